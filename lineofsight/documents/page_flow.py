"""Content that says nothing: where a page begins, and what is left free."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class GivesWay(StrEnum):
    """When a page's beginning gives way to a page before it that would stay nearly empty.

    In large print a section often ends with a line or two on a page of its own, and what is fitted to one page in
    standard print takes several.
    """

    NEVER = "never"
    IN_LARGE_PRINT = "in large print"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page.

    Attributes:
        gives_way: when it does not, because the page before it would stay nearly empty.
    """

    gives_way: GivesWay = GivesWay.NEVER


@dataclass(frozen=True, slots=True)
class Spacer:
    """Lines of body text left free."""

    lines: float = 1.0
