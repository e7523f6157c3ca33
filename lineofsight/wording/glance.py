"""What the lists of the page at a glance say when they are empty, alike on the first page and in every document."""

from __future__ import annotations

from typing import Final

from lineofsight.wording.dates import days

NO_CHANGE: Final = "Nothing changed."
NONE_LATE: Final = "No action is late."
NO_WORRY: Final = "No rule found a worry; that is not a promise of safety."
NONE_BETTER: Final = "Nothing can be shown to be better for children yet."
NOTHING_NEEDED: Final = "Nothing is asked of members this time."

_UNDATED: Final = "off track without a date"


def late_words(late: int, undated: int, words: str = "overdue or will miss the date") -> str:
    """What is said of late actions after "is" or "are": what has no date misses none.

    Args:
        late: how many there are.
        undated: how many of them have no date, and are called off track by officers.
        words: what is said of those that have one.
    """
    if undated == late:
        return _UNDATED
    return f"{words}{f', {undated:,} of them {_UNDATED}' if undated else ''}"


def how_late(overdue: int, *, has_date: bool) -> str:
    """The same of one action, with its verb: "is 59 days overdue", "will miss its date", "is off track without a date".

    Args:
        overdue: by how many days; 0 for one whose date has not passed, or that has none.
        has_date: whether it has a date.
    """
    if overdue > 0:
        return f"is {days(overdue)} overdue"
    return "will miss its date" if has_date else f"is {_UNDATED}"


def late_word(overdue: int, *, has_date: bool) -> str:
    """The same after the action's name, without "is": "59 days overdue"."""
    return how_late(overdue, has_date=has_date).removeprefix("is ")
