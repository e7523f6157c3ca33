"""A thing that a file names in words alone is the thing that is held in these words: its reference and title stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from lineofsight.store.subjects import RECOMMENDATIONS, THEMES, bare_words, title_of
from lineofsight.store.timelines import load_timelines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from lineofsight.domain.batches import ReturnBatch
    from lineofsight.domain.plan import Action, Recommendation, Theme
    from lineofsight.store.subjects import Subject
    from lineofsight.store.timelines import Timeline
    from lineofsight.store.writing import Writing

Row = TypeVar("Row")


def by_known_references(writing: Writing, batch: ReturnBatch) -> ReturnBatch:
    """A return in which themes and recommendations without references of their own have those that are held.

    A tracker's column "Theme" holds titles. Under a reference made of its title, a theme that a return describes would
    stand twice: once with its sponsor and its indicators, and once with the actions.
    """
    themes, recommendations = (_renamed(writing, batch, subject) for subject in (THEMES, RECOMMENDATIONS))
    if not themes and not recommendations:
        return batch
    return replace(
        batch,
        themes=_each_once(
            THEMES,
            (
                replace(one, theme_id=(held := themes.get(one.theme_id, one)).theme_id, title=held.title)
                for one in batch.themes
            ),
        ),
        recommendations=_each_once(
            RECOMMENDATIONS,
            (
                replace(one, rec_id=(held := recommendations.get(one.rec_id, one)).rec_id, text=held.text)
                for one in batch.recommendations
            ),
        ),
        actions=tuple(_under(one, themes, recommendations) for one in batch.actions),
    )


def _under(action: Action, themes: Mapping[str, Theme], recommendations: Mapping[str, Recommendation]) -> Action:
    rec_ids = (recommendations[ref].rec_id if ref in recommendations else ref for ref in action.rec_ids)
    return replace(
        action,
        theme_id=themes.get(action.theme_id, action).theme_id,
        rec_ids=tuple(dict.fromkeys(rec_ids)),
    )


def _each_once(subject: Subject, items: Iterable[Row]) -> tuple[Row, ...]:
    """The first of each reference: a file may write one title in two ways."""
    found: dict[str, Row] = {}
    for one in items:
        found.setdefault(subject.ref(one), one)
    return tuple(found.values())


def _renamed(writing: Writing, batch: ReturnBatch, subject: Subject) -> dict[str, Any]:
    """The made references of a subject, each with what is held in the same words under another reference."""
    items: tuple[Any, ...] = getattr(batch, subject.attribute)
    if not items or subject.attribute not in batch.made_references:
        return {}
    timelines = load_timelines(writing.connection, subject, until=writing.as_at)
    held = refs_by_words(timelines)
    renamed: dict[str, Any] = {}
    for one in items:
        refs = held.get(bare_words(title_of(one)), set())
        if len(refs) == 1 and subject.ref(one) not in refs:
            (known,) = refs
            renamed[subject.ref(one)] = timelines[known].mentions[-1].value
    return renamed


def refs_by_words(timelines: Mapping[str, Timeline]) -> dict[str, set[str]]:
    """The references that are held by the words of what they name, with the reference before them and without.

    Of several those alone that were named last: a plan may have been numbered anew, and the first trackers of a council
    made references up before a return gave any.
    """
    found: defaultdict[str, dict[str, tuple[date, int]]] = defaultdict(dict)
    for ref, timeline in timelines.items():
        newest = timeline.mentions[-1]
        title = title_of(newest.value)
        for words in (title, f"{ref} {title}"):
            found[bare_words(words)][ref] = newest.place
    return {
        words: {ref for ref, place in places.items() if place == max(places.values())}
        for words, places in found.items()
    }
