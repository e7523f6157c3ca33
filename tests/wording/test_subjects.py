"""What an import counts is said in words."""

from __future__ import annotations

import datetime as dt

import pytest

from lineofsight.domain.governance import Meeting
from lineofsight.domain.indicators import Unit
from lineofsight.domain.plan import DateChange
from lineofsight.domain.record import WATCHED_KEYS
from lineofsight.store.subjects import DATE_CHANGES, MEETINGS
from lineofsight.wording.subjects import (
    became,
    counted,
    field_moved,
    fields_moved,
    kind_heading,
    ref_words,
    subject_name,
)


@pytest.mark.parametrize(
    ("number", "subject", "said"),
    [
        (1, "action", "1 action"),
        (1200, "action", "1,200 actions"),
        (3, "body", "3 bodies"),
        (2, "audit_recommendation", "2 audit recommendations"),
        (2, "register_entry", "2 register entries"),
        (2, "member_activity", "2 member activities"),
        (6396, "observation", "6,396 figures"),
        (2, "date_change", "2 moves of dates"),
    ],
)
def test_subjects_are_counted_in_words(number: int, subject: str, said: str) -> None:
    """One is singular, more are plural, and no underscore is shown to anybody."""
    assert counted(number, subject) == said


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("action", "Actions"),
        ("body", "Bodies"),
        ("person", "People"),
        ("register_entry", "Register entries"),
        ("member_activity", "Member activities"),
        ("observation", "Figures"),
        ("date_change", "Moves of dates"),
        ("voice", "Accounts of what was said"),
    ],
)
def test_what_was_found_stands_under_a_heading_in_the_plural(kind: str, heading: str) -> None:
    """As people write it, with a capital."""
    assert kind_heading(kind) == heading


@pytest.mark.parametrize("subject", [name for name, _ in WATCHED_KEYS.values()])
def test_every_watched_subject_has_words(subject: str) -> None:
    """No subject is shown with an underscore."""
    assert "_" not in subject_name(subject)


def test_what_became_of_an_item_is_said_in_words() -> None:
    """A moved date is said to be moved; a field that was empty says so."""
    assert (became("redated"), became("same"), became("new")) == ("date moved", "unchanged", "new")
    assert field_moved("due_date_current", "", "2017-02-28") == "due date: empty → 28 February 2017"
    assert field_moved("delivery_status", "at_risk", "off_track") == "delivery: at risk → off track"
    assert field_moved("due_kind", "month", "not_set") == "kind of due date: month → not set"


def test_what_only_looks_like_a_date_or_a_status_stays_as_it_was_written() -> None:
    """Officers' own texts and the names of indicators are not touched."""
    assert field_moved("baseline", "2017-02-31", "local_visits") == "baseline: 2017-02-31 → local_visits"


def test_a_day_that_something_is_known_by_is_said_in_words() -> None:
    """A move of a date and a meeting have no reference of officers: the register knows them by their days."""
    move = DateChange(
        item_id="1.10", old=dt.date(2026, 1, 31), new=dt.date(2026, 3, 12), changed_on=dt.date(2026, 2, 5)
    )
    said = "1.10: 31 January 2026 to 12 March 2026, changed on 5 February 2026"
    assert ref_words("date_change", DATE_CHANGES.ref(move)) == said
    met = Meeting(body_id="Board", date=dt.date(2026, 3, 12))
    assert ref_words("meeting", MEETINGS.ref(met)) == "Board, 12 March 2026"
    assert ref_words("action", "2026-03-12") == "2026-03-12", "the officers' own"


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        (Unit.PERCENT, "figure: 0.87% → 87.0%"),
        (Unit.RATE_PER_10K, "figure: 0.87 per 10,000 → 87.0 per 10,000"),
        (Unit.DAYS, "figure: 0.87 days → 87.0 days"),
        (Unit.SCORE, "figure: 0.87 → 87.0"),
        (None, "figure: 0.87 → 87.0"),
    ],
)
def test_a_figure_that_changed_has_its_unit_and_every_digit(unit: Unit | None, said: str) -> None:
    """What is counted behind it has none, and neither has a sign that stands in the place of a number."""
    assert fields_moved((("figure", "0.87", "87.0"), ("numerator", "", "9")), unit=unit) == (
        said,
        "numerator: empty → 9",
    )
    assert fields_moved((("figure", "", "c"),), is_new=True, unit=unit) == ("figure: suppressed",)


def test_who_leads_is_said_once() -> None:
    """A name that takes the place of a post read as a lead that is set and lost."""
    replaced = (("lead_officer", "A. Lead", "Head of Legal"), ("lead_role", "Head of Care", ""), ("due_kind", "", "by"))
    assert fields_moved(replaced) == ("lead: Head of Care → Head of Legal", "kind of due date: empty → by")
    same = (("lead_officer", "Head of Legal", "Head of Legal Services"), ("lead_role", "Head of Legal Services", ""))
    assert fields_moved(same) == ("lead: Head of Legal Services, as before",)
    new = (("lead_officer", "", "A. Lead"), ("lead_role", "", "Head of Care"))
    assert fields_moved(new, is_new=True) == ("lead: Head of Care",)
    assert fields_moved((("lead_officer", "", "A. Lead"),)) == ("lead: empty → A. Lead",)
