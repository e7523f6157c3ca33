"""The return workbook as data: what a column is, and which sheets there are in which order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto

EXAMPLE_PREFIX = "EXAMPLE-"
"""How the first cell of a made-up row begins: every reader passes such a row over."""

LIST_SEPARATOR = ";"
"""What stands between the entries of a list in one cell."""


class Kind(Enum):
    """What a column holds, and so how its cells are read, written and formatted."""

    REFERENCE = auto()
    REFERENCES = auto()
    TEXT = auto()
    TEXTS = auto()
    OWNER = auto()
    DATE = auto()
    DUE = auto()
    WHOLE = auto()
    NUMBER = auto()
    FIGURE = auto()
    YES_NO = auto()
    WORD = auto()
    WORDS = auto()
    LETTERS = auto()
    TRIGGERS = auto()

    @property
    def is_reference(self) -> bool:
        """Whether a cell of it must be text, so that 1.10 does not become 1.1."""
        return self in (Kind.REFERENCE, Kind.REFERENCES)

    @property
    def is_words(self) -> bool:
        """Whether a cell of it holds words of the officers' own."""
        return self in (Kind.REFERENCE, Kind.REFERENCES, Kind.TEXT, Kind.TEXTS, Kind.OWNER)

    @property
    def is_date(self) -> bool:
        """Whether a cell of it is a date."""
        return self in (Kind.DATE, Kind.DUE)

    @property
    def is_number(self) -> bool:
        """Whether a cell of it is a number."""
        return self in (Kind.WHOLE, Kind.NUMBER, Kind.FIGURE)


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: the heading, as the field dictionary names it.
        kind: what it holds.
        help: one line for the person who fills it in.
        example: what the made-up row shows.
        field: where its value goes in the domain ("target.value" for a part of a field); the name when empty.
        required: a row without it is refused.
        expected: the field dictionary asks for it; a row without it is taken, and a finding says so.
        unless: the column that says it as well, so that either is enough.
        claims: that it is filled in speaks for the council (an owner, an agreement, evidence), so that "None" is none.
        words: the allowed words, for ``WORD`` and ``WORDS``.
    """

    name: str
    kind: Kind
    help: str
    example: str = ""
    field: str = ""
    required: bool = False
    expected: bool = False
    unless: str = ""
    claims: bool = False
    words: type[StrEnum] | None = None

    @property
    def path(self) -> str:
        """Where its value goes in the domain."""
        return self.field or self.name

    @property
    def help_line(self) -> str:
        """The line that stands under the heading."""
        return f"Required. {self.help}" if self.required else self.help

    @property
    def choices(self) -> tuple[str, ...]:
        """What its drop-down offers; empty when it has none."""
        if self.kind is Kind.YES_NO:
            return ("yes", "no")
        if self.kind is Kind.WORD and self.words is not None:
            return tuple(word.value for word in self.words)
        return ()


@dataclass(frozen=True, slots=True)
class SheetColumns:
    """One sheet of the return.

    Attributes:
        title: the name on its tab.
        subject: the field of ``ReturnBatch`` that it fills; "council" for the first sheet.
        about: one line on what belongs on it.
        columns: in their order; the first one is what marks the example row.
    """

    title: str
    subject: str
    about: str
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """The column of that name.

        Raises:
            KeyError: when there is none.
        """
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    def column_of(self, path: str) -> Column | None:
        """The column whose value goes to ``path`` in the domain, or that is named so."""
        return next((column for column in self.columns if path in (column.path, column.name)), None)
