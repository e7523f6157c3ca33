"""How far a piece of work is, as a bar that stands still between its steps."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar

from lineofsight.desktop.text import say


class WorkBar(QProgressBar):
    """Moves where a step was done and at no other time.

    A busy bar that runs to and fro would be the one thing in the window that moves by itself: it draws the eye from
    what is read, and some people it makes ill (WCAG 2.2, 2.2.2 and 2.3.3). The sentence beside the bar says what is
    under way.
    """

    def __init__(self, what: str) -> None:
        """Show nothing done yet.

        Args:
            what: whose progress it is, for a screen reader.
        """
        super().__init__()
        say(self, "Progress", what)
        self.wait()

    def wait(self) -> None:
        """Nothing is done yet, and how much there is to do is not known."""
        self.setRange(0, 1)
        self.setValue(0)
        self.setFormat("begun")

    def begin(self, what: str) -> None:
        """Nothing can be counted yet; say what is being done.

        Args:
            what: in a few words, for example "reading the plan".
        """
        self.wait()
        self.setFormat(f"begun: {what}")

    def show_steps(self, done: int, total: int) -> None:
        """Show how many steps are done; what follows the last counts as one more, for the work is not over yet."""
        self.setRange(0, total + 1)
        self.setValue(done)
        self.setFormat("%p%")
