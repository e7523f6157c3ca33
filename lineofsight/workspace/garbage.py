"""Work during which Python does not look for garbage, because it makes none worth finding."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator


VERY_MUCH: Final = 200_000
"""Objects made; the example's reading makes a fifth of that."""


@contextmanager
def without_garbage_collection(*, looks_after: bool = False) -> Iterator[None]:
    """Let Python not look for unreachable cycles.

    An import makes tens of thousands of tuples that live until their file is stored, and a document is made from
    thousands of rows that live until it is written. At every few hundred new ones the collector would look through all
    that is alive: a sixth of such work. What is dropped is freed at once all the same, by its count of references.

    Args:
        looks_after: whether to look at the end where very much was made. Python would do so anyway, at whatever moment
            comes next: of a large copy that is half a second in the middle of a key.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looks_after and was_enabled and gc.get_count()[0] > VERY_MUCH:
            gc.collect()
        if was_enabled:
            gc.enable()
