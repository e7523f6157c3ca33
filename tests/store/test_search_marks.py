"""The words that were found, told from those around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.domain.search import Stretch
from lineofsight.store.search_marks import excerpt_of, mark_all, phrases_of

if TYPE_CHECKING:
    from collections.abc import Sequence

LONG = "Zero one two three four five six seven eight nine ten eleven twelve thirteen visits fifteen sixteen seventeen"


def _marked(text: str, *words: str) -> list[str]:
    return [part.text for part in mark_all(text, phrases_of(words)) if part.is_found]


def _whole(parts: Sequence[Stretch]) -> str:
    return "".join(part.text for part in parts)


def test_a_word_is_marked_whole_by_its_beginning() -> None:
    """Accents and case do not matter, and only beginnings count."""
    assert _marked("Réduire and reduce, not irreducible", "REDU") == ["Réduire", "reduce"]


def test_a_reference_is_marked_as_one() -> None:
    """Its parts are found where they stand side by side, the last by its beginning."""
    assert _marked("1.1 and 1.10, not 11.0 or 1 and 1", "1.1") == ["1.1", "1.10"]


def test_words_that_overlap_are_one_stretch() -> None:
    """Two words typed that find the same place mark it once."""
    assert _marked("1.10 children", "1.10", "10", "child") == ["1.10", "children"]


def test_an_excerpt_is_cut_to_twelve_words_around_what_was_found() -> None:
    """A sign says where it was cut; a text without the words gives none."""
    excerpt = excerpt_of(LONG, phrases_of(["visits"]))
    assert _whole(excerpt) == "…six seven eight nine ten eleven twelve thirteen visits fifteen sixteen seventeen"
    assert Stretch("visits", is_found=True) in excerpt
    assert excerpt_of(LONG, phrases_of(["nothing"])) == ()


def test_an_excerpt_stands_where_most_of_the_words_do() -> None:
    """A place with both words comes before an earlier one with the first alone."""
    text = f"visits {'and so on ' * 10} late visits to children"
    assert "children" in _whole(excerpt_of(text, phrases_of(["visits", "children"])))


LETTERS = " ".join(f"word{number}" for number in range(2_000))


@pytest.mark.parametrize("number", [0, 5, 700, 1_999])
def test_the_excerpt_of_a_long_text_is_that_of_a_short_one(number: int) -> None:
    """Only the part around what was found is taken apart, and its ends are no ends of the text."""
    said = _whole(excerpt_of(LETTERS, phrases_of([f"word{number}"])))
    words = said.strip("…").split()
    assert len(words) == 12
    assert words == [f"word{int(words[0][4:]) + place}" for place in range(12)]
    assert f"word{number}" in words
    assert said.startswith("…") == (number > 3)
    assert said.endswith("…") == (number < 1_999)


def test_what_stands_far_behind_something_like_it_is_found() -> None:
    """A reference of which the first part stands at the beginning, and accents, which words are folded by."""
    assert "7.10" in _whole(excerpt_of(f"7 begins it. {LETTERS} then 7.10 ends it", phrases_of(["7.10"])))
    assert "réduire" in _whole(excerpt_of(f"{LETTERS} réduire", phrases_of(["reduire"])))


@given(st.text(max_size=60), st.text(max_size=8))
def test_nothing_of_a_text_is_lost(text: str, query: str) -> None:
    """The stretches together are the text, whatever was typed."""
    assert _whole(mark_all(text, phrases_of(query.split()))) == text
    assert _whole(excerpt_of(text, phrases_of(query.split()))).strip("…") in f"{text}…"
