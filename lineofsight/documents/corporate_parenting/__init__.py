"""What corporate parents hold in their hands: the briefing, a ward councillor's two pages, and a cut for children."""

from __future__ import annotations
