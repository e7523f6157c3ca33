"""Packs kept by name: those that came with the program, a person's own, and what is wrong with a broken one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.forms import PrintSize
from lineofsight.documents.pdf.type_scale import SCALES
from lineofsight.domain.marking import Audience
from lineofsight.domain.packs import Pack, PackPart
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.composing import delete_pack, find_pack, keep_pack, kept_packs, packs_folder, part_rows
from lineofsight.workspace.ordering import Order, PackOrder
from lineofsight.workspace.stopping import StoppedError
from tests.documents.pdf.page_filling import see_pages

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.workspace.library import Library

READY = ["board-papers", "evening-before-scrutiny", "portfolio-holders-wider-pack"]


def own(name: str = "tonight", *, part: str = "line-of-sight/slippage", title: str = "Tonight") -> Pack:
    """Return a pack of one part."""
    return Pack(name=name, title=title, audience=Audience.MEMBERS, parts=(PackPart.read(part),))


def test_ready_made_packs_come_with_the_program(tmp_path: Path) -> None:
    """Each of them can be made."""
    kept = kept_packs(tmp_path)
    assert [one.name for one in kept] == READY
    assert [one.problem for one in kept if one.problem or one.is_own] == []


@pytest.mark.parametrize("name", READY)
def test_a_ready_made_pack_is_made_from_the_example(name: str, example: Library, tmp_path: Path) -> None:
    """As a page; its parts and its title stand in it, and it points to nothing that it does not hold."""
    pack = find_pack(name, tmp_path)
    path = example.write_pack(PackOrder(pack=pack), tmp_path / "pack.html").path
    page = path.read_text(encoding="utf-8").replace("&#x27;", "'")
    assert f"{pack.title}: children's services in Bromley" in page
    assert ", in the document “" not in page
    assert [one.name for one in tmp_path.iterdir()] == ["pack.html"]


@pytest.mark.parametrize("part", ["chair-report/challenges", "challenge-log/challenges", "challenge-log"])
def test_a_pack_tells_the_chair_s_challenges(part: str, example: Library, tmp_path: Path) -> None:
    """With what they were told beside, as in the document that they are taken from."""
    path = example.write_pack(PackOrder(pack=own(part=part)), tmp_path / "pack.html").path
    assert "46 days overdue" in path.read_text(encoding="utf-8")


def test_a_pack_is_kept_found_replaced_and_deleted(tmp_path: Path) -> None:
    """Under its name, in a folder of the data folder; nothing is written over unasked."""
    path = keep_pack(own(), tmp_path)
    assert path == packs_folder(tmp_path) / "tonight.toml"
    assert find_pack("tonight", tmp_path) == own()

    with pytest.raises(LineOfSightError, match="a pack 'tonight' already"):
        keep_pack(own(title="Another"), tmp_path)
    assert find_pack("tonight", tmp_path) == own()
    keep_pack(own(title="Another"), tmp_path, replace=True)
    assert find_pack("tonight", tmp_path).title == "Another"

    delete_pack("tonight", tmp_path)
    assert [one.name for one in kept_packs(tmp_path)] == READY


def test_ones_own_pack_takes_the_place_of_a_ready_made_one(tmp_path: Path) -> None:
    """Until it is deleted."""
    ready = find_pack("board-papers", tmp_path)
    keep_pack(own("board-papers"), tmp_path)
    (found,) = [one for one in kept_packs(tmp_path) if one.name == "board-papers"]
    assert found.is_own
    assert found.pack == own("board-papers")

    delete_pack("board-papers", tmp_path)
    assert find_pack("board-papers", tmp_path) == ready


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("board-papers", "came with the program and stays"),
        ("nothing", "There are: board-papers"),
        ("../x", "There are"),
    ],
)
def test_only_ones_own_packs_can_be_deleted(name: str, said: str, tmp_path: Path) -> None:
    """And nothing outside their folder."""
    (tmp_path / "x.toml").write_text("kept", encoding="utf-8")
    with pytest.raises(LineOfSightError, match=said):
        delete_pack(name, tmp_path)
    assert (tmp_path / "x.toml").exists()


def test_a_broken_file_is_listed_with_what_is_wrong_and_never_lost(tmp_path: Path) -> None:
    """It is neither made nor written over nor deleted; the others are not hidden by it."""
    path = packs_folder(tmp_path) / "tonight.toml"
    path.parent.mkdir()
    path.write_text('title = "Tonight', encoding="utf-8")
    (broken,) = [one for one in kept_packs(tmp_path) if one.problem]

    assert (broken.name, broken.pack) == ("tonight", None)
    assert str(path) in broken.problem
    assert len(kept_packs(tmp_path)) == len(READY) + 1
    with pytest.raises(LineOfSightError, match="cannot be read"):
        find_pack("tonight", tmp_path)
    with pytest.raises(LineOfSightError, match="cannot be read"):
        keep_pack(own(), tmp_path, replace=True)
    with pytest.raises(LineOfSightError, match="cannot be read"):
        delete_pack("tonight", tmp_path)
    assert path.read_text(encoding="utf-8") == 'title = "Tonight'


def test_a_pack_that_names_what_is_no_more_is_told_and_can_be_replaced(tmp_path: Path) -> None:
    """A section that a later version of the program dropped is named with those that there are."""
    path = packs_folder(tmp_path) / "tonight.toml"
    path.parent.mkdir()
    path.write_text('title = "T"\naudience = "members"\nparts = ["line-of-sight/weather"]\n', encoding="utf-8")
    (found,) = [one for one in kept_packs(tmp_path) if one.problem]

    assert found.pack is not None
    assert "no section called 'weather'. Its sections are: at-a-glance" in found.problem
    with pytest.raises(LineOfSightError, match="weather"):
        find_pack("tonight", tmp_path)
    keep_pack(own(), tmp_path, replace=True)
    assert find_pack("tonight", tmp_path) == own()


def test_what_cannot_be_made_is_not_kept(tmp_path: Path) -> None:
    """No file is left of it."""
    with pytest.raises(LineOfSightError, match="no document called 'weather'"):
        keep_pack(own(part="weather"), tmp_path)
    assert not packs_folder(tmp_path).exists()


def test_every_part_that_is_offered_can_be_kept(tmp_path: Path) -> None:
    """What the list offers is what a pack takes."""
    rows = part_rows()
    assert len(rows) > 40
    for row in rows:
        audience = Audience(str(row["audiences"][0]))  # type: ignore[index]  # a list of texts
        part = PackPart.read(str(row["part"]))
        keep_pack(Pack(name="one", title="One", audience=audience, parts=(part,)), tmp_path, replace=True)


def test_an_unknown_documents_parts_are_refused(tmp_path: Path) -> None:
    """With the documents that there are."""
    with pytest.raises(LineOfSightError, match="Use one of: line-of-sight"):
        part_rows("weather")
    assert {row["part"] for row in part_rows("corporate-parenting-ward")} >= {"corporate-parenting-ward/voice"}
    assert not list(tmp_path.iterdir())


def test_a_pack_that_is_stopped_leaves_nothing(example: Library, tmp_path: Path) -> None:
    """Neither a file nor a part of one."""
    order = PackOrder(pack=own(), print_size=PrintSize.LARGE)
    with pytest.raises(StoppedError):
        example.write_pack(order, tmp_path / "x.pdf", cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_what_is_done_before_the_first_page_is_told_in_words(example: Library, tmp_path: Path) -> None:
    """In turn, and each before the steps that can be counted; of a document as of a pack."""
    told: list[str] = []

    def progress(done: int, total: int) -> None:
        told.append(f"{done} of {total}")

    example.write_pack(PackOrder(pack=own()), tmp_path / "pack.html", progress=progress, begun=told.append)
    of_pack = tuple(told[:3])
    told.clear()
    order = Order(name="challenge-log")
    example.write_document(order, tmp_path / "log.html", progress=progress, begun=told.append)
    for *words, step in (of_pack, told[:3]):
        assert words == ["reading the plan", "writing the text"]
        assert " of " in step


def test_large_print_makes_more_pages_and_progress_is_told(example: Library, tmp_path: Path) -> None:
    """The size of print is the order's."""
    told: list[tuple[int, int]] = []
    small = example.write_pack(PackOrder(pack=own()), tmp_path / "small.pdf")
    large = example.write_pack(
        PackOrder(pack=own(), print_size=PrintSize.LARGE),
        tmp_path / "large.pdf",
        progress=lambda done, total: told.append((done, total)),
    )
    assert told[-1][0] == told[-1][1] > 0
    assert (small.pages or 0) < (large.pages or 0)


@pytest.mark.needs_poppler
@pytest.mark.parametrize("print_size", PrintSize)
@pytest.mark.parametrize("name", READY[:2])
def test_no_page_of_a_pack_of_parts_is_nearly_empty(
    name: str, print_size: PrintSize, example: Library, tmp_path: Path
) -> None:
    """Three tenths of each are filled, but of the last one and of one before another sheet.

    The third pack holds a whole document, which begins a page of its own: it can be taken out.
    """
    order = PackOrder(pack=find_pack(name, tmp_path / "data"), print_size=print_size)
    pages = see_pages(example.write_pack(order, tmp_path / "pack.pdf").path, SCALES[print_size].frame_drop)
    assert min(page.filled for page, after in pairwise(pages) if page.size == after.size) >= 0.3
