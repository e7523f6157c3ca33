"""What is said of an indicator over time: officers' words by period, editions, revised figures, every figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.vintages import editions, vintages
from lineofsight.desktop.sheet import Grid, Words
from lineofsight.wording.dates import day, shorten_months
from lineofsight.wording.figures import count, counts_alone, short_figure
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.analysis.vintages import Edition, Vintage
    from lineofsight.domain.indicators import FigureSource, Observation

_FIRST: Final = "first held here"


def commentary_parts(judged: JudgedIndicator) -> tuple[Words, ...]:
    """Officers' words by period, the newest first, with who wrote them and when.

    Words that are handed in again unchanged are not repeated: that they are the same is what a member should know.
    """
    spoken = [seen for seen in judged.series if seen.commentary or seen.action]
    parts: list[Words] = []
    for at in range(len(spoken) - 1, -1, -1):
        seen, before = spoken[at], spoken[at - 1] if at else None
        parts.append(Words(f"For {seen.period.label}{_written(seen)}", strong=True))
        if before is not None and _said(before) == _said(seen):
            parts.append(Words(f"The same words as for {before.period.label}.", quiet=True))
            continue
        parts += [Words(seen.commentary), Words(f"What is being done: {seen.action}" if seen.action else "")]
    if not parts and judged.latest is not None and not judged.indicator.is_national:
        return (Words("Officers have said nothing about these figures.", quiet=True),)
    return tuple(part for part in parts if part.text)


def _said(seen: Observation) -> tuple[str, str]:
    return seen.commentary, seen.action


def _written(seen: Observation) -> str:
    when = day(seen.commentary_date) if seen.commentary_date is not None else ""
    by = ", ".join(part for part in (seen.commentary_author, when) if part)
    return f", by {by}" if seen.commentary_author else f", written {when}" if when else ""


def revision_parts(judged: JudgedIndicator) -> tuple[Words | Grid, ...]:
    """Every edition of every figure that was revised, and what each replaced."""
    found = vintages(judged)
    if not found:
        return ()
    periods = len({one.observation.period.key for one in found})
    said = f"{count(periods, 'figure')} of this series {'was' if periods == 1 else 'were'} revised."
    apart = any(one.stated is not None for one in found)
    note = "Officers name a figure as replaced that this copy does not hold; both are shown." if apart else ""
    return (
        Words(f"{said} The newest edition is used; no earlier one is lost."),
        Grid(
            ("Period", "Figure", "Edition", "In place of"),
            tuple(_vintage_row(judged, one, edition) for one, edition in zip(found, _told_apart(found), strict=True)),
        ),
        Words(note, quiet=True),
    )


def _told_apart(found: Sequence[Vintage]) -> tuple[str, ...]:
    """The edition of each by its short name; with the file's name, which takes much room, where two have the same."""
    sources = [one.observation.source for one in found]
    short = [one.vintage or one.name for one in sources]
    is_enough = len(set(short)) == len({edition_of(one) for one in sources})
    return tuple(short if is_enough else [edition_of(one) for one in sources])


def _vintage_row(judged: JudgedIndicator, one: Vintage, edition: str) -> tuple[str, ...]:
    indicator, seen = judged.indicator, one.observation
    used = " (used)" if one.is_used else ""
    replaced = _FIRST
    if one.replaced is not None:
        replaced = short_figure(one.replaced, indicator.unit, indicator.decimals)
    if one.stated is not None:
        replaced += f"; officers say {short_figure(one.stated, indicator.unit, indicator.decimals)}"
    shown = counts_alone(seen, indicator)
    return _narrow(seen.period.label, f"{shown}, {term(seen.quality)}{used}", edition, replaced)


def _narrow(*cells: str) -> tuple[str, ...]:
    """Cells of a table in the details, where a month written out would be broken in two."""
    return tuple(shorten_months(cell) for cell in cells)


def edition_grid(judged: JudgedIndicator) -> Grid:
    """Which editions the figures come from, and when each was published."""
    return Grid(("Edition", "Published", "Gave the figures of"), tuple(_edition_row(one) for one in editions(judged)))


def _edition_row(edition: Edition) -> tuple[str, ...]:
    labels = edition.labels
    periods = labels[0] if len(labels) == 1 else f"{labels[0]} to {labels[-1]} ({len(labels)})"
    return _narrow(edition_of(edition.source), _published(edition.source), periods)


def edition_of(source: FigureSource) -> str:
    """Where a figure comes from, and in which edition where its name does not say that already."""
    parts = (source.name, "" if source.vintage in source.name else source.vintage)
    return ", ".join(part for part in parts if part)


def _published(source: FigureSource) -> str:
    if source.published_on is not None:
        return day(source.published_on)
    return f"not said; read on {day(source.imported_on)}"


def series_grid(judged: JudgedIndicator) -> Grid:
    """Every figure, the newest first."""
    indicator = judged.indicator
    return Grid(
        ("Period", "Figure", "Quality", "Edition"),
        tuple(
            _narrow(
                seen.period.label,
                counts_alone(seen, indicator),
                term(seen.quality),
                seen.source.vintage or seen.source.name,
            )
            for seen in reversed(judged.series)
        ),
    )
