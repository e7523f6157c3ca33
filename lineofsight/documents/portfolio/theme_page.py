"""One page a theme: who answers, how far it is, what to say, and the figures that matter most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.like_measures import not_the_same
from lineofsight.analysis.talking_points import find_talking_points
from lineofsight.analysis.urgency import by_urgency, is_red_to_anyone, is_worrying
from lineofsight.charts.delivery_bar import delivery_bar, describe_delivery_bar
from lineofsight.documents.content import Cell, Column, FigureBlock, Heading, Paragraph, Run, Table
from lineofsight.documents.indicator_cells import course_cell, latest_cell, rating_cell, title_cell
from lineofsight.documents.page_flow import GivesWay, PageBreak
from lineofsight.documents.portfolio.talking import FURTHER_POINTS, POINTS_BOOKMARK, choose_points, point_list
from lineofsight.documents.sections.theme_leads import who_answers
from lineofsight.wording.answering import ask_owner
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, and_more
from lineofsight.wording.short_text import cut
from lineofsight.wording.talking import point_label
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lineofsight.analysis.talking_values import TalkingPoint
    from lineofsight.analysis.verdicts import JudgedIndicator, JudgedTheme
    from lineofsight.documents.content import Block, TableCell


@dataclass(frozen=True, slots=True)
class Detail:
    """How much a page says.

    Attributes:
        figures: most rows of the table of figures.
        points: most talking points.
        longest: most characters of each text that officers wrote.
    """

    figures: int
    points: int
    longest: int


DETAILS: Final = (
    Detail(3, 7, 400),
    Detail(3, 5, 400),
    Detail(2, 5, 400),
    Detail(3, 4, 400),
    Detail(2, 4, 400),
    Detail(1, 4, 400),
    Detail(2, 3, 400),
    Detail(1, 3, 300),
    Detail(1, 3, 220),
    Detail(1, 3, 160),
    Detail(1, 3, 120),
    Detail(1, 3, 90),
    Detail(0, 4, 300),
    Detail(0, 3, 400),
    Detail(0, 3, 220),
    Detail(0, 3, 120),
    Detail(0, 3, 90),
    Detail(0, 2, 90),
)
"""What a page says, from the most to the least: the first that fits on one page is taken."""

_TITLE: Final = 90
_DIFFERENT: Final = 250
_WHO: Final = 90
"""Characters of the sentence on children, and of each name, that no page is too full for."""
_COURSE: Final = 60.0
_MOST_NAMED: Final = 2
"""Figures that worry and are named at the least, where the table has no room for them."""

FURTHER_FIGURES: Final = "Further figures"
FIGURES_BOOKMARK: Final = "further-figures"
_NO_FIGURE: Final = "No figure is linked to this theme: its effect cannot be followed in figures."


def theme_bookmark(theme: JudgedTheme) -> str:
    """The name by which the page can be pointed to."""
    return f"theme-{theme.theme.theme_id}"


def theme_title(theme: JudgedTheme) -> str:
    """The theme's reference and title, cut where no page could hold it."""
    return cut(f"Theme {theme_name(theme.theme, ': ')}", _TITLE)


def shown_points(theme: JudgedTheme, detail: Detail) -> tuple[TalkingPoint, ...]:
    """The talking points that stand on the theme's page."""
    return choose_points(find_talking_points(theme), detail.points)


def theme_page(theme: JudgedTheme, detail: Detail, beside: Sequence[Block] = ()) -> list[Block]:
    """The page of one theme, beginning with a new page.

    Args:
        theme: whose page it is.
        detail: how much it says.
        beside: what stands last on it: where to find what others say of the theme, and figures that it does not hold.
    """
    different = cut(theme.theme.what_will_be_different, max(detail.longest, _DIFFERENT))
    blocks: list[Block] = [
        PageBreak(GivesWay.IN_LARGE_PRINT),
        Heading(2, theme_title(theme), theme_bookmark(theme)),
        Paragraph(
            (Run("What will be different for children: ", bold=True), different)
            if different
            else "What will be different for children is not written down. Ask for it."
        ),
        Paragraph((Run("Who answers for it: ", bold=True), who_answers(theme.theme, _WHO))),
    ]
    bar = delivery_bar(theme.delivery)
    if bar is not None:
        blocks.append(FigureBlock(bar, describe_delivery_bar(theme.delivery), shows_rating=True))
    blocks += [
        Paragraph(_impact(theme)),
        Heading(3, "What to say", in_contents=False),
        point_list(shown_points(theme, detail), detail.longest),
        *_where_points_are(theme, detail),
        *_figures(theme, detail),
        *beside,
    ]
    return blocks


