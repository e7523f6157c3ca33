"""What files of published statistics hold, indicator by indicator: what she keeps, before she keeps it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.desktop.sheet import Bullets, Sheet, Words, facts, section, sheet
from lineofsight.domain.places import AreaLevel
from lineofsight.wording.figures import count, figure
from lineofsight.wording.lists import and_
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.workspace.brought import SeenFigures

PUBLISHED: Final = "Published indicators"
"""What the register is called."""
_COLUMNS: Final = (("Indicator", 40), ("Figures", 12), ("Areas", 10), ("Newest period", 16))
_SEVERAL: Final = (
    (AreaLevel.REGIONAL, "region", "regions"),
    (AreaLevel.LOCAL_AUTHORITY, "authority", "authorities"),
)
_EMPTY: Final = "The files hold figures of no indicator that is known here."


def published(seen: Sequence[SeenFigures]) -> Register:
    """The indicators that the figures are of, in the order of the files."""
    figures, areas = sum(one.number for one in seen), {area.code for one in seen for area in one.areas}
    is_known = any(one.own_area for one in seen)
    own = sum(len(one.own) for one in seen)
    yours = f"; {count(own, 'figure')} {'is' if own == 1 else 'are'} your council's" if is_known else ""
    return Register(
        PUBLISHED,
        f"{count(figures, 'figure')} of {count(len(areas), 'area')}{yours}. What is new of them is under Changes.",
        (*_COLUMNS, *([("Newest of yours", 20)] if is_known else [])),
        tuple(_line(number, one, is_known=is_known) for number, one in enumerate(seen)),
        _EMPTY,
        falling=(1, 2, 3),
    )


def _line(number: int, one: SeenFigures, *, is_known: bool) -> RegisterLine:
    _, newest = one.periods
    return RegisterLine(
        f"published/{number}",
        (
            CellValue(one.indicator.plain_title),
            CellValue(f"{one.number:,}", sort=float(one.number)),
            CellValue(f"{len(one.areas):,}", sort=float(len(one.areas))),
            CellValue(newest.label, sort=float(newest.key)),
            *([CellValue(_newest_own(one))] if is_known else []),
        ),
        lambda: _details(one),
        found_by=(one.indicator.title, *one.likes),
    )


def _newest_own(one: SeenFigures) -> str:
    if one.own:
        period, value = one.own[-1]
        return f"{figure(value, one.indicator.unit, one.indicator.decimals)} ({period.label})"
    return "None in the file"


def _details(one: SeenFigures) -> Sheet:
    indicator = one.indicator
    first, newest = one.periods
    said = count(one.number, "figure")
    if one.symbols:
        said += f", {one.symbols:,} of them published without a number"
    return sheet(
        indicator.plain_title,
        indicator.plain_title,
        section(
            "What it is",
            facts(
                ("Title", indicator.title),
                ("Measured in", term(indicator.unit).capitalize()),
                ("Like your own", and_(one.likes)),
            ),
        ),
        section(
            "What the file holds",
            facts(
                ("Figures", said),
                ("Periods", first.label if first == newest else f"{first.label} to {newest.label}"),
                ("Areas", _areas(one)),
                ("File", one.file),
                ("Source", one.source),
            ),
        ),
        section("Your council's figures", *_own(one)),
    )


def _areas(one: SeenFigures) -> str:
    """For example "England, 9 regions and 151 authorities"."""
    levels = Counter(area.level for area in one.areas)
    parts = [area.name for area in one.areas if area.level is AreaLevel.NATIONAL]
    for level, name, plural in _SEVERAL:
        if levels[level]:
            parts.append(count(levels[level], name, plural))
    return and_(parts)


def _own(one: SeenFigures) -> tuple[Words | Bullets, ...]:
    unit, decimals = one.indicator.unit, one.indicator.decimals
    said = tuple(f"{period.label}: {figure(value, unit, decimals)}" for period, value in one.own)
    if said or not one.own_area:
        return (Bullets(said),)
    return (Words("The file has none of your council's."),)
