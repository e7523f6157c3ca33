"""Reads the first page that was kept. What cannot be understood counts as not kept."""

from __future__ import annotations

import json
import math
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal

from lineofsight.charts.painted import PaintedPicture, PaintPath, PaintText, Stroke
from lineofsight.desktop.first.cards import Card, CardLine, Cards
from lineofsight.desktop.first.kept import FileState, KeptOverview

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.charts.painted import PaintCommand, Step

_MOST_BYTES: Final = 1 << 20
_NUMBERS_OF: Final = {"M": 2, "L": 2, "C": 6, "Z": 0}
"""How many numbers each step of an outline has."""

_ENDS: Final = range(3)
"""The numbers of a stroke's caps and joins."""


def read_overview(place: Path) -> KeptOverview | None:
    """What was kept; ``None`` for what is not there or is something else."""
    try:
        with place.open("rb") as file:
            return _kept(json.loads(file.read(_MOST_BYTES)))
    except (OSError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError):
        return None


def _kept(said: dict[str, Any]) -> KeptOverview:  # Any: JSON
    return KeptOverview(
        version=_text(said["version"]),
        council=_text(said["council"]),
        is_example=said["is_example"] is True,
        dates=tuple(date.fromisoformat(when) for when in said["dates"]),
        since=None if said["since"] is None else date.fromisoformat(said["since"]),
        cards=Cards(*(tuple(_card(card) for card in said["cards"][side]) for side in ("left", "right"))),
        marks={key: _picture(picture) for key, picture in said["marks"].items()},
        read_from=tuple(FileState(_text(one["path"]), one["size"], one["changed"]) for one in said["read_from"]),
    )


def _card(said: dict[str, Any]) -> Card:
    return Card(_text(said["title"]), tuple(_line(line) for line in said["lines"]))


def _line(said: dict[str, Any]) -> CardLine:
    text, link, mark, why = (_text(said[name]) for name in ("text", "link", "mark", "why"))
    return CardLine(text, link, mark, why, is_quiet=said["is_quiet"] is True)


def _picture(said: dict[str, Any]) -> PaintedPicture:
    commands = tuple(_command(command) for command in said["commands"])
    return PaintedPicture(_number(said["width"]), _number(said["height"]), commands, alt=_text(said["alt"]))


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
    cap, join = (_ENDS[said[name]] for name in ("cap", "join"))
    return Stroke(_text(said["colour"]), _number(said["width"]), dash, cap, join)


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


def _number(said: object) -> float:
    """Return what is a number that can be drawn.

    Raises:
        TypeError: when it is none.
        OverflowError: when it is larger than a number of the window.
    """
    if not isinstance(said, (int, float)) or not math.isfinite(said):
        raise TypeError(said)
    return float(said)
