"""A return in which every row has an exempt twin whose every word is a canary; the open rows name the twins."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import Observation
from lineofsight.domain.marking import MEMBERS, Marking, MarkingLevel
from tests.store.reading_makers import council_return, observation, whole_return
from tests.support.watched_makers import whole_watched

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.batches import Reading

SIGN: Final = "ZQX"
"""Every planted text begins with it, and nothing else holds it."""

HIDDEN_FIGURE: Final = "98765"
"""Stands in every planted figure."""

_EXEMPT: Final = Marking(MarkingLevel.PART2, 1)
_KEPT: Final = ("area_code", "principles")
"""Fields whose words are not free: an authority's code, and the letters of the principles."""


def canary(text: str) -> str:
    """The planted text that stands for ``text``, the same each time, so that the twins name each other."""
    return f"{SIGN}{text.encode().hex()}{'?' if text.endswith('?') else ''}"


def planted_return(as_at: date) -> Reading:
    """The reading of such a return."""
    contents = {
        name: (*(_naming(name, replace(one, marking=MEMBERS)) for one in rows), *(_twin(one) for one in rows))
        for name, rows in _contents().items()
    }
    hidden_figure = observation(f"{HIDDEN_FIGURE}.1", month=1, marking=_EXEMPT, commentary=f"{SIGN}figure")
    contents["observations"] = (*contents["observations"], hidden_figure)
    hanging = replace(contents["actions"][1], action_id="7.1", theme_id=canary("T1"), action=f"{SIGN}hangs")
    contents["actions"] = (*contents["actions"], hanging)
    return council_return(as_at, name=f"return of {as_at}.xlsx", **contents)


def _contents() -> dict[str, tuple[Any, ...]]:
    batch: Any = whole_return().batch
    plain = ("name", "sha256", "council", "as_at", "subjects", "says_markings")
    found = {field.name: getattr(batch, field.name) for field in fields(batch) if field.name not in plain}
    return {name: rows for name, rows in (found | whole_watched()).items() if rows}


def _twin(one: Any) -> Any:  # noqa: ANN401 (a row of any subject)
    changes: dict[str, Any] = {"marking": _EXEMPT}
    for field in fields(one):
        value = getattr(one, field.name)
        if field.name in _KEPT:
            continue
        if type(value) is str and value:
            changes[field.name] = canary(value)
        elif isinstance(value, tuple) and value and all(type(part) is str for part in value):
            changes[field.name] = tuple(canary(part) for part in value)
    if isinstance(one, Observation):
        changes |= {"figure": Figure(Decimal(f"{HIDDEN_FIGURE}.0")), "numerator": None, "denominator": None}
    return replace(one, **changes)


def _naming(subject: str, one: Any) -> Any:  # noqa: ANN401 (a row of any subject)
    """The open row with the names of exempt things in each field that may hold one."""
    named: dict[str, dict[str, Any]] = {
        "actions": {"rec_ids": (canary("R1"),), "indicator_ids": (canary("L1"),), "escalated_to": canary("IB")},
        "themes": {"overseen_by": ("SC", canary("IB"))},
        "date_changes": {"agreed_by": canary("Improvement Board")},
        "versions": {"added": ("1.10", canary("1.10")), "merged": (canary("T1"),)},
        "indicators": {"theme_id": canary("T1")},
        "meetings": {"considered": ("1.10", f"{canary('1.10')} and what hangs on it")},
        "expectations": {"action_ids": (canary("1.10"),), "rec_ids": (canary("R1"),), "theme_id": canary("T1")},
        "risks": {"action_ids": (canary("1.10"),), "theme_id": canary("T1")},
        "budget_lines": {"approved_by": canary("IB"), "part_of": canary("M2")},
        "voices": {"indicator_ids": (canary("L1"),)},
    }
    return replace(one, **named.get(subject, {}))
