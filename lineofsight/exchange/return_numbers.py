"""References that the spreadsheet made numbers: 1.10 became 1.1, and what else the file says tells which it was."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.domain.batches import LostAction
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lineofsight.exchange.return_rows import SheetRows

_ACTIONS: Final = "actions"
_MOST_SHEETS: Final = 2


def guess_references(sheets: Mapping[str, SheetRows]) -> None:
    """Say which reference a row perhaps had, and count it as that one's row: it is not missing from the file.

    That is one which other sheets name, or else which is not another row's. If both 1.1 and 1.10 may be meant, nothing
    is guessed.
    """
    for found in sheets.values():
        for row, given in found.numbered.items():
            theirs = found.references_without(row)
            free = [one for one in (given, f"{given}0") if one not in theirs]
            naming = _naming(free, found, sheets.values())
            likely = list(naming) or free
            is_alone = sum(one == given for one in found.numbered.values()) == 1
            if is_alone and len(likely) == 1:
                _tell(found, row, likely[0], naming.get(likely[0], ()))


def unnamed_actions(sheets: Mapping[str, SheetRows]) -> tuple[LostAction, ...]:
    """The actions whose reference cannot be known, by their words: the copy may know these."""
    if _ACTIONS not in sheets:
        return ()
    found = sheets[_ACTIONS]
    return tuple(LostAction(action_id=f"row {row}", text=found.names[row]) for row in found.numbered)


def _naming(references: Iterable[str], own: SheetRows, sheets: Iterable[SheetRows]) -> dict[str, list[str]]:
    """Which of them are named on which other sheets."""
    naming: defaultdict[str, list[str]] = defaultdict(list)
    for sheet in sheets:
        if sheet is not own:
            named = sheet.named_references()
            for one in references:
                if one in named:
                    naming[one].append(sheet.plan.title)
    return dict(naming)


def _tell(found: SheetRows, row: int, likely: str, naming: Iterable[str]) -> None:
    where = found.place(row, found.plan.columns[0].name)
    titles = list(naming)
    also = (
        f", which {and_more(titles, _MOST_SHEETS)} {'names' if len(titles) == 1 else 'name'} and no other row has"
        if titles
        else ""
    )
    for at, one in enumerate(found.findings):
        if one.refuses and (one.place.sheet, one.place.cell) == (where.sheet, where.cell):
            found.findings[at] = replace(one, what=f"{one.what} Perhaps it is {likely}{also}.")
    found.refused = {one: at for one, at in found.refused.items() if at != row} | {likely: row}
