"""A theme or recommendation that a tracker names in words alone is the one of these words that is held."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.domain.batches import Reading, ReturnBatch
from lineofsight.domain.marking import Audience
from lineofsight.domain.plan import Recommendation, Theme
from lineofsight.domain.statuses import RecommendationSource
from lineofsight.workspace.reading import read_record
from tests.store.reading_makers import EXEMPT, FEBRUARY, JANUARY, MARCH, TODAY, action, council_return

if TYPE_CHECKING:
    from lineofsight.store.store import Store

T1 = Theme(theme_id="T1", title="Front door", sponsor_officer="Director", order=1)
R1 = Recommendation(rec_id="R1", source=RecommendationSource.COMMISSIONER, text="Answer every call.")


def _named(text: str) -> Theme:
    """A theme as a tracker makes it of a title."""
    return Theme(theme_id=text, title=text, order=1)


def _tracker(
    *themes: Theme,
    as_at: date = FEBRUARY,
    made: frozenset[str] = frozenset({"themes", "recommendations"}),
    **more: Any,  # noqa: ANN401
) -> Reading:
    actions = tuple(
        action(f"1.{number}", theme_id=one.theme_id, rec_ids=("Answer",)) for number, one in enumerate(themes, 1)
    )
    recommendation = Recommendation(rec_id="Answer", source=RecommendationSource.OTHER, text="Answer every call.")
    reading = council_return(
        as_at, name=f"tracker {as_at}.xlsx", themes=themes, actions=actions, recommendations=(recommendation,), **more
    )
    assert isinstance(reading.batch, ReturnBatch)
    lacks = frozenset({("themes", "sponsor_officer"), ("themes", "order"), ("recommendations", "source")})
    batch = replace(reading.batch, says_markings=False, made_references=made, lacks=lacks)
    return replace(reading, batch=batch)


def _under(store: Store, day: date = FEBRUARY) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.theme_id, one.rec_ids) for one in store.read(day).plan.actions]


def test_the_theme_of_that_title_is_the_one_that_is_held(store: Store) -> None:
    """Its sponsor stays, it stands once, and so does the recommendation of the same words."""
    store.apply([council_return(JANUARY, themes=(T1,), recommendations=(R1,), actions=(action("1.1"),))], today=TODAY)
    (outcome,) = store.apply([_tracker(_named("FRONT  door"))], today=TODAY)
    plan = store.read(FEBRUARY).plan
    assert _under(store) == [("T1", ("R1",))]
    assert [(one.theme_id, one.sponsor_officer) for one in plan.themes] == [("T1", "Director")]
    assert [(one.rec_id, one.source) for one in plan.recommendations] == [("R1", RecommendationSource.COMMISSIONER)]
    assert not [change for change in outcome.changes if change.kind in ("new", "missing")]


def test_the_reference_may_stand_before_the_title(store: Store) -> None:
    """As it does on a page: T1: Front door."""
    store.apply([council_return(JANUARY, themes=(T1,), actions=(action("1.1"),))], today=TODAY)
    store.apply([_tracker(_named("T1: Front door"))], today=TODAY)
    assert [one for one, _ in _under(store)] == ["T1"]


@pytest.mark.parametrize("titles", [("Front door", "T1: Front door"), ("T1: Front door", "Front door.")])
def test_two_ways_to_write_a_title_are_one_theme(store: Store, titles: tuple[str, str]) -> None:
    """A reader would else find the theme twice, each with some of its actions."""
    store.apply([council_return(JANUARY, themes=(T1,), actions=(action("1.1"),))], today=TODAY)
    store.apply([_tracker(*map(_named, titles))], today=TODAY)
    assert [one for one, _ in _under(store)] == ["T1", "T1"]
    assert [(one.theme_id, one.title) for one in store.read(FEBRUARY).plan.themes] == [("T1", "Front door")]


def test_two_ways_to_write_a_recommendation_are_one(store: Store) -> None:
    """The action that names it in both answers it once."""
    store.apply([council_return(JANUARY, themes=(T1,), recommendations=(R1,), actions=(action("1.1"),))], today=TODAY)
    tracker = _tracker(_named("Front door"))
    batch = tracker.batch
    assert isinstance(batch, ReturnBatch)
    twin = replace(batch.recommendations[0], rec_id="Call", text="R1 Answer every call")
    actions = tuple(replace(one, rec_ids=("Answer", "Call")) for one in batch.actions)
    both = replace(batch, recommendations=(*batch.recommendations, twin), actions=actions)
    store.apply([replace(tracker, batch=both)], today=TODAY)
    assert _under(store) == [("T1", ("R1",))]
    assert [(one.rec_id, one.text) for one in store.read(FEBRUARY).plan.recommendations] == [("R1", R1.text)]


def test_what_is_held_keeps_its_own_words(store: Store) -> None:
    """A page that puts the reference before the title would have it twice: T1 T1: Front door."""
    store.apply([council_return(JANUARY, themes=(T1,), recommendations=(R1,), actions=(action("1.1"),))], today=TODAY)
    (outcome,) = store.apply([_tracker(_named("T1: Front door"))], today=TODAY)
    plan = store.read(FEBRUARY).plan
    assert [one.title for one in plan.themes] == ["Front door"]
    assert [one.text for one in plan.recommendations] == ["Answer every call."]
    assert {change.subject for change in outcome.changes} == {"action"}


def test_a_reference_that_the_file_gives_is_its_own(store: Store) -> None:
    """So is one of words that nothing held has, or that two have."""
    twin = replace(T1, theme_id="T2", title="Homes")
    other = replace(T1, theme_id="T3", title="Homes")
    store.apply([council_return(JANUARY, themes=(T1, twin, other), actions=(action("1.1"),))], today=TODAY)
    store.apply([_tracker(_named("Homes"), _named("Schools"))], today=TODAY)
    assert [one for one, _ in _under(store)] == ["Homes", "Schools"]
    store.apply([replace(_tracker(_named("Front door"), made=frozenset()), name="given")], today=TODAY)
    assert "Front door" in [one for one, _ in _under(store)]


def test_of_two_of_the_same_words_the_one_that_was_named_last_is_meant(store: Store) -> None:
    """The plan was numbered anew: its title was that of T1, and is that of T5."""
    store.apply([council_return(JANUARY, themes=(T1,), actions=(action("1.1"),))], today=TODAY)
    anew = (replace(T1, theme_id="T5"),)
    store.apply([council_return(date(2017, 2, 14), themes=anew, actions=(action("1.1", theme_id="T5"),))], today=TODAY)
    store.apply([_tracker(_named("Front door"))], today=TODAY)
    assert [one for one, _ in _under(store)] == ["T5"]


def test_a_return_gives_its_references_to_what_trackers_had_made_up_before(store: Store) -> None:
    """The trackers after it do not take actions back to the theme that had its title for a reference."""
    store.apply([_tracker(_named("Front door"))], today=TODAY)
    assert _under(store) == [("Front door", ("Answer",))]
    store.apply([council_return(MARCH, themes=(T1,), recommendations=(R1,), actions=(action("1.1"),))], today=TODAY)
    april = date(2017, 4, 30)
    store.apply([_tracker(_named("Front door"), as_at=april)], today=TODAY)
    assert _under(store, april) == [("T1", ("R1",))]


def test_what_hangs_on_an_exempt_theme_stays_hidden(store: Store) -> None:
    """Members read neither the theme nor its actions, whatever the file calls it."""
    secret = replace(T1, marking=EXEMPT)
    store.apply([council_return(JANUARY, themes=(secret,), actions=(action("1.1"),))], today=TODAY)
    store.apply([_tracker(_named("Front door"))], today=TODAY)
    seen = read_record(store, FEBRUARY, Audience.MEMBERS).plan
    assert (seen.themes, seen.actions) == ((), ())
