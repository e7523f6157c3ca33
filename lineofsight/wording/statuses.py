"""The words, letters and shapes of every status and rating, and the key that explains them.

The six words for members, and why completion and impact are told apart: the BRAG of published improvement plans with
a class of its own for "delivered but not proven". Shapes and tones are named as ``charts`` names them; a letter and a
shape stand beside every colour, so that the page can be read in black and white.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus
from lineofsight.wording.answering import NO_LEAD

if TYPE_CHECKING:
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class StatusWord:
    """A status as members see it.

    Attributes:
        key: the value of the enum it stands for, for example "on_track".
        word: what is printed.
        letter: one letter for the mark, or "".
        shape: the mark's outline, as ``charts.palette.MarkShape`` names it.
        tone: the mark's colour, as ``charts.palette.Tone`` names it.
        meaning: a sentence for the key.
    """

    key: str
    word: str
    letter: str
    shape: str
    tone: str
    meaning: str


MEMBER_STATUSES: Final = (
    StatusWord(
        "complete_evidenced",
        "Complete and evidenced",
        "B",
        "triangle",
        "blue",
        "The action is done, and officers name evidence that it made a difference for children.",
    ),
    StatusWord(
        "complete_unproven",
        "Complete, impact not yet shown",
        "E",
        "striped_disc",
        "blue",
        "The action is done, but nothing shows that it made a difference for children: not yet, or, where it reads "
        "“effect lost again”, not any more.",
    ),
    StatusWord(
        "on_track",
        "On track",
        "G",
        "disc",
        "green",
        "Officers say it is on track, its date has not passed and has not been moved later.",
    ),
    StatusWord(
        "slipped",
        "Slipped but recoverable",
        "A",
        "diamond",
        "amber",
        "Officers call it at risk, or its date was moved later, or its start or a milestone is late; but its present "
        "date has not passed.",
    ),
    StatusWord(
        "overdue",
        "Overdue or will miss",
        "R",
        "square",
        "red",
        "Its present date has passed and it is not done, or officers say it is off track.",
    ),
    StatusWord(
        "not_due",
        "Not due or paused",
        "N",
        "hollow_circle",
        "grey",
        "It has not started and is not yet due, is paused, has no date by which it could be judged, or, where it "
        "reads “superseded” or “withdrawn”, has left the plan.",
    ),
)
"""The six words for members, in the order in which they are counted."""

RATINGS: Final = (
    StatusWord(
        "green",
        "Green",
        "G",
        "disc",
        "green",
        "Good by the measure's own rule.",
    ),
    StatusWord("amber", "Amber", "A", "diamond", "amber", "Between green and red by the measure's own rule."),
    StatusWord("red", "Red", "R", "square", "red", "Not good enough by the measure's own rule."),
    StatusWord(
        "none",
        "Not rated",
        "",
        "hollow_circle",
        "grey",
        "There is no target or no good direction, the group is small, or the figure is missing; the reason is given.",
    ),
)
"""The recomputed ratings of indicators."""

_PLAIN_RATINGS: Final = {"green": "Good", "amber": "Nearly good", "red": "Not good enough", "none": "Not rated"}

_BY_KEY: Final = {status.key: status for status in MEMBER_STATUSES}
_RATING_BY_KEY: Final = {rating.key: rating for rating in RATINGS}

NOT_RECORDED: Final = "Not recorded"
"""For a milestone of which nobody recorded how it stands."""

_DELIVERY: Final = {
    DeliveryStatus.NOT_STARTED: "Not started",
    DeliveryStatus.ON_TRACK: "On track",
    DeliveryStatus.AT_RISK: "At risk",
    DeliveryStatus.OFF_TRACK: "Off track",
    DeliveryStatus.COMPLETE: "Complete",
    DeliveryStatus.PAUSED: "Paused",
    DeliveryStatus.SUPERSEDED: "Superseded",
    DeliveryStatus.WITHDRAWN: "Withdrawn",
}

_IMPACT: Final = {
    ImpactStatus.TOO_EARLY: "Too early to tell",
    ImpactStatus.NOT_YET_EVIDENCED: "Not yet evidenced",
    ImpactStatus.EMERGING: "Emerging",
    ImpactStatus.EVIDENCED: "Evidenced",
    ImpactStatus.EMBEDDED: "Embedded",
    ImpactStatus.REVERSED: "Reversed",
}

EFFECT_LOST: Final = "Complete, effect lost again"
"""The word of an action that is done, and of which an effect on children was shown and is no more."""

EFFECT_OF_ACTION_LOST: Final = "effect of its action lost again"
"""After the word of a milestone that was reached, where what its action achieved for children is lost."""

_FLAGS: Final = {
    "overdue": "Overdue",
    "overdue_on_original": "Past the date first agreed",
    "green_but_overdue": "Reported on track but overdue",
    "complete_without_evidence": "Complete, and no evidence is named",
    "complete_before_milestone": "Called complete before a milestone of it was reached",
    "no_owner": NO_LEAD,
    "stale_update": "No recent update",
    "undated_update": "When it was last updated is not recorded",
    "ongoing_without_date": "Open, with no date to be judged by",
    "date_taken_away": "Its due date was taken away",
    "redated_without_agreement": "Date moved with no agreement recorded",
    "milestone_overdue": "A milestone is overdue",
    "moved_often": "Open, and its date was moved twice or more",
    "unread": "Not read from the newest return of the plan",
    "effect_lost": EFFECT_LOST,
}

_CHANGED: Final = {
    "any": "In some way, or new",
    "now_late": "Became overdue or will miss",
    "now_slipped": "Became slipped but recoverable",
    "effect_lost": "Its effect was lost again",
    "undated": "Its due date was taken away",
    "left": "Withdrawn or superseded",
    "done": "Completed",
    "effect_shown": "Its effect is now shown",
    "new": "New",
    "status": "Its status",
    "impact": "Its impact",
    "redated": "Its date",
    "measure": "Its success measure",
    "wording": "Its wording",
    "lead": "Its lead",
}

_COLOURS: Final = {"green": "Green", "amber": "Amber", "red": "Red", "blue": "Blue", "grey": "Grey"}

_DIRECTIONS: Final = {
    "better": "Better",
    "worse": "Worse",
    "same": "Neither better nor worse",
    "up": "Up",
    "down": "Down",
    "unknown": "Not known",
}

_STILL: Final = "No change"

_NO_REAL_CHANGE: Final = "no real change shown"

_VARIATION: Final = {
    "": "No natural variation chart",
    "common_cause": f"Natural variation: {_NO_REAL_CHANGE}",
    "improvement_high": "Real improvement: higher than natural variation explains",
    "improvement_low": "Real improvement: lower than natural variation explains",
    "concern_high": "Real concern: higher than natural variation explains",
    "concern_low": "Real concern: lower than natural variation explains",
    "neutral_high": "Real change: higher than natural variation explains",
    "neutral_low": "Real change: lower than natural variation explains",
}

_REAL: Final = {
    "common_cause": _NO_REAL_CHANGE,
    "improvement_high": "real improvement",
    "improvement_low": "real improvement",
    "concern_high": "real concern",
    "concern_low": "real concern",
    "neutral_high": "real change",
    "neutral_low": "real change",
}
_CONTRARY: Final = {"worse": "real improvement", "better": "real concern"}
NO_TREND: Final = "one change is not a trend"

_ASSURANCE: Final = {
    "": "No target to be sure of",
    "pass": "Will consistently meet the target if nothing changes",
    "fail": "Will consistently miss the target if nothing changes",
    "inconsistent": "Will sometimes meet and sometimes miss the target",
}


_SLIPPED: Final = "slipped"
"""The key of what is at risk or was moved later."""


def member_status(key: str) -> StatusWord:
    """The words of one of the six statuses for members; ``key`` is a ``MemberStatus``."""
    return _BY_KEY[str(key)]


def action_word(key: str, delivery: DeliveryStatus, impact: ImpactStatus) -> str:
    """The word for the status of one action: that of its kind, where that says all.

    One that left the plan is not one that is only not due: it is called withdrawn or superseded. One whose effect was
    shown and is lost is counted with what was never shown, and the word for both would not say that it ever was.

    Args:
        key: its ``MemberStatus``.
        delivery: what officers say of the doing.
        impact: what is known of the difference made.
    """
    if delivery.has_left_plan:
        return delivery_word(delivery)
    is_lost = delivery is DeliveryStatus.COMPLETE and impact is ImpactStatus.REVERSED
    return EFFECT_LOST if is_lost else member_status(key).word


def rating_word(colour: str) -> StatusWord:
    """The words of a recomputed rating; ``colour`` is a ``RatingColour``."""
    return _RATING_BY_KEY[str(colour)]


def plain_rating(colour: str) -> str:
    """A recomputed rating for who does not know the colours; ``colour`` is a ``RatingColour``."""
    return _PLAIN_RATINGS[str(colour)]


def key_lines() -> tuple[StatusWord, ...]:
    """The key in words: the six statuses of actions, then the ratings of indicators."""
    return (*MEMBER_STATUSES, *RATINGS)


def officers_colour(rating: str) -> str:
    """The colour that officers gave, "" for none."""
    return _COLOURS[str(rating)] if rating else ""


NO_LONGER_RETURNED: Final = "no longer returned"
"""Beside the colour of a measure that the newest return with indicators does not name."""

COLOUR_WITHHELD: Final = "Officers' colour not shown: it would say how large the hidden figure is."
"""What stands for the officers' colour of a figure that a reader may not know."""


