"""Entries: what each kind needs, and that a document stands for its words and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.domain.marking import MEMBERS, PUBLIC, Marking, MarkingLevel
from lineofsight.domain.note_documents import read_audience, read_entry, read_words
from lineofsight.domain.note_kinds import OPENING, PRIVATE, SHARED, Confidence, EntryKind, is_chairs_alone
from lineofsight.domain.notes import Entry, Seen, Target, Words
from lineofsight.errors import ValueRefusedError
from tests.support.note_makers import ACTION, DAY, DUE, Writer, words

if TYPE_CHECKING:
    from collections.abc import Callable

LINES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40).filter(str.strip)


def _every_kind() -> list[Entry]:
    """One entry of each kind, those that answer referring to the first."""
    writer = Writer()
    first = writer.write(EntryKind.CHALLENGE)
    for kind in EntryKind:
        if kind is EntryKind.CHALLENGE:
            continue
        writer.write(kind, *(() if kind.rule.opens else (first.digest,)))
    return writer.written


def test_every_kind_can_be_written_and_read() -> None:
    """From its document and words comes the same entry, with the same digest."""
    for entry in _every_kind():
        assert entry.words is not None
        read = read_entry(entry.document, nonce=entry.nonce, words=entry.words.canonical)
        assert (read, read.digest) == (entry, entry.digest)


def test_the_document_has_the_fields_of_the_exchange_form() -> None:
    """These and no others, so that signing and sending later change nothing."""
    document = json.loads(Writer().write(EntryKind.COMMENT).document)

    assert sorted(document) == [
        *("audience", "author", "body", "council", "device", "hlc", "kind", "prev", "refs", "seq", "target", "v"),
    ]
    assert sorted(document["target"]) == ["as_at", "id", "issue", "row_sha256", "type"]


def test_an_entry_of_the_first_version_is_read_by_every_later_one() -> None:
    """Its bytes and digests are written out here: what is kept and signed must never read otherwise."""
    document = (
        '{"audience":"part2-3","author":"1111111111111111111111111111111111111111111111111111111111111111",'
        '"body":"BODY","council":"305","device":"22222222","hlc":"015b337c76000001","kind":"challenge",'
        '"prev":"3333333333333333333333333333333333333333333333333333333333333333","refs":[],"seq":2,'
        '"target":{"as_at":"2017-03-31","id":"1.10","issue":0,"row_sha256":"","type":"action"},"v":1}'
    )
    said = (
        '{"answer_due":"2017-04-14","asked_of":"Director","illustrative":true,"on":"2017-04-03",'
        '"seen":{"figure":"58% (45 of 78)","officers":"At risk","status":"Overdue or will miss","title":"Größe £"},'
        '"text":"Who?\\nWhen?"}'
    )
    document = document.replace("BODY", "439579e6bd3f28bea406be1e2f88fc4b3d055125fc7e513df94e8b702d74e97a")
    entry = read_entry(document, nonce="4" * 64, words=said)

    assert entry.digest == "de0838fd8a30b25f4ce307e3b30868de2ef14133832bcd33a51f32075133346b"
    assert entry.words is not None
    assert (entry.words.text, entry.sequence, entry.audience) == ("Who?\nWhen?", 2, "part2-3")


def test_no_word_stands_in_the_document() -> None:
    """The words can be expunged: the document holds a salted commitment in their place."""
    writer = Writer()
    entry = writer.write(EntryKind.CHALLENGE, text="Zanzibar", asked_of="Timbuktu", seen=Seen(title="Samarkand"))

    assert not any(word in entry.document for word in ("Zanzibar", "Timbuktu", "Samarkand", "2017-04-14"))


def test_the_digest_and_commitment_can_be_worked_out_with_plain_tools() -> None:
    """SHA-256 of the document, and of the nonce's bytes followed by the words' text."""
    entry = Writer().write(EntryKind.COMMENT)
    assert entry.words is not None

    assert entry.digest == sha256(entry.document.encode()).hexdigest()
    assert entry.commitment == sha256(bytes.fromhex(entry.nonce) + entry.words.canonical.encode()).hexdigest()


def test_the_same_words_with_another_nonce_cannot_be_recognised() -> None:
    """So nobody finds out by trial what was said."""
    said = words(EntryKind.COMMENT)

    assert said.commitment("0" * 64) != said.commitment("1" * 64)


def test_an_entry_without_its_words_keeps_its_digest() -> None:
    """Expunging changes nothing in the chain."""
    entry = Writer().write(EntryKind.COMMENT)

    assert read_entry(entry.document).digest == entry.digest
    assert read_entry(entry.document).words is None


def test_what_is_empty_is_not_written() -> None:
    """A later field that is left empty changes no older words."""
    assert json.loads(Words(on=DAY, text="Yes.").canonical) == {"on": "2017-04-03", "text": "Yes."}


@given(
    text=LINES,
    asked_of=LINES,
    seen=st.builds(Seen, title=LINES, status=LINES, officers=LINES, figure=LINES),
    illustrative=st.booleans(),
)
def test_words_are_read_as_they_were_written(text: str, asked_of: str, seen: Seen, *, illustrative: bool) -> None:
    """Whatever the characters."""
    said = words(EntryKind.CHALLENGE, text=text, asked_of=asked_of, seen=seen, illustrative=illustrative)

    assert read_words(said.canonical) == said


@given(st.data())
def test_no_letter_of_an_entry_can_be_changed(data: st.DataObject) -> None:
    """A changed document has another digest or cannot be read; changed words or salt are not those committed to."""
    entry = Writer().write(EntryKind.CHALLENGE)
    assert entry.words is not None
    texts = {"document": entry.document, "nonce": entry.nonce, "words": entry.words.canonical}
    name = data.draw(st.sampled_from(sorted(texts)))
    at = data.draw(st.integers(0, len(texts[name]) - 1))
    letter = data.draw(st.characters(min_codepoint=32, max_codepoint=126).filter(lambda one: one != texts[name][at]))
    texts[name] = texts[name][:at] + letter + texts[name][at + 1 :]

    try:
        digest = read_entry(**texts).digest
    except ValueRefusedError:
        return
    assert digest != entry.digest


def _without(name: str) -> Callable[[], object]:
    kinds = {"text": EntryKind.COMMENT, "asked_of": EntryKind.CHALLENGE, "answer_due": EntryKind.CHALLENGE}
    kinds |= {"confidence": EntryKind.CONFIDENCE, "answered_by": EntryKind.RESPONSE, "answered_on": EntryKind.RESPONSE}
    kind = kinds[name]
    refs = () if kind.rule.opens else ("a" * 64,)
    said: dict[str, Any] = {name: "" if name in ("text", "asked_of", "answered_by") else None}
    return lambda: Writer().write(kind, *refs, **said)


@pytest.mark.parametrize("name", ["text", "asked_of", "answer_due", "confidence", "answered_by", "answered_on"])
def test_an_entry_that_lacks_what_its_kind_needs_is_refused(name: str) -> None:
    """The sentence names the field."""
    with pytest.raises(ValueRefusedError, match=f"^{name}: an empty value cannot be used"):
        _without(name)()


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (EntryKind.COMMENT, {"answer_due": DUE}),
        (EntryKind.PRAISE, {"confidence": Confidence.HIGH}),
        (EntryKind.NOTE, {"asked_of": "Nobody"}),
        (EntryKind.CHALLENGE, {"answered_by": "Nobody"}),
    ],
)
def test_an_entry_says_no_more_than_its_kind_may(kind: EntryKind, said: dict[str, Any]) -> None:
    """A comment with a date for its answer would be a challenge."""
    with pytest.raises(ValueRefusedError, match="has none"):
        Writer().write(kind, **said)


def test_dates_that_contradict_each_other_are_refused() -> None:
    """No answer is due before it is asked for, nor noted before it was given."""
    with pytest.raises(ValueRefusedError, match=r"before 3 April 2017, the day on which it is asked"):
        words(EntryKind.CHALLENGE, answer_due=date(2017, 4, 2))
    with pytest.raises(ValueRefusedError, match="given after 3 April 2017, the day on which it is noted"):
        words(EntryKind.RESPONSE, answered_on=date(2017, 4, 4))


def test_an_opening_answers_to_nothing_and_everything_else_to_one() -> None:
    """So each thread has one beginning."""
    with pytest.raises(ValueRefusedError, match="opens a thread"):
        Writer().write(EntryKind.COMMENT, "a" * 64)
    with pytest.raises(ValueRefusedError, match="the one entry"):
        Writer().write(EntryKind.RESPONSE)
    with pytest.raises(ValueRefusedError, match="the one entry"):
        Writer().write(EntryKind.RESPONSE, "a" * 64, "b" * 64)


def test_a_private_kind_cannot_be_shown_to_others() -> None:
    """A private note has no audience but its author."""
    entry = Writer().write(EntryKind.NOTE)

    assert (entry.marking, entry.audience) == (None, "private")
    with pytest.raises(ValueRefusedError, match="for its author alone"):
        replace(entry, marking=MEMBERS)


def test_the_kinds_are_the_chairs_or_anybodys() -> None:
    """Seven open a thread: four of the chair's, three that anybody keeps for herself."""
    assert set(SHARED) == {EntryKind.COMMENT, EntryKind.CHALLENGE, EntryKind.PRAISE, EntryKind.CONFIDENCE}
    assert set(PRIVATE) == {EntryKind.NOTE, EntryKind.QUESTION, EntryKind.BOOKMARK}
    assert set(OPENING) == {*SHARED, *PRIVATE}


