"""Making documents: chosen by name, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lineofsight.documents.chair_report.document import compose_chair_report
from lineofsight.documents.commissioner_evidence.document import compose_commissioner_evidence
from lineofsight.documents.corporate_parenting.briefing import compose_briefing
from lineofsight.documents.corporate_parenting.children import compose_children
from lineofsight.documents.corporate_parenting.ward import compose_ward
from lineofsight.documents.html.render import render_html
from lineofsight.documents.line_of_sight.document import compose
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.domain.marking import Audience
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.rows import Row, as_row
from lineofsight.workspace.stopping import UNWATCHED, Watch

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.documents.content import Document
    from lineofsight.documents.material import Material


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A document that can be made.

    Attributes:
        name: as on the command line.
        title: as people call it.
        about: a sentence on what it is for.
        audiences: for whom it can be made.
        forms: its file forms, which are also the endings of the files' names.
    """

    name: str
    title: str
    about: str
    audiences: tuple[str, ...] = ("members",)
    forms: tuple[str, ...] = ("pdf", "html")

    @property
    def reader(self) -> Audience:
        """Who may read it; nothing that this audience may not see is gathered for it."""
        return Audience(self.audiences[0])


DOCUMENTS = (
    DocumentKind(
        "line-of-sight",
        "Line of sight",
        "For members: what changed, what is late, what worries, what is better, and every action and figure behind it.",
    ),
    DocumentKind(
        "corporate-parenting",
        "Corporate parenting briefing",
        "For corporate parents: what children say, how they live, learn and are, and which principle has no measure.",
    ),
    DocumentKind(
        "corporate-parenting-ward",
        "Corporate parenting in two pages",
        "For ward councillors: the briefing's worries, figures and questions on two pages.",
    ),
    DocumentKind(
        "corporate-parenting-children",
        "How are we doing? For children in care and care leavers",
        "For children and young people, in plain words, from public rows only.",
        audiences=("public",),
    ),
    DocumentKind(
        "chair-report",
        "Chair's report to the Board",
        "For the Board: exceptions, what slipped since it last met and who agreed, and gaps in the line of sight.",
    ),
    DocumentKind(
        "commissioner-evidence",
        "Evidence for the Commissioner",
        "For the six-month review: each expectation and recommendation with evidence for, against and missing.",
    ),
)


def document_rows() -> list[Row]:
    """The documents as rows: name, title, about, forms, audiences."""
    return [as_row(kind) for kind in DOCUMENTS]


_COMPOSERS: dict[str, Callable[[Material], Document]] = {
    "line-of-sight": lambda material: compose(material.picture),
    "corporate-parenting": compose_briefing,
    "corporate-parenting-ward": compose_ward,
    "corporate-parenting-children": compose_children,
    "chair-report": compose_chair_report,
    "commissioner-evidence": compose_commissioner_evidence,
}


def find_document(name: str) -> DocumentKind:
    """The document called ``name``.

    Raises:
        LineOfSightError: when there is none.
    """
    for kind in DOCUMENTS:
        if kind.name == name:
            return kind
    known = ", ".join(kind.name for kind in DOCUMENTS)
    raise LineOfSightError(f"There is no document called '{name}'. Use one of: {known}.")


def form_of(path: Path) -> str:
    """The form that a file's name asks for: a page for ``.html`` and ``.htm``, otherwise a PDF."""
    return "html" if path.suffix.lower() in (".html", ".htm") else "pdf"


def write_document(
    name: str,
    material: Material,
    path: Path,
    *,
    watch: Watch = UNWATCHED,
) -> Path:
    """Write a document in the form that the file's name asks for; a file is replaced only by a whole new one.

    Args:
        name: the document's.
        material: what to make it from, as the document's reader may see it.
        path: where to write it.
        watch: told of progress, and asked whether to stop.

    Raises:
        LineOfSightError: when there is no such document, or the file cannot be written.
        StoppedError: when the watch said so.
    """
    document = _COMPOSERS[find_document(name).name](material)
    try:
        return _write_whole(document, path, watch)
    except OSError as error:
        raise LineOfSightError(
            f"The document could not be written to {path}: {error.strerror or error}. "
            "Close the file if it is open elsewhere, or choose another folder."
        ) from error


def _write_whole(document: Document, path: Path, watch: Watch) -> Path:
    handle, name = tempfile.mkstemp(suffix=".part", dir=path.resolve().parent)
    os.close(handle)
    part = Path(name)
    try:
        if form_of(path) == "html":
            render_html(document, part, progress=watch.step)
        else:
            render_pdf(document, part, progress=watch.step)
        part.chmod(0o644)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path
