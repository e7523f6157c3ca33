"""What columns are called, and since when they were not said anew."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.exchange.trackers.lacking import lacking
from lineofsight.exchange.trackers.vocabulary import TrackerKind
from lineofsight.wording.fields import as_last_said, field_words

MARCH, APRIL = date(2017, 3, 31), date(2017, 4, 30)


def test_a_field_is_called_as_people_do() -> None:
    """What has no words of its own is its name without signs."""
    assert field_words("lead_officer") == "lead"
    assert field_words("success_measure") == "success measure"
    assert field_words("target.set_by") == "who set the target"


@pytest.mark.parametrize("kind", list(TrackerKind))
def test_no_field_that_a_tracker_can_lack_is_told_in_letters_of_the_workbook(kind: TrackerKind) -> None:
    """Nobody who reads what an import says knows what "rag method" or "numerator def" is."""
    words = {word for _, name in lacking(kind, []) for word in field_words(name).split()}
    assert not words & {"def", "id", "ids", "no", "org", "para", "rag", "rec", "ref"}


def test_each_return_that_said_something_last_has_its_sentence() -> None:
    """The newest first; two fields of one name are one."""
    said = (("how", MARCH), ("due_kind", APRIL), ("due_date_current", APRIL), ("lead_officer", MARCH))
    assert as_last_said(said) == (
        "Due date: as last said in the return of 30 April 2017.",
        "How and lead: as last said in the return of 31 March 2017.",
    )
    assert as_last_said(()) == ()
