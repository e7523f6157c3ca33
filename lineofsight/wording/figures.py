"""Figures as people read them: rounded half up, with their unit, and symbols in words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from lineofsight.domain.figures import Symbol, half_up
from lineofsight.domain.indicators import Quality, Unit
from lineofsight.domain.percentages import contradicts, exact_percent
from lineofsight.wording.lists import begun_small
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.domain.figures import Figure
    from lineofsight.domain.indicators import Indicator, Observation

_SYMBOLS: Final = {
    Symbol.CONFIDENTIAL: ("suppressed", "suppressed: too few to publish safely"),
    Symbol.NOT_AVAILABLE: ("not available", "not available"),
    Symbol.NOT_APPLICABLE: ("not applicable", "not applicable"),
    Symbol.LOW: ("low, not nought", "more than nought, but it rounds to nought"),
    Symbol.ROUNDS_TO_ZERO: ("low, not nought", "more than nought, but it rounds to nought"),
    Symbol.UNRELIABLE: ("unreliable", "too unreliable to publish"),
    Symbol.MISSING: ("not given", "not given, for the source has a dash and no reason"),
    Symbol.NOT_RETURNED: ("not returned", "not returned"),
    Symbol.NO_DATA: ("no data", "no data"),
    Symbol.UNCHECKED: (
        "not shown",
        "not shown: the counts behind it are not held, so it cannot be checked that nobody could be recognised",
    ),
}

_UNITS: Final = {
    Unit.PERCENT: ("{}%", "{} percentage points"),
    Unit.RATE_PER_10K: ("{} per 10,000", "{} per 10,000"),
    Unit.COUNT: ("{}", "{}"),
    Unit.DAYS: ("{} days", "{} days"),
    Unit.SCORE: ("{}", "{}"),
    Unit.RATIO: ("{}", "{}"),
}

_ALL: Final = Decimal(100)
_OF_A_WHOLE: Final = (Unit.PERCENT, Unit.RATE_PER_10K)
_SUFFIX_FROM: Final = 10
_TEENS: Final = (11, 12, 13)
_SUFFIXES: Final = {1: "st", 2: "nd", 3: "rd"}
_TIMES: Final = {1: "once", 2: "twice"}


def number(value: Decimal, decimals: int) -> str:
    """``value`` half up with ``decimals`` places and thousands separators, for example "1,234.5"."""
    shown = half_up(value, decimals)
    text = f"{abs(shown):,.{max(decimals, 0)}f}"
    return f"−{text}" if shown < 0 else text


def value(number_: Decimal, unit: Unit, decimals: int) -> str:
    """A number with its unit, for example "13.1%" or "47 per 10,000".

    A percentage that is not nought but rounds to it, or not all but rounds to all, says so: "less than 0.1%".
    """
    shown = number(number_, decimals)
    if unit is Unit.PERCENT:
        smallest = Decimal(1).scaleb(-decimals)
        if number_ > 0 and shown == number(Decimal(0), decimals):
            return f"less than {number(smallest, decimals)}%"
        if number_ < _ALL and shown == number(_ALL, decimals):
            return f"more than {number(_ALL - smallest, decimals)}%"
    if unit is Unit.DAYS and shown == "1":
        return "1 day"
    return _UNITS[unit][0].format(shown)


def aim(number_: Decimal, unit: Unit, decimals: int) -> str:
    """A target, a floor or the edge of a range with all its own decimals: 95.5% is no aim of 96%."""
    return value(number_, unit, max(decimals, own_decimals(number_)))


def as_given(text: str, unit: Unit) -> str:
    """An exact decimal text with its unit and every digit that was given: "87.50" is "87.50%"."""
    exponent = Decimal(text).as_tuple().exponent
    return value(Decimal(text), unit, max(-exponent, 0) if isinstance(exponent, int) else 0)


def own_decimals(number_: Decimal) -> int:
    """Decimals that a number really has: 2 for 1.25, 0 for 15.00."""
    exponent = number_.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def figure(figure_: Figure, unit: Unit, decimals: int) -> str:
    """A figure with its unit, or why there is none."""
    if figure_.value is not None:
        return value(figure_.value, unit, decimals)
    return why_no_number(figure_)


def short_figure(figure_: Figure, unit: Unit, decimals: int) -> str:
    """The same for a narrow column: the symbol in a word or two."""
    if figure_.value is not None:
        return value(figure_.value, unit, decimals)
    return symbol_short(figure_.symbol or Symbol.MISSING)


def why_no_number(figure_: Figure) -> str:
    """What stands in the place of a number, in words."""
    return symbol_words(figure_.symbol or Symbol.MISSING)


def symbol_words(symbol: Symbol) -> str:
    """Why there is no number, for example "suppressed: too few to publish safely"."""
    return _SYMBOLS[symbol][1]


def symbol_short(symbol: Symbol) -> str:
    """The same in a word or two, for example "suppressed"."""
    return _SYMBOLS[symbol][0]


def difference(size: Decimal, unit: Unit, decimals: int) -> str:
    """The size of a difference, for example "0.4 percentage points"; its sign is left out."""
    shown = number(abs(size), decimals)
    if unit is Unit.PERCENT and shown == "1":
        return "1 percentage point"
    if unit is Unit.DAYS and shown == "1":
        return "1 day"
    return _UNITS[unit][1].format(shown)


def change(size: Decimal, unit: Unit, decimals: int) -> str:
    """A change, for example "up 0.4 percentage points" or "unchanged".

    A change that is not nought but rounds to nought says so.
    """
    if size == 0:
        return "unchanged"
    word = "up" if size > 0 else "down"
    if half_up(size, decimals) == 0:
        return f"{word} by less than can be shown"
    return f"{word} {difference(size, unit, decimals)}"


_ALL_OF: Final = re.compile(r"^(?:all|the|number of|total)\s+", re.IGNORECASE)
_FROM_HERE: Final = re.compile(
    r"\s*[,;(]|\s+(?:in|on|at|of|for|to|from|by|with|within|during|aged|who|whose|that|which|started|completed|ceased|entitled|as)\s"
)
"""Where what is counted ends and which of them are meant begins."""

_SEVERAL: Final = re.compile(r"(?:[a-z]s|children|people|staff)\b")
_LONGEST_UNIT: Final = 40


def with_counts(observation: Observation, indicator: Indicator) -> str:
    """A figure with all that stands beside it: "58% (45 of 78 returns)", "83% (210 of 253 visits due, incomplete)"."""
    beside = (_counts_beside(observation, indicator), unfirm(observation))
    return _with_beside(observation, indicator.unit, indicator.decimals, *beside)


def with_bare_counts(observation: Observation, indicator: Indicator) -> str:
    """The same without what they are counted in: for a poster, and for notes, which are compared by the letter."""
    counts = counts_of(observation) if indicator.unit in _OF_A_WHOLE else ""
    return _with_beside(observation, indicator.unit, indicator.decimals, counts, unfirm(observation))


def counts_alone(observation: Observation, indicator: Indicator) -> str:
    """The same for a table that has how firm each figure is in a column of its own."""
    return _with_beside(observation, indicator.unit, indicator.decimals, _counts_beside(observation, indicator))


def without_counts(observation: Observation, unit: Unit, decimals: int) -> str:
    """The same where there is no room for counts: "58%", "83% (incomplete)"."""
    return _with_beside(observation, unit, decimals, unfirm(observation))


def unfirm(observation: Observation) -> str:
    """That a number may still change: "provisional" or "incomplete"; "" of any other, and where there is none."""
    is_open = observation.figure.is_number and observation.quality in (Quality.PROVISIONAL, Quality.INCOMPLETE)
    return term(observation.quality) if is_open else ""


CORRECTED: Final = "corrected since it was first given"
"""What the mark of such a figure means."""


def may_change(observations: Iterable[Observation]) -> str:
    """What the mark of such figures means: "provisional: may still change", "provisional or incomplete: …"."""
    found = dict.fromkeys(filter(None, map(unfirm, observations)))
    return f"{' or '.join(found)}: may still change"


def _with_beside(observation: Observation, unit: Unit, decimals: int, *beside: str) -> str:
    shown = figure(observation.figure, unit, decimals)
    said = ", ".join(filter(None, beside))
    return f"{shown} ({said})" if said and observation.figure.is_number else shown


def _counts_beside(observation: Observation, indicator: Indicator) -> str:
    """For example "45 of 78 returns"; "" without counts.

    Of days, scores and ratios the two numbers are no part and whole ("1,663 of 26"), so they are left out. Counts that
    do not give the percentage beside which they stand say what they give: "45 of 118, which is 38.1%".
    """
    counts = counts_of(observation) if indicator.unit in _OF_A_WHOLE else ""
    if not counts:
        return ""
    said = f"{counts} {_counted_in(indicator)}".rstrip()
    exact = exact_percent(observation.numerator, observation.denominator) if indicator.unit is Unit.PERCENT else None
    if exact is None or not contradicts(observation.figure, exact):
        return said
    return f"{said}, which is {value(exact, indicator.unit, max(indicator.decimals, 1))}"


def _counted_in(indicator: Indicator) -> str:
    """What the whole is counted in: "returns" of "Returns in the month"; "" where that is no few things counted.

    A child may go missing five times: "45 of 78" alone is read as children. Money is not counted so.
    """
    whole = _ALL_OF.sub("", _FROM_HERE.split(indicator.denominator_def, maxsplit=1)[0]).strip()
    said = begun_small(whole) if whole[1:2].islower() else whole
    return said if len(said) <= _LONGEST_UNIT and _SEVERAL.search(said) else ""


def counts_of(observation: Observation) -> str:
    """For example "45 of 78", or "" when numerator or denominator is not a number."""
    top, bottom = observation.numerator, observation.denominator
    if top is None or bottom is None or top.value is None or bottom.value is None:
        return ""
    return f"{plain_number(top.value)} of {plain_number(bottom.value)}"


def plain_number(value_: Decimal) -> str:
    """A count as given: whole numbers without decimals, others (full-time equivalents) as they are."""
    return f"{value_.normalize():,f}" if value_ != value_.to_integral_value() else f"{value_:,.0f}"


def count(number_: int, noun: str, plural: str = "") -> str:
    """For example "1 action" or "1,200 actions"."""
    return f"{number_:,} {noun if number_ == 1 else plural or noun + 's'}"


def of_them(number: int, total: int) -> str:
    """Some of so many, told just before, after "for": "it" of the only one, "both of them", "all 3 of them"."""
    if number < total:
        return f"{number:,} of them"
    return {1: "it", 2: "both of them"}.get(total, f"all {total:,} of them")


def times(number_: int) -> str:
    """For example "once", "twice" or "3 times"."""
    return _TIMES.get(number_, f"{number_} times")


def ordinal(number_: int) -> str:
    """For example "79th"."""
    if number_ % 100 in _TEENS:
        return f"{number_:,}th"
    return f"{number_:,}{_SUFFIXES.get(number_ % _SUFFIX_FROM, 'th')}"
