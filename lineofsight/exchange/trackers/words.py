"""Headings and officers' words in one form for comparing: no case, no signs, single spaces."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from lineofsight.wording.dates import month

if TYPE_CHECKING:
    from lineofsight.exchange.workbook import CellValue

_APOSTROPHE = re.compile(r"[’'`]")
_SIGNS = re.compile(r"[^a-z0-9]+")


def plain_words(text: str) -> str:
    """The words of ``text`` in lower case without signs: "By When?" is "by when", "R/A/G" is "r a g"."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("&", " and ").replace("%", " percent ")
    return " ".join(_SIGNS.sub(" ", _APOSTROPHE.sub("", folded)).split())


def heading_words(value: CellValue) -> str:
    """A heading's text on one line; "" for an empty cell.

    A date is the month it stands in, because a spreadsheet turns "Apr-16" into the first of April 2016.
    """
    return month(value) if isinstance(value, date) else cell_words(value)


def cell_words(value: CellValue) -> str:
    """A cell's text on one line, as it is compared and quoted; "" for an empty cell."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else value.isoformat()


def contains_words(whole: str, part: str) -> bool:
    """Whether the words ``part`` stand together in the words ``whole``; both as ``plain_words`` gives them."""
    return bool(part) and f" {part} " in f" {whole} "
