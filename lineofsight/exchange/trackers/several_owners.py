"""Whether a cell that names one owner to the program is likely to name several: two posts, or two persons.

"Head of Safeguarding and Care Planning" is one post, and so is "Director, Adults": a comma or "and" alone says nothing.
"""

from __future__ import annotations

import re
from typing import Final

_PARTING: Final = re.compile(r",\s*|\s+and\s+|\s*&\s*")
_FEWEST: Final = 2
_RANK: Final = r"(?:(?:assistant|associate|deputy|interim|acting|executive|strategic|corporate|senior|group|joint)\s+)*"
_POST: Final = re.compile(
    rf"{_RANK}(?:(?:head|director|leader|manager|chair)\s+of\s|chief\s|principal\s|lead\s+member|portfolio\s+holder|"
    r"cabinet\s+member|head\s*teacher|monitoring\s+officer)|.*\b(?:director|manager|officer|worker|lead|leader|nurse|"
    r"solicitor|co-?ordinator|accountant|adviser|advisor|commissioner)$",
    re.IGNORECASE,
)
_OF_ADDRESS: Final = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Councillor|Sir|Dame)\.?\s+)"
_NAME: Final = r"[A-Z][a-z]*(?:['’\-][A-Z][a-z]+)*(?:[A-Z][a-z]+)?"
_PERSON: Final = re.compile(rf"{_OF_ADDRESS}{_NAME}(?:\s+{_NAME})?|(?:{_NAME}|[A-Z]\.?)\s+(?:[A-Z]\.?\s+)?{_NAME}")
_OF_WORK: Final = frozenset(
    """
    service services care planning plan help social health education housing finance legal human resources
    policy performance quality assurance practice improvement safeguarding child children childrens adult adults
    family families youth early years public community communities corporate commissioning strategy strategic
    workforce development support team teams council board partnership partnerships business democratic customer
    information technology digital communications governance audit risk protection fostering adoption placement
    placements looked after leaving special needs inclusion learning skills school schools police group front
    door edge mental young people court permanence operations delivery change transformation data insight
    intelligence property estates procurement regeneration economy environment place virtual independent
    reviewing complaints participation assessment intervention prevention training recruitment retention law
    elections member members office unit hub trust north south east west
    """.split()  # noqa: SIM905  a list that is read as words
)
"""Words of what a post is for: "Early Help and Social Care" has the form of two names."""


def names_several(owner: str) -> bool:
    """Whether an owner, as the cell gives it, is likely two posts ("Director of HR and Head of Legal") or two persons.

    Persons are told by capitalised names, none of whose words is of the work.
    """
    parts = [part for part in _PARTING.split(owner.strip()) if part]
    if len(parts) < _FEWEST:
        return False
    posts = [part for part in parts if _POST.match(part)]
    return len(posts) >= _FEWEST or all(_is_person(part) for part in parts)


def _is_person(words: str) -> bool:
    plain = re.sub(r"[’'.]", "", words).casefold().split()
    return bool(_PERSON.fullmatch(words)) and _OF_WORK.isdisjoint(plain)
