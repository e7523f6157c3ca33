"""A trigger can be written in one cell and read back."""

from __future__ import annotations

import pytest

from lineofsight.domain.triggers import ALWAYS, Trigger, TriggerKind
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.question_bank import read_question_bank
from lineofsight.exchange.trigger_text import read_triggers, write_triggers


def test_a_cell_names_several_triggers() -> None:
    """Triggers joined by "or" are read in order, with words, numbers and indicators."""
    text = "indicator_rated(colour=red, indicators=caseload re-referrals) or Redated at least ( count = 3 )"
    assert read_triggers(text) == (
        Trigger(kind=TriggerKind.INDICATOR_RATED, word="red", indicator_ids=("caseload", "re-referrals")),
        Trigger(kind=TriggerKind.REDATED_AT_LEAST, number=3),
    )


def test_an_empty_cell_means_always() -> None:
    """A council's question without a trigger is asked at every meeting."""
    assert read_triggers("  ") == (ALWAYS,)


@pytest.mark.parametrize(
    "text",
    ["redated_at_least(3)", "redated_at_least(count=3", "redated_at_least(count=1, count=2)", "a & b", "always or "],
)
def test_a_cell_that_cannot_be_read_is_refused(text: str) -> None:
    """Nothing is guessed from half a trigger."""
    with pytest.raises(ValueRefusedError):
        read_triggers(text)


def test_every_trigger_of_the_bank_is_written_and_read_back_the_same() -> None:
    """What the bank holds can go through a workbook."""
    for question in read_question_bank().questions:
        assert read_triggers(write_triggers(question.triggers)) == question.triggers
