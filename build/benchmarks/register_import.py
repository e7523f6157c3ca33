"""An import as the program does it, without its start.

Run as ``-m build.benchmarks.register_import REGISTER FILE...``.

Measured is all from opening the register (which is made when there is none) to closing it: reading and screening,
the comparison with what is held, and the commit that is on the disk (``synchronous=FULL``).
"""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from build.benchmarks.peak_memory import peak_memory
from lineofsight.store.opening import open_store
from lineofsight.workspace.importing import import_files

register, *names = sys.argv[1:]
paths = [Path(name) for name in names]
now = datetime.now(UTC)  # noqa: TID251 - a register that is opened is told the time
begun = time.perf_counter()
with open_store(Path(register), now=now) as store:
    outcomes = import_files(store, paths, today=now.date(), dry_run=False)
taken = time.perf_counter() - begun
refused = [outcome.name for outcome in outcomes if not outcome.applied]
if refused:
    sys.exit(f"Not imported, so nothing was measured: {', '.join(refused)}")
print(json.dumps({"seconds": taken, "peak": peak_memory()}))