def test_the_chair_alone_ends_or_rewords_what_is_the_chairs_and_anybody_answers_it() -> None:
    """Of what somebody keeps for herself she does all that can be done."""
    ends = (EntryKind.CLOSE, EntryKind.REOPEN, EntryKind.SUPERSEDE, EntryKind.WITHDRAW)
    assert {(kind, of) for kind in EntryKind for of in OPENING if is_chairs_alone(kind, of)} == set(
        product(ends, SHARED)
    )


@pytest.mark.parametrize(
    "marking", [None, PUBLIC, MEMBERS, *(Marking(MarkingLevel.PART2, paragraph) for paragraph in range(1, 8))]
)
def test_every_marking_stands_in_the_document(marking: Marking | None) -> None:
    """With the paragraph of Schedule 12A, when it is exempt."""
    entry = Writer().write(EntryKind.COMMENT, marking=marking)

    assert read_audience(entry.audience) == marking


@pytest.mark.parametrize("text", ["", "everybody", "part2", "part2-8", "part2-x", "public-3", "part2-²"])
def test_an_audience_that_there_is_not_is_refused(text: str) -> None:
    """Exempt without a paragraph, a paragraph that there is not, an open one with a paragraph."""
    with pytest.raises(ValueRefusedError):
        read_audience(text)


