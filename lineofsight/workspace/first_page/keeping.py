"""Reads what was kept of the first page and of the page on which the window was left, or nothing."""

from __future__ import annotations

import json
import math
import os
import stat
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal

from lineofsight.charts.painted import PaintedPicture, PaintPath, PaintText, Stroke, reach_of
from lineofsight.workspace.first_page.cards import Card, CardLine, Cards
from lineofsight.workspace.first_page.kept import FileState, KeptOverview
from lineofsight.workspace.first_page.left import Left, LeftCell, LeftPicture, LeftRow, LeftTable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lineofsight.charts.painted import PaintCommand, Step

_MOST_BYTES: Final = 1 << 20
_WITHOUT_WAITING: Final = getattr(os, "O_NONBLOCK", 0)
"""To open a pipe waits for its other end; Windows has no pipe among files."""

_NOT_KEPT: Final = (OSError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)
"""What comes of reading something else."""

_NUMBERS_OF: Final = {"M": 2, "L": 2, "C": 6, "Z": 0}
"""How many numbers each step of an outline has."""

_PIXELS: Final = range(1 << 15)
"""The lengths on a screen."""

_ENDS: Final = range(3)
"""The numbers of a stroke's caps and joins."""


def read_overview(place: Path) -> KeptOverview | None:
    """The first page that was kept; ``None`` for what is not there or is something else."""
    try:
        return _kept(json.loads(_bytes_of(place)))
    except _NOT_KEPT:
        return None


def read_left(place: Path) -> Left | None:
    """What stood on the page on which the window was left; ``None`` for what is not there or is something else."""
    try:
        return _left(json.loads(_bytes_of(place)))
    except _NOT_KEPT:
        return None


def read_marks(place: Path) -> Mapping[str, PaintedPicture]:
    """The marks that come with the program, by their keys.

    Raises:
        OSError: when they are not there.
    """
    return {key: _picture(picture) for key, picture in json.loads(_bytes_of(place)).items()}


def _bytes_of(place: Path) -> bytes:
    """Read a file, and nothing else: a start waits for no pipe and no device, and reads no more than a page can be.

    Raises:
        OSError: when it cannot be read.
        ValueError: when it is no file, or too large for what is kept.
    """
    with open(place, "rb", opener=lambda path, flags: os.open(path, flags | _WITHOUT_WAITING)) as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
            raise ValueError(place)
        return file.read(_MOST_BYTES)


def _kept(said: dict[str, Any]) -> KeptOverview:  # Any: JSON
    return KeptOverview(
        version=_text(said["version"]),
        council=_text(said["council"]),
        is_example=said["is_example"] is True,
        is_made_up=said["is_made_up"] is True,
        dates=tuple(date.fromisoformat(when) for when in said["dates"]),
        since=_day(said["since"]),
        looked=_day(said["looked"]),
        cards=Cards(*(tuple(_card(card) for card in said["cards"][side]) for side in ("left", "right"))),
        marks={key: _picture(picture) for key, picture in said["marks"].items()},
        read_from=_states(said["read_from"]),
    )


def _states(said: list[dict[str, Any]]) -> tuple[FileState, ...]:
    return tuple(FileState(_text(one["path"]), one["size"], one["changed"]) for one in said)


def _card(said: dict[str, Any]) -> Card:
    return Card(_text(said["title"]), tuple(_line(line) for line in said["lines"]), _text(said["key"]))


def _line(said: dict[str, Any]) -> CardLine:
    text, link, mark, why = (_text(said[name]) for name in ("text", "link", "mark", "why"))
    folded = tuple(_line(one) for one in said["folded"])
    return CardLine(text, link, mark, why, is_quiet=said["is_quiet"] is True, folded=folded)


def _left(said: dict[str, Any]) -> Left:
    page, title, shown = (_text(said[name]) for name in ("page", "title", "shown"))
    width, height = (_pixels(one) for one in said["size"])
    x, y, wide, high = (_pixels(one) for one in said["place"])
    return Left(
        page=page,
        title=title,
        shown=shown,
        held=_left_table(said["held"]) if "rows" in said["held"] else _left_picture(said["held"]),
        size=(width, height),
        place=(x, y, wide, high),
        version=_text(said["version"]),
        since=_day(said["since"]),
        read_from=_states(said["read_from"]),
    )


