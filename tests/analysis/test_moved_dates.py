"""How many dates moved, and where the actions stand: numbers that a reader can lay beside those of the plan."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lineofsight.analysis.moved_dates import moved_later, moved_since, tell_moved, where_they_stand
from lineofsight.analysis.verdicts import ChangeKind, MemberStatus, Slip
from lineofsight.domain.plan import Between
from tests.analysis.challenge_builders import action, judged_action, picture, theme
from tests.analysis.plan_makers import move

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.material import Material

SINCE = "since 31 December 2016"


def _slip(item_id: str, old: date, new: date) -> Slip:
    made = move(item_id=item_id, old=old, new=new)
    return Slip(item_id=item_id, item_text="", theme_id="T1", lead="", change=made, times_redated=1)


def _told(*slips: Slip, shown: Picture) -> tuple[str, str]:
    moved = replace(shown, slips=slips)
    return tell_moved(moved, moved_since(moved), SINCE)


def test_dates_that_moved_are_counted_with_whose_they_are_and_where_those_stand() -> None:
    """Two moves of one date are one date; a milestone of no listed action stands apart; earlier is not later."""
    march, may, july = date(2017, 3, 31), date(2017, 5, 31), date(2017, 7, 31)
    shown = picture(
        theme(
            judged_action(action("1.1"), status=MemberStatus.SLIPPED),
            judged_action(action("1.2"), status=MemberStatus.COMPLETE_UNPROVEN),
            judged_action(action("1.3"), status=MemberStatus.OVERDUE),
        )
    )
    twice = (_slip("1.1", march, may), _slip("1.1", may, july))
    counted, standing = _told(*twice, _slip("1.2", march, may), _slip("9-a", march, may), _slip("1.3", may, march),
                              shown=shown)  # fmt: skip
    assert counted == (
        "3 dates moved later since 31 December 2016, those of 2 actions and of 1 milestone apart from its action; "
        "the furthest by 122 days."
    )
    assert standing == "Of these actions 1 is now “Slipped but recoverable” and 1 complete."
    assert _told(*twice, shown=shown) == (
        "1 date moved later since 31 December 2016, by 122 days.",
        "That action is now “Slipped but recoverable”.",
    )
    assert _told(_slip("1.3", may, march), shown=shown) == ("No date moved later since 31 December 2016.", "")


def test_what_moved_between_two_returns_has_no_day() -> None:
    """It is counted since the first of them; of a day between the two nobody can tell."""
    march, may = date(2017, 3, 31), date(2017, 5, 31)
    shown = replace(picture(theme(judged_action(), judged_action(action("1.2")))), since=date(2016, 12, 31))
    first, second = (_slip(ref, march, may) for ref in ("1.1", "1.2"))
    undated = replace(first, change=replace(first.change, changed_on=Between(date(2016, 12, 31), march)))
    assert _told(undated, second, shown=shown)[0] == (
        "2 dates moved later since 31 December 2016, those of 2 actions; the furthest by 61 days. For 1 of them the "
        "day is not recorded: it was between the returns of 31 December 2016 and 31 March 2017."
    )
    assert _told(undated, shown=shown)[0].endswith(
        "by 61 days. For it the day is not recorded: it was between the returns of 31 December 2016 and 31 March 2017."
    )
    unsure = (
        " moved later between the returns of 31 October 2016 and 31 March 2017; whether before that day or since is "
    )
    undated = replace(undated, change=replace(undated.change, changed_on=Between(date(2016, 10, 31), march)))
    assert _told(undated, second, shown=shown)[0] == (
        f"1 date moved later since 31 December 2016, by 61 days. 1 more{unsure}not recorded."
    )
    assert _told(undated, shown=shown)[0] == (
        f"No date is recorded as moved later since 31 December 2016. 1 date{unsure}not recorded."
    )


def test_actions_that_stand_alike_need_no_number_and_what_left_the_plan_is_told() -> None:
    """A number that is all of them would only be read twice."""
    slipped = judged_action(action("1.1"), status=MemberStatus.SLIPPED)
    assert where_they_stand([slipped, slipped]) == "These actions are now “Slipped but recoverable”."
    assert where_they_stand([slipped, replace(slipped, in_population=False)]) == (
        "Of these actions 1 is now “Slipped but recoverable” and 1 superseded or withdrawn."
    )
    assert where_they_stand([]) == ""


def test_the_numbers_of_the_example_agree(example_material: Material) -> None:
    """What the page at a glance counts, what the section lists and what the question says are one count."""
    shown = example_material.picture
    items = moved_since(shown)
    actions = {judged.action.action_id for part in shown.themes for judged in part.actions}
    later = [moves for moves in moved_later(items) if moves[0].item_id in actions]
    changed = [one for one in shown.changes if one.kind is ChangeKind.REDATED and one.subject == "action"]
    assert len(later) == len(changed)
    assert f"{len(changed)} due dates of actions moved" in shown.glance.changed[0].sentence
    counted, standing = tell_moved(shown, items, SINCE)
    assert f"those of {len(later)} actions" in counted
    assert sum(int(number) for number in re.findall(r"\d+", standing)) == len(later)
    asked = next(one for one in example_material.questions if one.question.q_id == "slippage-1")
    assert asked.why.startswith(counted)
