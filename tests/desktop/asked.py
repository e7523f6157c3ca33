"""A person who answers the system's file dialogues at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from lineofsight.desktop.asking import Asking

if TYPE_CHECKING:
    from pathlib import Path


class Answers(Asking):
    """Gives the paths that a test laid ready, and remembers which folders were opened."""

    def __init__(self) -> None:
        self.imports: tuple[Path, ...] = ()
        self.save: Path | None = None
        self.report: Path | None = None
        self.table: Path | None = None
        self.folder: Path | None = None
        self.mapping: Path | None = None
        self.template: Path | None = None
        self.opened: list[Path] = []
        self.suggested = ""
        self.has_picture = False

    @override
    def choose_imports(self) -> tuple[Path, ...]:
        """The files laid ready."""
        return self.imports

    @override
    def choose_template(self, suggestion: str, title: str = "") -> Path | None:
        """The place laid ready."""
        assert suggestion.endswith(".xlsx")
        return self.template

    @override
    def choose_save(self, suggestion: str) -> Path | None:
        """The place laid ready."""
        assert suggestion.endswith(".pdf")
        self.suggested = suggestion
        return self.save

    @override
    def choose_table(self, suggestion: str, *, has_picture: bool = False) -> Path | None:
        """The place laid ready."""
        assert suggestion
        self.has_picture = has_picture
        return self.table

    @override
    def choose_mapping(self, suggestion: str) -> Path | None:
        """The place laid ready."""
        assert suggestion.endswith(".toml")
        return self.mapping

    @override
    def choose_report(self) -> Path | None:
        """The place laid ready."""
        return self.report

    @override
    def choose_folder(self) -> Path | None:
        """The folder laid ready."""
        return self.folder

    @override
    def open_folder(self, folder: Path) -> bool:
        """Remember the folder."""
        self.opened.append(folder)
        return True
