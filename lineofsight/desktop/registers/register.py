"""A register as data: columns, lines, and how the details of a line are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.desktop.sheet import Words
from lineofsight.wording.provenance import paragraphs
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from lineofsight.desktop.models.roles import CellValue
    from lineofsight.desktop.registers.belonging import InPlace
    from lineofsight.desktop.sheet import Sheet
    from lineofsight.domain.record import Record

IN_THE_PLAN: Final = "Theme and actions"
"""The heading over what something names of the plan, by which it is known whose portfolio it is in."""


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One line.

    Attributes:
        link: by which it is known, for example "risk/R3".
        cells: as many as there are columns.
        details: makes everything that is said of it.
        found_by: what a search finds it by besides its cells: references that only its details name.
        in_place: what is followed and noted in its place, where it is nothing that can be itself.
    """

    link: str
    cells: tuple[CellValue, ...]
    details: Callable[[], Sheet]
    found_by: tuple[str, ...] = ()
    in_place: InPlace | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """One register.

    Attributes:
        name: what it is called, for example "Risks".
        finding: a sentence or two on what it shows; what a member needs first.
        columns: the headings, each with its share of the width.
        lines: in the order in which a member needs them, the most pressing first.
        empty: what would stand here and how it gets here.
        spare: the columns, by number, that are left out first where room is short; the details say what they say.
        in_sight: how many of the first columns are seen together without rolling, where there is no room for all.
        falling: the columns, by number, whose heading puts the most, or the newest, first when it is pressed.
        counted: how many things the lines stand for, where a line may stand for many.
        whole: how many lines there are without conditions, where these leave some out.
        tell: makes the finding of only some of the lines, of their links; ``None`` where it counts nothing.
        for_each: what the finding ends with that holds for each line, so that it is not told of some beside it again.
    """

    name: str
    finding: str
    columns: tuple[tuple[str, int], ...]
    lines: Sequence[RegisterLine]
    empty: str
    spare: tuple[int, ...] = ()
    in_sight: int = 0
    falling: tuple[int, ...] = ()
    counted: int | None = None
    whole: int | None = None
    tell: Callable[[AbstractSet[str]], str] | None = None
    for_each: str = ""

    @property
    def named(self) -> str:
        """Its name with how much there is, for example "Changes (15,940)", or "Risks (9 of 14)"."""
        of = "" if self.whole is None else f" of {self.whole:,}"
        return f"{self.name} ({len(self.lines) if self.counted is None else self.counted:,}{of})"

    @property
    def said(self) -> str:
        """What it shows, or why it shows nothing."""
        return self.finding if self.lines else self.empty


def made_up(is_made_up: bool) -> Words | None:  # noqa: FBT001 (the field itself)
    """The line that says so of what is made up, for an example or for training."""
    return Words("Illustrative: made up.", quiet=True) if is_made_up else None


def source(paragraph: str) -> Words | None:
    """Where in the Commissioner's report it stands."""
    return Words(f"Source: {paragraphs(paragraph)}.", quiet=True) if paragraph else None


def in_the_plan(record: Record, theme_id: str, action_ids: tuple[str, ...] = ()) -> tuple[Words, ...]:
    """A line for the theme that something names and for each of its actions, leading there."""
    title = next((theme_name(one, ": ") for one in record.plan.themes if one.theme_id == theme_id), "")
    theme = Words(f"Theme {title}", link=f"theme/{theme_id}") if title else Words(f"Theme {theme_id}")
    return (*((theme,) if theme_id else ()), *action_links(action_ids))


def action_links(refs: tuple[str, ...]) -> tuple[Words, ...]:
    """A line for each action, leading to it."""
    return tuple(Words(f"Action {ref}", link=f"action/{ref}") for ref in refs)