def _left_table(said: dict[str, Any]) -> LeftTable:
    columns = tuple((_text(heading), _pixels(width)) for heading, width in said["columns"])
    return LeftTable(columns, tuple(_row(row, len(columns)) for row in said["rows"]))


def _left_picture(said: dict[str, Any]) -> LeftPicture:
    across, down = (_number(at) for at in said["centre"])
    ring = None
    if said["ring"] is not None:
        left, top, width, height = (_number(at) for at in said["ring"])
        ring = (left, top, width, height)
    return LeftPicture(_picture(said["picture"]), _number(said["air"]), _pixels(said["percent"]), (across, down), ring)


def _row(said: dict[str, Any], columns: int) -> LeftRow:
    """Return what is a row of so many cells.

    Raises:
        LookupError: when it has more or fewer.
    """
    cells = tuple(_cell(cell) for cell in said["cells"])
    if len(cells) != columns:
        raise LookupError(columns)
    return LeftRow(_text(said["link"]), cells)


def _cell(said: dict[str, Any]) -> LeftCell:
    text, mark, spoken = (_text(said[name]) for name in ("text", "mark", "spoken"))
    return LeftCell(text, mark, spoken, is_strong=said["is_strong"] is True, is_whole=said["is_whole"] is True)


def _picture(said: dict[str, Any]) -> PaintedPicture:
    commands = tuple(_command(command) for command in said["commands"])
    # Worked out anew: what is read is a file that anybody may have written.
    reaches = tuple(reach_of(command) for command in commands) if said.get("reaches") else ()
    width, height = _number(said["width"]), _number(said["height"])
    return PaintedPicture(width, height, commands, alt=_text(said["alt"]), reaches=reaches)


def _command(said: dict[str, Any]) -> PaintCommand:
    if "text" in said:
        text, font, colour = (_text(said[name]) for name in ("text", "font", "colour"))
        x, y, size, width, angle = (_number(said[name]) for name in ("x", "y", "size", "width", "angle"))
        return PaintText(x, y, text, font, size, colour, width, angle)
    steps = tuple(_step(step, tuple(_number(at) for at in points)) for step, points in said["steps"])
    stroke = None if said["stroke"] is None else _stroke(said["stroke"])
    return PaintPath(steps, _text(said["fill"]), stroke, said["even_odd"] is True)


def _step(letter: Literal["M", "L", "C", "Z"], points: tuple[float, ...]) -> Step:
    """Return what is a step of an outline.

    Raises:
        LookupError: when it is none, or has more or fewer numbers.
    """
    if _NUMBERS_OF[letter] != len(points):
        raise LookupError(letter)
    return letter, points


def _stroke(said: dict[str, Any]) -> Stroke:
    dash = tuple(_number(length) for length in said["dash"])
    cap, join = (_ENDS.index(said[name]) for name in ("cap", "join"))
    return Stroke(_text(said["colour"]), _number(said["width"]), dash, cap, join)


def _day(said: str | None) -> date | None:
    return None if said is None else date.fromisoformat(said)


def _text(said: object) -> str:
    """Return what is a text.

    Raises:
        TypeError: when it is none.
        UnicodeError: when it holds half a character.
    """
    if not isinstance(said, str):
        raise TypeError(said)
    said.encode()
    return said


def _pixels(said: object) -> int:
    """Return what is a length on a screen.

    Raises:
        ValueError: when no screen is so large, or it is less than nothing.
        TypeError: when it is no whole number.
    """
    if not isinstance(said, int):
        raise TypeError(said)
    return _PIXELS.index(said)


def _number(said: object) -> float:
    """Return what is a number that can be drawn.

    Raises:
        TypeError: when it is none.
        OverflowError: when it is larger than a number of the window.
    """
    if not isinstance(said, (int, float)) or not math.isfinite(said):
        raise TypeError(said)
    return float(said)
