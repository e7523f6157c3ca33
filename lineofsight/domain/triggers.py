"""Triggers as data: what in the evidence calls for a question.

A trigger is a kind with at most one word, one number and a list of indicators. What each kind may carry stands in
``TRIGGER_RULES`` and is enforced when a trigger is made; what it looks at is computed in ``analysis``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.domain.indicators import PRINCIPLES
from lineofsight.domain.matters import MATTER_WORDS
from lineofsight.domain.partners import PARTNER_WORDS
from lineofsight.domain.statuses import ImpactStatus
from lineofsight.domain.validation import require_reference, require_unique, word_of
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping

INDICATORS: Final = "indicators"
"""The parameter that names indicators; left out, the question's own are meant, and if it names none, all."""

FLAG_WORDS: Final = (
    "overdue",
    "overdue_on_original",
    "green_but_overdue",
    "complete_without_evidence",
    "complete_before_milestone",
    "no_owner",
    "stale_update",
    "undated_update",
    "ongoing_without_date",
    "date_taken_away",
    "redated_without_agreement",
    "milestone_overdue",
)
"""What the dates and fields of an action can say (the values of ``analysis.verdicts.DeliveryFlag``)."""

STATUS_WORDS: Final = ("complete_evidenced", "complete_unproven", "on_track", "slipped", "overdue", "not_due")
"""The six words for members (the values of ``analysis.verdicts.MemberStatus``)."""

COLOUR_WORDS: Final = ("red", "amber", "green")
"""The colours of a recomputed rating (values of ``analysis.verdicts.RatingColour``)."""

DIRECTION_WORDS: Final = ("worse", "better", "up", "down", "same")
"""How two points compare (values of ``analysis.movement_values.Direction``)."""

SIGNAL_WORDS: Final = ("concern", "improvement", "neutral", "none")
"""What a natural variation chart says of the newest point; ``none`` is natural variation alone."""


class TriggerKind(StrEnum):
    """What a trigger looks at."""

    ALWAYS = "always"
    FLAG_COUNT_AT_LEAST = "flag_count_at_least"
    STATUS_SHARE_AT_LEAST = "status_share_at_least"
    IMPACT_COUNT_AT_LEAST = "impact_count_at_least"
    NO_IMPACT_SHOWN = "no_impact_shown"
    REDATED_AT_LEAST = "redated_at_least"
    DAYS_SLIPPED_AT_LEAST = "days_slipped_at_least"
    DATES_MOVED_SINCE = "dates_moved_since"
    PARTNER_OVERDUE = "partner_overdue"
    ACTION_PRESSING = "action_pressing"
    ACTION_LEFT_PLAN = "action_left_plan"
    RECOMMENDATION_WITHOUT_ACTION = "recommendation_without_action"
    RETURN_OLDER_THAN = "return_older_than"
    INDICATOR_RATED = "indicator_rated"
    INDICATOR_MOVED = "indicator_moved"
    SIGNAL = "signal"
    TARGET_OUT_OF_REACH = "target_out_of_reach"
    WORSE_THAN_NEIGHBOURS = "worse_than_neighbours"
    WORST_QUARTER = "worst_quarter"
    NO_POLARITY_LARGE_CHANGE = "no_polarity_large_change"
    FIGURE_MISSING = "figure_missing"
    FIGURE_OLDER_THAN = "figure_older_than"
    PROVISIONAL = "provisional"
    REVISED = "revised"
    SMALL_NUMBERS = "small_numbers"
    RATING_DISAGREES = "rating_disagrees"
    RULE_EASED = "rule_eased"
    RATED_BY_OFFICERS_ONLY = "rated_by_officers_only"
    TARGET_MISSING = "target_missing"
    TARGET_WITHOUT_AUTHOR = "target_without_author"
    COMPARISON_OLDER = "comparison_older"
    INDICATOR_GONE = "indicator_gone"
    THEME_WITHOUT_INDICATOR = "theme_without_indicator"
    THEME_WITHOUT_OVERSEER = "theme_without_overseer"
    THEME_WITHOUT_VOICE = "theme_without_voice"
    PRINCIPLE_WITHOUT_MEASURE = "principle_without_measure"
    OVERSEER_ENDED = "overseer_ended"
    BODY_WITHOUT_NEXT_MEETING = "body_without_next_meeting"


