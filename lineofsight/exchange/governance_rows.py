"""Rows of the governance sheets as values of the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.governance import Body, Link, Meeting, Seat
from lineofsight.exchange.governance_columns import BODIES, LINKS, MEETINGS, SEATS
from lineofsight.exchange.return_values import Numbered, build, fields_of

if TYPE_CHECKING:
    from lineofsight.exchange.return_rows import SheetRows


def bodies_of(found: SheetRows) -> Numbered[Body]:
    """The bodies and posts on a sheet."""
    return build(found, lambda row: Body(**fields_of(row, BODIES)))


def seats_of(found: SheetRows) -> Numbered[Seat]:
    """The seats on a sheet."""
    return build(found, lambda row: Seat(**fields_of(row, SEATS)))


def links_of(found: SheetRows) -> Numbered[Link]:
    """The links on a sheet."""
    return build(found, lambda row: Link(**fields_of(row, LINKS)))


def meetings_of(found: SheetRows) -> Numbered[Meeting]:
    """The meetings on a sheet."""
    return build(found, lambda row: Meeting(**fields_of(row, MEETINGS)))