def delivery_word(status: DeliveryStatus | str | None) -> str:
    """What officers say of the doing, for example "At risk"; "Not recorded" for ``None``, of a milestone."""
    return NOT_RECORDED if status is None else _DELIVERY[DeliveryStatus(status)]


def milestone_word(
    status: str | None,
    delivery: DeliveryStatus | None,
    left_with: DeliveryStatus | None = None,
    *,
    was_moved_later: bool = False,
    is_effect_lost: bool = False,
) -> str:
    """A milestone's word: one of the six or "Not recorded", that it is at risk, left the plan or its effect is lost.

    One that officers call at risk has not slipped where it is still due when it first was.

    Args:
        status: its ``MemberStatus``, ``None`` where nobody recorded how it stands.
        delivery: what officers say of it.
        left_with: what its action is called, where it was given up with that.
        was_moved_later: whether it is due later than it first was.
        is_effect_lost: whether it was reached, and what its action achieved for children is lost again.
    """
    if left_with is not None:
        return f"{delivery_word(left_with)} with its action"
    if status is None:
        return NOT_RECORDED
    if is_effect_lost:
        return f"{delivery_word(DeliveryStatus.COMPLETE)}, {EFFECT_OF_ACTION_LOST}"
    in_their_word = delivery is not None and (delivery.has_left_plan or (status == _SLIPPED and not was_moved_later))
    return delivery_word(delivery) if in_their_word else member_status(status).word


