"""The two published shapes of a performance table come to indicators, figures and comparisons."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.domain.figures import Symbol
from lineofsight.domain.findings import Severity
from lineofsight.domain.indicators import BenchmarkGroup, OfficerRating, Polarity, Quality, RatingMethod, Unit
from lineofsight.domain.periods import PeriodKind
from lineofsight.exchange.trackers.mapping import PercentCells
from tests.exchange.trackers.tracker_makers import PARENTING, SCORECARD, all_of_code, batch_of, of_code, read, written

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import Reading
    from lineofsight.domain.indicators import Indicator, Observation


def indicator(reading: Reading, local_no: str) -> Indicator:
    """The indicator of that number, of the shortest kind of period that its row has."""
    return next(one for one in batch_of(reading).indicators if one.local_no == local_no)


def series(reading: Reading, ind_id: str) -> list[Observation]:
    """The figures of an indicator, in the tracker's order."""
    return [one for one in batch_of(reading).observations if one.ind_id == ind_id]


def test_the_parenting_table_has_quarters_years_and_comparisons_of_another_year() -> None:
    """Each kind of period is a series of its own, and each comparison keeps the year in its heading."""
    reading = read(PARENTING)
    quarters = series(reading, "number-of-cla")
    assert [(one.period.label, one.figure.as_published) for one in quarters] == [
        ("2016/17 Q1", "166"),
        ("2016/17 Q2", "168"),
        ("2016/17 Q3", "171"),
        ("2016/17 Q4", "172"),
    ]
    years = series(reading, "annual-number-of-cla")
    assert [one.period.label for one in years] == ["2012/13", "2013/14", "2014/15", "2015/16"]
    assert {one.period.kind for one in years} == {PeriodKind.ANNUAL}
    benchmarks = [(one.group, one.period.label) for one in batch_of(reading).benchmarks]
    assert set(benchmarks) == {
        (BenchmarkGroup.STATISTICAL_NEIGHBOURS, "2015/16"),
        (BenchmarkGroup.ENGLAND, "2015/16"),
    }
    assert of_code(reading, "kinds_apart").severity is Severity.NOTE


def test_quarters_follow_the_newest_year_beside_them() -> None:
    """A table of 2016/17 sent in June 2017 is not of 2017/18; the assumption is told."""
    reading = read(PARENTING, as_at=dt.date(2017, 6, 30))
    assert "2016/17" in of_code(reading, "quarter_year_assumed").what


def test_quarters_whose_year_cannot_be_told_are_left_out(tmp_path: Path) -> None:
    """Without years beside them, a filled fourth quarter in June says that the year is not this one."""
    rows = [("Ref", "Indicator", "Q1", "Q2", "Q3", "Q4"), ("1", "Number of visits", 1, 2, 3, 4)]
    reading = read(written(tmp_path / "t.xlsx", rows), as_at=dt.date(2017, 6, 30))
    assert batch_of(reading).observations == ()
    assert len(all_of_code(reading, "figure_refused")) == 4
    reading = read(written(tmp_path / "t.xlsx", rows), as_at=dt.date(2017, 3, 31))
    assert [one.period.label for one in batch_of(reading).observations][-1] == "2016/17 Q4"


def test_an_empty_cell_is_no_figure_and_a_text_is_never_nought() -> None:
    """Missing figures are counted, "n/a" is refused with its cell, c and <5 are suppressed."""
    reading = read(PARENTING)
    days = series(reading, "average-days-from-entry-to-placement-with-adopters")
    assert [one.period.label for one in days] == ["2016/17 Q3", "2016/17 Q4"]
    assert days[-1].figure.symbol is Symbol.CONFIDENTIAL
    assert "missing figure is not nought" in of_code(reading, "figure_empty").what
    assert of_code(reading, "figure_refused").place.cell == "L5"


def test_an_indicator_without_a_unit_is_refused_until_a_person_says() -> None:
    """Nothing in "Strength of pledge" says what is counted; the mapping can."""
    assert of_code(read(PARENTING), "value_refused").place.cell == "B7"
    reading = read(PARENTING, units=(("Strength of pledge", Unit.SCORE),))
    assert indicator(reading, "CP5").unit is Unit.SCORE


def test_the_scorecard_keeps_polarity_period_counts_and_colour() -> None:
    """H, L and T say which way is good; R12M, MS and YTD how the figure stands in time."""
    reading = read(SCORECARD)
    first, second = indicator(reading, "SCS01"), indicator(reading, "SCS02")
    assert (first.polarity, first.officer_rating) == (Polarity.LOWER_BETTER, OfficerRating.AMBER)
    assert first.rag_method is RatingMethod.OFFICER_JUDGED
    assert (first.target.value, first.target.year) == (Decimal(20), "2016/17")
    assert second.polarity is Polarity.NEAR_TARGET
    figure = series(reading, first.ind_id)[0]
    assert (figure.figure.value, figure.period.kind) == (Decimal("24.1"), PeriodKind.ROLLING_12M)
    assert figure.numerator is not None
    assert figure.numerator.value == 241
    assert series(reading, second.ind_id)[0].quality is Quality.INCOMPLETE
    assert of_code(reading, "latest_period_assumed").severity is Severity.WARNING


