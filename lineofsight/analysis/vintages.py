"""Which edition gave which figure: a figure that was revised stands beside what it replaced."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.figures import Figure
    from lineofsight.domain.indicators import FigureSource, Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class Vintage:
    """One edition's figure of a period that has, or is said to have had, more than one.

    Attributes:
        observation: the figure with its edition.
        is_used: whether it is the newest, by which everything is judged.
        replaced: the figure in whose place it came, ``None`` for the first edition held here.
        stated: what the officers say that it replaced, where this copy holds another figure or none; else ``None``.
    """

    observation: Observation
    is_used: bool
    replaced: Figure | None
    stated: Figure | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A file or return that gave figures of a series, with the periods whose newest figure it gave, oldest first."""

    source: FigureSource
    labels: tuple[str, ...]


def vintages(judged: JudgedIndicator) -> tuple[Vintage, ...]:
    """Every edition of every revised figure: the newest period first, of each period the newest edition first."""
    found: list[Vintage] = []
    for used in reversed(judged.series):
        earlier = [one for one in judged.revisions if one.period.key == used.period.key]
        if earlier or used.revised_from is not None:
            found += _chain([used, *earlier])
    return tuple(found)


def _chain(newest_first: Sequence[Observation]) -> list[Vintage]:
    found = [
        Vintage(
            observation=later,
            is_used=at == 0,
            replaced=earlier.figure,
            stated=later.revised_from if later.revised_from not in (None, earlier.figure) else None,
        )
        for at, (later, earlier) in enumerate(pairwise(newest_first))
    ]
    first = newest_first[-1]
    return [*found, Vintage(observation=first, is_used=not found, replaced=None, stated=first.revised_from)]


def editions(judged: JudgedIndicator) -> tuple[Edition, ...]:
    """The editions whose figures are used, that of the newest period first."""
    by_source: dict[FigureSource, list[str]] = {}
    for used in reversed(judged.series):
        by_source.setdefault(used.source, []).append(used.period.label)
    return tuple(Edition(source=source, labels=tuple(reversed(labels))) for source, labels in by_source.items())
