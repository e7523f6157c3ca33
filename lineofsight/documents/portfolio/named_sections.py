"""What of the portfolio holder's pack can stand in another pack by itself."""

from __future__ import annotations

from typing import Final

from lineofsight.documents.forms import Length
from lineofsight.documents.named_sections import Section

SECTIONS: Final = (
    Section("in-short", "What to say first, and every theme in one table"),
    Section("themes", "A page a theme", family="theme-"),
    Section("late", "Late, and why"),
    Section("slipped", "Slipped, and why"),
    Section("no-theme", "Figures that no theme holds"),
    Section("awaited", "What the chair asked about these themes and awaits an answer to"),
    Section("outside", "What the chair believes, and the Commissioner's view"),
    Section("decisions", "Decisions due"),
    Section("ask", "What to ask officers"),
    Section("expect", "What to expect to be asked, with straight answers"),
    Section("further-points", "Further talking points"),
    Section("further-figures", "Further figures"),
    Section("talking-rules", "How talking points are chosen"),
    Section("say", "What to say, in short", only=Length.SHORT),
)
