"""A bar of the comparison of areas in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.wording.comparison import rank
from lineofsight.wording.figures import figure

if TYPE_CHECKING:
    from lineofsight.analysis.area_comparison import AreaComparison, AreaFigure


def area_sentence(compared: AreaComparison, line: AreaFigure) -> str:
    """One bar in words."""
    shown = figure(line.figure, compared.indicator.unit, compared.indicator.decimals)
    role = "" if line.name == line.role.value else f" ({line.role.value.lower()})"
    placed = "" if line.rank is None else f", {rank(line.rank, compared.own.ranked)}"
    return f"{line.name}{role}: {shown}{placed}"
