"""Small TOML files of the data folder that a person may correct: read with sentences, written whole or not at all."""

from __future__ import annotations

import json
import tempfile
import tomllib
from pathlib import Path
from typing import Final

from lineofsight.errors import LineOfSightError
from lineofsight.exchange.statistics.toml_fields import TomlTable

_MOST_BYTES: Final = 1 << 20


def read_kept(path: Path, thing: str) -> TomlTable:
    """The table of a file.

    Args:
        path: the file.
        thing: what it holds, in a word, for the sentences.

    Raises:
        LineOfSightError: when it cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise LineOfSightError(f"{path} is too large for a {thing}. Correct it in a text editor.")
        return TomlTable(tomllib.loads(data.decode("utf-8")), path.name)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LineOfSightError(f"The {thing} {path} cannot be read: {error}. Correct it in a text editor.") from error


def write_kept(path: Path, text: str, thing: str) -> None:
    """Write a file, all or nothing; its folder is made when there is none.

    Args:
        path: the file.
        text: its text.
        thing: what it holds, in a word, for the sentence.

    Raises:
        LineOfSightError: when it cannot be written.
    """
    part: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=path.parent, suffix=".part", delete=False
        ) as file:
            part = Path(file.name)
            file.write(text)
        part.replace(path)
    except OSError as error:
        raise LineOfSightError(
            f"The {thing} cannot be written to {path}: {error.strerror or error}. Choose another folder for the copy."
        ) from error
    finally:
        if part is not None:
            part.unlink(missing_ok=True)


def quoted(text: str) -> str:
    """A text as TOML writes it."""
    # A JSON text is a TOML text, but for the one control character that JSON leaves as it is.
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007f")