def test_what_the_scorecard_says_without_a_period_is_not_used_and_told() -> None:
    """The result before and the direction of travel are not read; italics cannot be, and that is said."""
    reading = read(SCORECARD)
    assert [one.place.cell for one in all_of_code(reading, "column_not_used")] == ["J3", "I3"]
    assert of_code(reading, "italics_not_read").severity is Severity.WARNING


def test_an_annual_figure_without_its_year_is_left_out() -> None:
    """Which year an annual result is for is not said, so it is not guessed."""
    reading = read(SCORECARD)
    assert series(reading, indicator(reading, "SCS05").ind_id) == []
    assert of_code(reading, "figure_refused").place.cell == "E9"


@pytest.mark.parametrize(("cells", "value"), [(PercentCells.FRACTION, Decimal("58.3")), (PercentCells.PERCENT, None)])
def test_fractions_are_percentages_only_when_a_person_says_so(
    cells: PercentCells, value: Decimal | None, tmp_path: Path
) -> None:
    """A cell formatted as 58.3% holds 0.583: refused until the mapping says that it is a fraction."""
    rows: list[Any] = [("Ref", "Indicator", "March 2017"), ("1", "Percentage of visits on time", 0.583)]
    reading = read(written(tmp_path / "t.xlsx", rows), percent_cells=cells)
    assert [one.figure.value for one in batch_of(reading).observations] == ([value] if value else [])
    assert len(all_of_code(reading, "value_refused")) == (0 if value else 1)


def test_a_fraction_among_percentages_is_left_out_and_told(tmp_path: Path) -> None:
    """One cell that a spreadsheet formats as a percentage among others that are typed as 87."""
    rows: list[Any] = [
        ("Ref", "Indicator", "January 2017", "February 2017", "March 2017"),
        ("1", "Percentage of visits on time", 80, 91, 0.87),
        ("2", "Percentage of late visits", 3, 2, 0.8),
    ]
    reading = read(written(tmp_path / "t.xlsx", rows))
    (finding,) = all_of_code(reading, "percent_may_be_fraction")
    assert (finding.place.cell, finding.what) == (
        "E2",
        "The figure was left out: 0.87 where the other figures are 80 to 91.",
    )
    assert Decimal("0.87") not in [one.figure.value for one in batch_of(reading).observations]
    assert Decimal("0.8") in [one.figure.value for one in batch_of(reading).observations]


def test_a_figure_of_a_period_after_the_trackers_date_is_refused(tmp_path: Path) -> None:
    """What has not ended yet has no figure."""
    rows = [("Ref", "Indicator", "May 2017", "Jul-17"), ("1", "Number of visits", 5, 6)]
    reading = read(written(tmp_path / "t.xlsx", rows))
    assert [one.period.label for one in batch_of(reading).observations] == ["May 2017"]
    assert of_code(reading, "figure_refused").place.cell == "D2"


@pytest.mark.parametrize(
    ("cells", "target", "value"),
    [
        (PercentCells.PERCENT, "95%", Decimal(95)),
        (PercentCells.PERCENT, 95, Decimal(95)),
        (PercentCells.FRACTION, 0.95, Decimal(95)),
    ],
)
def test_a_target_is_read_as_its_figures_are(
    cells: PercentCells, target: object, value: Decimal, tmp_path: Path
) -> None:
    """With a per cent sign, without, or as the fraction that a spreadsheet holds."""
    rows: list[Any] = [("Ref", "Indicator", "Target", "May 2017"), ("1", "Percentage of visits", target, "90%")]
    reading = read(written(tmp_path / "t.xlsx", rows), percent_cells=cells)
    assert batch_of(reading).indicators[0].target.value == value


def test_a_target_that_cannot_be_read_leaves_the_indicator(tmp_path: Path) -> None:
    """The target is told and left out; the figure stays."""
    rows: list[Any] = [("Ref", "Indicator", "Target", "May 2017"), ("1", "Number of visits", "better", 9)]
    reading = read(written(tmp_path / "t.xlsx", rows))
    assert batch_of(reading).indicators[0].target.value is None
    assert len(batch_of(reading).observations) == 1
    assert of_code(reading, "figure_refused").place.cell == "C2"


def test_a_month_that_a_spreadsheet_turned_into_a_date_is_still_a_month(tmp_path: Path) -> None:
    """Apr-17 typed into a heading becomes the first of April 2017; the column is April's."""
    rows: list[Any] = [("Ref", "Indicator", dt.date(2017, 4, 1), dt.date(2017, 5, 1)), ("1", "Number of visits", 5, 6)]
    labels = [one.period.label for one in batch_of(read(written(tmp_path / "t.xlsx", rows))).observations]
    assert labels == ["April 2017", "May 2017"]
