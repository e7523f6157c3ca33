"""The card for the meeting: the questions that a person keeps, written to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.question_card import compose_question_card
from lineofsight.workspace.reporting import write_document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lineofsight.analysis.kept_questions import KeptQuestion
    from lineofsight.documents.forms import PrintSize
    from lineofsight.documents.material import Material
    from lineofsight.documents.question_card import Narrowing


def write_card(
    material: Material, kept: Sequence[KeptQuestion], size: PrintSize, path: Path, narrowing: Narrowing | None = None
) -> Path:
    """Write the kept questions as a card, a PDF or where the file's name ends so an HTML page.

    Args:
        material: of the council.
        kept: her questions in her order.
        size: of the print.
        path: of the file.
        narrowing: within what their reasons count; ``None``: over the whole plan.

    Raises:
        LineOfSightError: when it cannot be written.
    """
    return write_document(compose_question_card(material.picture, kept, narrowing), size, path).path
