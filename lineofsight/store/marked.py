"""What was exempt stays so where a sheet has no markings, whatever the file calls it or puts it under."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.indicators import BenchmarkGroup
from lineofsight.domain.marking import MarkingLevel, narrowest
from lineofsight.store.subjects import FIGURES, INDICATORS, bare_words, title_of
from lineofsight.store.unheld import HOLDS
from lineofsight.store.watched_subjects import KEPT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lineofsight.domain.batches import ReturnBatch
    from lineofsight.domain.indicators import Benchmark, Indicator, Observation
    from lineofsight.domain.marking import Marking
    from lineofsight.store.marked_figures import HeldFigures
    from lineofsight.store.subjects import Subject
    from lineofsight.store.timelines import Timeline
    from lineofsight.store.writing import Writing

_KIND_OF_PERIOD: Final = re.compile(r"\s*\([^()]*\)\s*$")
"""The end of an indicator's title that tells it from the same indicator for another kind of period."""


@dataclass(frozen=True, slots=True)
class _Item:
    """An item that is held: its newest value by the return's date, and who may read it at most."""

    value: Any
    marking: Marking


@dataclass(slots=True)
class _Held:
    """What is held of each subject that is asked for, by reference and by its words."""

    writing: Writing
    figures: HeldFigures
    items: dict[str, Mapping[str, _Item]] = field(default_factory=dict)
    named: dict[str, Mapping[str, list[str]]] = field(default_factory=dict)

    def of(self, subject: Subject) -> Mapping[str, _Item]:
        """The items of a subject by reference, each with its own marking."""
        if subject.name not in self.items:
            held = self.writing.held(subject)
            self.items[subject.name] = {ref: self._item(timeline) for ref, timeline in held.items()}
        return self.items[subject.name]

    def _item(self, timeline: Timeline) -> _Item:
        newest = timeline.mentions[-1].value
        by_then = timeline.by(self.writing.as_at)
        value = by_then[-1].value if by_then else newest
        return _Item(value, narrowest(value.marking, newest.marking))

    def of_words(self, subject: Subject, value: object) -> list[str]:
        """The references of the items of a subject that say the same words; the reference may stand before them."""
        if subject.name not in self.named:
            named: defaultdict[str, list[str]] = defaultdict(list)
            for ref, item in self.of(subject).items():
                for title in (title_of(item.value), f"{ref} {title_of(item.value)}"):
                    named[compared_words(subject, title)].append(ref)
            self.named[subject.name] = named
        words = compared_words(subject, title_of(value))
        return self.named[subject.name].get(words, []) if words else []

    def reach(self, subject: Subject, ref: str) -> Iterator[Marking]:
        """The markings that decide who reads an item that is held: its own and those of all that it hangs on."""
        item = self.of(subject).get(ref)
        if item is not None:
            yield item.marking
            for parent, named in _parents(subject, item.value):
                yield from self.reach(parent, named)


def as_narrow_as_held(writing: Writing, batch: ReturnBatch, figures: HeldFigures) -> ReturnBatch:
    """A return, each of whose rows on a sheet without markings is for no more readers than what is held of it.

    That is the row of the same reference; one that has the same words, where the file made up another reference; what
    that row hung on, where it is put under something else; and for a figure of a period that is new, its indicator and
    the figure of the newest period.
    """
    held = _Held(writing, figures)
    changes: dict[str, Any] = {
        subject.attribute: tuple(_narrowed(one, _of_item(held, subject, one)) for one in items)
        for subject in KEPT
        if (items := getattr(batch, subject.attribute)) and not batch.marks(subject.attribute)
    }
    if "benchmarks" in changes:
        changes["benchmarks"] = tuple(_narrowed(one, _of_own_last_year(held, one)) for one in changes["benchmarks"])
    if batch.observations and not batch.marks(FIGURES):
        indicators = {ref: item.value for ref, item in held.of(INDICATORS).items()}
        indicators |= {one.ind_id: one for one in changes.get("indicators", batch.indicators)}
        changes[FIGURES] = tuple(_narrowed(one, _of_figure(held, indicators, one)) for one in batch.observations)
    return replace(batch, **changes) if changes else batch


def _narrowed(value: Any, markings: Iterator[Marking]) -> Any:  # noqa: ANN401 - a row of any sheet
    narrow = narrowest(value.marking, *markings)
    return value if narrow == value.marking else replace(value, marking=narrow)


def _of_item(held: _Held, subject: Subject, value: object) -> Iterator[Marking]:
    ref = subject.ref(value)
    item = held.of(subject).get(ref)
    if item is not None:
        yield item.marking
        # What still hangs on the same is read by those who read that.
        if list(_parents(subject, item.value)) != list(_parents(subject, value)):
            yield from held.reach(subject, ref)
        return
    for twin in held.of_words(subject, value):
        yield from held.reach(subject, twin)


def _of_figure(held: _Held, indicators: Mapping[str, Indicator], one: Observation) -> Iterator[Marking]:
    same = held.figures.same(one)
    if same is not None:
        yield same
        return
    indicator = indicators.get(one.ind_id)
    refs = [one.ind_id]
    if indicator is not None:
        yield indicator.marking
        refs += held.of_words(INDICATORS, indicator)
    for ref in refs:
        newest = held.figures.newest(ref, one.area_code)
        if newest is not None:
            yield newest


def _of_own_last_year(held: _Held, one: Benchmark) -> Iterator[Marking]:
    """Those of the council's own figures, of which this comparison is one."""
    if one.group is BenchmarkGroup.OWN_LAST_YEAR:
        yield from (marking for marking in held.figures.any_area(one.ind_id) if marking.level is MarkingLevel.PART2)


def _parents(subject: Subject, value: object) -> Iterator[tuple[Subject, str]]:
    """What an item shows only with."""
    for hold in HOLDS:
        if hold.sheet == subject.attribute:
            yield from ((target, getattr(value, hold.attribute)) for target in hold.targets)


def compared_words(subject: Subject, title: str) -> str:
    """An item's words as they are compared, whatever its reference."""
    return bare_words(_KIND_OF_PERIOD.sub("", title) if subject is INDICATORS else title)
