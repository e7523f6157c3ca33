"""Buttons for what can be done with what is chosen; of those that cannot be used most take no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from lineofsight.desktop.buttons import give_menu
from lineofsight.desktop.form import describe_again, described_button

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from PySide6.QtWidgets import QPushButton, QWidget


class ActionRow:
    """The buttons of a page; where room is short, one with a menu stands for all that need not stay.

    They stand in the page's first line, behind what chooses and searches.
    """

    def __init__(self, made: Iterable[tuple[str, str, str, Callable[[], None]]], done_to: QWidget) -> None:
        """Make the buttons.

        Args:
            made: of each its key, its text with the ampersand before its letter, its description, and what it does.
            done_to: shows what they are for; the focus goes back there when the button that has it is not offered
                any more.
        """
        self._done_to = done_to
        self._buttons: dict[str, QPushButton] = {}
        self._shown: frozenset[str] = frozenset()
        self._why: Mapping[str, str] = {}
        self._apart: tuple[str, ...] = ()
        self._staying: Collection[str] = ()
        self._is_folded = False
        for key, text, about, act in made:
            button = self._buttons[key] = described_button(text, about)
            button.clicked.connect(lambda _=False, act=act: act())
        self._all = described_button("Wh&at to do", "What can be done with what is chosen.")
        self._menu = QMenu("What to do", self._all)
        self._menu.aboutToShow.connect(self._fill)
        give_menu(self._all, self._menu)
        self._all.hide()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """In the order in which they stand, the one with the menu first; without those that stand apart."""
        return (self._all, *(button for key, button in self._buttons.items() if key not in self._apart))

    def set_apart(self, *keys: str, staying: Collection[str] = ()) -> tuple[QPushButton, ...]:
        """Buttons that are to stand in a place of their own, where none that comes and goes moves them.

        Args:
            keys: of them.
            staying: those of them that stay in sight where room is short.
        """
        self._apart, self._staying = keys, staying
        return tuple(self._buttons[key] for key in keys)

    def describe(self, key: str, text: str, about: str) -> None:
        """Have a button say something else."""
        describe_again(self._buttons[key], text, about)

    def fold(self, is_folded: bool) -> None:  # noqa: FBT001 - the state itself, as a signal carries it
        """Have one button stand for all but those that stay, or each for itself."""
        focused = next((button for button in (self._all, *self._buttons.values()) if button.hasFocus()), None)
        self._is_folded = is_folded
        self._show()
        if focused is not None and focused.isHidden():
            (self._all if is_folded else self._done_to).setFocus()

    def offer(
        self, offered: Mapping[str, bool], resting: Collection[str] = (), why: Mapping[str, str] | None = None
    ) -> None:
        """Show each button that is offered and hide each that is not.

        Args:
            offered: of each button its key, and whether it can be used.
            resting: those that stay in their place though they cannot be used, so that no other button comes under the
                hand that has just pressed one.
            why: of those that cannot be used why not, in a few words; a menu of them says it.
        """
        self._why = why or {}
        if any(self._buttons[key].hasFocus() for key, is_offered in offered.items() if not is_offered):
            self._done_to.setFocus()
        self._shown = frozenset(key for key, is_offered in offered.items() if is_offered or key in resting)
        for key, is_offered in offered.items():
            self._buttons[key].setEnabled(is_offered)
        self._show()

    def _show(self) -> None:
        self._all.setVisible(self._is_folded and not self._shown.issubset(self._staying))
        for key, button in self._buttons.items():
            button.setVisible(key in self._shown and (not self._is_folded or key in self._staying))

    def _fill(self) -> None:
        self._menu.clear()
        self.put_into(self._menu, besides=self._staying)

    def put_into(self, menu: QMenu, besides: Collection[str] = ()) -> None:
        """Put what is offered into a menu too, in the words of the buttons, with why what rests cannot be used.

        Args:
            menu: that gets it.
            besides: what is in sight beside the menu, and not put into it.
        """
        for key, button in self._buttons.items():
            if key in self._shown and key not in besides:
                why = "" if button.isEnabled() else self._why.get(key, "")
                action = menu.addAction(f"{button.text().removesuffix('…')}: {why}" if why else button.text())
                action.setEnabled(button.isEnabled())
                action.triggered.connect(button.click)
