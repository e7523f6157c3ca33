"""The forms in which a document can be had: how much it says, and in which size of print."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Length(StrEnum):
    """How much a document says; what is left out of a short one is named in it, so that nothing seems not to exist."""

    FULL = "full"
    SHORT = "short"


class PrintSize(StrEnum):
    """How large its type is: 12 points, or 18 points for who reads large print. The content is the same."""

    STANDARD = "standard"
    LARGE = "large-print"

    @property
    def points(self) -> float:
        """The size of running text."""
        return 12.0 if self is PrintSize.STANDARD else 18.0


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a document.

    Attributes:
        length: how much it says.
        print_size: how large its type is.
    """

    length: Length = Length.FULL
    print_size: PrintSize = PrintSize.STANDARD

    @property
    def name(self) -> str:
        """As on the command line: ``full``, ``short``, ``full-large-print``, ``short-large-print``."""
        if self.print_size is PrintSize.STANDARD:
            return self.length.value
        return f"{self.length.value}-{self.print_size.value}"


def forms_of(*lengths: Length) -> tuple[Form, ...]:
    """The forms of a document that is written at these lengths: each in both sizes, standard print first."""
    return tuple(Form(length, print_size) for print_size in PrintSize for length in lengths)
