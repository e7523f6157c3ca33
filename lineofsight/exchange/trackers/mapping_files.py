"""Mappings as TOML files that a person can correct in any text editor."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

from lineofsight.domain.indicators import Unit
from lineofsight.domain.statuses import DeliveryStatus, RecommendationSource
from lineofsight.domain.validation import word_of
from lineofsight.errors import LineOfSightError, ValueRefusedError
from lineofsight.exchange.kept_files import quoted, read_kept, write_kept
from lineofsight.exchange.trackers.mapping import DateOrder, Extent, PercentCells, TrackerMapping, known_fields
from lineofsight.exchange.trackers.vocabulary import TrackerKind, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from lineofsight.exchange.statistics.toml_fields import TomlTable

Word = TypeVar("Word", bound=StrEnum)


def save_mapping(path: Path, mapping: TrackerMapping, *, words_not_understood: Sequence[str] = ()) -> None:
    """Write a mapping, all or nothing, with the lists of what may stand where.

    Args:
        path: the file; its folder is made when there is none.
        mapping: what is written.
        words_not_understood: written as remarks under [status_words], so that the person only fills in what they mean.

    Raises:
        LineOfSightError: when it cannot be written.
    """
    write_kept(path, _text(mapping, words_not_understood), "mapping")


def load_mapping(path: Path) -> TrackerMapping:
    """The mapping of a file.

    Raises:
        LineOfSightError: naming file, field and what may stand there.
    """
    table = read_kept(path, "mapping")
    try:
        return _mapping(table, path.name)
    except ValueRefusedError as error:
        raise LineOfSightError(f"{path.name}, {error}") from error


def digest_of(mapping: TrackerMapping, as_at: date) -> str:
    """By what a tracker is read, in 64 letters: two readings of one file are the same where these are.

    Args:
        mapping: how it is read; its name does not count.
        as_at: the day that it is said to speak of.
    """
    said = f"{as_at.isoformat()}\n{_text(replace(mapping, name=''), ())}"
    return sha256(said.encode("utf-8")).hexdigest()


def _mapping(table: TomlTable, where: str) -> TrackerMapping:
    kind = table.word("kind", TrackerKind)
    other = table.text("other_status", "")
    mapping = TrackerMapping(
        name=table.text("name"),
        kind=kind,
        columns=table.pairs("columns"),
        sheet=table.text("sheet", ""),
        not_read=table.texts("not_read"),
        status_words=_words(table.pairs("status_words"), DeliveryStatus, f"{where}, status_words"),
        rag_words=_words(table.pairs("rag_words"), DeliveryStatus, f"{where}, rag_words"),
        holds=word_of(Extent, table.text("holds", Extent.ALL), f"{where}, holds"),
        other_status=word_of(DeliveryStatus, other, "other_status") if other else None,
        reference_prefix=table.text("reference_prefix", ""),
        date_order=table.word("date_order", DateOrder),
        recommendation_source=table.word("recommendation_source", RecommendationSource),
        percent_cells=table.word("percent_cells", PercentCells),
        units=_words(table.pairs("units"), Unit, f"{where}, units"),
        indicators=table.pairs("indicators"),
    )
    table.refuse_unread()
    return mapping


def _words(pairs: Iterable[tuple[str, str]], kind: type[Word], where: str) -> tuple[tuple[str, Word], ...]:
    return tuple((text, word_of(kind, word, where)) for text, word in pairs)


def _text(mapping: TrackerMapping, words_not_understood: Sequence[str]) -> str:
    words = vocabulary()
    fields = [f"#   {name:<34} {words.about(mapping.kind, name)}" for name in sorted(known_fields(mapping.kind))]
    lines = [
        "# How lineofsight reads this tracker. Correct it here; import the tracker again with its name.",
        f"name = {quoted(mapping.name)}",
        f"kind = {quoted(mapping.kind)}",
        "# The only sheet that is read, where several have the headings; empty: each that has them.",
        f"sheet = {quoted(mapping.sheet)}",
        "# all: what the tracker does not name is missing; some: what it does not name stands as it was.",
        f"holds = {quoted(mapping.holds)}",
        "# Put before the tracker's references: two trackers that both count from 1 would overwrite each other.",
        f"reference_prefix = {quoted(mapping.reference_prefix)}",
        f"date_order = {quoted(mapping.date_order)}  # {' or '.join(DateOrder)}: dates typed as text",
        f"recommendation_source = {quoted(mapping.recommendation_source)}  # {', '.join(RecommendationSource)}",
        f"percent_cells = {quoted(mapping.percent_cells)}  # {' or '.join(PercentCells)}: 58, or 0.58",
        "# For a status that no word below explains: a status, or empty to leave the row out.",
        f"other_status = {quoted(mapping.other_status or '')}  # {', '.join(DeliveryStatus)}",
        "# Headings that are left out on purpose.",
        f"not_read = [{', '.join(map(quoted, mapping.not_read))}]",
        "",
        "# Heading = field. The fields:",
        *fields,
        *_table("columns", mapping.columns),
        *_table("status_words", mapping.status_words),
        *(f'# {quoted(word)} = ""' for word in words_not_understood),
        *_table("rag_words", mapping.rag_words),
        "",
        "# An indicator's title, and in what it is measured, where the title does not say.",
        *_table("units", mapping.units)[1:],
        "",
        "# An indicator's title, and the reference it keeps whatever its number becomes.",
        *_table("indicators", mapping.indicators)[1:],
    ]
    return "\n".join(lines) + "\n"


def _table(name: str, pairs: Iterable[tuple[str, str]]) -> list[str]:
    return ["", f"[{name}]", *(f"{quoted(key)} = {quoted(value)}" for key, value in pairs)]
