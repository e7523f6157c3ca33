"""Which paragraphs of Schedule 12A exempt something in a record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lineofsight.analysis.audience import visible_to
from lineofsight.analysis.exempt import ExemptRows, exempt_paragraphs, exempt_rows
from lineofsight.domain.marking import MEMBERS, Audience, Marking, MarkingLevel
from lineofsight.domain.plan import DateChange
from tests.analysis.plan_makers import action, milestone
from tests.analysis.record_makers import record

if TYPE_CHECKING:
    from lineofsight.domain.plan import Action


def _exempt(ref: str, paragraph: int) -> Action:
    return replace(action(action_id=ref), marking=Marking(MarkingLevel.PART2, paragraph))


def test_the_paragraphs_of_its_rows_are_named_once_each() -> None:
    """In the order of the Act, whatever the order of the rows."""
    made = record([_exempt("1.1", 3), _exempt("1.2", 1), _exempt("1.3", 3), action(action_id="1.4")])
    assert exempt_paragraphs(made) == (1, 3)
    beside = (Marking(MarkingLevel.PART2, 5), None, MEMBERS)
    assert exempt_paragraphs(made, beside) == (1, 3, 5), "and those of notes beside them"


def test_what_members_may_see_names_none() -> None:
    """Their record never held an exempt row."""
    made = record([_exempt("1.1", 3), action(action_id="1.4")])
    assert exempt_paragraphs(visible_to(made, Audience.MEMBERS)) == ()


def test_what_is_exempt_is_named_and_the_rest_counted() -> None:
    """What hangs on an exempt action goes with it; a milestone of another action is one more, and so is a note."""
    exempt = Marking(MarkingLevel.PART2, 1)
    made = record([_exempt("1.1", 3), action(action_id="1.4")])
    parts = tuple(replace(milestone(milestone_id=f"{ref}-a", action_id=ref), marking=exempt) for ref in ("1.1", "1.4"))
    made = replace(made, plan=replace(made.plan, milestones=parts))
    assert exempt_rows(made) == ExemptRows(("action 1.1",), 1)
    assert exempt_rows(made, (exempt, None, MEMBERS)) == ExemptRows(("action 1.1",), 2), "a note for members is open"
    assert exempt_rows(visible_to(made, Audience.MEMBERS)) == ExemptRows((), 0)


def test_what_hangs_on_it_is_known_by_the_whole_of_its_reference() -> None:
    """Councils number as they like: with hyphens in it, and steps that do not begin as their action does."""
    exempt = Marking(MarkingLevel.PART2, 1)
    made = record([_exempt("A-1", 3), action(action_id="A-2")])
    steps = tuple(
        replace(milestone(milestone_id=step, action_id=ref), marking=exempt)
        for step, ref in (("A-1-a", "A-1"), ("M7", "A-1"), ("A-2-a", "A-2"))
    )
    moves = tuple(
        DateChange(
            item_id=ref, old=date(2017, 1, 31), new=date(2017, 3, 31), changed_on=date(2017, 1, 5), marking=exempt
        )
        for ref in ("A-1", "M7", "A-1-a", "A-2-a")
    )
    made = replace(made, plan=replace(made.plan, milestones=steps, date_changes=moves))
    assert exempt_rows(made) == ExemptRows(("action A-1",), 2)
