"""What the analysis says: the frozen values that pages and documents show; other modules here compute them, once."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.analysis.movement_values import Direction
from lineofsight.domain.record import SaidBefore
from lineofsight.wording.statuses import action_word, milestone_word

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.comparison_values import Comparison, LikeMeasure, PeerLine, SuppliedComparison
    from lineofsight.analysis.glance_values import Glance, Headline
    from lineofsight.analysis.movement_values import Movement
    from lineofsight.analysis.rule_changes import EarlierTarget
    from lineofsight.analysis.rule_turns import Turned
    from lineofsight.domain.figures import Share
    from lineofsight.domain.indicators import Indicator, Observation
    from lineofsight.domain.plan import Action, DateChange, Milestone, Recommendation, Theme
    from lineofsight.domain.record import Council, RefusedRow, Return
    from lineofsight.domain.statuses import DeliveryStatus


class MemberStatus(StrEnum):
    """The six words for members; the words, shapes and colours to show stand in ``wording`` and ``charts``."""

    COMPLETE_EVIDENCED = "complete_evidenced"
    COMPLETE_UNPROVEN = "complete_unproven"
    ON_TRACK = "on_track"
    SLIPPED = "slipped"
    OVERDUE = "overdue"
    NOT_DUE = "not_due"


class DeliveryFlag(StrEnum):
    """What the dates and fields of an action say, whatever its officers' status."""

    OVERDUE = "overdue"
    OVERDUE_ON_ORIGINAL = "overdue_on_original"
    GREEN_BUT_OVERDUE = "green_but_overdue"
    COMPLETE_WITHOUT_EVIDENCE = "complete_without_evidence"
    COMPLETE_BEFORE_MILESTONE = "complete_before_milestone"
    NO_OWNER = "no_owner"
    STALE_UPDATE = "stale_update"
    UNDATED_UPDATE = "undated_update"
    ONGOING_WITHOUT_DATE = "ongoing_without_date"
    DATE_TAKEN_AWAY = "date_taken_away"
    REDATED_WITHOUT_AGREEMENT = "redated_without_agreement"
    MILESTONE_OVERDUE = "milestone_overdue"


