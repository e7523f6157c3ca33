"""Who answers for a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineofsight.domain.plan import Theme


def who_answers(theme: Theme) -> str:
    """The lead officer, lead member and partner of a theme, or that nobody is named."""
    named = [
        f"{theme.sponsor_officer} (lead officer)" if theme.sponsor_officer else "",
        f"{theme.lead_member} (lead member)" if theme.lead_member else "",
        f"{theme.partner_lead} (partner)" if theme.partner_lead else "",
    ]
    said = "; ".join(name for name in named if name)
    return f"{said}." if said else "No one is named. Ask who answers for this theme."
