"""The chair's challenges in documents: what is asked, of whom, by when, what came of it; and that all can read it."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.note_subjects import find_subject
from lineofsight.analysis.thread_folding import fold
from lineofsight.analysis.thread_telling import tell
from lineofsight.documents.chair_report.asked import short_challenge_blocks
from lineofsight.documents.chair_report.document import compose_chair_report
from lineofsight.documents.challenge_log.document import compose_challenge_log
from lineofsight.documents.composing import compose_kind
from lineofsight.documents.content import Heading, Table
from lineofsight.documents.forms import Length
from lineofsight.documents.kinds import find_document
from lineofsight.documents.line_of_sight.document import compose
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.documents.sections.challenges import NOTHING_ASKED, challenge_blocks
from lineofsight.documents.words_used import words_used
from lineofsight.domain.marking import Audience, Marking, MarkingLevel
from lineofsight.domain.note_documents import read_entry
from lineofsight.domain.note_kinds import SHARED, EntryKind
from lineofsight.domain.notes import Seen, Target, TargetType
from lineofsight.wording.glossary import find_unexplained
from lineofsight.wording.notes import NOT_THERE, WORDED_APART, WORDS_REMOVED, withdraw_hint, withdrawn_words
from tests.documents.made import EVERY_DOCUMENT
from tests.documents.pdf.structure import find_conformance_failures
from tests.documents.told import cells, tables
from tests.support.note_makers import ACTION, Writer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material
    from lineofsight.domain.notes import Entry

AS_AT = date(2017, 3, 31)


@pytest.fixture
def material(example_material: Material) -> Material:
    """Give what members may see of the example, with its illustrative notes."""
    return example_material


def _with(material: Material, entries: Sequence[Entry], told_on: date) -> Material:
    threads = tell(fold(entries).threads, material.picture, material.record, today=told_on)
    return replace(material, threads=threads, told_on=told_on)


def _said(blocks: Sequence[Block]) -> str:
    return " ".join(words_used(blocks))


_AND_NOW = "Looked at as of 31 March 2017, and the same now: "


def _headings(blocks: Sequence[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Heading)]


def test_the_example_tells_each_part(material: Material) -> None:
    """Counts first, then those that wait, were answered, closed, withdrawn, and confidence beside the rating."""
    blocks = challenge_blocks(material)

    assert _headings(blocks) == [
        "The chair's challenges",
        "Awaiting an answer",
        "Answered",
        "Closed",
        "Withdrawn",
        "The chair's confidence beside the officers' rating",
    ]
    said = _said(blocks)
    assert "As they stood on 31 March 2017: 3 challenges await an answer, 2 of them overdue;" in said
    assert "46 days overdue" in said
    assert (
        "Looked at as of 31 December 2016: officers said “at risk”; by the rules “slipped but recoverable”. "
        "Now, as at 31 March 2017: officers say “off track”; by the rules “overdue or will miss”."
    ) in said
    assert "before: some confidence on 21 Nov 2016" in said
    assert "Each item stands once, with the last judgement of it, the oldest of these first." in said
    assert said.count("illustrative") >= 9
    assert find_unexplained(*words_used(blocks)) == ()


def _on(kind: TargetType, ref: str, material: Material) -> str:
    """A challenge on an item, as the chair writes it who looks at the example as it is."""
    subject = find_subject(material.picture, material.record, kind, ref)
    assert subject is not None
    writer = Writer()
    writer.write(EntryKind.CHALLENGE, target=subject.target(AS_AT), seen=subject.seen)
    return _said(challenge_blocks(_with(material, writer.written, AS_AT)))


def test_the_officers_word_never_stands_without_what_the_rules_say(material: Material) -> None:
    """A figure that officers call green is amber by its rule, and an action that is on track for them is overdue."""
    told = _on(TargetType.INDICATOR, "local_visits_on_time", material)
    assert re.search(
        r"Looked at as of 31 March 2017, and the same now: officers say “green”; by its rule “amber”; 83% \(210 of 253",
        told,
    )
    assert "officers say “red”; not rated by a rule; 29% (35 of 120)" in _said(challenge_blocks(material))
    assert (
        "Looked at as of 31 March 2017, and the same now: officers say “on track”; by the rules “overdue or will miss”."
        in _on(TargetType.MILESTONE, "2.8-a", material)
    )


@pytest.mark.parametrize(
    ("made_up", "said"), [(1, "1 of 3 is illustrative."), (2, "2 of 3 are illustrative."), (3, "All of it is")]
)
def test_how_much_is_illustrative_is_said_once_where_there_is_little_room(
    made_up: int, said: str, material: Material
) -> None:
    """Of one it is said that it is."""
    writer = Writer()
    for number in range(3):
        writer.write(EntryKind.CHALLENGE, illustrative=number < made_up)
    told = _said(short_challenge_blocks(_with(material, writer.written, AS_AT), 3, 0))
    assert said in told


def test_confidence_stands_beside_the_rules_word_too(material: Material) -> None:
    """An action that officers call on track may be overdue; what was so when she wrote is said with its day."""
    *_, confidence = tables(challenge_blocks(material))
    (row,) = (row for row in cells(confidence) if row[0].startswith("Action 2.8"))
    assert row[2] == "On track | by the rules “overdue or will miss”"
    writer = Writer()
    before = Target(type=TargetType.ACTION, ref="2.8", as_at=date(2016, 12, 31))
    seen = Seen(title="", status="Slipped but recoverable", officers="At risk")
    writer.write(EntryKind.CONFIDENCE, target=before, seen=seen)
    (moved,) = tables(challenge_blocks(_with(material, writer.written, AS_AT)))
    was = "looked at as of 31 December 2016: officers said “at risk”; by the rules “slipped but recoverable”"
    assert cells(moved)[0][2] == f"On track | by the rules “overdue or will miss” | {was}"


def test_what_she_remarked_stands_where_her_readers_look(material: Material) -> None:
    """Comments and praise for members are in the members' line of sight, each with what it is."""
    document = compose(material)

    at = next(
        at for at, one in enumerate(document.blocks) if one == Heading(2, "The chair's comments and praise", "comments")
    )
    table = document.blocks[at + 1]
    assert isinstance(table, Table)
    assert {row[-1] for row in table.rows} == {"Comment", "Praise"}
    assert "I would like to see the one page before the terms of reference are written" in _said([table])


