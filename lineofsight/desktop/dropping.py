"""What a person drags onto the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent


def files_of(event: QDropEvent) -> tuple[Path, ...]:
    """The files of this computer that are dragged; none of a text or of an address of the web."""
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
