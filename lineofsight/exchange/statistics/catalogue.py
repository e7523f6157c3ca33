"""The indicator catalogue: what each indicator means, and where in which file its figure stands.

It is data (resources/indicators/*.toml): adding an indicator, or repairing a column that a new release
renamed, is an edit there and not here.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineofsight.errors import LineOfSightError
from lineofsight.exchange.statistics.catalogue_fields import Renamed, read_entry, read_renamed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lineofsight.exchange.statistics.catalogue_fields import Entry

RENAMED_FILE = "renamed.toml"
"""The file of the folder that names columns and words of other releases."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Every indicator that the program can read from published statistics.

    Attributes:
        entries: in the order of the files and within them.
        renamed: how columns and words are called in other releases.
    """

    entries: tuple[Entry, ...]
    renamed: Renamed = field(default_factory=Renamed)

    def entry(self, ind_id: str) -> Entry | None:
        """The entry with that id."""
        return next((entry for entry in self.entries if entry.indicator.ind_id == ind_id), None)

    @property
    def by_code(self) -> Mapping[str, Entry]:
        """Entries by their short name in the Local Authority Interactive Tool."""
        return {entry.indicator.national_code: entry for entry in self.entries if entry.indicator.national_code}


def read_catalogue(folder: Path) -> Catalogue:
    """The catalogue of a folder of TOML files, ``resources/indicators`` for the program's own.

    Raises:
        LineOfSightError: naming file, entry and field of the first fault.
    """
    files = sorted(path for path in folder.glob("*.toml") if path.name != RENAMED_FILE)
    if not files:
        raise LineOfSightError(f"The indicator catalogue is missing: there is no TOML file in {folder}.")
    entries = tuple(entry for path in files for entry in _entries_of(path))
    _refuse_repeats(entries)
    renamed_path = folder / RENAMED_FILE
    renamed = read_renamed(_parsed(renamed_path), RENAMED_FILE) if renamed_path.is_file() else Renamed()
    return Catalogue(entries=entries, renamed=renamed)


def _entries_of(path: Path) -> list[Entry]:
    content = _parsed(path)
    unknown = set(content) - {"topic", "indicator"}
    if unknown:
        raise LineOfSightError(f"{path.name}: '{min(unknown)}' is not known. Use 'topic' and [[indicator]].")
    topic, tables = content.get("topic", ""), content.get("indicator", [])
    if not isinstance(topic, str) or not topic:
        raise LineOfSightError(f'{path.name}: give the file\'s topic, for example topic = "Workforce".')
    if not isinstance(tables, list) or not tables:
        raise LineOfSightError(f"{path.name}: it names no indicator. Write each under [[indicator]].")
    return [read_entry(table, f"{path.name}, entry {number}", topic) for number, table in enumerate(tables, 1)]


def _parsed(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LineOfSightError(f"{path.name}: it is not valid TOML. {error}.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise LineOfSightError(f"{path.name}: the file cannot be read as text. {error}.") from error


def _refuse_repeats(entries: tuple[Entry, ...]) -> None:
    seen: dict[str, str] = {}
    for entry in entries:
        for name, value in (("ind_id", entry.indicator.ind_id), ("national_code", entry.indicator.national_code)):
            key = f"{name} {value}"
            if value and key in seen:
                raise LineOfSightError(
                    f"{entry.where}: {name} '{value}' is already used by {seen[key]}. Give each indicator its own."
                )
            seen[key] = entry.where