@pytest.mark.parametrize(
    "changed",
    [
        {"v": 2},
        {"v": True},
        {"seq": "1"},
        {"seq": 0},
        {"seq": 2},
        {"prev": "a" * 64},
        {"author": "A" * 64},
        {"device": "1234567"},
        {"hlc": "0" * 16},
        {"kind": "sermon"},
        {"kind": "Comment"},
        {"refs": "none"},
        {"refs": ["x"]},
        {"target": "action/1.10"},
        {"audience": "part2"},
        {"extra": 1},
        {"council": ""},
    ],
)
def test_a_document_of_another_form_is_refused(changed: dict[str, object]) -> None:
    """A later form, a wrong type, a number that cannot be, a field too many."""
    document = json.loads(Writer().write(EntryKind.COMMENT).document) | changed

    with pytest.raises(ValueRefusedError):
        read_entry(json.dumps(document, sort_keys=True, separators=(",", ":")))


@pytest.mark.parametrize("missing", ["v", "council", "prev", "target", "refs", "body"])
def test_a_document_without_a_field_is_refused(missing: str) -> None:
    """Nothing is filled in."""
    document = json.loads(Writer().write(EntryKind.COMMENT).document)
    del document[missing]

    with pytest.raises(ValueRefusedError):
        read_entry(json.dumps(document, sort_keys=True, separators=(",", ":")))


@pytest.mark.parametrize(
    "text",
    ['{"on":"2017-04-31"}', '{"text":"Yes"}', '{"on":"2017-04-03","more":1}', '{"on":"2017-04-03","seen":"yes"}'],
)
def test_words_of_another_form_are_refused(text: str) -> None:
    """A day that there is not, none at all, a field too many, a page that is no page."""
    with pytest.raises(ValueRefusedError):
        read_words(text)


def test_a_target_has_its_address() -> None:
    """As it is asked for on the command line."""
    assert ACTION.address == "action/1.10"
    with pytest.raises(ValueRefusedError, match="from 1"):
        Target(type=ACTION.type, ref="1.10", as_at=DAY, issue=-1)
    with pytest.raises(ValueRefusedError, match="64"):
        replace(ACTION, row_sha256="abc")
