"""What was imported last, with the button that takes it back; and until when it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.desktop.form import described_button
from lineofsight.desktop.text import LineLabel, Voice, hint, say
from lineofsight.wording.importing import UNDOING_ENDS, import_words, last_import_words

if TYPE_CHECKING:
    from lineofsight.store.undo import LastImport

_ALONE: Final = "It alone can be undone: what was imported before it stays."
_NAMED: Final = "named"
_UNDOABLE: Final = "undoable"


class LastImportLine(LineLabel):
    """Names the last import; where changes are about to be kept, what becomes of its undoing then.

    Attributes:
        undo: the button, which stands among those of the page.
    """

    def __init__(self) -> None:
        super().__init__(voice=Voice.QUIET)
        self.undo = described_button("&Undo the last import", "Puts everything back as it was before it.")
        self._last: LastImport | None = None
        self._is_about_to_keep = False
        self.show_last(None)

    @property
    def ends(self) -> str:
        """That the last import can no longer be undone once something else is kept; "" where it cannot be anyway."""
        return UNDOING_ENDS if self._last is not None and self._last.can_be_undone else ""

    def remembered(self) -> str:
        """What of it is in sight, for the next start."""
        return "" if self.isHidden() else _NAMED if self.undo.isHidden() else _UNDOABLE

    def recall(self, remembered: str) -> None:
        """Leave room for the last import until it is known which that is, so that nothing moves then."""
        if remembered and not self.text():
            self.undo.setEnabled(False)
            self.undo.setVisible(remembered == _UNDOABLE)
            self.setVisible(True)

    @property
    def is_known(self) -> bool:
        """Whether it names an import that was looked up since the last one was kept or undone."""
        return self._last is not None

    def await_next(self) -> None:
        """Name nothing, and undo nothing, until it is known what was imported last now; nothing moves meanwhile."""
        self._last = None
        self.setText("")
        self.undo.setEnabled(False)

    def show_last(self, last: LastImport | None) -> None:
        """Name what was imported last, if anything was, and offer to undo it where that can be done."""
        self._last = last
        self.undo.setVisible(last is not None and last.can_be_undone)
        self.setVisible(last is not None)
        if last is not None:
            named = import_words(last.names, last.on)
            about = f"Takes this back: {named}. {self._alone()}What is taken back is put aside; nothing is lost."
            say(self.undo, "Undo the last import", about)
            hint(self.undo, about)
        self._say()

    def await_keeping(self, *, is_near: bool) -> None:
        """Say what becomes of the undoing while something is shown that can be kept.

        Args:
            is_near: whether something is.
        """
        self._is_about_to_keep = is_near
        self._say()

    def _say(self) -> None:
        last = self._last
        if last is not None:
            said = last_import_words(last.names, last.on, can_be_undone=last.can_be_undone)
            then = self.ends if self._is_about_to_keep else self._alone()
            self.setText(f"{said} {then}".rstrip())

    def _alone(self) -> str:
        """That those before the last import cannot be undone after it; "" where there are none, or it cannot itself."""
        last = self._last
        return f"{_ALONE} " if last is not None and last.can_be_undone and not last.made_register else ""
