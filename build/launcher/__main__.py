"""`python -m build.launcher`: make the environment ready and stop there."""

from __future__ import annotations

import sys

from .checking import prepare
from .places import ENVIRONMENT
from .saying import CannotGoOnError, say

if __name__ == "__main__":
    try:
        prepare()
    except CannotGoOnError as trouble:
        say(str(trouble))
        sys.exit(trouble.code)
    say(f"Ready: {ENVIRONMENT}")
