"""What the cells of registers share."""

from __future__ import annotations

from typing import Final

from lineofsight.documents.content import Run
from lineofsight.wording.answering import owned_by

ILLUSTRATIVE: Final = Run("illustrative", italic=True)
"""Stands in a row whose figures are made up for an example."""


def owner(name: str, *, illustrative: bool = False) -> Run:
    """Who owns it, or that nobody is named; then whether the row is made up."""
    said = owned_by(name)
    return Run(f"{said} (illustrative)" if illustrative else said, italic=True)
