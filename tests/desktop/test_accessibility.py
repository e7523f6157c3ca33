"""What a screen reader finds: every control has a name, and everything that can be pressed can be reached."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QGraphicsView,
    QMenu,
    QToolButton,
    QWidget,
)

from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.pages.writing_dialog import Paper, WritingDialog
from lineofsight.desktop.text import PlainLabel
from lineofsight.domain.note_kinds import SHARED, EntryKind
from lineofsight.workspace.writing import Writing
from tests.desktop.conftest import settle, wait_for
from tests.desktop.keys import press
from tests.desktop.turning import turn_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface

    from lineofsight.desktop.program import Program

_CONTROLS = {
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.List,
    QAccessible.Role.ListItem,
    QAccessible.Role.MenuItem,
    QAccessible.Role.ButtonMenu,
}
_MOST_CHILDREN = 200


def _unnamed(node: QAccessibleInterface, path: str, found: list[str], seen: list[int]) -> None:
    state = node.state()
    if state.invisible or not node.isValid():
        return
    seen.append(1)
    name = node.text(QAccessible.Text.Name)
    where = f"{path} / {node.role().name}({name[:30]})"
    widget = node.object()
    inside = isinstance(widget, QWidget) and widget.objectName().startswith("qt_")
    if node.role() in _CONTROLS and not name and not inside and not isinstance(widget, QAbstractSlider):
        found.append(where)
    for number in range(min(node.childCount(), _MOST_CHILDREN)):
        child = node.child(number)
        if child is not None:
            _unnamed(child, where, found, seen)


def unnamed_controls(widget: QWidget) -> list[str]:
    """Where in a widget a control stands that a screen reader could not name."""
    found: list[str] = []
    _unnamed(QAccessible.queryAccessibleInterface(widget), "", found, [])
    return found


def _every_page(program: Program) -> Iterator[str]:
    """Show each page in turn and give its name."""
    for spec in PAGES:
        turn_to(program, spec.name)
        yield spec.name


def test_every_control_has_a_name(program: Program) -> None:
    """The tree of each page is walked; no control in it is nameless."""
    for page in _every_page(program):
        found: list[str] = []
        seen: list[int] = []
        _unnamed(QAccessible.queryAccessibleInterface(program.window), "", found, seen)
        assert len(seen) > 20, page
        assert not found, page


def test_a_window_too_narrow_for_its_menus_names_the_button_that_holds_them(program: Program) -> None:
    """At large text on a small screen; and the letter of a menu that is not in sight opens it all the same."""
    window = program.window
    program.dressing.enlarge(10)
    window.resize(320, 400)
    more = window.menuBar().findChild(QToolButton, "qt_menubar_ext_button")
    assert isinstance(more, QToolButton)
    wait_for(more.isVisible)
    found: list[str] = []
    _unnamed(QAccessible.queryAccessibleInterface(window.menuBar()), "", found, [])
    assert not found
    assert QAccessible.queryAccessibleInterface(more).text(QAccessible.Text.Name) == "More menus"
    last = list(window.menus.values())[-1]
    press(window, f"Alt+{last.title()[last.title().index('&') + 1]}")
    wait_for(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    assert popup is last or last.menuAction() in popup.actions()
    popup.close()


def _called(widget: QWidget | None) -> list[tuple[QAccessible.Role, str]]:
    """Role and name of a widget and of all that it stands in, as a screen reader asks for them."""
    called = []
    while widget is not None:
        told = QAccessible.queryAccessibleInterface(widget)
        called.append((told.role(), told.text(QAccessible.Text.Name)))
        widget = widget.parentWidget()
    return called


def test_who_comes_to_a_page_hears_its_name_once(program: Program) -> None:
    """The keys stand in a frame of the page's name, the overview's in what rolls it, and the status line is silent.

    Nothing between is a "layered pane", which a screen reader says before all else.
    """
    aloud = QSignalSpy(program.window.spoken)
    for spec in (*PAGES[1:], PAGES[0]):
        program.window.actions_by_name[spec.name].trigger()
        settle(program)
        called = _called(QApplication.focusWidget())
        assert QAccessible.Role.LayeredPane not in {role for role, _ in called}, spec.name
        named = [role for role, name in called if name == spec.title]
        assert QAccessible.Role.Border in named or spec.name == "overview", (spec.name, called)
        assert named, (spec.name, called)
    assert not [aloud.at(number)[0] for number in range(aloud.count()) if "page." in aloud.at(number)[0]]
    program.window.actions_by_name[PAGES[0].name].trigger()
    assert aloud.at(aloud.count() - 1)[0] == f"{PAGES[0].title} page.", "asked again where she is, it says so"


def test_every_button_can_be_reached_and_hit(program: Program) -> None:
    """Each visible button takes the focus by Tab and is at least 24 pixels high."""
    for page in _every_page(program):
        for button in program.window.findChildren(QAbstractButton):
            if button.isVisible() and not button.objectName().startswith("qt_") and button.isEnabled():
                if button.metaObject().className() == "QTableCornerButton":
                    continue
                assert min(button.width(), button.height()) >= 24, (page, button.accessibleName())
                # The cross inside a search field is Qt's own; the keys that delete do the same.
                if button.metaObject().className() != "QLineEditIconButton":
                    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus, (page, button.accessibleName())


def test_every_control_says_what_it_is_for(program: Program) -> None:
    """Whatever takes the focus by Tab has a description beside its name, a filter that holds among them."""
    for page in _every_page(program):
        if page == "plan":
            program.session.open_link("status/overdue")
            settle(program)
        silent = [
            f"{type(widget).__name__} {widget.accessibleName()}"
            for widget in program.window.findChildren(QWidget)
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            # What a control of Qt's is made of answers by the control.
            if not widget.objectName().startswith("qt_") and not isinstance(widget.parent(), QComboBox | QGraphicsView)
            if not (said := QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description))
            # Qt has none from who gave a tool tip alone, and takes that, markup and all.
            or said.startswith("<p>")
        ]
        assert not silent, page


def underlined_letters(program: Program) -> list[str]:
    """The keys of every letter underlined in sight, that of each menu among them."""
    shown = [button.text() for button in program.window.findChildren(QAbstractButton) if button.isVisible()]
    shown += [
        label.text()
        for label in program.window.findChildren(PlainLabel)
        if label.isVisible() and label.buddy() is not None
    ]
    shown += [action.text() for action in program.window.menuBar().actions()]
    return [letter for text in shown if (letter := QKeySequence.mnemonic(text).toString())]


def test_no_letter_leads_to_two_places(program: Program) -> None:
    """With Alt, each underlined letter in sight reaches one control or menu."""
    for page in _every_page(program):
        given = underlined_letters(program)
        assert len(given) >= 6, page
        assert len(given) == len(set(given)), (page, sorted(given))


def test_the_paper_of_a_note_is_named(program: Program) -> None:
    """Each field of the paper on which a note is written has a name, whatever its kind needs."""
    blank = Writing(place="action/1.1", kind=EntryKind.CHALLENGE, answer_due=date(2017, 4, 14))
    dialog = WritingDialog(Paper("Note on Action 1.1", ("It is late.",), tuple(SHARED), blank), program.window)
    for at in range(len(SHARED)):
        dialog.findChildren(QComboBox)[0].setCurrentIndex(at)
        dialog.show()
        found: list[str] = []
        _unnamed(QAccessible.queryAccessibleInterface(dialog), "", found, [])
        assert not found
    shown = [button.text() for button in dialog.findChildren(QAbstractButton) if button.isVisible()]
    shown += [
        label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible() and label.buddy() is not None
    ]
    letters = [letter for text in shown if (letter := QKeySequence.mnemonic(text).toString())]
    assert len(letters) == len(set(letters)) >= 4
    dialog.reject()
    dialog.deleteLater()
