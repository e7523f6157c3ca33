"""For whom a document is, in the words that stand on each of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.marking import SMALLEST_SHOWN, Audience
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.copies import CopyHolder

EXEMPT_MATTERS: Final = {
    1: "information about an individual",
    2: "what is likely to reveal who an individual is",
    3: "financial or business affairs of a particular person or body, the council itself included",
    4: "consultations or negotiations on labour relations between the council and its employees or office holders",
    5: "what legal professional privilege protects",
    6: "a proposal to give someone a notice, or make an order or direction, under an enactment",
    7: "action to prevent, investigate or prosecute crime",
}
"""What each paragraph exempts, in short and in the Act's terms.

Source: Local Government Act 1972, Schedule 12A, Part 1 (England), as substituted by S.I. 2006/88;
legislation.gov.uk/ukpga/1972/70/schedule/12A.
"""

_MOST_NAMED = 2
_MOST_EXEMPT = 8
_COUNTED = {
    Audience.PUBLIC: "“All” means all that may be published: nothing else is in these numbers.",
    Audience.MEMBERS: "“All” means all that members may see: what is exempt is in none of these numbers.",
}
_COMPARED = {
    Audience.PUBLIC: "Only what may be published now is compared, as it stood on both days.",
    Audience.MEMBERS: "Only what members may see now is compared: what became exempt since is not among the changes.",
}
_WORDS = {Audience.PUBLIC: "Public", Audience.MEMBERS: "For members"}


def marking_words(audience: Audience, paragraphs: Sequence[int] = ()) -> str:
    """The marking of a document, short enough for the foot of a page: "Part 2: exempt, paragraph 3".

    Source: Schedule 12A to the Local Government Act 1972, Part 1; papers with exempt information are called Part 2.

    Args:
        audience: who may read it.
        paragraphs: those of Schedule 12A that exempt something in it, each once.
    """
    if audience is not Audience.PART2:
        return _WORDS[audience]
    return f"Part 2: exempt, {_named(paragraphs)}" if paragraphs else "Part 2: not for publication"


def marking_sentence(audience: Audience, paragraphs: Sequence[int] = (), *, counts: bool = True) -> str:
    """What the marking means, for the first page; "" where the words say everything.

    That rows are left out is said of every document that counts rows, whether any are or not, so that "all actions" is
    no untruth and nobody learns from it that there are others.

    Args:
        audience: who may read it.
        paragraphs: those of Schedule 12A that exempt something in it.
        counts: whether it tells how many there are of anything.
    """
    if audience is Audience.PUBLIC:
        small = f"Numbers of fewer than {SMALLEST_SHOWN} children are not shown."
        return f"It holds and counts only what may be published. {small}" if counts else small
    if audience is Audience.MEMBERS:
        return "It holds and counts only what members may see." if counts else ""
    if audience is Audience.PART2 and paragraphs:
        return (
            f"It holds information that is exempt from publication under {_named(paragraphs)} of Schedule 12A to the "
            "Local Government Act 1972. Do not copy it or leave it where others can read it."
        )
    return ""


def counted_sentence(audience: Audience) -> str:
    """What "all" means beside a count on the screen; "" where nothing is left out.

    It is said whether anything is left out or not, so that nobody learns from it that there is more.
    """
    return _COUNTED.get(audience, "")


def compared_sentence(audience: Audience) -> str:
    """The same beside what changed: what left the circle that may see it is neither gone nor changed."""
    return _COMPARED.get(audience, "")


def exempt_sentence(named: Sequence[str], others: int = 0) -> str:
    """What in a paper must not be repeated: "Exempt in it: action 3.7, with all that belongs to it."; or "".

    Args:
        named: what is exempt and has a name.
        others: how many rows are exempt besides.
    """
    said = [*named[:_MOST_EXEMPT]]
    left = len(named) - len(said) + others
    if left:
        said.append(f"{left:,} more" if said else count(left, "row"))
    it = "it" if len(named) + others == 1 else "them"
    return f"Exempt in it: {and_(said)}, with all that belongs to {it}." if said else ""


def copy_words(copy: CopyHolder | None) -> str:
    """Whose copy it is, as it stands on each page: "Copy 3: A. Holder"; "" where no copy is numbered."""
    return f"Copy {copy.number:,}: {copy.name}" if copy is not None else ""


def _named(paragraphs: Sequence[int]) -> str:
    """For example "paragraph 3", "paragraphs 1, 2 and 5" or "paragraphs 1 to 4"."""
    found = sorted(paragraphs)
    if len(found) == 1:
        return f"paragraph {found[0]}"
    if len(found) > _MOST_NAMED and found[-1] - found[0] == len(found) - 1:
        return f"paragraphs {found[0]} to {found[-1]}"
    return f"paragraphs {and_([str(number) for number in found])}"
