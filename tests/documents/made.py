"""A document of the example: its content and its file."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.glance_values import Glance
from lineofsight.documents.kinds import DOCUMENTS
from lineofsight.documents.material import Material
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.domain.record import GovernanceRecord, PerformanceRecord, PlanRecord, WatchedRecord

if TYPE_CHECKING:
    from lineofsight.documents.content import Document
    from lineofsight.documents.forms import Length

EVERY_DOCUMENT: Final = tuple(
    (kind.name, length) for kind in DOCUMENTS for length in dict.fromkeys(form.length for form in kind.forms)
)
"""The name of each document with each of its lengths."""


@dataclass(frozen=True)
class Made:
    """A document in standard print.

    Attributes:
        name: the document's.
        length: how much it says.
        document: its content.
        material: what it was made from.
    """

    name: str
    length: Length
    document: Document
    material: Material

    @cached_property
    def file(self) -> bytes:
        """The PDF, made strictly when it is first asked for."""
        stream = io.BytesIO()
        render_pdf(self.document, stream, strict=True)
        return stream.getvalue()


def emptied(material: Material) -> Material:
    """What is left of a first return in which nothing but the council's name stands."""
    picture = replace(
        material.picture,
        since=None,
        slips=(),
        changes=(),
        themes=(),
        indicators=(),
        recommendations=(),
        returns=(),
        delivery=replace(material.picture.delivery, total=0, shares=()),
        is_example=False,
        glance=Glance(changed=(), late=(), worries=(), better=(), needed=()),
    )
    record = replace(
        material.record,
        returns=(),
        plan=PlanRecord(),
        performance=PerformanceRecord(),
        governance=GovernanceRecord(),
        watched=WatchedRecord(),
    )
    return Material(picture=picture, record=record, audience=material.audience)
