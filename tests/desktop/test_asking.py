"""Where the system's dialogues open: the system itself is answered at once, since no test can press its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from lineofsight.desktop.asking import Asking

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.program import Program


def test_files_are_saved_where_the_person_keeps_hers(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At first among her documents, never where the program lies; then in the folder that she chose last."""
    assert app is not None
    documents, elsewhere = tmp_path / "Documents", tmp_path / "elsewhere"
    documents.mkdir()
    offered: list[str] = []

    def answer(_: QWidget, __: str, place: str, ___: str) -> tuple[str, str]:
        offered.append(place)
        return str(elsewhere / "chosen"), ""

    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    window = QWidget()
    asking = Asking(window)
    assert asking.choose_save("card.pdf") == elsewhere / "chosen.pdf"
    assert asking.choose_table("plan.pdf") == elsewhere / "chosen.pdf"
    assert offered == [str(documents / "card.pdf"), str(elsewhere / "plan.pdf")]


def test_the_dialogue_is_called_as_the_command_that_opens_it(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a table, of a picture and of the overview it is what is shown that is saved."""
    titles: list[str] = []

    def answer(_: QWidget, title: str, __: str, ___: str) -> tuple[str, str]:
        titles.append(title)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    asking = Asking(program.window)
    asking.choose_table("plan.pdf")
    asking.choose_table("chart.png", has_picture=True)
    called = program.window.actions_by_name["save_table"].text().replace("&", "").rstrip("…")
    assert titles == [called, called] == ["Save what is shown"] * 2


def test_where_there_is_no_such_folder_it_is_her_own(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system may name a folder for documents that nobody made."""
    assert app is not None
    offered: list[str] = []

    def answer(_: QWidget, __: str, place: str, ___: str) -> tuple[str, str]:
        offered.append(place)
        return "", ""

    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "none"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    monkeypatch.setenv("HOME", str(tmp_path))
    window = QWidget()
    assert Asking(window).choose_report() is None
    assert offered == [str(tmp_path / "lineofsight-report.txt")]


def test_files_are_looked_for_where_the_last_ones_were(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At first among her documents; a dialogue that she left changes nothing, nor does a place that she saved to."""
    assert app is not None
    returns = tmp_path / "returns"
    chosen: list[list[str]] = [[], [str(returns / "march.xlsx")], []]
    offered: list[str] = []

    def answer(_: QWidget, __: str, place: str, ___: str) -> tuple[list[str], str]:
        offered.append(place)
        return chosen.pop(0), ""

    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "saved" / "return"), ""))
    window = QWidget()
    asking = Asking(window)
    assert asking.choose_imports() == ()
    assert asking.choose_imports() == (returns / "march.xlsx",)
    assert asking.choose_template("return.xlsx") == tmp_path / "saved" / "return.xlsx"
    assert asking.choose_imports() == ()
    assert offered == [str(tmp_path), str(tmp_path), str(returns)]
