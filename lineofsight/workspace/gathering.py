"""Gathering what a document is made from, for the audience that will read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.material import Material
from lineofsight.domain.marking import Audience
from lineofsight.workspace.questioning import choose_for
from lineofsight.workspace.reading import read_picture, read_record

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.store.store import Store


def gather_material(
    store: Store,
    as_at: date | None,
    since: date | None,
    *,
    today: date,
    is_example: bool,
    audience: Audience = Audience.MEMBERS,
) -> Material:
    """The picture, the record and the questions that ``audience`` may see.

    Args:
        store: what to read.
        as_at: the date; ``None`` for the newest return's.
        since: the baseline of "what changed"; ``None`` for the newest return before ``as_at``.
        today: the reader's day, for the age of the copy.
        is_example: whether the store holds the example council.
        audience: who will read the document.

    Raises:
        LineOfSightError: when there is no return by ``as_at``, or the baseline is not before it.
    """
    picture = read_picture(store, as_at, since, today=today, is_example=is_example, audience=audience)
    record = read_record(store, picture.as_at, audience)
    return Material(picture=picture, record=record, questions=choose_for(picture, record, audience))
