"""The words that officers may use in a plan (field dictionary of the improvement plan)."""

from __future__ import annotations

import calendar
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class RecommendationSource(StrEnum):
    """Who recommended it."""

    OFSTED_INSPECTION = "ofsted_inspection"
    OFSTED_MONITORING = "ofsted_monitoring"
    COMMISSIONER = "commissioner"
    STATUTORY_DIRECTION = "statutory_direction"
    PEER_REVIEW = "peer_review"
    INTERNAL_AUDIT = "internal_audit"
    SCRUTINY = "scrutiny"
    SELF_ASSESSMENT = "self_assessment"
    OTHER = "other"


class JudgementArea(StrEnum):
    """The inspection judgement that a recommendation belongs to."""

    HELP_PROTECTION = "help_protection"
    CLA_PERMANENCE = "cla_permanence"
    ADOPTION = "adoption"
    CARE_LEAVERS = "care_leavers"
    LEADERSHIP = "leadership"
    LSCB = "lscb"


class DueKind(StrEnum):
    """What sort of due date an action has; "ongoing" is counted apart and is never silently on track."""

    DATE = "date"
    MONTH = "month"
    QUARTER = "quarter"
    ONGOING = "ongoing"
    NOT_SET = "not_set"

    @property
    def has_date(self) -> bool:
        """Whether a due date must be given."""
        return self in (DueKind.DATE, DueKind.MONTH, DueKind.QUARTER)

    def of(self, when: date) -> DueKind:
        """What sort of date ``when`` is: a month or quarter stands by its first or last day, any other is that day."""
        if self not in (DueKind.MONTH, DueKind.QUARTER):
            return self
        months = 1 if self is DueKind.MONTH else 3
        is_first = when.day == 1 and when.month % months == 1 % months
        is_last = (when + timedelta(days=1)).day == 1 and when.month % months == 0
        return self if is_first or is_last else DueKind.DATE

    def last_day(self, when: date) -> date:
        """The last day on which what is due ``when`` is in time: the end of the month or quarter where that was agreed.

        A day inside it is a day that was agreed, whatever the kind says: no more time is given than the date has.
        """
        sort = self.of(when)
        if sort not in (DueKind.MONTH, DueKind.QUARTER):
            return when
        month = when.month if sort is DueKind.MONTH else (when.month + 2) // 3 * 3
        return when.replace(month=month, day=calendar.monthrange(when.year, month)[1])


class DeliveryStatus(StrEnum):
    """What officers say of the doing."""

    NOT_STARTED = "not_started"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"
    COMPLETE = "complete"
    PAUSED = "paused"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"

    @property
    def is_open(self) -> bool:
        """Whether something is still to be delivered."""
        return self is not DeliveryStatus.COMPLETE and not self.has_left_plan

    @property
    def has_left_plan(self) -> bool:
        """Whether it was given up: it is kept with its history, and neither late nor done."""
        return self in (DeliveryStatus.SUPERSEDED, DeliveryStatus.WITHDRAWN)


class ImpactStatus(StrEnum):
    """What is known of the difference made for children."""

    TOO_EARLY = "too_early"
    NOT_YET_EVIDENCED = "not_yet_evidenced"
    EMERGING = "emerging"
    EVIDENCED = "evidenced"
    EMBEDDED = "embedded"
    REVERSED = "reversed"

    @property
    def is_shown(self) -> bool:
        """Whether impact has been evidenced."""
        return self in (ImpactStatus.EVIDENCED, ImpactStatus.EMBEDDED)


class EvidenceKind(StrEnum):
    """What kind of evidence stands behind an action."""

    DATA = "data"
    AUDIT = "audit"
    CHILD_VOICE = "child_voice"
    FAMILY_FEEDBACK = "family_feedback"
    STAFF_FEEDBACK = "staff_feedback"
    DOCUMENT = "document"
    INSPECTION = "inspection"


class DateChangeReason(StrEnum):
    """Why a due date was moved."""

    CAPACITY = "capacity"
    DEPENDENCY = "dependency"
    PARTNER = "partner"
    SCOPE = "scope"
    RE_PLAN = "re-plan"
    OTHER = "other"
