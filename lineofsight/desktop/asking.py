"""Questions to the person that need a dialogue of the system: files and folders. Tests put another in its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDir, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

_IMPORTABLE = "Workbooks and figures (*.xlsx *.ods *.csv *.zip);;All files (*)"
PICTURE_ENDING: Final = ".png"
"""Of the file of a picture alone."""

_TABLES = {
    "PDF (*.pdf)": ".pdf",
    "Workbook (*.xlsx)": ".xlsx",
    "CSV (*.csv)": ".csv",
    "Web page (*.html)": ".html",
}
_PICTURES = {"Picture alone (*.png)": PICTURE_ENDING}


class Asking:
    """Asks through the system's own dialogues."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._folder: Path | None = None
        self._brought_from: Path | None = None

    def choose_imports(self) -> tuple[Path, ...]:
        """Which files to bring in; none when she thought better of it.

        The dialogue begins where files were chosen last, at first in the folder of the person's documents.
        """
        where = str(self._brought_from or _documents())
        names, _ = QFileDialog.getOpenFileNames(self._window, "Import files", where, _IMPORTABLE)
        paths = tuple(Path(name) for name in names)
        if paths:
            self._brought_from = paths[0].parent
        return paths

    def choose_template(self, suggestion: str, title: str = "Save an empty return") -> Path | None:
        """Where to save a return to fill in, ``None`` when she thought better of it."""
        return self._choose_place(title, suggestion, {"Workbook (*.xlsx)": ".xlsx"})

    def choose_save(self, suggestion: str) -> Path | None:
        """Where to save a document, ``None`` when she thought better of it."""
        return self._choose_place("Save document", suggestion, {"PDF (*.pdf)": ".pdf"})

    def choose_table(self, suggestion: str, *, has_picture: bool = False) -> Path | None:
        """Where to save what a page shows and, by its ending, as what; ``None`` when she thought better of it.

        Args:
            suggestion: a name for the file.
            has_picture: whether a picture stands beside it, which can be saved alone.
        """
        return self._choose_place("Save what is shown", suggestion, {**_TABLES, **(_PICTURES if has_picture else {})})

    def choose_mapping(self, suggestion: str) -> Path | None:
        """Where to save a mapping, ``None`` when she thought better of it."""
        return self._choose_place("Export mapping", suggestion, {"Mapping (*.toml)": ".toml"})

    def choose_report(self) -> Path | None:
        """Where to save a crash report, ``None`` when she thought better of it."""
        return self._choose_place("Save report", "lineofsight-report.txt", {"Text (*.txt)": ".txt"})

    def choose_folder(self) -> Path | None:
        """In which folder the council's copy is, ``None`` when she thought better of it."""
        name = QFileDialog.getExistingDirectory(self._window, "Open another folder")
        return Path(name) if name else None

    def open_folder(self, folder: Path) -> bool:
        """Show a folder in the system's own file manager."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _choose_place(self, title: str, suggestion: str, kinds: Mapping[str, str]) -> Path | None:
        """Where to save a file; a name without an ending of these kinds gets that of the kind that is chosen.

        The dialogue begins in the folder that was saved to last, at first in that of the person's documents.

        Args:
            title: of the dialogue.
            suggestion: a name for the file.
            kinds: what the dialogue calls each kind of file, with its ending; the first is chosen at first.
        """
        place = str((self._folder or _documents()) / suggestion)
        name, chosen = QFileDialog.getSaveFileName(self._window, title, place, ";;".join(kinds))
        if not name:
            return None
        path = Path(name)
        self._folder = path.parent
        endings = tuple(kinds.values())
        return path if path.suffix.lower() in endings else path.with_name(path.name + kinds.get(chosen, endings[0]))


def _documents() -> Path:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    # A folder may be named by the system and not be there.
    return documents if documents.is_dir() else Path(QDir.homePath())
