"""The example's first page as it comes with the program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from build.first_page import write_out, write_out_marks
from lineofsight.charts.every_mark import draw_every_mark
from lineofsight.workspace.first_page.marks import every_mark, marks_file
from lineofsight.workspace.first_page.shipped import shipped_file

if TYPE_CHECKING:
    from lineofsight.workspace.library import Library


def test_it_says_what_is_read_from_the_example(example: Library) -> None:
    """Where this fails the page is meant to say something else: `poe first-page` makes the file anew."""
    shipped, read = (json.loads(text) for text in (shipped_file().read_text(encoding="utf-8"), write_out(example)))
    assert shipped["cards"] == read["cards"]
    assert {**shipped, "version": ""} == {**read, "version": ""}


def test_the_marks_are_those_that_are_drawn() -> None:
    """Where this fails a mark is meant to look otherwise: `poe first-page` makes the file anew."""
    assert json.loads(marks_file().read_text(encoding="utf-8")) == json.loads(write_out_marks())
    assert every_mark() == draw_every_mark()
