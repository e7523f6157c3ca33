"""Pictures as content gives them: a drawing, or the function that makes one."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing

from lineofsight.documents.errors import ContentError


def make_drawing(drawing: object) -> Drawing:
    """Return a drawing from one, or from the function that makes it.

    Raises:
        ContentError: when it is neither.
    """
    made = drawing() if callable(drawing) else drawing
    if not isinstance(made, Drawing):
        raise ContentError(f"A picture must be a drawing, and this is a {type(made).__name__}.")
    return made


def need_alt(alt: str) -> str:
    """Return a picture's words.

    Raises:
        ContentError: when they are blank.
    """
    if not alt.strip():
        raise ContentError("A picture has no alternative text. Say in a sentence what it shows.")
    return alt.strip()
