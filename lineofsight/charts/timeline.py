"""When actions are due: for each a line from its first date to its date now, on one calendar, with today's mark."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Circle, Group, Line, Rect, Shape
from reportlab.lib.colors import HexColor

from lineofsight.analysis.due_dates import due_by, last_day
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.charts.chart import Chart
from lineofsight.charts.key import KeyEntry, add_key
from lineofsight.charts.lanes import Lane
from lineofsight.charts.marks import draw_mark
from lineofsight.charts.palette import ACCENT, FAINT_RULE, HEAD_PANEL, INK, PAPER, QUIET_INK
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
_BAND: Final = 19.0
_INSET: Final = 4.0
_KEY: Final = "Ring: the date first agreed"
_KEY_GAP: Final = 6.0
_FEWEST_ROWS: Final = 2
"""A heading, and an action below it."""

_DAYS: Final = 15
"""Days left free before the first and after the last date."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Where a day stands, in points from the left."""

    first: date
    last: date
    left: float
    right: float

    def place(self, when: date) -> float:
        """The day's place."""
        span = (self.last - self.first).days or 1
        return self.left + (self.right - self.left) * (when - self.first).days / span


def timeline(
    lanes: Sequence[Lane],
    as_at: date,
    width: float = 700.0,
    *,
    calendar: Calendar | None = None,
    names_marks: bool = False,
) -> Chart | None:
    """The actions that have a date, each lane's under its heading; ``None`` where none has.

    The first date is a ring, the date now the action's mark; the line between them is how far it moved. Its place
    tells a slip, not its colour. Where a month or a quarter was agreed both stand at its last day, from which lateness
    is counted. Headings and actions can be visited, one after another.

    Args:
        lanes: of the plan; an action may stand in several.
        as_at: the day that is marked.
        width: in points.
        calendar: of the whole, where they are a part of it, so that every part has the same; ``None`` for their own.
        names_marks: whether the words of the marks stand above it: a page of a document has them at its foot.
    """
    dated = [judged for lane in lanes for judged in lane.dated]
    if not dated:
        return None
    calendar = calendar or calendar_of(lanes, as_at, width)
    height = _HEAD + _ROW * (len(lanes) + len(dated))
    drawing = Chart(width, height)
    for shape in _axis(calendar, height, as_at):
        drawing.add(shape)
    drawing.add(words(0, height - 2 * TEXT_SIZE - 4, _ring_words(dated), colour=QUIET_INK))
    hot = []
    y = height - _HEAD - _ROW / 2
    for lane in lanes:
        for shape in _heading(lane, width, y):
            drawing.add(shape)
        hot.append((calendar.left, y, f"{lane.title.rstrip('.')}: {lane.sentence}."))
        for at, judged in enumerate(lane.dated, start=1):
            for shape in _row(judged, calendar, y - _ROW * at):
                drawing.add(shape)
            hot.append((calendar.place(_date(judged)), y - _ROW * at, _said(judged)))
        y -= _ROW * (1 + len(lane.dated))
    drawing.add_above(_KEY_GAP if names_marks else 0.0)
    add_key(drawing, _marks_key(dated if names_marks else ()))
    return drawing.describe(describe_timeline([one for lane in lanes for one in lane.actions], as_at), hot)


def _ring_words(dated: Sequence[JudgedAction]) -> str:
    return _KEY if any(_first(judged) is not None for judged in dated) else ""


