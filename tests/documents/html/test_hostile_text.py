"""Text that means harm: it is shown as text, and the page stays what it is."""

from __future__ import annotations

import io

import pytest

from lineofsight.documents.content import Column, Paragraph, Run, Table
from lineofsight.documents.html.render import render_html
from tests.documents.hostile import HOSTILE, hostile_document
from tests.documents.html.page_reader import Element, find_faults, read_page
from tests.documents.pdf.samples import make_document

_MORE = ["</style><script>alert(1)</script>", "</title>", "-->", "<![CDATA[", "' onmouseover='alert(1)", "&lt;b&gt;"]


def shape(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the page's elements and the names of their attributes, without any words."""
    stream = io.BytesIO()
    render_html(hostile_document(text), stream)
    page = stream.getvalue().decode("utf-8")
    assert find_faults(page) == []
    return [(element.name, tuple(element.attributes)) for element in read_page(page).walk()]


@pytest.mark.parametrize("text", [*HOSTILE, *_MORE], ids=range(len(HOSTILE) + len(_MORE)))
def test_no_text_makes_or_changes_an_element(text: str) -> None:
    """In every place of a document: what means harm gives the very elements that harmless text gives."""
    harmless = "plain" if text.strip() and text != "\ufffe\uffff" else text
    hostile = shape(text)

    # The note that names what could not be shown may be one paragraph more.
    assert hostile in (shape(harmless), shape(f"{harmless} \ue000"))


@pytest.mark.parametrize("text", [HOSTILE[0], HOSTILE[1], HOSTILE[-1], *_MORE])
def test_markup_is_shown_as_it_stands(text: str) -> None:
    """Nothing of an honest less-than sign is lost."""
    (paragraph,) = _page(Paragraph(text)).find("main")[0].find("p")

    assert paragraph.words == text


@pytest.mark.parametrize(
    "link",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://example.org",
        "https://u@example.org",
        "//x",
    ],
)
def test_an_address_that_is_not_plainly_https_stays_text(link: str) -> None:
    """Only https with a host, and without a user's name, can be followed."""
    assert _page(Paragraph(Run("words", link=link))).find("main")[0].find("a") == []


def test_an_address_cannot_leave_its_quotes() -> None:
    """It stands in the attribute as it is."""
    link = 'https://example.org/"><script>alert(1)</script>'
    (found,) = _page(Paragraph(Run("words", link=link))).find("main")[0].find("a")

    assert found.attributes["href"] == link


def test_direction_controls_are_shown_by_name() -> None:
    """A text cannot read otherwise than it is stored."""
    assert "[RLO]right to left[PDF]" in _page(Paragraph(HOSTILE[4])).words


def test_other_scripts_are_shown_as_they_are() -> None:
    """A page has more letters than the paper's type, so nothing is replaced that the reader's machine can show."""
    words = _page(Paragraph(HOSTILE[6])).find("main")[0].words

    assert "\U0001f600 and Han \u6f22\u5b57 and Arabic \u0627\u0644" in words
    assert "private □" in words
    assert "U+E000" in words


def test_a_word_of_200_000_letters_is_broken_and_cut_aloud() -> None:
    """It cannot make the page wider than its column, and what was cut is said."""
    word = "x" * 200_000
    page = _page(Paragraph(word), Table((Column("One"), Column("Two")), ((word, "short"),))).find("main")[0]

    assert page.words.count("[cut here: 167,233 more characters]") == 2
    assert max(map(len, page.find("p")[0].words.split())) == 60


def _page(*blocks: Paragraph | Table) -> Element:
    stream = io.StringIO()
    render_html(make_document(*blocks), stream)
    return read_page(stream.getvalue())
