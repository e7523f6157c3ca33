"""Making what was ordered: gathered as its audience may see it, limited to its themes, composed, and written whole."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from lineofsight.documents.composing import make_document
from lineofsight.documents.kinds import find_document
from lineofsight.documents.packs.chosen import check_themes, choose_parts
from lineofsight.documents.packs.compose import make_pack
from lineofsight.workspace.gathering import gather_material
from lineofsight.workspace.portfolios import limit_material
from lineofsight.workspace.reporting import write_document
from lineofsight.workspace.telling import with_notes

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.documents.material import Material
    from lineofsight.domain.marking import Audience
    from lineofsight.workspace.library import Library
    from lineofsight.workspace.ordering import Order, PackOrder, Wanted
    from lineofsight.workspace.reporting import Written
    from lineofsight.workspace.stopping import Watch

_READING: Final = "reading the plan"
_WRITING: Final = "writing the text"
"""What is done before the first page is laid out, in turn; of a large plan each takes seconds."""


def make_ordered_document(library: Library, order: Order, path: Path, watch: Watch) -> Written:
    """Make a document; arguments and errors as for ``Library.write_document``."""
    kind = find_document(order.name)
    form = kind.find_form(order.form)
    kind.check_themes(is_limited=order.is_limited)
    watch.begin(_READING)
    material = _gather(library, order, kind.find_audience(order.audience))
    if order.is_limited:
        material = limit_material(library.store, material, order)
    if kind.tells_notes:
        material = with_notes(library.store, library.notebook, material)
    watch.begin(_WRITING)
    return write_document(make_document(kind, material, form, order.copy), form.print_size, path, watch=watch)


def make_ordered_pack(library: Library, order: PackOrder, path: Path, watch: Watch) -> Written:
    """Make a pack; arguments and errors as for ``Library.write_pack``."""
    pack = order.pack
    parts = choose_parts(pack)
    check_themes(pack, is_limited=order.is_limited)
    watch.begin(_READING)
    material = _gather(library, order, pack.audience)
    limited = limit_material(library.store, material, order) if order.is_limited else None
    if any(part.kind.tells_notes for part in parts):
        material = with_notes(library.store, library.notebook, material)
        limited = None if limited is None else with_notes(library.store, library.notebook, limited)
    watch.begin(_WRITING)
    return write_document(make_pack(pack, material, order.copy, limited=limited), order.print_size, path, watch=watch)


def _gather(library: Library, order: Wanted, audience: Audience) -> Material:
    return gather_material(
        library.store,
        order.as_at,
        order.since,
        today=date.today(),
        is_example=library.is_example,
        audience=audience,
    )