@pytest.mark.parametrize("kind", [EntryKind.CONFIDENCE, EntryKind.PRAISE, EntryKind.COMMENT])
def test_what_followed_on_any_note_is_told_with_it(kind: EntryKind, material: Material) -> None:
    """Who answered it and why the chair closed it: else her judgement of then would stand as hers of now."""
    writer = Writer()
    head = writer.write(kind, text="Staff whom I met did not know of it.")
    writer.write(
        EntryKind.RESPONSE,
        head.digest,
        text="Every team was told in March.",
        answered_by="Head of Safeguarding",
        answered_on=date(2017, 3, 28),
    )
    open_still = _said(compose_challenge_log(_with(material, writer.written, AS_AT)).blocks)
    writer.write(EntryKind.CLOSE, head.digest, text="I met the teams again.", on=date(2017, 3, 30))
    blocks = compose_challenge_log(_with(material, writer.written, AS_AT)).blocks
    (row,) = (
        row for block in blocks if isinstance(block, Table) for row in block.rows if "did not know of it" in str(row)
    )
    told = str(row)
    assert "Every team was told in March." in told
    assert "Answered by Head of Safeguarding, 28 March 2017" in told
    assert "I met the teams again." in told
    assert "Closed on 30 March 2017" in told
    # In which role an entry was written is not in it.
    assert "by the chair" not in told
    assert ("closed on 30 Mar 2017" in told) is (kind is EntryKind.CONFIDENCE)
    assert "Every team was told in March." in open_still
    assert "losed on 30 Mar" not in open_still


def test_the_longest_overdue_stands_first(material: Material) -> None:
    """With the action's own number and words."""
    table = next(block for block in challenge_blocks(material) if isinstance(block, Table))

    assert str(table.rows[0][0]).startswith("Cell(parts=('Action 6.4', 'Talk with every child")


