"""One expectation or recommendation in a table: what was asked, what is done and measured, and the three sides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.evidence_values import Side
from lineofsight.analysis.rule_turns import told_colour
from lineofsight.analysis.sightline_values import SightlineKind
from lineofsight.documents.commissioner_evidence.overview import SIDE_WORDS, bookmark
from lineofsight.documents.content import Cell, Column, Heading, Run, Table
from lineofsight.documents.marks import colour_mark
from lineofsight.documents.sections.action_tables import action_line
from lineofsight.documents.sections.sightlines import sightline_blocks
from lineofsight.domain.oversight import Assessment
from lineofsight.wording.answering import owned_by
from lineofsight.wording.dates import day, short_day
from lineofsight.wording.figures import count, with_counts
from lineofsight.wording.lists import and_, begun_small, sentence
from lineofsight.wording.oversight import within_sentence
from lineofsight.wording.provenance import dated, paragraphs
from lineofsight.wording.terms import term
from lineofsight.wording.voices import asked_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.analysis.evidence_values import EvidencePoint, ExpectationEvidence, Weighed
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.domain.practice import Voice
    from lineofsight.domain.record import Record

_COLUMNS: Final = (Column("Point", 1.5, least=13), Column("What is recorded", 7.5))
_NOTHING: Final = "Nothing by the stated rules."


def expectation_blocks(one: ExpectationEvidence) -> list[Block]:
    """The heading and the table of one expectation."""
    asked = one.expectation
    council = [(step.council, step.council_on) for step in one.steps]
    commissioner = [(step.commissioner, step.commissioner_on) for step in one.steps]
    rows: list[tuple[TableCell, ...]] = [
        ("Source, owner", _source(one)),
        ("Would show it", sentence(asked.what_would_show) or "This is not written down."),
        ("Assessed", Cell((f"Council: {_said(council)}", f"Commissioner: {_said(commissioner)}"))),
        ("Council offers", _offered(one)),
        *weighed_rows(one.weighed),
    ]
    return [
        Heading(3, f"{asked.exp_id}: {asked.text}", bookmark(asked.exp_id), in_contents=False),
        Table(_COLUMNS, tuple(rows)),
    ]


def slipped_sightline_blocks(one: ExpectationEvidence, record: Record) -> list[Block]:
    """Who answers for an expectation that slipped back, by the Commissioner, and what is missing between them."""
    asked = one.expectation
    if asked.commissioner_assessment is not Assessment.SLIPPED_BACK:
        return []
    said = "The Commissioner calls it slipped back. Who stands nearest to it, and what is missing between them:"
    return sightline_blocks(record, asked.exp_id, SightlineKind.EXPECTATION, said=said, only_above=True)


def dossier(rows: Sequence[tuple[TableCell, ...]]) -> Table:
    """The table of something that was asked."""
    return Table(_COLUMNS, tuple(rows))


def weighed_rows(weighed: Weighed) -> list[tuple[TableCell, ...]]:
    """What is done, measured and said, then the points of each side; that there are none is said."""
    rows: list[tuple[TableCell, ...]] = []
    if weighed.actions:
        rows.append(("Being done", Cell(tuple(map(action_line, weighed.actions)))))
    if weighed.indicators:
        rows.append(("Figures", Cell(tuple(map(_figure, weighed.indicators)))))
    if weighed.voices or weighed.theme_voices:
        rows.append(("Voices", _voices(weighed)))
    if not weighed.side(Side.FOR) and not weighed.side(Side.AGAINST):
        return [
            *rows,
            ("For, against", "Nothing on either side by the stated rules."),
            _side_row(weighed, Side.MISSING),
        ]
    return [*rows, *(_side_row(weighed, side) for side in SIDE_WORDS)]


def _figure(judged: JudgedIndicator) -> CellPart:
    indicator, latest = judged.indicator, judged.latest
    if latest is None:
        return f"{indicator.plain_title}: no figure yet"
    mark = colour_mark(judged.rating.colour)
    shown = with_counts(latest, indicator)
    return replace(mark, word=f"{indicator.plain_title}: {shown}, {dated(latest)}, {begun_small(told_colour(judged))}")


def _voices(weighed: Weighed) -> TableCell:
    """Who spoke of the linked figures, and how many more stand under the same theme; their words stand at the end."""
    parts: list[CellPart] = [_voice(voice) for voice in weighed.voices]
    if weighed.theme_voices:
        more = "more " if weighed.voices else ""
        parts.append(f"{count(weighed.theme_voices, f'{more}account')} under the same theme")
    parts[-1] = (f"{parts[-1]}, in ", Run("What people said", link="#voices"))
    return Cell(tuple(parts))


def _voice(voice: Voice) -> str:
    return f"{term(voice.of).capitalize()}, {short_day(voice.period_end)}, {asked_words(voice)}"


def _side_row(weighed: Weighed, side: Side) -> tuple[TableCell, ...]:
    told = _told(weighed.side(side))
    return SIDE_WORDS[side], Cell(told) if told else _NOTHING


def _told(points: Sequence[EvidencePoint]) -> tuple[str, ...]:
    """The points, each a sentence; of several complete actions whose effect is not shown the same is said once."""
    unshown = [point.ref for point in points if point.rule == "effect_not_shown"]
    together = f"Actions {and_(unshown)} are complete, but their effect on children is not shown."
    said = (together if len(unshown) > 1 and point.rule == "effect_not_shown" else point.sentence for point in points)
    return tuple(dict.fromkeys(said))


def _source(one: ExpectationEvidence) -> str:
    asked = one.expectation
    paragraph = (
        f"{sentence(paragraphs(asked.source_para)).rstrip('.')} of the Commissioner's report. "
        if asked.source_para
        else ""
    )
    owner = f"{owned_by(asked.owner)}."
    # One of the same number is told once for all, where the recommendations are.
    others = [ref for ref in asked.rec_ids if ref[1:] != asked.exp_id[1:]]
    also = f" Asked for by recommendation {and_(others)}." if others else ""
    return f"{paragraph}{owner}{also}"


def _said(steps: Sequence[tuple[Assessment, date | None]]) -> str:
    """Each assessment with the days on which it was made, oldest first, within a sentence."""
    told: list[tuple[Assessment, list[str]]] = []
    for assessment, on in steps:
        if assessment is Assessment.NOT_ASSESSED:
            continue
        when = short_day(on) if on is not None else "no date"
        if told and told[-1][0] is assessment:
            if when not in told[-1][1]:
                told[-1][1].append(when)
        else:
            told.append((assessment, [when]))
    if not told:
        return "not assessed"
    return "; ".join(f"{within_sentence(assessment)} ({', '.join(days)})" for assessment, days in told)


def _offered(one: ExpectationEvidence) -> str:
    asked = one.expectation
    if not asked.evidence:
        return "Nothing."
    dated = f" ({day(asked.evidence_date)})" if asked.evidence_date is not None else " (no date)"
    made_up = " (Illustrative.)" if asked.illustrative else ""
    return f"{sentence(asked.evidence)}{dated}{made_up}"
