"""Measure how long a very large plan takes to judge: 10,000 actions, 2,000 bodies, 2,000 links, 500 questions.

Judged is the whole picture, every check of the governance map, its weight and overlaps, and the questions that the
evidence calls for, in seconds of the processor. The floor is the time to make the record's own objects anew, which
nothing that judges can avoid::

    python -m build.benchmarks.judging
"""

from __future__ import annotations

import argparse
import statistics
import time
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.burden import weigh
from lineofsight.analysis.challenge import choose_questions
from lineofsight.analysis.governance_checks import check_governance
from lineofsight.analysis.picture import judge
from lineofsight.analysis.sightline import trace
from lineofsight.analysis.sightline_survey import survey_gaps
from lineofsight.domain.governance import Body, BodyKind, Link, LinkType, Meeting, Seat
from lineofsight.domain.plan import Action, Theme
from lineofsight.domain.record import Council, GovernanceRecord, PlanRecord, Record, Return
from lineofsight.domain.statuses import DeliveryStatus, EvidenceKind, ImpactStatus
from lineofsight.exchange.question_bank import read_question_bank

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.domain.questions import Question

ACTIONS: Final = 10_000
BODIES: Final = 2_000
LINKS: Final = 2_000
QUESTIONS: Final = 500
THEMES: Final = 100
LIMIT_SECONDS: Final = 1.0
AS_AT: Final = date(2017, 3, 31)

_KINDS: Final = (BodyKind.FORUM, BodyKind.OFFICER_GROUP, BodyKind.SCRUTINY, BodyKind.IMPROVEMENT_BOARD, BodyKind.POST)
_LINKS: Final = (LinkType.REPORTS_TO, LinkType.SCRUTINISED_BY, LinkType.INFORMS, LinkType.ASSURES)
_OPEN: Final = (DeliveryStatus.ON_TRACK, DeliveryStatus.AT_RISK, DeliveryStatus.OFF_TRACK, DeliveryStatus.NOT_STARTED)
_WORDS: Final = ("exploitation", "housing", "health", "courts", "schools", "budget", "audit", "gangs", "adoption")


def make_record() -> Record:
    """Make the record: every action led, moved and measured differently, every body joined to a few others."""
    return Record(
        council=Council(name="Testshire", area_code="900"),
        as_at=AS_AT,
        returns=(Return(return_id=1, name="return", kind="council_return", as_at=AS_AT, imported_on=AS_AT),),
        plan=PlanRecord(
            themes=tuple(_theme(n) for n in range(THEMES)), actions=tuple(_action(n) for n in range(ACTIONS))
        ),
        governance=GovernanceRecord(
            bodies=tuple(_body(n) for n in range(BODIES)),
            links=tuple(_link(n) for n in range(LINKS)),
            seats=tuple(Seat(body_id=f"b{n % BODIES}", holder=f"b{(n * 7) % BODIES}") for n in range(2 * BODIES)),
            meetings=tuple(
                Meeting(
                    body_id=f"b{n}", date=AS_AT - timedelta(days=n % 90), held=True, considered=(f"{n % THEMES}.1",)
                )
                for n in range(BODIES)
            ),
        ),
    )


def _theme(n: int) -> Theme:
    return Theme(theme_id=f"T{n}", title=f"Theme {n}", lead_member=f"Body {n}", overseen_by=(f"b{n}",), order=n)


def _action(n: int) -> Action:
    due = AS_AT + timedelta(days=n % 400 - 200)
    return Action(
        action_id=f"{n % THEMES}.{n // THEMES}",
        theme_id=f"T{n % THEMES}",
        action=f"Do what was promised under number {n}.",
        delivery_status=_OPEN[n % len(_OPEN)],
        impact_status=ImpactStatus.TOO_EARLY,
        due_date_original=due - timedelta(days=n % 60),
        due_date_current=due,
        lead_role=f"Body {n % BODIES}",
        status_date=AS_AT - timedelta(days=n % 100),
        update_date=AS_AT - timedelta(days=n % 100),
        evidence_kind=(EvidenceKind.CHILD_VOICE,) if n % 9 == 0 else (),
    )


