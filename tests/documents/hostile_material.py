"""What documents are made from, with hostile words in every field that takes them, and with nothing, one or many."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lineofsight.analysis.thread_folding import fold
from lineofsight.analysis.thread_telling import tell
from lineofsight.domain.batches import ReturnBatch
from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import RatingMethod, Target
from lineofsight.domain.marking import PUBLIC
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.periods import month_period
from lineofsight.errors import ValueRefusedError
from lineofsight.store.opening import open_store
from lineofsight.workspace.gathering import gather_material
from tests.store.reading_makers import (
    COUNCIL,
    FEBRUARY,
    MARCH,
    NOW,
    TODAY,
    action,
    council_return,
    indicator,
    milestone,
    observation,
    whole_return,
)
from tests.support.note_makers import Writer
from tests.support.watched_makers import whole_watched

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from lineofsight.documents.material import Material
    from lineofsight.domain.batches import Reading
    from lineofsight.domain.marking import Audience

# Fields by which things name each other, so that they are spoilt alike or not at all.
_NAMING = ("_id", "_ids", "_code", "overseen_by", "principles", "considered", "added", "removed", "merged")


def gather(folder: Path, readings: list[Reading], audience: Audience, said: str = "") -> Material:
    """Return what an audience's documents are made from when these returns were read into a register of their own.

    Args:
        folder: where the register goes.
        readings: the returns.
        audience: who will read the documents.
        said: what the chair asks of an action and is answered; she notes nothing when it is empty.
    """
    with open_store(folder / "register.db", now=NOW) as store:
        outcomes = store.apply(readings, today=TODAY)
        assert all(outcome.applied for outcome in outcomes)
        material = gather_material(store, None, None, today=TODAY, is_example=False, audience=audience)
    if not said:
        return material
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE, text=said, asked_of=said, marking=PUBLIC)
    writer.write(EntryKind.RESPONSE, asked.digest, text=said, answered_by=said, marking=PUBLIC)
    writer.write(EntryKind.COMMENT, text=said, marking=PUBLIC)
    threads = fold(writer.written).threads
    told = tell(threads, material.picture, material.record, today=TODAY, audience=audience)
    return replace(material, threads=told, told_on=TODAY)


def spoilt(text: str) -> list[Reading]:
    """Return two returns with one of everything, in which each field ends with the text if it takes it."""

    def spoil(value: str) -> str:
        return f"{value} {text}"

    return [_return_of(day, {name: _spoil_all(rows, spoil) for name, rows in _whole().items()}) for day in _DAYS]


def long_named(text: str) -> list[Reading]:
    """Return a return with one of everything, in which the longest text of each first row is this one."""
    return [_return_of(MARCH, {name: _spoil_longest(rows, text) for name, rows in _whole().items()})]


def empty() -> list[Reading]:
    """Return a return that has every sheet, and no row on any."""
    return [council_return(MARCH, subjects=frozenset(_whole()))]


def one_of_each() -> list[Reading]:
    """Return one return with one of everything."""
    return [_return_of(MARCH, _whole())]


def many(actions: int = 300, indicators: int = 120, months: int = 14) -> list[Reading]:
    """Return two returns with so many actions and indicators, each with a milestone or a series."""
    names = [f"L{number}" for number in range(indicators)]
    contents = _whole() | {
        "actions": tuple(
            action(
                f"{number}.{number % 7}",
                action=f"Find foster homes near school for children in care, part {number}.",
                indicator_ids=(names[number % indicators],),
                marking=PUBLIC,
            )
            for number in range(actions)
        ),
        "milestones": tuple(
            milestone(f"m{number}", action_id=f"{number}.{number % 7}", marking=PUBLIC) for number in range(actions)
        ),
        "indicators": tuple(
            indicator(
                name,
                principles=tuple("abcdefg"[place % 7]),
                title=f"Measure {name}",
                plain_title=f"{_ABOUT[place % len(_ABOUT)]}, measure {name}",
                theme_id="T1",
                marking=PUBLIC,
                rag_method=RatingMethod.TARGET_TOLERANCE_POINTS,
                target=Target(value=Decimal(10), tolerance=Decimal(1)),
            )
            for place, name in enumerate(names)
        ),
        "observations": tuple(
            replace(
                observation(f"{(place * 7 + step * 3) % 40}.5", ind_id=name, marking=PUBLIC),
                period=month_period(2016 + step // 12, step % 12 + 1),
                denominator=Figure.of(400),
                numerator=Figure.of(40),
            )
            for place, name in enumerate(names)
            for step in range(months)
        ),
        "date_changes": (),
        "versions": (),
    }
    return [_return_of(day, contents) for day in _DAYS]


def named_council(name: str) -> list[Reading]:
    """Return a return of a council of this name with one of everything."""
    return [_return_of(MARCH, _whole(), council=replace(COUNCIL, name=name))]


_DAYS = (FEBRUARY, MARCH)
_ABOUT = ("Care leavers in work", "Placements of children in care", "Social workers", "Children in care at school")


def _whole() -> dict[str, tuple[Any, ...]]:
    """Return one of everything that may be seen by all, by subject."""
    batch: Any = whole_return().batch
    own = {field.name for field in fields(ReturnBatch)} - {
        "name",
        "sha256",
        "council",
        "as_at",
        "subjects",
        "says_markings",
    }
    found = {name: getattr(batch, name) for name in own} | whole_watched()
    return {name: tuple(replace(one, marking=PUBLIC) for one in rows) for name, rows in sorted(found.items()) if rows}


def _return_of(day: date, contents: dict[str, tuple[Any, ...]], **more: Any) -> Reading:  # noqa: ANN401 (as the maker)
    return council_return(day, name=f"return of {day}.xlsx", **contents, **more)


def _spoil_all(rows: tuple[Any, ...], spoil: Callable[[str], str]) -> tuple[Any, ...]:
    """Return rows with each field spoilt that is no name and takes it."""
    return tuple(_spoil_row(row, spoil) for row in rows)


def _spoil_row(row: Any, spoil: Callable[[str], str]) -> Any:  # noqa: ANN401 (a row of any subject)
    for name in _free_fields(row):
        value = getattr(row, name)
        spoilt_value = spoil(value) if isinstance(value, str) else tuple(map(spoil, value))
        row = _try(row, name, spoilt_value)
    return row


def _spoil_longest(rows: tuple[Any, ...], text: str) -> tuple[Any, ...]:
    """Return rows with this text in place of the longest in the first."""
    first, *rest = rows
    names = [name for name in _free_fields(first) if isinstance(getattr(first, name), str)]
    longest = max(names, key=lambda name: len(getattr(first, name)), default="")
    return (_try(first, longest, text) if longest else first, *rest)


def _free_fields(row: Any) -> list[str]:  # noqa: ANN401 (a row of any subject)
    """Return the fields that hold free words, or several of them."""
    return [
        field.name for field in fields(row) if not field.name.endswith(_NAMING) and _is_words(getattr(row, field.name))
    ]


def _is_words(value: object) -> bool:
    if isinstance(value, tuple):
        return bool(value) and all(type(part) is str for part in value)
    return type(value) is str and bool(value)


def _try(row: Any, name: str, value: object) -> Any:  # noqa: ANN401 (a row of any subject)
    """Return the row with the value, or as it was where the value is refused."""
    try:
        return replace(row, **{name: value})
    except ValueRefusedError:
        return row
