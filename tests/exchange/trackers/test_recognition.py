"""A tracker is recognised by its headings, wherever they stand; what is unsure is listed, never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.statuses import RecommendationSource
from lineofsight.exchange.trackers.header_rows import HeaderRow
from lineofsight.exchange.trackers.mapping import DateOrder
from lineofsight.exchange.trackers.matching import THRESHOLD, match_heading
from lineofsight.exchange.trackers.opening import open_tracker
from lineofsight.exchange.trackers.recognition import propose_columns, recognise_tracker
from lineofsight.exchange.trackers.vocabulary import TrackerKind, vocabulary
from tests.exchange.trackers.tracker_makers import (
    AREAS,
    DATA,
    IMPROVEMENT,
    PARENTING,
    SCORECARD,
    SCRUTINY,
    proposed,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path

SHAPES = {
    IMPROVEMENT: (
        (
            "action_id",
            "action",
            "lead_officer",
            "how",
            "due_date_current",
            "success_measure",
            "status",
            *["outcome"] * 4,
        )
    ),
    AREAS: (
        "action_id",
        "source_para",
        "recommendation",
        "lead_officer",
        "action",
        "due_date_current",
        "progress_update",
        "rag",
        "success_measure",
    ),
    SCRUTINY: (
        "action_id",
        "rec_origin",
        "rec_date",
        "theme_title",
        "recommendation",
        "decision_date",
        "lead_officer",
        "progress_update",
        "status",
    ),
    PARENTING: ("local_no", "title", "benchmark_statistical_neighbours", "benchmark_england", *["figure"] * 8),
    SCORECARD: (
        "local_no",
        "title",
        "polarity",
        "period_type",
        "latest",
        "numerator",
        "denominator",
        "rag",
        "direction",
        "previous",
        "target",
        "incomplete",
    ),
}


@pytest.mark.parametrize("path", SHAPES, ids=lambda path: str(path.stem))
def test_each_published_shape_is_recognised_column_by_column(path: Path) -> None:
    """Every column of the five shapes is read as what it is, below titles and under merged group headings."""
    proposal = proposed(path)
    assert tuple(column.field for column in proposal.columns) == SHAPES[path]
    assert all(THRESHOLD <= column.confidence <= 1 and column.why for column in proposal.columns)
    assert proposal.not_understood == ()


@pytest.mark.parametrize(
    ("path", "row", "height"),
    [(IMPROVEMENT, 4, 2), (AREAS, 2, 1), (SCRUTINY, 2, 1), (PARENTING, 2, 1), (SCORECARD, 3, 2)],
)
def test_the_headings_are_found_below_titles_and_in_two_rows(path: Path, row: int, height: int) -> None:
    """Titles above and merged group headings are told from the headings themselves."""
    proposal = proposed(path)
    assert (proposal.header_row, proposal.header_height) == (row, height)


def test_who_recommended_is_proposed_only_where_it_is_named() -> None:
    """Ofsted's heading and scrutiny's title name their source; the others name none."""
    assert proposed(AREAS).mapping.recommendation_source is RecommendationSource.OFSTED_INSPECTION
    assert proposed(SCRUTINY).mapping.recommendation_source is RecommendationSource.SCRUTINY
    assert proposed(IMPROVEMENT).mapping.recommendation_source is RecommendationSource.OTHER


def test_statuses_that_no_word_explains_are_listed_in_the_proposal() -> None:
    """The words "in progress" are not "on track", and "Phase 1 completed" is not "completed"."""
    assert proposed(SCRUTINY).words_not_understood == ("In progress",)
    assert proposed(IMPROVEMENT).words_not_understood == ("Phase 1 completed",)
    assert proposed(AREAS).words_not_understood == ("A/G",)


def test_a_column_below_the_threshold_is_listed_and_not_read(tmp_path: Path) -> None:
    """A heading like no other is not understood; so is each of two that look the same."""
    heads = ("Ref", "Action", "Lead", "By When", "Due date", "Zephyr")
    proposal = proposed(written(tmp_path / "t.xlsx", [heads, ("1", "Do", "A", "Ongoing", "TBC", "x")]))
    assert [column.heading for column in proposal.not_understood] == ["By When", "Due date", "Zephyr"]
    assert "say which" in proposal.not_understood[0].why
    assert not proposal.mapping.has("due_date_current")


def test_a_due_date_beside_a_revised_one_is_the_first() -> None:
    """Neither is dropped, and neither is taken for the other; two of which none is revised are still for her to say."""
    heads = ("Ref", "Workstream", "Action", "Lead", "By when?", "RAG", "Where are we now?")
    for revised in ("Revised deadline", "New due date", "New date", "Date now", "Revised", "Extended to", "Slipped to"):
        header = HeaderRow(row=1, height=1, headings=tuple(enumerate((*heads, revised), start=1)))
        found = {one.heading: one for one in propose_columns(header, TrackerKind.PLAN)}
        assert found["By when?"].field == "due_date_original"
        assert revised in found["By when?"].why
        assert found[revised].field == "due_date_current"
        assert found["Where are we now?"].field == "progress_update"
    for earlier in ("Due date before it was changed", "Due date (original, not changed)", "Timescale for new starters"):
        header = HeaderRow(row=1, height=1, headings=tuple(enumerate((*heads, earlier), start=1)))
        found = {one.heading: one for one in propose_columns(header, TrackerKind.PLAN)}
        assert found["By when?"].field == "due_date_current", "words that deny make no date a newer one"
    header = HeaderRow(row=1, height=1, headings=tuple(enumerate((*heads, "Deadline"), start=1)))
    found = {one.heading: one for one in propose_columns(header, TrackerKind.PLAN)}
    assert found["By when?"].field == found["Deadline"].field == ""


def test_what_is_no_tracker_is_not_taken_for_one(tmp_path: Path) -> None:
    """Statistics, and a table of other things, have no tracker's headings."""
    workbook, _ = open_tracker(DATA.parent / "lait" / "create-your-own-table-2026-04-08.csv")
    assert recognise_tracker(workbook) is None
    workbook, _ = open_tracker(written(tmp_path / "t.xlsx", [("Fruit", "Weight"), ("Apple", 3)]))
    assert recognise_tracker(workbook) is None


