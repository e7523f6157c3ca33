"""Every recommendation: those that an expectation carries in a table, the others with their own evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.commissioner_evidence.overview import bookmark
from lineofsight.documents.commissioner_evidence.weighed import weighed_blocks
from lineofsight.documents.content import BulletList, Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.evidence_values import RecommendationEvidence
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block, TableCell


def recommendation_blocks(weighed: Sequence[RecommendationEvidence], picture: Picture) -> list[Block]:
    """What an expectation asks for too is told there; every other recommendation has a section of its own."""
    carried = [one for one in weighed if one.expectations]
    own = [one for one in weighed if not one.expectations]
    blocks: list[Block] = [
        Heading(2, "Recommendations that an expectation carries", "carried"),
        Paragraph("The evidence stands once, with the expectation. The counts are those of the actions alone."),
        Table(
            (
                Column("No.", 1.2, least=8),
                Column("What was asked", 4.6),
                Column("Told with", 1.6, least=9),
                Column("Answered by", 1.8, least=10),
            ),
            tuple(_carried_row(one) for one in carried),
            empty="No expectation names a recommendation.",
        ),
        Heading(2, "Other recommendations", "recommendations"),
    ]
    if not own:
        blocks.append(Paragraph("Every recommendation is carried by an expectation." if weighed else _NONE))
    for one in own:
        blocks += _own_blocks(one, picture)
    return blocks


_NONE = "No recommendation is recorded."


def _carried_row(one: RecommendationEvidence) -> tuple[TableCell, ...]:
    links = tuple(Run(ref, link=f"#{bookmark(ref)}") for ref in one.expectations)
    answered = ", ".join(judged.action.action_id for judged in one.weighed.actions)
    return one.recommendation.rec_id, one.recommendation.text, Cell(links), answered or "no action"


def _own_blocks(one: RecommendationEvidence, picture: Picture) -> list[Block]:
    asked = one.recommendation
    paragraph = f", paragraph {asked.source_para}" if asked.source_para else ""
    dated = f", {day(asked.date)}" if asked.date is not None else ""
    return [
        Heading(3, f"{asked.rec_id}: {asked.text}", f"recommendation-{asked.rec_id}", in_contents=False),
        Paragraph(f"Asked by: {term(asked.source)}{paragraph}{dated}."),
        *_moved(one, picture),
        *weighed_blocks(one.weighed),
    ]


def _moved(one: RecommendationEvidence, picture: Picture) -> list[Block]:
    """What became of its actions since the baseline, in the words of the changes themselves."""
    title = Run("How it moved: ", bold=True)
    if picture.since is None:
        return [Paragraph((title, "there is no earlier return to compare with."))]
    refs = {judged.action.action_id for judged in one.weighed.actions}
    told = tuple(
        dict.fromkeys(
            change.sentence for change in picture.changes if change.subject == "action" and change.ref in refs
        )
    )
    if not told:
        return [Paragraph((title, f"nothing changed in its actions since {day(picture.since)}."))]
    return [
        Paragraph((title, f"{count(len(told), 'change')} in its actions since {day(picture.since)}.")),
        BulletList(told),
    ]
