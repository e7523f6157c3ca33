"""Words for what the outside world expects: how far an expectation is met, and which way that moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.oversight import Assessment
from lineofsight.wording.dates import day, days
from lineofsight.wording.figures import count, of_them
from lineofsight.wording.lists import begun_small

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.domain.oversight import Deadline, Decision

_ASSESSMENTS: Final = {
    Assessment.NOT_ASSESSED: "Not assessed",
    Assessment.NOT_STARTED: "Not started",
    Assessment.EARLY: "Early days",
    Assessment.PARTLY_MET: "Partly met",
    Assessment.MET: "Met",
    Assessment.SLIPPED_BACK: "Slipped back",
}

GUARDIAN: Final = "Independent guardian of the risk register"
"""Who looks at the scores of risks beside those who give them; "guardian" alone would be taken for a child's."""
GUARDS: Final = (
    "The independent guardian of the risk register checks the scores from outside the services that give them."
)

UNNAMED: Final = "not in the newest register"
UNNAMED_NOT_CLOSED: Final = f"{UNNAMED}, and not said to be closed"
"""Said of a risk that an earlier return of the register names and the newest does not, in short and in full."""


def assessment_word(assessment: Assessment) -> str:
    """How far an expectation is met, for example "Partly met"."""
    return _ASSESSMENTS[assessment]


def within_sentence(assessment: Assessment) -> str:
    """The same inside a sentence, for example "partly met"."""
    return _ASSESSMENTS[assessment].lower()


def how_rated(higher: int, lower: int) -> str:
    """In how many the council rates itself higher and lower: "rates itself otherwise: higher in 12, lower in 2"."""
    if higher and lower:
        return f"rates itself otherwise: higher in {higher:,}, lower in {lower:,}"
    return f"rates itself {'higher' if higher else 'lower'}"


def deadline_stands(one: Deadline, as_at: date) -> str:
    """Where a date set from outside stands on a day, "In 61 days" or "Met on 10 October 2016, 10 days late"."""
    if one.met_on is not None and one.is_met(as_at):
        return f"Met on {day(one.met_on)}{f', {days(one.days_late)} late' if one.days_late else ''}"
    if one.due_on is None:
        return "Not met yet"
    left = (one.due_on - as_at).days
    if left == 0:
        return "Today"
    return f"In {days(left)}" if left > 0 else f"{days(-left)} overdue: not recorded as met"


def deadline_told(one: Deadline, as_at: date) -> str:
    """What it is, when, and where it stands: "Six months of oversight end: 31 May 2017, in 61 days"."""
    when = day(one.due_on) if one.due_on is not None else "no date"
    stands = deadline_stands(one, as_at)
    return f"{one.title}: {when}, {begun_small(stands)}"


def decisions_told(of: Sequence[Decision]) -> str:
    """How many decisions went against professional advice, for how many no reason is recorded, and what is not known.

    For example "3 of 10 decisions went against professional advice; for 1 of these no reason is recorded. Whether 4
    others did is not recorded."; none is taken to have followed advice because nobody said that it did not. Where no
    one of them is known to have gone against it, those of which it is recorded stand there alone: "0 of 10" would be
    quoted of decisions of which nobody knows.
    """
    against = [one for one in of if one.against_advice]
    bare = sum(not one.reason_against for one in against)
    unsaid = sum(one.against_advice is None for one in of)
    if of and unsaid == len(of):
        which = "the one decision" if unsaid == 1 else f"any of {unsaid:,} decisions"
        return f"It is not recorded whether {which} went against professional advice."
    others = f" Whether {unsaid:,} {'other' if unsaid == 1 else 'others'} did is not recorded." if unsaid else ""
    if unsaid and not against:
        return f"{_none_of(len(of) - unsaid)}{others}"
    went = f"{len(against):,} of {count(len(of), 'decision')} went against professional advice"
    reasons = f"; {_reasons(len(against), bare)}" if against else ""
    return f"{went}{reasons}.{others}"


def reason_held(one: Decision) -> str:
    """Of a decision against advice whether its reason is recorded, in a clause: "no reason is recorded"."""
    return "its reason is recorded" if one.reason_against else "no reason is recorded"


def _none_of(known: int) -> str:
    """That none of those decisions of which it is recorded went against advice."""
    if known == 1:
        return "The one decision of which it is recorded did not go against professional advice."
    which = "Neither of the 2" if known == 2 else f"None of the {known:,}"  # noqa: PLR2004 - as one says it of two
    return f"{which} decisions of which it is recorded went against professional advice."


def _reasons(against: int, bare: int) -> str:
    """For how many of some decisions a reason is recorded, as one would say it."""
    if bare == 0:
        which = {2: "both"}.get(against, of_them(against, against))
        return f"the reason is recorded for {which}"
    return "no reason is recorded" if bare == against == 1 else f"for {bare:,} of these no reason is recorded"
