"""Rows of the governance sheets as values of the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.findings import Severity
from lineofsight.domain.governance import Body, BodyKind, Link, Meeting, Seat
from lineofsight.exchange.governance_columns import BODIES, LINKS, MEETINGS, SEATS
from lineofsight.exchange.return_values import Numbered, build, fields_of

if TYPE_CHECKING:
    from lineofsight.exchange.return_rows import SheetRows


def bodies_of(found: SheetRows) -> Numbered[Body]:
    """The bodies and posts on a sheet; a body, but not a post, should say how often it meets."""
    built = build(found, lambda row: Body(**fields_of(row, BODIES)))
    silent = [number for number, body in built if body.kind is not BodyKind.POST and not body.frequency_text]
    if silent:
        found.add(
            "value_expected",
            Severity.WARNING,
            found.place(silent[0], "frequency_text"),
            f"The column frequency_text is empty for {len(silent)} of the bodies.",
            "Say in words how often each of them meets.",
        )
    return built


def seats_of(found: SheetRows) -> Numbered[Seat]:
    """The seats on a sheet."""
    return build(found, lambda row: Seat(**fields_of(row, SEATS)))


def links_of(found: SheetRows) -> Numbered[Link]:
    """The links on a sheet."""
    return build(found, lambda row: Link(**fields_of(row, LINKS)))


def meetings_of(found: SheetRows) -> Numbered[Meeting]:
    """The meetings on a sheet."""
    return build(found, lambda row: Meeting(**fields_of(row, MEETINGS)))
