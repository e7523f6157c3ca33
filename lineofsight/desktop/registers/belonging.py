"""What a line without a line of sight and without notes of its own is followed and noted by: the action it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.desktop.sheet import ANNOTATE, Section, Words
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


@dataclass(frozen=True, slots=True)
class InPlace:
    """What is gone to in place of a line.

    Attributes:
        link: what it belongs to, "" for nothing that this copy holds.
        said: a sentence: what is gone to in its place and why, or why there is nothing to go to.
    """

    link: str
    said: str


def in_place_of(what: str, title: str, named: Sequence[str], held: Collection[str], source: str) -> InPlace:
    """The action that a line names, the first of several.

    Args:
        what: the line is, for example "deadline".
        title: of the line.
        named: the references of the actions that it names.
        held: those of all actions of the plan.
        source: the sheet of the return in which officers name the action.
    """
    found = [ref for ref in named if ref in held]
    if found:
        several = f", the first of its actions {and_(found)}" if len(found) > 1 else ""
        return InPlace(f"action/{found[0]}", f"The {what} “{title}” belongs to action {found[0]}{several}.")
    why = f"names {and_(named)}, which the plan does not hold" if named else "names no action of the plan"
    lacking = "so it has no line of sight and no notes"
    return InPlace("", f"The {what} “{title}” {why}, {lacking}; the return's sheet {source} can name one.")


def in_place_section(place: InPlace) -> Section:
    """What the details of such a line say of it, with ways to go there."""
    if not place.link:
        return Section("Line of sight and notes", (Words(place.said, quiet=True),))
    name = place.link.replace("/", " ")
    return Section(
        "Line of sight and notes",
        (
            Words(place.said, quiet=True),
            Words(f"Who answers for {name}, and whom it is for (Ctrl+L)", link=f"sightline/{place.link}"),
            Words(f"Note about {name} (Ctrl+N)", link=f"{ANNOTATE}{place.link}"),
        ),
    )
