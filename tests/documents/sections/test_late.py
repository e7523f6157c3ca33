"""What is late, the evening before a meeting: every action with who leads it and how late it is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from lineofsight.analysis.picture import judge
from lineofsight.analysis.urgency import find_late
from lineofsight.documents.packs.compose import make_pack
from lineofsight.documents.sections.changes import change_blocks
from lineofsight.documents.sections.late import late_blocks
from lineofsight.workspace.composing import find_pack
from tests.analysis.plan_makers import AS_AT, action
from tests.analysis.record_makers import BEFORE, record
from tests.documents.told import headings, lists, said

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.material import Material
    from lineofsight.domain.plan import Action


def _late(number: int, lead: str) -> Action:
    due = AS_AT - timedelta(days=number)
    return action(action_id=f"1.{number}", due_date_original=due, due_date_current=due, lead_officer=lead)


def _picture(*actions: Action) -> Picture:
    return judge(record([*actions]), earlier=None, since=None, today=AS_AT)


def test_the_pack_for_the_evening_before_names_every_late_action_before_what_worries(
    example_material: Material, tmp_path: Path
) -> None:
    """Also one that has been late since before the last return, with who leads it: 3.5 stood nowhere in it."""
    made = make_pack(find_pack("evening-before-scrutiny", tmp_path), example_material)
    names = headings(made.blocks, 2)
    assert names.index("What is late, and who leads it") < names.index("What worries us, and by which rule")
    told = said(made.blocks)
    late = find_late([one for theme in example_material.picture.themes for one in theme.actions])
    assert len(late) == 10
    assert all(f"{one.action.action_id}  {one.action.action[:20]}" in told for one in late)
    assert "off track without a date . Lead: Director of Human Resources." in told


def test_the_longest_late_stands_first_with_its_lead() -> None:
    """Or that nobody leads it; an action that is not late is not there."""
    (told,) = lists(late_blocks(_picture(_late(3, "Head of Care"), _late(9, ""), action(action_id="1.99"))))
    assert [said([type(told)((item,))]) for item in told.items] == [
        "1.9  Appoint permanent team managers: 9 days late . No lead is named.",
        "1.3  Appoint permanent team managers: 3 days late . Lead: Head of Care.",
    ]


def test_of_more_than_twenty_the_others_stand_by_who_leads_them() -> None:
    """Each with how late it is, so that none is missing."""
    late = [_late(number, "Head of Care" if number % 2 else "") for number in range(1, 25)]
    made = late_blocks(_picture(*late))
    one_by_one, by_lead = lists(made)
    assert len(one_by_one.items) == 20
    assert "The first 20 have a line each; the other 4 stand below by who leads them" in said(made)
    assert headings(made, 3) == ["The other 4 late actions, by who leads them"]
    assert said([by_lead]) == (
        "No lead is named:  1.4 (4 days late) and 1.2 (2 days late). "
        "Head of Care:  1.3 (3 days late) and 1.1 (1 day late)."
    )


def test_that_nothing_is_late_is_said() -> None:
    """A plan without a late action has no list."""
    made = late_blocks(_picture(action()))
    assert lists(made) == []
    assert "No action is late." in said(made)


def test_what_became_late_is_told_with_how_late_it_is_and_its_lead() -> None:
    """Beside the word that it had."""
    due = date(2017, 3, 1)
    now = action(due_date_original=due, due_date_current=due, lead_officer="Head of Care")
    made = judge(record([now]), earlier=record([action()], as_at=BEFORE), since=BEFORE, today=AS_AT)
    assert lists(change_blocks(made))[0].items == (
        "1.1 Appoint permanent team managers: 30 days late (was “On track”). Lead: Head of Care.",
    )
