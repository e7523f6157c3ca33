"""By what kinds of evidence an effect on children is said to be shown, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.statuses import EvidenceKind
from lineofsight.wording.lists import and_
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from lineofsight.domain.plan import Action

_FAR_FROM_CHILDREN: Final = frozenset({EvidenceKind.STAFF_FEEDBACK, EvidenceKind.DOCUMENT})
"""What tells by itself of no child: neither a figure nor anybody outside looked, and no child or family was heard."""


def by_what(action: Action) -> str:
    """What follows the claim of an effect: ", by figures and case audit", ", by a document alone"; "" for no kind."""
    kinds = action.evidence_kind
    alone = " alone" if _FAR_FROM_CHILDREN.issuperset(kinds) else ""
    return f", by {and_([term(kind) for kind in kinds])}{alone}" if kinds else ""
