"""Choices that say what they stand for: each portfolio names its themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem

from lineofsight.desktop.settings_dialog import SettingsDialog
from tests.desktop.conftest import settle
from tests.desktop.copies import ReadyCopy, WholeCopy
from tests.desktop.finding import find_box

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material

_CARE = "Portfolio Holder for Care Services"


@pytest.fixture
def copy(example_material: Material) -> ReadyCopy:
    """The example."""
    return WholeCopy(example_material)


def test_below_each_member_stand_the_themes_that_she_leads(program: Program) -> None:
    """By the name of a post nobody knows whose children it is about; the closed box has the post alone."""
    program.window.actions_by_name["settings"].trigger()
    settle(program)
    dialog = program.window.findChildren(SettingsDialog)[-1]
    box = find_box(dialog, "My portfolio")
    row = box.findText(_CARE)
    told = (
        "Leads T2 Quality of practice, T3 Caseloads and workforce, T4 Quality assurance and audit, "
        "T8 Corporate parenting and care leavers and T10 Systems and mobile working."
    )
    assert box.itemData(row, Qt.ItemDataRole.AccessibleTextRole) == f"{_CARE}. {told}"
    index = box.model().index(row, 0)
    option = QStyleOptionViewItem()
    box.itemDelegate().initStyleOption(option, index)  # type: ignore[attr-defined]
    assert " ".join(option.text.split()) == f"{_CARE} {told}"
    lines = len(option.text.splitlines())
    assert box.itemDelegate().sizeHint(option, index).height() >= lines * option.fontMetrics.height()
    assert box.itemText(row) == _CARE
    dialog.reject()
