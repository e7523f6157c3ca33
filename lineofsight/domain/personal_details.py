"""Places in free text that look like details of a person: a birth date, a home address, a phone number, a case number.

Only what has a form can be found. A name has none ("Head of Service", "Grace Lodge" and "Grace Lodden" look alike), so
nothing here looks for names, and a text in which nothing is found may still be about a child.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.domain.personal_addresses import address_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.domain.personal_addresses import Span


class PersonalDetail(StrEnum):
    """What a place in a text looks like, in words."""

    BIRTH_DATE = "a birth date"
    ADDRESS = "a home address"
    PHONE = "a phone number"
    EMAIL = "an e-mail address"
    IDENTIFIER = "a number that stands for one person"


_MAY_HOLD_ANY: Final = re.compile(r"[\d@]")
"""Every kind has a digit or an @: most texts are passed over by this alone."""

_WEB: Final = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
"""The digits of a web address belong to a page."""

_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DATE: Final = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?"
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./\-\s]\d{{1,2}}[./\-\s](?:\d{{4}}|\d{{2}})|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?[\s\-](?:of\s+)?{_MONTH},?[\s\-]\d{{2,4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})(?!\d)"
)
_NO_RANGE: Final = r"(?!\s*(?:to|until|onwards?|or\s+(?:later|after|before|earlier)|[–—-])(?:\s|\d|$|[.,;)]))"
"""A date with which a span begins is a cohort's: "born 1 September 2008 to 31 August 2009"."""

_LABEL: Final = r"(?:d\.?\s?o\.?\s?b\b\.?|date\s+of\s+birth|birth\s?-?date)"
_BETWEEN: Final = r"[\s:=,(\-–]*(?:(?:is|was|on|given\s+as)\s+){0,2}"
_SPEAKS_OF_BIRTH: Final = re.compile(r"born|birth|d\.?\s?o\.?\s?b|\(\s?b", re.IGNORECASE)
_BIRTH: Final = (
    re.compile(rf"\b(?:born|birthday){_BETWEEN}{_DATE}{_NO_RANGE}", re.IGNORECASE),
    re.compile(rf"\b{_LABEL}{_BETWEEN}(?:{_DATE}|{_MONTH}\s+\d{{4}})", re.IGNORECASE),
    re.compile(rf"\(b\.?\s*{_DATE}", re.IGNORECASE),
    re.compile(rf"\b{_DATE}\s*\(\s*{_LABEL}\s*\)", re.IGNORECASE),
)

_PHONE: Final = re.compile(
    r"(?<![\w./,+\-])(?:(?:\+|00)44[\s\-]?(?:\(0\)[\s\-]?)?|\(?0)"
    r"(?:2\d\)?[\s\-]?\d{4}[\s\-]?\d{4}|[127]\d{2}\)?[\s\-]\d{3}[\s\-]?\d{4}|[17]\d{3}\)?[\s\-]?\d{3}[\s\-]?\d{3}|"
    r"1\d{3}\)?[\s\-]\d{5})(?![\d/]|[.,]\d)"
)
"""Of a place or a mobile: numbers with 03, 08 and 09 are helplines and offices, never a person's."""

_EMAIL: Final = re.compile(r"(?<![\w.+\-'])[\w.+\-']{1,64}@(?:[\w\-]{1,63}\.)+[A-Za-z]{2,}\b")

_MARKS: Final = (
    re.compile(
        r"\bNHS(?:\s*(?:no|number|num|id)\b\.?)?(?:\s+is)?[\s:=#]*\d{3}[\s\-]?\d{3}[\s\-]?\d{4}(?!\d)", re.IGNORECASE
    ),
    re.compile(r"(?<![\w])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RTUV-Z](?!\w)"),
    re.compile(r"(?<!\w)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?!\w)"),
)
"""With their own form: NHS number, unique pupil number, National Insurance number."""

