"""Every recommendation: those that an expectation carries, those that nothing answers, the others with evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.change_clauses import CLAUSES, clause_of
from lineofsight.analysis.verdicts import ChangeKind
from lineofsight.documents.commissioner_evidence.dossier import dossier, weighed_rows
from lineofsight.documents.commissioner_evidence.overview import bookmark
from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, sentence
from lineofsight.wording.provenance import paragraphs
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.evidence_values import ExpectationEvidence, RecommendationEvidence
    from lineofsight.analysis.verdicts import Change, Picture
    from lineofsight.documents.content import Block, TableCell

_NONE: Final = "No recommendation is recorded."


def recommendation_blocks(
    weighed: Sequence[RecommendationEvidence], expectations: Sequence[ExpectationEvidence], picture: Picture
) -> list[Block]:
    """What an expectation asks for too is told there; every other recommendation has its evidence here."""
    own = [one for one in weighed if not one.expectations]
    blocks: list[Block] = [
        Heading(2, "Recommendations that an expectation carries", "carried"),
        *_carried_blocks([one for one in weighed if one.expectations], expectations),
        Heading(2, "Other recommendations", "recommendations"),
    ]
    if not own:
        blocks.append(Paragraph("Every recommendation is carried by an expectation." if weighed else _NONE))
    blocks += _unanswered_blocks([one for one in own if not one.weighed.actions])
    for one in own:
        if one.weighed.actions:
            blocks += _own_blocks(one, picture)
    return blocks


def _carried_blocks(
    carried: Sequence[RecommendationEvidence], expectations: Sequence[ExpectationEvidence]
) -> list[Block]:
    """In a sentence where words and actions are the expectation's own; in a table where they are not."""
    if not carried:
        return [Paragraph("No expectation names a recommendation.")]
    held = {one.expectation.exp_id: one for one in expectations}
    alike = [one for one in carried if _is_alike(one, [held[ref] for ref in one.expectations if ref in held])]
    others = [one for one in carried if one not in alike]
    blocks: list[Block] = []
    if alike:
        named = and_([f"{one.recommendation.rec_id} with {and_(one.expectations)}" for one in alike])
        if all(_has_its_number(one) for one in alike):
            first = alike[0]
            named = f"each under the same number, {first.recommendation.rec_id} with {first.expectations[0]} and so on"
        is_ = "is asked for by an expectation" if len(alike) == 1 else "are asked for by expectations"
        said = f"{count(len(alike), 'recommendation')} {is_} in the same words and answered by the same actions"
        blocks.append(Paragraph(f"{said}; the evidence stands there: {named}."))
    if others:
        has = "has" if len(others) == 1 else "have"
        blocks.append(
            Paragraph(
                f"{count(len(others), 'recommendation')} {has} other words than the expectation told with it, or "
                "other actions. All actions that answer are named here:"
            )
        )
        columns = (Column("No.", 1.2, least=8), Column("Told with", 1.4, least=9), Column("Answered by", 2.2, least=10))
        blocks.append(Table((*columns, Column("What was asked", 4.6)), tuple(map(_carried_row, others))))
    for one in carried:
        blocks += _further_blocks(one)
    return blocks


def _further_blocks(one: RecommendationEvidence) -> list[Block]:
    """The evidence of actions that only the recommendation names: where the expectation is told, it does not stand."""
    if one.further is None:
        return []
    rec_id, refs = one.recommendation.rec_id, [judged.action.action_id for judged in one.further.actions]
    only = f"{'action' if len(refs) == 1 else 'actions'} {and_(refs)}"
    them = "it" if len(refs) == 1 else "them"
    return [
        Heading(3, f"{rec_id}: {only}", f"recommendation-{rec_id}", in_contents=False),
        Paragraph(f"Only the recommendation names {only}; the evidence of {and_(one.expectations)} leaves {them} out."),
        dossier(weighed_rows(one.further)),
    ]


def _has_its_number(one: RecommendationEvidence) -> bool:
    """Whether the one expectation that carries it has its number behind another letter."""
    return len(one.expectations) == 1 and one.expectations[0][1:] == one.recommendation.rec_id[1:]


def _is_alike(one: RecommendationEvidence, carrying: Sequence[ExpectationEvidence]) -> bool:
    """Whether an expectation says the same words and rests on the same actions."""
    actions = {judged.action.action_id for judged in one.weighed.actions}
    return any(
        other.expectation.text == one.recommendation.text
        and {judged.action.action_id for judged in other.weighed.actions} == actions
        for other in carrying
    )


def _carried_row(one: RecommendationEvidence) -> tuple[TableCell, ...]:
    links = tuple(Run(ref, link=f"#{bookmark(ref)}") for ref in one.expectations)
    answered = ", ".join(judged.action.action_id for judged in one.weighed.actions)
    return one.recommendation.rec_id, Cell(links), answered or "no action", one.recommendation.text


def _unanswered_blocks(unanswered: Sequence[RecommendationEvidence]) -> list[Block]:
    if not unanswered:
        return []
    return [
        Heading(3, "Not answered by any action", in_contents=False),
        Paragraph("Nothing speaks for or against these by the stated rules: no action, and so no figure, is linked."),
        Table(
            (Column("No.", 1.2, least=8), Column("What was asked", 5.4), Column("Asked by", 3.0)),
            tuple((one.recommendation.rec_id, one.recommendation.text, _asked_by(one)) for one in unanswered),
        ),
    ]


def _asked_by(one: RecommendationEvidence) -> str:
    asked = one.recommendation
    paragraph = f", {paragraphs(asked.source_para)}" if asked.source_para else ""
    dated = f", {day(asked.date)}" if asked.date is not None else ""
    return sentence(f"{term(asked.source)}{paragraph}{dated}")


def _own_blocks(one: RecommendationEvidence, picture: Picture) -> list[Block]:
    asked = one.recommendation
    done, *others = weighed_rows(one.weighed)
    # How it moved stands after what it is about: the actions.
    rows: list[tuple[TableCell, ...]] = [
        done,
        ("How it moved", _moved(one, picture)),
        *others,
    ]
    return [
        Heading(3, f"{asked.rec_id}: {asked.text}", f"recommendation-{asked.rec_id}", in_contents=False),
        Paragraph(f"Asked by: {_asked_by(one)}"),
        dossier(rows),
    ]


def _moved(one: RecommendationEvidence, picture: Picture) -> TableCell:
    """What became of each of its actions since the baseline."""
    if picture.since is None:
        return "There is no earlier return to compare with."
    told: dict[str, list[str]] = {judged.action.action_id: [] for judged in one.weighed.actions}
    for change in picture.changes:
        if change.subject == "action" and change.ref in told:
            told[change.ref].append(_change(change))
    moved = tuple(f"{ref}: {'; '.join(dict.fromkeys(said))}" for ref, said in told.items() if said)
    if not moved:
        return f"Nothing changed in its actions since {day(picture.since)}."
    return Cell((f"Since {day(picture.since)}:", *moved))


def _change(change: Change) -> str:
    """A change of an action, whose number stands before it and whose text in the row above."""
    besides = f" ({change.besides})" if change.besides else ""
    if change.kind in (ChangeKind.LEFT, ChangeKind.STATUS, ChangeKind.IMPACT):
        was = "impact was" if change.kind is ChangeKind.IMPACT else "officers said" if change.is_officers else "was"
        return f"{was} “{change.before}”, now “{change.after}”{besides}"
    return f"{clause_of(change)}{besides}" if change.kind in CLAUSES else change.sentence
