"""What of the Commissioner's evidence can stand in a pack by itself."""

from __future__ import annotations

from typing import Final

from lineofsight.documents.forms import Length
from lineofsight.documents.named_sections import Section

SECTIONS: Final = (
    Section("countdown", "How long the review still runs"),
    Section("overview", "All expectations at a glance"),
    Section("rules", "How the evidence was put on its sides"),
    Section("expectations", "Each expectation with its evidence"),
    Section("carried", "Recommendations that an expectation carries"),
    Section("recommendations", "Other recommendations with their evidence"),
    Section("actions", "Every action named"),
    Section("figures", "Every figure named"),
    Section("voices", "What people said"),
    Section("ratings", "How each rating was made"),
    Section("asked", "Recommendations and voices in short", only=Length.SHORT),
    Section("more", "What the full form holds besides", only=Length.SHORT),
)
