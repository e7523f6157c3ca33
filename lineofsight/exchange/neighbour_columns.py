"""Where codes and closeness stand in a neighbour model."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.exchange.statistics.grid import first_rows

if TYPE_CHECKING:
    from lineofsight.exchange.statistics.grid import Row

_TOOL_CODE, _TOOL_CLOSENESS = re.compile(r"SN(\d{1,2})"), re.compile(r"SNP\d{0,2}")
_DASHBOARD_CODE, _DASHBOARD_CLOSENESS = re.compile(r"SN_(\d{1,2})"), re.compile(r"SN_(\d{1,2})P")
_ANY = re.compile(r"SN.*", re.IGNORECASE)
_CODES = ("LA number", "LA num", "old_la_code")
_NAMES = ("LA Name", "la_name")


@dataclass(frozen=True, slots=True)
class NeighbourColumns:
    """Positions: of the authority's code and name, of code and closeness of each neighbour, closest first."""

    first_row: int
    code: int
    name: int
    pairs: tuple[tuple[int, int], ...]


def find_columns(rows: list[Row]) -> NeighbourColumns | str:
    """The columns of a model, or a sentence that says what is wrong with the headings.

    ``SN1, SNP, SN2, SNP`` (the tool's workbook) and ``SN_1, SN_1P, SN_2, SN_2P`` (the dashboard's CSV) are
    read; a sheet without ``SN`` or without ``SNP`` columns, or one that mixes the spellings, is not.
    """
    for index, row in enumerate(first_rows(rows)):
        heading = [cell.strip() for cell in row]
        if any(name in heading for name in _CODES) and any(_ANY.fullmatch(cell) for cell in heading):
            pairs = _pairs(heading)
            return pairs if isinstance(pairs, str) else _columns(index, heading, pairs)
    return "No row has the headings of a neighbour model: the authority's number, and SN1, SNP, SN2, SNP and so on."


def _columns(index: int, heading: list[str], pairs: tuple[tuple[int, int], ...]) -> NeighbourColumns | str:
    names = [heading.index(name) for name in _NAMES if name in heading]
    if not names:
        return "There is no column 'LA Name'."
    code = next(heading.index(name) for name in _CODES if name in heading)
    return NeighbourColumns(index + 1, code, names[0], pairs)


def _pairs(heading: list[str]) -> tuple[tuple[int, int], ...] | str:
    forms = ((_TOOL_CODE, _TOOL_CLOSENESS), (_DASHBOARD_CODE, _DASHBOARD_CLOSENESS))
    about = [at for at, cell in enumerate(heading) if _ANY.fullmatch(cell)]
    for code, closeness in forms:
        if all(code.fullmatch(heading[at]) or closeness.fullmatch(heading[at]) for at in about):
            return _paired(heading, about, code, closeness)
    faulty = next(
        heading[at] for at in about if not (_TOOL_CODE.fullmatch(heading[at]) or _TOOL_CLOSENESS.fullmatch(heading[at]))
    )
    return f"The heading '{faulty}' is not one of SN1, SNP, SN2, SNP and so on."


def _paired(
    heading: list[str], about: list[int], code: re.Pattern[str], closeness: re.Pattern[str]
) -> tuple[tuple[int, int], ...] | str:
    ranked = sorted((int(match[1]), at) for at in about if (match := code.fullmatch(heading[at])))
    beside = {at for at in about if closeness.fullmatch(heading[at])}
    if not ranked:
        return "There is no column of neighbours (SN1, SN2 and so on)."
    if not beside:
        return "There is no column of closeness (SNP)."
    if [rank for rank, _ in ranked] != list(range(1, len(ranked) + 1)):
        return "The columns of neighbours are not SN1, SN2 and so on without a gap."
    if any(at + 1 not in beside for _, at in ranked):
        return "Not every column of neighbours is followed by its closeness (SNP)."
    return tuple((at, at + 1) for _, at in ranked)
