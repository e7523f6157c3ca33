"""Texts that are made short keep whole sentences, or clauses that stand alone."""

from __future__ import annotations

import pytest

from lineofsight.wording.whole_sentences import finding_within, join_whole, split_sentences, whole_sentences

_FIGURE = "20.9 against a target of 15.0 or less (31 March 2017)"
_NEWS = "As things go, the target will not be met."
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


def test_a_quotation_that_is_made_short_is_closed() -> None:
    """After a whole sentence of it; where there is no room for one, it is left out with what introduces it."""
    told = "It will miss. Officers wrote: “Six posts are free. Money is there. We look again in May.” Lead: none."
    assert whole_sentences(told, len(told)) == told
    assert whole_sentences(told, 80) == "It will miss. Officers wrote: “Six posts are free. Money is there. …”"
    assert whole_sentences(told, 60) == "It will miss. Officers wrote: “Six posts are free. …”"
    assert whole_sentences(told, 40) == "It will miss."
    assert split_sentences(told) == [
        "It will miss.",
        "Officers wrote: “Six posts are free. Money is there. We look again in May.”",
        "Lead: none.",
    ]
    assert split_sentences("One “is late. Two are not.") == ["One “is late.", "Two are not."], "one without end is none"


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
        (f"{_DONE} in themes T2, T3, T4, T8 and T10, actions 2.3, 2.5 and 10 more.", 100, f"{_DONE}."),
        ("It is 189 days late; 15 more are late too.", 30, "It is 189 days late."),
        (
            "Open: 54 of 62 actions (87%), 9 of them still open, actions A-1 and 2.3.",
            70,
            "Open: 54 of 62 actions (87%), 9 of them still open.",
        ),
        (_NEWS, 30, _NEWS),
        (f"{_NEWS} (Illustrative.)", 30, f"{_NEWS} (Illustrative.)"),
        (f"{_FIGURE}. {_NEWS} (Illustrative.)", 80, f"{_FIGURE}. (Illustrative.)"),
        (f"{_DONE}, actions 2.3 and 2.5. (Illustrative.)", 92, f"{_DONE}. (Illustrative.)"),
        (f"Asked whatever the figures say. {_FIGURE}. {_NEWS}", 90, f"Asked whatever the figures say. {_FIGURE}."),
    ],
)
def test_a_finding_is_made_short_at_the_end_of_a_sentence_or_of_a_clause_that_stands_alone(
    text: str, most: int, said: str
) -> None:
    """Never in the middle: "As things go…" says nothing, and what it began to say was the bad news."""
    assert finding_within(text, most) == said


@pytest.mark.parametrize(
    "text",
    [
        f"Children for each social worker: {_FIGURE}, rated red.",
        (
            "Children on a plan again: 20.9% (51 of 244 plans) (year to 31 March 2016), up 7.5 percentage points since "
            "2015, which is worse."
        ),
        "Action 6.4 (Talk with every child who comes back from going missing…) will miss its date.",
        "Action 6.4 (Talk; with every child who comes back from going missing…), action 6.4 will miss its date.",
        (
            "Social workers who are agency staff: 29% (35 of 120 posts filled) (31 March 2017): officers say "
            "red, and no rule allows anybody to check it."
        ),
        (
            "Social workers who saw their manager: 79% (75 of 95 workers, provisional) (March 2017): officers say "
            "green, the stated rule gives amber."
        ),
        (
            "Children who moved home twice: 10%, worse than 9.5%, the middle (median) of our neighbours (year "
            "to 31 March 2016; 10 of 10 have a figure)."
        ),
        "5 dates moved later since 31 December 2016, those of 5 actions; the furthest by 122 days.",
        "Missing children; talks after it: 58% (45 of 78 returns) (March 2017), rated red.",
    ],
)
def test_bad_news_after_a_bracket_is_never_broken_off(text: str) -> None:
    """A figure without its colour, and an action without "will miss its date", look whole and say something else."""
    for most in range(20, len(text)):
        assert finding_within(text, most) == text


def test_of_an_endless_name_so_much_is_cut_off_that_what_is_said_of_it_stays() -> None:
    """The colour stands at the end, and what the figure counts at the beginning."""
    said = finding_within(f"{'Children in care who moved home ' * 10}: {_FIGURE}, rated red. {_NEWS}", 120)
    assert said.startswith("Children in care who moved home Children")
    assert said.endswith(f"…: {_FIGURE}, rated red.")
    assert len(said) <= 120
