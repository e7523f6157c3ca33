"""A series read from a CSV: what stands there and nothing else, or the line that cannot be read, in a sentence."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.errors import LineOfSightError
from lineofsight.workspace.moving import MovementQuestion, judge_series, read_series

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

DAY = date(2016, 1, 31)


def _file(folder: Path, text: str) -> Path:
    path = folder / "series.csv"
    path.write_text(text, encoding="utf-8")
    return path


def _values(folder: Path, *cells: str) -> list[float | None]:
    lines = "".join(f'{DAY + timedelta(days=at)},"{cell}"\n' for at, cell in enumerate(cells))
    return read_series(_file(folder, lines))[1]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("12", 12.0), ("+12.50", 12.5), ("-3", -3.0), (".5", 0.5), ("7.", 7.0), ("1e3", 1000.0),
        ("1E3", 1000.0), ("58%", 58.0),
        (" 58 % ", 58.0), ("1,234", 1234.0), ("-12,345,678.9", -12345678.9), ("1000000000000000", 1e15),
        ("", None), ("  ", None), ("c", None), ("N/A", None), ("..", None), ("Low", None), ("-", None),
        ("na", None), ("null", None), ("x", None), ("z", None), ("k", None), ("u", None),
    ],
)  # fmt: skip
def test_a_value_is_read_as_it_is_written(cell: str, value: float | None, tmp_path: Path) -> None:
    """A symbol and an empty cell are a missing figure, whatever their case, and never a nought."""
    assert _values(tmp_path, "1", cell) == [1.0, value]


@pytest.mark.parametrize(
    "cell",
    [
        "17,4",
        "1,23",
        "1,2345",
        ",5",
        "12,34,567",
        "1,234,5",
        "1.234,5",
        "58%%",
        "£5",
        "five",
        "1 234",
        "1e16",
        "١٢",
        "\N{FULLWIDTH DIGIT ONE}",
    ],
)
def test_a_figure_that_could_be_two_is_refused(cell: str, tmp_path: Path) -> None:
    """A comma parts thousands and nothing else: 17,4 is not taken for 174."""
    with pytest.raises(LineOfSightError) as refused:
        _values(tmp_path, "1", cell)
    assert str(refused.value) == (
        f"series.csv, line 2: '{cell}' is not a number that can be judged. Write it as 1234.5, and leave it empty if "
        "it is missing."
    )


@pytest.mark.parametrize("first", ["date,value", "Month,Rate (%)", "Re-referrals", "date"])
def test_a_heading_is_passed_over(first: str, tmp_path: Path) -> None:
    """Whatever it says; empty lines and a mark of UTF-8 are no lines."""
    path = _file(tmp_path, f"\n{first}\n\n ,\n31/01/2016,4\n2015-12-31,5\n")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_series(path) == ([date(2015, 12, 31), date(2016, 1, 31)], [5.0, 4.0])


@pytest.mark.parametrize("day", ["31/02/2016", "31.13.2016", "Jan 16", "1899-12-31"])
def test_a_first_line_with_a_slip_in_its_date_is_no_heading(day: str, tmp_path: Path) -> None:
    """It has a figure, which would be lost without a word."""
    with pytest.raises(LineOfSightError) as refused:
        read_series(_file(tmp_path, f"{day},4\n2016-03-31,5\n"))
    assert str(refused.value) == f"series.csv, line 1: '{day}' is not a date. Write it as 2017-03-31."


@pytest.mark.parametrize("text", ["", "\n\n", "date,value\n", " , \n"])
def test_a_file_without_a_figure_is_told(text: str, tmp_path: Path) -> None:
    """Nothing is judged from nothing."""
    with pytest.raises(LineOfSightError, match=r"^series\.csv holds no line with a date and a value\.$"):
        read_series(_file(tmp_path, text))


def test_a_line_is_named_as_an_editor_numbers_it(tmp_path: Path) -> None:
    """Headings and empty lines are counted with the others; a line of one cell is too short."""
    with pytest.raises(LineOfSightError, match=r"^series\.csv, line 4: a date and a value are needed, separated by"):
        read_series(_file(tmp_path, "date,value\n\n2016-01-31,4\n2016-02-29\n"))
    with pytest.raises(LineOfSightError, match=r"^series\.csv, line 3: 'soon' is not a date\. Write it as 2017"):
        read_series(_file(tmp_path, "date,value\n2016-01-31,4\nsoon,\n"))


def test_another_encoding_and_a_file_that_went_are_told(tmp_path: Path) -> None:
    """In sentences, each with what to do."""
    path = tmp_path / "series.csv"
    path.write_bytes("date,value\n2016-01-31,4\n".encode("utf-16"))
    with pytest.raises(
        LineOfSightError, match=r"^series\.csv is not UTF-8 text\. Save it as 'CSV UTF-8' and try again"
    ):
        read_series(path)
    path.unlink()
    with pytest.raises(LineOfSightError, match=r"series\.csv could not be read: No such file or directory\."):
        read_series(path)
    with pytest.raises(LineOfSightError, match=r"could not be read: Is a directory\."):
        read_series(tmp_path)


def test_a_cell_without_end_is_no_series(tmp_path: Path) -> None:
    """What cannot be parted into cells is told as what it is not."""
    with pytest.raises(LineOfSightError, match=r"^series\.csv is not a CSV of two columns: a date and a value\.$"):
        read_series(_file(tmp_path, f"2016-01-31,{'9' * 200_000}\n"))


def test_every_point_is_told_with_what_the_whole_series_says(tmp_path: Path) -> None:
    """One large move is left out of the limits unless it is asked for, and each row names the series' own signs."""
    figures = [10.0, 11.0, 10.0, 12.0, 11.0, 10.0, 90.0, 11.0, 10.0, 12.0, 11.0, 10.0]
    text = "".join(f"2016-{month:02}-28,{value}\n" for month, value in enumerate(figures, 1))
    screened = judge_series(_file(tmp_path, text), MovementQuestion("decrease", target=20))
    whole = judge_series(_file(tmp_path, text), MovementQuestion("decrease", target=20, screen=False))
    signs = {"variation_type", "variation_icon", "assurance_type", "assurance_icon"}
    for row in screened.rows:
        assert signs <= set(row)
        assert str(row["sentence"]).endswith(".")
    assert len({tuple(row[name] for name in sorted(signs)) for row in screened.rows}) == 1
    assert screened.rows[0]["upl"] < whole.rows[0]["upl"]  # type: ignore[operator] # both are numbers
    assert screened.rows == judge_series(_file(tmp_path, text), MovementQuestion("decrease", 20.0, (), None)).rows


