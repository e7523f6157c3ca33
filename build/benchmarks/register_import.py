"""An import as the program does it, without its start.

Run as ``-m build.benchmarks.register_import alone|undoable REGISTER FILE...``.

Measured is all from opening the register (which is made when there is none) to closing it: reading and screening,
the comparison with what is held, and the commit that is on the disk (``synchronous=FULL``). ``undoable`` begins
before that with the checked copy of the register by which the import can be undone.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from build.benchmarks.peak_memory import peak_memory
from lineofsight.store.opening import open_store
from lineofsight.workspace.importing import import_files
from lineofsight.workspace.undoing import undo_kept

if TYPE_CHECKING:
    from lineofsight.domain.batches import ImportOutcome


def import_alone(register: Path, files: list[Path]) -> tuple[ImportOutcome, ...]:
    """Import files into a register."""
    now = datetime.now(UTC)  # noqa: TID251 - a register that is opened is told the time
    with open_store(register, now=now) as store:
        return import_files(store, files, today=now.date(), dry_run=False)


def import_undoably(register: Path, files: list[Path]) -> tuple[ImportOutcome, ...]:
    """Import files into a register that is copied before."""
    with undo_kept(register, dry_run=False) as keep:
        outcomes = import_alone(register, files)
        keep(outcomes)
    return outcomes


how, place, *names = sys.argv[1:]
paths = [Path(name) for name in names]
begun, worked = time.perf_counter(), time.process_time()
found = (import_undoably if how == "undoable" else import_alone)(Path(place), paths)
taken, worked = time.perf_counter() - begun, time.process_time() - worked
refused = [outcome.name for outcome in found if not outcome.applied]
if refused:
    sys.exit(f"Not imported, so nothing was measured: {', '.join(refused)}")
print(json.dumps({"seconds": taken, "worked": worked, "peak": peak_memory()}))
