"""The return's columns hold every field of the domain, and nothing that is not one."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from lineofsight.domain.governance import Body, Link, Meeting, Seat
from lineofsight.domain.indicators import Benchmark, Indicator, Observation, Target
from lineofsight.domain.marking import Marking
from lineofsight.domain.periods import Period
from lineofsight.domain.plan import Action, DateChange, Milestone, PlanVersion, Recommendation, Theme
from lineofsight.domain.record import Council
from lineofsight.exchange.return_columns import EXAMPLE_PREFIX, Kind, SheetColumns
from lineofsight.exchange.return_sheets import RETURN, SHEETS, SUBJECT_SHEETS
from lineofsight.exchange.watched_rows import WATCHED_KINDS

VALUES: dict[str, type[Any]] = {
    "recommendations": Recommendation,
    "themes": Theme,
    "actions": Action,
    "milestones": Milestone,
    "date_changes": DateChange,
    "versions": PlanVersion,
    "indicators": Indicator,
    "observations": Observation,
    "benchmarks": Benchmark,
    "bodies": Body,
    "seats": Seat,
    "links": Link,
    "meetings": Meeting,
    **WATCHED_KINDS,
}
PARTS: dict[str, type[Any]] = {"marking": Marking, "target": Target, "period": Period}
# A figure's source is the return itself, and a question in a return is the council's own.
FROM_THE_RETURN = {("observations", "source"), ("questions", "source")}
MADE = {("observations", "area_code"), ("observations", "as_at")}
"""What the reader fills in when the cell is empty."""
ADDED = {("council", "as_at"), ("council", "prepared_by")}


def fields_of(value: type[Any]) -> set[str]:
    """The names of a dataclass's fields."""
    return {field.name for field in dataclasses.fields(value)}


@pytest.mark.parametrize("plan", SHEETS, ids=lambda plan: plan.title)
def test_every_field_of_the_domain_has_its_column(plan: SheetColumns) -> None:
    """A field without a column could never be returned; a column without a field would be lost."""
    value = VALUES.get(plan.subject, Council)
    whole = {column.path for column in plan.columns}
    wanted: set[str] = set()
    for name in fields_of(value):
        if name in PARTS and not (name == "target" and value is Action):
            wanted |= {f"{name}.{part}" for part in fields_of(PARTS[name])}
        elif (plan.subject, name) not in FROM_THE_RETURN:
            wanted.add(name)
    assert whole - {name for subject, name in ADDED if subject == plan.subject} == wanted


@pytest.mark.parametrize("plan", SUBJECT_SHEETS, ids=lambda plan: plan.title)
def test_a_field_that_must_be_given_has_a_column_that_must_be_filled(plan: SheetColumns) -> None:
    """Otherwise an empty cell would be an error of the program and not a finding; figures and dates come otherwise."""
    required = {column.path for column in plan.columns if column.required}
    for field in dataclasses.fields(VALUES[plan.subject]):
        must = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        if must and (plan.subject, field.name) not in FROM_THE_RETURN | MADE and field.name not in PARTS:
            assert field.name in required, field.name


def test_every_subject_has_its_sheet() -> None:
    """The sheets fill the batch's own fields, one each."""
    assert [plan.subject for plan in SUBJECT_SHEETS] == list(VALUES)
    assert SHEETS[0] is RETURN


@pytest.mark.parametrize("plan", SHEETS, ids=lambda plan: plan.title)
def test_a_sheet_can_be_drawn_by_any_spreadsheet_program(plan: SheetColumns) -> None:
    """Headings are unique, tabs short, drop-downs within 255 characters, and each column says what it is for."""
    names = [column.name for column in plan.columns]
    assert len(names) == len(set(names))
    assert len(plan.title) <= 31
    for column in plan.columns:
        assert len(",".join(column.choices)) + 2 <= 255, column.name
        assert column.help.endswith((".", "?")), column.name
        assert (column.words is not None) == (column.kind in (Kind.WORD, Kind.WORDS)), column.name


@pytest.mark.parametrize("plan", SHEETS, ids=lambda plan: plan.title)
def test_the_made_up_row_is_marked_and_complete(plan: SheetColumns) -> None:
    """Its first cell carries the mark, and every required column shows how it is filled in."""
    assert plan.columns[0].example.startswith(EXAMPLE_PREFIX)
    assert all(column.example for column in plan.columns if column.required)


def test_a_column_is_found_by_heading_and_by_field() -> None:
    """A refusal by the domain names the field; the person is shown the column."""
    links = next(plan for plan in SHEETS if plan.title == "Links")
    found = links.column_of("from_id")
    assert found is not None
    assert found.name == "from"
    assert links.column_of("nothing") is None
    with pytest.raises(KeyError):
        links.column("nothing")
