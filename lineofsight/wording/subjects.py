"""What an import counts, in words: "1 action", "3 bodies", "2 audit recommendations"; and what became of them."""

from __future__ import annotations

import contextlib
import re
from datetime import date
from typing import TYPE_CHECKING, Final

from lineofsight.domain.figures import Symbol
from lineofsight.wording.dates import day
from lineofsight.wording.fields import field_words
from lineofsight.wording.figures import as_given, count, symbol_short
from lineofsight.wording.lists import and_, begun_large

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.domain.indicators import Unit

_NAMES: Final = {
    "observation": "figure",
    "date_change": "move of a date",
    "voice": "account of what was said",
}
_PLURALS: Final = {
    "move of a date": "moves of dates",
    "account of what was said": "accounts of what was said",
    "person": "people",
}
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_OF_DAYS: Final = frozenset({"date_change", "meeting"})
"""What officers give no reference, so that days are a part of what it is known by."""
_BY_NAMES: Final = frozenset({"seat", "link", "meeting"})
"""What has no reference of officers' own, and a title that says all of it."""
_KINDS: Final = {"due_kind": "kind of due date"}
"""What is changed apart from what else has its name."""
_FIGURES: Final = frozenset({"figure", "numerator", "denominator", "revised_from"})
_WITH_UNIT: Final = frozenset({"figure", "revised_from"})
"""Those of them that are in the unit of their indicator; what is counted behind them is not."""
_SIGNS: Final = frozenset(Symbol)
_LEAD: Final = ("lead_role", "lead_officer")
"""The fields that say who leads an action, the one that stands in place of the other first."""
_MOST_KINDS: Final = 3
_LOOKED_FOR: Final = ("action", "observation")
_BECAME: Final = {
    "redated": "date moved",
    "same": "unchanged",
    "missing": "missing from the file",
    "unread": "could not be read, kept as before",
    "counts_added": "counts added",
}
_STAYING: Final = {
    "counts_added": (
        "keeps its value and gains the counts behind it",
        "keep their value and gain the counts behind them",
    ),
    "changed": ("keeps its value, with other counts or words", "keep their value, with other counts or words"),
}
"""What becomes of a figure, and of several, whose value is as it was: "changed" would be read as another value."""


def subject_name(subject: str) -> str:
    """The word for a subject, for example "audit recommendation" for "audit_recommendation"."""
    return _NAMES.get(subject, subject.replace("_", " "))


def ref_words(subject: str, ref: str) -> str:
    """A reference as people say it: one that the program made of days has these in words, an officers' own stays."""
    return _DATE.sub(lambda found: _day_words(found[0]), ref) if subject in _OF_DAYS else ref


def item_words(subject: str, ref: str, title: str) -> str:
    """What one item is called: its reference, or, where the program made that of other references, its title."""
    return title if title and subject in _BY_NAMES else ref_words(subject, ref)


def kind_heading(kind: str) -> str:
    """Several of a kind, as a heading: "Actions", "People", "Bodies"."""
    name = subject_name(kind)
    plural = _PLURALS.get(name) or (f"{name[:-1]}ies" if name.endswith(("dy", "ty", "ry")) else f"{name}s")
    return begun_large(plural)


def counted(number: int, subject: str) -> str:
    """How many of a subject, for example "12 actions", "1 body", "3 bodies"."""
    name = subject_name(subject)
    plural = _PLURALS.get(name, f"{name[:-1]}ies" if name.endswith(("dy", "ty", "ry")) else "")
    return count(number, name, plural)


def most_kinds(items: Iterable[tuple[int, str]]) -> str:
    """For example "214 actions, 32 figures, 176 milestones and 9 other kinds": first what an officer looks for.

    Args:
        items: how many of which subject.
    """
    ordered = sorted(items, key=lambda item: (item[1] not in _LOOKED_FOR, -item[0]))
    # One kind more is named rather than counted.
    shown = ordered if len(ordered) <= _MOST_KINDS + 1 else ordered[:_MOST_KINDS]
    words = [counted(number, subject) for number, subject in shown]
    if len(shown) < len(ordered):
        words.append(count(len(ordered) - len(shown), "other kind"))
    return and_(words)


def fields_moved(
    fields: Iterable[tuple[str, str, str]], *, is_new: bool = False, unit: Unit | None = None
) -> tuple[str, ...]:
    """What each field said and says; who leads an action is said once.

    The post stands in place of the name wherever the lead is named, so that a name which takes the place of a post is
    one change of lead, and none where it is called the same.

    Args:
        fields: name, before and after of each.
        is_new: whether what they are of is new, which has no before.
        unit: of a figure, where it is known.
    """
    given = {name: (before, after) for name, before, after in fields}
    lead = [given.pop(name) for name in _LEAD if name in given] if all(name in given for name in _LEAD) else []
    said = tuple(field_moved(name, *moved, is_new=is_new, unit=unit) for name, moved in given.items())
    if not lead:
        return said
    (post_before, post_after), (name_before, name_after) = lead
    before, after = post_before or name_before, post_after or name_after
    told = field_moved(_LEAD[0], before, after, is_new=is_new or before == after)
    return (f"{told}, as before" if before == after and not is_new else told, *said)


def field_moved(name: str, before: str, after: str, *, is_new: bool = False, unit: Unit | None = None) -> str:
    """What a field said and says, for example "due date: 31 January 2017 → 28 February 2017".

    Of what is new it is only what it says: "figure: 20.1%".
    """
    said = _said(name, after, unit) if is_new else f"{_said(name, before, unit)} → {_said(name, after, unit)}"
    return f"{_KINDS.get(name) or field_words(name)}: {said}"


def _said(name: str, value: str, unit: Unit | None) -> str:
    """A value as people say it: a date as a day, a status and a sign in words, a figure with its unit."""
    if name in _FIGURES and value in _SIGNS:
        return symbol_short(Symbol(value))
    if name in _WITH_UNIT and value and unit is not None:
        return as_given(value, unit)
    if _DATE.fullmatch(value):
        return _day_words(value)
    return (value.replace("_", " ") if name.endswith(("status", "kind")) else value) or "empty"


def _day_words(iso: str) -> str:
    # A text of officers may look like a date and be none.
    with contextlib.suppress(ValueError):
        return day(date.fromisoformat(iso))
    return iso


def became(kind: str) -> str:
    """What became of a subject, for example "date moved" for "redated"."""
    return _BECAME.get(kind, kind)


def stays(kind: str, subject: str, number: int) -> str:
    """Of figures whose value stays, what becomes of them, for example "50 figures keep …"; "" of anything else."""
    if subject != "observation" or kind not in _STAYING:
        return ""
    one, several = _STAYING[kind]
    return f"{counted(number, subject)} {one if number == 1 else several}"
