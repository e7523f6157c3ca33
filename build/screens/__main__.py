"""Make pictures of the window anew, off the screen, at 1366 by 768 pixels on the example council.

A task for developers, run when a page or the document looks different::

    poe screens                    # those of the README and the user guide, in docs/pictures
    poe screens --every FOLDER     # every page and dialogue in light, dark, high contrast and at 150 % text

The example is as at its own date, so the pictures are the same on every day.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from build.screens.documentation import picture_documentation
from build.screens.every_page import picture_every_page
from build.screens.shown_window import shown_window


def main() -> int:
    """Write the pictures and say which."""
    parser = argparse.ArgumentParser(description="Make pictures of the window on the example council.")
    parser.add_argument("--every", metavar="FOLDER", type=Path, help="every page and dialogue in every look, there")
    folder = parser.parse_args().every
    with shown_window() as program:
        if folder is None:
            picture_documentation(program)
        else:
            picture_every_page(program, folder)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
