"""A mapping is a text file: it comes back as it was, and a slip in it is told with its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.domain.indicators import Unit
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.errors import LineOfSightError, ValueRefusedError
from lineofsight.exchange.trackers.mapping import DateOrder, Extent, PercentCells, TrackerMapping
from lineofsight.exchange.trackers.mapping_files import load_mapping, save_mapping
from lineofsight.exchange.trackers.vocabulary import TrackerKind
from tests.exchange.trackers.tracker_makers import AREAS, IMPROVEMENT, PARENTING, SCORECARD, SCRUTINY, proposed

if TYPE_CHECKING:
    from pathlib import Path

ALL = (IMPROVEMENT, AREAS, SCRUTINY, PARENTING, SCORECARD)


@pytest.mark.parametrize("path", ALL, ids=lambda path: str(path.stem))
def test_a_saved_mapping_comes_back_as_it_was(path: Path, tmp_path: Path) -> None:
    """What the program proposes for each shape is written and read without loss."""
    mapping = proposed(path).named("the plan")
    save_mapping(tmp_path / "m.toml", mapping)
    assert load_mapping(tmp_path / "m.toml") == mapping


def test_every_setting_comes_back(tmp_path: Path) -> None:
    """Whatever a person may have set."""
    mapping = replace(
        proposed(PARENTING).named("full"),
        holds=Extent.SOME,
        not_read=("Officer's own notes", 'a "quoted" one'),
        other_status=DeliveryStatus.AT_RISK,
        reference_prefix="CP/",
        date_order=DateOrder.MONTH_FIRST,
        percent_cells=PercentCells.FRACTION,
        units=(("Strength of pledge", Unit.SCORE),),
        indicators=(("Strength = 100%", "I-1"),),
    )
    save_mapping(tmp_path / "m.toml", mapping)
    assert load_mapping(tmp_path / "m.toml") == mapping


@given(
    heading=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60).filter(
        lambda text: text.strip() == text
    )
)
def test_any_heading_survives_the_file(heading: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Quotes, backslashes, signs and other scripts."""
    path = tmp_path_factory.mktemp("m") / "m.toml"
    mapping = TrackerMapping(name="x", kind=TrackerKind.PLAN, columns=((heading, "action"),))
    save_mapping(path, mapping)
    assert load_mapping(path) == mapping


def test_words_that_nobody_explained_stand_as_remarks_to_fill_in(tmp_path: Path) -> None:
    """The person only takes the # away and writes what the word means."""
    proposal = proposed(SCRUTINY)
    path = tmp_path / "m.toml"
    save_mapping(path, proposal.named("s"), words_not_understood=proposal.words_not_understood)
    text = path.read_text(encoding="utf-8")
    assert '# "In progress" = ""' in text
    path.write_text(text.replace('# "In progress" = ""', '"In progress" = "at risk"'), encoding="utf-8")
    assert ("In progress", DeliveryStatus.AT_RISK) in load_mapping(path).status_words


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"Action" = "action"', '"Action" = "deed"', "deed"),
        ('"Lead" = "lead_officer"', '"Lead" = "action"', "twice"),
        ('kind = "plan"', 'kind = "plot"', "plot"),
        ('date_order = "day_first"', 'date_order = "year_first"', "year_first"),
        ('name = "m"', "name = 3", "name"),
        ("[columns]", "[colums]", "columns|no such field"),
        ("[columns]", "[columns", "cannot be read"),
    ],
)
def test_a_slip_in_the_file_is_told_in_a_sentence(old: str, new: str, said: str, tmp_path: Path) -> None:
    """With the file's name and what may stand there."""
    path = tmp_path / "m.toml"
    save_mapping(path, proposed(AREAS).named("m"))
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(LineOfSightError, match=said) as caught:
        load_mapping(path)
    assert "m.toml" in str(caught.value)


def test_a_field_that_one_column_holds_cannot_have_two() -> None:
    """Two due dates would overwrite each other."""
    with pytest.raises(ValueRefusedError):
        TrackerMapping(name="x", kind=TrackerKind.PLAN, columns=(("A", "due_date_current"), ("B", "due_date_current")))


def test_a_mapping_of_before_holds_everything(tmp_path: Path) -> None:
    """A file that was written before the choice was there is read as it was."""
    path = tmp_path / "m.toml"
    save_mapping(path, proposed(AREAS).named("old"))
    text = path.read_text(encoding="utf-8")
    path.write_text("".join(line for line in text.splitlines(keepends=True) if "holds" not in line), encoding="utf-8")
    assert load_mapping(path).holds is Extent.ALL
    path.write_text(text.replace('holds = "all"', 'holds = "half"'), encoding="utf-8")
    with pytest.raises(LineOfSightError, match="holds"):
        load_mapping(path)