@dataclass(frozen=True, slots=True)
class TriggerRule:
    """What a kind of trigger may carry.

    Attributes:
        meaning: when it fires, in words for the officer who writes a question.
        word: the name of its word, or "".
        words: the words allowed there.
        needs_word: whether it must be given; without it the kind is not limited.
        number: the name of its number, or "".
        low: the smallest number allowed.
        high: the largest.
        default: the number taken when none is given; ``None``: it must be given.
        takes_indicators: whether it looks at named indicators.
    """

    meaning: str
    word: str = ""
    words: tuple[str, ...] = ()
    needs_word: bool = True
    number: str = ""
    low: int = 1
    high: int = 10_000
    default: int | None = None
    takes_indicators: bool = False

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of what it may carry."""
        named = (self.word, self.number, INDICATORS if self.takes_indicators else "")
        return tuple(name for name in named if name)


def _count(meaning: str, default: int = 1, word: str = "", words: tuple[str, ...] = ()) -> TriggerRule:
    return TriggerRule(meaning, word=word, words=words, number="count", default=default)


def _figures(
    meaning: str, word: str = "", words: tuple[str, ...] = (), number: str = "", *, high: int = 10_000
) -> TriggerRule:
    return TriggerRule(meaning, word=word, words=words, number=number, high=high, takes_indicators=True)


_K = TriggerKind

TRIGGER_RULES: Final[Mapping[TriggerKind, TriggerRule]] = {
    _K.ALWAYS: TriggerRule("Always."),
    _K.FLAG_COUNT_AT_LEAST: _count("At least 'count' actions carry the flag.", 1, "flag", FLAG_WORDS),
    _K.STATUS_SHARE_AT_LEAST: TriggerRule(
        "At least 'percent' of the actions counted have the status.",
        word="status",
        words=STATUS_WORDS,
        number="percent",
        high=100,
    ),
    _K.IMPACT_COUNT_AT_LEAST: _count(
        "At least 'count' actions have the impact status.", 1, "impact", tuple(word.value for word in ImpactStatus)
    ),
    _K.NO_IMPACT_SHOWN: TriggerRule(
        "At least 'percent' of the complete actions have no impact shown.", number="percent", high=100, default=50
    ),
    _K.REDATED_AT_LEAST: _count("An open action's date was moved at least 'count' times.", 2),
    _K.DAYS_SLIPPED_AT_LEAST: TriggerRule(
        "An action is due, or was finished, at least 'days' after its first date.", number="days"
    ),
    _K.DATES_MOVED_SINCE: _count("At least 'count' dates were moved since the return before."),
    _K.PARTNER_OVERDUE: TriggerRule(
        "At least 'count' actions with a partner organisation are overdue; with 'partner', of those of the health "
        "service alone, or of all others.",
        word="partner",
        words=PARTNER_WORDS,
        needs_word=False,
        number="count",
        default=1,
    ),
    _K.ACTION_PRESSING: TriggerRule(
        "An action that is linked to an indicator lost its effect or is overdue; with 'matter', also one whose words "
        "are about it. It is told beside whatever else calls for the question.",
        word="matter",
        words=MATTER_WORDS,
        needs_word=False,
        takes_indicators=True,
    ),
    _K.ACTION_LEFT_PLAN: _count("At least 'count' actions were superseded or withdrawn."),
    _K.RECOMMENDATION_WITHOUT_ACTION: _count("At least 'count' recommendations have no action."),
    _K.RETURN_OLDER_THAN: TriggerRule("The newest return is at least 'days' old.", number="days"),
    _K.INDICATOR_RATED: _figures("An indicator is rated so.", "colour", COLOUR_WORDS),
    _K.INDICATOR_MOVED: _figures(
        "An indicator's newest figure moved so, not by natural variation alone.", "direction", DIRECTION_WORDS
    ),
    _K.SIGNAL: _figures("The newest point shows a real change of that sort.", "sign", SIGNAL_WORDS),
    _K.TARGET_OUT_OF_REACH: _figures("As things go, the target will not be met."),
    _K.WORSE_THAN_NEIGHBOURS: _figures("The figure is worse than the statistical neighbours' median."),
    _K.WORST_QUARTER: _figures("The figure stands in the worst quarter of authorities."),
    _K.NO_POLARITY_LARGE_CHANGE: _figures(
        "A figure without a good direction changed by at least 'percent'.", number="percent"
    ),
    _K.FIGURE_MISSING: _figures("An indicator has no newest figure, or none at all."),
    _K.FIGURE_OLDER_THAN: _figures("The newest figure's period ended at least 'days' ago.", number="days"),
    _K.PROVISIONAL: _figures("The newest figure is provisional or incomplete."),
    _K.REVISED: _figures("A figure was revised after it was first given."),
    _K.SMALL_NUMBERS: _figures("The newest figure rests on fewer than 'below' children.", number="below"),
    _K.RATING_DISAGREES: _figures("The officers' colour differs from the recomputed one."),
    _K.RULE_EASED: _figures("The rule that rates an indicator was eased, and alone gave its figure a better colour."),
    _K.RATED_BY_OFFICERS_ONLY: _figures("Officers gave a colour that cannot be recomputed."),
    _K.TARGET_MISSING: _figures("An indicator with a good direction has no target and no rating."),
    _K.TARGET_WITHOUT_AUTHOR: _figures("A target does not say who set it."),
    _K.COMPARISON_OLDER: _figures("The comparison is for another period than the newest figure."),
    _K.INDICATOR_GONE: _count("At least 'count' indicators are no longer returned."),
    _K.THEME_WITHOUT_INDICATOR: _count("At least 'count' themes have no indicator."),
    _K.THEME_WITHOUT_OVERSEER: _count("At least 'count' themes name no body that oversees them."),
    _K.THEME_WITHOUT_VOICE: _count("At least 'count' themes have no evidence from children or families."),
    _K.PRINCIPLE_WITHOUT_MEASURE: TriggerRule(
        "No indicator with a figure speaks of the corporate parenting principle.", "letter", tuple(PRINCIPLES)
    ),
    _K.OVERSEER_ENDED: _count("At least 'count' themes are overseen by a body that has ended."),
    _K.BODY_WITHOUT_NEXT_MEETING: _count("At least 'count' bodies that oversee a theme have no next meeting."),
}
"""What each kind of trigger may carry; a kind that is not here does not exist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One trigger.

    Attributes:
        kind: what it looks at.
        word: its flag, status, impact, partner, matter, colour, direction, sign or letter; "" for none.
        number: its count, percent, days or bound; ``None`` for kinds without a number.
        indicator_ids: the indicators it looks at; empty: the question's own, and if it names none, all.
    """

    kind: TriggerKind
    word: str = ""
    number: int | None = None
    indicator_ids: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a word, number or list of indicators that the kind does not know."""
        rule = TRIGGER_RULES[self.kind]
        self._check_word(rule)
        self._check_number(rule)
        if self.indicator_ids and not rule.takes_indicators:
            raise ValueRefusedError("trigger", self.kind, "This kind of trigger does not look at indicators.")
        for ind_id in self.indicator_ids:
            require_reference(ind_id, "trigger")
        require_unique(self.indicator_ids, "trigger")

    def _check_word(self, rule: TriggerRule) -> None:
        if self.word and not rule.word:
            raise ValueRefusedError("trigger", self.word, f"'{self.kind}' takes no such word.")
        if rule.word and self.word not in rule.words and (self.word or rule.needs_word):
            allowed = ", ".join(rule.words)
            raise ValueRefusedError("trigger", self.word, f"Give '{self.kind}' a {rule.word}; use one of: {allowed}.")

    def _check_number(self, rule: TriggerRule) -> None:
        if not rule.number:
            if self.number is not None:
                raise ValueRefusedError("trigger", self.number, f"'{self.kind}' takes no number.")
            return
        if self.number is None or not rule.low <= self.number <= rule.high:
            span = f"a whole number between {rule.low} and {rule.high:,}"
            raise ValueRefusedError("trigger", self.number, f"Give '{self.kind}' its {rule.number}, {span}.")


