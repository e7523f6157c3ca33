"""What changed, sorted as a member would tell it."""

from __future__ import annotations

import pytest

from lineofsight.analysis.change_groups import ChangeGroup, group_changes
from lineofsight.analysis.verdicts import Change, ChangeKind


def change(kind: ChangeKind, before: str = "", after: str = "", subject: str = "action", ref: str = "1.1") -> Change:
    """A change of one thing."""
    return Change(kind=kind, subject=subject, ref=ref, before=before, after=after, sentence="It changed.")


@pytest.mark.parametrize(
    ("made", "group"),
    [
        (change(ChangeKind.STATUS, "On track", "Overdue or will miss"), ChangeGroup.NOW_LATE),
        (change(ChangeKind.STATUS, "On track", "Slipped but recoverable"), ChangeGroup.NOW_SLIPPED),
        (change(ChangeKind.STATUS, "On track", "Complete, impact not yet shown"), ChangeGroup.DONE),
        (change(ChangeKind.STATUS, "On track", "Complete and evidenced"), ChangeGroup.DONE),
        (change(ChangeKind.STATUS, "Not due or paused", "On track"), ChangeGroup.OTHER_STATUS),
        (change(ChangeKind.IMPACT, "Evidenced", "Reversed"), ChangeGroup.EFFECT_LOST),
        (change(ChangeKind.IMPACT, "Emerging", "Evidenced"), ChangeGroup.EFFECT_SHOWN),
        (change(ChangeKind.IMPACT, "Too early to tell", "Emerging"), ChangeGroup.OTHER_EFFECT),
        (change(ChangeKind.STATUS, "On track", "Complete", "milestone"), ChangeGroup.STEP_DONE),
        (change(ChangeKind.STATUS, "On track", "Off track", "milestone"), ChangeGroup.STEP),
        (change(ChangeKind.REDATED, "31 March 2017", "30 June 2017", "milestone"), ChangeGroup.MOVED),
        (change(ChangeKind.LEFT, "Overdue or will miss", "Withdrawn"), ChangeGroup.LEFT),
        (change(ChangeKind.STATUS, "Withdrawn", "Not due or paused"), ChangeGroup.OTHER_STATUS),
        (change(ChangeKind.LEAD, "Head of Care", "nobody"), ChangeGroup.LEAD),
        (change(ChangeKind.WORDING, "“Ten”", "“Two”", "milestone"), ChangeGroup.WORDING),
        (change(ChangeKind.MEASURE, "“15”", "“20”"), ChangeGroup.MEASURE),
        (change(ChangeKind.UNDATED, "30 June 2017", "no date"), ChangeGroup.UNDATED),
        (change(ChangeKind.NEW, "", "Board", "body"), ChangeGroup.NEW),
        (change(ChangeKind.GONE, "Board", "", "body"), ChangeGroup.GONE),
        (change(ChangeKind.FIGURE, "58%", "60%", "indicator"), ChangeGroup.FIGURE),
        (change(ChangeKind.RULE, "90%", "60%", "indicator"), ChangeGroup.RULE),
        (change(ChangeKind.REVISED, "58%", "60%", "indicator"), ChangeGroup.REVISED),
    ],
)
def test_every_change_has_its_group(made: Change, group: ChangeGroup) -> None:
    """By what it became; completion and effect are never one group."""
    assert group_changes([made]) == {group: (made,)}


def test_a_finished_action_whose_effect_is_shown_later_was_not_completed_again() -> None:
    """It was complete before: nothing was done since, and the effect is news of its own."""
    told = change(ChangeKind.STATUS, "Complete, impact not yet shown", "Complete and evidenced")
    assert group_changes([told]) == {ChangeGroup.OTHER_STATUS: (told,)}


def test_the_worst_news_comes_first() -> None:
    """Whatever the order in which they were found."""
    done = change(ChangeKind.STATUS, "On track", "Complete, impact not yet shown")
    late = change(ChangeKind.STATUS, "On track", "Overdue or will miss", ref="1.2")
    lost = change(ChangeKind.IMPACT, "Evidenced", "Reversed", ref="1.3")
    assert list(group_changes([done, lost, late])) == [ChangeGroup.NOW_LATE, ChangeGroup.EFFECT_LOST, ChangeGroup.DONE]
