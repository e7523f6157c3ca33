"""What may be said of how a series moves: comparison of two points, a count of rises, or natural variation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.wording.figures import count, times
from lineofsight.wording.lists import and_, begun_large
from lineofsight.wording.statuses import assurance_word, variation_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NO_LIMITS: Final = "No limits can be drawn: the figures do not vary enough to show what is natural."
RULES: Final = (
    "Rules: a point outside the limits; seven in a row on one side of the average; seven in a row all rising or all "
    "falling; two of three in a row near the same limit (NHS Making Data Count)."
)
"""The rule set, for whoever reads natural variation charts."""

BETTER_THAN_NATURAL: Final = "better than natural variation explains"
"""What a point or a figure is by a rule of natural variation, wherever that rule is told."""

WORSE_THAN_NATURAL: Final = "worse than natural variation explains"
"""The same of the other side. Neither says that anything improved: the figures may only have moved away later."""

_MARKS: Final = {
    "common_cause": "natural variation",
    "special_cause_improvement": BETTER_THAN_NATURAL,
    "special_cause_concern": WORSE_THAN_NATURAL,
    "special_cause_neutral": "higher or lower than natural variation explains",
}
"""What each mark of a natural variation chart means."""

_LABELS: Final = {
    "": "there are no points",
    "Common Cause": "natural variation",
    "Above UCL": "above the upper limit",
    "Below LCL": "below the lower limit",
    "7 Point Trend (Increasing)": "one of seven or more in a row that rise",
    "7 Point Trend (Decreasing)": "one of seven or more in a row that fall",
    "2 in 3 Above CL": "one of two out of three in a row near the upper limit",
    "2 in 3 Below CL": "one of two out of three in a row near the lower limit",
    "7 Points Above CL": "one of seven or more in a row above the average of the time shown",
    "7 Points Below CL": "one of seven or more in a row below the average of the time shown",
}

_VERDICTS: Final = {
    "common_cause": "",
    "special_cause_improvement": f": {BETTER_THAN_NATURAL}",
    "special_cause_concern": f": {WORSE_THAN_NATURAL}",
    "special_cause_neutral_high": ": higher than natural variation explains",
    "special_cause_neutral_low": ": lower than natural variation explains",
}


def point_sentence(label: str, point_type: str) -> str:
    """What one point is, for example "Above the upper limit: worse than natural variation explains.".

    It may be an early one, which stands out because the figures moved away later: nothing is said to have improved.
    """
    text = f"{_LABELS[label]}{_VERDICTS[point_type]}."
    return begun_large(text)


def mark_words(point_types: Iterable[str]) -> dict[str, str]:
    """What the marks of points of some kinds mean, by kind: one where neither way is good has one mark for both."""
    kinds = {kind.removesuffix("_high").removesuffix("_low") for kind in point_types}
    return {kind: said for kind, said in _MARKS.items() if kind in kinds}


def series_sentence(label: str, icon: str, assurance: str) -> str:
    """What a series shows as at its last point, and what may be expected of its target."""
    if not label:
        return "There are no figures to judge."
    parts = [f"{variation_word(icon)}."]
    is_natural = label == "Common Cause"
    if not is_natural:
        parts.append(f"The latest point is {_LABELS[label]}.")
    # Limits speak of a process that goes on as it was: once the latest point has left it, they promise nothing.
    if assurance and is_natural:
        parts.append(f"{assurance_word(assurance.removeprefix('consistent_'))}.")
    return " ".join(parts)


def short_group_note(number: int, points: int) -> str:
    """That limits rest on few points."""
    where = "" if number == 0 else f" after rebase {number}"
    return f"Trial limits{where}: they rest on {count(points, 'point')}; 13 or more are needed to rely on them."


NO_LATEST: Final = "There is no latest figure, so nothing can be said of change."

DOUBTFUL: Final = "The counts given with the latest figure do not give it, so nothing can be said of change."

YEAR_TO_DATE: Final = "Figures that grow through the year are compared with the same period last year only."

_RUN_WORTH_COUNTING: Final = 2
_YEAR: Final = 12


def joined(*parts: str) -> str:
    """Sentences one after another, the empty ones left out."""
    return " ".join(part for part in parts if part)


def not_comparable(label: str, earlier: str) -> str:
    """The latest figure has nothing right before it to be compared with."""
    if not earlier:
        return f"The figure for {label} is the only one, so nothing can be said of change."
    return (
        f"There is no figure for the period before {label} (the last one is for {earlier}), so the change is not known."
    )


def no_year_before(label: str) -> str:
    """A figure for the year to date has no figure of the same point last year beside it."""
    return f"There is no figure for the same part of last year, so the change to {label} is not known."


def none_apart(label: str) -> str:
    """Those before the latest overlap it or are of another length; the period right before its own has no figure."""
    return f"No figure is held for the period right before {label}, so the change is not known."


def shared(months: int, of: int | None) -> str:
    """What two periods have in common, for example "2 of their 3 years" or "11 of their 12 months".

    Args:
        months: whole months that both have; nought for a few days.
        of: the months of each, ``None`` where they are not of one length.
    """
    if months == 0:
        return "some of their days"
    if of is None:
        return count(months, "month")
    if months % _YEAR == of % _YEAR == 0:
        return f"{months // _YEAR} of their {count(of // _YEAR, 'year')}"
    return f"{months} of their {count(of, 'month')}"


def overlapping(earlier: str, later: str, in_common: str) -> str:
    """That figures overlap, and what follows from it."""
    return (
        f"The figures for {earlier} and {later} share {in_common}, so only figures that share none are compared and "
        "counted, and natural variation is not judged."
    )


def not_joined(in_common: str) -> str:
    """Why a chart draws no line between figures that overlap."""
    return f"Neighbouring figures share {in_common}, so no line joins them."


JOINED_WITHIN_YEARS: Final = "A line joins figures of one year only: they grow through it and start afresh in the next."


def unlike(label: str) -> str:
    """That an earlier figure is for a period of another kind or length."""
    return f"The figure for {label} speaks of another length of time than the latest, so it is not compared or counted."


def since(moved: str, label: str) -> str:
    """The change since an earlier period, for example "Up 0.4 percentage points since 2024."."""
    return f"{begun_large(moved)} since {label}."


def too_few(points: int, moved: str, first: str, last: str) -> str:
    """A difference between the first and the last of a few figures."""
    change = f"{begun_large(moved)} from {first} to {last}"
    return f"{change}; {count(points, 'figure')} in a row are too few to call a trend."


def too_few_to_tell(points: int, needed: int | None) -> str:
    """That figures are too few for natural variation; how many it takes is not said of yearly ones (``None``)."""
    said = f"{count(points, 'figure')} are too few to tell a real change from natural variation"
    return f"{said}." if needed is None else f"{said}; {needed} or more are needed."


def counted(run: int, start: str, last: str) -> str:
    """How many times in a row it rose or fell: a count, not a trend."""
    if abs(run) < _RUN_WORTH_COUNTING:
        return "It has not risen or fallen twice running."
    verb = "rose" if run > 0 else "fell"
    return f"It {verb} {times(abs(run))} running from {start} to {last}; that is a count, not a trend."


def early_limits(points: int) -> str:
    """That limits rest on 13 to 19 points."""
    return f"The limits are early: they rest on {count(points, 'point')}."


def missing(labels: Sequence[str]) -> str:
    """Which periods have no figure."""
    return f"No figure came for {and_(labels)}; what was on either side of the gap is not joined."