def in_parts(lanes: Sequence[Lane], height: float) -> list[list[Lane]]:
    """Lanes parted so that the timeline of each part is no taller than a height in points.

    A lane that goes on in the next part has its heading there again.
    """
    most = max(int((height - _HEAD) // _ROW), _FEWEST_ROWS)
    parts: list[list[Lane]] = [[]]
    free = most
    for lane in lanes:
        title, left, undated = lane.title, lane.dated, lane.undated
        while True:
            if free < _FEWEST_ROWS:
                parts.append([])
                free = most
            shown, left = left[: free - 1], left[free - 1 :]
            parts[-1].append(Lane(title, lane.about, (*shown, *undated)))
            free -= 1 + len(shown)
            if not left:
                break
            title, undated = f"{lane.title.rstrip('.')}, continued", ()
    return parts


def describe_timeline(actions: Sequence[JudgedAction], as_at: date) -> str:
    """The picture in words; an action that stands in several lanes counts once."""
    each = {one.action.action_id: one for one in actions}
    dated = [one for one in each.values() if due_by(one.action) is not None]
    late = sum(1 for one in dated if one.days_overdue > 0)
    moved = [one for one in dated if one.days_slipped > 0]
    said = f"Due dates of {len(dated)} of {count(len(each), 'action')} on a calendar, with {day(as_at)} marked. "
    said += f"{late} overdue. "
    if moved:
        furthest = max(moved, key=lambda one: one.days_slipped)
        said += f"{len(moved)} moved later, {furthest.action.action_id} the furthest, by {furthest.days_slipped} days."
    return said.strip()


def _heading(lane: Lane, width: float, y: float) -> Iterator[Shape]:
    """A band over the whole width: what the actions have in common, and how many they are."""
    band = Rect(0, y - _BAND / 2, width, _BAND)
    band.fillColor, band.strokeColor = HexColor(HEAD_PANEL), None
    yield band
    base, room = y - TEXT_SIZE / 3, width - 2 * _INSET
    counted = text_width(lane.sentence) + _LABEL_GAP
    title = _fitted(lane.title.split(), max(room - counted, room / 2))
    yield words(_INSET, base, title, bold=True)
    left = _INSET + text_width(title, bold=True) + _LABEL_GAP
    yield words(left, base, _fitted(lane.sentence.split(), width - _INSET - left, bold=False), colour=QUIET_INK)


def calendar_of(lanes: Sequence[Lane], as_at: date, width: float) -> Calendar:
    """The calendar on which lanes are drawn for a width in points: from their first date to their last."""
    days = [as_at.toordinal()]
    for judged in (one for lane in lanes for one in lane.dated):
        days += [when.toordinal() for when in (_first(judged), _date(judged)) if when is not None]
    first, last = date.fromordinal(min(days) - _DAYS), date.fromordinal(max(days) + _DAYS)
    return Calendar(first, last, width * _LABEL_SHARE, width - _MARK)


def _date(judged: JudgedAction) -> date:
    found = due_by(judged.action)
    if found is None:
        raise ValueError(judged.action.action_id)
    return found


def _first(judged: JudgedAction) -> date | None:
    """The last day of the date first agreed, where it is another than that of the date now."""
    first = last_day(judged.action.due_kind, judged.action.due_date_original)
    return None if first == _date(judged) else first


def _axis(calendar: Calendar, height: float, as_at: date) -> Iterator[Shape]:
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


def _months(calendar: Calendar) -> list[date]:
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


def _row(judged: JudgedAction, calendar: Calendar, y: float) -> Iterator[Shape]:
    yield words(0, y - TEXT_SIZE / 3, _label(judged, calendar.left - _MARK), colour=INK)
    x = calendar.place(_date(judged))
    first = _first(judged)
    if first is not None:
        start = calendar.place(first)
        yield Line(start, y, x, y, strokeColor=HexColor(QUIET_INK), strokeWidth=1.6)
        yield Circle(start, y, _RADIUS, strokeColor=HexColor(QUIET_INK), strokeWidth=1.4, fillColor=HexColor(PAPER))
    yield _mark(judged.status, x, y)


def _mark(status: MemberStatus, x: float, y: float) -> Group:
    look = look_of(member_status(status))
    mark = Group(*draw_mark(look.shape, look.letter, look.tone, _MARK).contents)
    mark.translate(x - _MARK / 2, y - _MARK / 2)
    return mark


def _marks_key(dated: Sequence[JudgedAction]) -> list[KeyEntry]:
    """The marks that are drawn, in the order of the words for members, each beside its word."""
    drawn = {judged.status for judged in dated}
    return [KeyEntry(member_status(one).word, partial(_sample, one)) for one in MemberStatus if one in drawn]


def _sample(status: MemberStatus, x: float, y: float) -> list[Shape]:
    return [_mark(status, x, y)]


def _label(judged: JudgedAction, room: float) -> str:
    """The reference and as many words of the action as there is room for; all of it stands in its hot point."""
    return _fitted([judged.action.action_id, *judged.action.action.split()], room, bold=False)


def _fitted(said: Sequence[str], room: float, *, bold: bool = True) -> str:
    """As many whole words as there is room for, the first in any case."""
    fitted = ""
    for number, word in enumerate(said):
        longer = f"{fitted} {word}".lstrip()
        mark = "" if number == len(said) - 1 else "…"
        if fitted and text_width(longer + mark, bold=bold) > room:
            return f"{fitted}…"
        fitted = longer
    return fitted


def _said(judged: JudgedAction) -> str:
    action = judged.action
    now = due(action.due_kind, action.due_date_current)
    first = action.due_date_original
    moved = ""
    if judged.times_redated and first is not None:
        moved = f"; moved {times(judged.times_redated)}, first {day(first)}"
    return f"{action.action_id} {action.action.rstrip('.')}. {judged.word}. Due {now}{moved}."
