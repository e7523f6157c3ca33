"""Texts made short by whole sentences, or by clauses that stand alone, so that none is broken off in the middle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Iterable

_SENTENCE_ENDS: Final = re.compile(r"(?:(?<=[.?!])|(?<=[.?!][)”])) +(?=[A-Z“])")
_REFERENCES: Final = r"[^\s();,“”]+(?:, [^\s();,“”]+)*(?: and [^\s();,“”]+(?: more)?)?"
_LISTED: Final = rf", actions? {_REFERENCES}"
_CLAUSE_ENDS: Final = (
    re.compile(rf"(?={_LISTED}\.?$)"),
    re.compile(rf"(?<=%\))(?= in themes? {_REFERENCES}(?:{_LISTED})?\.?$)"),
    re.compile(r"(?=; [\d,]+ more )"),
)
"""Where what stands before is whole by itself, and after it come only places, or how many more there are.

Behind any other bracket stands what the sentence turns on: "(31 March 2017), rated red", "(Talk with …) will miss".
"""

MADE_UP: Final = " (Illustrative.)"
"""What a finding ends with whose evidence is made up."""

ASKED_ALWAYS: Final = "Asked whatever the figures say."
"""What the reason of a question begins with that no finding chose; the figure that it is about comes after."""

_LEAST_NAME: Final = 40
"""Characters of what a finding is about that are left of it at the least."""

LONGEST_WHOLE: Final = 280
"""Characters of a sentence from which nothing is cut, however little room there is."""


_QUOTED_ON: Final = " …”"
"""What a quotation ends with of which the last sentences are left out."""


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, each on one line; what stands in brackets after one belongs to it.

    Those of one quotation stand together, with what introduces it.
    """
    found: list[str] = []
    quoting: list[str] = []
    for part in _SENTENCE_ENDS.split(" ".join(text.split())):
        quoting.append(part)
        if _is_quoted_whole(" ".join(quoting)):
            found.append(" ".join(quoting))
            quoting = []
    # A quotation that never ends is none.
    return [*found, *quoting]


def whole_sentences(text: str, most: int) -> str:
    """The first sentence, and as many whole ones after it as stay within ``most`` characters together."""
    return join_whole(split_sentences(text), most)


def join_whole(sentences: Iterable[str], most: int) -> str:
    """The first of some sentences, and as many whole ones after it as stay within ``most`` characters together.

    A first one that is longer by itself stays whole up to ``LONGEST_WHOLE``: what it turns on can stand at its end.
    """
    first, *others = sentences
    said = first if len(first) <= LONGEST_WHOLE else cut(first, most)
    for one in others:
        longer = f"{said} {one}"
        if len(longer) > most:
            return f"{said}{_begin_quotation(one, most - len(said))}"
        said = longer
    return said


def _begin_quotation(text: str, room: int) -> str:
    """After a space, the first whole sentences of a quotation of several, closed; "" where there is no room for one."""
    begun = ""
    for part in _SENTENCE_ENDS.split(text)[:-1]:
        longer = f"{begun} {part}"
        if len(longer) + len(_QUOTED_ON) > room or _is_quoted_whole(longer):
            break
        begun = longer
    return f"{begun}{_QUOTED_ON}" if begun else ""


def finding_within(text: str, most: int) -> str:
    """A finding within ``most`` characters: its whole sentences, or of a longer first one all but a list of places.

    What else stands in the first is never left out, however little room there is: colour, step and lateness stand at
    its end. Only of what it is about is cut off, where it is longer than ``LONGEST_WHOLE``. That its evidence is made
    up stays whatever is left out.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    made_up = MADE_UP if line.endswith(MADE_UP) else ""
    room = most - len(made_up)
    first, *others = split_sentences(line.removesuffix(made_up))
    if first == ASKED_ALWAYS and others:
        return f"{first} {finding_within(' '.join(others), room - len(first) - 1)}{made_up}"
    if len(first) <= room:
        return f"{join_whole((first, *others), room)}{made_up}"
    return f"{_first_within(first, room)}{made_up}"


def _first_within(first: str, most: int) -> str:
    """A sentence without its places; where it is too long still, whole, or with less of what it is about."""
    found = (found.start() for pattern in _CLAUSE_ENDS for found in pattern.finditer(first))
    ends = [at for at in found if at < most and _is_closed(first[:at])]
    if ends:
        return f"{first[: max(ends)]}."
    name, colon, said = first.partition(": ")
    if len(first) <= LONGEST_WHOLE or not colon or len(said) > LONGEST_WHOLE:
        return join_whole((first,), most)
    return f"{cut(name, max(_LEAST_NAME, most - len(said) - len(colon)))}{colon}{said}"


def _is_quoted_whole(text: str) -> bool:
    """Whether each quotation that begins in a text ends in it."""
    return text.count("“") <= text.count("”")


def _is_closed(text: str) -> bool:
    """Whether each bracket and quotation that begins in a text ends in it."""
    return all(text.count(begin) == text.count(end) for begin, end in ("()", "“”"))
