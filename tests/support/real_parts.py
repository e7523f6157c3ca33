"""The real programs that some tests use, and whether they are here."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.accessible_tree import can_walk
from tests.support.chromium import find_chromium

if TYPE_CHECKING:
    from collections.abc import Callable


def postgresql_program(name: str) -> str | None:
    """Return the path of one of PostgreSQL's own programs; Debian keeps the server's off the PATH."""
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(versions[-1]) if versions else shutil.which(name)


def has_libreoffice() -> bool:
    """Return whether a LibreOffice is here."""
    return shutil.which("soffice") is not None


def has_poppler() -> bool:
    """Return whether poppler's programs are here."""
    return all(shutil.which(name) for name in ("pdftotext", "pdftoppm", "pdffonts"))


def has_postgresql() -> bool:
    """Return whether a PostgreSQL server can be started here."""
    return os.name != "nt" and postgresql_program("initdb") is not None


def has_display() -> bool:
    """Return whether a real X display is here or can be made."""
    return bool(os.environ.get("DISPLAY")) or shutil.which("Xvfb") is not None


def has_chromium() -> bool:
    """Return whether a Chromium is here that can be spoken to through a pipe."""
    return os.name != "nt" and find_chromium() is not None


@dataclass(frozen=True)
class RealPart:
    """A part that tests ask for by a marker.

    Attributes:
        name: what the person calls it.
        is_here: whether this machine has it.
        package: the Debian package that brings it.
    """

    name: str
    is_here: Callable[[], bool]
    package: str

    @property
    def missing(self) -> str:
        """Why a test that asks for it is skipped."""
        return f"{self.name} is missing"


BY_MARKER = {
    "needs_libreoffice": RealPart("LibreOffice", has_libreoffice, "libreoffice-calc-nogui"),
    "needs_poppler": RealPart("poppler", has_poppler, "poppler-utils"),
    "needs_postgresql": RealPart("PostgreSQL", has_postgresql, "postgresql"),
    "needs_display": RealPart("an X display (Xvfb)", has_display, "xvfb"),
    "needs_atspi": RealPart("the accessibility bus (AT-SPI), Xvfb or xdotool", can_walk, "at-spi2-core"),
    "needs_chromium": RealPart("Chromium", has_chromium, "chromium"),
}
