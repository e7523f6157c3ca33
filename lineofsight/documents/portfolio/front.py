"""The first pages: whose portfolio it is, what is in the pack and what is not, and every theme in one table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.talking_points import find_points
from lineofsight.analysis.urgency import is_worrying
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.charts.delivery_bar import delivery_bar, describe_delivery_bar
from lineofsight.documents.content import BulletList, Column, FigureBlock, Heading, KeepTogether, Paragraph, Run, Table
from lineofsight.documents.envelope import enclose
from lineofsight.documents.portfolio.bare import bare_blocks
from lineofsight.documents.portfolio.lateness import late_pointer
from lineofsight.documents.portfolio.no_theme import count_of_no_theme, no_theme_pointer
from lineofsight.documents.portfolio.outside import outside_lines
from lineofsight.documents.portfolio.slipped import slipped_pointer
from lineofsight.documents.portfolio.talking import choose_points, point_list
from lineofsight.documents.portfolio.theme_page import theme_bookmark, theme_title
from lineofsight.documents.sections.changes import change_sentence, news_items
from lineofsight.documents.sections.new_figures import new_figure_items
from lineofsight.documents.sections.other_news import other_news_items
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_
from lineofsight.wording.short_text import cut
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.portfolio import Portfolio
    from lineofsight.analysis.talking_values import TalkingPoint
    from lineofsight.analysis.verdicts import JudgedAction, JudgedTheme, Picture
    from lineofsight.documents.content import Block, Document, TableCell
    from lineofsight.documents.material import Material
    from lineofsight.domain.plan import Theme

_MOST_TITLES: Final = 8
_MOST_POINTS: Final = 5
_MOST_NEWS: Final = 10
_MOST_TOLD: Final = 5
"""References of one kind of news, and pieces of it that have a line of their own."""


def whose(portfolio: Portfolio | None) -> str:
    """Whose pack it is, in a few words for the subtitle."""
    if portfolio is None:
        return "Every theme of the Improvement Plan"
    if portfolio.lead_member:
        return f"For the {cut(portfolio.lead_member, 80)}"
    return cut(and_([theme_name(theme) for theme in portfolio.themes]), 120)


def enclose_pack(material: Material, blocks: Sequence[Block], title: str) -> Document:
    """A members' document of these blocks for the portfolio."""
    return enclose(
        material.picture,
        blocks,
        title=title,
        subtitle=whose(material.portfolio),
        subject=f"What a portfolio holder can say, decides and will be asked, as at {day(material.picture.as_at)}.",
        keywords=("portfolio holder", "talking points", "decisions due"),
        running="Portfolio pack",
    )


def scope_sentences(material: Material) -> tuple[str, ...]:
    """What is in the pack, and what is not."""
    portfolio = material.portfolio
    # What no portfolio holds concerns the holder; the others' themes give way to it where the page has no room.
    said = [_holds(material), count_of_no_theme(material)]
    if portfolio is not None and portfolio.others:
        said.append(f"Not in it: {count(len(portfolio.others), 'other theme')}, {_briefly(portfolio.others)}.")
    if portfolio is not None and portfolio.figures_elsewhere:
        number = portfolio.figures_elsewhere
        stands = "stands" if number == 1 else "stand"
        said.append(f"Not in it either: {count(number, 'figure')} that {stands} under other themes alone.")
    return tuple(filter(None, said))


def brief_scope(material: Material, longest: int, most: int) -> str:
    """What is in the pack, and how many figures are in no portfolio at all.

    Args:
        material: of the portfolio, or of the whole plan.
        longest: characters within which every theme has its title; where they have no room each has its number alone.
        most: how many of the figures in no portfolio that are red or of concern are named.
    """
    portfolio, holds = material.portfolio, _holds(material)
    if portfolio is not None and len(holds) > longest:
        holds = f"It holds {count(len(portfolio.themes), 'theme')}: {and_([one.theme_id for one in portfolio.themes])}."
    return f"{holds} {count_of_no_theme(material, most)}".strip()


def _holds(material: Material) -> str:
    if material.portfolio is None:
        return f"It holds all {count(len(material.picture.themes), 'theme')} of the plan."
    themes = material.portfolio.themes
    return f"It holds {count(len(themes), 'theme')}: {_named(themes)}."


