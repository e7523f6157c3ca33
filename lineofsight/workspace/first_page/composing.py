"""Composes what the next start of the window can show at once, and keeps it."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

import lineofsight
from lineofsight.documents.whole_file import write_whole
from lineofsight.workspace.first_page.kept import KeptOverview
from lineofsight.workspace.first_page.overview import overview_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.documents.material import Material
    from lineofsight.workspace.first_page.kept import FileState
    from lineofsight.workspace.first_page.left import Left


def compose_overview(
    material: Material,
    dates: tuple[date, ...],
    marks: Mapping[str, PaintedPicture],
    *,
    read_from: tuple[FileState, ...],
    looked: date | None,
) -> KeptOverview:
    """What the next start can show of a copy that was read.

    Args:
        material: as at its newest return.
        dates: of its returns, oldest first.
        marks: every mark, by its key; those on the page are kept with it.
        read_from: what the material was read from, as found before it was read; the register itself last.
        looked: the newest return that the person will have seen by then.
    """
    cards = overview_of(material)
    used = {line.mark for card in (*cards.left, *cards.right) for line in card.lines}
    picture = material.picture
    return KeptOverview(
        version=lineofsight.__version__,
        council=picture.council.name,
        is_example=picture.is_example,
        is_made_up=picture.council.illustrative,
        dates=dates,
        since=picture.since,
        looked=looked,
        cards=cards,
        marks={key: mark for key, mark in marks.items() if key in used},
        read_from=read_from,
    )


def write_kept(kept: KeptOverview | Left, place: Path) -> None:
    """Keep it, whole or not at all. Where it cannot be kept the next start is slower, and nothing else."""
    # UnicodeEncodeError: a folder's name that is no text cannot be written down.
    with suppress(OSError, UnicodeEncodeError):
        write_whole(place, json.dumps(asdict(kept), default=date.isoformat, ensure_ascii=False).encode())
