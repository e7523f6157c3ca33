"""What the chapters of the briefing are called."""

from __future__ import annotations

from typing import Final

from lineofsight.analysis.care_chapters import Chapter

TITLES: Final = {
    Chapter.DEMAND: "How many children are in care",
    Chapter.HOME: "Stability and home",
    Chapter.HEALTH: "Health",
    Chapter.EDUCATION: "Education",
    Chapter.SAFETY: "Safety and missing children",
    Chapter.LEAVERS: "Care leavers",
    Chapter.PERMANENCE: "Permanence",
    Chapter.WORKFORCE: "Workforce and challenge by reviewing officers",
}
"""The headings, in the order of the briefing."""
