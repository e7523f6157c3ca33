"""A return whose sheets of figures have no `marking`, saved by a real LibreOffice: nothing exempt is opened."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from lineofsight.domain.batches import ReturnBatch
from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import Benchmark, BenchmarkGroup
from lineofsight.domain.marking import MEMBERS, Audience
from lineofsight.domain.periods import month_period
from lineofsight.exchange.return_writing import write_return
from lineofsight.workspace.importing import import_into_folder
from lineofsight.workspace.opening import open_library
from lineofsight.workspace.reading import read_record
from lineofsight.workspace.undoing import undo_last_import
from tests.exchange.test_return_libreoffice import saved_by_libreoffice
from tests.store.reading_makers import EXEMPT, FEBRUARY, MARCH, council_return, indicator, observation

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.domain.marking import Marking
    from lineofsight.domain.record import PerformanceRecord

pytestmark = pytest.mark.needs_libreoffice

TODAY = dt.date(2017, 6, 1)
APRIL = dt.date(2017, 4, 30)
_FIGURES = ("Observations", "Benchmarks")


def _contents(opened: int, until: int, marking: Marking = EXEMPT) -> dict[str, Any]:
    """An open indicator with a figure for each month; those from ``opened`` on, and last year's, are marked."""
    return {
        "indicators": (indicator(marking=MEMBERS),),
        "observations": tuple(
            observation("77.7", ind_id="I1", month=month, as_at=FEBRUARY, marking=one)
            for month in range(1, until + 1)
            for one in [marking if month >= opened else MEMBERS]
        ),
        "benchmarks": (
            Benchmark(
                ind_id="I1", group=BenchmarkGroup.OWN_LAST_YEAR, period=month_period(2017, 1),
                figure=Figure.of("66.6"), source="Tracker", marking=marking,
            ),
        ),
    }  # fmt: skip


@pytest.fixture
def bring_in(tmp_path: Path) -> Callable[..., ImportOutcome]:
    """Give a function that brings in a return of a day whose `marking` was deleted or renamed on some sheets."""

    def run(
        as_at: dt.date,
        *,
        without: tuple[str, ...] = (),
        renamed: str = "",
        kind: str = "xlsx",
        **contents: Any,  # noqa: ANN401 - rows of any sheet
    ) -> ImportOutcome:
        reading = council_return(as_at, **contents)
        assert isinstance(reading.batch, ReturnBatch)
        path = tmp_path / f"return {as_at} {len(list(tmp_path.iterdir()))}.xlsx"
        write_return(path, reading.batch)
        book = load_workbook(path)
        for title in without:
            sheet = book[title]
            sheet.data_validations.dataValidation.clear()
            for at in range(sheet.max_column, 0, -1):
                if str(sheet.cell(1, at).value).strip(" *") not in ("marking", "exempt_para"):
                    continue
                if renamed:
                    sheet.cell(1, at).value = f"{renamed} {at}"
                else:
                    sheet.delete_cols(at)
        book.save(path)
        saved = saved_by_libreoffice(path, kind)
        (outcome,) = import_into_folder(tmp_path / "data", [saved], today=TODAY, dry_run=False)
        assert outcome.applied, outcome.findings
        return outcome

    return run


def _read(folder: Path, as_at: dt.date, audience: Audience = Audience.MEMBERS) -> PerformanceRecord:
    with open_library(folder / "data") as library:
        return read_record(library.store, as_at, audience).performance


def _months(performance: PerformanceRecord) -> list[int]:
    return [one.period.end.month for one in performance.observations.get("I1", ())]


def _told(outcome: ImportOutcome, code: str) -> list[str]:
    return [one.what for one in outcome.findings if one.code == code]


@pytest.mark.parametrize(
    ("kind", "without", "renamed"),
    [
        ("xlsx", _FIGURES, ""),
        ("ods", _FIGURES, ""),
        ("xlsx", _FIGURES, "Who reads it"),
        ("xlsx", ("Indicators", *_FIGURES), ""),
    ],
)
def test_figures_stay_exempt_until_a_return_with_the_column_opens_them(
    bring_in: Callable[..., ImportOutcome], tmp_path: Path, kind: str, without: tuple[str, ...], renamed: str
) -> None:
    """Those that were exempt, the next period of them and last year's; what was open is open still."""
    bring_in(FEBRUARY, **_contents(2, until=2))
    outcome = bring_in(MARCH, without=without, renamed=renamed, kind=kind, **_contents(1, until=3, marking=MEMBERS))
    members, whole = _read(tmp_path, MARCH), _read(tmp_path, MARCH, Audience.PART2)
    assert (_months(members), _months(whole)) == ([1], [1, 2, 3])
    assert (members.benchmarks, len(whole.benchmarks)) == ((), 1)
    lacking = "the file has no markings" if "Indicators" in without else "their sheet has no column for the marking"
    assert f"belong to were returned so before and {lacking}: I1 (February 2017) and I1 (March 2017)." in " ".join(
        _told(outcome, "stays_exempt")
    )
    assert not _told(outcome, "no_longer_exempt")
    opened = bring_in(APRIL, **_contents(1, until=3, marking=MEMBERS))
    assert _months(_read(tmp_path, APRIL)) == [1, 2, 3]
    assert any(one.startswith("2 figures were exempt and are no longer") for one in _told(opened, "no_longer_exempt"))


def test_nothing_is_opened_by_the_return_again_or_by_taking_an_import_back(
    bring_in: Callable[..., ImportOutcome], tmp_path: Path
) -> None:
    """The same return saved again without the column changes nothing; undone or not, members read January alone."""
    bring_in(FEBRUARY, **_contents(2, until=2))
    again = bring_in(FEBRUARY, without=_FIGURES, **_contents(1, until=2, marking=MEMBERS))
    assert not [one for one in again.changes if one.subject == "observation"]
    assert _months(_read(tmp_path, FEBRUARY)) == [1]
    bring_in(MARCH, without=_FIGURES, **_contents(1, until=3, marking=MEMBERS))
    undo_last_import(tmp_path / "data")
    assert _months(_read(tmp_path, FEBRUARY)) == [1]
    assert _read(tmp_path, FEBRUARY).benchmarks == ()


def test_a_return_whose_figures_have_no_markings_came_before_what_is_exempt(
    bring_in: Callable[..., ImportOutcome],
) -> None:
    """Nobody had said it then: the officer is told of the file, though its other sheets say who may read them."""
    bring_in(MARCH, without=_FIGURES, **_contents(1, until=3, marking=MEMBERS))
    (told,) = _told(bring_in(FEBRUARY, **_contents(2, until=2)), "tracker_came_before")
    assert "It has no markings on some sheets, and was imported before this return said what is exempt" in told
