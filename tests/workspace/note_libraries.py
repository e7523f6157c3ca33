"""Libraries with a notebook for tests: a small register of returns, read on a day that the test chooses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.governance import Body, BodyKind
from lineofsight.domain.indicators import OfficerRating
from lineofsight.domain.marking import MEMBERS, PUBLIC, Marking, MarkingLevel
from lineofsight.domain.plan import Theme
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.paths import own_file, register_file
from lineofsight.store.opening import open_store
from lineofsight.workspace.library import Library
from lineofsight.workspace.notebook import Notebook
from tests.store.reading_makers import (
    FEBRUARY,
    MARCH,
    NOW,
    TODAY,
    action,
    council_return,
    indicator,
    milestone,
    observation,
)
from tests.support.watched_makers import expectation

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import Reading

DAY: Final = date(2017, 4, 10)
"""The person's day unless a test says otherwise: after the return of March."""

EXEMPT: Final = Marking(MarkingLevel.PART2, 2)


def the_return(as_at: date = MARCH, **changes: Any) -> Reading:  # noqa: ANN401 (rows of any subject)
    """A return with one of everything that can be annotated, for members unless a row says otherwise."""
    contents: dict[str, Any] = {
        "themes": (
            Theme(theme_id="T1", title="Workforce", marking=PUBLIC),
            Theme(theme_id="T2", title="Quality", marking=PUBLIC),
        ),
        "actions": (
            action("1.1", lead_officer="Head of Safeguarding"),
            action("1.10", delivery_status=DeliveryStatus.AT_RISK, marking=PUBLIC),
            action("2.1", theme_id="T2"),
        ),
        "milestones": (milestone("1.1.a"),),
        "indicators": (replace(indicator("L1"), officer_rating=OfficerRating.RED),),
        "observations": (observation("12.50", ind_id="L1"),) if as_at == MARCH else (),
        "bodies": (
            Body(body_id="IB", name="Improvement Board", kind=BodyKind.IMPROVEMENT_BOARD, chair_office="Chair"),
        ),
        "expectations": (replace(expectation("E1"), marking=MEMBERS),),
    }
    return council_return(as_at, name=f"return of {as_at}.xlsx", **(contents | changes))


def make_library(folder: Path, *returns: Reading, day: date = DAY) -> Library:
    """A library of a data folder whose register has kept these returns; opened again, it needs none."""
    store = open_store(register_file(folder), now=NOW)
    if returns:
        assert all(outcome.applied for outcome in store.apply(returns, today=TODAY))
    return Library(store, is_example=False, notebook=Notebook(own_file(folder), store, lives_on=day))


def march(folder: Path, *, day: date = DAY) -> Library:
    """A library of the returns of February and March."""
    return make_library(folder, the_return(FEBRUARY), the_return(MARCH), day=day)
