"""The forms in which a document can be had: how much it says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Length(StrEnum):
    """How much a document says; what is left out of a short one is named in it, so that nothing seems not to exist."""

    FULL = "full"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a document.

    Attributes:
        length: how much it says.
    """

    length: Length = Length.FULL

    @property
    def name(self) -> str:
        """As on the command line: ``full``, ``short``."""
        return self.length.value


FULL = Form(Length.FULL)
SHORT = Form(Length.SHORT)
