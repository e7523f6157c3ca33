"""Write db/new_register.sql, the tables of a new file, from the versions in db/versions.

A task for developers, run when a version was added (``poe tables``)::

    python -m build.new_register
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from lineofsight.paths import migrations_folder
from lineofsight.store.engine import sqlite_engine
from lineofsight.store.migration import HEAD, migrate
from lineofsight.store.new_file import SCRIPT, write_script


def main() -> int:
    """Migrate an empty file and write down what it has become."""
    script = migrations_folder() / SCRIPT
    with tempfile.TemporaryDirectory() as folder:
        engine = sqlite_engine(Path(folder) / "register.db", foreign_keys=False)
        migrate(engine, db=migrations_folder(), place="an empty file")
        script.write_text(write_script(engine, HEAD), encoding="utf-8", newline="\n")
        engine.dispose()
    print(f"{script} is written: version {HEAD}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
