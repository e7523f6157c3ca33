"""Content kept in a file, so that a renderer that is measured starts with it and gathers nothing."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

from lineofsight.documents.content import Document

if TYPE_CHECKING:
    from pathlib import Path


def save(document: Document, file: Path) -> None:
    """Keep the document in a file."""
    file.write_bytes(pickle.dumps(document))


def load(file: Path) -> Document:
    """The document in a file that ``save`` wrote."""
    document = pickle.loads(file.read_bytes())  # noqa: S301 - this program wrote the file a moment ago
    if not isinstance(document, Document):
        raise TypeError(f"{file} holds no document.")
    return document
