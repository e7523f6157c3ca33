"""Warnings of cells that seem to hold details of a person, which would stand in members' documents if they were kept.

Officers' words are kept as they are, so nothing is left out: whether it is a mother's phone number or an office's, only
a person can see. The warning says where and what it looks like, and never what stands there.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from lineofsight.domain.findings import PERSONAL, Severity
from lineofsight.domain.personal_details import PersonalDetail, details_in
from lineofsight.exchange.return_rows import rows_named
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.exchange.return_rows import SheetRows
    from lineofsight.exchange.workbook import Sheet

_REMEDY: Final = (
    "Look at it before you keep the file. If it is about a child, or about anybody else as a person, take it out of "
    "the file and import that again; if it is {unless}, leave it. Names are not looked for, because no rule can find "
    "them: read for them yourself."
)
_UNLESS: Final = {
    PersonalDetail.BIRTH_DATE: "no person's",
    PersonalDetail.ADDRESS: "an office's",
    PersonalDetail.PHONE: "an office's",
    PersonalDetail.EMAIL: "an office's",
    PersonalDetail.IDENTIFIER: "no person's",
}


_MOST_REFERENCES: Final = 8
_REFERENCE_LETTERS: Final = 30
"""A longer one is a title, which can tell of whom the row is."""


def warn_of_details(found: SheetRows, sheet: Sheet, rows: Iterable[int], reference: str = "") -> None:
    """Add a warning for each column and kind of detail, with the rows in which it stands.

    Args:
        found: the columns that are read, and the findings so far; what is not read reaches no document.
        sheet: its cells.
        rows: the numbers of the rows that are read, those left out among them.
        reference: the column of the rows' own references, by which the warning names them; "" where there is none.
    """
    noticed: defaultdict[tuple[str, PersonalDetail, bool], list[int]] = defaultdict(list)
    for number in rows:
        for name, at in found.places.items():
            value = sheet.cell(number, at)
            for detail in details_in(value) if isinstance(value, str) else ():
                # Apart, because what is found in an exempt row is told to those alone who may see it.
                noticed[name, detail, str(number) in found.exempt].append(number)
    for (name, detail, _), numbers in noticed.items():
        what = f"Looks like {detail}: column {name}, {rows_named(numbers)}{_whose(found, sheet, numbers, reference)}."
        place = found.place(numbers[0], name)
        found.add(PERSONAL, Severity.WARNING, place, what, _REMEDY.format(unless=_UNLESS[detail]))


def _whose(found: SheetRows, sheet: Sheet, numbers: Iterable[int], reference: str) -> str:
    """The references of rows, such as ", of 6.4": never their words, which may be about the person."""
    at = found.places.get(reference)
    if at is None:
        return ""
    # A reference that became a number is not known as it was written.
    given = [str(sheet.cell(number, at) or "").strip() for number in numbers if number not in found.numbered]
    refs = [one for one in given if one and len(one) <= _REFERENCE_LETTERS]
    return f", of {and_more(refs, _MOST_REFERENCES)}" if refs else ""