_NHS_ALONE: Final = re.compile(r"(?<![\w./,\-])\d{3}[ \-]\d{3}[ \-]\d{4}(?![\w/\-]|[.,]\d)")
_SYSTEMS: Final = (
    r"ICS|LCS|EHM|UPN|ULN|Mosaic|Liquid\s?logic|Care\s?First|Framework-?i|Azeus|SWIFT|eCAF|Care\s?Director"
)
_WHOSE: Final = (
    rf"(?:{_SYSTEMS}|LAC|CLA|case|child(?:['’]?s)?|young\s+person(?:['’]?s)?|client|service\s+user|person|pupil|student|family|"
    r"patient|sibling|mother|father|parent)"
)
_WORD_FOR_NUMBER: Final = r"(?:id|i\.d\.|no|number|num|ref|reference|record|file)\b\.?"
_NUMBER: Final = r"(?P<number>[A-Z]{0,5}[/\-]?\d[A-Z\d/\-]*)(?![.,]?\d)"
_NAMED: Final = (
    re.compile(
        rf"\b{_WHOSE}(?:\s*#|\s*{_WORD_FOR_NUMBER}(?:\s*{_WORD_FOR_NUMBER})?(?:\s+(?:is|was))?)[\s:=#(\-]*{_NUMBER}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:{_SYSTEMS}|case)\s*[:=]?\s*(?P<number>\d{{5,12}})(?![\d/]|[.,]\d)", re.IGNORECASE),
)
_NO_YEAR: Final = re.compile(r"(?<!\d)(?:\d{3}(?!\d)|(?!(?:19|20)\d\d(?!\d))\d{4})|\d[/\-]\d")
"""What a number with a label has, and most texts have not; it is soon looked for, and the labels are not."""
_FEWEST_DIGITS: Final = 4
_YEARS: Final = re.compile(r"(?:19|20)\d{2}(?:[/\-]\d{2,4})*")


def details_in(text: str) -> tuple[PersonalDetail, ...]:
    """What a text seems to hold of persons, each kind once, in the order of ``PersonalDetail``; mostly nothing."""
    kinds = {kind for kind, _ in _found(text)}
    return tuple(kind for kind in PersonalDetail if kind in kinds)


def without_details(text: str) -> str:
    """The text with each such place replaced by what it looks like: for a sentence that quotes it and is kept."""
    parts, reached = [], 0
    for kind, (start, end) in sorted(_found(text), key=lambda one: one[1]):
        if start >= reached:
            parts += [text[reached:start], f"[{kind}]"]
        reached = max(reached, end)
    return "".join((*parts, text[reached:]))


def _found(text: str) -> Iterator[tuple[PersonalDetail, Span]]:
    if not _MAY_HOLD_ANY.search(text):
        return
    plain = _WEB.sub(lambda web: " " * len(web.group()), text)
    for pattern in _BIRTH if _SPEAKS_OF_BIRTH.search(plain) else ():
        yield from ((PersonalDetail.BIRTH_DATE, one.span()) for one in pattern.finditer(plain))
    yield from ((PersonalDetail.ADDRESS, span) for span in address_spans(plain))
    yield from ((PersonalDetail.PHONE, one.span()) for one in _PHONE.finditer(plain))
    if "@" in plain:
        yield from ((PersonalDetail.EMAIL, one.span()) for one in _EMAIL.finditer(plain))
    yield from ((PersonalDetail.IDENTIFIER, span) for span in _identifiers(plain))


def _identifiers(text: str) -> Iterator[Span]:
    for pattern in _MARKS:
        yield from (one.span() for one in pattern.finditer(text))
    yield from (one.span() for one in _NHS_ALONE.finditer(text) if _is_nhs_number(one.group()))
    for pattern in _NAMED if _NO_YEAR.search(text) else ():
        yield from (one.span() for one in pattern.finditer(text) if _stands_for_one(one["number"]))


def _stands_for_one(number: str) -> bool:
    """Whether it is long enough for a number of one person, and no year: "case reference 2016/17" is of a year."""
    return sum(sign.isdigit() for sign in number) >= _FEWEST_DIGITS and not _YEARS.fullmatch(number.strip("/-"))


def _is_nhs_number(text: str) -> bool:
    """Whether its last digit is the one that the others give, by eleven: three groups of figures seldom do."""
    digits = [int(sign) for sign in text if sign.isdigit()]
    check = (11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11) % 11
    return check == digits[-1]
