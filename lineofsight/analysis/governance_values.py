"""What the checks of the governance map find."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernanceFinding:
    """One finding about the map.

    Attributes:
        code: no_parent, no_scrutiny, cycle, same_chair, theme_without_body, ended_body_named, terms_out_of_date,
            next_meeting_missing or over_committed.
        refs: the bodies, posts or themes that it is about.
        what: a sentence: what is missing or wrong.
        ask: a question that a member may ask.
    """

    code: str
    refs: tuple[str, ...]
    what: str
    ask: str
