"""One voice for the launcher: a sentence a line, and one way to stop."""

from __future__ import annotations

import sys


class CannotGoOnError(Exception):
    """The launcher cannot go on; the message says why and what to do.

    Attributes:
        code: the exit code. 2 means that the machine lacks something the person can install.
    """

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code


def say(sentence: str) -> None:
    """Tell the person one thing, at once, on standard error."""
    print(sentence, file=sys.stderr, flush=True)
