"""Governance for pages, documents and the command line: the map, its checks, its weight, and "what if"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.burden import weigh
from lineofsight.analysis.governance_checks import check_governance
from lineofsight.analysis.governance_graph import graph_on
from lineofsight.analysis.governance_history import changes_between
from lineofsight.analysis.what_if import what_if
from lineofsight.domain.governance import Lifecycle
from lineofsight.domain.record import GovernanceRecord, PlanRecord
from lineofsight.errors import LineOfSightError
from lineofsight.wording.dates import day as day_words
from lineofsight.wording.terms import term
from lineofsight.workspace.reading import NO_RETURN, check_baseline, default_date, read_record
from lineofsight.workspace.rows import Row, as_plain, as_row

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.burden import PersonBurden
    from lineofsight.analysis.governance_graph import GovernanceGraph
    from lineofsight.domain.governance import Body, Link
    from lineofsight.domain.record import Record
    from lineofsight.store.store import Store


def read_map(store: Store, as_at: date | None, *, today: date) -> Record:
    """The record from which the map of a day is drawn, as members may see it.

    Bodies, posts, seats and links carry their own dates, so the map of a day before the first return is drawn from the
    first return. What that return could not know of the earlier day is left out: proposals, meetings to come, the plan.
    A body that has ended since is in force on a day when it was in being.

    Args:
        store: what to read.
        as_at: the day; ``None`` for the newest return's.
        today: the reader's day.

    Raises:
        LineOfSightError: when no return has been imported.
    """
    shown = as_at if as_at is not None else default_date(store, today)
    dates = store.as_at_dates()
    if not dates:
        raise LineOfSightError(NO_RETURN)
    if shown >= dates[0]:
        return read_record(store, shown)
    first = read_record(store, dates[0])
    return replace(first, as_at=shown, plan=PlanRecord(), governance=_as_before(first.governance, shown))


def _as_before(governance: GovernanceRecord, shown: date) -> GovernanceRecord:
    return replace(
        governance,
        bodies=tuple(_body_before(body) for body in governance.bodies if body.lifecycle is not Lifecycle.PROPOSED),
        meetings=tuple(one for one in governance.meetings if one.date <= shown),
    )


def _body_before(body: Body) -> Body:
    has_end = body.lifecycle is Lifecycle.ENDED and body.ended is not None
    return replace(body, next_meeting=None, lifecycle=Lifecycle.IN_FORCE if has_end else body.lifecycle)


def _read_returned(store: Store, as_at: date | None, today: date) -> Record:
    """The record of a day on which a return was known: what is checked and weighed needs one."""
    shown = as_at if as_at is not None else default_date(store, today)
    record = read_map(store, shown, today=today)
    first = store.as_at_dates()[0]
    if shown < first:
        raise LineOfSightError(
            f"Nothing was known by {day_words(shown)}: the first return speaks of {day_words(first)}. "
            "Choose that day or a later one; 'lineofsight governance map' shows earlier days too."
        )
    return record


def map_rows(store: Store, as_at: date | None, *, today: date) -> list[Row]:
    """The map as a list: one row a link in force, with both names and a sentence; what has no link, by itself."""
    record = read_map(store, as_at, today=today)
    graph = graph_on(record.governance, record.as_at)
    rows = [_link_row(graph, link) for link in sorted(graph.links, key=lambda link: _link_order(graph, link))]
    joined = {ref for link in graph.links for ref in (link.from_id, link.to_id)}
    rows += [
        {"from_id": ref, "from_name": body.name, "type": None, "sentence": f"{body.name} has no link on the map."}
        for ref, body in graph.bodies.items()
        if ref not in joined
    ]
    return rows


def _link_order(graph: GovernanceGraph, link: Link) -> tuple[str, str, str]:
    return graph.name(link.from_id), link.type.value, graph.name(link.to_id)


def _link_row(graph: GovernanceGraph, link: Link) -> Row:
    first, second = graph.name(link.from_id), graph.name(link.to_id)
    flows = f": {link.what_flows}" if link.what_flows else "."
    source = f"report {link.source_para}" if link.source_para else ""
    notes = ", ".join(part for part in (source, "illustrative" if link.illustrative else "") if part)
    return {
        **as_row(link),
        "from_name": first,
        "to_name": second,
        "sentence": f"{first} {term(link.type)} {second}{flows}" + (f" ({notes})" if notes else ""),
    }


def change_rows(store: Store, since: date, as_at: date | None, *, today: date) -> list[Row]:
    """What began and ended on the map after ``since``, oldest first."""
    record = read_map(store, as_at, today=today)
    check_baseline(since, record.as_at)
    return [as_row(change) for change in changes_between(record.governance, since, record.as_at)]


def finding_rows(store: Store, as_at: date | None, *, today: date) -> list[Row]:
    """Every finding of the checks of the map."""
    return [as_row(finding) for finding in check_governance(_read_returned(store, as_at, today))]


def burden_rows(store: Store, as_at: date | None, *, today: date) -> list[Row]:
    """One row a person who holds a seat: hours a year, bodies, and the bodies whose hours are not known."""
    record = _read_returned(store, as_at, today)
    graph = graph_on(record.governance, record.as_at)
    return [_person_row(graph, person) for person in weigh(record.governance, record.as_at).people]


def _person_row(graph: GovernanceGraph, person: PersonBurden) -> Row:
    return {
        **as_row(person),
        "body_names": [graph.name(ref) for ref in person.bodies],
        "unknown_names": [graph.name(ref) for ref in person.unknown],
    }


def overlap_rows(store: Store, as_at: date | None, *, today: date) -> list[Row]:
    """One row a pair of bodies that share people or the words of their purpose, with who or which."""
    record = _read_returned(store, as_at, today)
    graph = graph_on(record.governance, record.as_at)
    burden = weigh(record.governance, record.as_at)
    seats: list[Row] = [
        {
            "of": "seats",
            "first_name": graph.name(one.first),
            "second_name": graph.name(one.second),
            **as_row(one),
            "shared_names": [graph.name(ref) for ref in one.shared],
        }
        for one in burden.seat_overlaps
    ]
    purposes: list[Row] = [
        {"of": "purpose", "first_name": graph.name(one.first), "second_name": graph.name(one.second), **as_row(one)}
        for one in burden.purpose_overlaps
    ]
    return [*seats, *purposes]


def what_if_row(store: Store, as_at: date | None, *, ended: str, into: str | None, today: date) -> Row:
    """What would change if a body were ended, or merged into another."""
    found = what_if(_read_returned(store, as_at, today), ended=ended, into=into)
    return {
        **as_row(replace(found, saved_by=())),
        "saved_by": [{"name": name, "hours": as_plain(hours)} for name, hours in found.saved_by],
    }
