"""The pictures of the window's pages for paper, as they are shown there: each a figure with its words."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Final

from lineofsight.charts.comparison_chart import comparison_chart
from lineofsight.charts.governance_map import draw_map, lay_map
from lineofsight.charts.governance_sheets import MOST_LINES, Detail, MapSheet, choose_sheet, sheets_for
from lineofsight.charts.governance_words import describe_map
from lineofsight.charts.indicator_chart import indicator_chart
from lineofsight.charts.inspection_timeline import inspection_timeline
from lineofsight.charts.plot import TEXT_SIZE
from lineofsight.charts.sheets import SheetSize
from lineofsight.charts.timeline import calendar_of, in_parts, timeline
from lineofsight.documents.chart_figures import chart_figures
from lineofsight.documents.content import FigureBlock, Heading, Paragraph, Sheet
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count, number
from lineofsight.wording.lists import and_
from lineofsight.wording.movement import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from lineofsight.analysis.area_comparison import AreaComparison
    from lineofsight.analysis.governance_map import GovernanceMap
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.governance_style import MapStyle
    from lineofsight.charts.lanes import Lane
    from lineofsight.documents.content import Block
    from lineofsight.domain.oversight import Inspection

_WIDTH: Final = 480.0
"""Points: the width of a page's text."""

_HEIGHT: Final = 520.0
"""Points: what the first page leaves for a picture below its title and above its caption."""


_INSPECTIONS: Final = (
    "Inspections by year, the newest first, with the judgement in its own words. A dot stands at the month, a bar over "
    "the year where no month is recorded. Judgements under different frameworks are not compared."
)


def chart_on_paper(judged: JudgedIndicator, notes: Sequence[str]) -> list[Block]:
    """An indicator's chart under its name, and the figures that it draws; ``notes`` say where they come from."""
    drawing = indicator_chart(judged)
    if drawing is None:
        return []
    caption = joined(f"{judged.indicator.title}.", judged.target_before, *notes)
    heading = Heading(2, f"Chart of the chosen indicator: {judged.indicator.plain_title}")
    return [heading, FigureBlock(drawing, drawing.alt, caption), chart_figures(judged)]


def comparison_on_paper(compared: AreaComparison, notes: Sequence[str]) -> list[Block]:
    """The bars of several areas; the page's table says their figures."""
    drawing = comparison_chart(compared, _WIDTH)
    if drawing is None:
        return []
    caption = " ".join((f"{compared.indicator.title}, {compared.period.label}.", *notes))
    return [FigureBlock(drawing, drawing.alt, caption)]


def timeline_on_paper(lanes: Sequence[Lane], as_at: date) -> list[Block]:
    """The calendar of due dates, in as many parts as pages need, all to the same scale."""
    parts, calendar = in_parts(lanes, _HEIGHT), calendar_of(lanes, as_at, _WIDTH)
    drawings = [timeline(part, as_at, _WIDTH, calendar=calendar) for part in parts]
    return [
        FigureBlock(drawing, drawing.alt, _timeline_caption(as_at, place, len(parts)), shows_rating=True)
        for place, drawing in enumerate(drawings, 1)
        if drawing is not None
    ]


def _timeline_caption(as_at: date, place: int, parts: int) -> str:
    part = f"Part {place} of {parts}. " if parts > 1 else ""
    return (
        f"{part}When actions are due. The mark stands at the date now and says the status, the ring "
        f"at the first date; the line between them is how far it moved. The broken line is {day(as_at)}."
    )


def inspections_on_paper(inspections: Sequence[Inspection]) -> list[Block]:
    """The inspections on a line of years, with their judgements."""
    drawing = inspection_timeline(inspections, _WIDTH)
    return [] if drawing is None else [FigureBlock(drawing, drawing.alt, _INSPECTIONS)]


def map_on_paper(shown: GovernanceMap, style: MapStyle, chosen: str, lit: frozenset[str] | None) -> list[Block]:
    """The map with the lines that are shown, on the sheets where it can be read.

    Args:
        shown: with the bodies, posts and lines that are wanted.
        style: how the page lays it out, which paper keeps where a sheet can hold it so.
        chosen: whose path is lit, by id; "" for nobody's.
        lit: who is on it; ``None`` where everybody stands out.
    """
    sheets = _as_seen(shown, style) or sheets_for(shown)
    path = _path(shown, chosen, lit)
    said = Paragraph(" ".join(part for part in (describe_map(shown), path, *_drawn(sheets)) if part))
    return [said, *(Sheet((_map_figure(sheet, path, lit),), sheet.size) for sheet in sheets)]


def _as_seen(shown: GovernanceMap, style: MapStyle) -> tuple[MapSheet, ...]:
    """The map laid out as on the screen, on one sheet of A4; none where its words would be too small on it."""
    if len(shown.lines) > MOST_LINES:
        return ()
    laid = lay_map(shown, style)
    size = choose_sheet(laid.width, laid.height, TEXT_SIZE)
    return () if size in (None, SheetSize.A3_ACROSS) else (MapSheet(laid, size, Detail.EVERYTHING),)


def _path(shown: GovernanceMap, chosen: str, lit: frozenset[str] | None) -> str:
    if lit is None or not chosen:
        return ""
    names = [node.name for node in shown.nodes if node.ref in lit and node.ref != chosen]
    others = f" {and_(names)}." if names else " nobody else."
    return f"The path of {shown.node(chosen).name} stands out; on it:{others}"


def _drawn(sheets: Sequence[MapSheet]) -> Iterator[str]:
    """How much of it is drawn, and on which paper."""
    if not sheets:
        yield "It is too large to be drawn so that it can be read on paper; the list says every link."
        return
    if len(sheets) > 1:
        yield f"It is drawn in {count(len(sheets), 'part')}, so that it can be read on paper."
    if any(sheet.detail is Detail.CORE for sheet in sheets):
        yield "Seats other than the chair's are not drawn, for there are too many; the list says every link."
    if any(sheet.size is SheetSize.A3_ACROSS for sheet in sheets):
        size = number(Decimal(min(sheet.text for sheet in sheets)), 0)
        yield f"Print the largest sheet on A3 paper, where its words are {size} points; on A4 they would be small."


def _map_figure(sheet: MapSheet, path: str, lit: frozenset[str] | None) -> FigureBlock:
    shown = sheet.laid.shown
    alt = " ".join(part for part in (describe_map(shown), path, "The list says every link.") if part)
    caption = f"{sheet.title or 'Governance map'}, as at {day(shown.day)}. A line reads towards its head."
    return FigureBlock(partial(draw_map, sheet.laid, lit), alt, caption)
