"""Findings of rows that hang on one that was left out: one line for each cause, since nothing else is to be done."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from lineofsight.domain.findings import FOLLOWS, Finding, Place, Severity
from lineofsight.domain.marking import narrowest
from lineofsight.wording.lists import and_, and_more

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST_CELLS: Final = 6


def folded(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings as they are, but for rows that follow from one and the same other: these last, a line a cause."""
    others: list[Finding] = []
    following: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for one in findings:
        if one.code == FOLLOWS:
            following[one.place.file, one.remedy].append(one)
        else:
            others.append(one)
    lines = (some[0] if len(some) == 1 else _one_of(some) for some in following.values())
    return (*others, *lines)


def _one_of(some: Sequence[Finding]) -> Finding:
    by_sheet: defaultdict[str, list[str]] = defaultdict(list)
    for one in some:
        by_sheet[one.place.sheet].append(one.place.cell)
    refused = sum(one.refuses for one in some)
    left_out = f"; {refused} of them {'is' if refused == 1 else 'are'} left out with it" if refused else ""
    cells = "; ".join(f"{sheet} {and_more(found, _MOST_CELLS)}" for sheet, found in by_sheet.items())
    return Finding(
        FOLLOWS,
        Severity.ROW_REFUSED if refused else some[0].severity,
        Place(file=some[0].place.file),
        f"{len(some)} rows on {and_(list(by_sheet))} name a row that was left out, or hang on one{left_out}: {cells}.",
        some[0].remedy,
        narrowest(*(one.marking for one in some)),
    )
