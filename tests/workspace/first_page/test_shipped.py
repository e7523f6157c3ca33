"""The example's first page as it comes with the program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from build.first_page import write_out
from lineofsight.workspace.first_page.shipped import shipped_file

if TYPE_CHECKING:
    from lineofsight.workspace.library import Library


def test_it_says_what_is_read_from_the_example(example: Library) -> None:
    """Where this fails the page is meant to say something else: `poe first-page` makes the file anew."""
    shipped, read = (json.loads(text) for text in (shipped_file().read_text(encoding="utf-8"), write_out(example)))
    assert shipped["cards"] == read["cards"]
    assert {**shipped, "version": ""} == {**read, "version": ""}
