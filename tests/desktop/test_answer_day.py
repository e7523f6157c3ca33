"""Which day is offered for the answer to a challenge."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.thread_folding import fold
from lineofsight.analysis.thread_telling import tell
from lineofsight.desktop.desks.papers import DAYS_TO_ANSWER, answer_day, paper_for
from lineofsight.desktop.registers.notes_beside import note_link
from lineofsight.desktop.standing import Standing
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.workspace.noting import Noted
from tests.support.note_makers import DAY, Writer

if TYPE_CHECKING:
    from lineofsight.documents.material import Material


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        (date(2026, 11, 27), date(2026, 12, 11)),
        (date(2026, 11, 28), date(2026, 12, 14)),
        (date(2026, 11, 29), date(2026, 12, 14)),
        (date(2026, 11, 30), date(2026, 12, 14)),
    ],
)
def test_an_answer_is_asked_for_on_a_day_of_the_week(written: date, offered: date) -> None:
    """On a Friday and a Monday two weeks later to the day; what is written at a weekend is due on the Monday."""
    assert answer_day(written) == offered


def test_it_is_never_sooner_than_two_weeks() -> None:
    """Officers have no less time because the day is a Sunday."""
    for number in range(14):
        written = date(2026, 12, 1) + timedelta(days=number)
        assert timedelta(days=DAYS_TO_ANSWER) <= answer_day(written) - written <= timedelta(days=DAYS_TO_ANSWER + 2)
        assert answer_day(written).isoweekday() <= 5


@pytest.mark.parametrize(
    ("days_left", "keeps"),
    [(40, True), (1, True), (0, False)],
)
def test_a_challenge_that_is_written_anew_keeps_its_day_unless_that_has_passed(
    days_left: int, *, keeps: bool, example_material: Material
) -> None:
    """She withdrew it to put it in other words, not to give another day."""
    chair, asked_by = Writer(), DAY + timedelta(days=days_left)
    asked = chair.write(EntryKind.CHALLENGE, answer_due=asked_by)
    chair.write(EntryKind.WITHDRAW, asked.digest)
    (told,) = tell(fold(chair.written).threads, example_material.picture, example_material.record, today=DAY)
    noted = Noted(threads=(told,), own=frozenset({asked.digest}), today=DAY)
    paper = paper_for(note_link(told), example_material, noted, Standing.CHAIR)
    assert paper.blank.text == "Which children are waiting?"
    assert paper.blank.answer_due == (asked_by if keeps else answer_day(DAY))
