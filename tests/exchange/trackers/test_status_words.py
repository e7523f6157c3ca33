"""Officers' statuses are understood only when their first words can mean one thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.exchange.trackers.mapping import TrackerMapping
from lineofsight.exchange.trackers.status_words import colour_of, status_of
from lineofsight.exchange.trackers.vocabulary import TrackerKind, vocabulary

MAPPING = TrackerMapping(
    name="m",
    kind=TrackerKind.PLAN,
    columns=(("Action", "action"), ("Status", "status")),
    status_words=vocabulary().status_words,
    rag_words=vocabulary().rag_words,
)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("COMPLETED", DeliveryStatus.COMPLETE),
        ("Completed.", DeliveryStatus.COMPLETE),
        ("Completed 12/05/2017", DeliveryStatus.COMPLETE),
        ("COMPLETED – all teams", DeliveryStatus.COMPLETE),
        ("On-track: two of three", DeliveryStatus.ON_TRACK),
        ("Not on track", DeliveryStatus.OFF_TRACK),
        ("Paused (no venue)", DeliveryStatus.PAUSED),
        ("Not started", DeliveryStatus.NOT_STARTED),
        ("not  yet\nstarted", DeliveryStatus.NOT_STARTED),
    ],
)
def test_a_status_is_understood_by_its_first_words(text: str, status: DeliveryStatus) -> None:
    """Whatever its case, and whatever dated notes follow."""
    assert status_of(text, MAPPING) is status


@pytest.mark.parametrize(
    "text",
    [
        "Phase 1 completed",
        "Completed, but not signed off",
        "Completed phase 1 only",
        "Nearly complete",
        "Not complete",
        "Incomplete",
        "In progress",
        "Ongoing",
        "Closed",
        "Donegal",
        "on tracking",
        "",
    ],
)
def test_a_status_that_may_mean_something_else_is_not_guessed(text: str) -> None:
    """None of these says that it is done, on track or anything else for sure."""
    assert status_of(text, MAPPING) is None


@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    """Whatever officers type, there is an answer and no crash."""
    assert status_of(text, MAPPING) in (None, *DeliveryStatus)
    assert colour_of(text, MAPPING) in (None, *DeliveryStatus)


@pytest.mark.parametrize("text", ["A/G", "Amber E", "RAG", "Reddish", "Gr"])
def test_a_mixed_or_unknown_colour_is_not_guessed(text: str) -> None:
    """Amber E, delivered and not yet proven, is a council's own class: only its mapping can say so."""
    assert colour_of(text, MAPPING) is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Complete", DeliveryStatus.COMPLETE),
        ("Not started", DeliveryStatus.NOT_STARTED),
        ("ON HOLD", DeliveryStatus.PAUSED),
        ("Blue", DeliveryStatus.COMPLETE),
        ("Complete, but not signed off", None),
    ],
)
def test_a_known_word_in_the_place_of_a_colour_is_understood(text: str, status: DeliveryStatus | None) -> None:
    """Officers write "Complete" among their colours; only the whole cell says so."""
    assert colour_of(text, MAPPING) is status
