"""Traps 6 to 13 of published files: what figures, words and periods mean."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from lineofsight.domain.periods import PeriodKind
from tests.support.statistics_files import (
    BROMLEY,
    DATA,
    all_figures,
    batch_of,
    catalogue_and_reference,
    figures,
    points,
    read,
    write_ees,
)

if TYPE_CHECKING:
    from pathlib import Path

PUBLISHED, EARLIER = DATA / "published", DATA / "published_earlier"


def test_trap_6_symbols_are_kept_and_are_never_nought(tmp_path: Path) -> None:
    """c, x, z, low, k and u stay what they are, beside a real 0."""
    cells = ["c", "x", "z", "low", "k", "u", "0"]
    rows = [f"{year},{BROMLEY},{cell}" for year, cell in enumerate(cells, 2019)]
    batch = batch_of(read(write_ees(tmp_path / "symbols.csv", "caseload_fte", rows)))
    assert list(figures(batch, "caseload", "305").values()) == cells
    real = all_figures(batch_of(read(PUBLISHED / "csww_indicators_2017_to_2025.csv")), "agency-rate")
    assert {key for key, figure in real.items() if figure == "low"} == {
        ("394", year) for year in ("2023", "2024", "2025")
    }


def test_trap_7_renamed_columns_and_words_are_found_through_the_catalogue() -> None:
    """The 2023 release calls them number, population_count and 'at 31 March'; the figures are found."""
    old = batch_of(read(EARLIER / "cla_number_and_rate_per_10k_children.2023.csv"))
    new = batch_of(read(PUBLISHED / "cla_number_and_rate_per_10k_children.csv"))
    assert figures(old, "looked-after-number", "305")["2022"] == figures(new, "looked-after-number", "305")["2022"]
    assert points(old, "looked-after-rate", "305")["2023"].numerator == "343"


def test_trap_7_a_renamed_age_and_activity_are_found(tmp_path: Path) -> None:
    """'Aged 19 to 21' under age and activity is what is now '19 to 21 years' under care_leaver_age."""
    rows = [f'2020,{BROMLEY},Aged 19 to 21,"Total in education, employment or training",50,62']
    batch = batch_of(read(write_ees(tmp_path / "old.csv", "age,activity,number,percentage", rows)))
    assert figures(batch, "care-leavers-eet", "305") == {"2020": "62"}


def test_trap_8_a_score_stands_in_the_column_of_counts() -> None:
    """The SDQ average 14.3 is in children_count, with z in percent; it is read as a score."""
    batch = batch_of(read(PUBLISHED / "la_conviction_health_outcome_cla.csv"))
    point = points(batch, "sdq-score", "305")["2025"]
    assert (point.figure, point.numerator, point.denominator) == ("14.3", "", "")
    assert figures(batch, "health-assessments", "305")["2025"] == "91"


def test_trap_9_totals_give_denominators_and_not_known_is_no_total() -> None:
    """The percentage stands on its own row, and its denominator on the row 'Total', which carries 100%."""
    batch = batch_of(read(PUBLISHED / "la_care_leavers_activity.csv"))
    point = points(batch, "care-leavers-eet", "305")["2025"]
    share = Decimal(point.numerator) * 100 / Decimal(point.denominator)
    assert abs(share - Decimal(point.figure)) <= Decimal("0.5")
    other = points(batch, "care-leavers-neet", "305")["2025"]
    assert point.denominator == other.denominator
    assert int(point.numerator) + int(other.numerator) <= int(point.denominator)


def test_trap_10_one_name_two_definitions_are_two_indicators() -> None:
    """Placed over 20 miles: children outside the area on a day, and new placements in a year, are kept apart."""
    catalogue, _ = catalogue_and_reference()
    outside, new = catalogue.entry("over-20-miles-outside"), catalogue.entry("new-placements-far-outside")
    assert outside is not None
    assert new is not None
    assert outside.indicator.national_code == "LACDistance"
    assert new.indicator.national_code == ""
    assert "does not" in outside.indicator.source_note
    assert "cannot be compared" in new.indicator.source_note
    tool = batch_of(read(DATA / "lait" / "lait_long.csv"))
    assert figures(tool, "over-20-miles-outside", "E92000001")["2025"] == "18"


def test_trap_10_care_leavers_of_17_and_18_are_other_rows() -> None:
    """The figure is that of 19 to 21, as the interactive tool shows it."""
    batch = batch_of(read(PUBLISHED / "la_care_leavers_accommodation_suitability.csv"))
    assert figures(batch, "suitable-accommodation", "305")["2025"] == "93"
    assert figures(batch, "suitable-accommodation", "E92000001")["2025"] == "89"


def test_trap_11_the_same_label_ends_on_another_day() -> None:
    """2025 is 31 March for children looked after and 30 September for the workforce; population is 30 June."""
    ends = {}
    for name in (
        "csww_indicators_2017_to_2025",
        "cla_number_and_rate_per_10k_children",
        "ons_mid-year_population_estimates_2012_to_2024",
    ):
        batch = batch_of(read(PUBLISHED / f"{name}.csv"))
        ends[name[:3]] = max((period.end, period.label) for period in batch.periods)
    assert ends == {
        "csw": (date(2025, 9, 30), "2025"),
        "cla": (date(2025, 3, 31), "2025"),
        "ons": (date(2024, 6, 30), "2024"),
    }
    cla = batch_of(read(PUBLISHED / "cla_number_and_rate_per_10k_children.csv"))
    assert {(p.kind, p.start) for p in cla.periods if p.label == "2025"} == {
        (PeriodKind.SNAPSHOT, date(2025, 3, 31)),
        (PeriodKind.ANNUAL, date(2024, 4, 1)),
    }


def test_trap_11_the_rate_divides_by_the_population_of_the_year_before() -> None:
    """Bromley 2025: 343 children of 73,457, the estimate labelled 2024, is 46.69, published as 47."""
    cla = batch_of(read(PUBLISHED / "cla_number_and_rate_per_10k_children.csv"))
    population = batch_of(read(PUBLISHED / "ons_mid-year_population_estimates_2012_to_2024.csv"))
    point = points(cla, "looked-after-rate", "305")["2025"]
    assert (point.figure, point.numerator, point.denominator) == ("47", "343", "73457")
    assert figures(population, "children-population", "305")["2024"] == point.denominator


def test_trap_12_regions_are_taken_as_published_and_never_summed() -> None:
    """Boroughs do not add up to London, whose figure is rounded to 10: it is the published one."""
    batch = batch_of(read(PUBLISHED / "cla_number_and_rate_per_10k_children.csv"))
    published = figures(batch, "looked-after-number", "E13000002")["2025"]
    boroughs = [area.code for area in batch.areas if area.region_code == "E13000002" and len(area.code) == 3]
    counts = [figures(batch, "looked-after-number", code)["2025"] for code in boroughs]
    assert published == "5500"
    assert sum(int(count) for count in counts if count.isdigit()) != 5500


def test_trap_13_every_edition_names_itself() -> None:
    """England's rate of 2023 was 71 and later 70: both batches keep file, vintage and digest."""
    old = batch_of(read(EARLIER / "cla_number_and_rate_per_10k_children.2023.csv"))
    new = batch_of(read(PUBLISHED / "cla_number_and_rate_per_10k_children.csv"))
    assert figures(old, "looked-after-rate", "E92000001")["2023"] == "71"
    assert figures(new, "looked-after-rate", "E92000001")["2023"] == "70"
    assert (old.vintage, new.vintage) == ("2023", "2025")
    assert old.sha256 != new.sha256


def test_trap_13_a_value_can_become_a_symbol() -> None:
    """Sunderland's turnover of 2024 was 0.9 and is now u."""
    old = batch_of(read(EARLIER / "csww_indicators_2017_to_2024.csv"))
    new = batch_of(read(PUBLISHED / "csww_indicators_2017_to_2025.csv"))
    assert (figures(old, "turnover-rate", "394")["2024"], figures(new, "turnover-rate", "394")["2024"]) == ("0.9", "u")
