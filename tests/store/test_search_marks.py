"""The words that were found, told from those around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


@given(st.text(max_size=60), st.text(max_size=8))
def test_nothing_of_a_text_is_lost(text: str, query: str) -> None:
    """The stretches together are the text, whatever was typed."""
    assert _whole(mark_all(text, phrases_of(query.split()))) == text
    assert _whole(excerpt_of(text, phrases_of(query.split()))).strip("…") in f"{text}…"
