"""What the lists of the page at a glance say when they are empty, alike on the first page and in every document."""

from __future__ import annotations

from typing import Final

NO_CHANGE: Final = "Nothing changed."
NONE_LATE: Final = "No action is late."
NO_WORRY: Final = "No rule found a worry; that is not a promise of safety."
NONE_BETTER: Final = "Nothing can be shown to be better for children yet."
NOTHING_NEEDED: Final = "Nothing is asked of members this time."


def late_words(late: int, undated: int) -> str:
    """What is said of late actions after "is" or "are": what has no date misses none.

    Args:
        late: how many there are.
        undated: how many of them have no date, and are called off track by officers.
    """
    if undated == late:
        return "off track without a date"
    return f"overdue or will miss the date{f', {undated:,} of them off track without a date' if undated else ''}"