ALWAYS: Final = Trigger(kind=TriggerKind.ALWAYS)


def make_trigger(kind: str, parameters: Mapping[str, object]) -> Trigger:
    """The trigger that a file's words name.

    Args:
        kind: the kind's word, for example "flag_count_at_least".
        parameters: by the names in the kind's rule: a text, a whole number, or for ``indicators`` a list of texts.

    Raises:
        ValueRefusedError: with what is allowed.
    """
    named = word_of(TriggerKind, kind, "trigger")
    rule = TRIGGER_RULES[named]
    for name in parameters:
        if name not in rule.parameters:
            allowed = ", ".join(rule.parameters) or "nothing"
            raise ValueRefusedError("trigger", name, f"'{named}' takes {allowed}.")
    number = parameters.get(rule.number, rule.default) if rule.number else None
    # True and False are whole numbers to Python, but not to the person who wrote them.
    if number is not None and (not isinstance(number, int) or isinstance(number, bool)):
        raise ValueRefusedError("trigger", number, f"Give '{named}' a whole number as {rule.number}.")
    word = parameters.get(rule.word, "") if rule.word else ""
    return Trigger(
        kind=named, word=str(word), number=number, indicator_ids=_indicators(named, parameters.get(INDICATORS, []))
    )


def _indicators(kind: TriggerKind, given: object) -> tuple[str, ...]:
    if not isinstance(given, list | tuple) or not all(isinstance(item, str) for item in given):
        raise ValueRefusedError("trigger", given, f"Give '{kind}' its {INDICATORS} as a list of texts.")
    return tuple(given)
