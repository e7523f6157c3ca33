"""What of the line of sight document can stand in a pack by itself."""

from __future__ import annotations

from typing import Final

from lineofsight.documents.forms import Length
from lineofsight.documents.named_sections import Section

SECTIONS: Final = (
    Section("at-a-glance", "The plan at a glance"),
    Section("late", "What is late, and who leads it"),
    Section("worries", "What worries us, and by which rule"),
    Section("changed", "What changed"),
    Section("key-indicators", "Key indicators"),
    Section("compared", "How the council compares"),
    Section("questions", "Questions to ask"),
    Section("countdown", "The review: countdown, expectations, deadlines"),
    Section("asked", "What was asked, what is done, is it working"),
    Section("themes", "Theme by theme", family="theme-", is_by_theme=True),
    Section("slippage", "Dates that moved, and who agreed"),
    Section("resources", "Money, posts and caseloads"),
    Section("risks", "Risks"),
    Section("audit", "Audit and case audits"),
    Section("decisions", "Decisions against advice"),
    Section("voices", "What people said"),
    Section("governance", "Who answers to whom"),
    Section("gaps", "Gaps in the line of sight"),
    Section("challenges", "The chair's challenges"),
    Section("comments", "The chair's comments and praise"),
    Section("ratings", "How each rating was made"),
    Section("needed", "What is needed from members", only=Length.SHORT),
    Section("more", "What the full form holds besides", only=Length.SHORT),
)
