"""How the council compares: a chart of it beside its neighbours, its region and England, where it is not better."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.area_comparison import Beside, compare_areas
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.charts.comparison_chart import comparison_chart
from lineofsight.documents.content import Align, Column, FigureBlock, Heading, KeepTogether, Paragraph, Table
from lineofsight.documents.sections.sources import cite
from lineofsight.wording.area_comparison import middle_names
from lineofsight.wording.comparison import beside, rank
from lineofsight.wording.figures import count, short_figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.area_comparison import AreaComparison
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.documents.content import Block
    from lineofsight.domain.record import Record

_WORTH_A_LOOK: Final = (RatingColour.RED, RatingColour.AMBER)
_WORST_QUARTER: Final = "D"
_WIDTH: Final = 480.0
"""Points: the width of a page's text. The bars are as low as their words allow, so that two charts fit a page."""

_NO_RANK: Final = "no rank"


def comparison_blocks(indicators: Sequence[JudgedIndicator], record: Record) -> list[Block]:
    """A chart of each indicator that is not green beside others, or stands in the worst quarter; first how many.

    Args:
        indicators: of which, in the order in which they are told.
        record: with the published figures of other authorities.
    """
    able = [(judged, compared) for judged in indicators if (compared := _compare(judged, record)) is not None]
    shown = [(judged, compared) for judged, compared in able if _is_worth_a_chart(judged)]
    if not able:
        return []
    said = f"{count(len(able), 'of these figures has', 'of these figures have')} others to be compared with."
    if not shown:
        return [Paragraph(f"{said} None of them is red, amber or in the worst quarter of authorities.")]
    blocks: list[Block] = [
        Paragraph(
            f"{said} Charts show the {count(len(shown), 'one that is', 'that are')} red, amber or in the worst quarter "
            "of authorities. A neighbour is an authority with similar children and families; a bar shows one figure of "
            f"one period, not a trend. {_sources(shown)}"
        )
    ]
    return [*blocks, *(_chart_block(judged, compared) for judged, compared in shown)]


def _sources(shown: Sequence[tuple[JudgedIndicator, AreaComparison]]) -> str:
    """Where the figures of the charts come from, each source once."""
    named = dict.fromkeys(cite(judged.latest.source) for judged, _ in shown if judged.latest is not None)
    return f"Published in: {'; '.join(named)}."


def _compare(judged: JudgedIndicator, record: Record) -> AreaComparison | None:
    """The council beside others in the period of its latest figure; ``None`` where it has no figure in it."""
    if judged.latest is None or judged.comparison is None:
        return None
    compared = compare_areas(record, judged.indicator, judged.comparison.period.label, Beside())
    return compared if compared is not None and compared.own.value.value is not None else None


def _is_worth_a_chart(judged: JudgedIndicator) -> bool:
    quartile = judged.comparison.quartile if judged.comparison is not None else ""
    return judged.rating.colour in _WORTH_A_LOOK or quartile == _WORST_QUARTER


def _chart_block(judged: JudgedIndicator, compared: AreaComparison) -> Block:
    drawing = comparison_chart(compared, _WIDTH, 0)
    head = (
        Heading(3, judged.indicator.plain_title, in_contents=False),
        Paragraph(compared.own.sentence),
    )
    if drawing is None:
        return KeepTogether(head)
    caption = f"{judged.indicator.title}, {compared.period.label}."
    return KeepTogether((*head, FigureBlock(drawing, drawing.alt, caption, table=_table(compared))))


def _table(compared: AreaComparison) -> Table:
    """The figures that the chart draws."""
    return Table(
        (Column("Area", 2.4), Column("Why", 2.0), Column("Figure", 1.2, Align.RIGHT), Column("Rank", 1.6)),
        (*_area_rows(compared), *_middle_rows(compared)),
        f"The figures of this chart: {compared.indicator.plain_title}, {compared.period.label}",
    )


def _area_rows(compared: AreaComparison) -> Iterator[tuple[str, ...]]:
    indicator, own = compared.indicator, compared.own
    for area in compared.areas:
        shown = short_figure(area.figure, indicator.unit, indicator.decimals)
        placed = _NO_RANK if area.rank is None else rank(area.rank, own.ranked)
        yield area.name, area.role.value, shown, placed


def _middle_rows(compared: AreaComparison) -> Iterator[tuple[str, ...]]:
    indicator, own = compared.indicator, compared.own
    names = middle_names(own.neighbours_counted, own.neighbours_total)
    for name, number in zip(names, (own.neighbour_median, own.neighbour_mean), strict=True):
        if number is not None:
            shown = beside(number, own.value.value, indicator.unit, indicator.decimals)
            yield name, "Average", shown, _NO_RANK
