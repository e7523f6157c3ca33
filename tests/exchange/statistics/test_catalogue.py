"""The indicator catalogue: what it must hold, and the sentences when it is edited wrongly."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.indicators import Polarity
from lineofsight.errors import LineOfSightError
from lineofsight.exchange.statistics.catalogue import RENAMED_FILE, read_catalogue
from lineofsight.exchange.statistics.guidance import read_guidance
from lineofsight.exchange.statistics.reading import read_statistics
from lineofsight.paths import resources_folder
from tests.support.statistics_files import (
    BROMLEY,
    DATA,
    batch_of,
    catalogue_and_reference,
    figures,
    write_ees,
)

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = """
topic = "Workforce"
[[indicator]]
ind_id = "caseload"
title = "Caseload"
plain_title = "Cases for each social worker"
why_it_matters = "A worker with too many cases cannot know each child."
definition = "Cases for each social worker."
unit = "ratio"
decimals = 1
polarity = "lower_better"
principles = ["f"]
period_type = "snapshot"
year_ends = "30 September"
[[indicator.source]]
release = "Workforce"
file = "csww_*.csv"
value = "caseload_fte"
"""
LAIT_POLARITY = {
    "High": Polarity.HIGHER_BETTER,
    "Low": Polarity.LOWER_BETTER,
    "-": Polarity.NONE,
    "NA": Polarity.NONE,
}


def test_the_catalogue_holds_at_least_45_complete_indicators() -> None:
    """Each has a plain title, says why it matters, and carries a corporate parenting principle."""
    catalogue, _ = catalogue_and_reference()
    indicators = [entry.indicator for entry in catalogue.entries]
    assert len(indicators) >= 45
    assert all(indicator.principles for indicator in indicators)
    assert all(indicator.denominator_def for indicator in indicators if indicator.unit in ("percent", "rate_per_10k"))


def test_every_measure_of_the_expected_comparison_is_in_the_catalogue() -> None:
    """Each measure that the interactive tool's rules were applied to can be read."""
    catalogue, _ = catalogue_and_reference()
    with (DATA / "expected" / "lait_rules_applied_bromley.csv").open(encoding="utf-8-sig", newline="") as lines:
        wanted = {row["measure_short"] for row in csv.DictReader(lines)}
    assert wanted <= catalogue.by_code.keys()


def test_polarity_and_names_are_the_interactive_tools() -> None:
    """No polarity is invented: High, Low, and none where the tool's dictionary has none."""
    catalogue, _ = catalogue_and_reference()
    with (DATA / "lait" / "lait_csc_indicator_metadata.csv").open(encoding="utf-8-sig", newline="") as lines:
        dictionary = {row["Measure_short"]: row for row in csv.DictReader(lines)}
    for code, entry in catalogue.by_code.items():
        row = dictionary[code]
        assert entry.indicator.polarity is LAIT_POLARITY[row["Polarity"]], code
        assert (entry.lait_topic, entry.lait_measure) == (row["Topic"], row["Measure"])


def test_a_lag_says_where_it_comes_from() -> None:
    """The usual days to publication are never a bare number."""
    catalogue, _ = catalogue_and_reference()
    for entry in catalogue.entries:
        assert bool(entry.indicator.publication_lag_days) == bool(entry.lag_from), entry.where
        assert bool(entry.indicator.publication_lag_days) == entry.indicator.is_national, entry.where


def test_principles_b_and_c_are_few() -> None:
    """Only what bears on a child's wishes carries b or c, so that their lack of measures stays visible."""
    catalogue, _ = catalogue_and_reference()
    carried = [entry.indicator.ind_id for entry in catalogue.entries if {"b", "c"} & {*entry.indicator.principles}]
    assert len(carried) <= 5


def test_adding_an_indicator_is_an_edit_of_the_catalogue(tmp_path: Path) -> None:
    """A new file with one entry is enough to read a column that nobody read before."""
    new = ENTRY.replace('"caseload"', '"starters"', 1).replace("caseload_fte", "starters_fte")
    (tmp_path / "new.toml").write_text(new, encoding="utf-8")
    path = write_ees(tmp_path / "made.csv", "starters_fte", [f"2025,{BROMLEY},12.5"])
    _, reference = catalogue_and_reference()
    batch = batch_of(read_statistics(path, read_catalogue(tmp_path), reference))
    assert figures(batch, "starters", "305") == {"2025": "12.5"}


