"""Make the example's first page and the marks anew, which come with the program so that a start can show them at once.

A task for developers, run when the first page, or the example, is meant to say something else::

    poe first-page

Tests compare them with what is read from the example and drawn, and never make them.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lineofsight.charts.every_mark import draw_every_mark
from lineofsight.workspace.first_page.composing import compose_overview
from lineofsight.workspace.first_page.kept import baseline_for
from lineofsight.workspace.first_page.marks import marks_file
from lineofsight.workspace.first_page.shipped import shipped_file
from lineofsight.workspace.opening import open_library

if TYPE_CHECKING:
    from lineofsight.workspace.first_page.kept import KeptOverview
    from lineofsight.workspace.library import Library


def main() -> int:
    """Write it, and say where."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LINEOFSIGHT_CACHE"] = str(Path(folder) / "cache")
        with open_library(Path(folder) / "empty") as library:
            shipped_file().write_text(write_out(library), encoding="utf-8")
    marks_file().write_text(write_out_marks(), encoding="utf-8")
    made = f"{shipped_file().name}, {marks_file().name}"
    print(f"{made}: made anew. Read the difference; keep it only if every change in it is wanted.")
    return 0


def write_out(example: Library) -> str:
    """What the file is to say: what is read from the example, for somebody who has not looked at it yet."""
    return json.dumps(asdict(_page_of(example)), default=date.isoformat, ensure_ascii=False, indent=1) + "\n"


def write_out_marks() -> str:
    """What the file of marks is to say: how each is drawn."""
    marks = {key: asdict(mark) for key, mark in draw_every_mark().items()}
    return json.dumps(marks, ensure_ascii=False, indent=1) + "\n"


def _page_of(example: Library) -> KeptOverview:
    dates = example.as_at_dates()
    material = example.material(None, baseline_for(dates, None))
    # It depends on nothing but the program that it comes with.
    return compose_overview(material, dates, draw_every_mark(), read_from=(), looked=None)


if __name__ == "__main__":
    sys.exit(main())
