"""Texts that are made short keep whole sentences, or clauses that stand alone."""

from __future__ import annotations

import pytest

from lineofsight.wording.whole_sentences import finding_within, join_whole, split_sentences, whole_sentences

_FIGURE = "20.9 against a target of 15.0 or less (31 March 2017)"
_NEWS = "As things go, the target will not be met unless something changes."
_DONE = "Complete, but their impact is not shown: 12 of 14 complete actions (86%)"


def test_sentences_are_kept_whole_as_long_as_they_fit() -> None:
    """A sentence that would pass the length is left out whole, and all after it; the first is always there."""
    said = ("One is late.", "Two are not.", "Three.")
    assert join_whole(said, 100) == "One is late. Two are not. Three."
    assert join_whole(said, 26) == "One is late. Two are not."
    assert join_whole(said, 25) == "One is late. Two are not."
    assert join_whole(said, 24) == "One is late."
    assert join_whole(said, 8) == "One is late."
    assert join_whole((said[0], "Two hundred are late too.", said[2]), 24) == "One is late."
    assert whole_sentences(" ".join(said), 26) == "One is late. Two are not."


def test_a_first_sentence_without_end_is_broken_off_all_the_same() -> None:
    """Some room there has to be."""
    assert join_whole(["Late, and later still. " * 3, "So it is."], 20).startswith("Late, and later still. Late")
    assert join_whole(["late and " * 40], 20) == "late and late…"


def test_what_stands_in_brackets_after_a_sentence_belongs_to_it() -> None:
    """That it is made up is not torn from what it is said of."""
    assert split_sentences("It is  late.\nIt is worse. (Illustrative.) “So it goes.”") == [
        "It is late.",
        "It is worse. (Illustrative.)",
        "“So it goes.”",
    ]


@pytest.mark.parametrize(
    ("text", "most", "said"),
    [
        (f"{_FIGURE}. {_NEWS}", 200, f"{_FIGURE}. {_NEWS}"),
        (f"{_FIGURE}. {_NEWS}", 60, f"{_FIGURE}."),
        (f"{_FIGURE}, rated red.", 60, f"{_FIGURE}."),
        (f"{_DONE} in themes T2, T3, T4, T8 and T10, actions 2.3, 2.5 and 10 more.", 100, f"{_DONE}."),
        ("It is 189 days late; 15 more are late too.", 30, "It is 189 days late."),
        (_NEWS, 30, _NEWS),
    ],
)
def test_a_finding_is_made_short_at_the_end_of_a_sentence_or_of_a_clause_that_stands_alone(
    text: str, most: int, said: str
) -> None:
    """Never in the middle: "As things go…" says nothing, and what it began to say was the bad news."""
    assert finding_within(text, most) == said
