"""A disk without room: the system itself lets no file grow beyond a size, so that writing really fails half-way."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

resource = pytest.importorskip("resource", reason="Windows has no such limit")


@contextmanager
def little_room(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond ``size`` bytes inside the block; Python ignores the signal that comes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
