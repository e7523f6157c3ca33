"""Stops PySide6 from looking at every module that is imported after it.

``import PySide6.QtCore`` puts a function of its own in the place of ``builtins.__import__``, for those who write
``from __feature__ import snake_case``. From then on it fetches the source of every module that anybody imports, looks
whether the word PySide6 is in it, and leaves the source in ``linecache``: 33 MB of text when the window is open, and a
tenth of the time in which it loads. Nothing here asks for such a feature. PySide6 keeps the function that it replaced,
by which its own classes are made when they are first used, as ``builtins.__orig_import__``.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - it installs the hook, once; later parts of PySide6 do not

_REPLACED = "__orig_import__"


def drop_import_hook() -> None:
    """Import as before PySide6 looked at every module; where it replaced nothing, leave all as it is."""
    builtins.__import__ = getattr(builtins, _REPLACED, builtins.__import__)
