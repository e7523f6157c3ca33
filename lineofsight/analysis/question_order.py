"""In which order the questions of one audience are asked: on the screen, on paper and on the command line alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.questions import QuestionAudience

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.challenge import ChosenQuestion

_WEIGHTIEST: Final = 2
"""So many of all stand before those that were written for a chair: what weighs most is missing from no short list."""


def asked_by(audience: QuestionAudience, chosen: Sequence[ChosenQuestion]) -> list[ChosenQuestion]:
    """The questions that an audience would ask, in its order.

    That is by weight. A chair has the two weightiest first, then those that were written for a chair, then the rest.

    Args:
        audience: who asks.
        chosen: everything that the evidence calls for, the weightiest first.
    """
    theirs = [one for one in chosen if one.question.is_for(audience)]
    if audience is not QuestionAudience.CHAIR:
        return theirs
    first, others = theirs[:_WEIGHTIEST], theirs[_WEIGHTIEST:]
    # Sorting is stable: within either part the weightiest stay first.
    return [*first, *sorted(others, key=lambda one: audience not in one.question.audience)]
