"""Values as plain rows with the field dictionary's names."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest

from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.governance import Body, BodyKind
from lineofsight.domain.indicators import FigureSource, Observation
from lineofsight.domain.marking import Marking, MarkingLevel
from lineofsight.domain.periods import month_period
from lineofsight.domain.plan import Action
from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus
from lineofsight.workspace.rows import as_plain, as_row


def test_an_action_keeps_the_names_of_the_return() -> None:
    """The row has the return workbook's columns, dates as ISO text and 1.10 as text."""
    action = Action(
        action_id="1.10",
        theme_id="T1",
        action="Do it.",
        delivery_status=DeliveryStatus.ON_TRACK,
        impact_status=ImpactStatus.TOO_EARLY,
        due_date_original=date(2017, 1, 31),
        due_date_current=date(2017, 3, 31),
        rec_ids=("O1",),
        marking=Marking(MarkingLevel.PART2, 3),
    )
    row = as_row(action)
    assert row["action_id"] == "1.10"
    assert row["due_date_current"] == "2017-03-31"
    assert row["delivery_status"] == "on_track"
    assert row["rec_ids"] == ["O1"]
    assert (row["marking"], row["exempt_para"]) == ("part2", 3)
    assert json.loads(json.dumps(row)) == row


def test_a_suppressed_figure_has_no_number_and_its_symbol() -> None:
    """A symbol is never written as nought: the value is null and the symbol stands beside it."""
    observed = Observation(
        ind_id="x",
        area_code="305",
        period=month_period(2017, 3),
        figure=Figure.missing(Symbol.CONFIDENTIAL),
        numerator=Figure.of("4"),
        source=FigureSource(name="a return", imported_on=date(2017, 4, 1)),
        as_at=date(2017, 3, 31),
    )
    row = as_row(observed)
    assert (row["value"], row["symbol"]) == (None, "c")
    assert (row["numerator"], row["numerator_symbol"]) == (4, None)
    assert (row["period"], row["period_end"]) == ("March 2017", "2017-03-31")


@pytest.mark.parametrize(("number", "plain"), [("20.45", 20.45), ("9", 9), ("0.0", 0)])
def test_exact_numbers_are_json_numbers(number: str, plain: float) -> None:
    """20.45 is written as 20.45 and a whole number without a point."""
    assert as_plain(Decimal(number)) == plain
    assert json.dumps(as_plain(Decimal("20.45"))) == "20.45"


def test_what_has_no_plain_form_is_an_error() -> None:
    """An unknown kind is a fault of the program, never a silent text."""
    with pytest.raises(TypeError, match="no plain form"):
        as_plain(object())
    with pytest.raises(TypeError, match="no fields"):
        as_row("text")


def test_unknown_numbers_of_a_body_stay_empty() -> None:
    """A body whose frequency is not known has null, not nought."""
    row = as_row(Body(body_id="b", name="Board", kind=BodyKind.FORUM))
    assert row["meetings_per_year"] is None
