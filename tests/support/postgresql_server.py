"""A PostgreSQL server of the tests' own: started once a session, a schema for each test."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.real_parts import postgresql_program

if TYPE_CHECKING:
    from collections.abc import Iterator

# Nothing here outlives the session, so nothing waits for the disk.
_SETTINGS = "-c listen_addresses='' -F -c synchronous_commit=off -c full_page_writes=off"


@contextlib.contextmanager
def running_server() -> Iterator[Path]:
    """Start a server that only this machine's socket reaches; give the socket's folder, and end it after."""
    folder = Path(tempfile.mkdtemp(prefix="los-pg-"))
    if os.geteuid() == 0:
        # The server refuses to run as root.
        os.chown(folder, pwd.getpwnam("postgres").pw_uid, -1)
    data = str(folder / "data")
    try:
        _run("initdb", "-D", data, "-U", "los", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        log = str(folder / "log")
        _run("pg_ctl", "-D", data, "-w", "-s", "-l", log, "-o", f"-k {folder} {_SETTINGS}", "start")
        try:
            yield folder
        finally:
            _run("pg_ctl", "-D", data, "-m", "immediate", "-s", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(name: str, *arguments: str) -> None:
    program = postgresql_program(name)
    assert program is not None, f"{name} is missing beside initdb"
    user = "postgres" if os.geteuid() == 0 else None
    # Not captured through a pipe: the server would hold it open.
    subprocess.run([program, *arguments], check=True, user=user, stdout=subprocess.DEVNULL, cwd="/")


def url_for(folder: Path, schema: str) -> str:
    """Return the SQLAlchemy address of a schema on the server whose socket is in the folder."""
    return f"postgresql+psycopg://los@/postgres?host={folder}&options=-csearch_path%3D{schema}"
