"""Which pages of which documents are held to their golden portraits, and where those lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lineofsight.documents.forms import Length

FOLDER: Final = Path(__file__).resolve().parents[1] / "golden"


@dataclass(frozen=True)
class Golden:
    """Pages of a document of the example.

    Attributes:
        document: its name.
        length: how much it says.
        headings: only the pages on which these headings begin; every page when there are none.
    """

    document: str
    length: Length
    headings: tuple[str, ...] = ()

    @property
    def path(self) -> Path:
        """Where its portrait lies."""
        return FOLDER / f"{self.document}-{self.length}.txt"


GOLDEN: Final = (
    Golden("line-of-sight", Length.SHORT),
    Golden(
        "line-of-sight",
        Length.FULL,
        (
            "At a glance",
            "What was asked, what is done, is it working",
            "Theme T3: Caseloads and workforce",
            "Who answers to whom",
            "How each rating was made",
        ),
    ),
    Golden("corporate-parenting", Length.FULL),
    Golden("poster", Length.SHORT),
)
"""Few enough for a person to review what changed."""
