"""From which day a document counts changes: any day that is asked for, said in the document itself."""

from __future__ import annotations

import html
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.kinds import DOCUMENTS
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.ordering import Order

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.workspace.library import Library

BETWEEN = date(2016, 11, 15)
"""A day between two returns."""

COUNTING = (
    "line-of-sight",
    "corporate-parenting",
    "corporate-parenting-ward",
    "chair-report",
    "commissioner-evidence",
)
"""The documents that tell what changed."""


def made(example: Library, folder: Path, name: str, since: date | None, form: str | None = None) -> str:
    """Return the words of a document that counts from a day."""
    path = example.write_document(Order(name=name, form=form, since=since), folder / "made.html").path
    words = re.sub(r"<(style|title)>.*?</\1>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", " ", words))


@pytest.mark.parametrize(
    ("name", "form"), [(kind.name, form.name) for kind in DOCUMENTS for form in kind.forms if "large" not in form.name]
)
def test_every_document_is_made_since_any_day(name: str, form: str, example: Library, tmp_path: Path) -> None:
    """A day between two returns; whoever counts changes says that day, and nobody calls it the return before."""
    said = made(example, tmp_path, name, BETWEEN, form)
    if name in COUNTING:
        assert "15 November 2016" in said
    assert "15 November 2016, the return before" not in said
    # What changed since the chair looked at something is counted from her day.
    assert "since 31 December 2016" not in re.sub(r"since 31 December 2016 (its|officers|the)\b", "", said)


@pytest.mark.parametrize("name", COUNTING)
def test_without_a_day_each_says_since_when_it_counts(name: str, example: Library, tmp_path: Path) -> None:
    """The return before, or for the chair's report the day on which the Board last met."""
    said = made(example, tmp_path, name, None)
    assert ("counted from the day of the last meeting" if name == "chair-report" else "since 31 December 2016") in said


def test_the_chairs_report_counts_from_the_day_that_is_asked_for(example: Library, tmp_path: Path) -> None:
    """More has moved since November than since the last meeting, and its cover says the same day as its section."""
    said = made(example, tmp_path, "chair-report", BETWEEN)
    assert said.count("Moves are counted from 15 November 2016, the day that was asked for, that day included.") == 2
    assert "Dates moved since 15 November 2016" in said
    assert "on the day of the meeting" not in said
    assert "8 moves of dates" not in said


@pytest.mark.parametrize("name", [kind.name for kind in DOCUMENTS])
def test_a_day_before_the_first_return_is_answered_in_a_sentence(name: str, example: Library, tmp_path: Path) -> None:
    """It names the first return, and no file is left."""
    with pytest.raises(LineOfSightError, match="the first return speaks of 31 October 2016"):
        made(example, tmp_path, name, date(2016, 10, 30))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("since", [date(2017, 3, 31), date(2018, 1, 1)])
def test_a_day_that_is_not_before_the_document_s_is_refused(since: date, example: Library, tmp_path: Path) -> None:
    """Nothing can have changed since then."""
    with pytest.raises(LineOfSightError, match="choose an earlier day"):
        made(example, tmp_path, "line-of-sight", since)
