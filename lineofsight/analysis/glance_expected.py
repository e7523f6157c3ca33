"""The page at a glance: what the Commissioner says has slipped back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.assessment_steps import slipped_from_a_view
from lineofsight.analysis.glance_values import Headline
from lineofsight.domain.oversight import Assessment
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_more
from lineofsight.wording.short_text import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.oversight import Expectation
    from lineofsight.domain.record import WatchedRecord

_MOST: Final = 3
_RULE: Final = "Assessed as slipped back by the Commissioner, whatever the council's own view."


def slipped_back(watched: WatchedRecord) -> tuple[Headline, ...]:
    """How many of the expectations have slipped back in the Commissioner's view, and which, in one line; or none.

    Those that were called so when they were first assessed are counted apart: nobody can tell from where they slipped.
    """
    found = [one for one in watched.expectations if one.commissioner_assessment is Assessment.SLIPPED_BACK]
    if not found:
        return ()
    back = [one for one in found if slipped_from_a_view(one, watched)]
    first = [one for one in found if one not in back]
    every = count(len(watched.expectations), "expectation")
    if not back:
        said = f"The Commissioner calls {len(first):,} of {every} slipped back, and no earlier view is held"
        return (_line(f"{said}: {_named(first)}.", first),)
    have = "has" if len(back) == 1 else "have"
    said = f"{len(back):,} of {every} {have} slipped back in the Commissioner's view: {_named(back)}"
    if first:
        are, them = ("is", "it") if len(first) == 1 else ("are", "them")
        said += f"; {len(first):,} more {are} called so, and no earlier view of {them} is held: {_named(first)}"
    return (_line(f"{said}.", back),)


def _named(found: Sequence[Expectation]) -> str:
    return and_more([f"{one.exp_id} ({short(one.text)})" for one in found], _MOST)


def _line(said: str, found: Sequence[Expectation]) -> Headline:
    return Headline(sentence=said, rule=_RULE, subject="expectation", ref=found[0].exp_id)
