"""Installing Debian and Ubuntu packages: by apt-get when allowed, else as one command to run."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from .saying import say

if TYPE_CHECKING:
    from collections.abc import Sequence


def has_apt() -> bool:
    """Return whether this machine installs its packages by apt-get."""
    return shutil.which("apt-get") is not None


def may_install() -> bool:
    """Return whether packages can be installed here without asking: root, on Debian or Ubuntu."""
    return has_apt() and hasattr(os, "geteuid") and os.geteuid() == 0


def command_for(packages: Sequence[str]) -> str:
    """Return the one command that a person without root runs to install the packages."""
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def install(packages: Sequence[str], what: str) -> bool:
    """Install the packages and return whether that worked; the reason of a failure is shown.

    Args:
        packages: Debian package names.
        what: what they are for, as the end of "Installing …".
    """
    say(f"Installing {what}: {' '.join(packages)}")
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        outcome = subprocess.run(
            ["apt-get", "-q", *step], env=settings, capture_output=True, text=True, errors="replace", check=False
        )
        # A failed update is no reason to stop: the packages may be known or in reach all the same.
        if outcome.returncode != 0 and step[0] == "install":
            say(f"apt-get could not install them: {_last_lines(outcome.stderr or outcome.stdout)}")
            return False
    return True


def _last_lines(text: str, count: int = 3) -> str:
    return " ".join(text.strip().splitlines()[-count:]) or "no reason was given"
