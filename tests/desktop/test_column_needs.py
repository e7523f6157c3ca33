"""Columns have what their words need, and the room that is left goes to those that can use it."""

from __future__ import annotations

import os
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.desktop.models.column_needs import Span, column_needs, share_out
from lineofsight.desktop.models.roles import CellValue

_ASKS_OF_WORDS_OF_ONE_LENGTH = """
from lineofsight.desktop.models.column_needs import column_needs
from lineofsight.desktop.models.roles import CellValue
rows = [(CellValue(f"iiiiiiiiii{n:02} MMMMMMMMMM{n:02}"),) for n in range(40)]
print(column_needs((("What flows", 1),), rows))
"""
_SPANS = st.lists(
    st.builds(
        lambda least, more, share: Span(least, least + more, share),
        st.integers(1, 300),
        st.integers(0, 600),
        st.integers(1, 50),
    ),
    min_size=1,
    max_size=9,
)


@given(st.integers(0, 3000), _SPANS)
def test_no_column_has_less_than_it_needs_and_the_room_is_filled(room: int, spans: list[Span]) -> None:
    """Short of room the table is wider than it; otherwise it ends where its frame does."""
    widths = share_out(room, spans)
    assert all(width >= span.least for width, span in zip(widths, spans, strict=True))
    assert sum(widths) == max(room, sum(span.least for span in spans))


@given(st.integers(0, 3000), _SPANS)
def test_nobody_has_more_than_she_can_use_while_another_can(room: int, spans: list[Span]) -> None:
    """As long as all have less than they could use together, none has more than that, but for what rounding leaves."""
    if room <= sum(span.most for span in spans):
        widths = share_out(room, spans)
        assert all(width <= span.most + len(spans) for width, span in zip(widths, spans, strict=True))


def test_what_short_columns_leave_goes_to_those_with_sentences() -> None:
    """A number takes what it needs, whatever its share; the sentence has the rest."""
    assert share_out(500, [Span(60, 70, 50), Span(100, 2000, 10)]) == [70, 430]


def test_a_table_without_columns_takes_no_room() -> None:
    """Nothing is shared out among none."""
    assert share_out(500, []) == []


def test_the_longest_words_and_lines_are_found() -> None:
    """A part of a whole counts as one word: it never breaks in its middle."""
    rows = [(CellValue("85.9% (275 of 320)\n2016"), CellValue("Green", mark="green")), (CellValue("1"), CellValue("–"))]
    figure, rating = column_needs((("Latest", 3), ("Rating", 1)), rows, {1: 9})
    assert "(275\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}320)" in figure.words
    assert figure.lines[0] == "85.9% (275\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}320)"
    assert (figure.has_marks, rating.has_marks) == (False, True)
    assert (figure.least_letters, rating.least_letters) == (0, 9)


def test_a_name_may_break_after_its_underscores() -> None:
    """The name of a figure or a file takes no more room than its longest part."""
    rows = [(CellValue("Sheet Observations, cell H310, row of local_caseload_safeguarding"),)]
    (needs,) = column_needs((("Where", 1),), rows)
    assert needs.words[:2] == ("safeguarding", "Observations,")[::-1]
    assert "local_" in needs.words


def test_columns_need_the_same_at_every_start() -> None:
    """Of many words of one length the same are measured, whatever order a set gives them in this time."""
    told = {
        subprocess.run(
            [sys.executable, "-c", _ASKS_OF_WORDS_OF_ONE_LENGTH],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1


def test_a_long_table_is_looked_through_in_steps() -> None:
    """Ten thousand rows are measured from first to last, not one by one."""
    rows = [(CellValue("x" * (number // 1000 + 1)),) for number in range(10_000)]
    (needs,) = column_needs((("Words", 1),), rows)
    assert needs.words[0] == "x" * 10


def test_a_heading_breaks_where_it_would_make_its_column_wide() -> None:
    """Over short cells in the middle, over long ones and in an empty table not at all."""
    headings = (("Where it stands", 1), ("Where it stands", 1), ("Owner", 1))
    rows = [(CellValue("In 1 day"), CellValue("Where it has always stood"), CellValue("x"))]
    assert [one.title for one in column_needs(headings, rows)] == ["Where it\nstands", "Where it stands", "Owner"]
    assert [one.title for one in column_needs(headings[:1], [])] == ["Where it stands"]


def test_what_is_long_has_more_of_the_room() -> None:
    """By how much stands in a column on average; by its share where nothing does."""
    full = column_needs((("A", 1), ("B", 9)), [(CellValue("x" * 30), CellValue("x" * 10))])
    assert [one.weight for one in full] == [30, 10]
    assert [one.weight for one in column_needs((("A", 1), ("B", 9)), [])] == [1, 9]
