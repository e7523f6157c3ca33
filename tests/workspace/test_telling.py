"""The notes in documents: what an audience may read, as it stood on the document's day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.thread_changes import changed_words
from lineofsight.analysis.thread_telling import make_log
from lineofsight.documents.content import Document
from lineofsight.documents.marked import mark_for
from lineofsight.documents.sections.challenges import awaiting_table, challenge_blocks
from lineofsight.documents.words_used import words_used
from lineofsight.domain.copies import CopyHolder
from lineofsight.domain.marking import MEMBERS, PUBLIC, Audience
from lineofsight.domain.note_kinds import PRIVATE, Confidence, EntryKind
from lineofsight.domain.packs import Pack, PackPart
from lineofsight.domain.statuses import ImpactStatus
from lineofsight.wording.dates import day
from lineofsight.wording.lists import sentence
from lineofsight.workspace.annotating import NewNote, add_note
from lineofsight.workspace.answering import answer_note, withdraw_note
from lineofsight.workspace.gathering import gather_material
from lineofsight.workspace.noting import read_noted
from lineofsight.workspace.ordering import Order, PackOrder
from lineofsight.workspace.portfolios import limit_material
from lineofsight.workspace.telling import compared, with_notes
from tests.store.reading_makers import FEBRUARY, MARCH, action
from tests.workspace.note_libraries import DAY, EXEMPT, make_library, march, the_return

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library

COMMENT = NewNote(kind=EntryKind.COMMENT, text="Seen.")
CHALLENGE = NewNote(kind=EntryKind.CHALLENGE, text="Who?", asked_of="Director", answer_due=date(2017, 4, 7))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Give the returns of February and March, read on 10 April."""
    with march(tmp_path) as found:
        yield found


def _told(library: Library, audience: Audience = Audience.MEMBERS, as_at: date | None = None) -> Material:
    whole = gather_material(library.store, as_at, None, today=DAY, is_example=False, audience=audience)
    return with_notes(library.store, library.notebook, whole)


def _texts(material: Material) -> list[str]:
    return [one.words.text for one in material.threads if one.words is not None]


def test_nothing_private_is_in_any_document(library: Library) -> None:
    """Neither a private kind nor a comment that was kept private."""
    for kind in PRIVATE:
        add_note(library, "action/1.10", NewNote(kind=kind, text="Mine."))
    add_note(library, "action/1.10", replace(COMMENT, readers="private"))

    assert [_told(library, audience).threads for audience in Audience] == [(), (), ()]


def test_each_audience_reads_what_is_for_it(library: Library) -> None:
    """A note on what the public may see can be for the public."""
    add_note(library, "action/1.10", replace(COMMENT, readers="public", text="For all."))
    add_note(library, "action/1.10", replace(COMMENT, text="For members."))

    assert _texts(_told(library, Audience.PUBLIC)) == ["For all."]
    assert _texts(_told(library)) == ["For all.", "For members."]
    assert _texts(_told(library, Audience.PART2)) == ["For all.", "For members."]


def test_the_public_is_not_told_what_the_chair_looked_at(library: Library) -> None:
    """She saw the members' figures, in which small numbers stand."""
    add_note(library, "action/1.10", replace(COMMENT, readers="public"))

    assert _told(library, Audience.PUBLIC).threads[0].seen is None
    assert _told(library).threads[0].seen is not None


def test_an_exempt_note_stands_in_exempt_papers_alone(library: Library) -> None:
    """On an item that everybody may see; the paper names the paragraph that exempts it."""
    add_note(library, "action/1.10", replace(COMMENT, readers="part2-4", text="Exempt."))

    assert [_texts(_told(library, audience)) for audience in Audience] == [[], [], ["Exempt."]]
    paper = mark_for(
        Document(title="X", as_at=MARCH, blocks=()), _told(library, Audience.PART2), CopyHolder("A. Holder", 1)
    )
    assert paper.marking == "Part 2: exempt, paragraph 4"


