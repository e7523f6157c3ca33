"""What is imported is read back as it was, on SQLite and on PostgreSQL."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lineofsight.domain.batches import ReturnBatch
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import FigureSource
from tests.store.reading_makers import COUNCIL, MARCH, TODAY, whole_return
from tests.store.statistics_makers import NEIGHBOUR_MODEL, known_in_the_end, neighbour_model, statistics

if TYPE_CHECKING:
    from lineofsight.store.store import Store


def _batch() -> ReturnBatch:
    batch = whole_return().batch
    assert isinstance(batch, ReturnBatch)
    return batch


def test_plan_comes_back_as_returned(either_store: Store) -> None:
    """Every field of every subject of the plan survives."""
    either_store.apply([whole_return()], today=TODAY)
    plan, batch = either_store.read(MARCH).plan, _batch()
    assert plan.recommendations == batch.recommendations
    assert plan.themes == batch.themes
    assert plan.actions == batch.actions
    assert plan.milestones == batch.milestones
    assert plan.date_changes == batch.date_changes
    assert plan.versions == batch.versions


def test_governance_comes_back_as_returned(either_store: Store) -> None:
    """Every field of bodies, seats, links and meetings survives, two seats of one holder included."""
    either_store.apply([whole_return()], today=TODAY)
    governance, batch = either_store.read(MARCH).governance, _batch()
    assert governance.bodies == batch.bodies
    assert governance.seats == batch.seats
    assert governance.links == batch.links
    assert governance.meetings == batch.meetings


def test_performance_comes_back_as_returned(either_store: Store) -> None:
    """Every field of indicators, figures and benchmarks survives, with decimals as they were written."""
    either_store.apply([whole_return()], today=TODAY)
    performance, batch = either_store.read(MARCH).performance, _batch()
    assert performance.indicators == batch.indicators
    assert performance.benchmarks == batch.benchmarks
    assert performance.observations["L1"] == batch.observations
    assert [str(one.figure.value) for one in performance.observations["L1"]] == ["0.50", "12.50"]


def test_the_council_and_its_return_are_known(either_store: Store) -> None:
    """The record says whose it is and which file it comes from."""
    assert either_store.council() is None
    either_store.apply([whole_return()], today=TODAY)
    record = either_store.read(MARCH)
    assert record.council == either_store.council() == COUNCIL
    assert [(one.name, one.kind, one.as_at, one.imported_on) for one in record.returns] == [
        ("return.xlsx", "council_return", MARCH, TODAY)
    ]
    assert either_store.as_at_dates() == (MARCH,)


def test_published_figures_come_back_with_their_source(either_store: Store) -> None:
    """A published figure names its edition; a symbol stays a symbol and counts stay counts."""
    reading = statistics(published_on=date(2017, 2, 1), counts={2016: ("11", "100")})
    either_store.apply([reading], today=TODAY)
    first, second = known_in_the_end(either_store)
    assert (first.figure, first.numerator) == (Figure.of("10"), None)
    assert (second.figure, second.numerator, second.denominator) == (Figure.of("11.0"), Figure.of(11), Figure.of(100))
    assert second.source == FigureSource(
        name="Workforce, 2016 (DfE)",
        imported_on=TODAY,
        published_on=date(2017, 2, 1),
        vintage="2016",
        is_published=True,
    )
    table = either_store.area_table("N1", "2016")
    assert table is not None
    assert table.figures == {"305": Figure.of("11.0"), "314": Figure.missing(Symbol.CONFIDENTIAL)}


def test_neighbours_come_back_by_version(either_store: Store) -> None:
    """Each authority's neighbours are kept in order of closeness, and the relation is not made symmetric."""
    either_store.apply([neighbour_model()], today=TODAY)
    assert either_store.neighbour_sets("305") == NEIGHBOUR_MODEL.sets[:1]
    assert either_store.neighbour_sets("314") == NEIGHBOUR_MODEL.sets[1:]
    assert [area.code for area in either_store.areas()] == ["319"]
