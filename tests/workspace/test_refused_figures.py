"""An indicator of which the newest real workbook has a row that cannot be taken says so, until a later one has none."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.indicator_links import IndicatorLinks
from lineofsight.analysis.picture import judge
from lineofsight.analysis.portfolio import of_themes
from lineofsight.desktop.pages.indicator_sheet import indicator_sheet
from lineofsight.desktop.sheet import Words
from lineofsight.domain.marking import MEMBERS, Audience
from lineofsight.domain.plan import Theme
from lineofsight.domain.record import RefusedRow
from lineofsight.workspace.opening import open_library
from lineofsight.workspace.reading import read_record
from tests.store.reading_makers import EXEMPT, FEBRUARY, JANUARY, MARCH, council_return, indicator, observation
from tests.workspace.unreadable_rows import import_with_refused, write_unreadable

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2017, 6, 1)
REFUSED = RefusedRow(as_at=FEBRUARY, file="february.xlsx", said=JANUARY)
SAID = (
    "A row of its figures in the return of 28 February 2017 was left out: choose “february.xlsx” on the Import page "
    "again to see why."
)


def _workbook(folder: Path, as_at: date, *unreadable: str) -> Path:
    """A whole return with figures of January and of its own month; those of the indicators named are no numbers."""
    reading = council_return(
        as_at,
        themes=(Theme(theme_id="T1", title="Workforce"), Theme(theme_id="T2", title="Practice")),
        indicators=(indicator("I1", theme_id="T1"), indicator("I2", theme_id="T2"), indicator("I3", marking=EXEMPT)),
        observations=tuple(
            observation("0.5", month=month, ind_id=ind_id, as_at=JANUARY if month == 1 else as_at, marking=marking)
            for ind_id, marking in (("I1", MEMBERS), ("I2", MEMBERS), ("I3", EXEMPT))
            for month in sorted({1, as_at.month})
        ),
    )
    return write_unreadable(folder, reading, ("Observations", "ind_id", "value"), unreadable, "about half")


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data folder of three returns; in that of February a row of each indicator's figures cannot be taken."""
    folder = tmp_path_factory.mktemp("refused")
    files = [
        _workbook(folder, JANUARY),
        _workbook(folder, FEBRUARY, "I1", "I2", "I3"),
        _workbook(folder, MARCH),
    ]
    return import_with_refused(folder / "data", files, [0, 3, 0], today=TODAY)


def test_the_record_holds_the_row_until_a_later_return_gives_figures(council: Path) -> None:
    """Other rows of the same indicator do not make up for it; of an exempt row nothing is kept."""
    with open_library(council) as library:
        before, then, after = (library.store.read(day).performance for day in (JANUARY, FEBRUARY, MARCH))
    assert (before.rows_refused, after.rows_refused) == ({}, {})
    assert then.rows_refused == {"I1": REFUSED, "I2": REFUSED}


def test_only_who_may_read_the_indicator_reads_of_its_row(council: Path) -> None:
    """A portfolio holds nothing of another theme's."""
    with open_library(council) as library:
        members = read_record(library.store, FEBRUARY, Audience.MEMBERS)
    assert set(members.performance.rows_refused) == {"I1", "I2"}
    assert set(of_themes(members, ("T2",)).performance.rows_refused) == {"I2"}


@pytest.mark.parametrize(("day", "said"), [(JANUARY, []), (FEBRUARY, [SAID]), (MARCH, [])])
def test_the_window_says_so_under_the_latest_figure(council: Path, day: date, said: list[str]) -> None:
    """With what shows why."""
    with open_library(council) as library:
        record = read_record(library.store, day, Audience.MEMBERS)
    picture = judge(record, earlier=None, since=None, today=TODAY)
    (judged,) = (one for one in picture.indicators if one.indicator.ind_id == "I1")
    latest = indicator_sheet(judged, IndicatorLinks(ind_id="I1")).sections[0]
    assert [part.text for part in latest.parts if isinstance(part, Words) and "left out" in part.text] == said
