"""Typed fields of a TOML table; every fault is a sentence that names file, entry and field."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from lineofsight.domain.validation import word_of
from lineofsight.errors import LineOfSightError, ValueRefusedError

if TYPE_CHECKING:
    from enum import StrEnum

Word = TypeVar("Word", bound="StrEnum")


class TomlTable:
    """One table, whose fields are asked for by name and kind; what nobody asked for is refused at the end."""

    def __init__(self, content: object, where: str) -> None:
        """Take a parsed table.

        Args:
            content: what the TOML reader gave.
            where: file and entry, for the sentences.

        Raises:
            LineOfSightError: when it is no table.
        """
        if not isinstance(content, dict):
            raise LineOfSightError(f"{where}: write a table with named fields here.")
        self._content: dict[str, object] = content
        self._where = where
        self._read: set[str] = set()

    def text(self, name: str, default: str | None = None) -> str:
        """A text without spaces around it; without ``default`` it must be there and say something."""
        value = self._value(name, default)
        if not isinstance(value, str):
            raise self._fault(name, "write a text in quotes.")
        # Long texts are wrapped in the file; the line ends are not the author's.
        value = " ".join(value.split())
        if default is None and not value:
            raise self._fault(name, "it is empty; write a few words.")
        return value

    def number(self, name: str, default: int | None = None) -> int:
        """A whole number."""
        value = self._value(name, default)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self._fault(name, "write a whole number.")
        return value

    def flag(self, name: str) -> bool:
        """Yes or no; no when it is not there."""
        value = self._value(name, default=False)
        if not isinstance(value, bool):
            raise self._fault(name, "write true or false.")
        return value

    def word(self, name: str, kind: type[Word], *, default: Word | None = None) -> Word:
        """One of a list of words; ``default`` when it is not there."""
        if default is not None and not self.text(name, default=""):
            return default
        try:
            return word_of(kind, self.text(name), name)
        except ValueRefusedError as error:
            raise LineOfSightError(f"{self._where}, {error}") from error

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; none when it is not there."""
        value = self._value(name, default=[])
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            raise self._fault(name, "write a list of texts, such as ['a', 'f'].")
        return tuple(value)

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """A table of texts by name, in order; none when it is not there."""
        value = self._value(name, default={})
        if not isinstance(value, dict) or not all(isinstance(item, str) and item for item in value.values()):
            raise self._fault(name, "write a table of texts, such as { age = '19 to 21 years' }.")
        return tuple(value.items())

    def fields(self, name: str) -> dict[str, object]:
        """A table with fields of any kind; empty when it is not there."""
        value = self._value(name, default={})
        if not isinstance(value, dict):
            raise self._fault(name, "write a table with named fields.")
        return value

    def text_lists(self, name: str) -> dict[str, tuple[str, ...]]:
        """A table of lists of texts; none when it is not there."""
        value = self._value(name, default={})
        if not isinstance(value, dict):
            raise self._fault(name, "write a table of lists.")
        inner = TomlTable(value, f"{self._where}, {name}")
        return {key: inner.texts(key) for key in value}

    def tables(self, name: str) -> list[object]:
        """A list of tables; none when it is not there."""
        value = self._value(name, default=[])
        if not isinstance(value, list):
            raise self._fault(name, f"write each under [[…{name}]].")
        return value

    def refuse_unread(self) -> None:
        """Refuse a field that nobody asked for: it is misspelt.

        Raises:
            LineOfSightError: naming the first such field.
        """
        unread = sorted(set(self._content) - self._read)
        if unread:
            raise self._fault(unread[0], "there is no such field; look for a spelling mistake.")

    def _value(self, name: str, default: object = None) -> object:
        self._read.add(name)
        value = self._content.get(name, default)
        if value is None:
            raise self._fault(name, "it is missing.")
        return value

    def _fault(self, name: str, why: str) -> LineOfSightError:
        return LineOfSightError(f"{self._where}, {name}: {why}")
