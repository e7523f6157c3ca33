"""How a tracker is read, as two registers: its columns with their first values, and its words and rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.desktop.sheet import Bullets, Sheet, Words, facts, section, sheet
from lineofsight.domain.findings import Severity
from lineofsight.exchange.trackers.draft import Standing
from lineofsight.exchange.trackers.draft_words import WordKind
from lineofsight.exchange.trackers.milestone_columns import goes_with
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.trackers.corrections import Point
    from lineofsight.exchange.trackers.draft import DraftColumn
    from lineofsight.exchange.trackers.draft_words import TrackerWord
    from lineofsight.workspace.brought import SeenTracker

_STANDINGS: Final = {
    Standing.SAID: ("●", "You said so"),
    Standing.SURE: ("●", "Sure"),
    Standing.GUESS: ("?", "A guess"),
    Standing.NOT_USED: ("–", "Not used"),
}
_ORDER: Final = {Standing.GUESS: 0.0, Standing.NOT_USED: 1.0, Standing.SURE: 2.0, Standing.SAID: 3.0}
_KINDS: Final = {WordKind.STATUS: "Status", WordKind.COLOUR: "Colour", WordKind.UNIT: "Unit of"}
_CELL: Final = re.compile(r"([A-Z]+)\d+")
_MOST_FINDINGS: Final = 8
_MOST_NAMED: Final = 3
_LONGEST_SAMPLE: Final = 32
"""In the table; the details have each value at greater length."""


def columns(seen: SeenTracker, outcome: ImportOutcome | None) -> Register:
    """Every column of the sheet, what it is taken for, and how that is known; ``outcome`` is that of the file."""
    draft = seen.tracker.draft
    found = outcome.findings if outcome is not None else ()
    guesses = [one.letters for one in draft.columns if one.standing is Standing.GUESS]
    unused = sum(1 for one in draft.columns if one.standing is Standing.NOT_USED)
    said = [f"{count(len(draft.columns), 'column')}"]
    if guesses:
        said.append(f"{and_(guesses)} {'is a guess' if len(guesses) == 1 else 'are guesses'}")
    if unused:
        said.append(f"{unused} not used")
    said += [f"{one.letters} gave way to {one.gave_way_to}" for one in draft.columns if one.gave_way_to]
    return Register(
        "Columns",
        f"{'; '.join(said)}. Choose a line, then what it is to be taken for.",
        (("Column", 7), ("The sheet's heading", 22), ("First values", 31), ("Taken for", 24), ("How sure", 16)),
        tuple(_column_line(one, seen, _of_column(found, one, draft.sheet.name)) for one in draft.columns),
        "No column has a heading here.",
    )


def words(seen: SeenTracker) -> Register:
    """Every word that needs a meaning, and every rule, with what they are taken for."""
    lost = [one for one in seen.words if one.left_out]
    rules = [point for point in seen.points if point.address.startswith("rule/")]
    return Register(
        "Words and rules",
        _lost_words(lost) if lost else "Every word has a meaning. Choose a line to give it another.",
        (("Word or rule", 34), ("Stands for", 14), ("Rows", 8), ("Left out", 10), ("Taken for", 34)),
        (*(_word_line(one, seen) for one in seen.words), *(_rule_line(point) for point in rules)),
        "There is no word to explain.",
    )


def _column_line(one: DraftColumn, seen: SeenTracker, found: Sequence[Finding]) -> RegisterLine:
    sign, how = _STANDINGS[one.standing]
    if one.gave_way_to:
        how = f"Gave way to {one.gave_way_to}"
    address = f"column/{one.column}"
    taken_for = _answer(seen.point(address))
    return RegisterLine(
        address,
        (
            CellValue(one.letters, sort=float(one.column)),
            CellValue(one.heading, strong=True),
            CellValue("; ".join(cut(sample, _LONGEST_SAMPLE) for sample in one.samples) or "Empty"),
            CellValue(taken_for),
            CellValue(f"{sign} {how}", spoken=how, about=one.why, sort=_ORDER[one.standing]),
        ),
        lambda: _column_sheet(one, taken_for, how, goes_with(seen.tracker.draft.mapping, one.heading), found),
    )


def _column_sheet(one: DraftColumn, taken_for: str, how: str, beside: str, found: Sequence[Finding]) -> Sheet:
    more = len(found) - _MOST_FINDINGS
    listed = [f"{finding.place.cell}: {finding.what}" for finding in found[:_MOST_FINDINGS]]
    return sheet(
        f"Column {one.letters}",
        one.heading,
        section(
            "Taken for",
            Words(taken_for, strong=True),
            Words(one.why if one.standing in (Standing.SAID, Standing.NOT_USED) else f"{how}. {one.why}"),
            *([Words(beside)] if beside else []),
        ),
        section("First values below it", Bullets(one.samples) if one.samples else Words("The column is empty.")),
        section(
            "Findings in this column",
            Bullets((*listed, f"and {more} more, under Findings")) if more > 0 else Bullets(tuple(listed)),
        ),
    )


def _word_line(one: TrackerWord, seen: SeenTracker) -> RegisterLine:
    taken_for = _answer(seen.point(one.address))
    return RegisterLine(
        one.address,
        (
            CellValue(one.word, strong=bool(one.left_out)),
            CellValue(_KINDS[one.kind]),
            CellValue(str(one.rows), sort=float(one.rows)),
            CellValue(str(one.left_out) if one.left_out else "–", spoken=str(one.left_out), sort=float(one.left_out)),
            CellValue(taken_for),
        ),
        lambda: sheet(
            f"{_KINDS[one.kind]} {one.word}",
            one.word,
            section("Taken for", Words(taken_for, strong=True)),
            section("In the tracker", facts(("Rows", str(one.rows)), ("Left out because of it", str(one.left_out)))),
        ),
    )


def _rule_line(point: Point) -> RegisterLine:
    taken_for = _answer(point)
    dash = CellValue("–", spoken="not counted", sort=-1.0)
    return RegisterLine(
        point.address,
        (CellValue(point.words), CellValue("Rule"), dash, dash, CellValue(taken_for)),
        lambda: sheet(
            point.words,
            point.words,
            section("Taken for", Words(taken_for, strong=True)),
            section(
                "It is a rule",
                Words("It holds for the whole tracker, and is remembered with its columns."),
            ),
        ),
    )


def _answer(point: Point | None) -> str:
    if point is None:
        return ""
    return next((answer.words for answer in point.answers if answer.value == point.value), "")


def _lost_words(lost: Sequence[TrackerWord]) -> str:
    """Which words nobody explained; no rows are added up, for two of the words may stand in one row."""
    named = [f"'{one.word}'" for one in lost[:_MOST_NAMED]]
    if len(lost) > len(named):
        named.append(count(len(lost) - len(named), "other word"))
    mean, stand = ("means", "it stands") if len(lost) == 1 else ("mean", "they stand")
    return (
        f"Nobody has said what {and_(named)} {mean}: what {stand} for is left out. Choose a line, then what it is to "
        "be taken for."
    )


def _of_column(found: Sequence[Finding], column: DraftColumn, sheet_name: str) -> tuple[Finding, ...]:
    return tuple(
        one
        for one in found
        # What is told once for the whole sheet stands at its first cell, and says nothing of that column.
        if one.severity is not Severity.NOTE
        and one.place.sheet == sheet_name
        and (match := _CELL.fullmatch(one.place.cell)) is not None
        and match[1] == column.letters
    )
