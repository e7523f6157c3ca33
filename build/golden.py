"""Make the golden portraits of documents anew, and show what changed for a person to review.

A task for developers, run when a document is meant to look or read otherwise::

    poe golden

Tests compare documents with these portraits and never make them: this refuses to run within one.
"""

from __future__ import annotations

import difflib
import os
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lineofsight.documents.composing import make_document
from lineofsight.documents.kinds import find_document
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.gathering import gather_material
from lineofsight.workspace.opening import open_library
from lineofsight.workspace.telling import with_notes
from tests.documents.golden import GOLDEN, Golden
from tests.documents.pdf.portrait import draw_portrait, find_differences

if TYPE_CHECKING:
    from lineofsight.workspace.library import Library


class RemakingRefusedError(LineOfSightError):
    """A test asked for what it is held to."""


def main() -> int:
    """Make every portrait and print each difference."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LINEOFSIGHT_CACHE"] = str(Path(folder) / "cache")
        remake(Path(folder))
    return 0


def remake(folder: Path) -> None:
    """Write every portrait anew, and print what changed in it.

    Args:
        folder: a folder for the documents and the example meanwhile.

    Raises:
        RemakingRefusedError: when a test asks.
    """
    if "PYTEST_CURRENT_TEST" in os.environ:
        raise RemakingRefusedError("Tests are held to the golden portraits and may not make them anew.")
    with open_library(folder / "empty") as library:
        for golden in GOLDEN:
            _remake_one(golden, library, folder)


def _remake_one(golden: Golden, library: Library, folder: Path) -> None:
    path = folder / "document.pdf"
    _make(golden, library, path)
    new = draw_portrait(path, golden.headings)
    old = golden.path.read_text(encoding="utf-8") if golden.path.exists() else ""
    if old and not find_differences(old, new):
        print(f"{golden.path.name}: unchanged")
        return
    name = golden.path.name
    print("".join(difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), name, name)))
    golden.path.write_text(new, encoding="utf-8")
    print(f"{name}: made anew. Read the difference above; keep it only if every change in it is wanted.")


def _make(golden: Golden, library: Library, path: Path) -> None:
    kind = find_document(golden.document)
    material = gather_material(
        library.store, None, None, today=date(2017, 4, 1), is_example=True, audience=kind.audiences[0]
    )
    if kind.tells_notes:
        material = with_notes(library.store, library.notebook, material)
    form = next(form for form in kind.forms if form.length is golden.length)
    render_pdf(make_document(kind, material, form), path, strict=True)


if __name__ == "__main__":
    sys.exit(main())
