"""What stands at every page's foot: for whom it is, whose copy, what is made up, and which page."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from lineofsight.charts.fonts import REGULAR
from lineofsight.documents.content import Paragraph
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.page_flow import PageBreak
from lineofsight.documents.pdf.furniture import Furniture
from lineofsight.documents.pdf.furniture_lines import FootWords, FurnitureLines, font_of
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.documents.pdf.type_scale import SCALES
from tests.documents.pdf.samples import make_document
from tests.documents.pdf.structure import find_conformance_failures, open_pdf, squeeze

if TYPE_CHECKING:
    from pathlib import Path

MARKING = "Part 2: exempt, paragraphs 1, 2, 3, 5 and 7"
COPY = "Copy 1,234: Councillor Bartholomew Featherstonehaugh-Cholmondeley of Something"
FOOTER = "Example: progress is illustrative"
WIDTH = {PrintSize.STANDARD: 595.27 - 2 * 52, PrintSize.LARGE: 595.27 - 2 * 48}


@pytest.mark.needs_poppler
@pytest.mark.parametrize("print_size", PrintSize)
def test_marking_and_copy_are_never_cut_short(print_size: PrintSize, tmp_path: Path) -> None:
    """Every page says in full for whom it is and whose, beside its number, in either size of print."""
    document = make_document(Paragraph("One."), PageBreak(), Paragraph("Two."))
    path = tmp_path / "marked.pdf"
    render_pdf(replace(document, marking=MARKING, copy=COPY, footer=FOOTER), path, print_size=print_size, strict=True)
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, text=True).stdout
    pages = text.rstrip("\f").split("\f")

    assert len(pages) == 2
    for number, page in enumerate(pages, 1):
        for words in (MARKING, COPY, FOOTER, f"Page {number} of 2"):
            assert squeeze(words) in squeeze(page)
        assert "…" not in page
    assert find_conformance_failures(path.read_bytes()) == []


WORDS = st.text(st.sampled_from("abcWM ,.:"), max_size=200).map(lambda text: " ".join(text.split()))


PLACES = ("Bromley (example)", "Bournemouth, Christchurch and Poole", "Hull, city of")


@pytest.mark.parametrize("print_size", PrintSize)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("what", ["Line of sight", "Corporate parenting briefing", "Portfolio holder's pack in short"])
def test_the_head_says_what_it_is_of_which_place_and_as_at_when(what: str, place: str, print_size: PrintSize) -> None:
    """No word is cut: what does not fit beside the date stands on lines of its own, the place beside the date."""
    scale = SCALES[print_size]
    lines = FurnitureLines(scale).lay_head(f"{what}: {place}", "As at 30 September 2017")

    said = " ".join(words for line in lines for words in line if words)
    assert said.replace(":", "") == f"{what} {place} As at 30 September 2017"
    assert lines[-1].right == "As at 30 September 2017"
    for line in lines:
        widths = [stringWidth(words, REGULAR, scale.body.size) for words in line if words]
        assert sum(widths) + scale.gap(20) * (len(widths) - 1) <= WIDTH[print_size] + 0.1


def test_a_head_of_two_lines_leaves_less_room_for_the_text() -> None:
    """It rises a little first; the text begins below it, so that nothing is painted over."""
    heads = {}
    for title in ("Short: Bromley", "The chair's report to the Board: Bournemouth, Christchurch and Poole"):
        lines = FurnitureLines(SCALES[PrintSize.LARGE]).lay_head(title, "As at 31 March 2017")
        heads[len(lines)] = Furniture(SCALES[PrintSize.LARGE], lines).head_height
    assert heads == {1: 74, 3: 74 + 2 * 25 - (46 - 32)}


@given(WORDS, st.sampled_from(["", "As at 31 March 2017"]), st.sampled_from(list(PrintSize)))
def test_no_line_at_the_head_is_wider_than_the_page(title: str, date: str, print_size: PrintSize) -> None:
    """However long a pack's own title is."""
    scale = SCALES[print_size]
    lines = FurnitureLines(scale).lay_head(title, date)
    assert 1 <= len(lines) <= 5
    for line in lines:
        widths = [stringWidth(words, REGULAR, scale.body.size) for words in line if words]
        assert sum(widths) + scale.gap(20) * max(len(widths) - 1, 0) <= WIDTH[print_size] + 0.1


def test_the_file_itself_says_for_whom_and_whose_it_is(tmp_path: Path) -> None:
    """Who finds the file without its pages can tell."""
    path = tmp_path / "marked.pdf"
    render_pdf(replace(make_document(Paragraph("One.")), marking=MARKING, copy=COPY), path)
    with open_pdf(path.read_bytes()) as pdf, pdf.open_metadata() as told:
        assert told["dc:rights"] == f"{MARKING}. {COPY}"


@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=3), st.sampled_from(list(PrintSize)))
def test_no_line_at_the_foot_is_wider_than_the_page(words: list[tuple[str, bool]], print_size: PrintSize) -> None:
    """However long the words are, each line fits, and the last leaves room for the page number."""
    scale = SCALES[print_size]
    lines = FurnitureLines(scale).lay_foot([FootWords(*one) for one in words])

    def width_of(line: tuple[FootWords, ...]) -> float:
        widths = [stringWidth(one.text, font_of(one), scale.body.size) for one in line]
        return float(sum(widths) + scale.gap(14) * max(len(widths) - 1, 0))

    assert all(width_of(line) <= WIDTH[print_size] + 0.1 for line in lines)
    last = width_of(lines[-1])
    number = stringWidth("Page 888 of 888", REGULAR, scale.body.size)
    assert not lines[-1] or last + scale.gap(14) + number <= WIDTH[print_size] + 0.1
    told = " ".join(one.text for line in lines for one in line)
    if "…" not in told:
        assert squeeze(told) == squeeze("".join(text for text, _ in words))
