"""Work during which Python does not look for garbage, because it makes none worth finding."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Let Python not look for unreachable cycles.

    An import makes tens of thousands of tuples that live until their file is stored, and a document is made from
    thousands of rows that live until it is written. At every few hundred new ones the collector would look through all
    that is alive: a sixth of such work. What is dropped is freed at once all the same, by its count of references.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
