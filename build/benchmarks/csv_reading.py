"""The peer of an import: Python's csv module reads the same files.

Run as ``-m build.benchmarks.csv_reading lists|stream FILE...``.

``lists`` makes a list of each file's rows and drops it before the next file; ``stream`` keeps no row at all, which
is the least that anybody can do who reads them with that module.
"""

from __future__ import annotations

import csv
import json
import sys
import time
from collections import deque
from pathlib import Path

from build.benchmarks.peak_memory import peak_memory


def read(how: str, files: list[Path]) -> None:
    """Read every row of every file."""
    for file in files:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            rows = csv.reader(opened)
            if how == "lists":
                list(rows)
            else:
                deque(rows, maxlen=0)


chosen, *names = sys.argv[1:]
paths = [Path(name) for name in names]
begun, worked = time.perf_counter(), time.process_time()
read(chosen, paths)
taken, worked = time.perf_counter() - begun, time.process_time() - worked
print(json.dumps({"seconds": taken, "worked": worked, "peak": peak_memory()}))
