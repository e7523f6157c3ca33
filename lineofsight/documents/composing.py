"""Makes the documents that there are (``kinds``), each by what composes it. Brings ReportLab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.chair_report.document import compose_chair_report
from lineofsight.documents.challenge_log.document import compose_challenge_log
from lineofsight.documents.commissioner_evidence.document import compose_commissioner_evidence
from lineofsight.documents.corporate_parenting.briefing import compose_briefing
from lineofsight.documents.corporate_parenting.children import compose_children
from lineofsight.documents.corporate_parenting.ward import compose_ward
from lineofsight.documents.line_of_sight.document import compose
from lineofsight.documents.marked import mark_for
from lineofsight.documents.portfolio.document import compose_portfolio_pack
from lineofsight.documents.poster.document import compose_poster

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from lineofsight.documents.content import Document
    from lineofsight.documents.forms import Form, Length
    from lineofsight.documents.kinds import DocumentKind
    from lineofsight.documents.material import Material
    from lineofsight.domain.copies import CopyHolder

    Composer: TypeAlias = Callable[[Material, Length], Document]

_COMPOSERS: Final[Mapping[str, Composer]] = {
    "line-of-sight": compose,
    "corporate-parenting": compose_briefing,
    "corporate-parenting-ward": compose_ward,
    "corporate-parenting-children": compose_children,
    "chair-report": compose_chair_report,
    "challenge-log": compose_challenge_log,
    "commissioner-evidence": compose_commissioner_evidence,
    "portfolio-pack": compose_portfolio_pack,
    "poster": compose_poster,
}
"""By the name of the kind; every test of every document would miss one."""


def compose_kind(kind: DocumentKind, material: Material, length: Length) -> Document:
    """A document's content at one of the lengths that its forms have, marked for nobody yet."""
    return _COMPOSERS[kind.name](material, length)


def make_document(kind: DocumentKind, material: Material, form: Form, copy: CopyHolder | None = None) -> Document:
    """The document's content, marked for the audience that the material was limited to.

    Raises:
        LineOfSightError: when a copy's holder is missing, or given for a paper that is not exempt.
    """
    return mark_for(compose_kind(kind, material, form.length), material, copy)