def test_uneven_dates_are_judged_with_a_note(tmp_path: Path) -> None:
    """A missing month leaves a gap in an even series; odd days are said to be read with care, and no figure is lost."""
    months = ["2016-01-31", "2016-02-29", "2016-03-31", "2016-05-31", "2016-06-30"]
    even = judge_series(
        _file(tmp_path, "".join(f"{day},{at}\n" for at, day in enumerate(months))), MovementQuestion("neutral")
    )
    assert even.notes == tuple(note for note in even.notes if "equal spacing" not in note)
    uneven = judge_series(_file(tmp_path, "2016-01-31,1\n2016-02-03,2\n2016-02-29,3\n"), MovementQuestion("neutral"))
    assert uneven.notes[0] == (
        "The dates are not at equal spacing: the limits assume that they are, so read them with care."
    )
    assert [row["value"] for row in uneven.rows] == [1.0, 2.0, 3.0]
    with pytest.raises(LineOfSightError, match=r"'2016-01-31' cannot be used\. The date stands twice; keep one figure"):
        judge_series(_file(tmp_path, "2016-01-31,1\n2016-01-31,2\n2016-02-29,3\n"), MovementQuestion("neutral"))


@given(
    st.dictionaries(
        st.dates(date(1990, 1, 1), date(2050, 12, 31)),
        st.one_of(st.none(), st.floats(-1e9, 1e9, allow_nan=False)),
        min_size=1,
        max_size=20,
    ),
    st.randoms(use_true_random=False),
)
def test_whatever_is_written_comes_back_in_the_order_of_its_dates(
    tmp_path_factory: pytest.TempPathFactory, series: dict[date, float | None], random: Random
) -> None:
    """Lines in any order, with or without a heading: the same dates, the same figures, none more."""
    path = tmp_path_factory.mktemp("series") / "series.csv"
    lines = list(series.items())
    random.shuffle(lines)
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows((day.isoformat(), "" if value is None else repr(value)) for day, value in lines)
    days = sorted(series)
    assert read_series(path) == (days, [series[day] for day in days])
