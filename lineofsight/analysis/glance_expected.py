"""The page at a glance: what the Commissioner says has slipped back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.verdicts import Headline
from lineofsight.domain.oversight import Assessment
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_more
from lineofsight.wording.short_text import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.oversight import Expectation

_MOST: Final = 3
_RULE: Final = "Assessed as slipped back by the Commissioner, whatever the council's own view."


def slipped_back(expectations: Sequence[Expectation]) -> tuple[Headline, ...]:
    """How many of the expectations have slipped back in the Commissioner's view, and which, in one line; or none."""
    found = [one for one in expectations if one.commissioner_assessment is Assessment.SLIPPED_BACK]
    if not found:
        return ()
    have = "has" if len(found) == 1 else "have"
    named = and_more([f"{one.exp_id} ({short(one.text)})" for one in found], _MOST)
    said = f"{len(found):,} of {count(len(expectations), 'expectation')} {have} slipped back in the Commissioner's view"
    return (Headline(sentence=f"{said}: {named}.", rule=_RULE, subject="expectation", ref=found[0].exp_id),)
