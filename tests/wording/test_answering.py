"""Who answers for it: a lead for an action, an owner for anything else, and one phrase for nobody."""

from __future__ import annotations

from lineofsight.analysis.verdicts import DeliveryFlag
from lineofsight.wording.answering import FALLBACK, NO_LEAD, NO_OWNER, ask_owner, led_by, owned_by, owner_of_like
from lineofsight.wording.statuses import flag_word


def test_who_answers_is_said_with_the_column_s_name() -> None:
    """The column of an action is called Lead, that of a risk Owner."""
    assert led_by("Head of Legal Services") == "Lead: Head of Legal Services"
    assert owned_by("Head of Finance") == "Owner: Head of Finance"


def test_nobody_is_said_in_one_phrase() -> None:
    """In a cell, in a sentence and as a filter of the plan, which are seen beside one another."""
    assert (led_by(""), owned_by("")) == (NO_LEAD, NO_OWNER)
    assert flag_word(DeliveryFlag.NO_OWNER.value) == NO_LEAD


def test_whose_like_measure_it_is_is_said_of_whom_to_ask() -> None:
    """Nobody takes the owner of the council's own figure for that of the published one; a brace is a letter."""
    assert owner_of_like([]) == ""
    one, other = ("Head of {Care}", "Visits"), ("Head of Data", "Reviews")
    asked = owner_of_like([one, other, other])
    assert (
        asked == "Head of {Care}, owner of the council's own like measure “Visits”, or Head of Data, owner of “Reviews”"
    )
    assert ask_owner("", asked) == f"{NO_OWNER}: ask {asked}"
    assert ask_owner("", "") == f"{NO_OWNER}: ask the {FALLBACK}"
    assert ask_owner("Head of Care", asked) == "Ask: Head of Care"
