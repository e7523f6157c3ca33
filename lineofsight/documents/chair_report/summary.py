"""The chair's first page: what the Board needs to know, each line with its count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.board_exceptions import ExceptionKind
from lineofsight.analysis.board_watch import risks_above_appetite
from lineofsight.analysis.thread_telling import make_log
from lineofsight.analysis.urgency import count_undated
from lineofsight.charts.delivery_bar import delivery_bar, describe_delivery_bar
from lineofsight.documents.chair_report.watched import audit_line, decision_line
from lineofsight.documents.content import BulletList, FigureBlock, Heading, ListItem, Paragraph, Run
from lineofsight.documents.sections.challenges import challenge_counts
from lineofsight.documents.sections.changes import told_risks_since
from lineofsight.documents.sections.gaps import gap_line, gaps_found
from lineofsight.domain.figures import Share
from lineofsight.wording.dates import day, days
from lineofsight.wording.figures import count, of_them
from lineofsight.wording.glance import late_word, late_words
from lineofsight.wording.moves import NO_DAY, SLIPPED, between_returns, unrecorded
from lineofsight.wording.shares import share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.board_exceptions import BoardException, BoardSlippage
    from lineofsight.analysis.sightline_survey import SurveyedGap
    from lineofsight.analysis.verdicts import Slip
    from lineofsight.documents.content import Block, Inline
    from lineofsight.documents.material import Material
    from lineofsight.domain.record import Record

KIND_WORDS = {
    ExceptionKind.REVERSED: "whose effect on children was lost again",
    ExceptionKind.REPORTED_GREEN: "reported on track though their date has passed",
    ExceptionKind.OVERDUE: "overdue or that will miss their date",
    ExceptionKind.NOT_AGREED: "with a date moved and no agreement recorded",
    ExceptionKind.SLIPPED: SLIPPED,
}
"""What each kind of exception is, after "actions"."""


_KIND_WORD = {
    ExceptionKind.REVERSED: "its effect was lost again",
    ExceptionKind.REPORTED_GREEN: "reported on track though late",
    ExceptionKind.NOT_AGREED: "date moved, no agreement recorded",
    ExceptionKind.SLIPPED: SLIPPED,
}
"""The same of one action; of one that is late it depends on its date."""

SHORT_WORDS = {
    ExceptionKind.REVERSED: "with an effect on children that was lost again",
    ExceptionKind.REPORTED_GREEN: "reported on track after the date had passed",
    ExceptionKind.OVERDUE: "overdue or about to miss the date",
    ExceptionKind.NOT_AGREED: "still open with a date moved at some time and no agreement recorded",
    ExceptionKind.SLIPPED: SLIPPED,
}
"""The same after a number of any size; each action is counted once, under the most serious."""


def kind_word(one: BoardException) -> str:
    """The most serious kind of one action; by how much it is late is told with why."""
    if one.kinds[0] is not ExceptionKind.OVERDUE:
        return _KIND_WORD[one.kinds[0]]
    if one.judged.days_overdue > 0:
        return "overdue"
    return late_word(0, has_date=one.judged.action.due_kind.has_date)


def kind_words(kind: ExceptionKind, words: str, every: Sequence[BoardException], told: Sequence[BoardException]) -> str:
    """What actions of a kind are, after how many there are: of late ones, how many have no date that they could miss.

    Args:
        kind: of all of them.
        words: what they are, by ``KIND_WORDS`` or ``SHORT_WORDS``.
        every: all of the kind.
        told: those that are counted under it.
    """
    if kind is not ExceptionKind.OVERDUE:
        return words
    return late_words(len(every), count_undated([one.judged for one in told]), words)


def summary_blocks(
    material: Material,
    exceptions: Sequence[BoardException],
    slippage: BoardSlippage,
    gaps: Sequence[SurveyedGap],
    *,
    linked: bool = True,
) -> list[Block]:
    """The bar of the whole plan, then one line for each part of the report.

    Args:
        material: what the report is made from.
        exceptions: the plan's.
        slippage: since the Board last met.
        gaps: in the line of sight.
        linked: whether each part has a section of its own to point to.
    """
    picture, record = material.picture, material.record
    blocks: list[Block] = [Heading(2, "In short", "in-short"), Paragraph(_meetings(slippage), lead=True)]
    blocks.append(Paragraph(picture.delivery.sentence))
    bar = delivery_bar(picture.delivery)
    if bar is not None:
        blocks.append(FigureBlock(bar, describe_delivery_bar(picture.delivery), shows_rating=True))
    part = Share(len(exceptions), picture.delivery.total, "actions in the plan")
    risks = risks_above_appetite(record)
    lines = [
        ("Dates moved", "slippage", _slipped(slippage)),
        ("Challenges", "challenges", _challenges(material)),
        ("Risk", "risks", f"{count(len(risks), 'risk')} above what the council will bear.{told_risks_since(picture)}"),
        ("Audit", "audit", audit_line(record, named=not linked)),
        ("Decisions", "decisions", decision_line(record, named=not linked)),
        ("Line of sight", "gaps", _gaps(gaps, record, worst=linked)),
    ]
    items: list[Inline | ListItem] = [
        ListItem(
            (_titled("Exceptions", "exceptions", linked=linked), f"{share(part)}{_once(exceptions)}."),
            BulletList(_kinds(exceptions)),
        )
    ]
    items += [(_titled(title, link, linked=linked), said) for title, link, said in lines]
    blocks.append(BulletList(tuple(items)))
    return blocks


def _titled(title: str, link: str, *, linked: bool) -> Run:
    return Run(f"{title}: ", bold=True, link=f"#{link}" if linked else None)


def _kinds(exceptions: Sequence[BoardException]) -> tuple[Inline, ...]:
    """How many actions each kind has, each action once under its most serious; of how many that are of the kind."""
    lines = []
    for kind, words in SHORT_WORDS.items():
        first = [one for one in exceptions if one.kinds[0] is kind]
        counted = len(first)
        every = [one for one in exceptions if kind in one.kinds]
        if counted:
            of = f" of {len(every):,}" if len(every) > counted else ""
            lines.append(f"{counted:,}{of} {kind_words(kind, words, every, first)}")
    return tuple(lines)


def _once(exceptions: Sequence[BoardException]) -> str:
    """How actions of several kinds are counted, where there are any."""
    if all(len(one.kinds) == 1 for one in exceptions):
        return ""
    return ", each counted once, under the first of these that is true of it"


def _meetings(slippage: BoardSlippage) -> str:
    if slippage.board is None:
        return "No improvement board that exists stands on the governance map, so its meetings are not known."
    last = (
        f"last met on {day(slippage.last_meeting)}"
        if slippage.last_meeting is not None
        else "has no meeting recorded as held"
    )
    coming = (
        f"Its next meeting is on {day(slippage.next_meeting)}."
        if slippage.next_meeting is not None
        else "No next meeting is known."
    )
    return f"{slippage.board.name} {last}. {coming}"


def _slipped(slippage: BoardSlippage) -> str:
    later = [slip for slip in slippage.slips if slip.change.days > 0]
    unsure = [slip for slip in slippage.unsure if slip.change.days > 0]
    unsaid = sum(1 for slip in (*later, *unsure) if not slip.change.agreed_by)
    moves = len(later) + len(unsure)
    agreed = f"; for {of_them(unsaid, moves)} nobody is recorded as having agreed" if unsaid else ""
    perhaps = ""
    if unsure:
        between = between_returns(unrecorded(slip.change for slip in unsure))
        more = f"{len(unsure):,} more" if later else count(len(unsure), "move")
        perhaps = f"; {more} {between}, the longest by {days(_longest(unsure))}, and {NO_DAY}"
    if not later:
        since = f"since {day(slippage.since)}" if slippage.since is not None else "so far"
        return f"no date is recorded as moved later {since}{perhaps}{agreed}."
    since = f" since {day(slippage.since)}" if slippage.since is not None else ""
    longest = days(_longest(later))
    return f"{count(len(later), 'move')} to a later date{since}, the longest by {longest}{perhaps}{agreed}."


def _longest(slips: Sequence[Slip]) -> int:
    return max(slip.change.days for slip in slips)


def _challenges(material: Material) -> str:
    log = make_log(material.threads)
    said = f"{challenge_counts(log)}." if log.challenges else "none is recorded for these readers."
    others = len(log.others)
    # Who looks for her praise here would take it for lost.
    stand = "stands" if others == 1 else "stand"
    return (
        f"{said} {count(others, 'comment or praise', 'comments and praise')} {stand} in the challenge log alone."
        if others
        else said
    )


def _gaps(gaps: Sequence[SurveyedGap], record: Record, *, worst: bool) -> str:
    """How many there are; the worst also, unless it stands a page further on."""
    if not gaps:
        return "no gap was found."
    found = gaps_found(gaps, record)
    return f"{found} The most serious: {gap_line(gaps[0])}" if worst else found
