"""What is said of an import that can be undone, and of one that was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lineofsight.wording.importing import undone_words

_ON = date(2017, 3, 31)
_ASIDE = Path("backup") / "undone-20170331-090000.db"


def test_one_file_that_was_undone_is_it_and_several_are_they() -> None:
    """With the day on which they came, and the way to bring them back."""
    assert undone_words(["march.xlsx"], _ON, _ASIDE).startswith(
        "Undone: march.xlsx. It was imported on 31 March 2017. Import the file again to bring it back; "
    )
    assert undone_words(["march.xlsx", "lait.csv"], _ON, _ASIDE).startswith(
        "Undone: march.xlsx and lait.csv. They were imported on 31 March 2017. "
        "Import the files again to bring them back; "
    )
    assert f"before the undoing is kept as {_ASIDE}. That copy" in undone_words(["march.xlsx"], _ON, _ASIDE)


def test_what_is_undone_still_stands_in_the_copy_set_aside() -> None:
    """Details of a child that were taken back by undoing lie there until somebody deletes it."""
    (one, two) = (undone_words(names, _ON, _ASIDE) for names in (["march.xlsx"], ["march.xlsx", "lait.csv"]))
    assert one.endswith(
        "That copy still holds what the file held: if it was about a child, or about anybody else as a person, "
        "delete it there."
    )
    assert "still holds what the files held: if any was about a child" in two
