"""New dates: each counted once, each that moved by itself named, and each to which no one is known to have agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from lineofsight.analysis.change_groups import ChangeGroup, group_changes
from lineofsight.analysis.picture import judge
from lineofsight.documents.sections.changes import change_blocks
from lineofsight.documents.sections.new_dates import new_date_blocks
from tests.analysis.plan_makers import AS_AT, DUE, action, milestone, move
from tests.analysis.record_makers import BEFORE, record
from tests.documents.told import lists, said

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.material import Material

_MOVED = {"1.1": 10, "1.2": 31, "1.3": 10, "1.4": -5, "1.5": 7}


def _picture() -> Picture:
    """Four actions with recorded moves, one without, and a milestone that moved together with its action."""
    step = milestone(original_date=DUE, current_date=DUE)
    new = {ref: DUE + timedelta(days=number) for ref, number in _MOVED.items()}
    moves = [
        move(item_id=ref, old=DUE, new=new[ref], agreed_by="" if ref == "1.3" else "Board")
        for ref in new
        if ref != "1.5"
    ]
    moves.append(move(item_id=step.milestone_id, old=DUE, new=new["1.1"], agreed_by="Board"))
    now = record(
        [action(action_id=ref, due_date_original=DUE, due_date_current=on) for ref, on in new.items()],
        milestones=[replace(step, current_date=new["1.1"])],
        moves=moves,
    )
    before = record([action(action_id=ref) for ref in new], milestones=[step], as_at=BEFORE)
    return judge(now, earlier=before, since=BEFORE, today=AS_AT)


def test_each_new_date_is_told_once_by_its_number() -> None:
    """What moved later and by how much, the furthest first; a milestone that only followed is counted."""
    picture = _picture()
    changes = group_changes(picture.changes)[ChangeGroup.MOVED]
    assert len(changes) == 6
    (told,) = lists(new_date_blocks(picture, changes))
    assert [said([type(told)((item,))]) for item in told.items] == [
        "3 moved later:  1.2 by 31 days; 1.1 and 1.3 by 10 days each.",
        "For 1 of these no one is recorded as having agreed:  1.3.",
        "1 moved earlier:  1.4 by 5 days.",
        "1 is of a milestone that moved together with the action.",
        "1 was first given or moved without a recorded move:  1.5.",
    ]


def test_the_example_s_28_new_dates_are_15_and_13(example_material: Material) -> None:
    """The heading's number is that of its lines together, and no number of the 15 is left out."""
    told = said(change_blocks(example_material.picture))
    assert "New dates (28) 15 moved later:  7.2 by 153 days; 3.2 by 122 days; 10.3 and 6.3 by 98 days each; " in told
    assert "13 are of milestones that moved together with the action." in told