class RatingColour(StrEnum):
    """A recomputed rating. ``none`` is "not rated", with its reason."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedMilestone:
    """A milestone with what its dates say as at the date.

    Attributes:
        milestone: as last returned.
        status: one of the six words; ``None`` where nobody recorded how it stands.
        is_past_unrecorded: its date has passed, and nobody recorded whether it was reached.
        days_slipped: first to current date (0 or less: not slipped).
        date_changes: oldest first.
        days_overdue: current date to the as-at date, 0 unless its date has passed and it is open.
        status_said: the as-at day of the return that said its status last, where that is before the date.
        row_refused: what a later return says of it and could not be taken, where there is such.
        left_with: what its action is, superseded or withdrawn, where it was not reached before that.
        is_effect_lost: it was reached, and what its action achieved for children is lost again.
    """

    milestone: Milestone
    status: MemberStatus | None
    is_past_unrecorded: bool = False
    days_slipped: int
    date_changes: tuple[DateChange, ...]
    days_overdue: int = 0
    status_said: date | None = None
    row_refused: RefusedRow | None = None
    left_with: DeliveryStatus | None = None
    is_effect_lost: bool = False

    @property
    def word(self) -> str:
        """Its status in words."""
        moved, lost = self.days_slipped > 0, self.is_effect_lost
        said = self.milestone.status
        return milestone_word(self.status, said, self.left_with, was_moved_later=moved, is_effect_lost=lost)


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedAction:
    """An action with the members' word and the reasons for it.

    Attributes:
        action: as last returned.
        status: one of the six words.
        reason: a sentence: why this word.
        flags: what the dates and fields say.
        days_slipped: original to current due date (0 or less: not slipped).
        days_overdue: current due date to the as-at date, 0 when not overdue.
        date_changes: oldest first.
        milestones: by current date.
        in_population: ``False`` for a superseded or withdrawn action: it is shown with its history, never counted.
        earlier: every earlier return of the action with that return's as-at date, oldest first.
        said_before: what of these states stands as returns before them said it.
        last_named: the as-at day of the last return from which it was read, where a later one has the plan without it,
            or its row in a later one could not be taken.
        row_refused: its row in that later one, where it has such a row.
        status_said: the as-at day of the return that said its delivery status last, where that is before the date.
    """

    action: Action
    status: MemberStatus
    reason: str
    flags: tuple[DeliveryFlag, ...]
    days_slipped: int
    days_overdue: int
    date_changes: tuple[DateChange, ...]
    milestones: tuple[JudgedMilestone, ...]
    in_population: bool = True
    earlier: tuple[tuple[date, Action], ...] = ()
    said_before: SaidBefore = field(default_factory=SaidBefore)
    last_named: date | None = None
    row_refused: RefusedRow | None = None
    status_said: date | None = None

    @property
    def word(self) -> str:
        """Its status in words, which tell apart what left the plan and what lost its effect."""
        return action_word(self.status, self.action.delivery_status, self.action.impact_status)

    @property
    def times_redated(self) -> int:
        """How often its due date was moved."""
        return len(self.date_changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryCount:
    """How many actions have each word, over a stated population.

    Attributes:
        population: what was counted, for example "actions in the plan".
        total: how many.
        shares: each of the six words with its share, in reporting order; rounded percentages need not total 100.
        rule: the population rule in a sentence.
        remarks: what the count leaves unsaid, each a sentence with the actions that it is about.
    """

    population: str
    total: int
    shares: tuple[tuple[MemberStatus, Share], ...]
    rule: str = ""
    remarks: tuple[Headline, ...] = ()

    @property
    def sentence(self) -> str:
        """The rule and the remarks, to print under every count."""
        return " ".join((self.rule, *(remark.sentence for remark in self.remarks)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """A recomputed rating with its working.

    Attributes:
        colour: the recomputed colour, ``none`` when it cannot or must not be rated.
        formula: the rule in words with its boundaries, for example "green when 15 or fewer, amber up to 16.5".
        inputs: name and shown value of everything that went in.
        reason: a sentence: why this colour, or why none; what is said beside it stands in ``rating_reasons``.
        officers: the officers' colour, or "" when they gave none.
        disagrees: whether the officers' colour differs from a recomputed one.
        note: what to read beside it (provisional, an older comparison, counts that give another figure), or "".
        withheld: that the officers' colour is kept from this audience and why, or "".
        turned: that it is another only because the rule is, where that is so since the day compared with.
    """

    colour: RatingColour
    formula: str
    inputs: tuple[tuple[str, str], ...]
    reason: str
    officers: str = ""
    disagrees: bool = False
    note: str = ""
    withheld: str = ""
    turned: Turned | None = None

    @property
    def is_eased(self) -> bool:
        """Whether an eased rule alone gave it its colour: no child is better off for it."""
        return self.turned is not None and self.turned.is_eased


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedIndicator:
    """An indicator with everything that is said of it.

    Attributes:
        indicator: what it is.
        latest: the newest observation known as at the date, or ``None``.
        previous: the observation that its movement is told against, or ``None``.
        series: the whole series, oldest first.
        missing_periods: labels of the periods inside the series for which no figure came.
        age_days: days from the latest period's end to the as-at date, or ``None``.
        rating: the recomputed rating.
        movement: direction, trend or natural variation.
        comparison: with others, for the newest period that has peers' figures (its period may be older than
            ``latest``: say so); ``None`` for local indicators.
        supplied: comparisons that officers supplied.
        peer_lines: England, the region and the neighbours' median over the series' periods, where published.
        revisions: earlier editions of figures in the series, newest first.
        comparison_period_note: a sentence when the comparison is for another period than ``latest``, or "".
        like: a measure of another source that is like it and has others beside it, where it has none itself.
        target_before: which other targets were returned until when, in a sentence; "" where none was.
        earlier_targets: every target that was returned before the present one, oldest first, for its line.
        has_fallen: whether it is worse than on the day compared with, or lost its green since.
        last_named: the as-at day of the last return that named it, where a later one has its sheet without it.
        row_refused: a row of its figures in the newest return of figures could not be taken, where there is such.
        like_owner: of a published figure that nobody owns, who owns the council's own like measure, and that it is
            this which they own; "" for nobody.
    """

    indicator: Indicator
    latest: Observation | None
    previous: Observation | None
    series: tuple[Observation, ...]
    missing_periods: tuple[str, ...]
    age_days: int | None
    rating: Rating
    movement: Movement
    comparison: Comparison | None
    supplied: tuple[SuppliedComparison, ...] = ()
    peer_lines: tuple[PeerLine, ...] = ()
    revisions: tuple[Observation, ...] = ()
    comparison_period_note: str = ""
    like: LikeMeasure | None = None
    target_before: str = ""
    earlier_targets: tuple[EarlierTarget, ...] = ()
    has_fallen: bool = False
    last_named: date | None = None
    row_refused: RefusedRow | None = None
    like_owner: str = ""

    @property
    def got_worse(self) -> bool:
        """Whether its last step, or the way since the day compared with, was for the worse: it is no good news."""
        return self.has_fallen or self.movement.direction is Direction.WORSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One move of a date since the baseline, with the item it belongs to."""

    item_id: str
    item_text: str
    theme_id: str
    lead: str
    change: DateChange
    times_redated: int