def left_points(theme: JudgedTheme, detail: Detail) -> tuple[TalkingPoint, ...]:
    """The talking points that its page had no room for."""
    shown = shown_points(theme, detail)
    return tuple(point for point in find_talking_points(theme) if point not in shown)


def left_figures(theme: JudgedTheme, detail: Detail) -> tuple[JudgedIndicator, ...]:
    """The figures that its page had no room for, the most urgent first."""
    return by_urgency(theme.indicators)[detail.figures :]


def _where_points_are(theme: JudgedTheme, detail: Detail) -> list[Block]:
    """What the points are about that stand elsewhere: what is worse than the good news of the page among them."""
    left = left_points(theme, detail)
    if not left:
        return []
    named = and_([point_label(point.kind).lower() for point in left])
    where = Run(FURTHER_POINTS, link=f"#{POINTS_BOOKMARK}")
    return [Paragraph((f"More to say ({named}): ", where, "."), quiet=True, points=True)]


def _impact(theme: JudgedTheme) -> str:
    """What is known of the effect; that no figure tells of it stands here, not under a heading of its own."""
    known = theme.impact_sentence if theme.delivery.total else "The plan has no actions for this theme."
    return known if theme.indicators else f"{known} {_NO_FIGURE}"


def _figures(theme: JudgedTheme, detail: Detail) -> list[Block]:
    """The most urgent figures, and how many more there are: those that worry by name, for all are counted in front."""
    if not theme.indicators:
        return []
    heading = Heading(3, "Figures to know", in_contents=False)
    told = {ref.ref for point in shown_points(theme, detail) for ref in point.refs if ref.subject == "indicator"}
    shown = by_urgency(theme.indicators)[: detail.figures]
    table = [figure_table(shown, told)] if shown else []
    left = left_figures(theme, detail)
    if not left:
        return [heading, *table]
    worrying = [cut(one.indicator.plain_title, detail.longest) for one in left if is_worrying(one)]
    named = (
        f" Red or of concern among them: {and_more(worrying, max(detail.figures + 1, _MOST_NAMED))}."
        if worrying
        else ""
    )
    more = f"{count(len(left), 'more figure' if shown else 'figure')} of this theme: "
    where = Run(FURTHER_FIGURES, link=f"#{FIGURES_BOOKMARK}")
    return [heading, *table, Paragraph((more, where, f".{named}"), quiet=True, points=True)]


def further_figure_blocks(themes: Sequence[JudgedTheme], details: Sequence[Detail]) -> list[Block]:
    """Each figure once that the page of a theme of its own had no room for; nothing where all had."""
    left = {
        one.indicator.ind_id: one
        for theme, detail in zip(themes, details, strict=True)
        for one in left_figures(theme, detail)
    }
    if not left:
        return []
    return [
        Heading(2, FURTHER_FIGURES, FIGURES_BOOKMARK),
        Paragraph("These figures did not fit on the page of each of their themes. The most urgent stand first."),
        figure_table(by_urgency(tuple(left.values()))),
    ]


def figure_table(indicators: Sequence[JudgedIndicator], told: Collection[str] = ()) -> Table:
    """A row a figure: latest with its age, course, rating; and whom to ask of one that is red or of concern.

    Args:
        indicators: the figures, in their order.
        told: the numbers of those of which the page says already whom to ask.
    """
    return Table(
        (
            Column("Figure", 3.8),
            Column("Latest, age", 3.0, least=25),
            Column("Over time", 1.2),
            Column("Rating", 1.5, least=10),
        ),
        tuple((_title(one, told), latest_cell(one), course_cell(one, _COURSE), rating_cell(one)) for one in indicators),
        empty="None of these has a figure by this date.",
    )


def _title(judged: JudgedIndicator, told: Collection[str]) -> TableCell:
    """The title, what nearly the same measure says, and whom to ask where rule, chance or officers call it bad."""
    title = title_cell(judged)
    more = [not_the_same(judged.like)] if judged.like is not None else []
    if judged.indicator.ind_id not in told and is_red_to_anyone(judged):
        more.append(ask_owner(judged.indicator.owner, judged.like_owner))
    return Cell((*(title.parts if isinstance(title, Cell) else (title,)), *more)) if more else title
