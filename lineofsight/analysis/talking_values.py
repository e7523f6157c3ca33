"""The values of talking points: what each is about, the rule that makes it, and what it may not leave out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.wording.movement import BETTER_THAN_NATURAL, WORSE_THAN_NATURAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.analysis.evidence import EvidenceRef


class TalkKind(StrEnum):
    """What a point is about, in the order in which points are said."""

    REVERSED = "reversed"
    WORSE = "worse"
    LATE = "late"
    NOT_SHOWN = "not_shown"
    MOVED = "moved"
    EVIDENCED = "evidenced"
    BETTER = "better"
    NOTHING_BETTER = "nothing_better"

    @property
    def is_good(self) -> bool:
        """Whether it is good news."""
        return self in (TalkKind.EVIDENCED, TalkKind.BETTER)


TALK_RULES: Final[Mapping[TalkKind, str]] = {
    TalkKind.REVERSED: "An action whose effect on children was shown once and was lost again.",
    TalkKind.WORSE: (
        f"A figure that is {WORSE_THAN_NATURAL}, else one that is red by its own rule; a key figure first."
    ),
    TalkKind.LATE: (
        "Actions that are overdue, will miss their date or are off track without one; the longest overdue is named."
    ),
    TalkKind.NOT_SHOWN: "Complete actions for which nothing shows that they help children.",
    TalkKind.MOVED: (
        "Actions whose date was moved later, and for how many of them nobody is recorded as having agreed; the longest "
        "move is named with who agreed to it, of equal ones first one to which nobody did."
    ),
    TalkKind.EVIDENCED: (
        "An action whose effect is evidenced or embedded and whose evidence is named; first what rests on the words of "
        "children and families, then on audit, inspection, figures, staff's words and documents."
    ),
    TalkKind.BETTER: (
        f"A figure that is {BETTER_THAN_NATURAL}, else one that is green by its own rule and "
        "better than its statistical neighbours. One rise is not enough, and one that got worse at its last step or "
        "since the day compared with, or lost its green since, is none."
    ),
    TalkKind.NOTHING_BETTER: "Said where neither rule for good news finds anything.",
}
"""Which finding makes each kind of point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkingPoint:
    """One thing to say.

    Attributes:
        kind: what it is about; its rule stands in ``TALK_RULES``.
        said: a sentence or two to say aloud; nothing is cut off from them.
        more: whole sentences after it, which give way where there is no room.
        evidence: what they rest on.
        not_known: what is not yet known; good news never goes without it.
        ask: whom to ask for more, or who leads what is late, as a sentence; "" where nothing is left to ask.
        refs: the actions and figures that it rests on.
        illustrative: whether they are made up for the example.
    """

    kind: TalkKind
    said: str
    evidence: str
    more: tuple[str, ...] = ()
    not_known: tuple[str, ...] = ()
    ask: str = ""
    refs: tuple[EvidenceRef, ...] = field(default=())
    illustrative: bool = False

    def __post_init__(self) -> None:
        """Refuse good news that hides what is not known.

        Raises:
            ValueError: when it does; a fault of the rules and not of the person.
        """
        if self.kind.is_good and not self.not_known:
            raise ValueError(f"Good news without what is not yet known: {self.said}")
