"""The example's page in a real Chromium: axe-core's rules, reflow, focus and what it asks of the network."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.composing import make_document
from lineofsight.documents.content import Document
from lineofsight.documents.forms import Form, Length, PrintSize
from lineofsight.documents.html.render import render_html
from lineofsight.documents.kinds import find_document
from lineofsight.documents.sections.governance_map import governance_blocks
from tests.documents.hostile import hostile_document
from tests.documents.made import EVERY_DOCUMENT
from tests.documents.pdf import samples
from tests.support.chromium import Browser, running_chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.documents.material import Material
    from tests.documents.conftest import MakeDocument

pytestmark = [pytest.mark.needs_chromium, pytest.mark.timeout(180)]

AXE = Path(__file__).parents[2] / "data" / "axe" / "axe.min.js"


def _make(material: Material) -> Document:
    return make_document(find_document("line-of-sight"), material, Form())


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Give a Chromium that runs for the module."""
    with running_chromium() as running:
        yield running


@pytest.fixture(scope="module")
def page(example_material: Material, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the example's page as a file."""
    path = tmp_path_factory.mktemp("page") / "line-of-sight.html"
    render_html(_make(example_material), path)
    return path


@pytest.fixture(scope="module")
def large_page(example_material: Material, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the example's page in large print as a file."""
    path = tmp_path_factory.mktemp("page") / "large.html"
    render_html(_make(example_material), path, print_size=PrintSize.LARGE)
    return path


def _run_axe(browser: Browser) -> tuple[list[str], list[str]]:
    """Return what every rule of axe-core finds: violations, and what it left undecided outside pictures."""
    browser.run(AXE.read_text(encoding="utf-8"))
    found = browser.run(
        "(async () => { document.querySelectorAll('details').forEach(one => one.open = true);"
        " const said = await axe.run(document, {resultTypes: ['violations', 'incomplete']});"
        " const outside = node => !document.querySelector(node.target[0])?.closest('svg');"
        " return {passes: said.passes.length,"
        "  violations: said.violations.map(rule => `${rule.id}: ${rule.nodes[0].html}`),"
        "  undecided: said.incomplete.filter(rule => rule.nodes.some(outside)).map(rule => rule.id)}; })()"
    )
    assert found["passes"] > 20, "axe-core looked at too little to have found nothing"
    return found["violations"], found["undecided"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_example(browser: Browser, page: Path, scheme: str) -> None:
    """Every rule, those of good practice too, all tables unfolded, and nothing outside pictures left undecided."""
    browser.open(page, scheme=scheme)

    assert _run_axe(browser) == ([], [])


@pytest.mark.parametrize(("name", "length"), [one for one in EVERY_DOCUMENT if one != ("line-of-sight", Length.FULL)])
def test_axe_finds_nothing_in_any_document(
    browser: Browser, make_document: MakeDocument, name: str, length: Length, tmp_path: Path
) -> None:
    """The page of every document at every length is held to the same rules."""
    path = tmp_path / "page.html"
    render_html(make_document(name, length).document, path)
    browser.open(path)

    assert _run_axe(browser) == ([], [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_telephone(browser: Browser, page: Path, scheme: str) -> None:
    """The same rules; the contrast of what is moved out of a frame's sight cannot be measured there."""
    browser.open(page, width=390, scheme=scheme)
    violations, undecided = _run_axe(browser)

    assert violations == []
    assert set(undecided) <= {"color-contrast"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_every_block(browser: Browser, tmp_path: Path, scheme: str) -> None:
    """Blocks that the example does not use are held to the same rules."""
    path = tmp_path / "every-block.html"
    render_html(samples.make_document(*samples.every_block()), path)
    browser.open(path, scheme=scheme)

    assert _run_axe(browser) == ([], [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_beside_a_map(
    browser: Browser, example_material: Material, tmp_path: Path, scheme: str
) -> None:
    """The governance map is wider than the screen: it moves within a frame that the keyboard reaches, at full size."""
    path = tmp_path / "map.html"
    blocks = tuple(governance_blocks(example_material))
    render_html(Document(title="Who answers to whom", as_at=date(2017, 3, 31), blocks=blocks), path)
    browser.open(path, scheme=scheme)

    assert _run_axe(browser) == ([], [])
    scale = "(picture => picture.clientWidth / picture.viewBox.baseVal.width)(document.querySelector('figure svg'))"
    assert browser.run(scale) == pytest.approx(4 / 3, abs=0.01)
    browser.open(path, width=320)
    assert browser.run("document.documentElement.scrollWidth") <= 320


def test_axe_would_find_something(browser: Browser, make_document: MakeDocument, tmp_path: Path) -> None:
    """A heading taken away and a picture without words are found, so that finding nothing means something."""
    path = tmp_path / "page.html"
    render_html(make_document("line-of-sight", Length.SHORT).document, path)
    browser.open(path)
    browser.run("document.querySelector('h1').remove(); document.querySelector('svg[role=img] desc').remove()")
    violations, _ = _run_axe(browser)

    assert {found.split(":")[0] for found in violations} >= {"page-has-heading-one", "svg-img-alt"}


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_in_large_print(browser: Browser, large_page: Path, width: int) -> None:
    """The same rules hold when every letter is half as large again."""
    browser.open(large_page, width=width)
    violations, undecided = _run_axe(browser)

    assert violations == []
    assert set(undecided) <= {"color-contrast"}


@pytest.mark.parametrize("width", [1280, 700])
def test_no_word_of_large_print_is_under_18_points(browser: Browser, large_page: Path, width: int) -> None:
    """24 pixels, in the text and within charts; a mark's letter has its word beside it."""
    browser.open(large_page, width=width)
    small = browser.run(
        "document.querySelectorAll('details').forEach(one => one.open = true);"
        "[...document.querySelectorAll('body *')].filter(one => !one.closest('.store, .mark, desc, title')"
        " && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 1)).map(one => {"
        " const picture = one.closest('svg');"
        " const scale = picture ? picture.clientWidth / picture.viewBox.baseVal.width : 1;"
        " return [parseFloat(getComputedStyle(one).fontSize) * scale, one.textContent.slice(0, 30)]; })"
        ".filter(said => said[0] < 23.9)"
    )

    assert small == []


def test_large_print_has_no_italics(browser: Browser, large_page: Path) -> None:
    """Bold stands in their place."""
    browser.open(large_page)
    slanted = "[...document.querySelectorAll('body *')].filter(one => getComputedStyle(one).fontStyle !== 'normal')"

    assert browser.run("document.querySelectorAll('em').length") > 10
    assert browser.run(f"{slanted}.length") == 0


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_large_print_reflows(browser: Browser, large_page: Path, width: int) -> None:
    """Enlarged to 400 per cent from there, a window of 1280 pixels has 320 left, and still moves up and down only."""
    browser.open(large_page, width=width)

    assert browser.run("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_no_window_has_to_be_moved_sideways(browser: Browser, page: Path, width: int) -> None:
    """Success criterion 1.4.10: at 320 pixels only wide tables and charts move, within their own frames."""
    browser.open(page, width=width)

    assert browser.run("document.documentElement.scrollWidth") == width


def test_a_word_that_never_ends_is_broken(browser: Browser, tmp_path: Path) -> None:
    """Nor when every name, heading and term is longer than a line."""
    path = tmp_path / "long.html"
    render_html(hostile_document("longword" * 500), path)
    browser.open(path, width=320)

    assert browser.run("document.documentElement.scrollWidth") == 320


def test_every_frame_that_moves_can_be_reached_by_keyboard(browser: Browser, page: Path) -> None:
    """What overflows can have the focus, and the first stop of the page is the link past the contents."""
    browser.open(page, width=390)
    moving = browser.run(
        "[...document.querySelectorAll('main *')]"
        ".filter(one => one.scrollWidth > one.clientWidth && getComputedStyle(one).overflowX === 'auto')"
        ".map(one => one.tabIndex)"
    )
    first = browser.run("document.querySelector('a, [tabindex=\"0\"]').textContent")

    assert len(moving) > 20
    assert set(moving) == {0}
    assert first == "Skip to the text"


def test_nothing_is_asked_of_the_network_and_nothing_is_refused(browser: Browser, page: Path) -> None:
    """The one request is the file itself, and the page's own policy has nothing to complain of."""
    browser.open(page)
    browser.run("document.body.offsetHeight")
    asked = [said["request"]["url"] for method, said in browser.said if method == "Network.requestWillBeSent"]

    assert asked == [page.as_uri()]
    assert [said for method, said in browser.said if method in {"Log.entryAdded", "Runtime.exceptionThrown"}] == []


def test_light_and_dark_differ_and_print_is_light(browser: Browser, page: Path) -> None:
    """A dark evening page is not printed dark."""
    ground = "getComputedStyle(document.body).backgroundColor"
    browser.open(page, scheme="dark")
    dark = browser.run(ground)
    browser.call("Emulation.setEmulatedMedia", media="print")
    printed = browser.run(ground)
    browser.call("Emulation.setEmulatedMedia", media="")

    assert (dark, printed) == ("rgb(20, 25, 31)", "rgb(255, 255, 255)")


@pytest.mark.needs_poppler
def test_every_printed_page_says_its_marking(browser: Browser, page: Path, tmp_path: Path) -> None:
    """Marking, date and what is illustrative are at the foot of each page, with its number."""
    browser.open(page)
    path = tmp_path / "printed.pdf"
    path.write_bytes(browser.print_pdf())
    pages = _read_pages(path)

    assert len(pages) > 20
    for number, words in enumerate(pages, 1):
        said = f"Page {number} of {len(pages)}"
        assert said in words
        # The foot may wrap; the page number stands beside its first line.
        foot = " ".join(words.rpartition(said)[0].split()[-16:] + words.rpartition(said)[2].split())
        assert "For members · As at 31 March 2017 · Example: progress is illustrative" in foot


def _read_pages(path: Path) -> list[str]:
    said = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return said.stdout.decode("utf-8").split("\f")[:-1]
