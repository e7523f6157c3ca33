"""Plain text made fit for the page."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lineofsight.charts.fonts import is_shown
from lineofsight.documents.text import LONGEST_TEXT, LONGEST_WORD, TextCleaner, is_safe_address


@given(st.text(max_size=300))
def test_only_characters_that_can_be_seen_are_left(text: str) -> None:
    """Whatever comes in, each character that goes to the page has a glyph and neither hides nor steers."""
    cleaned = TextCleaner().clean(text)

    assert all(is_shown(char) for char in cleaned)
    assert not {unicodedata.category(char) for char in cleaned} & {"Cc", "Cf", "Cs", "Co"}


@given(st.text(max_size=300))
@example(" \x1b\r")
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """A cell that is measured and then printed reads the same both times."""
    cleaner = TextCleaner()
    once = cleaner.clean(text)

    assert cleaner.clean(once) == once


@given(st.text(alphabet=st.characters(codec="latin-1", categories=["L", "N"]), min_size=1, max_size=400))
def test_no_word_is_longer_than_a_line(text: str) -> None:
    """A word without spaces is broken, and no letter of it is lost."""
    cleaned = TextCleaner().clean(text)

    assert max(map(len, cleaned.split(" "))) <= LONGEST_WORD
    assert cleaned.replace(" ", "") == unicodedata.normalize("NFC", text)


def test_honest_text_is_left_as_it_is() -> None:
    """Pounds, dashes, quotation marks and Welsh letters come through."""
    text = "Tŷ’r Cyngor: £1,250 – “a < b & c > d” · 45% ▲"

    assert TextCleaner().clean(text) == text


def test_a_space_between_runs_is_kept() -> None:
    """The space at a run's end parts it from the next."""
    assert TextCleaner().clean("in bold  \n") == "in bold "


def test_what_could_not_be_shown_is_remembered() -> None:
    """Each character once, in whatever text it stood."""
    cleaner = TextCleaner()
    cleaner.clean("\U0001f600 and \U0001f600")
    cleaner.clean("\u6f22")

    assert cleaner.replaced == {"\U0001f600", "\u6f22"}


def test_an_overlong_text_says_how_much_is_cut() -> None:
    """The reader knows that there is more in the source."""
    assert TextCleaner().clean("ab " * LONGEST_TEXT).endswith("[cut here: 65,534 more characters]")


@pytest.mark.parametrize("link", ["https://example.org", "https://example.org/a?b=c&d=(e)#f"])
def test_a_plain_https_address_can_be_followed(link: str) -> None:
    """The published sources are reached from the document."""
    assert is_safe_address(link)


@pytest.mark.parametrize(
    "link", ["HTTP://x", "https://", "https://a b", "https://\u0430.org", "https://[", "mailto:a@b"]
)
def test_any_other_address_cannot(link: str) -> None:
    """Nor one whose letters only look like another's."""
    assert not is_safe_address(link)
