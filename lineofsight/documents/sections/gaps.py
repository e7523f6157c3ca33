"""Gaps in the line of sight, the most serious first, each with what to ask."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lineofsight.analysis.sightline_survey import actions_with_gaps
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.documents.content import Column, Heading, Paragraph, Table
from lineofsight.documents.sections.sightlines import sightline_blocks
from lineofsight.wording.answering import ANSWERS_BY_LAW, FALLBACK
from lineofsight.wording.dates import days
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_more
from lineofsight.wording.short_text import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.sightline_survey import SurveyedGap
    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material
    from lineofsight.domain.record import Record

MOST_GAPS = 15
"""Most gaps that a full document lists; the rest is counted."""

_REFS = 8
"""Most references that are named of one gap; the rest is counted."""

_REFS_IN_A_SENTENCE = 2

_UNANSWERED = "no_action"
"""The code of a recommendation that no action answers."""

_DONE = (MemberStatus.COMPLETE_EVIDENCED, MemberStatus.COMPLETE_UNPROVEN)


def gap_blocks(gaps: Sequence[SurveyedGap], record: Record) -> list[Block]:
    """One row a gap, at most so many."""
    blocks: list[Block] = [
        Heading(2, "Gaps in the line of sight", "gaps"),
        Paragraph(gap_sentence(gaps, record), lead=True),
        Paragraph(
            "The chain of every action in the plan was followed down to the children it is for and up to who answers "
            "for it, and so was every recommendation that no action answers. First come gaps in who does, leads and "
            "watches, then in what is measured and heard, then in what went to which table."
        ),
        Table(
            (Column("What is missing", 4.2), Column("Where", 2.0, least=14), Column("Ask", 3.6)),
            tuple((_what(gap), _where(gap), gap.ask) for gap in gaps[:MOST_GAPS]),
            row_headings=False,
            empty="No gap was found.",
        ),
    ]
    left = len(gaps) - MOST_GAPS
    if left > 0:
        blocks.append(Paragraph(f"{count(left, 'less serious gap')} found besides; the program lists them by item."))
    return blocks


def gap_sentence(gaps: Sequence[SurveyedGap], record: Record) -> str:
    """How many gaps there are, and the most serious."""
    if not gaps:
        return "No gap was found: every action leads from a recommendation to a child and to who answers for it."
    worst = gaps[0]
    said = (
        gap_line(worst) if worst.code == _UNANSWERED else f"{and_more(worst.refs, _REFS_IN_A_SENTENCE)}: {worst.what}"
    )
    return f"{gaps_found(gaps, record)} The most serious: {said}"


def gaps_found(gaps: Sequence[SurveyedGap], record: Record) -> str:
    """How many gaps were found, each counted once, and in the lines of how many actions there is one at least."""
    found = count(len(gaps), "gap" if len(gaps) == 1 else "different gap")
    share = actions_with_gaps(gaps, record)
    has = "has" if share.count == 1 else "have"
    which = f"all {share.total:,}" if share.count == share.total > 1 else f"{share.count or 'none'} of {share.total:,}"
    return f"{found} found; {which} {'action' if share.total == 1 else 'actions'} in the plan {has} one or more."


def gap_line(gap: SurveyedGap) -> str:
    """What is missing, after where it was found unless it says so itself, at its end; of several it is said of each."""
    if gap.code == _UNANSWERED:
        only = len(gap.refs) == 1
        named = "1 recommendation has" if only else f"{len(gap.refs):,} recommendations have"
        return f"{named} no action: {and_more(gap.refs, _REFS)}{_by_law(gap)}."
    if len(gap.refs) == 1 and gap.what.endswith(f" {gap.refs[0]}."):
        return gap.what
    return f"{'Each of ' if len(gap.refs) > 1 else ''}{and_more(gap.refs, 1)}: {gap.what}"


def _what(gap: SurveyedGap) -> str:
    """What is missing, beside where it is."""
    return f"No action{_by_law(gap)}." if gap.code == _UNANSWERED else gap.what


def _by_law(gap: SurveyedGap) -> str:
    """That nobody is recorded as answering for what has no action, and who does all the same; "" where it is owned."""
    if FALLBACK not in gap.what:
        return ""
    return f"; nobody is recorded as answering for {'it' if len(gap.refs) == 1 else 'them'}; {ANSWERS_BY_LAW}"


def _where(gap: SurveyedGap) -> str:
    named = ", ".join(gap.refs[:_REFS])
    more = len(gap.refs) - _REFS
    return f"{named} and {more:,} more" if more > 0 else named


def example_gap_blocks(gaps: Sequence[SurveyedGap], material: Material) -> list[Block]:
    """The line of sight of one action, drawn: the unfinished one with most gaps, of several the longest overdue."""
    broken = Counter(ref for gap in gaps for ref in gap.refs)
    actions = [one for theme in material.picture.themes for one in theme.actions]
    unfinished = [
        one for one in actions if one.in_population and broken[one.action.action_id] and one.status not in _DONE
    ]
    if not unfinished:
        return []
    worst = max(unfinished, key=lambda one: (broken[one.action.action_id], one.days_overdue))
    ref = worst.action.action_id
    late = f", and is {days(worst.days_overdue)} overdue" if worst.days_overdue > 0 else ""
    return [
        Heading(3, "One line of sight", "sightline", in_contents=False),
        Paragraph(
            f"Action {ref} ({short(worst.action.action)}) stands for the others: of the unfinished ones it has most "
            f"gaps in its line of sight{late}. Only who stands nearest is shown; how it goes on upward is under “Who "
            "answers to whom”."
        ),
        *sightline_blocks(material.record, ref),
    ]
