"""The real programs that tests use: which are missing here, and getting them where that is allowed."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from . import debian
from .saying import say


@dataclass(frozen=True)
class Part:
    """A program that some tests use.

    Attributes:
        name: what the person calls it.
        commands: it is here if one of these is found; a name on the PATH, or a pattern under /.
        package: the Debian package that brings it.
    """

    name: str
    commands: tuple[str, ...]
    package: str

    def is_here(self) -> bool:
        """Return whether one of its commands is found."""
        return any(shutil.which(name) or (("/" in name) and any(Path("/").glob(name))) for name in self.commands)


PARTS = (
    Part("LibreOffice Calc", ("soffice", "libreoffice"), "libreoffice-calc-nogui"),
    Part("poppler", ("pdftotext",), "poppler-utils"),
    Part("PostgreSQL", ("initdb", "usr/lib/postgresql/*/bin/initdb"), "postgresql"),
    Part("Xvfb", ("Xvfb",), "xvfb"),
    Part("xdotool", ("xdotool",), "xdotool"),
    Part("D-Bus", ("dbus-daemon",), "dbus"),
    Part(
        "AT-SPI",
        ("usr/libexec/at-spi-bus-launcher", "usr/lib/at-spi2-core/at-spi-bus-launcher"),
        "at-spi2-core",
    ),
    Part("Chromium", ("chromium", "chromium-browser", "google-chrome"), "chromium"),
)


def get_missing() -> None:
    """Install the missing parts when root on Debian or Ubuntu; else say what stays untested."""
    missing = [part for part in PARTS if not part.is_here()]
    if missing and debian.may_install():
        debian.install([part.package for part in missing], "real programs that tests use")
        missing = [part for part in missing if not part.is_here()]
    if missing:
        names = ", ".join(part.name for part in missing)
        remedy = f" To have them: {debian.command_for([part.package for part in missing])}" if debian.has_apt() else ""
        say(f"Tests that need {names} will be skipped, by name.{remedy}")
