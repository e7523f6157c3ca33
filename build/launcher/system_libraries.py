"""The system libraries that Qt needs and its wheels do not carry.

Qt's own message misleads (it blames xcb-cursor whatever is missing), so the real libraries are loaded and the
loader's answer is read.
"""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

from . import debian
from .places import program_in
from .saying import CannotGoOnError

if TYPE_CHECKING:
    from pathlib import Path

MARK = "lineofsight.libraries-load"

PACKAGES = (
    # drawing and fonts, with or without a display
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libfontconfig1",
    # a window under X11
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
    # a window under Wayland, and a printer
    "libwayland-cursor0",
    "libcups2",
)

FEDORA_PACKAGES = (
    "glib2 mesa-libGL mesa-libEGL libxkbcommon dbus-libs fontconfig xcb-util-cursor xcb-util-wm xcb-util-keysyms "
    "libxkbcommon-x11 libwayland-cursor cups-libs"
)

# Relative to PySide6/Qt: the window, the page preview, printing, and the two ways to a screen.
QT_LIBRARIES = (
    "lib/libQt6Widgets.so.6",
    "lib/libQt6Pdf.so.6",
    "lib/libQt6PrintSupport.so.6",
    "lib/libQt6Svg.so.6",
    "plugins/platforms/libqoffscreen.so",
    "plugins/platforms/libqxcb.so",
)

_LOAD = """
import ctypes, pathlib, sys, sysconfig
qt = pathlib.Path(sysconfig.get_path("platlib"), "PySide6", "Qt")
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(str(qt / name))
    except OSError as trouble:
        print(trouble)
"""


def missing_libraries(environment: Path) -> list[str]:
    """Return the system libraries that Qt asks for and this Linux lacks, as the loader names them."""
    python = str(program_in(environment, "python"))
    outcome = subprocess.run(
        [python, "-c", _LOAD, *QT_LIBRARIES], capture_output=True, text=True, errors="replace", check=False
    )
    return names_in(outcome.stdout)


def names_in(loader_answers: str) -> list[str]:
    """Return each library named in the dynamic loader's answers, once, in order.

    Args:
        loader_answers: lines such as "libGL.so.1: cannot open shared object file: No such file or directory".
    """
    found = re.findall(r"^(\S+?\.so[\w.]*):", loader_answers, flags=re.MULTILINE)
    return list(dict.fromkeys(name.rsplit("/", 1)[-1] for name in found))


def missing_sentence(missing: list[str], *, apt: bool) -> str:
    """Return what to tell a person who has to install the libraries herself."""
    opening = f"The window needs system libraries that this machine lacks ({', '.join(missing)})."
    if apt:
        return f"{opening} Run this, then start again:\n  {debian.command_for(PACKAGES)}"
    return f"{opening} Install them and start again; on Fedora:\n  sudo dnf install {FEDORA_PACKAGES}"


def make_sure(environment: Path, *, window: bool) -> None:
    """Check, once for an environment, that Qt's system libraries load; install them when root.

    Args:
        environment: the virtual environment, with PySide6 installed.
        window: whether Qt is about to be used. The command line and the documents do without it, so a missing
            library is then neither looked for nor a reason to stop, unless it can be installed at once.

    Raises:
        CannotGoOnError: a window is wanted, something is missing, and it could not be installed.
    """
    mark = environment / MARK
    if not sys.platform.startswith("linux") or mark.exists() or not (window or debian.may_install()):
        return
    missing = missing_libraries(environment)
    if missing and debian.may_install():
        debian.install(PACKAGES, "the system libraries that the window needs")
        missing = missing_libraries(environment)
    if not missing:
        mark.touch()
    elif window:
        raise CannotGoOnError(missing_sentence(missing, apt=debian.has_apt()))
