"""Places in free text that look like somebody's home address: a full postcode, or a number with the name of a road.

The address of an office is none: what stands behind "Civic Centre" or "Town Hall" is passed over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

Span = tuple[int, int]
"""Where a place begins and ends in its text."""

_AREAS: Final = (
    "AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|"
    "GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|"
    "OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|"
    "WF|WN|WR|WS|WV|YO|ZE"
)
_INWARD: Final = r"(?!\d(?:ST|ND|RD|TH))\d[ABD-HJLNP-UW-Z]{2}"
_POSTCODE: Final = (
    rf"(?<![\w./\-])(?:(?:{_AREAS})\d[A-Z\d]?[ \u00a0]{{1,2}}|(?=[A-Z]{{2}})(?:{_AREAS})\d[A-Z\d]?){_INWARD}(?![\w/\-])"
)
_SMALL: Final = re.compile(r"(?<!\\)[A-Z]+")
_INWARD_PARTS: Final = re.compile(r"\d(?:[A-Z]{2}|[a-z]{2})(?!\w)")
_POSTCODES: Final = (
    re.compile(_POSTCODE),
    re.compile(_SMALL.sub(lambda letters: letters.group().lower(), _POSTCODE)),
)
"""All in capitals or all in small letters: "B1 2bn" is money, and "E1 2nd" a second one."""

_ROADS: Final = "Road|Rd|Street|Avenue|Ave|Gardens|Crescent|Terrace|Grove|Mews|Cottages|Villas|Broadway"
_ROADS_OR_WORDS: Final = "Lane|Close|Drive|Parade"
_OTHER_ROADS: Final = (
    "St|Way|Place|Court|Hill|Rise|Walk|Park|View|Green|Square|Row|End|Gate|Croft|Mount|Vale|Common|Heath|Mead|Wood|"
    "Gdns|Cres|House|Buildings|Estate"
)
_BLOCKS: Final = "Lodge|Mansions|Tower|Towers|Point|Heights|Apartments"
_NO_ROAD: Final = (
    r"January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|"
    r"Aug|Sept?|Oct|Nov|Dec|Day|Days|Week|Weeks|Month|Months|Year|Years"
)
_NUMBER: Final = r"(?<![\w.,/£\-])\d{1,3}[A-Za-z]?(?:\s?[\-–/]\s?\d{1,3}[A-Za-z]?)?"
_CAPITALS: Final = rf"(?:(?!(?:{_NO_ROAD})\b)[A-Z][a-z'’]+\.?[ \u00a0]+){{1,3}}"
_NO_ROAD_AFTER: Final = r"(?!\s+(?i:safety|maps?|works?|shows?|traffic|closures?|users?))"
_GOES_ON: Final = r"(?=\s*(?:[,.;:)\n]|$)|\s+(?:and|or|in|with|since|on|is|was|has|near|until|from|where|to|by)\b)"
"""What may follow a road whose name is a word of work too; "12 Weekly Close monitoring" goes on otherwise."""

_HOME: Final = re.compile(
    r"\b(?:(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|stay(?:s|ed|ing)?|placed|placement|moved|home|mother|father|family|"
    r"parents?|carers?)\s+(?:is\s+|was\s+|now\s+|currently\s+)*(?:at|to)|address(?:\s+(?:is|was))?)[\s:=,(\-]{1,4}$",
    re.IGNORECASE,
)
"""What stands before a number that is a home's, whatever the name of its road is made of."""
_SMALL_ROADS: Final = "road|rd|street|avenue|ave|lane|gardens|crescent|terrace|grove|mews|cottages|villas"
"""Without close, drive and green: "placed at 20 minutes drive" and "moved to 3 of green" are no addresses."""

_STREETS: Final = (
    re.compile(
        rf"{_NUMBER},?[ \u00a0]+{_CAPITALS}(?:(?:{_ROADS})\b{_NO_ROAD_AFTER}|(?:{_ROADS_OR_WORDS})\b{_GOES_ON})"
    ),
    re.compile(
        r"\bFlat[ \u00a0]+\d{1,3}[A-Za-z]?,[ \u00a0]*"
        rf"(?:\d{{1,4}}[ \u00a0]+[A-Z][a-z]+|{_CAPITALS}(?:{_BLOCKS}|{_OTHER_ROADS})\b)"
    ),
)

_STREETS_OF_HOMES: Final = (
    re.compile(rf"(?<!\w)\d{{1,4}}[A-Za-z]?,?[ \u00a0]+{_CAPITALS}(?:{_OTHER_ROADS})\b"),
    re.compile(rf"(?<!\w)\d{{1,4}}[a-z]?,?[ \u00a0]+(?:[a-z'’]+[ \u00a0]+){{1,2}}(?:{_SMALL_ROADS})\b{_GOES_ON}"),
)

_OFFICE: Final = re.compile(
    r"\b(?:(?i:civic\s+cent(?:re|er)|(?:town|city|county|shire)\s+hall|guildhall|council\s+(?:offices?|house))\b[\s,(:]*|"
    r"(?i:cent(?:re|er)|(?:crown|county|family|magistrates['’]?)\s+court|hospital|library|school|academy|college|hub|"
    r"university|surgery|clinic|station|offices?|church|(?:village|church)\s+hall)\b"
    rf"(?!\s+(?:{_ROADS}|{_ROADS_OR_WORDS})\b)(?:\s*[,(:;]\s*|\s+))"
    r"(?:(?:[A-Z][\w'’.]*|\d{1,4}[A-Za-z]?(?:\s?[\-–]\s?\d{1,4})?|of|the|and)[\s,(]+)*$"
)
"""An office or a place that is open to the public, and all that stands between it and what looks like an address."""

_COUNTED: Final = re.compile(
    r"\b(?:phase|year|stage|priority|theme|action|actions|item|step|level|band|tier|strand|pillar|objective|page|version|"
    r"recommendation|section|part|appendix|line|row|group|team|zone|area|ward|quarter|term|week|day|no)\.?\s+$",
    re.IGNORECASE,
)
"""Before a number that counts something: "Phase 2 Improvement Drive"."""

_BEFORE: Final = 120


def address_spans(text: str) -> Iterator[Span]:
    """Where a text seems to hold somebody's home address."""
    for pattern in (*(_POSTCODES if _INWARD_PARTS.search(text) else ()), *_STREETS):
        for found in pattern.finditer(text):
            before = _before(text, found)
            if not _OFFICE.search(before) and not _COUNTED.search(before):
                yield found.span()
    for pattern in _STREETS_OF_HOMES:
        yield from (found.span() for found in pattern.finditer(text) if _HOME.search(_before(text, found)))


def _before(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - _BEFORE) : found.start()]
