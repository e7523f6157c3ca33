"""Questions that are kept: from the evidence, from nothing and on an item; their order, ticks, answers and card."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.kept_questions import KeptQuestion, keep_in_order
from lineofsight.documents.content import Heading, InStandardPrint, KeepTogether, Paragraph, Run
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.question_card import compose_question_card
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import TargetType
from lineofsight.wording.answering import BRIEF_FALLBACK
from lineofsight.wording.lists import and_
from lineofsight.workspace.keeping_questions import keep_question
from lineofsight.workspace.noting import read_noted
from lineofsight.workspace.question_cards import write_card
from lineofsight.workspace.telling import with_notes
from lineofsight.workspace.writing import Writing, keep_writing
from tests.workspace.note_libraries import march

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library

_OWN = "Who leads it while the post is empty?"


def _kept(library: Library, material: Material, order: tuple[str, ...] = ()) -> tuple[KeptQuestion, ...]:
    noted = read_noted(library, material.picture, material.record)
    return keep_in_order(noted.threads, material.questions, order)


def _reply(library: Library, one: KeptQuestion, kind: EntryKind, text: str) -> None:
    place = f"note/{one.told.thread.digest[:8]}"
    by, on = ("Director", date(2017, 4, 9)) if kind is EntryKind.RESPONSE else ("", None)
    keep_writing(library, Writing(place=place, kind=kind, text=text, answered_by=by, answered_on=on), is_chair=True)


def test_each_way_of_keeping_one_tells_why(tmp_path: Path) -> None:
    """From the evidence: why it called for it; on an item: the item; from nothing: nothing."""
    with march(tmp_path) as library:
        material = library.material()
        chosen = material.questions[0]
        keep_question(library, chosen, as_at=material.picture.as_at)
        for place in (f"council/{material.picture.council.area_code}", "action/1.1"):
            keep_writing(library, Writing(place=place, kind=EntryKind.QUESTION, text=_OWN), is_chair=True)
        first, own, on_item = _kept(library, material)
        assert (first.text, first.why, first.called_for) == (chosen.question.text, chosen.why, chosen)
        assert (own.text, own.why, own.called_for) == (_OWN, "", None)
        assert on_item.why == on_item.told.title
        assert first.told.thread.target.type is TargetType.QUESTION
        assert all(one.told.thread.is_private for one in (first, own, on_item))


def test_no_document_for_others_tells_them(tmp_path: Path) -> None:
    """What is kept for a meeting is for oneself alone."""
    with march(tmp_path) as library:
        material = library.material()
        keep_question(library, material.questions[0], as_at=material.picture.as_at)
        assert with_notes(library.store, library.notebook, material).threads == ()


def test_a_question_that_is_not_called_for_any_more_keeps_its_why(tmp_path: Path) -> None:
    """The evidence may change; what she kept does not."""
    with march(tmp_path) as library:
        material = library.material()
        chosen = material.questions[0]
        keep_question(library, chosen, as_at=material.picture.as_at)
        (kept,) = _kept(library, replace(material, questions=()))
        assert kept.called_for is None
        assert kept.why == chosen.why


def test_they_stand_in_her_order_and_new_ones_at_the_end(tmp_path: Path) -> None:
    """What the order does not name follows as it was kept; a digest that is gone does no harm."""
    with march(tmp_path) as library:
        material = library.material()
        for chosen in material.questions[:3]:
            keep_question(library, chosen, as_at=material.picture.as_at)
        first, second, third = _kept(library, material)
        order = ("00000000", third.told.thread.digest[:8], first.told.thread.digest[:8])
        assert _kept(library, material, order) == (third, first, second)
        _reply(library, second, EntryKind.WITHDRAW, "")
        assert _kept(library, material, order) == (third, first)


def test_a_tick_and_an_answer_are_told_and_taken_back(tmp_path: Path) -> None:
    """The tick says the day in her words; without it the question is open again, and its answer stays."""
    with march(tmp_path) as library:
        material = library.material()
        keep_question(library, material.questions[0], as_at=material.picture.as_at)
        (kept,) = _kept(library, material)
        _reply(library, kept, EntryKind.RESPONSE, "Two teams.")
        _reply(library, kept, EntryKind.CLOSE, "Asked on 9 April 2017.")
        (asked,) = _kept(library, material)
        assert (asked.is_asked, asked.asked) == (True, "Asked on 9 April 2017.")
        assert asked.answers == (("Two teams.", "Director", date(2017, 4, 9)),)
        _reply(library, kept, EntryKind.REOPEN, "Not asked yet.")
        (open_,) = _kept(library, material)
        assert (open_.is_asked, open_.asked, len(open_.answers)) == (False, "", 1)


def _said(document: Document) -> str:
    return "\n".join(_words(block) for block in document.blocks)


def _words(block: Block) -> str:
    if isinstance(block, KeepTogether | InStandardPrint):
        return "\n".join(_words(one) for one in block.blocks)
    if isinstance(block, Heading | Paragraph):
        parts = (block.text,) if isinstance(block.text, str | Run) else block.text
        return "".join(part.text if isinstance(part, Run) else str(part) for part in parts)
    return ""


def test_the_card_has_what_is_to_ask_first_and_what_was_asked_last(tmp_path: Path) -> None:
    """Room for an answer where none is noted; the answer where one is."""
    with march(tmp_path) as library:
        material = library.material()
        assert "No question is kept" in _said(compose_question_card(material.picture, ()))
        for chosen in material.questions[:2]:
            keep_question(library, chosen, as_at=material.picture.as_at)
        first, second = _kept(library, material)
        _reply(library, first, EntryKind.RESPONSE, "Two teams.")
        _reply(library, first, EntryKind.CLOSE, "Asked on 9 April 2017.")
        said = _said(compose_question_card(material.picture, _kept(library, material)))
        places = [
            said.index(part) for part in ("To ask", f"1. {second.text}", "Answer: …", "Asked already", first.text)
        ]
        assert places == sorted(places)
        assert "Two teams. (Director, 9 April 2017)" in said
        assert "To listen" not in said
        assert second.why in said


def test_a_question_of_the_card_stands_on_one_page_with_what_is_written_under_it(tmp_path: Path) -> None:
    """In large print too, whatever of a page stays empty: nobody turns over between asking and writing down."""
    with march(tmp_path) as library:
        material = library.material()
        place = f"council/{material.picture.council.area_code}"
        for text in ("First?", "Second?"):
            keep_writing(
                library, Writing(place=place, kind=EntryKind.QUESTION, text=text, asked_of="Director"), is_chair=True
            )
        _, second = _kept(library, material)
        for _ in range(3):
            _reply(library, second, EntryKind.RESPONSE, "What was done was told at length. " * 6)
        path = write_card(material, _kept(library, material), PrintSize.LARGE, tmp_path / "card.pdf")
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, text=True).stdout
    pages = [(re.findall(r"^\d\. \w+", page, re.MULTILINE), page.count("Answered:")) for page in text.split("\f")]
    assert [page for page in pages if any(page)] == [(["1. First"], 0), (["2. Second"], 3)]


@pytest.mark.parametrize("size", PrintSize)
def test_the_room_for_an_answer_is_two_lines_of_dots_in_each_size_of_print(size: PrintSize, tmp_path: Path) -> None:
    """No dots run over on to a line of their own."""
    with march(tmp_path) as library:
        material = library.material()
        keep_question(library, material.questions[0], as_at=material.picture.as_at)
        path = write_card(material, _kept(library, material), size, tmp_path / "card.pdf")
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, text=True).stdout
    lines = [line.strip() for line in text.splitlines() if "…" in line and line.strip(" …") in {"", "Answer:"}]
    assert [line[:8] for line in lines] == ["Answer: ", "…" * 8]
    assert min(line.count("…") for line in lines) > 20


def test_the_card_says_what_this_action_is_and_whom_she_asks(tmp_path: Path) -> None:
    """She stands up with it: of a question that rests on actions the first is named; her own says whom it is for."""
    with march(tmp_path) as library:
        material = library.material()
        chosen = next(one for one in material.questions if one.evidence and one.evidence[0].subject == "action")
        keep_question(library, chosen, as_at=material.picture.as_at)
        own = Writing(
            place=f"council/{material.picture.council.area_code}",
            kind=EntryKind.QUESTION,
            text=_OWN,
            asked_of="Chief Executive",
        )
        keep_writing(library, own, is_chair=True)
        kept = _kept(library, material)
        said = _said(compose_question_card(material.picture, kept))
        assert f"About: {chosen.evidence[0].ref} " in said
        assert "To: Chief Executive" in said
        assert f"To: {BRIEF_FALLBACK}." in said
        assert [one.asked_of for one in kept] == ["", "Chief Executive"]


def test_the_card_says_who_leads_an_action_where_nobody_owns_the_figure(tmp_path: Path) -> None:
    """As the page does: whoever is asked of the action knows nothing of the figure, of which no page names an owner."""
    with march(tmp_path) as library:
        material = library.material()
        chosen = replace(
            material.questions[0], answered_by=("Head of Housing",), leading=(("Head of Housing", ("8.3",)),), unowned=1
        )
        keep_question(library, chosen, as_at=material.picture.as_at)
        (kept,) = _kept(library, replace(material, questions=(chosen,)))
        said = _said(compose_question_card(material.picture, (kept,)))
        assert "To: Head of Housing (leads 8.3); no owner is named for the figure." in said


def test_the_card_names_every_action_up_to_forty_and_everybody_whom_she_asks(
    tmp_path: Path, example_material: Material
) -> None:
    """She has the paper alone; of very many actions it says where the others are."""
    picture = example_material.picture
    with march(tmp_path) as library:
        material = library.material()
        keep_question(library, material.questions[0], as_at=material.picture.as_at)
        (kept,) = _kept(library, material)

    def about(number: int) -> str:
        called_for = replace(asked, evidence=asked.evidence[:number])
        return _said(compose_question_card(picture, (replace(kept, called_for=called_for),)))

    asked = next(one for one in example_material.questions if len(one.evidence) > 14)
    refs = [ref.ref for ref in asked.evidence]
    assert len(asked.answered_by) > 6
    assert all(name in about(15) for name in asked.answered_by)
    assert f"About: {refs[0]} " in about(1)
    assert "; also" not in about(1)
    assert f"; also {refs[1]}." in about(2)
    assert f"; also {and_(refs[1:13])}." in about(13)
    assert "are listed" not in about(13)
    assert f"; also {and_(refs[1:15])}." in about(15)
    many = replace(asked, evidence=asked.evidence * 3)
    told = _said(compose_question_card(picture, (replace(kept, called_for=many),)))
    assert f"; also {', '.join((refs * 3)[1:41])} and {len(many.evidence) - 41} more. All are listed in the" in told
