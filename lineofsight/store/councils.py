"""Whose record the store keeps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.store.subjects import COUNCIL
from lineofsight.store.timelines import load_timelines

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from lineofsight.domain.record import Council


def load_council(connection: Connection, as_at: date | None = None) -> Council | None:
    """The council of the returns, as the newest return by ``as_at`` names it; ``None`` before the first return.

    Where no return speaks of that date yet, as the oldest names it. Once a return has said that it is made up, what is
    shown stays marked so: what it brought stands beside what later returns bring.
    """
    for timeline in load_timelines(connection, COUNCIL).values():
        by_then = timeline.by(as_at) if as_at else timeline.mentions
        named = {mention.as_at: mention.value for mention in by_then or timeline.mentions[:1]}
        council: Council = list(named.values())[-1]
        return replace(council, illustrative=any(value.illustrative for value in named.values()))
    return None
