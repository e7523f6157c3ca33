"""Who answers for it: a lead for an action, an owner for anything else, and one phrase for nobody."""

from __future__ import annotations

from lineofsight.analysis.verdicts import DeliveryFlag
from lineofsight.wording.answering import NO_LEAD, NO_OWNER, led_by, owned_by
from lineofsight.wording.statuses import flag_word


def test_who_answers_is_said_with_the_column_s_name() -> None:
    """The column of an action is called Lead, that of a risk Owner."""
    assert led_by("Head of Legal Services") == "Lead: Head of Legal Services"
    assert owned_by("Head of Finance") == "Owner: Head of Finance"


def test_nobody_is_said_in_one_phrase() -> None:
    """In a cell, in a sentence and as a filter of the plan, which are seen beside one another."""
    assert (led_by(""), owned_by("")) == (NO_LEAD, NO_OWNER)
    assert flag_word(DeliveryFlag.NO_OWNER.value) == NO_LEAD
