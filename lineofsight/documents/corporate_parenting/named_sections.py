"""What of the corporate parenting documents can stand in a pack by itself."""

from __future__ import annotations

from typing import Final

from lineofsight.documents.corporate_parenting.chapter_titles import TITLES
from lineofsight.documents.forms import Length
from lineofsight.documents.named_sections import Section

SECTIONS: Final = (
    Section("in-short", "What has changed, what worries us, what we need"),
    Section("voice", "Voice of children"),
    *(Section(f"chapter-{chapter}", title) for chapter, title in TITLES.items()),
    Section("plan", "Plan actions for children in care and care leavers"),
    Section("principles", "The seven principles: what measures each"),
    Section("questions", "Questions to ask"),
    Section("rules", "How lines in short are chosen"),
    Section("figures", "One figure from each chapter of the full form", only=Length.SHORT),
    Section("more", "What the full form holds besides", only=Length.SHORT),
)
"""Those of the briefing."""

WARD_SECTIONS: Final = (
    Section("in-short", "What has changed, what worries us, what we need"),
    Section("figures", "Figures to know"),
    Section("voice", "Voice of children"),
    Section("principles", "Plan and principles"),
    Section("questions", "Questions to ask"),
)
"""Those of the ward councillor's two pages."""

CHILDREN_SECTIONS: Final = (
    Section("must", "What we must do for you"),
    Section("told", "What you told us"),
    Section("going", "How it is going"),
    Section("jobs", "The jobs in our plan"),
    Section("unknown", "What we do not know"),
    Section("you", "What you can do"),
    Section("words", "Hard words"),
)
"""Those of the cut for children and young people."""
