"""Packs as TOML files that a person can correct in any text editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.marking import Audience
from lineofsight.domain.packs import Pack, PackPart
from lineofsight.errors import LineOfSightError, ValueRefusedError
from lineofsight.exchange.kept_files import quoted, read_kept, write_kept

if TYPE_CHECKING:
    from pathlib import Path


def load_pack(path: Path) -> Pack:
    """The pack of a file; its name is the file's.

    Raises:
        LineOfSightError: naming file, field and what may stand there.
    """
    table = read_kept(path, "pack")
    try:
        pack = Pack(
            name=path.stem,
            title=table.text("title"),
            about=table.text("about", ""),
            audience=table.word("audience", Audience),
            parts=tuple(PackPart.read(text) for text in table.texts("parts")),
        )
    except ValueRefusedError as error:
        raise LineOfSightError(f"{path.name}, {error}") from error
    table.refuse_unread()
    return pack


def save_pack(path: Path, pack: Pack) -> None:
    """Write a pack, all or nothing.

    Raises:
        LineOfSightError: when it cannot be written.
    """
    about = [f"about = {quoted(pack.about)}"] if pack.about else []
    lines = [
        "# A pack of lineofsight. 'lineofsight pack parts' lists what can stand in it.",
        f"title = {quoted(pack.title)}",
        *about,
        f"audience = {quoted(pack.audience)}  # {', '.join(Audience)}",
        "parts = [",
        *(f"  {quoted(part.text)}," for part in pack.parts),
        "]",
    ]
    write_kept(path, "\n".join(lines) + "\n", "pack")
