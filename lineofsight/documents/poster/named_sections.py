"""What of the poster can stand in a pack by itself."""

from __future__ import annotations

from typing import Final

from lineofsight.documents.named_sections import Section

SECTIONS: Final = (Section("worries", "Three worries, one good thing and the next date"),)
