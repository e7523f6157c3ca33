"""What a tracker says nothing of, because it has no column for it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.indicators import Benchmark, Indicator, Target
from lineofsight.domain.plan import Action, Milestone, Recommendation, Theme
from lineofsight.domain.statuses import RecommendationSource
from lineofsight.exchange.trackers.vocabulary import TrackerKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from lineofsight.exchange.trackers.table import TrackerTable


Partly = frozenset[tuple[str, str, str]]
"""Subject, field and reference."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """A subject of a tracker.

    Attributes:
        kind: of the trackers that have it.
        name: the field of ``ReturnBatch``.
        item: what a row becomes.
        always: the fields that every such tracker says.
        said_by: by field, the columns of which any one says it, where that is not the column of the field's own name.
    """

    kind: TrackerKind
    name: str
    item: type[Any]
    always: frozenset[str]
    said_by: Mapping[str, tuple[str, ...]]


_SUBJECTS: Final = (
    _Subject(
        TrackerKind.PLAN,
        "actions",
        Action,
        frozenset({"action_id", "action"}),
        {
            "theme_id": ("theme_id", "theme_title"),
            "delivery_status": ("status", "rag"),
            "due_kind": ("due_date_current",),
            "rec_ids": ("recommendation",),
            "progress_update": ("progress_update", "outcome", "decision_date"),
            "priority": ("priority_rank",),
            "source_para": ("source_para", "rec_origin"),
        },
    ),
    _Subject(
        TrackerKind.PLAN,
        "milestones",
        Milestone,
        frozenset({"milestone_id", "action_id", "text"}),
        {"status": ("milestone_status",), "current_date": ("milestone_due",)},
    ),
    _Subject(TrackerKind.PLAN, "themes", Theme, frozenset({"theme_id"}), {"title": ("theme_title",)}),
    _Subject(
        TrackerKind.PLAN,
        "recommendations",
        Recommendation,
        frozenset({"rec_id", "text"}),
        {"source_para": ("source_para", "rec_origin"), "date": ("rec_date",)},
    ),
    _Subject(
        TrackerKind.PERFORMANCE,
        "indicators",
        Indicator,
        # The officers' colour is of the newest figure: an older one says nothing of that.
        frozenset({"ind_id", "title", "unit", "period_type", "source_note", "officer_rating"}),
        {"target.value": ("target",), "target.year": ("target",), "target.floor": ("floor",)},
    ),
    _Subject(
        TrackerKind.PERFORMANCE,
        "benchmarks",
        Benchmark,
        frozenset({"ind_id", "group", "period", "figure", "source"}),
        {},
    ),
)


def lacking(kind: TrackerKind, tables: Sequence[TrackerTable]) -> frozenset[tuple[str, str]]:
    """Subject and field of all that none of the sheets of a tracker, which have been read, has a column for."""
    had = {name for table in tables for _, name in table.mapping.columns}
    lacks = {
        (subject.name, name)
        for subject in _SUBJECTS
        if subject.kind is kind
        for name in _fields(subject)
        if name not in subject.always and not had.intersection(subject.said_by.get(name, (name,)))
    }
    return frozenset(lacks - _said_otherwise(had, tables))


def partly_lacking(kind: TrackerKind, named: Sequence[tuple[TrackerTable, Collection[str]]]) -> Partly:
    """What the sheet of single items has no column for, though another sheet of the tracker has.

    Args:
        kind: of the tracker.
        named: its sheets, read, each with the references of the actions or indicators on it.
    """
    subject = "actions" if kind is TrackerKind.PLAN else "indicators"
    everywhere = lacking(kind, [table for table, _ in named])
    return frozenset(
        (subject, name, ref)
        for table, refs in named
        for of, name in lacking(kind, [table]) - everywhere
        if of == subject
        for ref in refs
    )


def made_references(tables: Sequence[TrackerTable]) -> frozenset[str]:
    """The subjects of a plan tracker for whose references no sheet has a column, so that they were made up."""
    had = {name for table in tables for _, name in table.mapping.columns}
    # Where each row is a recommendation, the reference of the row is the recommendation's.
    given = {
        "themes": {"theme_id"},
        "recommendations": {"rec_id"} if "action" in had else {"rec_id", "action_id"},
        "milestones": {"milestone_id"},
    }
    return frozenset(subject for subject, names in given.items() if not names & had)


def _fields(subject: _Subject) -> Iterator[str]:
    """The fields of a subject, those of a target one by one; its marking is judged by itself."""
    for field in fields(subject.item):
        if field.type == Target.__name__:
            yield from (f"{field.name}.{part.name}" for part in fields(Target))
        elif field.name != "marking":
            yield field.name


def _said_otherwise(had: set[str], tables: Sequence[TrackerTable]) -> set[tuple[str, str]]:
    """What is said without a column of its own: by a section's heading, by the mapping, by two columns together."""
    said = set()
    if any(table.tally["theme_from_section"] for table in tables):
        said |= {("actions", "theme_id"), ("themes", "title")}
    if any(table.mapping.recommendation_source is not RecommendationSource.OTHER for table in tables):
        said.add(("recommendations", "source"))
    if {"rag", "polarity"} <= had:
        said.add(("indicators", "rag_method"))
    return said