def impact_word(status: ImpactStatus | str) -> str:
    """What is known of the difference made, for example "Not yet evidenced"."""
    return _IMPACT[ImpactStatus(status)]


def flag_word(flag: str) -> str:
    """What the dates and fields of an action say; ``flag`` is a ``DeliveryFlag``."""
    return _FLAGS[str(flag)]


def changed_word(key: str) -> str:
    """How an action has changed, for example "Its status"; ``key`` is one of ``analysis.plan_changes``."""
    return _CHANGED[key]


def direction_word(direction: str) -> str:
    """The latest figure against the one that it is compared with; ``direction`` is a ``Direction``."""
    return _DIRECTIONS[str(direction)]


def moved_word(direction: str, change: Decimal | None) -> str:
    """The same of one move: a figure that moved inside its range, or across its target, did not stay as it was."""
    return _STILL if direction == "same" and not change else direction_word(direction)


def direction_arrow(direction: str, change: Decimal | None) -> str:
    """An arrow for the move itself: up or down, never good or bad; "–" where it is not known."""
    if direction == "unknown" or change is None:
        return "–"
    if change == 0:
        return "="
    return "▲" if change > 0 else "▼"


def variation_word(icon: str) -> str:
    """The NHS "Making Data Count" variation icon in words."""
    return _VARIATION[icon]


def real_word(direction: str, change: Decimal | None, icon: str) -> str:
    """What the last step is worth, so that "worse" or "better" never stands alone; "" where nothing moved.

    For example "no real change shown", "real improvement" or, of a step that went the other way, "over time a real
    improvement": both are true. Where natural variation is not judged, that one change is not a trend.

    Args:
        direction: of the step, a ``Direction``.
        change: by how much.
        icon: the variation icon, "" where natural variation is not judged.
    """
    if change is None or not (change or icon in _REAL):
        return ""
    return step_word(direction, icon)


def step_word(direction: str, icon: str) -> str:
    """The same of a step that is known to have been made."""
    real = _REAL.get(icon, NO_TREND)
    return f"over time a {real}" if _CONTRARY.get(str(direction)) == real else real


def beside_real(moved: str, real: str) -> str:
    """How a figure moved with what that is worth: "worse; no real change shown", "worse; one change is not a trend"."""
    return f"{moved}; {real}" if real else moved


def assurance_word(icon: str) -> str:
    """The NHS "Making Data Count" assurance icon in words."""
    return _ASSURANCE[icon]
