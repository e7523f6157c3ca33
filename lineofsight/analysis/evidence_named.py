"""Whether evidence is named for an effect on children that officers say is shown, and by what kinds, in words.

A claim that names none shows nothing. Which is which is decided here alone; where what officers claim is counted, it is
told that no evidence is named for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.statuses import EvidenceKind
from lineofsight.wording.lists import and_
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from lineofsight.domain.plan import Action

_FAR_FROM_CHILDREN: Final = frozenset({EvidenceKind.STAFF_FEEDBACK, EvidenceKind.DOCUMENT})
"""What tells by itself of no child: neither a figure nor anybody outside looked, and no child or family was heard."""


NONE_NAMED: Final = "no evidence is named"
"""What stands beside a claim of an effect that names none."""


def has_evidence(action: Action) -> bool:
    """Whether evidence is named: where it is kept, or of what kind it is."""
    return bool(action.evidence_ref.strip() or action.evidence_kind)


def is_effect_shown(action: Action) -> bool:
    """Whether officers say that its effect is shown, and name evidence."""
    return action.impact_status.is_shown and has_evidence(action)


def is_effect_claimed(action: Action) -> bool:
    """Whether officers say that its effect is shown, and name no evidence."""
    return action.impact_status.is_shown and not has_evidence(action)


def by_what(action: Action) -> str:
    """What follows the claim of an effect: ", by figures and case audit", ", by a document alone"; "" for no kind."""
    kinds = action.evidence_kind
    alone = " alone" if _FAR_FROM_CHILDREN.issuperset(kinds) else ""
    return f", by {and_([term(kind) for kind in kinds])}{alone}" if kinds else ""
