"""Gathering what a document is made from, for the audience that will read it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.documents.material import Material
from lineofsight.domain.marking import Audience
from lineofsight.domain.record import newest_return
from lineofsight.workspace.questioning import choose_for
from lineofsight.workspace.reading import read_judged

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
        today: the reader's day, where no return gives one.
        is_example: whether the store holds the example council.
        audience: who will read the document.

    Raises:
        LineOfSightError: when there is no return by ``as_at``, or the baseline is not before it.
    """
    picture, record = read_judged(store, as_at, since, today=today, is_example=is_example, audience=audience)
    # A document speaks of its own day: how old the copy is when it is read would give other words tomorrow, and other
    # questions.
    newest = newest_return(record.returns)
    picture = replace(picture, copy_age_days=None if newest is None else (picture.as_at - newest).days)
    questions = choose_for(picture, record, audience)
    return Material(audience=audience, picture=picture, record=record, questions=questions, asked_since=since)


def gather_shown(
    store: Store,
    as_at: date | None,
    since: date | None,
    *,
    today: date,
    is_example: bool,
) -> Material:
    """The same for the screen, which shows what members may see; the age of the copy is the reader's.

    Arguments and errors as ``gather_material``.
    """
    picture, record = read_judged(store, as_at, since, today=today, is_example=is_example)
    questions = choose_for(picture, record, Audience.MEMBERS)
    return Material(
        audience=Audience.MEMBERS,
        picture=picture,
        record=record,
        questions=questions,
        figures_later=None if picture.indicators else store.figures_later(picture.as_at),
    )