def test_without_a_challenge_it_says_what_would_be_here(material: Material) -> None:
    """And the log says so of comments; a copy without notes is a whole document."""
    bare = replace(material, threads=(), told_on=None)
    document = compose_challenge_log(bare)

    assert NOTHING_ASKED.format(day="31 March 2017") in _said(document.blocks)
    assert "No comment and no praise" in _said(document.blocks)
    render_pdf(document, io.BytesIO(), strict=True)


def test_of_an_earlier_day_it_says_that_nothing_was_noted_by_then(material: Material) -> None:
    """What the chair noted later is not denied: she would read of her own notes that there are none."""
    said = _said(compose_challenge_log(replace(material, threads=(), told_on=date(2016, 12, 31))).blocks)

    assert "the chair had recorded none by 31 December 2016, or none for these readers" in said
    assert "the chair had noted none by 31 December 2016, or none for these readers" in said


@pytest.mark.parametrize("kind", [EntryKind.CONFIDENCE, EntryKind.PRAISE])
def test_the_first_page_does_not_say_that_a_later_note_was_known_by_the_picture_s_day(
    kind: EntryKind, material: Material
) -> None:
    """Also where no challenge says it; a copy whose notes are no later than its return says it as before."""
    writer = Writer()
    writer.write(kind)
    later, same = (
        _said(compose_challenge_log(_with(material, writer.written, when)).blocks)
        for when in (date(2017, 4, 20), AS_AT)
    )

    assert "what the chair noted stands as on 20 April 2017" in later
    assert "Everything here was known by that day" not in later
    assert "Everything here was known by that day, except that published figures are from an edition" in same


@pytest.mark.parametrize("length", [Length.FULL, Length.SHORT])
def test_the_chair_s_report_counts_a_later_challenge_and_says_so_at_its_head(
    length: Length, material: Material
) -> None:
    """Also in the few pages, whose head said that everything was known by the picture's day."""
    writer = Writer()
    writer.write(EntryKind.CHALLENGE)
    said = _said(compose_chair_report(_with(material, writer.written, date(2017, 4, 20)), length).blocks)

    assert "1 challenge awaits an answer" in said
    assert "what the chair noted stands as on 20 April 2017" in said
    assert "Everything here was known by that day" not in said


def test_the_few_pages_say_which_answers_are_overdue_and_who_owes_them(material: Material) -> None:
    """And in what the chair believes least, beside what officers and the rules say; not what is closed."""
    said = " ".join(_said(compose_chair_report(material, Length.SHORT).blocks).split())
    assert "Action 6.4, 46 days overdue. Owed by Head of Safeguarding and Care Planning." in said
    assert "Low confidence in Action 2.8 (officers say “on track”; by the rules “overdue or will miss”)." in said
    assert said.index("Low confidence in Action 2.8") < said.index("Low confidence in Action 3.2")
    assert "All of it is illustrative." in said
    assert "every challenge with what was answered to it, and the chair's confidence" in said.casefold()
    writer = Writer()
    items = [replace(ACTION, ref=f"1.{number}") for number in range(1, 6)]
    believed = [writer.write(EntryKind.CONFIDENCE, target=item) for item in items]
    for item in items:
        writer.write(EntryKind.CHALLENGE, target=item)
    writer.write(EntryKind.CLOSE, believed[-1].digest)
    many = _said(compose_chair_report(_with(material, writer.written, date(2017, 4, 3)), Length.SHORT).blocks)
    assert re.search(r"\d more challenges await an answer: see the full report\.", many)
    assert re.search(r"\d more in the full report\.", many)
    bare = _said(compose_chair_report(replace(material, threads=()), Length.SHORT).blocks)
    assert "What the chair asked" not in bare


def test_a_later_day_than_the_picture_s_is_said(material: Material) -> None:
    """The document speaks of 31 March; the notes are told as on the day on which it is made."""
    writer = Writer()
    writer.write(EntryKind.CHALLENGE)
    said = _said(challenge_blocks(_with(material, writer.written, date(2017, 4, 20))))

    assert (
        "As they stood on 20 April 2017, when this document was made (the rest of it speaks of 31 March 2017)" in said
    )
    assert "1 challenge awaits an answer, and it is overdue." in said
    assert "6 days overdue" in said


