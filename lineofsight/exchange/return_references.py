"""Whether the rows of a return fit together: nothing named twice, nothing that hangs on what is not there.

A row whose parent is not in the return (an action's theme, a milestone's action, a link's body, an audit
recommendation's report) is left out, because it could be shown nowhere; the parent is looked for only when the return
has that sheet. A reference in a list (an action's recommendations), or to something without which the row still says
what it says (a risk's theme), that leads nowhere is kept and told.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.findings import FOLLOWS, Severity
from lineofsight.domain.indicators import Benchmark, Observation
from lineofsight.domain.record import WATCHED_KEYS
from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.domain.findings import Place
    from lineofsight.exchange.return_rows import SheetRows
    from lineofsight.exchange.return_values import Numbered


@dataclass(slots=True)
class BuiltSheet:
    """A sheet of the return with the values made of its rows, each with its row's number."""

    found: SheetRows
    items: Numbered[Any]


Built = dict[str, BuiltSheet]
"""The sheets by the ``ReturnBatch`` field that each fills."""


@dataclass(frozen=True, slots=True)
class _Reference:
    """A column that names rows of other sheets.

    ``also`` are sheets that hold such rows too, but without which the reference is looked for all the same.
    """

    subject: str
    attribute: str
    targets: tuple[str, ...]
    severity: Severity
    also: tuple[str, ...] = ()


def _reference_of(key: str, item: Any) -> tuple[Any, ...]:  # noqa: ANN401  an item of any subject
    return (getattr(item, key),)


_FIGURES: Final = "observations"

_KEYS: dict[str, Callable[[Any], tuple[Any, ...]]] = {
    "recommendations": lambda item: (item.rec_id,),
    "themes": lambda item: (item.theme_id,),
    "actions": lambda item: (item.action_id,),
    "milestones": lambda item: (item.milestone_id,),
    "date_changes": lambda item: (item.item_id, item.old, item.new, item.changed_on),
    "versions": lambda item: (item.version,),
    "indicators": lambda item: (item.ind_id,),
    _FIGURES: lambda item: (item.ind_id, item.area_code, item.period.end, item.period.start),
    "benchmarks": lambda item: (item.ind_id, item.group, item.period.end, item.period.start),
    "bodies": lambda item: (item.body_id,),
    "seats": lambda item: (item.body_id, item.holder, item.role, item.from_date),
    "links": lambda item: (item.from_id, item.to_id, item.type, item.from_date),
    "meetings": lambda item: (item.body_id, item.date, item.title),
    **{subject: partial(_reference_of, key) for subject, (_, key) in WATCHED_KEYS.items()},
}

# Parents before those that hang on them: what is left out takes with it what hangs on it.
_REFERENCES = (
    _Reference("themes", "overseen_by", ("bodies",), Severity.WARNING),
    _Reference("actions", "theme_id", ("themes",), Severity.ROW_REFUSED),
    _Reference("actions", "rec_ids", ("recommendations",), Severity.WARNING),
    _Reference("actions", "indicator_ids", ("indicators",), Severity.NOTE),
    _Reference("milestones", "action_id", ("actions",), Severity.ROW_REFUSED),
    _Reference("audit_reports", "theme_id", ("themes",), Severity.WARNING),
    _Reference("audit_recommendations", "audit_id", ("audit_reports",), Severity.ROW_REFUSED),
    _Reference("audit_recommendations", "action_ids", ("actions",), Severity.WARNING),
    _Reference(
        "date_changes",
        "item_id",
        ("actions", "milestones"),
        Severity.ROW_REFUSED,
        also=("audit_recommendations",),
    ),
    _Reference("indicators", "theme_id", ("themes",), Severity.WARNING),
    _Reference("observations", "ind_id", ("indicators",), Severity.NOTE),
    _Reference("benchmarks", "ind_id", ("indicators",), Severity.NOTE),
    _Reference("bodies", "successor_id", ("bodies",), Severity.WARNING),
    _Reference("seats", "body_id", ("bodies",), Severity.ROW_REFUSED),
    _Reference("links", "from_id", ("bodies",), Severity.ROW_REFUSED),
    _Reference("links", "to_id", ("bodies",), Severity.ROW_REFUSED),
    _Reference("meetings", "body_id", ("bodies",), Severity.ROW_REFUSED),
    _Reference("expectations", "action_ids", ("actions",), Severity.WARNING),
    _Reference("expectations", "rec_ids", ("recommendations",), Severity.WARNING),
    _Reference("expectations", "theme_id", ("themes",), Severity.WARNING),
    _Reference("deadlines", "action_ids", ("actions",), Severity.WARNING),
    _Reference("decisions", "body_id", ("bodies",), Severity.ROW_REFUSED),
    _Reference("decisions", "theme_id", ("themes",), Severity.WARNING),
    _Reference("decisions", "action_ids", ("actions",), Severity.WARNING),
    _Reference("risks", "theme_id", ("themes",), Severity.WARNING),
    _Reference("risks", "action_ids", ("actions",), Severity.WARNING),
    _Reference("budget_lines", "part_of", ("budget_lines",), Severity.WARNING),
    _Reference("budget_lines", "theme_id", ("themes",), Severity.WARNING),
    _Reference("register_entries", "theme_id", ("themes",), Severity.WARNING),
    _Reference("register_entries", "action_ids", ("actions",), Severity.WARNING),
    _Reference("case_audits", "theme_id", ("themes",), Severity.WARNING),
    _Reference("quality_events", "theme_id", ("themes",), Severity.WARNING),
    _Reference("voices", "theme_id", ("themes",), Severity.WARNING),
    _Reference("voices", "indicator_ids", ("indicators",), Severity.NOTE),
    _Reference("questions", "indicator_ids", ("indicators",), Severity.NOTE),
)