def _body(n: int) -> Body:
    # Words of letters alone, so that they are read as words; each is used by up to ten bodies.
    mark = "abcdefghij"[n % 10] + "abcdefghijklmnopqrst"[n // 10 % 20]
    words = " ".join(f"{word}{mark}" for word in _WORDS[: 3 + n % 5])
    return Body(
        body_id=f"b{n}",
        name=f"Body {n}",
        kind=_KINDS[n % len(_KINDS)],
        purpose=f"Watches {words}",
        meetings_per_year=Decimal(n % 12 + 1),
        meeting_hours=Decimal(2),
        next_meeting=AS_AT + timedelta(days=n % 40),
    )


def _link(n: int) -> Link:
    return Link(from_id=f"b{n % BODIES}", to_id=f"b{(n * 3 + 1) % BODIES}", type=_LINKS[n % len(_LINKS)])


def make_questions() -> tuple[Question, ...]:
    """Repeat the program's own bank, under new ids, until there are enough."""
    bank = read_question_bank().questions
    return tuple(
        replace(bank[n % len(bank)], q_id=f"{bank[n % len(bank)].q_id}-{n // len(bank)}") for n in range(QUESTIONS)
    )


def judge_all(record: Record, questions: tuple[Question, ...]) -> None:
    """Judge everything that a page of the program could ask for at once."""
    picture = judge(record, earlier=None, since=None, today=AS_AT)
    check_governance(record)
    weigh(record.governance, record.as_at)
    choose_questions(questions, picture, record=record)


def seconds(work: Callable[[], object], rounds: int) -> list[float]:
    """The processor's time of each round: one thread works, and other programs may be at work beside it."""
    taken = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return taken


def main() -> int:
    """Measure, print, and end with 1 when judging took a second or more."""
    parser = argparse.ArgumentParser(description="Measure how long a very large plan takes to judge.")
    parser.add_argument("--rounds", type=int, default=7, help="how many rounds count (default 7)")
    rounds: int = parser.parse_args().rounds
    record, questions = make_record(), make_questions()
    before = replace(record, as_at=AS_AT - timedelta(days=90))
    picture = judge(record, earlier=None, since=None, today=AS_AT)
    parts: dict[str, Callable[[], object]] = {
        "the floor: making the record's objects": make_record,
        "judging everything": lambda: judge_all(record, questions),
        "  of it the picture": lambda: judge(record, earlier=None, since=None, today=AS_AT),
        "  of it the checks of the map": lambda: check_governance(record),
        "  of it weight and overlaps": lambda: weigh(record.governance, record.as_at),
        "  of it the questions": lambda: choose_questions(questions, picture, record=record),
        "beside it, the picture with what changed": lambda: judge(
            record, earlier=before, since=before.as_at, today=AS_AT
        ),
        "beside it, one line of sight": lambda: trace(record, "1.1"),
        "beside it, the gaps in all of them": lambda: survey_gaps(record),
    }
    medians = {}
    print(f"{ACTIONS:,} actions, {BODIES:,} bodies, {LINKS:,} links, {QUESTIONS} questions; medians of {rounds} rounds")
    for name, work in parts.items():
        work()
        taken = seconds(work, rounds)
        medians[name] = statistics.median(taken)
        print(f"  {name:42}{medians[name]:7.3f} s  [{min(taken):.3f} to {max(taken):.3f}]")
    floor, judged = list(medians.values())[:2]
    is_met = judged < LIMIT_SECONDS
    verdict = "met" if is_met else "NOT met"
    print(f"  judging takes {judged / floor:.2f} times the floor; limit {LIMIT_SECONDS:.0f} s: {verdict}")
    return 0 if is_met else 1


if __name__ == "__main__":
    raise SystemExit(main())
