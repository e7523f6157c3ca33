"""What was asked, what is being done about it, and whether it is working: every recommendation, the gaps first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.answers import sort_answers
from lineofsight.analysis.evidence_named import NONE_NAMED, is_effect_claimed, is_effect_shown
from lineofsight.analysis.rule_turns import told_colour
from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.documents.marks import colour_mark
from lineofsight.documents.sections.action_tables import action_line
from lineofsight.domain.figures import Share
from lineofsight.domain.statuses import ImpactStatus
from lineofsight.wording.figures import count, with_counts
from lineofsight.wording.lists import and_, begun_small, sentence
from lineofsight.wording.provenance import paragraphs
from lineofsight.wording.shares import share
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.answers import Answers
    from lineofsight.analysis.evidence_values import RecommendationEvidence
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.documents.content import Block, CellPart, TableCell

_ASKED: Final = "What was asked, and by whom"
_DONE: Final = "What is being done"


def answer_blocks(weighed: Sequence[RecommendationEvidence]) -> list[Block]:
    """Those that nothing answers, those that nothing measures, then all others, each once."""
    answers = sort_answers(weighed)
    blocks: list[Block] = [
        Heading(2, "What was asked, what is done, is it working", "asked"),
        Paragraph(answer_sentence(answers), lead=True),
    ]
    if not weighed:
        return blocks
    blocks += [
        Paragraph(
            "That an action is complete does not show that it works. An effect on children counts as shown only where "
            "officers name it as evidenced or embedded; a figure counts by its own rule.",
            quiet=True,
        ),
        Heading(3, f"Asked, and no action answers it ({len(answers.unanswered):,})", "asked-unanswered"),
        Table(
            (Column("No.", 1.0, least=8), Column("What was asked, and by whom", 6.0)),
            tuple(
                (one.recommendation.rec_id, Cell((one.recommendation.text, Run(sentence(_source(one)), italic=True))))
                for one in answers.unanswered
            ),
            empty="Every recommendation is answered by at least one action.",
        ),
        Heading(
            3, f"Something is done, but no figure is linked to it ({len(answers.unmeasured):,})", "asked-unmeasured"
        ),
        Table(
            (Column(_ASKED, 4.2), Column(_DONE, 4.6), Column("Effect on children", 1.3, least=10)),
            tuple((*_asked_and_done(one), _effect(one)) for one in answers.unmeasured),
            empty="Every recommendation with an action has a figure that could tell whether it works.",
        ),
        Heading(3, f"Something is done, and a figure is linked to it ({len(answers.measured):,})", "asked-measured"),
        Table(
            (Column(_ASKED, 2.7), Column(_DONE, 3.8), Column("Is it working?", 3.2)),
            tuple((*_asked_and_done(one), Cell(_working(one))) for one in answers.measured),
            empty="No recommendation has both an action and a figure.",
        ),
    ]
    return blocks


def answer_sentence(answers: Answers) -> str:
    """How many nothing answers, how many nothing measures, and for how many an effect is shown."""
    answered = answers.answered
    number = len(answers.unanswered) + len(answered)
    if not number:
        return "No recommendation is recorded, so nothing can be said of what answers it."
    parts = [f"{count(number, 'recommendation')} {'was' if number == 1 else 'were'} made to the council."]
    if answers.unanswered:
        refs = and_([one.recommendation.rec_id for one in answers.unanswered])
        parts.append(f"No action in the plan answers {len(answers.unanswered):,} of them: {refs}.")
    if answers.unmeasured:
        part = Share(len(answers.unmeasured), len(answered), "recommendations")
        parts.append(f"For {share(part, 'answered recommendations')} no figure could tell whether it works.")
    if answered:
        part = Share(len(answers.shown), len(answered), "recommendations")
        parts.append(f"An effect on children is shown for at least one action of {share(part, 'answered ones')}.")
    return " ".join(parts)


def _asked_and_done(one: RecommendationEvidence) -> tuple[TableCell, TableCell]:
    asked = one.recommendation
    head = (Run(asked.rec_id, bold=True), Run(f" ({_source(one)})", italic=True))
    return Cell((head, asked.text)), Cell(tuple(map(action_line, one.weighed.actions)))


def _source(one: RecommendationEvidence) -> str:
    """Who asked, and in which paragraph, unless the reference says that already."""
    asked = one.recommendation
    is_told = not asked.source_para or asked.source_para in asked.rec_id
    return term(asked.source) if is_told else f"{term(asked.source)}, {paragraphs(asked.source_para)}"


def _working(one: RecommendationEvidence) -> tuple[CellPart, ...]:
    return (("Effect on children: ", _effect(one)), *(_figure(judged) for judged in one.weighed.indicators))


def _effect(one: RecommendationEvidence) -> str | Run:
    """Of which actions an effect on children is shown, is only said to be, or was lost again."""
    actions = [judged.action for judged in one.weighed.actions if judged.in_population]
    lost = [action.action_id for action in actions if action.impact_status is ImpactStatus.REVERSED]
    shown = [action.action_id for action in actions if is_effect_shown(action)]
    claimed = [action.action_id for action in actions if is_effect_claimed(action)]
    parts = [f"lost again for {and_(lost)}"] if lost else []
    parts += [f"shown for {and_(shown)}"] if shown else []
    parts += [f"officers say it is shown for {and_(claimed)}, {NONE_NAMED}"] if claimed else []
    return Run("; ".join(parts), bold=True) if parts else "not shown yet"


def _figure(judged: JudgedIndicator) -> CellPart:
    indicator, latest = judged.indicator, judged.latest
    if latest is None:
        return f"{indicator.plain_title}: no figure yet"
    mark = colour_mark(judged.rating.colour)
    shown = with_counts(latest, indicator)
    return replace(mark, word=f"{indicator.plain_title}: {shown}, {begun_small(told_colour(judged))}")