@pytest.mark.parametrize("kind", [EntryKind.CHALLENGE, EntryKind.PRAISE, EntryKind.CONFIDENCE])
def test_an_exempt_note_says_under_which_paragraph(kind: EntryKind, material: Material) -> None:
    """Who reads the exempt log sees at each note whether it is what must not be repeated."""
    exempt, shared = Writer(), Writer()
    exempt.write(kind, marking=Marking(MarkingLevel.PART2, 3))
    shared.write(kind)
    marked, bare = (
        _said(compose_challenge_log(_with(material, one.written, AS_AT)).blocks) for one in (exempt, shared)
    )

    assert marked.count("Exempt, paragraph 3") == 1
    assert "Exempt" not in bare


def test_two_corrections_stand_side_by_side_and_removed_words_say_so(material: Material) -> None:
    """Neither is hidden, and the law's removal is no gap in the table."""
    laptop, tablet = Writer("chair", "laptop"), Writer("chair", "tablet")
    asked = laptop.write(EntryKind.CHALLENGE, text="One")
    laptop.write(EntryKind.SUPERSEDE, asked.digest, text="Two")
    tablet.write(EntryKind.SUPERSEDE, asked.digest, text="Zwei")
    gone = read_entry(laptop.write(EntryKind.CHALLENGE, text="Three").document)
    said = _said(challenge_blocks(_with(material, [*laptop.written[:2], *tablet.written, gone], AS_AT)))

    assert all(word in said for word in ("Two", "Zwei", WORDS_REMOVED, "Not known"))
    assert "One" not in said.split()
    assert WORDED_APART in said


def test_a_note_that_was_worded_anew_says_so_and_another_does_not(material: Material) -> None:
    """The log promises it: what the Board reads is not taken for the first words."""
    chair = Writer("chair", "laptop")
    asked = chair.write(EntryKind.CHALLENGE, text="One")
    assert "reworded on" not in _said(challenge_blocks(_with(material, chair.written, AS_AT)))
    chair.write(EntryKind.SUPERSEDE, asked.digest, text="Two", on=date(2017, 4, 4))
    chair.write(EntryKind.SUPERSEDE, asked.digest, text="Drei", on=date(2017, 4, 5))
    said = _said(challenge_blocks(_with(material, chair.written, AS_AT)))
    assert "Drei" in said
    assert "3 April 2017, reworded on 5 April 2017" in said
    assert not {"One", "Two"} & set(said.split())
    assert WORDED_APART not in said


@pytest.mark.parametrize("ending", [None, EntryKind.CLOSE, EntryKind.WITHDRAW])
def test_an_answer_stands_with_the_words_that_it_was_given_to(ending: EntryKind | None, material: Material) -> None:
    """Nobody is read as having evaded a question that she was never asked."""
    chair = Writer("chair", "laptop")
    asked = chair.write(EntryKind.CHALLENGE, text="Which councils?")
    chair.write(EntryKind.RESPONSE, asked.digest, text="Two were telephoned.")
    chair.write(EntryKind.SUPERSEDE, asked.digest, text="How many children?", on=date(2017, 4, 5))
    if ending is not None:
        chair.write(ending, asked.digest, on=date(2017, 4, 6))
    blocks = challenge_blocks(_with(material, chair.written, date(2017, 4, 7)))
    *_, table = tables(blocks)
    (row,) = cells(table)
    assert "How many children?" in row[1]
    assert row[-1].startswith(
        "Answered before it was reworded on 5 April 2017. What it said then: “Which councils?” | Two were telephoned."
    )
    counted = "1 is answered, before it was reworded." in _said(blocks)
    assert counted is (ending is None)


def test_where_none_waits_no_nought_is_counted(material: Material) -> None:
    """It is said as people say it."""
    chair = Writer("chair", "laptop")
    asked = chair.write(EntryKind.CHALLENGE)
    chair.write(EntryKind.RESPONSE, asked.digest)
    said = _said(challenge_blocks(_with(material, chair.written, AS_AT)))
    assert "no challenge awaits an answer; 1 is answered." in said


