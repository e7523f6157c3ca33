"""What of the chair's report can stand in a pack by itself."""

from __future__ import annotations

from typing import Final

from lineofsight.documents.forms import Length
from lineofsight.documents.named_sections import Section

SECTIONS: Final = (
    Section("in-short", "What the Board needs to know, in short"),
    Section("exceptions", "Exceptions, kind by kind"),
    Section("slippage", "Dates moved since the Board last met"),
    Section("challenges", "The chair's challenges and confidence"),
    Section("risks", "Risks above what the council will bear"),
    Section("audit", "Audit recommendations overdue"),
    Section("decisions", "Decisions against advice without a reason"),
    Section("gaps", "Gaps in the line of sight"),
    Section("forward", "What comes next"),
    Section("questions", "Questions for the chair to ask"),
    Section("more", "What the full form holds besides", only=Length.SHORT),
)