class ChangeKind(StrEnum):
    """What happened to an item between two dates."""

    NEW = "new"
    GONE = "gone"
    LEFT = "left"
    STATUS = "status"
    IMPACT = "impact"
    REDATED = "redated"
    UNDATED = "undated"
    DATED = "dated"
    MEASURE = "measure"
    WORDING = "wording"
    LEAD = "lead"
    FIGURE = "figure"
    REVISED = "revised"
    RULE = "rule"
    RISK = "risk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between two as-at dates.

    Attributes:
        kind: what happened.
        subject: "action", "milestone", "indicator", "theme", "recommendation", "body" or "risk".
        ref: the officers' reference or indicator id.
        before: what was shown before ("" for a new thing).
        after: what is shown now ("" for a thing that is gone).
        sentence: the same in a sentence for members.
        title: of a rule that changed and of a revised figure, the figure's name, or "".
        besides: a clause that has to be read with ``before``, or "".
        brief: of a risk what happened to it in a few words, "K1 raised from 12 to 15", or "".
        is_officers: whether what was and is shown is the officers' own word, not a status that the program gives.
        course: of a new figure how it stands to the one before, by polarity, of a risk which way it went, and of a rule
            which way it alone turned a colour; unknown where the two cannot be compared and where none turned.
    """

    kind: ChangeKind
    subject: str
    ref: str
    before: str
    after: str
    sentence: str
    title: str = ""
    besides: str = ""
    brief: str = ""
    is_officers: bool = False
    course: Direction = Direction.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedTheme:
    """A theme with its actions and indicators judged."""

    theme: Theme
    summary: str
    delivery: DeliveryCount
    impact_sentence: str
    actions: tuple[JudgedAction, ...]
    indicators: tuple[JudgedIndicator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The whole judged picture as at a date: what the window and every document are drawn from.

    Attributes:
        council: whose it is.
        as_at: the date.
        since: the baseline of "what changed", usually the return before; ``None`` for a first return.
        copy_age_days: days from the newest return's as-at date to ``today`` of the reader, or ``None``.
        is_example: whether the example council is shown.
        returns: the returns that were known at the date.
        recommendations: as at the date.
        delivery: counts over the whole plan.
        themes: in the plan's order.
        indicators: all judged indicators: local ones first, then national, each in catalogue order.
        slips: date changes since the baseline, largest first.
        changes: all differences since the baseline.
        glance: the page at a glance.
        unreported: whether no return since the baseline names an action, so that only dates that passed are news.
    """

    council: Council
    as_at: date
    since: date | None
    copy_age_days: int | None
    is_example: bool
    returns: tuple[Return, ...]
    recommendations: tuple[Recommendation, ...]
    delivery: DeliveryCount
    themes: tuple[JudgedTheme, ...]
    indicators: tuple[JudgedIndicator, ...]
    slips: tuple[Slip, ...]
    changes: tuple[Change, ...]
    glance: Glance
    unreported: bool = False