@pytest.mark.parametrize("ending", [None, EntryKind.CLOSE, EntryKind.WITHDRAW])
@pytest.mark.parametrize(("day", "late"), [(14, ""), (15, "Answered 1 day late"), (18, "Answered 4 days late")])
def test_an_answer_stands_beside_the_day_by_which_it_was_due(
    day: int, late: str, ending: EntryKind | None, material: Material
) -> None:
    """The first answer counts; one that came late says by how much, also once it is closed or withdrawn."""
    chair = Writer("chair", "laptop")
    asked = chair.write(EntryKind.CHALLENGE, answer_due=date(2017, 4, 14))
    chair.write(EntryKind.RESPONSE, asked.digest, on=date(2017, 4, 20), answered_on=date(2017, 4, day))
    chair.write(EntryKind.RESPONSE, asked.digest, on=date(2017, 4, 20), answered_on=date(2017, 4, 20))
    if ending is not None:
        chair.write(ending, asked.digest)
    _, ended = tables(challenge_blocks(_with(material, chair.written, date(2017, 4, 30))))
    assert cells(ended)[0][2] == " | ".join(part for part in ("14 Apr 2017", late) if part)


def test_an_item_that_is_not_in_the_picture_is_named_all_the_same(material: Material) -> None:
    """By its reference, with the reason why its words are missing."""
    writer = Writer()
    writer.write(EntryKind.CHALLENGE, target=replace(ACTION, ref="99.9"))
    writer.write(EntryKind.CHALLENGE, target=Target(type=TargetType.BODY, ref="nowhere", as_at=AS_AT))
    said = _said(challenge_blocks(_with(material, writer.written, AS_AT)))

    assert "Action 99.9" in said
    assert "Body nowhere" in said
    assert NOT_THERE in said


def test_a_very_long_note_goes_over_pages(material: Material) -> None:
    """As long as a note may be, with a word that has no end; nothing is cut without saying so."""
    writer = Writer()
    writer.write(EntryKind.CHALLENGE, text="word " * 3000 + "x" * 400, asked_of="y" * 300)
    stream = io.BytesIO()
    render_pdf(compose_challenge_log(_with(material, writer.written, AS_AT)), stream, strict=True)

    assert find_conformance_failures(stream.getvalue()) == []


def test_the_words_beside_a_withdrawn_note_name_the_documents_that_tell_it(material: Material) -> None:
    """Those and no others, the short ones neither; note and reason are told together, of a challenge alone."""
    chair = Writer()
    for kind in SHARED:
        written = chair.write(kind, text=f"Zebras, {kind}?")
        chair.write(EntryKind.WITHDRAW, written.digest, text=f"Giraffes, {kind}.")
    withdrawn = _with(material, chair.written, AS_AT)
    telling = {}
    for name, length in EVERY_DOCUMENT:
        said = " ".join(words_used(compose_kind(find_document(name), withdrawn, length).blocks))
        told = re.findall(r"(?:Zebras|Giraffes), (\w+)", said)
        if told:
            telling[name, length] = told
    assert set(telling) == {
        ("challenge-log", Length.FULL),
        ("chair-report", Length.FULL),
        ("line-of-sight", Length.FULL),
    }
    assert all(told == ["challenge", "challenge"] for told in telling.values())
    named = "in the challenge log and the full forms of the chair's report and the Line of sight"
    for kind in SHARED:
        assert (f"It stays in the file and, as withdrawn, {named}." in withdrawn_words(kind)) == (
            kind is EntryKind.CHALLENGE
        )
        stays = f"It stays in your file and, as withdrawn, {named};"
        assert withdraw_hint(kind).startswith(stays) == (kind is EntryKind.CHALLENGE)
        assert withdraw_hint(kind).endswith("no document tells the reason.") == (kind is not EntryKind.CHALLENGE)


def test_who_can_have_it() -> None:
    """The log can be made for everybody; nothing else gathers notes unasked."""
    kind = find_document("challenge-log")

    assert kind.audiences == (Audience.MEMBERS, Audience.PUBLIC, Audience.PART2)
    assert kind.tells_notes
    assert not find_document("corporate-parenting-children").tells_notes
