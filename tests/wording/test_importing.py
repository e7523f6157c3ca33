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
    assert undone_words(["march.xlsx"], _ON, _ASIDE).endswith(f"before the undoing is kept as {_ASIDE}.")
