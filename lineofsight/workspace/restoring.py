"""Bringing the council's copy back from its newest backup when it is damaged or gone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from lineofsight.paths import data_folder, register_file
from lineofsight.store.restoring import restore
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from pathlib import Path


def restore_register(chosen: Path | None = None) -> tuple[str, ...]:
    """Put the newest sound backup in the place of a damaged or missing register.

    Args:
        chosen: the data folder; ``None`` for the person's own. Nothing of ours may hold the register open.

    Returns:
        Sentences on what was found and done.

    Raises:
        StoreError: when nothing can be brought back; nothing was changed.
    """
    register = register_file(data_folder(chosen))
    restored = restore(register, now=datetime.now().astimezone())
    if restored.backup is None or restored.made is None:
        return (f"The copy in {register} is whole. Nothing was changed.",)
    when = f"{day(restored.made.date())} at {restored.made:%H:%M}"
    said = [
        f"The copy was put back as it was on {when} ({restored.backup.name}).",
        "Import again what was imported after that.",
    ]
    if restored.aside is not None:
        said.append(f"The damaged file was kept as {restored.aside}.")
    return tuple(said)
