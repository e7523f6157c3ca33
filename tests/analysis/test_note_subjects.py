"""Digests of rows: another only when something in the row is another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest

from lineofsight.analysis.note_subjects import find_subject, find_subjects, row_digest
from lineofsight.analysis.picture import judge
from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import FigureSource, Target
from lineofsight.domain.notes import TargetType
from lineofsight.domain.plan import Action
from lineofsight.domain.statuses import DeliveryStatus
from tests.analysis.figure_makers import indicator, observation
from tests.analysis.plan_makers import AS_AT, action, milestone
from tests.analysis.record_makers import record


@dataclass(frozen=True)
class _Later(Action):
    """An action with a field that a later version of the program added."""

    owner_since: date | None = None
    tags: tuple[str, ...] = ()
    is_new: bool = False


@pytest.mark.parametrize(
    "changes",
    [
        {"action": "Something else"},
        {"delivery_status": DeliveryStatus.AT_RISK},
        {"due_date_current": date(2017, 7, 1)},
        {"rec_ids": ("R1",)},
        {"illustrative": True},
        {"progress_update": "Done."},
    ],
)
def test_whatever_changes_in_a_row_changes_its_digest(changes: dict[str, object]) -> None:
    """A word, a date, a list, a yes."""
    assert row_digest(action(**changes)) != row_digest(action())


def test_a_field_that_a_later_version_adds_and_leaves_empty_changes_nothing() -> None:
    """Else every note would say after an update that its item has changed."""
    held = {name: getattr(action(), name) for name in Action.__dataclass_fields__}

    assert row_digest(_Later(**held)) == row_digest(action())
    assert row_digest(_Later(**held, is_new=True)) != row_digest(action())


def test_a_figure_counts_and_where_it_came_from_does_not() -> None:
    """The same figure imported again on another day is the same figure; nought is another than none."""
    shown = observation("12.5")
    again = replace(shown, source=FigureSource(name="other.xlsx", imported_on=date(2018, 1, 1)), as_at=date(2018, 1, 1))

    assert row_digest(indicator(), shown) == row_digest(indicator(), again)
    assert row_digest(indicator(), shown) != row_digest(indicator(), observation("12.6"))
    assert row_digest(indicator(), shown) != row_digest(indicator(), None)
    assert row_digest(replace(shown, numerator=Figure.of(0))) != row_digest(replace(shown, numerator=None))


def test_a_decimal_is_the_same_however_it_is_written() -> None:
    """12.50 is 12.5, and 100 is 1E+2."""
    for one, other in (("12.50", "12.5"), ("100", "1E+2"), ("0", "0.00")):
        assert row_digest(Target(value=Decimal(one))) == row_digest(Target(value=Decimal(other)))


def test_what_has_no_place_in_a_row_is_a_fault() -> None:
    """A fraction of the computer's own cannot be written in one way."""

    @dataclass(frozen=True)
    class Odd:
        share: float = 0.5

    with pytest.raises(TypeError, match="float"):
        row_digest(Odd())


def test_an_action_and_its_milestones_are_asked_of_the_post_that_the_plan_names() -> None:
    """The lead's role goes before the officer's name, as on every page; without a role the officer is asked."""
    led = action(action_id="1", lead_officer="Legal", lead_role="Head of Legal Services")
    without = action(action_id="2", lead_officer="Legal", lead_role="")
    held = record([led, without], milestones=[milestone(milestone_id="1.1", action_id="1")])
    shown = judge(held, earlier=None, since=None, today=AS_AT)

    def asked(kind: TargetType, ref: str) -> str:
        subject = find_subject(shown, held, kind, ref)
        assert subject is not None
        return subject.owner

    assert asked(TargetType.ACTION, "1") == asked(TargetType.MILESTONE, "1.1") == "Head of Legal Services"
    assert asked(TargetType.ACTION, "2") == "Legal"


def test_what_is_late_red_or_of_concern_presses() -> None:
    """An action that is overdue, a red figure, an expectation that slipped back; not what is under way."""
    late = action(action_id="2", due_date_original=date(2017, 1, 31), due_date_current=date(2017, 1, 31))
    held = record([action(action_id="1"), late])
    shown = judge(held, earlier=None, since=None, today=AS_AT)

    def presses(ref: str) -> bool:
        subject = find_subject(shown, held, TargetType.ACTION, ref)
        assert subject is not None
        return subject.is_pressing

    assert not presses("1")
    assert presses("2")


def test_only_what_is_sought_is_found_and_an_action_is_no_milestone() -> None:
    """However many notes are looked at, each leads to its own item, and one that is gone to none."""
    held = record(
        [action(action_id="1"), action(action_id="2")], milestones=[milestone(milestone_id="1.1", action_id="1")]
    )
    shown = judge(held, earlier=None, since=None, today=AS_AT)
    sought = [
        (TargetType.ACTION, "1"),
        (TargetType.MILESTONE, "1.1"),
        (TargetType.MILESTONE, "2"),
        (TargetType.ACTION, "9"),
    ]
    assert list(find_subjects(shown, held, sought)) == sought[:2]
