"""What the lists of the page at a glance say when they are empty, alike on the first page and in every document."""

from __future__ import annotations

from typing import Final

NO_CHANGE: Final = "Nothing changed."
NONE_LATE: Final = "No action is late."
NO_WORRY: Final = "No rule found a worry; that is not a promise of safety."
NONE_BETTER: Final = "Nothing can be shown to be better for children yet."
NOTHING_NEEDED: Final = "Nothing is asked of members this time."
