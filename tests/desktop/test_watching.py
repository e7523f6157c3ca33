"""A window says when another program wrote to the register that it shows."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from lineofsight.desktop.desks.watch_desk import CHANGED
from lineofsight.paths import register_file
from tests.desktop.conftest import settle, wait_for
from tests.desktop.finding import seen_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.program import Program


@pytest.fixture
def register(example_cache: Path, tmp_path: Path) -> Path:
    """The example's register as a council's own."""
    place = register_file(tmp_path)
    shutil.copy(next(example_cache.glob("example-*.db")), place)
    return place


def _write(register: Path, *, keep: bool) -> None:
    """Write as another program does: keep it, or take it back."""
    with closing(sqlite3.connect(register, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE remark (word TEXT)")
        connection.execute("INSERT INTO remark VALUES ('by another')")
        connection.execute("COMMIT" if keep else "ROLLBACK")


def test_it_says_that_the_copy_was_changed_until_it_is_read_again(
    opened: Callable[[], Program], register: Path
) -> None:
    """The pages stay as they are; F5 reads it, and the sentence goes."""
    program = opened()
    header = program.window.header
    assert CHANGED not in seen_text(header)
    _write(register, keep=True)
    wait_for(lambda: CHANGED in seen_text(header))
    program.window.actions_by_name["refresh"].trigger()
    wait_for(lambda: CHANGED not in seen_text(header))


def test_what_another_program_only_tried_is_not_told(opened: Callable[[], Program], register: Path) -> None:
    """A dry run, for example, that writes and takes it back."""
    program = opened()
    _write(register, keep=False)
    os.utime(register)
    for _ in range(4):
        settle(program)
    assert CHANGED not in seen_text(program.window.header)
