"""Words for how a body stands, for what the checks of the map find, and for whom a row is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.governance import Lifecycle
from lineofsight.domain.marking import Audience
from lineofsight.wording.marking import marking_words

if TYPE_CHECKING:
    from lineofsight.domain.marking import Marking

_STANDS: Final = {
    Lifecycle.PROPOSED: "Proposed, not yet set up",
    Lifecycle.IN_FORCE: "In force",
    Lifecycle.UNDER_REVIEW: "Under review",
    Lifecycle.ENDED: "Ended",
}

_FOUND: Final = {
    "no_parent": "Answers to nobody",
    "no_scrutiny": "Not scrutinised",
    "cycle": "Answering to one another in a circle",
    "same_chair": "One person chairs both",
    "theme_without_body": "Theme that nobody oversees",
    "ended_body_named": "Ended, and still named",
    "terms_out_of_date": "Terms of reference out of date",
    "next_meeting_missing": "No next meeting",
    "over_committed": "On many bodies",
}

_ASK_OF_EACH: Final = {
    "no_parent": "To whom does each answer, and how would they know if it failed?",
    "no_scrutiny": "Which committee looks at the work of each, and when did it last do so?",
    "theme_without_body": "Which body will oversee each, and from when?",
    "terms_out_of_date": "When will they be reviewed?",
    "next_meeting_missing": "When does each meet next, and what will it look at?",
    "over_committed": "Which of these bodies could do without them?",
}


def lifecycle_word(lifecycle: Lifecycle) -> str:
    """How a body stands in its life."""
    return _STANDS[lifecycle]


def finding_word(code: str) -> str:
    """What a check found, in a few words; the code itself where no words are given for it."""
    return _FOUND.get(code, code.replace("_", " ").capitalize())


def question_of_each(code: str) -> str:
    """The question to ask of everything of which a check found the same; empty where each has its own."""
    return _ASK_OF_EACH.get(code, "")


def row_marking_words(marking: Marking) -> str:
    """For whom a row is, for example "Public" or "Part 2: exempt, paragraph 3"."""
    paragraphs = () if marking.exempt_para is None else (marking.exempt_para,)
    return marking_words(Audience(marking.level.value), paragraphs)
