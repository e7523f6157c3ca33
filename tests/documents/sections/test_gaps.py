"""Gaps in the line of sight, each with its place."""

from __future__ import annotations

import pytest

from lineofsight.analysis.sightline_survey import SurveyedGap
from lineofsight.documents.sections.gaps import gap_line


@pytest.mark.parametrize(
    ("what", "refs", "said"),
    [
        ("No lead is named for action 1.1.", ("1.1",), "No lead is named for action 1.1."),
        ("No lead is named for action 11.1.", ("1.1",), "1.1: No lead is named for action 11.1."),
        ("There was no such post on 31 March 2017.", ("3",), "3: There was no such post on 31 March 2017."),
        (
            "No body that exists oversees this.",
            ("1", "2", "3"),
            "Each of 1 and 2 more: No body that exists oversees this.",
        ),
    ],
)
def test_a_gap_says_its_place_once(what: str, refs: tuple[str, ...], said: str) -> None:
    """A digit of a day is no action's number, however a council numbers its actions."""
    assert gap_line(SurveyedGap(code="one", what=what, ask="Why?", refs=refs)) == said
