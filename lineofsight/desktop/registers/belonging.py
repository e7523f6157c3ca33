"""What a line without notes, and perhaps without a line of sight, is noted and followed by: the action it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.desktop.sheet import ANNOTATE, Section, Words
from lineofsight.wording.lists import and_
from lineofsight.wording.short_text import short

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lineofsight.analysis.verdicts import Picture

_MOST: Final = 5
"""Of further actions so many are offered; all of them stand in the details."""


@dataclass(frozen=True, slots=True)
class InPlace:
    """What is gone to in place of a line.

    Attributes:
        link: what it belongs to, "" for nothing that this copy holds.
        said: a sentence: what is gone to in its place and why, or why there is nothing to go to.
        others: the links of the further actions that it names.
        is_traced: whether it has a line of sight of its own, so that it is only noted elsewhere.
    """

    link: str
    said: str
    others: tuple[str, ...] = ()
    is_traced: bool = False


def held_actions(picture: Picture) -> frozenset[str]:
    """The references of the actions that a copy holds."""
    return frozenset(judged.action.action_id for theme in picture.themes for judged in theme.actions)


def in_place_of(
    what: str, title: str, named: Sequence[str], held: Collection[str], source: str, *, is_traced: bool = False
) -> InPlace:
    """The action that a line names, the first of several.

    Args:
        what: the line is, for example "deadline".
        title: of the line.
        named: the references of the actions that it names.
        held: those of all actions of the plan.
        source: the sheet of the return in which officers name the action.
        is_traced: whether the line has a line of sight of its own.
    """
    found = [ref for ref in named if ref in held]
    called = f"The {what} “{short(title)}”"
    if found:
        several = f", the first of its actions {and_(found)}" if len(found) > 1 else ""
        others = tuple(f"action/{ref}" for ref in found[1:])
        return InPlace(f"action/{found[0]}", f"{called} belongs to action {found[0]}{several}.", others, is_traced)
    why = f"names {and_(named)}, which the plan does not hold" if named else "names no action of the plan"
    lacking = "so nothing can be noted on it" if is_traced else "so it has no line of sight and no notes"
    said = f"{called} {why}, {lacking}; the return's sheet {source} can name one."
    return InPlace("", said, is_traced=is_traced)


def in_place_section(place: InPlace) -> Section:
    """What the details of such a line say of it, with ways to go there."""
    title = "Notes" if place.is_traced else "Line of sight and notes"
    if not place.link:
        return Section(title, (Words(place.said, quiet=True),))
    name = _name(place.link)
    sightline = Words(f"Who answers for {name}, and whom it is for (Ctrl+L)", link=f"sightline/{place.link}")
    return Section(
        title,
        (
            Words(place.said, quiet=True),
            *(() if place.is_traced else (sightline,)),
            Words(f"Note about {name} (Ctrl+N)", link=f"{ANNOTATE}{place.link}"),
            *(Words(f"Note about {_name(link)}", link=f"{ANNOTATE}{link}") for link in place.others[:_MOST]),
        ),
    )


def _name(link: str) -> str:
    return link.replace("/", " ")
