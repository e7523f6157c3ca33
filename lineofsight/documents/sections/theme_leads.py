"""Who answers for a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from lineofsight.domain.plan import Theme


def who_answers(theme: Theme, longest: int | None = None) -> str:
    """The lead officer, lead member and partner of a theme, or that nobody is named.

    Args:
        theme: of the plan.
        longest: most characters of each of the three; ``None`` for all.
    """
    named = (
        (theme.sponsor_officer, "lead officer"),
        (theme.lead_member, "lead member"),
        (theme.partner_lead, "partner"),
    )
    said = "; ".join(f"{name if longest is None else cut(name, longest)} ({what})" for name, what in named if name)
    return f"{said}." if said else "No one is named. Ask who answers for this theme."
