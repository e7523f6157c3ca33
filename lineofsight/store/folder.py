"""Whether a folder is one in which a file that is written to lasts.

A program that synchronises a folder copies a database while it is written, and a network share does not keep its
promise that what was written is on the disk; both have lost people's notes in other programs.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath, PurePosixPath
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_CLOUDS: Final = re.compile(
    r"(OneDrive|Dropbox|Google ?Drive|iCloud ?Drive|Mobile Documents|Nextcloud|ownCloud|SharePoint)( ?[-–(].*)?",
    re.IGNORECASE,
)
_CLOUD_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORKS: Final = re.compile(r"nfs\d?|cifs|smb\w*|afs|9p|davfs|fuse\.(sshfs|rclone|davfs\w*|gvfsd-fuse|s3fs|smbnetfs)")
_MOUNTS: Final = Path("/proc/self/mountinfo")
_REMOVABLE, _REMOTE = 2, 4  # Windows: GetDriveTypeW


class Trouble(StrEnum):
    """What is wrong with keeping a living file in a folder, in words that follow the folder's name."""

    NONE = ""
    SHARED = "is on a network share"
    SYNCHRONISED = "is synchronised with other computers"
    REMOVABLE = "is on a drive that can be taken out"
    ROAMING = "travels with your Windows profile"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of the computer.

    Attributes:
        environment: the environment's variables.
        mounts: the text of Linux's table of mounts; "" elsewhere.
        drive_kind: what Windows says of a drive; 0 elsewhere.
    """

    environment: Mapping[str, str]
    mounts: str = ""
    drive_kind: int = 0


def surroundings_of(folder: Path, environment: Mapping[str, str]) -> Surroundings:
    """Ask the system about a folder."""
    mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace") if _MOUNTS.exists() else ""
    return Surroundings(environment, mounts, _drive_kind(folder))


def find_trouble(folder: PurePath, known: Surroundings) -> Trouble:
    """What is wrong with keeping a living file in a folder."""
    named = str(folder)
    if named.startswith(("\\\\", "//")) and not named.startswith(("\\\\?\\", "\\\\.\\")):
        return Trouble.SHARED
    if any(_CLOUDS.fullmatch(part) for part in folder.parts) or _is_below(folder, known, *_CLOUD_VARIABLES):
        return Trouble.SYNCHRONISED
    if known.drive_kind == _REMOTE or _NETWORKS.fullmatch(_file_system(folder, known.mounts)):
        return Trouble.SHARED
    if known.drive_kind == _REMOVABLE:
        return Trouble.REMOVABLE
    return Trouble.ROAMING if _is_below(folder, known, "APPDATA") else Trouble.NONE


def _is_below(folder: PurePath, known: Surroundings, *variables: str) -> bool:
    named = (known.environment.get(variable, "") for variable in variables)
    return any(folder.is_relative_to(one) for one in named if one)


def _file_system(folder: PurePath, mounts: str) -> str:
    """The kind of file system on which a folder lies, by Linux's table; "" when there is none."""
    at, kind = "", ""
    for line in mounts.splitlines():
        left, _, right = line.partition(" - ")
        point = left.split()[4].replace("\\040", " ") if len(left.split()) > 4 else ""  # noqa: PLR2004 (proc(5): the fifth)
        if point and right and PurePosixPath(folder).is_relative_to(point) and len(point) >= len(at):
            at, kind = point, right.split()[0]
    return kind


def _drive_kind(folder: Path) -> int:
    if sys.platform != "win32":
        return 0
    import ctypes  # noqa: PLC0415 - Windows alone asks

    return int(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor))
