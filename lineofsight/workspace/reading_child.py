"""The process that reads a copy for the window (see ``reading_apart``).

Started as ``python -m lineofsight.workspace.reading_child`` with a folder to stand in and an ``Asked`` on its standard
input, and answers with ``reading_apart.ANSWER`` and what ``copy_reading.read_copy`` returns. Both are pickled: the
program's own values, from itself to itself. A frozen program starts itself instead, with ``--read-copy-child`` first,
and must then call ``main``.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys

from lineofsight.workspace.copy_reading import read_copy
from lineofsight.workspace.garbage import without_garbage_collection
from lineofsight.workspace.reading_apart import ANSWER


def main() -> int:
    """Read what stands on standard input, write what was found to standard output, and return 0."""
    # Asked to end, it takes back what it began: a half-made example, a migration.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    stands_in, asked = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the program itself
    # The person may have named a folder from where she stands.
    with contextlib.suppress(OSError):
        os.chdir(stands_in)
    with without_garbage_collection():
        found = read_copy(asked)
        sys.stdout.flush()
        sys.stdout.buffer.write(ANSWER)
        pickle.dump(found, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    return 0


if __name__ == "__main__":
    sys.exit(main())
