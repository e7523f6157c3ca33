"""The dates set from outside that an expectation is under: the end of the review, and those linked to its actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.countdown import review_end

if TYPE_CHECKING:
    from lineofsight.domain.oversight import Deadline, Expectation
    from lineofsight.domain.record import Record


def dates_over(expectation: Expectation, record: Record) -> tuple[Deadline, ...]:
    """Those that are not met first, the soonest first and those without a date after them; then those that were met.

    An expectation has no date of its own. It is looked at in the review, so the end of that holds for every one; a
    deadline that names one of its actions holds for it too.
    """
    end = review_end(record.watched.deadlines)
    over = (
        one
        for one in record.watched.deadlines
        if one is end or any(ref in expectation.action_ids for ref in one.action_ids)
    )
    return tuple(sorted(over, key=lambda one: (one.is_met(record.as_at), one.order)))


def next_date(expectation: Expectation, record: Record) -> Deadline | None:
    """The first of them that has a date and is not met, whether it is to come or has passed."""
    return next(
        (one for one in dates_over(expectation, record) if one.due_on is not None and not one.is_met(record.as_at)),
        None,
    )


def under(deadline: Deadline, record: Record) -> tuple[Expectation, ...]:
    """The expectations that name one of a deadline's actions, in the order in which they were returned."""
    return tuple(
        one for one in record.watched.expectations if any(ref in one.action_ids for ref in deadline.action_ids)
    )
