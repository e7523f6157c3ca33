"""Whose record the store keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.store.subjects import COUNCIL
from lineofsight.store.timelines import load_timelines

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from lineofsight.domain.record import Council


def load_council(connection: Connection, as_at: date | None = None) -> Council | None:
    """The council of the returns, as the newest return by ``as_at`` names it; ``None`` before the first return.

    Where no return speaks of that date yet, as the oldest names it.
    """
    for timeline in load_timelines(connection, COUNCIL).values():
        by_then = timeline.by(as_at) if as_at else timeline.mentions
        council: Council = (by_then or timeline.mentions[:1])[-1].value
        return council
    return None
