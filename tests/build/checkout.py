"""A small checkout of its own for the launcher to work in: the real launcher, a tiny program, a real venv."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Says what it was started with, and into the file that -o names, too.
TINY_PROGRAM = """
import os, pathlib, sys
print("arguments:", *sys.argv[1:])
if "-o" in sys.argv:
    told = f"{sys.argv[1:]} with {os.listdir(os.environ['LINEOFSIGHT_DATA'])} in the data folder"
    pathlib.Path(sys.argv[sys.argv.index("-o") + 1]).write_text(told)
"""

# Read inside the checkout's own folder, as build/run does.
_PRELUDE = "import sys; sys.path.insert(0, 'build'); "


@dataclass(frozen=True)
class Checkout:
    """A folder that looks like a checkout of the project."""

    root: Path

    @property
    def environment(self) -> Path:
        """The folder of its virtual environment."""
        return self.root / ".venv"

    def launch(self, *command: str, **settings: str) -> subprocess.CompletedProcess[str]:
        """Run `python COMMAND` in the checkout, without other code, or a display unless the settings name one."""
        hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH"}
        inherited = {name: value for name, value in os.environ.items() if name not in hidden}
        return subprocess.run(
            [sys.executable, *command],
            cwd=self.root,
            env={**inherited, **settings},
            capture_output=True,
            text=True,
            check=False,
        )

    def call(self, code: str, **settings: str) -> subprocess.CompletedProcess[str]:
        """Run a line of Python that may import from the checkout's launcher."""
        return self.launch("-c", _PRELUDE + code, **settings)

    def stamp(self) -> None:
        """Say that the environment is finished, as the launcher does at the end of making it."""
        self.call(
            "from launcher import places as p, stamp as s; "
            "s.write_stamp(p.ENVIRONMENT, s.wanted_stamp(p.ROOT, p.LOCK, p.PROJECT))"
        ).check_returncode()


def make_checkout(root: Path, lock: str = "") -> Checkout:
    """Make a checkout with the real launcher, a lock of this text, and a program that says its arguments."""
    shutil.copytree(ROOT / "build", root / "build", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "requirements.lock").write_text(lock, encoding="utf-8")
    (root / "pyproject.toml").write_text('[project]\nname = "tiny"\n', encoding="utf-8")
    package = root / "lineofsight"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "__main__.py").write_text(TINY_PROGRAM, encoding="utf-8")
    return Checkout(root)


def make_ready_checkout(root: Path) -> Checkout:
    """Make a checkout whose environment is finished: nothing to install, and Qt's libraries known to load."""
    checkout = make_checkout(root)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(checkout.environment)], check=True)
    packages = next(checkout.environment.rglob("site-packages"))
    (packages / "checkout.pth").write_text(f"{root}\n", encoding="utf-8")
    (checkout.environment / "lineofsight.libraries-load").touch()
    checkout.stamp()
    return checkout