def test_a_heading_spelt_wrongly_is_proposed_with_less_confidence() -> None:
    """What looks like "success measures" is proposed as that, and a person should look."""
    match = match_heading("Sucess mesures", TrackerKind.PLAN)
    assert match.field == "success_measure"
    assert THRESHOLD <= match.confidence < 0.8


def test_the_same_headings_always_give_the_same_proposal() -> None:
    """Nothing hangs on chance or on what was read before."""
    assert proposed(SCORECARD) == proposed(SCORECARD)


def test_month_first_is_proposed_only_when_no_date_can_be_day_first(tmp_path: Path) -> None:
    """04/31 can be no day, 31/04 no month; with both, or neither, days stand first."""
    for typed, order in (
        (("04/28/2017", "03/04/2017"), DateOrder.MONTH_FIRST),
        (("28/04/2017", "03/04/2017"), DateOrder.DAY_FIRST),
        (("04/28/2017", "28/04/2017"), DateOrder.DAY_FIRST),
        (("03/04/2017", "05/06/2017"), DateOrder.DAY_FIRST),
    ):
        rows = [("Ref", "Action", "By When"), *((str(n), "Do", day) for n, day in enumerate(typed))]
        assert proposed(written(tmp_path / "t.xlsx", rows)).mapping.date_order is order


def test_no_heading_is_known_for_two_fields_of_one_kind() -> None:
    """A heading that the vocabulary knows for sure is known for one thing only."""
    for kind in TrackerKind:
        known = [heading for names in vocabulary().fields(kind) for heading in (*names.sure, *names.likely)]
        assert sorted(known) == sorted(set(known))


GROUPED = (
    ("Items for the Board", None, None, None, None),
    ("Ref", "What we will do", "By when", "Current position", None),
    (None, None, None, "RAG", "Comments"),
    ("1.1", "Move offices", "30/06/2017", "A", "See the paper."),
    ("1.2", "Train staff", "31/07/2017", "G", "Half are trained."),
)


def test_columns_that_share_a_heading_are_known_by_their_own_below_it(tmp_path: Path) -> None:
    """A colour and comments under one heading are a colour and comments, not the same thing twice."""
    path = written(tmp_path / "board.xlsx", GROUPED, merged=("A1:E1", "D2:E2", "A2:A3", "B2:B3", "C2:C3"))
    proposal = proposed(path)
    assert (proposal.header_row, proposal.header_height) == (2, 2)
    assert [(one.heading, one.field) for one in proposal.columns][3:] == [
        ("Current position RAG", "rag"),
        ("Current position Comments", "progress_update"),
    ]


def test_a_heading_below_that_says_nothing_by_itself_is_read_with_the_one_above(tmp_path: Path) -> None:
    """Two columns of progress, a quarter each."""
    rows = (("Ref", "Action", "Lead", "Progress", None), (None, None, None, "East", "West"), ("1", "Do", "A", "x", "y"))
    fields = [one.field for one in proposed(written(tmp_path / "t.xlsx", rows)).columns]
    assert fields == ["action_id", "action", "lead_officer", "progress_update", "progress_update"]
