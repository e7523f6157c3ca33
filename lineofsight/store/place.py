"""What to warn of in the folder of a register: read there it can be, but not kept safely."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.store.folder import Trouble, find_trouble, surroundings_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_WHY: Final = {
    Trouble.SHARED: "a connection that breaks during an import can damage the copy, and away from it there is none",
    Trouble.SYNCHRONISED: "a file that is copied while it is written can come back damaged, or as an older one",
    Trouble.REMOVABLE: "a drive that is taken out during an import can damage the copy",
    Trouble.ROAMING: "each sign-in copies the file, and an older one can take the place of a newer one",
}


def warn_of_place(file: Path, environment: Mapping[str, str]) -> str:
    """What is wrong with the folder of a register, with what to do; "" for nothing.

    A register can be made again from the files that were imported, so it is not refused there as notes are.
    """
    folder = file.parent.resolve()
    trouble = find_trouble(folder, surroundings_of(folder, environment))
    if trouble is Trouble.NONE:
        return ""
    return (
        f"The folder {folder} {trouble}: {_WHY[trouble]}. Close the program everywhere, move {file.name} and the "
        "folder 'backup' to a folder of this computer, and open that with Ctrl+Shift+O (--data on the command line)."
    )
