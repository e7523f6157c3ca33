"""Where things are: the program's own resources, and the person's data and cache folders."""

from __future__ import annotations

import os
from pathlib import Path

from lineofsight.errors import LineOfSightError

DATA_VARIABLE = "LINEOFSIGHT_DATA"
"""The environment variable that names the data folder."""

CACHE_VARIABLE = "LINEOFSIGHT_CACHE"
"""The environment variable that names the cache folder."""

STATE_VARIABLE = "LINEOFSIGHT_STATE"
"""The environment variable that names the folder of what this computer remembers."""

OWN_VARIABLE = "LINEOFSIGHT_OWN"
"""The environment variable for a folder for the person's own notes, where the data folder is no place for them."""

OWN_NAME = "own.db"
"""The person's own notes inside the data folder."""

EXAMPLE_OWN_NAME = "own-example.db"
"""What she noted while she was trying the program on the example council."""

REGISTER_NAME = "register.db"
"""The officers' register inside the data folder."""

BACKUP_FOLDER = "backup"
"""The folder of backups, beside a file of the store."""

OVERVIEW_NAME = "overview.json"
"""Beside a register: the first page as it was when that was last read, for the next start."""

_ELSEWHERE = "elsewhere.txt"
"""In the platform's data folder: the name of the folder that the person chose in its place."""

_PACKAGE = Path(__file__).resolve().parent


def resources_folder() -> Path:
    """The folder of fonts, themes, catalogue, glossary and the example council.

    In a wheel or bundle it lies inside the package, in a checkout beside it.
    """
    return _shipped("resources")


def migrations_folder() -> Path:
    """The folder of the database migrations."""
    return _shipped("db")


def _shipped(name: str) -> Path:
    for folder in (_PACKAGE / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise LineOfSightError(
        f"The program's own folder '{name}' is missing beside {_PACKAGE}. Install lineofsight again; no data is lost."
    )


def named_folder() -> Path | None:
    """The data folder that the environment names, ``None`` where it names none."""
    named = os.environ.get(DATA_VARIABLE)
    return Path(named) if named else None


def data_folder(chosen: Path | None = None) -> Path:
    """The person's data folder: ``chosen``, else the environment's, her choice, the platform's. It need not exist."""
    return chosen or named_folder() or chosen_elsewhere() or _platform_folder()


def chosen_elsewhere() -> Path | None:
    """The folder that the person chose for her copy in the window; ``None`` as long as she keeps to the platform's."""
    try:
        named = (_platform_folder() / _ELSEWHERE).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None
    return Path(named) if named else None


def choose_elsewhere(folder: Path) -> None:
    """Keep to a folder from now on, in the window and on the command line.

    Raises:
        OSError: when that cannot be remembered.
    """
    own = _platform_folder()
    own.mkdir(parents=True, exist_ok=True)
    if folder == own:
        (own / _ELSEWHERE).unlink(missing_ok=True)
        return
    part = own / f"{_ELSEWHERE}.part"
    part.write_text(f"{folder}\n", encoding="utf-8")
    part.replace(own / _ELSEWHERE)


def _platform_folder() -> Path:
    # Imported here because a window that paints first does not need it yet.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("lineofsight", appauthor=False, roaming=False)


def cache_folder() -> Path:
    """The folder for what can be made again at any time, such as the example council's store."""
    named = os.environ.get(CACHE_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_cache_path  # noqa: PLC0415 (see data_folder)

    return user_cache_path("lineofsight", appauthor=False)


def state_folder() -> Path:
    """The folder for what this computer remembers of files that lie elsewhere. It need not exist."""
    named = os.environ.get(STATE_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_state_path  # noqa: PLC0415 (see data_folder)

    return user_state_path("lineofsight", appauthor=False, roaming=False)


def register_file(folder: Path) -> Path:
    """The register inside a data folder."""
    return folder / REGISTER_NAME


def mappings_folder(chosen: Path | None = None) -> Path:
    """The folder of the mappings inside the data folder: one TOML file each, named after the mapping."""
    return data_folder(chosen) / "mappings"


def overview_file(folder: Path) -> Path:
    """The kept first page beside the register in a folder."""
    return folder / OVERVIEW_NAME


def own_file(folder: Path, *, is_example: bool = False) -> Path:
    """The person's own notes: in the environment's folder for them, else inside a data folder."""
    named = os.environ.get(OWN_VARIABLE)
    return (Path(named) if named else folder) / (EXAMPLE_OWN_NAME if is_example else OWN_NAME)
