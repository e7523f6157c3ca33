"""The real window on a real display, its accessible tree read through AT-SPI by another process."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import pytest

from lineofsight.desktop.directory import PAGES
from tests.support.accessible_tree import seen_from_outside

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.accessible_tree import Node, Outside, Told

_CONTROLS = frozenset(
    (
        *("push button", "button", "toggle button", "check box", "radio button", "combo box", "text", "entry"),
        *("spin button", "slider", "page tab", "menu item", "check menu item", "radio menu item", "menu", "table"),
        *("tree", "tree table", "list", "list box", "list item", "link", "button menu", "table cell"),
    )
)

_PATIENCE: Final = 60


def _unnamed(nodes: list[Node]) -> list[str]:
    return [
        f"{' > '.join(node.where[-3:])} > {node.role}"
        for node in nodes
        if node.role in _CONTROLS and not node.name.strip()
    ]


def _reached(told: list[Told]) -> list[str]:
    """Where the keys are one after the other, as it is told."""
    return [one.name for one in told if one.detail == "focused" and one.holds]


def _wait_for_keys(program: Outside) -> None:
    """Wait until the copy is open: its first page stands there before, but no other has anything that can have them."""
    end = time.monotonic() + _PATIENCE
    while not any("Plan" in place for node in program.nodes() if node.is_focused for place in node.where):
        assert time.monotonic() < end, "the plan never had the keys"
        program.press("ctrl+2")


@pytest.mark.needs_atspi
@pytest.mark.timeout(400)
def test_every_page_is_reached_by_keys_and_nothing_is_nameless(tmp_path: Path) -> None:
    """Each page's key shows it, with the focus on something that has a name; no control in its tree is nameless."""
    with seen_from_outside(tmp_path) as program:
        program.wait_for("combo box", "As at")
        program.focus()
        _wait_for_keys(program)
        for spec in PAGES:
            program.press(spec.keys.lower() if "+" in spec.keys else spec.keys)
            nodes = program.nodes()
            assert len(nodes) > 20, spec.name
            assert not _unnamed(nodes), spec.name
            focused = [node for node in nodes if node.is_focused]
            # What is scrolled within a control that has the focus is said to have it too, and needs no name.
            assert any(node.name for node in focused), f"{spec.name}: {focused}"
            assert any(spec.title in place for node in focused for place in node.where), f"{spec.name}: {focused}"


@pytest.mark.needs_atspi
@pytest.mark.timeout(400)
def test_a_screen_reader_is_told_where_the_keys_are(tmp_path: Path) -> None:
    """Reading the plan: a choice, the row that has the keys, that it is opened or closed, a link that Tab reaches."""
    with seen_from_outside(tmp_path) as program:
        program.wait_for("combo box", "As at")
        program.focus()
        _wait_for_keys(program)
        program.press("ctrl+f", "shift+Tab", "shift+Tab", "shift+Tab")
        assert _reached(program.told("Down"))[-1] == "Recommendation"
        assert _reached(program.told("Up"))[-1] == "Theme"
        program.press("ctrl+f", "F6", "Down", "Down")
        assert [one.said for one in program.told("Right") if one.kind == "Announcement"] == ["Expanded."]
        assert [one.said for one in program.told("Left") if one.kind == "Announcement"] == ["Collapsed."]
        program.press("F6")
        told = program.told("Tab")
        assert [one.name for one in told if one.kind == "TextSelectionChanged"] == ["Action 1.2"]
        assert _reached(program.told("shift+F6"))[-1].startswith("Action 1.2: ")
        program.press("ctrl+3", "F6", "Down", "Return")
        point = [(one.kind, one.said) for one in program.told("Right") if ": " in one.said]
        assert len(point) == 1, point
        found = [one.said for one in program.told("ctrl+k", *"placement") if one.kind == "Announcement"]
        assert "things found. Person: Placement" in found[-1]
        assert " 1 of " in found[-1]
        found = [one.said for one in program.told("Down") if one.kind == "Announcement"]
        assert "Action: 9.2 Build" in found[0]
        assert " 2 of " in found[0]
