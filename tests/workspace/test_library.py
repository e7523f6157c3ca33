"""The local copy as its readers meet it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lineofsight.errors import LineOfSightError
from lineofsight.workspace.opening import open_library
from lineofsight.workspace.ordering import Order
from lineofsight.workspace.reporting import Written
from lineofsight.workspace.stopping import StoppedError
from tests.documents.pdf.structure import open_pdf

if TYPE_CHECKING:
    from lineofsight.workspace.library import Library


def test_an_empty_folder_shows_the_example(example: Library, tmp_path: Path) -> None:
    """Nothing is made in the person's folder."""
    assert example.is_example
    assert example.name == "London Borough of Bromley"
    assert not (tmp_path / "data").exists()


def test_the_example_has_three_returns(example: Library) -> None:
    """So that there is a history to read."""
    assert example.as_at_dates() == (date(2016, 10, 31), date(2016, 12, 31), date(2017, 3, 31))
    assert example.default_date() == date(2017, 3, 31)


def test_an_earlier_date_knows_nothing_of_a_later_return(example: Library) -> None:
    """As at December the picture has the statuses, dates and figures of December."""
    december = example.picture(date(2016, 12, 31))
    march = example.picture(date(2017, 3, 31))
    before = {judged.action.action_id: judged for theme in december.themes for judged in theme.actions}
    after = {judged.action.action_id: judged for theme in march.themes for judged in theme.actions}
    assert set(before) < set(after)
    assert before["1.5"].action.due_date_current != after["1.5"].action.due_date_current
    assert before["1.5"].action.due_date_original == after["1.5"].action.due_date_original
    assert all(one.period.end <= date(2016, 12, 31) for judged in december.indicators for one in judged.series)


def test_two_dates_can_be_compared(example: Library) -> None:
    """Changes since October hold those since December, and more."""
    since_october = example.picture(date(2017, 3, 31), date(2016, 10, 31))
    since_december = example.picture(date(2017, 3, 31), date(2016, 12, 31))
    assert len(since_october.slips) > len(since_december.slips) > 0


def test_a_date_before_the_first_return_is_refused_in_a_sentence(example: Library) -> None:
    """The person is told the first date that can be shown."""
    with pytest.raises(LineOfSightError, match="the first return speaks of 31 October 2016"):
        example.picture(date(2016, 1, 1))


def test_a_baseline_after_the_date_is_refused(example: Library) -> None:
    """Changes cannot be counted backwards."""
    with pytest.raises(LineOfSightError, match="choose an earlier day"):
        example.picture(date(2016, 12, 31), date(2017, 3, 31))


def test_exempt_rows_are_not_in_the_members_picture(example: Library) -> None:
    """They are left out before anything is counted."""
    refs = {judged.action.action_id for theme in example.picture().themes for judged in theme.actions}
    assert "1.10" in refs
    assert not refs & {"3.7", "9.4"}


def test_a_stopped_document_leaves_no_file(example: Library, tmp_path: Path) -> None:
    """Neither a half nor a temporary one."""
    with pytest.raises(StoppedError):
        example.write_document(Order(name="line-of-sight"), tmp_path / "x.pdf", cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_a_document_replaces_an_old_one_whole(example: Library, tmp_path: Path) -> None:
    """The old file stands until the new one is complete."""
    path = tmp_path / "x.pdf"
    path.write_bytes(b"old")
    written = example.write_document(Order(name="line-of-sight"), path)
    with open_pdf(path.read_bytes()) as pdf:
        assert written == Written(path, len(pdf.pages))
    assert path.read_bytes().startswith(b"%PDF-1.7")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["x.html", "x.HTM"])
def test_a_name_that_ends_as_a_page_gets_a_page(example: Library, tmp_path: Path, name: str) -> None:
    """One HTML file, whole."""
    written = example.write_document(Order(name="line-of-sight"), tmp_path / name)
    path = written.path
    assert written.pages is None
    page = path.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert page.endswith("</html>\n")
    assert list(tmp_path.iterdir()) == [path]


def test_a_stopped_page_leaves_no_file(example: Library, tmp_path: Path) -> None:
    """Neither a half nor a temporary one."""
    with pytest.raises(StoppedError):
        example.write_document(Order(name="line-of-sight"), tmp_path / "x.html", cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_document_is_refused_with_those_there_are(example: Library, tmp_path: Path) -> None:
    """The names that can be used are in the sentence."""
    with pytest.raises(LineOfSightError, match="line-of-sight"):
        example.write_document(Order(name="no-such"), tmp_path / "x.pdf")


def test_a_folder_that_cannot_be_written_is_said(example: Library, tmp_path: Path) -> None:
    """The person is told where and what to do."""
    with pytest.raises(LineOfSightError, match="could not be written"):
        example.write_document(Order(name="line-of-sight"), tmp_path / "missing" / "x.pdf")


def test_a_damaged_cache_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example can always be made again."""
    monkeypatch.setenv("LINEOFSIGHT_CACHE", str(tmp_path / "cache"))
    with open_library(tmp_path / "none") as library:
        place = Path(library.store.place)
    place.write_bytes(b"not a database" * 100)
    with open_library(tmp_path / "none") as library:
        assert library.name == "London Borough of Bromley"
