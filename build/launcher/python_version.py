"""The first question on any machine: is this Python new enough?

This file is read by the very Python it may refuse, so it is written for old ones.
"""

import sys

NEEDED = (3, 11)


def too_old_sentence(major: int, minor: int) -> str:
    """Return the sentence for a Python of this version, or "" if it is new enough."""
    if (major, minor) >= NEEDED:
        return ""
    return (
        f"lineofsight needs Python {NEEDED[0]}.{NEEDED[1]} or later, and this is Python {major}.{minor}. "
        "Install a later one and start with it, for example: python3.12 build/run"
    )


def refuse_old_python() -> None:
    """End with a sentence and exit code 2 if this Python is too old."""
    sentence = too_old_sentence(sys.version_info[0], sys.version_info[1])
    if sentence:
        sys.stderr.write(sentence + "\n")
        sys.exit(2)
