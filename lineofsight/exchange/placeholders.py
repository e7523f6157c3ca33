"""Words that stand in a cell only because nothing could be written there yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lineofsight.exchange.workbook import CellValue

_PLACEHOLDERS: Final = frozenset(
    {
        *("tbc", "tba", "tbd", "to be confirmed", "to be agreed", "to be decided", "to be determined"),
        *("to follow", "pending", "awaited", "not set", "not yet known", "not known", "unknown"),
        *("n/a", "not applicable", "not available", "vacant", "vacant post", "post vacant"),
        *("", "-", "--", "–", "—", "…", "?", "??", "???"),
    }
)
"""Without the full stop behind them. "na" is not among them: it may be somebody's initials."""

_NONE: Final = frozenset({"none", "nil", "nobody", "no one", "no-one"})


def is_placeholder(value: CellValue) -> bool:
    """Whether a cell says only that there is nothing to say yet, as "TBC", "n/a" and "Vacant" do.

    Taken for what it stands in place of, it would be an owner, an agreement or evidence that nobody has given.
    """
    return _folded(value) in _PLACEHOLDERS


def says_none(value: CellValue) -> bool:
    """Whether a cell says that there is none: an answer to "next step", but no evidence and no owner."""
    return _folded(value) in _NONE


def _folded(value: CellValue) -> str | None:
    return " ".join(value.casefold().split()).strip("()[]").rstrip(".") if isinstance(value, str) else None