def check_references(built: Built) -> None:
    """Take out rows that repeat another or hang on nothing, with a finding for each."""
    for subject, sheet in built.items():
        _take_out_repeated(sheet, _KEYS[subject])
    for reference in _REFERENCES:
        if reference.subject in built and all(target in built for target in reference.targets):
            _check(built, reference)


def left_out(built: Built) -> frozenset[tuple[str, str]]:
    """Subject and reference of every row of which nothing is taken; of a series, that a row of it was not."""
    return frozenset((subject, reference) for subject, sheet in built.items() for reference in _lost(subject, sheet))


def figure_places(built: Built) -> dict[tuple[str, str, str], Place]:
    """Where each indicator is named first among the figures: by subject, reference and column."""
    if _FIGURES not in built:
        return {}
    sheet = built[_FIGURES]
    return {
        (_FIGURES, item.ind_id, "ind_id"): sheet.found.named_place(number, "ind_id")
        for number, item in reversed(sheet.items)
    }


def _lost(subject: str, sheet: BuiltSheet) -> set[str]:
    if subject == _FIGURES:
        # Many rows have one indicator: the others do not make up for the one that could not be understood.
        return {ind_id for ind_id, row in sheet.found.refused.items() if ind_id and str(row) not in sheet.found.exempt}
    return sheet.found.references - {_KEYS[subject](item)[0] for _, item in sheet.items}


def _take_out_repeated(sheet: BuiltSheet, key_of: Callable[[Any], tuple[Any, ...]]) -> None:
    first_row: dict[tuple[Any, ...], int] = {}
    kept = []
    first_column = sheet.found.plan.columns[0].name
    for number, item in sheet.items:
        key = key_of(item)
        if key in first_row:
            sheet.found.add(
                "row_repeated",
                Severity.ROW_REFUSED,
                sheet.found.named_place(number, first_column),
                f"Row {number} was left out: {_named(item, key)} stands already in row {first_row[key]}.",
                _remedy(item, key, first_row[key]),
            )
            continue
        first_row[key] = number
        kept.append((number, item))
    sheet.items = kept


def _named(item: Any, key: tuple[Any, ...]) -> str:  # noqa: ANN401  an item of any subject
    """What of an item stands in two rows: its reference; of a figure its period too, of what is dated that day too."""
    if isinstance(item, Observation | Benchmark):
        return f"'{item.ind_id}' for {item.period.within}"
    told = [f"'{key[0]}'", *(day(one) if isinstance(one, date) else f"'{one}'" for one in key[1:] if one)]
    return and_(told)


def _remedy(item: Any, key: tuple[Any, ...], first: int) -> str:  # noqa: ANN401  an item of any subject
    if isinstance(item, Observation):
        return (
            f"Where the figure was revised, write the new one into row {first}, quality 'revised' and the old one as "
            "revised_from, and delete this row; else delete the wrong one of the two."
        )
    if len(key) > 1:
        return "Delete one of the two rows, or correct what should tell them apart."
    return "Give it a reference of its own, or delete one of the two rows."


def _check(built: Built, reference: _Reference) -> None:
    sheet = built[reference.subject]
    targets = _present(reference, built)
    known = {_KEYS[target](item)[0] for target in targets for _, item in built[target].items}
    kept = []
    for number, item in sheet.items:
        named = getattr(item, reference.attribute)
        unknown = [one for one in ((named,) if isinstance(named, str) else named) if one and one not in known]
        for one in unknown:
            _tell(sheet.found, number, reference, one, built)
        if not unknown or reference.severity is not Severity.ROW_REFUSED:
            kept.append((number, item))
    sheet.items = kept


def _present(reference: _Reference, built: Built) -> tuple[str, ...]:
    return (*reference.targets, *(target for target in reference.also if target in built))


def _tell(found: SheetRows, number: int, reference: _Reference, one: str, built: Built) -> None:
    column = found.plan.column_of(reference.attribute)
    name = column.name if column else reference.attribute
    is_refused = reference.severity is Severity.ROW_REFUSED
    start = f"Row {number} was left out: " if is_refused else f"Row {number}: "
    sheets = [built[target].found for target in _present(reference, built)]
    lost = next(((sheet, row) for sheet in sheets if (row := sheet.row_that_was(one)) is not None), None)
    if lost is None and reference.subject == _FIGURES:
        # The register knows published indicators and those of earlier returns, and tells of what is none of them.
        return
    if lost is None:
        why = f"which is not on sheet {' or '.join(sheet.plan.title for sheet in sheets)}."
        remedy = "Correct the reference, or add what it names."
    else:
        sheet, row = lost
        its_row = f"row {row} of sheet {sheet.plan.title}"
        stands = "perhaps stands" if row in sheet.numbered else "stands"
        why = f"and {its_row}, where it {stands}, was left out."
        cause = sheet.follows.get(row, its_row)
        remedy = f"Correct {cause}, and this comes right with it."
        if is_refused:
            found.follows[number] = cause
    found.add(
        "reference_unknown" if lost is None else FOLLOWS,
        reference.severity,
        found.named_place(number, name),
        f"{start}{name} names '{one}', {why}",
        remedy,
    )
