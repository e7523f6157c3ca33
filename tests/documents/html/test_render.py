"""A document's page: every block, the landmarks, and a file that needs nothing beside itself."""

from __future__ import annotations

import base64
import hashlib
import io
import itertools
import re
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.content import (
    Align,
    Column,
    Contents,
    Cover,
    FigureBlock,
    Heading,
    KeepTogether,
    Paragraph,
    Run,
    Table,
)
from lineofsight.documents.errors import ContentError
from lineofsight.documents.html.render import render_html
from tests.documents.html.page_reader import Element, find_faults, read_page, tell_page
from tests.documents.pdf.samples import KEY, every_block, make_document, make_line
from tests.documents.pdf.story_text import tell
from tests.documents.pdf.structure import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineofsight.documents.content import Document


def render(document: Document) -> str:
    """Return a document's page."""
    stream = io.StringIO()
    render_html(document, stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def everything() -> str:
    """Give the page of a document with every block."""
    return render(make_document(*every_block()))


@pytest.fixture(scope="module")
def top(everything: str) -> Element:
    """Give the same page, read."""
    return read_page(everything)


class _AnyPage(dict[str, int]):
    """Page 0 for every heading."""

    def __missing__(self, heading: str) -> int:
        """Return 0."""
        return 0


def test_every_block_is_sound(everything: str) -> None:
    """Each element is closed in its place, each name is given once, and each that is pointed to is given."""
    assert find_faults(everything) == []


def test_every_word_of_every_block_is_there_in_order(everything: str) -> None:
    """The page says what the story says, and nothing else."""
    document = make_document(*every_block())

    assert squeeze(tell_page(everything, _AnyPage())) == squeeze(tell(document, _AnyPage()))


def test_headings_go_down_by_one(top: Element) -> None:
    """One title, and no level is skipped."""
    levels = [int(element.name[1]) for element in top.walk() if re.fullmatch("h[1-6]", element.name)]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_landmarks_are_there_once(top: Element) -> None:
    """Header, contents, main and footer, in this order, and a link past the first two."""
    assert [element.name for element in top.walk() if element.name in {"header", "nav", "main", "footer"}] == [
        "header",
        "nav",
        "main",
        "footer",
    ]
    (skip,) = [link for link in top.find("a") if link.words == "Skip to the text"]
    assert skip.attributes["href"] == f"#{top.find('main')[0].attributes['id']}"


def test_the_page_says_its_language_title_and_marking(top: Element) -> None:
    """In its head, as the PDF does in its metadata."""
    said = {element.attributes.get("name"): element.attributes.get("content") for element in top.find("meta")}

    assert top.find("html")[0].attributes == {"lang": "en-GB"}
    assert top.find("title")[0].words == "Line of sight"
    assert said["dcterms.accessRights"] == "Members only"
    assert said["dcterms.date"] == "2017-03-31"
    assert said["author"] == "The example council"


def test_marking_and_date_stand_at_both_ends(top: Element) -> None:
    """Whoever begins at the end sees for whom it is and as at when."""
    for name in ("header", "footer"):
        words = top.find(name)[0].words
        assert "Members only" in words
        assert "As at 31 March 2017" in words
        assert "Illustrative" in words


def test_a_numbered_copy_says_whose_it_is() -> None:
    """In its head, at both ends of the page, and at the foot of each printed page."""
    page = render(replace(make_document(Cover(), Paragraph("Text.")), copy="Copy 3: A. Holder"))

    assert page.count("<strong>Copy 3: A. Holder</strong>") == 2
    assert '<meta name="dcterms.accessRights" content="Members only. Copy 3: A. Holder">' in page
    assert "Copy\\000020" + "3\\00003A" in page


def test_the_footer_has_the_whole_key(top: Element) -> None:
    """Every mark of the document with its word."""
    assert [item.words for item in top.find("footer")[0].find("li")] == [mark.word for mark in KEY]


def test_nothing_is_fetched_and_nothing_runs(everything: str, top: Element) -> None:
    """No script, no frame, no image or type from elsewhere, no handler; only links lead out."""
    names = {element.name for element in top.walk()}
    attributes = {name for element in top.walk() for name in element.attributes}
    inline = {element.attributes["href"] for element in top.walk() if element.name == "use"}

    assert not names & {"script", "link", "img", "iframe", "object", "embed", "form", "base", "image", "audio", "video"}
    assert not {name for name in attributes if name.startswith("on") or name in {"src", "srcset", "style", "ping"}}
    assert all(reference.startswith("#") for reference in inline)
    assert "@import" not in everything
    assert "url(" not in everything


def test_the_policy_allows_the_style_sheet_and_nothing_else(top: Element) -> None:
    """The sheet's own hash is in the policy, so that even a mistake could load nothing."""
    (style,) = top.find("style")
    digest = base64.b64encode(hashlib.sha256(style.words.encode()).digest()).decode()
    (policy,) = [element.attributes["content"] for element in top.find("meta") if "http-equiv" in element.attributes]

    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")


def test_a_table_says_what_each_heading_heads(top: Element) -> None:
    """Columns and rows have their headings, and the caption names the table and its frame."""
    frame = next(element for element in top.walk() if element.attributes.get("class") == "frame")
    (caption,) = frame.find("caption")
    scopes = [heading.attributes["scope"] for heading in frame.find("th")]

    assert frame.attributes["tabindex"] == "0"
    assert frame.attributes["aria-labelledby"] == caption.attributes["id"]
    assert scopes == ["col"] * 5 + ["row"] * 30
    assert {heading.attributes.get("class") for heading in frame.find("th")} == {None, Align.RIGHT.value}


def test_a_table_without_a_caption_is_named_by_its_heading(top: Element) -> None:
    """Nobody who tabs to it hears only "group"."""
    frames = [element for element in top.walk() if element.attributes.get("class") == "frame"]
    named = {frame.attributes["aria-labelledby"] for frame in frames if not frame.find("caption")}
    headings = {element.attributes["id"] for element in top.walk() if re.fullmatch("h[1-4]", element.name)}

    assert named
    assert named <= headings


def test_every_picture_has_its_words(top: Element) -> None:
    """A chart is an image named by its description; a mark beside its word is decoration."""
    pictures = [svg for svg in top.find("svg") if svg.attributes.get("role") == "img"]
    others = [svg for svg in top.find("svg") if "role" not in svg.attributes]

    assert {svg.find("desc")[0].words for svg in pictures} >= {"A line that rises.", "A wide line that rises."}
    assert all(svg.attributes["aria-labelledby"] == svg.find("desc")[0].attributes["id"] for svg in pictures)
    assert all(svg.attributes["aria-hidden"] == "true" for svg in others)


def test_a_chart_s_figures_follow_it_folded(top: Element) -> None:
    """The table's caption is the summary that unfolds it, and names the table."""
    table = Table((Column("Period"), Column("Figure")), (("2016", "45%"),), caption="The figures of this chart: visits")
    page = read_page(render(make_document(FigureBlock(make_line, "A line.", "Visits.", table=table))))
    (details,) = page.find("details")
    (summary,) = details.find("summary")

    assert summary.words == "The figures of this chart: visits"
    assert details.find("table")[0].attributes["aria-labelledby"] == summary.attributes["id"]
    assert [cell.words for cell in details.find("td")] == ["45%"]
    assert top.find("details") == []


def test_contents_nest_as_the_headings_do() -> None:
    """A list within a list for each level, each entry a link to its heading."""
    blocks = (Contents(), Heading(2, "One", "one"), Heading(3, "Inner", "inner"), Heading(2, "Two", "two"))
    (nav,) = read_page(render(make_document(*blocks))).find("nav")
    outer = nav.find("ul")[0]

    assert [part.find("a")[0].words for part in outer.content if isinstance(part, Element)] == ["One", "Two"]
    assert [link.attributes["href"] for link in nav.find("a")] == ["#one", "#inner", "#two"]


def test_a_cover_anywhere_before_the_headings_is_the_header() -> None:
    """With or without a cover of its own, the title stands in the header."""
    for blocks in ((Paragraph("Text."),), (Cover(), Paragraph("Text.")), (Cover(), Contents(), Heading(2, "One"))):
        page = read_page(render(make_document(*blocks)))
        assert page.find("header")[0].find("h1")[0].words == "Line of sight"


def test_the_dark_page_has_every_colour_of_its_pictures(everything: str, top: Element) -> None:
    """No stroke or fill keeps its colour for white paper on the dark one."""
    used = {
        colour
        for element in top.walk()
        for name, colour in element.attributes.items()
        if name in {"fill", "stroke"} and colour != "none"
    }
    dark = everything.split("prefers-color-scheme:dark")[1]

    assert len(used) > 4
    assert all(f'[fill="{colour}"]' in dark for colour in used)


def test_the_same_document_gives_the_same_bytes(everything: str, tmp_path: Path) -> None:
    """In another process too: neither the order of sets nor the clock gets into a file."""
    path = tmp_path / "again.html"
    program = (
        "import sys; from lineofsight.documents.html.render import render_html;"
        "from tests.documents.pdf.samples import every_block, make_document;"
        "render_html(make_document(*every_block()), sys.argv[1])"
    )
    environment = {"PYTHONHASHSEED": "7", "PYTHONPATH": ".", "TZ": "Asia/Tokyo"}
    subprocess.run([sys.executable, "-c", program, str(path)], check=True, env=environment)

    assert path.read_bytes() == everything.encode("utf-8")


def test_a_stream_of_bytes_is_left_open(everything: str) -> None:
    """The same page, in UTF-8."""
    stream = io.BytesIO()
    render_html(make_document(*every_block()), stream)

    assert stream.getvalue() == everything.encode("utf-8")


def test_progress_counts_the_blocks() -> None:
    """From the first to the last."""
    told: list[tuple[int, int]] = []
    blocks = (Cover(), Paragraph("One."), Paragraph("Two."))
    render_html(make_document(*blocks), io.StringIO(), progress=lambda done, total: told.append((done, total)))

    assert told == [(1, 3), (2, 3), (3, 3)]


def _unsound() -> Iterator[tuple[Document, str]]:
    yield make_document(Heading(4, "Too deep")), "level 4"
    yield make_document(FigureBlock(make_line, "  ")), "alternative text"
    yield make_document(FigureBlock("not a drawing", "Words.")), "must be a drawing"
    yield make_document(Paragraph(Run("there", link="#nowhere"))), "no heading has that bookmark"
    yield make_document(Table((Column("One"),), (("a", "b"),))), "has 2 cells"


@pytest.mark.parametrize(("document", "said"), list(_unsound()))
def test_what_cannot_be_an_accessible_page_is_refused(document: Document, said: str, tmp_path: Path) -> None:
    """As for the PDF, and the file that was there stays."""
    path = tmp_path / "page.html"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(ContentError, match=said):
        render_html(document, path)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_unknown_block_is_refused() -> None:
    """A block that nobody writes would be a hole in the document."""
    document = make_document(KeepTogether(("text",)))  # type: ignore[arg-type]  # what is refused
    with pytest.raises(TypeError, match="no block of the kind str"):
        render(document)


def test_a_printed_page_has_marking_and_date_at_its_foot() -> None:
    """The words go into the style sheet as numbers, so that none of them can end it."""
    page = render(replace(make_document(Paragraph("Text.")), marking='"}</style>', footer=""))
    foot = re.search(r'@bottom-left\{content:"([^"]*)";', page)

    assert foot is not None
    said = re.sub(r"\\([0-9A-F]{6})", lambda found: chr(int(found.group(1), 16)), foot.group(1))
    assert said == '"}</style> · As at 31 March 2017'