def test_a_note_on_what_became_exempt_is_not_told(tmp_path: Path) -> None:
    """The action was for members when she wrote, and is exempt now; at no date is the note told to them."""
    with make_library(tmp_path, the_return(FEBRUARY)) as library:
        add_note(library, "action/1.1", COMMENT)
        add_note(library, "milestone/1.1.a", COMMENT)
        add_note(library, "action/1.10", replace(COMMENT, text="Open."))
    hidden = (action("1.1", marking=EXEMPT), action("1.10", marking=PUBLIC))
    with make_library(tmp_path, the_return(MARCH, actions=hidden)) as library:
        assert _texts(_told(library)) == ["Open."]
        assert _texts(_told(library, as_at=FEBRUARY)) == []
    with make_library(tmp_path, day=FEBRUARY) as library:
        assert _texts(_told(library, as_at=FEBRUARY)) == []


def test_a_document_on_an_earlier_day_holds_nothing_later(tmp_path: Path) -> None:
    """Neither a note nor an answer that was written after its day."""
    with march(tmp_path, day=date(2017, 2, 20)) as library:
        digits = add_note(library, "action/1.1", replace(CHALLENGE, answer_due=FEBRUARY), as_at=FEBRUARY).thread.digest
    with make_library(tmp_path) as library:
        answer_note(library, digits, "Me.", answered_by="Director")
        add_note(library, "action/1.10", COMMENT)
        then, now = _told(library, as_at=FEBRUARY), _told(library)

    assert (then.told_on, now.told_on) == (FEBRUARY, DAY)
    assert [one.thread.state.value for one in then.threads] == ["awaiting_answer"]
    assert [one.thread.state.value for one in now.threads] == ["answered", "open"]


def test_with_the_newest_return_days_overdue_count_to_the_day_of_the_document(library: Library) -> None:
    """What was asked about a return is written after it."""
    with march_on(library, date(2017, 4, 3)) as earlier:
        add_note(earlier, "action/1.1", CHALLENGE)
    material = _told(library)

    assert (material.told_on, material.threads[0].days_overdue) == (DAY, 3)


def march_on(library: Library, day: date) -> Library:
    """Give the same register read on another day."""
    assert library.notebook.file is not None
    return make_library(library.notebook.file.parent, day=day)


def test_a_withdrawn_comment_is_told_as_withdrawn(library: Library) -> None:
    """The document decides what to show of it."""
    withdraw_note(library, add_note(library, "action/1.10", COMMENT).thread.digest)

    assert [one.thread.state.value for one in _told(library).threads] == ["withdrawn"]


def test_a_document_of_some_themes_tells_notes_on_them_alone(library: Library) -> None:
    """What is on another theme's action is in the whole document."""
    add_note(library, "action/1.1", replace(COMMENT, text="In."))
    add_note(library, "action/2.1", replace(COMMENT, text="Out."))
    whole = gather_material(library.store, None, None, today=DAY, is_example=False)
    limited = limit_material(library.store, whole, Order(name="portfolio-pack", theme_ids=("T1",)))

    assert _texts(with_notes(library.store, library.notebook, whole)) == ["In.", "Out."]
    assert _texts(with_notes(library.store, library.notebook, limited)) == ["In."]


@pytest.mark.parametrize("form", ["full", "short"])
def test_a_portfolio_s_pack_says_what_the_chair_awaits_an_answer_to(
    library: Library, tmp_path: Path, form: str
) -> None:
    """What her readers may see of it, on her own themes; what was answered stands in the full form alone."""
    with march_on(library, date(2017, 4, 3)) as earlier:
        add_note(earlier, "action/1.1", replace(CHALLENGE, text="Who is waiting?"))
        add_note(
            earlier,
            "action/1.1",
            replace(CHALLENGE, text="Exempt words?", readers="part2-4", answer_due=date(2017, 4, 6)),
        )
        add_note(earlier, "action/1.1", replace(CHALLENGE, text="Own words?", readers="private"))
        add_note(earlier, "action/2.1", replace(CHALLENGE, text="Of another theme?"))
        answered = add_note(earlier, "action/1.1", replace(CHALLENGE, text="Told long ago?"))
        answer_note(earlier, answered.thread.digest, "Yes.", answered_by="Director")
    order = Order(name="portfolio-pack", theme_ids=("T1",), form=form)
    read = _read(library, order, tmp_path)

    assert "Who is waiting?" in read
    assert "3 days overdue" in read
    assert "3 April 2017" in read
    for hidden in ("Exempt words?", "Own words?", "Of another theme?"):
        assert hidden not in read
    told = "“Told long ago?” Asked: Director.<em> Answered: </em>“Yes.” Director, 3 April 2017."
    assert (told in read) == (form == "full")
    assert ("Told long ago?" in read) == (form == "full")
    exempt = replace(order, audience=Audience.PART2, copy=CopyHolder("A. Holder", 1))
    assert "Exempt words?" in _read(library, exempt, tmp_path)


