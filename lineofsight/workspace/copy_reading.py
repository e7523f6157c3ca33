"""Opens a copy, reads it, judges it and closes it again: what the window has done by a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.errors import LineOfSightError
from lineofsight.workspace.found import Found, Refused, Told, find
from lineofsight.workspace.opening import open_example_library, open_library, ways_out_of

if TYPE_CHECKING:
    from lineofsight.workspace.found import Asked


def read_copy(asked: Asked) -> tuple[Told, Found] | Refused:
    """What is known of the copy and what it shows, or why it cannot be opened."""
    opens = open_example_library if asked.is_example_wanted else open_library
    try:
        with opens(asked.folder) as library:
            # Told first: what is written while it is read must not be taken for read.
            return library.tell(), find(library, asked.looked)
    except LineOfSightError as error:
        return Refused(str(error), ways_out_of(error, asked.folder))
