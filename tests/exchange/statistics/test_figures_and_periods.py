"""Cells become figures, counts become percentages, and labels become days."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.domain.periods import PeriodKind
from lineofsight.exchange.statistics.computed import Working, compute
from lineofsight.exchange.statistics.figure_texts import figure_text, lait_figure_text
from lineofsight.exchange.statistics.time_labels import PeriodRule, fault_of, group_of, period_of

MARCH = PeriodRule(PeriodKind.ANNUAL, 3, 31)
PERCENT = Working(100, 1)


@pytest.mark.parametrize(
    ("cell", "figure"),
    [
        ("15", "15"),
        ("14.60", "14.60"),
        ("-1.5", "-1.5"),
        ("1e+05", "100000"),
        ("1E-05", "0.00001"),
        (".5", "0.5"),
        ("c", "c"),
        ("low", "low"),
        ("-", "-"),
        ("..", ".."),
        (".", "z"),
        ("n/a", "x"),
        ("00:10", None),
        ("1,234", None),
        ("NaN", None),
        ("inf", None),
        ("", None),
    ],
)
def test_a_cell_keeps_its_digits_or_its_symbol(cell: str, figure: str | None) -> None:
    """Published digits stay; signs become symbols; anything else is no figure."""
    assert figure_text(cell) == figure


@pytest.mark.parametrize(
    ("parts", "over", "wanted"),
    [
        (("10", "61.3"), "100", ("71.3", "71.3")),
        (("1", "0"), "8", ("12.5", "1")),
        (("205", "0"), "1000", ("20.5", "205")),
        (("2045", "0"), "10000", ("20.5", "2045")),
        (("c", "5"), "10", ("c", "c")),
        (("5", "u"), "10", ("u", "u")),
        (("5", "5"), "c", ("c", "10")),
        (("0", "0"), "0", ("z", "0")),
        ((None, "5"), "10", (None, None)),
        (("5", "5"), None, (None, None)),
    ],
)
def test_a_percentage_is_worked_out_exactly_half_up(
    parts: tuple[str | None, ...], over: str | None, wanted: tuple[str | None, str | None]
) -> None:
    """20.45 is 20.5; a symbol in any count stays a symbol; over nought there is no percentage."""
    assert compute(parts, over, PERCENT) == wanted


@pytest.mark.parametrize(
    ("label", "identifier", "start", "end"),
    [
        ("2025", "Reporting year", date(2024, 4, 1), date(2025, 3, 31)),
        ("2025", "Calendar year", date(2025, 1, 1), date(2025, 12, 31)),
        ("202425", "Financial year", date(2024, 4, 1), date(2025, 3, 31)),
        ("202425", "Academic year", date(2024, 9, 1), date(2025, 8, 31)),
        ("202425", "Tax year", date(2024, 4, 6), date(2025, 4, 5)),
        ("202425", "Financial year Q1", date(2024, 4, 1), date(2024, 6, 30)),
        ("202425", "Financial year Q4", date(2025, 1, 1), date(2025, 3, 31)),
        ("2024", "February", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_a_label_stands_for_its_days(label: str, identifier: str, start: date, end: date) -> None:
    """Every identifier whose days the standard fixes gives them."""
    period = period_of(label, identifier, MARCH)
    assert period is not None
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize("identifier", ["Autumn term", "Week 12", "Part 1 (April to September)"])
def test_terms_and_weeks_have_no_days_here(identifier: str) -> None:
    """What the standard does not date is not guessed at."""
    assert period_of("202425", identifier, MARCH) is None


@pytest.mark.parametrize(
    ("label", "identifier", "sound"),
    [
        ("2025", "Reporting year", True),
        ("202425", "Academic year", True),
        ("199900", "Academic year", True),
        ("201720", "Academic year", False),
        ("2017188", "Academic year", False),
        ("2018", "Academic year", False),
        ("2024-25", "Academic year", False),
        ("0000", "Reporting year", False),
    ],
)
def test_a_faulty_time_period_is_said(label: str, identifier: str, sound: bool) -> None:  # noqa: FBT001 (a column of the table)
    """Four or six digits, as the identifier needs, and consecutive years."""
    assert (fault_of(label, identifier) == "") is sound


def test_quarters_share_a_file_and_a_quarter_and_its_year_do_not() -> None:
    """Groups of time identifiers are the standard's."""
    assert group_of("Financial year Q1") == group_of("Financial year Q4")
    assert group_of("Financial year Q1") != group_of("Financial year")
    assert group_of("Academic year") != group_of("Autumn term")


@pytest.mark.parametrize("text", ["9" * 16, "1e30", "-" + "1" * 40])
def test_a_number_beyond_all_measure_is_no_figure(text: str) -> None:
    """It is told like any other text that is neither number nor symbol."""
    assert figure_text(text) is None
    assert lait_figure_text(text) is None