def _named(themes: Sequence[Theme]) -> str:
    return and_([f"{theme.theme_id} {cut(theme.title, 60)}" for theme in themes])


def _briefly(themes: Sequence[Theme]) -> str:
    """Of many themes that the pack does not hold the numbers alone: their titles would fill its first page."""
    return _named(themes) if len(themes) <= _MOST_TITLES else and_([theme.theme_id for theme in themes])


def overall_points(picture: Picture) -> tuple[TalkingPoint, ...]:
    """The points of all themes together."""
    return find_points([one for theme in picture.themes for one in theme.actions], picture.indicators)


def summary_blocks(material: Material, paged: Sequence[JudgedTheme]) -> list[Block]:
    """The bar of all themes, what to say first, and what the chair and the Commissioner say, and a row a theme.

    What is to be known of the table stands above it: below it would be left alone on a page where the table fills one.
    Figures that no theme holds are not of it, and stand with what comes first.

    Args:
        material: of the portfolio, or of the whole plan.
        paged: the themes that have a page, and so a row.
    """
    picture = material.picture
    blocks: list[Block] = [Heading(2, "In short", "in-short"), Paragraph(picture.delivery.sentence)]
    bar = delivery_bar(picture.delivery)
    if bar is not None:
        blocks.append(FigureBlock(bar, describe_delivery_bar(picture.delivery), shows_rating=True))
    return [
        *blocks,
        Heading(3, "What to say first", in_contents=False),
        point_list(choose_points(overall_points(picture), _MOST_POINTS), 400),
        no_theme_pointer(material),
        *_changed(picture),
        *outside_lines(material),
        Heading(3, "Theme by theme", in_contents=False),
        Paragraph(
            (
                "The themes stand in the plan's order. Late is what is overdue or will miss its date",
                *late_pointer(picture),
                ".",
                *slipped_pointer(picture),
                _counted_twice(paged),
            ),
            points=True,
        ),
        *bare_blocks(material, paged),
        *([theme_table(paged)] if paged or not picture.themes else []),
    ]


def _changed(picture: Picture) -> list[Block]:
    """What is news since the day from which the cover counts changes; nothing where there was no return by then."""
    if picture.since is None:
        return []
    items = (
        *news_items(picture, _MOST_NEWS, _MOST_TOLD),
        *other_news_items(picture, _MOST_TOLD),
        *new_figure_items(picture, _MOST_TOLD),
    )
    heading = Heading(3, f"What changed since {day(picture.since)}", in_contents=False)
    return [KeepTogether((heading, BulletList(items) if items else Paragraph(change_sentence(picture))))]


def theme_table(themes: Sequence[JudgedTheme]) -> Table:
    """A row a theme: late, done without effect shown, effect shown, and figures that worry."""
    return Table(
        (
            Column("Theme", 3.3),
            Column("Late", 1.2),
            Column("Done, effect not shown", 2.1),
            Column("Effect shown", 1.5),
            Column("Figures red or of concern", 2.3),
        ),
        tuple(_row(theme) for theme in themes),
        empty="The plan has no theme.",
    )


def _counted_twice(themes: Sequence[JudgedTheme]) -> str:
    """After a space, how many figures stand under several themes: who adds up the column knows why it is more."""
    held = Counter(one.indicator.ind_id for theme in themes for one in theme.indicators)
    several = sum(number > 1 for number in held.values())
    if not several:
        return ""
    stands = "stands" if several == 1 else "stand"
    counted = "is counted" if several == 1 else "are counted"
    return f" {count(several, 'figure')} {stands} under several themes and {counted} under each."


def _row(theme: JudgedTheme) -> tuple[TableCell, ...]:
    counted = [one for one in theme.actions if one.in_population]
    worrying = sum(map(is_worrying, theme.indicators))
    figures = f"{worrying} of {len(theme.indicators)}" if theme.indicators else "no figure"
    return (
        Run(theme_title(theme), link=f"#{theme_bookmark(theme)}"),
        _of(counted, MemberStatus.OVERDUE),
        _of(counted, MemberStatus.COMPLETE_UNPROVEN),
        _of(counted, MemberStatus.COMPLETE_EVIDENCED),
        figures,
    )


def _of(actions: Sequence[JudgedAction], status: MemberStatus) -> str:
    if not actions:
        return "no action"
    return f"{sum(one.status is status for one in actions)} of {len(actions)}"
