"""Four people, each with the example before her as on a first evening; a printer that writes to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from typing_extensions import override

from lineofsight.desktop import printing
from tests.desktop.journeys.person import Person

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.desktop.program import Program


@pytest.fixture
def person(whole_program: Program) -> Person:
    """Somebody who opens the program for the first time."""
    return Person(whole_program)


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the printer puts what is printed: the person says yes to the system's own dialogue at once."""
    paper = tmp_path / "printed.pdf"

    class PrintsToFile(QPrintDialog):
        """The system's dialogue, accepted."""

        @override
        def exec(self) -> int:
            self.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self.printer().setOutputFileName(str(paper))
            return int(QPrintDialog.DialogCode.Accepted.value)

    monkeypatch.setattr(printing, "QPrintDialog", PrintsToFile)
    return paper
