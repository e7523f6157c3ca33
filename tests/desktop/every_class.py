"""Finds every class of the desktop that derives from one of Qt's, so that a test leaves none out."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, TypeVar

import lineofsight.desktop

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")


def classes_of(kind: type[T]) -> tuple[type[T], ...]:
    """Every class of the desktop's modules that derives from ``kind``, by name."""
    for module in walk_packages(lineofsight.desktop.__path__, "lineofsight.desktop."):
        import_module(module.name)

    def below(one: type[T]) -> Iterator[type[T]]:
        for child in one.__subclasses__():
            yield child
            yield from below(child)

    ours = {one for one in below(kind) if one.__module__.startswith("lineofsight.desktop.")}
    return tuple(sorted(ours, key=lambda one: (one.__name__, one.__module__)))
