"""In which folders a file that is written to lasts."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from lineofsight.store.folder import Surroundings, find_trouble, surroundings_of

_MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
31 22 0:44 / /home/shared rw,relatime shared:2 - nfs4 server:/export rw
32 22 0:45 / /home/shared/local rw,relatime - ext4 /dev/sdb1 rw
33 22 0:46 / /media/my\\040share rw,relatime - cifs //server/share rw
34 22 0:47 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
a line that is no mount
"""


@pytest.mark.parametrize(
    ("folder", "trouble"),
    [
        ("/home/user/.local/share/lineofsight", ""),
        ("/home/shared/lineofsight", "is on a network share"),
        ("/home/sharedness/lineofsight", ""),
        ("/home/shared/local/lineofsight", ""),
        ("/media/my share/x", "is on a network share"),
        ("/run/user/1000/gvfs/smb", "is on a network share"),
        ("/home/user/OneDrive", "is synchronised with other computers"),
        ("/home/user/OneDrive - London Borough of X/notes", "is synchronised with other computers"),
        ("/home/user/Dropbox (Personal)/notes", "is synchronised with other computers"),
        ("/Users/user/Library/Mobile Documents/notes", "is synchronised with other computers"),
        ("/home/user/Google Drive/notes", "is synchronised with other computers"),
        ("/home/user/OneDriveless", ""),
    ],
)
def test_a_folder_is_judged_by_its_name_and_its_mount(folder: str, trouble: str) -> None:
    """The mount that lies nearest counts; a name that only begins alike does not."""
    assert find_trouble(Path(folder), Surroundings({}, _MOUNTS)) == trouble


@pytest.mark.parametrize(
    ("folder", "kind", "trouble"),
    [
        (r"\\server\share\notes", 0, "is on a network share"),
        (r"\\?\C:\Users\user\notes", 3, ""),
        (r"C:\Users\user\AppData\Local\lineofsight", 3, ""),
        (r"C:\Users\user\AppData\Roaming\lineofsight", 3, "travels with your Windows profile"),
        (r"H:\notes", 4, "is on a network share"),
        (r"E:\notes", 2, "is on a drive that can be taken out"),
        (r"C:\Users\user\Council files\notes", 3, "is synchronised with other computers"),
    ],
)
def test_windows_says_what_its_drives_are(folder: str, kind: int, trouble: str) -> None:
    """Shares, mapped drives, sticks, the roaming profile, and wherever OneDrive says that it is."""
    environment = {
        "APPDATA": r"C:\Users\user\AppData\Roaming",
        "OneDriveCommercial": r"C:\Users\user\Council files",
        "OneDrive": "",
    }
    path = PureWindowsPath(folder)

    assert find_trouble(path, Surroundings(environment, drive_kind=kind)) == trouble


def test_this_computers_own_folders_are_known(tmp_path: Path) -> None:
    """Whatever it is, the system can be asked about it."""
    known = surroundings_of(tmp_path, {"HOME": "/root"})

    assert known.environment == {"HOME": "/root"}
    assert isinstance(find_trouble(tmp_path, known), str)
