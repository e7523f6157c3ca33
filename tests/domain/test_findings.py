"""Findings and refusals say where, what and what to do."""

from __future__ import annotations

import pytest

from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.domain.record import Council
from lineofsight.errors import ValueRefusedError


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place("return.xlsx", "Actions", "C7"), "return.xlsx, sheet Actions, cell C7"),
        (Place("agency.csv", "", "line 12, column rate"), "agency.csv, line 12, column rate"),
        (Place("agency.csv"), "agency.csv"),
        (Place(), ""),
    ],
)
def test_place_is_in_words(place: Place, words: str) -> None:
    """A person can find the cell."""
    assert place.in_words == words


def test_a_place_says_what_is_known_of_it() -> None:
    """The file is left out where there is one alone; a row is named as one."""
    assert Place(row="1.4 Train").in_words == "row of 1.4 Train"
    assert Place(file="t.xlsx", row="1.4 Train").in_words == "t.xlsx, row of 1.4 Train"


def test_only_refusals_refuse() -> None:
    """A warning and a note take the row."""
    refusing = {severity for severity in Severity if Finding("x", severity, Place(), "What.").refuses}
    assert refusing == {Severity.FILE_REFUSED, Severity.ROW_REFUSED}


def test_refusal_is_a_sentence_with_field_value_and_what_is_allowed() -> None:
    """The message can be shown as it is; an empty value is called so."""
    refused = ValueRefusedError("due_date", "31/02/2017", "Give a date.")
    assert str(refused) == "due_date: '31/02/2017' cannot be used. Give a date."
    assert (refused.field, refused.value, refused.why) == ("due_date", "31/02/2017", "Give a date.")
    assert (
        str(ValueRefusedError("due_date", None, "Give a date."))
        == "due_date: an empty value cannot be used. Give a date."
    )


def test_council_needs_name_and_code() -> None:
    """Nobody's record is refused."""
    with pytest.raises(ValueRefusedError, match="council"):
        Council(name="", area_code="305")
    with pytest.raises(ValueRefusedError, match="la_code"):
        Council(name="Bromley", area_code="")
