"""Themes and recommendations of a tracker: carried down from merged cells, and made from section headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineofsight.domain.plan import Recommendation, Theme
from lineofsight.exchange.trackers.references import made_reference, title_reference

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.exchange.trackers.mapping import TrackerMapping
    from lineofsight.exchange.trackers.table import TrackerRow

_SHORT = 20
_NUMBERED = re.compile(
    r"(?P<id>(?:work ?stream|theme|priority|objective|section|strand|ws)\s+[\w.]{1,8})\s*[:\-–—.]\s*(?P<title>\S.*)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class PlanShelf:
    """The themes and recommendations met so far, by reference, in the order of the tracker."""

    themes: dict[str, Theme] = field(default_factory=dict)
    recommendations: dict[str, Recommendation] = field(default_factory=dict)

    def theme_for(self, title: str, theme_id: str = "") -> str:
        """The reference of the theme with that title, which is put on the shelf when it is new."""
        text = " ".join(title.split())
        match = _NUMBERED.fullmatch(text)
        if not theme_id and match:
            theme_id, text = " ".join(match["id"].split()), match["title"]
        theme_id = theme_id or title_reference(text)
        known = self.themes.get(theme_id)
        if known is not None and known.title != text and title.strip():
            theme_id = made_reference(theme_id[:50], text)
        if theme_id not in self.themes:
            self.themes[theme_id] = Theme(theme_id=theme_id, title=text or theme_id, order=len(self.themes) + 1)
        return theme_id

    def recommendation_for(
        self, text: str, *, rec_id: str, para: str, made_on: date | None, mapping: TrackerMapping
    ) -> str:
        """The reference of that recommendation, which is put on the shelf when it is new."""
        text = text.strip()
        wanted = rec_id or (f"Para {para}" if para and len(para) <= _SHORT else made_reference("R", text))
        if not wanted.startswith(mapping.reference_prefix):
            wanted = f"{mapping.reference_prefix}{wanted}"
        known = self.recommendations.get(wanted)
        if known is not None and known.text != text:
            # One paragraph, two recommendations: tell them apart by their words.
            wanted = made_reference(wanted[:50], text)
        if wanted not in self.recommendations:
            self.recommendations[wanted] = Recommendation(
                rec_id=wanted, source=mapping.recommendation_source, text=text, source_para=para, date=made_on
            )
        return wanted


@dataclass(slots=True)
class Carried:
    """What a merged cell above still says of the rows below it.

    ``sections`` holds the row of every section heading under which no action was put yet; ``lost_action`` is the
    reference of an action that was left out, on which the milestones below it hang.
    """

    section: str = ""
    sections: dict[str, int] = field(default_factory=dict)
    theme_title: str = ""
    theme_id: str = ""
    action_ref: str = ""
    parts: int = 0
    recommendation: str = ""
    rec_id: str = ""
    para: str = ""
    last_action: str = ""
    lost_action: str = ""
    steps: int = 0

    def take_theme(self, row: TrackerRow) -> bool:
        """Take the row's theme; whether it was carried down from above."""
        title, theme_id = row.text("theme_title"), row.value("theme_id") or ""
        if title or theme_id:
            self.theme_title, self.theme_id = title, theme_id
            return False
        return bool(self.theme_title or self.theme_id)

    def take_recommendation(self, row: TrackerRow) -> bool:
        """Take the row's recommendation; whether it was carried down from above."""
        text = row.text("recommendation")
        if text:
            self.recommendation, self.rec_id = text, row.value("rec_id") or ""
            self.para = row.text("source_para") or row.text("rec_origin")
            return False
        return bool(self.recommendation)

    def open_section(self, text: str, row: int) -> None:
        """Start a new section: nothing is carried over from the one above."""
        self.sections[text] = row
        self.section, self.theme_title, self.theme_id = text, "", ""
        self.recommendation = self.rec_id = self.para = self.action_ref = ""
        self.parts = 0