def test_a_pack_of_several_documents_has_it_too(library: Library, tmp_path: Path) -> None:
    """The part that is limited to some themes tells what was asked about these."""
    add_note(library, "action/1.1", replace(CHALLENGE, text="Who is waiting?", answer_due=date(2017, 4, 24)))
    pack = Pack(
        name="tonight", title="Tonight", audience=Audience.MEMBERS, parts=(PackPart.read("portfolio-pack/awaited"),)
    )
    path = tmp_path / "pack.html"
    library.write_pack(PackOrder(pack=pack, theme_ids=("T1",)), path)

    assert "Who is waiting?" in path.read_text(encoding="utf-8")


def _read(library: Library, order: Order, folder: Path) -> str:
    path = folder / "made.html"
    library.write_document(order, path)
    return path.read_text(encoding="utf-8")


def test_whether_a_row_changed_is_worked_out_for_members_alone(tmp_path: Path) -> None:
    """Others see other rows, in which less stands."""
    with make_library(tmp_path, the_return(FEBRUARY)) as library:
        add_note(library, "action/1.10", replace(COMMENT, readers="public"))
        new = NewNote(kind=EntryKind.CONFIDENCE, text="Slow.", confidence=Confidence.LOW, readers="public")
        add_note(library, "action/1.10", new)
    rows = (action("1.10", marking=PUBLIC), action("1.1", marking=MEMBERS))
    with make_library(tmp_path, the_return(MARCH, actions=rows)) as library:
        assert [one.has_changed for one in _told(library).threads] == [True, True]
        assert [one.has_changed for one in _told(library, Audience.PUBLIC).threads] == [False, False]


def test_what_changed_since_the_note_is_named_with_the_day(tmp_path: Path) -> None:
    """Officers say the same of progress; of the effect they say something else, and the log tells what."""
    with make_library(tmp_path, the_return(FEBRUARY, actions=(action("1.10"),))) as library:
        add_note(library, "action/1.10", replace(CHALLENGE, answer_due=date(2017, 4, 24)))
    turned = action("1.10", impact_status=ImpactStatus.NOT_YET_EVIDENCED)
    with make_library(tmp_path, the_return(MARCH, actions=(turned,))) as library:
        material = _told(library)
        (told,) = material.threads
        said = " ".join(words_used(_awaiting(material)))
        assert changed_words(told) == (
            f"since {day(FEBRUARY)} its impact went from “Too early to tell” to “Not yet evidenced”"
        )
        assert (
            f"Looked at as of {day(FEBRUARY)}, and the same now: officers say “on track”; by the rules “on track”."
            in said
        )
        assert f" {sentence(changed_words(told))}" in said
        (noted,) = read_noted(library, material.picture, material.record).threads
        assert noted.changes == told.changes


def test_of_what_cannot_be_known_to_have_changed_nothing_is_hinted(library: Library) -> None:
    """A row that was corrected for the day at which she looked has no day between that could be named."""
    add_note(library, "action/1.10", replace(CHALLENGE, answer_due=date(2017, 4, 24)))
    material = _told(library)
    (told,) = material.threads
    other = replace(told, has_changed=True)
    assert compared(library.store, (other,), material.record)[0].changes == ()
    said = " ".join(words_used(_awaiting(replace(material, threads=(other,)))))
    assert "officers say “" in said
    assert "since" not in said.lower()


def _awaiting(material: Material) -> list[Block]:
    """The table of what awaits an answer."""
    return [awaiting_table(make_log(material.threads).awaiting)]


def test_the_log_says_that_no_reason_is_given_for_a_withdrawal_without_one(library: Library) -> None:
    """Its column says why; a reason that is given stands there alone."""
    for why in ("", "Asked elsewhere."):
        asked = add_note(library, "action/1.10", replace(CHALLENGE, answer_due=DAY))
        withdraw_note(library, asked.thread.digest, why)
    said = " ".join(words_used(challenge_blocks(_told(library))))
    assert said.count("No reason is given.") == 1
    assert "Asked elsewhere." in said
