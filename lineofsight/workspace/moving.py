"""Natural variation of any series in a two-column CSV."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from lineofsight.analysis.natural_variation import natural_variation
from lineofsight.analysis.spacing import fill
from lineofsight.errors import LineOfSightError, ValueRefusedError
from lineofsight.exchange.return_dates import parse_date
from lineofsight.workspace.rows import Row, as_row

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

_MISSING = {"", "na", "n/a", "null", "c", "x", "z", "low", "k", "u", "-", ".."}
_COLUMNS = 2
_NUMBER = re.compile(
    r"[+-]?(([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]*)?|\.[0-9]+)(e[+-]?[0-9]{1,3})?", re.ASCII | re.IGNORECASE
)
"""A comma parts thousands alone: who writes 17,4 does not mean 174."""

_LARGEST = 1e15
"""Beyond it no figure of a council lies, and the squares that limits are made from lose their digits."""


@dataclass(frozen=True, slots=True)
class MovementQuestion:
    """What is asked of a series.

    Attributes:
        direction: "increase", "decrease" or "neutral": which way is an improvement.
        target: in the series' unit, or ``None``.
        rebase: the dates at which new limits begin.
        fix: compute limits from the first so many points, or ``None`` for all.
        screen: whether very large single moves are left out of the limits.
    """

    direction: str
    target: float | None = None
    rebase: tuple[date, ...] = ()
    fix: int | None = None
    screen: bool = True


@dataclass(frozen=True, slots=True)
class MovementAnswer:
    """One row a point, the sentence for the series, and what else should be known."""

    rows: list[Row]
    sentence: str
    notes: tuple[str, ...]


def judge_series(path: Path, question: MovementQuestion) -> MovementAnswer:
    """Read the series and tell signal from noise.

    Raises:
        LineOfSightError: when a line cannot be read, with its number.
    """
    dates, values = read_series(path)
    spaced = fill(dates, values)
    notes: tuple[str, ...] = ()
    if spaced is None:
        notes = ("The dates are not at equal spacing: the limits assume that they are, so read them with care.",)
        spaced = (dates, values)
    judged = natural_variation(
        *spaced,
        improvement=cast("Literal['increase', 'decrease', 'neutral']", question.direction),
        target=question.target,
        rebase=question.rebase,
        fix=question.fix,
        screen=question.screen,
    )
    series = {
        "variation_type": judged.variation_type,
        "variation_icon": judged.variation_icon,
        "assurance_type": judged.assurance_type,
        "assurance_icon": judged.assurance_icon,
    }
    rows: list[Row] = [
        {**as_row(point), "sentence": said, **series}
        for point, said in zip(judged.points, judged.point_sentences, strict=True)
    ]
    return MovementAnswer(rows, judged.sentence, (*notes, *judged.notes))


def read_series(path: Path) -> tuple[list[date], list[float | None]]:
    """The dates and values of a two-column CSV, in date order; a first line without date and figure is passed over.

    An empty value or a symbol is a missing figure, never a nought.

    Raises:
        LineOfSightError: when the file or a line of it cannot be read, with its number, or there is none.
    """
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            lines = [
                (number, line) for number, line in enumerate(csv.reader(file), 1) if any(cell.strip() for cell in line)
            ]
    except UnicodeDecodeError as error:
        raise LineOfSightError(f"{path.name} is not UTF-8 text. Save it as 'CSV UTF-8' and try again.") from error
    except csv.Error as error:
        raise LineOfSightError(f"{path.name} is not a CSV of two columns: a date and a value.") from error
    except OSError as error:
        raise LineOfSightError(f"{path} could not be read: {error.strerror or error}.") from error
    if lines and _is_heading(lines[0][1]):
        lines = lines[1:]
    points = sorted((_read_line(path.name, number, line) for number, line in lines), key=lambda point: point[0])
    if not points:
        raise LineOfSightError(f"{path.name} holds no line with a date and a value.")
    return [day for day, _ in points], [value for _, value in points]


def _is_heading(line: list[str]) -> bool:
    """Whether a first line has neither a date nor a figure: a slip in a date does not make a heading of it."""
    return _as_date(line[0]) is None and not any(_NUMBER.fullmatch(_figure_in(cell)) for cell in line[1:_COLUMNS])


def _figure_in(cell: str) -> str:
    return cell.strip().removesuffix("%").rstrip()


def _read_line(name: str, number: int, line: list[str]) -> tuple[date, float | None]:
    if len(line) < _COLUMNS:
        raise LineOfSightError(f"{name}, line {number}: a date and a value are needed, separated by a comma.")
    day = _as_date(line[0])
    if day is None:
        raise LineOfSightError(f"{name}, line {number}: '{line[0]}' is not a date. Write it as 2017-03-31.")
    text = _figure_in(line[1])
    if text.lower() in _MISSING:
        return day, None
    if not _NUMBER.fullmatch(text) or abs(value := float(text.replace(",", ""))) > _LARGEST:
        raise LineOfSightError(
            f"{name}, line {number}: '{line[1]}' is not a number that can be judged. Write it as 1234.5, and leave it "
            "empty if it is missing."
        )
    return day, value


def _as_date(text: str) -> date | None:
    try:
        return parse_date(text, "date")
    except ValueRefusedError:
        return None
