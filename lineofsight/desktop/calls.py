"""What the program is called with: a place to show, files to bring in; and how one start tells another."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lineofsight.domain.links import from_address

if TYPE_CHECKING:
    from collections.abc import Sequence

PROTOCOL: Final = 1
_MOST_FILES: Final = 50


@dataclass(frozen=True, slots=True)
class Call:
    """What is wanted of a window.

    Attributes:
        link: the place to show, "" for none.
        files: what to bring in, as whole paths.
    """

    link: str = ""
    files: tuple[str, ...] = ()


def read_call(arguments: Sequence[str]) -> Call:
    """What arguments ask for: one address, or files that are there; nothing where they ask for neither.

    A file of a kind that is never read is brought in too: the import page says what it is not, and what to do.
    """
    if len(arguments) == 1 and (link := from_address(arguments[0])) is not None:
        return Call(link=link)
    paths = [Path(argument) for argument in arguments]
    if paths and all(path.is_file() for path in paths):
        return Call(files=tuple(str(path.resolve()) for path in paths))
    return Call()


def to_message(call: Call) -> bytes:
    """The call as one line for the socket."""
    return json.dumps({"version": PROTOCOL, "link": call.link, "files": call.files}).encode() + b"\n"


def from_message(line: bytes) -> Call | None:
    """The call that another start sent; ``None`` for what this version does not understand."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or said.get("version") != PROTOCOL:
        return None
    link, files = said.get("link", ""), said.get("files", [])
    if not isinstance(link, str) or not isinstance(files, list) or len(files) > _MOST_FILES:
        return None
    return Call(link, tuple(one for one in files if isinstance(one, str)))
