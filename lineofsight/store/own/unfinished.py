"""What somebody began to write and did not keep yet: a small file beside her notes, for its owner alone."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    Texts = dict[str, dict[str, str]]

_ENDING: Final = ".unfinished.json"
_OWNER_ONLY: Final = 0o600


def unfinished_file(own: Path) -> Path:
    """Where what is unfinished lies beside the file of notes."""
    return own.with_name(own.stem + _ENDING)


def read_unfinished(own: Path) -> Texts:
    """What is unfinished, by its place; nothing where there is none.

    A file that cannot be read as what it should be is set aside under another name, so that whoever knows how may find
    the words in it, and the next text does not take its place.

    Raises:
        OSError: when the file is there and cannot be read or set aside.
    """
    file = unfinished_file(own)
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError:
        found = None
    if isinstance(found, dict) and all(_is_texts(one) for one in found.values()):
        return found
    file.replace(file.with_suffix(".damaged"))
    return {}


def write_unfinished(own: Path, texts: Mapping[str, Mapping[str, str]]) -> None:
    """Keep what is unfinished, whole or not at all; none of it takes the file away.

    Raises:
        OSError: when it cannot be written.
    """
    file = unfinished_file(own)
    if not texts:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY), "w", encoding="utf-8") as to:
            json.dump(texts, to, ensure_ascii=False)
            to.flush()
            os.fsync(to.fileno())
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _is_texts(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(text, str) for text in value.values())
