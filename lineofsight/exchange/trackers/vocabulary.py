"""What the fields of a tracker are called, and which words officers use: resources/trackers/headings.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from lineofsight.domain.indicators import Polarity, Unit
from lineofsight.domain.periods import PeriodKind
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.domain.validation import word_of
from lineofsight.errors import LineOfSightError
from lineofsight.exchange.statistics.toml_fields import TomlTable
from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from pathlib import Path

Word = TypeVar("Word", bound=StrEnum)
Words = tuple[tuple[str, Word], ...]


class TrackerKind(StrEnum):
    """What a tracker is about."""

    PLAN = "plan"
    PERFORMANCE = "performance"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldNames:
    """One field of a tracker.

    Attributes:
        field: its name in a mapping.
        name: what it is called, in a few words, to choose it by.
        about: what it holds, in words for the person.
        sure: headings that say it by themselves, as ``plain_words`` gives them.
        likely: headings that usually mean it.
    """

    field: str
    name: str
    about: str
    sure: tuple[str, ...]
    likely: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Every heading and word that the program knows of trackers; words are as ``plain_words`` gives them."""

    plan: tuple[FieldNames, ...]
    performance: tuple[FieldNames, ...]
    status_words: Words[DeliveryStatus]
    rag_words: Words[DeliveryStatus]
    polarity_words: Words[Polarity]
    period_words: Words[PeriodKind]
    unit_words: Words[Unit]
    same_words: tuple[tuple[str, ...], ...]

    def fields(self, kind: TrackerKind) -> tuple[FieldNames, ...]:
        """The fields of one kind of tracker."""
        return self.plan if kind is TrackerKind.PLAN else self.performance

    def about(self, kind: TrackerKind, field: str) -> str:
        """What a field holds, in words; the field's name when it is not known."""
        return next((names.about for names in self.fields(kind) if names.field == field), field)


def read_vocabulary(path: Path) -> Vocabulary:
    """The vocabulary of a file.

    Raises:
        LineOfSightError: naming the first fault.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LineOfSightError(f"The list of headings {path} cannot be read: {error}.") from error
    return Vocabulary(
        plan=_fields(content.get("plan"), "headings.toml, plan"),
        performance=_fields(content.get("performance"), "headings.toml, performance"),
        status_words=_words(content, "status_words", DeliveryStatus),
        rag_words=_words(content, "rag_words", DeliveryStatus),
        polarity_words=_words(content, "polarity_words", Polarity),
        period_words=_words(content, "period_words", PeriodKind),
        unit_words=_words(content, "unit_words", Unit),
        same_words=tuple(texts for _, texts in _lists(content, "same_words")),
    )


@cache
def vocabulary() -> Vocabulary:
    """The program's own vocabulary, read once."""
    return read_vocabulary(resources_folder() / "trackers" / "headings.toml")


def _fields(content: object, where: str) -> tuple[FieldNames, ...]:
    if not isinstance(content, dict) or not content:
        raise LineOfSightError(f"{where}: write a table for each field here.")
    fields = []
    for name, entry in content.items():
        table = TomlTable(entry, f"{where}.{name}")
        fields.append(
            FieldNames(
                field=name,
                name=table.text("name"),
                about=table.text("about"),
                sure=table.texts("sure"),
                likely=table.texts("likely"),
            )
        )
        table.refuse_unread()
    return tuple(fields)


def _lists(content: dict[str, object], name: str) -> list[tuple[str, tuple[str, ...]]]:
    table = content.get(name)
    if not isinstance(table, dict):
        raise LineOfSightError(f"headings.toml: there is no table [{name}].")
    inner = TomlTable(table, f"headings.toml, {name}")
    return [(key, inner.texts(key)) for key in table]


def _words(content: dict[str, object], name: str, kind: type[Word]) -> Words[Word]:
    return tuple((text, word_of(kind, key, name)) for key, texts in _lists(content, name) for text in texts)