def test_repairing_a_renamed_column_is_an_edit_of_the_catalogue(tmp_path: Path) -> None:
    """A heading that a release renamed is found once it stands in renamed.toml."""
    (tmp_path / "workforce.toml").write_text(ENTRY, encoding="utf-8")
    path = write_ees(tmp_path / "made.csv", "cases_per_worker", [f"2026,{BROMLEY},14"])
    _, reference = catalogue_and_reference()
    assert batch_of(read_statistics(path, read_catalogue(tmp_path), reference)).series == ()
    (tmp_path / RENAMED_FILE).write_text('[columns]\ncaseload_fte = ["cases_per_worker"]\n', encoding="utf-8")
    batch = batch_of(read_statistics(path, read_catalogue(tmp_path), reference))
    assert figures(batch, "caseload", "305") == {"2026": "14"}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (('unit = "ratio"', 'unit = "furlongs"'), "made.toml, entry 1 (caseload), unit: 'furlongs' cannot be used."),
        (('title = "Caseload"', 'title = ""'), "made.toml, entry 1 (caseload), title: it is empty"),
        (('title = "Caseload"\n', ""), "made.toml, entry 1 (caseload), title: it is missing."),
        (("decimals = 1", 'decimals = "1"'), "decimals: write a whole number."),
        (("30 September", "31 September"), "year_ends: write a day and a month"),
        (('polarity = "lower', 'polarty = "lower'), "polarity: it is missing."),
        (('["f"]', '["h"]'), "made.toml, entry 1 (caseload), principles: 'h' cannot be used."),
        (('value = "caseload_fte"', 'sum_of = ["a"]'), "source 1: give either value, or sum_of together with over."),
        (('value = "caseload_fte"', 'value = "a"\nvalu = "b"'), "source 1, valu: there is no such field"),
        (
            ('"caseload_fte"', '"a"\ntable_tool = { indicator = "A", filters = { age = "Age" } }'),
            "source 1, table_tool: 'age' is not among the filters of this source.",
        ),
        (('"caseload_fte"', '"a"\ntable_tool = { label = "A" }'), "source 1, table_tool, indicator: it is missing."),
        (('"caseload_fte"', '"a"\ntable_tool = "A"'), "source 1, table_tool: write a table with named fields."),
        (
            ('value = "caseload_fte"', 'sum_of = ["a"]\nover = "b"\ntable_tool = { indicator = "A" }'),
            "source 1, table_tool: a figure that is worked out has no label of its own.",
        ),
        (
            ('"caseload_fte"', '"a"\n[[indicator.first_release]]\nrelease = "R"\nfile = "f"\ncolumn = "CLA_Mar2015"'),
            "first_release 1, column: write {year} once where the year stands",
        ),
        (('plain_title = "Cases', f'plain_title = "{"word " * 12}Cases'), "Use at most 12 words."),
        (("decimals = 1", 'decimals = 1\nnational_code = "X"'), "lait_measure: give the measure's name"),
        (("[[indicator]]", "[[indicater]]"), "made.toml: 'indicater' is not known."),
        (("topic =", "topic"), "made.toml: it is not valid TOML."),
    ],
)
def test_a_wrong_edit_is_named_with_file_entry_and_field(
    tmp_path: Path, change: tuple[str, str], sentence: str
) -> None:
    """Whoever edits the catalogue is told where and what, in a sentence."""
    (tmp_path / "made.toml").write_text(ENTRY.replace(*change, 1), encoding="utf-8")
    with pytest.raises(LineOfSightError) as caught:
        read_catalogue(tmp_path)
    assert sentence in str(caught.value)


def test_every_label_of_the_table_tool_stands_in_the_published_guidance() -> None:
    """No label is made up: each is what the guidance of the 2023 release calls a variable of that very file."""
    guidance = read_guidance((DATA / "published_earlier" / "data-guidance.2023release.txt").read_text(encoding="utf-8"))
    catalogue, _ = catalogue_and_reference()
    labelled = [source for entry in catalogue.entries for source in entry.sources if source.labels]
    assert len(labelled) == 17
    for source in labelled:
        (described,) = [file for name, file in guidance.files.items() if name == source.file.replace("*", "")]
        assert source.labels is not None
        given = (source.labels.indicator, source.labels.numerator, source.labels.denominator)
        wanted = {label for label in (*given, *dict(source.labels.filters).values()) if label}
        assert wanted <= set(described.variables.values()), source.file


def test_two_entries_of_one_name_are_refused(tmp_path: Path) -> None:
    """The second is named, and where the first stands."""
    (tmp_path / "a.toml").write_text(ENTRY, encoding="utf-8")
    (tmp_path / "b.toml").write_text(ENTRY, encoding="utf-8")
    with pytest.raises(LineOfSightError, match=r"b\.toml, entry 1 .* already used by a\.toml, entry 1"):
        read_catalogue(tmp_path)


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    """Without its catalogue the program says which folder it looked in."""
    with pytest.raises(LineOfSightError, match="there is no TOML file"):
        read_catalogue(tmp_path)


def test_the_shipped_files_are_all_read() -> None:
    """No file of the folder is overlooked."""
    catalogue, _ = catalogue_and_reference()
    files = {path.name for path in (resources_folder() / "indicators").glob("*.toml")} - {RENAMED_FILE}
    assert {entry.where.split(",")[0] for entry in catalogue.entries} == files
