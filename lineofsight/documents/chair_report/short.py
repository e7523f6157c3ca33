"""The chair's report in a few pages: what to take first, and what the full report holds besides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.board_watch import risks_above_appetite
from lineofsight.analysis.delivery_reasons import why_as_told
from lineofsight.analysis.forward_look import ComingKind, coming_words, dates_ahead, look_forward
from lineofsight.analysis.risk_changes import standing_since
from lineofsight.documents.chair_report.asked import short_challenge_blocks
from lineofsight.documents.chair_report.forward import end_of_review
from lineofsight.documents.chair_report.slippage import counted_sentence, short_slippage_blocks
from lineofsight.documents.chair_report.summary import kind_word, summary_blocks
from lineofsight.documents.content import BulletList, Heading, Paragraph, Run
from lineofsight.documents.sections.front import cover_blocks
from lineofsight.documents.sections.gaps import MOST_GAPS, gap_line
from lineofsight.documents.sections.more import more_blocks
from lineofsight.documents.sections.questions import chair_questions, question_list_blocks
from lineofsight.documents.sections.risks import risk_sentence
from lineofsight.documents.sections.sources import abbreviation_blocks
from lineofsight.wording.answering import CHAIRS_ORDER, led_by
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import sentence
from lineofsight.wording.oversight import GUARDS
from lineofsight.wording.short_text import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.board_exceptions import BoardException, BoardSlippage
    from lineofsight.analysis.sightline_survey import SurveyedGap
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block, Inline
    from lineofsight.documents.material import Material
    from lineofsight.domain.record import Record

PAGES: Final = 4
"""Pages that the short form has at most, where fewer exceptions can do it."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much is told.

    Attributes:
        exceptions: how many exceptions are named.
        question: how many characters of each question that the chair asked; 0 for none.
        of_each: how many moved dates, risks and gaps are named.
        asked: how many challenges and judgements of confidence.
    """

    exceptions: int
    question: int
    of_each: int
    asked: int


ROOM: Final = (
    *(Room(exceptions, question=140, of_each=3, asked=3) for exceptions in (7, 6, 5)),
    *(Room(exceptions, question=90, of_each=2, asked=2) for exceptions in (5, 4)),
    *(Room(exceptions, question=90, of_each=1, asked=2) for exceptions in (5, 4, 3)),
    Room(3, question=90, of_each=1, asked=1),
    Room(3, question=0, of_each=1, asked=1),
)
"""From the fullest to the barest: the first that keeps to the pages is taken."""

_DATES: Final = 4
_QUESTIONS: Final = 3

_MORE: Final = (
    "every exception and date that moved, the open risks and the more serious gaps, with who leads and why it is there",
    "every challenge with what was answered to it, and the chair's confidence with its reasons",
    "audit and decisions; everything that falls due in sixty days; what a good answer to each question sounds like",
)


def short_blocks(
    material: Material,
    exceptions: Sequence[BoardException],
    slippage: BoardSlippage,
    gaps: Sequence[SurveyedGap],
    room: Room = ROOM[0],
) -> list[Block]:
    """Cover, the counts, then the few most serious of each part, as there is room."""
    picture, record = material.picture, material.record
    blocks: list[Block] = [
        *cover_blocks(picture, brief=True, counted=counted_sentence(slippage), noted_on=material.noted_on),
        *summary_blocks(material, exceptions, slippage, gaps, linked=False),
        *_exceptions(exceptions, room.exceptions),
        *short_challenge_blocks(material, room.asked, room.question),
        *short_slippage_blocks(slippage, picture, room.of_each),
        *_risks(record, picture, room.of_each),
        *_gaps(gaps, room.of_each),
        *_dates(material),
        *question_list_blocks(chair_questions(material.questions)[:_QUESTIONS], CHAIRS_ORDER),
        *more_blocks(_MORE),
    ]
    return [*blocks, *abbreviation_blocks(blocks)]


def _exceptions(exceptions: Sequence[BoardException], most: int) -> list[Block]:
    """The most serious first, each with its kind and who leads it."""
    left = len(exceptions) - len(exceptions[:most])
    blocks: list[Block] = [Heading(2, "Exceptions to take first", "exceptions")]
    if not exceptions:
        return [*blocks, Paragraph("No action in the plan is an exception by the rules; that is no promise of safety.")]
    blocks.append(BulletList(tuple(_exception(one) for one in exceptions[:most])))
    return [*blocks, Paragraph(f"{count(left, 'more exception')} in the full report." if left else "", quiet=True)]


def _exception(one: BoardException) -> Inline:
    action = one.judged.action
    named = f"{action.action_id} {short(action.action)}: {kind_word(one)}. "
    return Run(named, bold=True), f"{why_as_told(one.judged)} {led_by(action.lead)}."


def _risks(record: Record, picture: Picture, most: int) -> list[Block]:
    worst = risks_above_appetite(record)[:most]
    blocks: list[Block] = [
        Heading(2, "Risks", "risks"),
        Paragraph(f"{risk_sentence(record)} {GUARDS if any(one.guardian_view for one in worst) else ''}".strip()),
    ]
    items: list[Inline] = []
    for risk in worst:
        view = (
            f" Guardian of the register: {sentence(risk.guardian_view)}"
            if risk.guardian_view
            else " No view of the register's guardian is recorded."
        )
        stood = standing_since(risk, record, picture.since)
        score = f"{risk.residual} with controls{f', {stood}' if stood else ''}; the council bears {risk.appetite}."
        items.append((Run(f"{risk.risk_id} {sentence(risk.title)} ", bold=True), f"{score}{view}"))
    return [*blocks, BulletList(tuple(items))]


def _gaps(gaps: Sequence[SurveyedGap], most: int) -> list[Block]:
    blocks: list[Block] = [Heading(2, "Gaps in the line of sight", "gaps")]
    if not gaps:
        return [*blocks, Paragraph("No gap was found.")]
    items = tuple((f"{gap_line(gap)} ", Run(gap.ask, italic=True)) for gap in gaps[:most])
    return [*blocks, BulletList(items), Paragraph(_more_gaps(len(gaps), len(items)))]


def _more_gaps(every: int, shown: int) -> str:
    """How many more the full report names; where those are not all, that the program lists every one."""
    left = min(every, MOST_GAPS) - shown
    said = f"{count(left, 'more gap')} in the full report" if left > 0 else ""
    if every <= MOST_GAPS:
        return f"{said}." if said else ""
    return f"{said}{'; a' if said else 'A'}ll {every:,} stand in the program, item by item."


def _dates(material: Material) -> list[Block]:
    """Meetings and deadlines that come next."""
    picture = material.picture
    coming = look_forward(picture, material.record)
    work = sum(one.kind in (ComingKind.ACTION, ComingKind.MILESTONE) for one in coming)
    blocks: list[Block] = [Heading(2, "What comes next", "forward")]
    items = tuple(f"{day(one.on)}: {coming_words(one)}" for one in dates_ahead(picture, material.record)[:_DATES])
    falling = count(work, "action or milestone falls", "actions and milestones fall")
    within = f"{falling} due in sixty days from {day(picture.as_at)}. {end_of_review(material.record)}"
    return [*blocks, BulletList(items), Paragraph(within.strip())]
