"""The first import of a person who has seen only the example: it makes her own copy in the data folder."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lineofsight.workspace.importing import import_into_folder
from lineofsight.workspace.stopping import UNWATCHED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.workspace.stopping import Watch


def import_first(
    data_folder: Path | None, paths: Sequence[Path], *, dry_run: bool, watch: Watch = UNWATCHED
) -> tuple[ImportOutcome, ...]:
    """Read files into the register of ``data_folder`` as of today; a dry run makes no register.

    Raises:
        StoppedError: when the watch said so; nothing is kept.
        LineOfSightError: when the register cannot be made or written.
    """
    return import_into_folder(data_folder, paths, today=date.today(), dry_run=dry_run, watch=watch)
