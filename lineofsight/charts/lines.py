"""How fine a line may be."""

from __future__ import annotations

from typing import Final

FINEST: Final = 0.75
"""Points: more than half a point where two pages are printed on one sheet, at 71 per cent of their size."""
