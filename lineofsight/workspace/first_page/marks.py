"""Every mark as it comes with the program, so that nobody who only looks has to load what draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.paths import resources_folder
from lineofsight.workspace.first_page.keeping import read_marks

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lineofsight.charts.painted import PaintedPicture


def marks_file() -> Path:
    """Where they are among the program's resources; ``poe first-page`` makes them."""
    return resources_folder() / "marks.json"


def every_mark() -> Mapping[str, PaintedPicture]:
    """The mark of every status and rating that the key explains, by their keys."""
    return read_marks(marks_file())
