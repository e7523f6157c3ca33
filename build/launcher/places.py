"""Where things are in a checkout."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The checkout: the folder that holds pyproject.toml."""

LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
ENVIRONMENT = ROOT / ".venv"


def program_in(environment: Path, name: str) -> Path:
    """Return the path of the program `name` in a virtual environment, on this system."""
    if os.name == "nt":
        return environment / "Scripts" / f"{name}.exe"
    return environment / "bin" / name
