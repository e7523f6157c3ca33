"""How much each sort of evidence weighs when questions are chosen: a judgement, stated here to be argued with.

What may harm children now (a real change for the worse, a red rating, work overdue that is called green) stands above
what weakens oversight (gaps, old figures), and both above what is asked at any meeting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.triggers import TriggerKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.domain.triggers import Trigger

_K = TriggerKind

_BY_WORD: Final[Mapping[tuple[TriggerKind, str], int]] = {
    (_K.SIGNAL, "concern"): 88,
    (_K.SIGNAL, "improvement"): 22,
    (_K.SIGNAL, "neutral"): 35,
    (_K.SIGNAL, "none"): 15,
    (_K.INDICATOR_RATED, "red"): 84,
    (_K.INDICATOR_RATED, "amber"): 48,
    (_K.INDICATOR_RATED, "green"): 14,
    (_K.INDICATOR_MOVED, "worse"): 52,
    (_K.INDICATOR_MOVED, "better"): 16,
    (_K.FLAG_COUNT_AT_LEAST, "green_but_overdue"): 78,
    (_K.FLAG_COUNT_AT_LEAST, "complete_without_evidence"): 74,
    (_K.FLAG_COUNT_AT_LEAST, "redated_without_agreement"): 72,
    (_K.FLAG_COUNT_AT_LEAST, "overdue"): 70,
    (_K.FLAG_COUNT_AT_LEAST, "no_owner"): 66,
    (_K.FLAG_COUNT_AT_LEAST, "complete_before_milestone"): 60,
    (_K.STATUS_SHARE_AT_LEAST, "overdue"): 76,
    (_K.STATUS_SHARE_AT_LEAST, "complete_unproven"): 70,
    (_K.STATUS_SHARE_AT_LEAST, "complete_evidenced"): 18,
    (_K.STATUS_SHARE_AT_LEAST, "on_track"): 18,
    (_K.IMPACT_COUNT_AT_LEAST, "reversed"): 86,
}
"""For kinds whose word decides how bad the news is."""

_BY_KIND: Final[Mapping[TriggerKind, int]] = {
    _K.ALWAYS: 5,
    _K.FLAG_COUNT_AT_LEAST: 50,
    _K.STATUS_SHARE_AT_LEAST: 45,
    _K.IMPACT_COUNT_AT_LEAST: 30,
    _K.NO_IMPACT_SHOWN: 76,
    _K.REDATED_AT_LEAST: 68,
    _K.DAYS_SLIPPED_AT_LEAST: 62,
    _K.DATES_MOVED_SINCE: 60,
    _K.PARTNER_OVERDUE: 68,
    _K.ACTION_PRESSING: 77,
    _K.ACTION_LEFT_PLAN: 40,
    _K.RECOMMENDATION_WITHOUT_ACTION: 64,
    _K.RETURN_OLDER_THAN: 55,
    _K.INDICATOR_RATED: 40,
    _K.INDICATOR_MOVED: 20,
    _K.SIGNAL: 30,
    _K.TARGET_OUT_OF_REACH: 70,
    _K.WORSE_THAN_NEIGHBOURS: 56,
    _K.WORST_QUARTER: 64,
    _K.NO_POLARITY_LARGE_CHANGE: 44,
    _K.FIGURE_MISSING: 46,
    _K.FIGURE_OLDER_THAN: 38,
    _K.PROVISIONAL: 26,
    _K.REVISED: 32,
    _K.SMALL_NUMBERS: 26,
    _K.RATING_DISAGREES: 72,
    _K.RULE_EASED: 77,
    _K.RATED_BY_OFFICERS_ONLY: 42,
    _K.TARGET_MISSING: 40,
    _K.TARGET_WITHOUT_AUTHOR: 36,
    _K.COMPARISON_OLDER: 30,
    _K.INDICATOR_GONE: 62,
    _K.THEME_WITHOUT_INDICATOR: 54,
    _K.THEME_WITHOUT_OVERSEER: 60,
    _K.THEME_WITHOUT_VOICE: 56,
    _K.PRINCIPLE_WITHOUT_MEASURE: 52,
    _K.OVERSEER_ENDED: 62,
    _K.BODY_WITHOUT_NEXT_MEETING: 50,
}
"""For every kind; a word of its own above goes first."""


def weight_of(trigger: Trigger) -> int:
    """The weight of a trigger that fired, before what its evidence adds (0 to 15)."""
    return weight_of_kind(trigger.kind, trigger.word)


def weight_of_kind(kind: TriggerKind, word: str = "") -> int:
    """The same of what a trigger looks at, also where no question asks for it: worries stand in this order too."""
    return _BY_WORD.get((kind, word), _BY_KIND[kind])
