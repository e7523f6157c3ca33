"""Questions to the person that need a dialogue of the system: files and folders. Tests put another in its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_IMPORTABLE = "Workbooks and figures (*.xlsx *.ods *.csv *.zip);;All files (*)"
_TABLES = {
    "PDF (*.pdf)": ".pdf",
    "Workbook (*.xlsx)": ".xlsx",
    "CSV (*.csv)": ".csv",
    "Web page (*.html)": ".html",
}


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

    def choose_template(self, suggestion: str) -> Path | None:
        """Where to save an empty return, ``None`` when she thought better of it."""
        at = self._at(suggestion)
        name, _ = QFileDialog.getSaveFileName(self._window, "Save an empty return", at, "Workbook (*.xlsx)")
        if not name:
            return None
        path = self._remember(name)
        return path if path.suffix.lower() == ".xlsx" else path.with_name(path.name + ".xlsx")

    def choose_save(self, suggestion: str) -> Path | None:
        """Where to save a document, ``None`` when she thought better of it."""
        name, _ = QFileDialog.getSaveFileName(self._window, "Save document", self._at(suggestion), "PDF (*.pdf)")
        if not name:
            return None
        path = self._remember(name)
        return path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")

    def choose_table(self, suggestion: str) -> Path | None:
        """Where to save a table and, by its ending, as what; ``None`` when she thought better of it."""
        filters = ";;".join(_TABLES)
        name, chosen = QFileDialog.getSaveFileName(self._window, "Save table", self._at(suggestion), filters)
        if not name:
            return None
        path = self._remember(name)
        return (
            path if path.suffix.lower() in _TABLES.values() else path.with_name(path.name + _TABLES.get(chosen, ".pdf"))
        )

    def choose_mapping(self, suggestion: str) -> Path | None:
        """Where to save a mapping, ``None`` when she thought better of it."""
        name, _ = QFileDialog.getSaveFileName(self._window, "Export mapping", self._at(suggestion), "Mapping (*.toml)")
        if not name:
            return None
        path = self._remember(name)
        return path if path.suffix.lower() == ".toml" else path.with_name(path.name + ".toml")

    def choose_report(self) -> Path | None:
        """Where to save a crash report, ``None`` when she thought better of it."""
        suggestion = self._at("lineofsight-report.txt")
        name, _ = QFileDialog.getSaveFileName(self._window, "Save report", suggestion, "Text (*.txt)")
        return self._remember(name) if name else None

    def choose_folder(self) -> Path | None:
        """In which folder the council's copy is, ``None`` when she thought better of it."""
        name = QFileDialog.getExistingDirectory(self._window, "Open another folder")
        return Path(name) if name else None

    def open_folder(self, folder: Path) -> bool:
        """Show a folder in the system's own file manager."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _at(self, suggestion: str) -> str:
        """A name in the folder that was saved to last, at first that of the person's documents."""
        return str((self._folder or _documents()) / suggestion)

    def _remember(self, name: str) -> Path:
        path = Path(name)
        self._folder = path.parent
        return path


def _documents() -> Path:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    # A folder may be named by the system and not be there.
    return documents if documents.is_dir() else Path(QDir.homePath())
