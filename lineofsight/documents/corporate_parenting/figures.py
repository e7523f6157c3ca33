"""The figures under each heading of the briefing: the few that matter most in a table, the others in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.care_chapters import Chapter, counts_our_children, has_figure, indicators_of
from lineofsight.analysis.urgency import WORST_FIRST
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.charts.indicator_chart import indicator_chart
from lineofsight.documents.chart_figures import chart_figures
from lineofsight.documents.content import FigureBlock, Heading, KeepTogether, Paragraph, Run
from lineofsight.documents.corporate_parenting.chapter_titles import TITLES
from lineofsight.documents.indicator_tables import apart_paragraph, narrow_table
from lineofsight.wording.figures import count, with_counts
from lineofsight.wording.lists import and_more
from lineofsight.wording.movement import joined
from lineofsight.wording.provenance import dated
from lineofsight.wording.statuses import NO_LONGER_RETURNED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator, Picture
    from lineofsight.documents.content import Block
    from lineofsight.documents.corporate_parenting.room import Room

_MISSING: Final = {
    Chapter.DEMAND: "No figure on how many children are in care is held by this date. Ask for it.",
    Chapter.HOME: "No figure on where children live and how often they move is held by this date. Ask for it.",
    Chapter.HEALTH: "No figure on children's health is held by this date. Ask for yearly health checks.",
    Chapter.EDUCATION: (
        "No figure on school is held by this date: nothing here shows how our children do at school, how often they "
        "miss it, or whether each has a personal education plan. Ask the virtual school head."
    ),
    Chapter.SAFETY: "No figure on missing children is held by this date. Ask how many went missing.",
    Chapter.LEAVERS: "No figure on care leavers is held by this date. Ask where they live and what they do.",
    Chapter.PERMANENCE: "No figure on permanent homes is held by this date. Ask how long children wait for one.",
    Chapter.WORKFORCE: "No figure on social workers or reviewing officers is held by this date. Ask for caseloads.",
}

_MOST_MISSING: Final = 6
"""Measures without a figure that are named; the rest is counted."""

NO_FIGURES: Final = "None of these has a figure by this date."
"""Said in place of a table without rows."""

_CHART: Final = (480.0, 115.0)
_FEWEST_POINTS: Final = 5


def chapter_blocks(picture: Picture, chapter: Chapter, room: Room) -> list[Block]:
    """One heading: what is missing, a table of the figures that matter most, then others that are known."""
    found = indicators_of(picture, chapter)
    known = [judged for judged in found if has_figure(judged)]
    blocks: list[Block] = [Heading(2, TITLES[chapter], f"chapter-{chapter}")]
    if not known:
        blocks.append(Paragraph(_MISSING[chapter]))
    # Behind the table it can begin a page, where it is read as said of the next heading.
    blocks.append(Paragraph(_without(found, known), quiet=True))
    if known:
        ordered = most_urgent(known)
        blocks += [
            narrow_table(ordered[: room.figures], NO_FIGURES, names_model=False),
            Paragraph(_others(ordered[room.figures :], room.named)),
            apart_paragraph(ordered[: room.figures + room.named], picture.indicators),
        ]
    return blocks


def telling_figures(picture: Picture, chapters: Iterable[Chapter]) -> list[JudgedIndicator]:
    """The most urgent figure under each of some headings, where one is known."""
    found = []
    for chapter in chapters:
        known = [judged for judged in indicators_of(picture, chapter) if has_figure(judged)]
        found += most_urgent(known)[:1]
    return found


def most_urgent(known: Sequence[JudgedIndicator]) -> list[JudgedIndicator]:
    """Those of these children alone first, then key ones, then by rating: the worst first."""
    return sorted(known, key=_standing)


def _standing(judged: JudgedIndicator) -> tuple[bool, bool, int]:
    indicator = judged.indicator
    return not counts_our_children(indicator), not indicator.is_key, WORST_FIRST.index(judged.rating.colour)


def demand_chart_blocks(picture: Picture) -> list[Block]:
    """The chart of the longest series on how many children are in care, if it has five points or more."""
    series = [judged for judged in indicators_of(picture, Chapter.DEMAND) if len(judged.series) >= _FEWEST_POINTS]
    if not series:
        return []
    longest = max(series, key=lambda judged: len(judged.series))
    drawing = indicator_chart(longest, _CHART)
    if drawing is None:
        return []
    made_up = any(seen.illustrative for seen in longest.series)
    title = longest.indicator.plain_title
    figure = FigureBlock(
        drawing,
        drawing.alt,
        f"{title}.{' Figures are illustrative.' if made_up else ''}",
        table=chart_figures(longest),
    )
    said = joined(longest.movement.sentence, longest.target_before)
    return [KeepTogether((Paragraph((Run(f"{title}. ", bold=True), said)), figure))]


def _others(rest: Sequence[JudgedIndicator], most: int) -> tuple[str | Run, ...] | str:
    if not rest:
        return ""
    named = [_short(judged) for judged in rest[:most]]
    left = len(rest) - len(named)
    if left:
        named.append(f"{count(left, 'more figure' if named else 'figure')} in the line of sight document")
    return (Run("Also known: ", bold=True), f"{'; '.join(named)}.")


def _short(judged: JudgedIndicator) -> str:
    indicator, latest = judged.indicator, judged.latest
    shown = with_counts(latest, indicator) if latest is not None else "no figure"
    period = f", {dated(latest)}" if latest is not None else ""
    colour = judged.rating.colour
    since = f" {judged.rating.turned.since}" if judged.rating.turned is not None else ""
    since += f", {NO_LONGER_RETURNED}" if judged.last_named is not None else ""
    rated = f", rated {colour}{since}" if colour is not RatingColour.NONE else f", not rated{since}"
    made_up = ", illustrative" if indicator.illustrative else ""
    return f"{indicator.plain_title} {shown}{period}{rated}{made_up}"


def _without(found: Sequence[JudgedIndicator], known: Sequence[JudgedIndicator]) -> str:
    empty = [judged.indicator.plain_title for judged in found if judged not in known]
    return f"No figure by this date: {and_more(empty, _MOST_MISSING)}." if empty else ""
