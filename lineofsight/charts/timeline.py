"""When actions are due: for each a line from its first date to its date now, on one calendar, with today's mark."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Circle, Group, Line, Shape
from reportlab.lib.colors import HexColor

from lineofsight.charts.chart import Chart
from lineofsight.charts.marks import draw_mark
from lineofsight.charts.palette import ACCENT, FAINT_RULE, INK, PAPER, QUIET_INK
from lineofsight.charts.plot import TEXT_SIZE, text_width, words
from lineofsight.charts.ratings import look_of
from lineofsight.wording.dates import day, due, short_day, short_month
from lineofsight.wording.figures import count, times
from lineofsight.wording.statuses import member_status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.verdicts import JudgedAction

_ROW: Final = 22.0
_HEAD: Final = 40.0
_MARK: Final = 14.0
_RADIUS: Final = 4.0
_LABEL_SHARE: Final = 0.42
_LABEL_GAP: Final = 8.0
_DAYS: Final = 15
"""Days left free before the first and after the last date."""


@dataclass(frozen=True, slots=True)
class _Calendar:
    """Where a day stands, in points from the left."""

    first: date
    last: date
    left: float
    right: float

    def place(self, when: date) -> float:
        """The day's place."""
        span = (self.last - self.first).days or 1
        return self.left + (self.right - self.left) * (when - self.first).days / span


def timeline(actions: Sequence[JudgedAction], as_at: date, width: float = 700.0) -> Chart | None:
    """The actions that have a date, in the order given, one under another; ``None`` where none has.

    The first date is a ring, the date now the action's mark; the line between them is how far it moved. Its place
    tells a slip, not its colour.

    Args:
        actions: of the plan.
        as_at: the day that is marked.
        width: in points.
    """
    dated = [judged for judged in actions if judged.action.due_date_current is not None]
    if not dated:
        return None
    calendar = _calendar(dated, as_at, width)
    height = _HEAD + _ROW * len(dated)
    drawing = Chart(width, height)
    for shape in _axis(calendar, height, as_at):
        drawing.add(shape)
    hot = []
    for number, judged in enumerate(dated):
        y = height - _HEAD - _ROW * (number + 0.5)
        for shape in _row(judged, calendar, y):
            drawing.add(shape)
        hot.append((calendar.place(_date(judged)), y, _said(judged)))
    return drawing.describe(describe_timeline(dated, len(actions), as_at), hot)


def describe_timeline(dated: Sequence[JudgedAction], total: int, as_at: date) -> str:
    """The picture in words."""
    late = sum(1 for one in dated if one.days_overdue > 0)
    moved = [one for one in dated if one.days_slipped > 0]
    said = f"Due dates of {len(dated)} of {count(total, 'action')} on a calendar, with {day(as_at)} marked. "
    said += f"{late} overdue. "
    if moved:
        furthest = max(moved, key=lambda one: one.days_slipped)
        said += f"{len(moved)} moved later, {furthest.action.action_id} the furthest, by {furthest.days_slipped} days."
    return said.strip()


def _calendar(dated: Sequence[JudgedAction], as_at: date, width: float) -> _Calendar:
    days = [as_at.toordinal()]
    for judged in dated:
        days += [when.toordinal() for when in (judged.action.due_date_original, _date(judged)) if when is not None]
    first, last = date.fromordinal(min(days) - _DAYS), date.fromordinal(max(days) + _DAYS)
    return _Calendar(first, last, width * _LABEL_SHARE, width - _MARK)


def _date(judged: JudgedAction) -> date:
    found = judged.action.due_date_current
    if found is None:
        raise ValueError(judged.action.action_id)
    return found


def _axis(calendar: _Calendar, height: float, as_at: date) -> Iterator[Shape]:
    """A faint line at the beginning of months, and a strong one at the day, each with its name above it."""
    for when in _months(calendar):
        x = calendar.place(when)
        yield Line(x, 0, x, height - _HEAD + 4, strokeColor=HexColor(FAINT_RULE), strokeWidth=0.7)
        yield words(x + 2, height - TEXT_SIZE - 2, short_month(when), colour=QUIET_INK)
    x, name = calendar.place(as_at), short_day(as_at)
    yield Line(x, 0, x, height - _HEAD + 4, strokeColor=HexColor(ACCENT), strokeWidth=1.6, strokeDashArray=[4, 3])
    # Below the months, so that it takes none of their names.
    left = min(x + 2, calendar.right + _MARK - text_width(name))
    yield words(left, height - 2 * TEXT_SIZE - 4, name, colour=ACCENT)


def _months(calendar: _Calendar) -> list[date]:
    """The first days of months, so many of them that their names do not touch."""
    found = []
    year, month = calendar.first.year, calendar.first.month
    while (when := date(year, month, 1)) <= calendar.last:
        if when >= calendar.first:
            found.append(when)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004 (months of a year)
    room = text_width("Sep 2026") + _LABEL_GAP
    fits = max(int((calendar.right - calendar.left) // room), 1)
    named = found[:: -(-len(found) // fits)] if found else found
    return [when for when in named if calendar.place(when) + room <= calendar.right + _MARK]


def _row(judged: JudgedAction, calendar: _Calendar, y: float) -> Iterator[Shape]:
    action = judged.action
    yield words(0, y - TEXT_SIZE / 3, _label(judged, calendar.left - _MARK), colour=INK)
    x = calendar.place(_date(judged))
    first = action.due_date_original
    if first is not None and first != action.due_date_current:
        start = calendar.place(first)
        yield Line(start, y, x, y, strokeColor=HexColor(QUIET_INK), strokeWidth=1.6)
        yield Circle(start, y, _RADIUS, strokeColor=HexColor(QUIET_INK), strokeWidth=1.4, fillColor=HexColor(PAPER))
    look = look_of(member_status(judged.status))
    mark = Group(*draw_mark(look.shape, look.letter, look.tone, _MARK).contents)
    mark.translate(x - _MARK / 2, y - _MARK / 2)
    yield mark


def _label(judged: JudgedAction, room: float) -> str:
    """The reference and as many whole words of the action as there is room for; all of it stands in its hot point."""
    said = judged.action.action_id
    rest = judged.action.action.split()
    for number, word in enumerate(rest):
        longer = f"{said} {word}"
        mark = "" if number == len(rest) - 1 else "…"
        if text_width(longer + mark) > room:
            return f"{said}…"
        said = longer
    return said


def _said(judged: JudgedAction) -> str:
    action, word = judged.action, member_status(judged.status).word
    now = due(action.due_kind, action.due_date_current)
    first = action.due_date_original
    moved = ""
    if judged.times_redated and first is not None:
        moved = f"; moved {times(judged.times_redated)}, first {day(first)}"
    return f"{action.action_id} {action.action.rstrip('.')}. {word}. Due {now}{moved}."
