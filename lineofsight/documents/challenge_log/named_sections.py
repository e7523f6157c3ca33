"""What of the chair's challenge log can stand in a pack by itself."""

from __future__ import annotations

from typing import Final

from lineofsight.documents.named_sections import Section

SECTIONS: Final = (
    Section("challenges", "The chair's challenges and confidence"),
    Section("comments", "The chair's comments and praise"),
)
