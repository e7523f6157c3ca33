"""Ratings and statuses as content: each with its mark and its word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.charts.ratings import look_of
from lineofsight.documents.content import RatingMark
from lineofsight.wording.statuses import MEMBER_STATUSES, RATINGS, StatusWord, member_status, rating_word

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedAction, MemberStatus, RatingColour


def mark_of(word: StatusWord) -> RatingMark:
    """The mark for a word of the keys."""
    look = look_of(word)
    return RatingMark(word.word, look.shape, look.letter, look.tone)


def status_mark(status: MemberStatus) -> RatingMark:
    """The mark for one of the six words."""
    return mark_of(member_status(status))


def action_mark(judged: JudgedAction) -> RatingMark:
    """The mark for the status of one action."""
    return replace(status_mark(judged.status), word=judged.word)


def colour_mark(colour: RatingColour) -> RatingMark:
    """The mark for an indicator's rating."""
    return mark_of(rating_word(colour))


def key_marks() -> tuple[RatingMark, ...]:
    """Every mark, for the foot of the pages that show one: the six words, then the ratings not already among them."""
    marks = [mark_of(word) for word in MEMBER_STATUSES]
    seen = {mark.word for mark in marks}
    return (*marks, *(mark for mark in (mark_of(word) for word in RATINGS) if mark.word not in seen))


def key_entries() -> tuple[tuple[RatingMark, str], ...]:
    """Every mark with what it means, the six words first."""
    return tuple((mark_of(word), word.meaning) for word in (*MEMBER_STATUSES, *RATINGS))
