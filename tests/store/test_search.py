"""Finding as typed: what holds the beginnings of all words, whatever is typed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.domain.search import SearchEntry, Stretch
from lineofsight.store.search import SearchIndex
from lineofsight.store.search_stems import stem_of

ENTRIES = (
    SearchEntry("theme", "theme/T1", "T1 Workforce", "One worker for each child"),
    SearchEntry("action", "action/1.1", "1.1 Recruit social workers", "Head of Safeguarding"),
    SearchEntry("action", "action/1.10", "1.10 Réduire les délais", "Recruit with partners"),
    SearchEntry("action", "action/1.11", "1.11 Retain social workers", ""),
    SearchEntry("body", "body/IGB", "Improvement Governance Board", "Watches the plan"),
)


def _links(query: str, **more: int) -> list[str]:
    with SearchIndex(ENTRIES) as index:
        return [hit.link for hit in index.find(query, **more)]


def test_every_word_must_be_there_by_its_beginning() -> None:
    """Two beginnings find what holds both, in title or text."""
    assert _links("recr soc") == ["action/1.1"]
    assert _links("recr part") == ["action/1.10"]
    assert _links("recr nothing") == []


def test_accents_and_case_do_not_matter() -> None:
    """Who types without accents finds what has them."""
    assert _links("REDUIRE") == ["action/1.10"]


def test_a_reference_finds_its_own_before_longer_ones() -> None:
    """1.1 is found before 1.10 and 1.11, and 1.10 finds itself alone."""
    assert _links("1.1")[0] == "action/1.1"
    assert _links("1.10") == ["action/1.10"]


def test_what_is_named_so_stands_before_what_speaks_of_it() -> None:
    """A body's own name finds it, with its kind, before the actions whose words hold it; half of it does as well."""
    speaking = SearchEntry("action", "action/2.1", "2.1 Report to the Safeguarding Children Board", "")
    other = SearchEntry("body", "body/OTH", "Board", "Hears the Safeguarding Children Board")
    entries = (speaking, other, SearchEntry("body", "body/SCB", "Safeguarding Children Board", ""))
    with SearchIndex(entries) as index:
        for query in ("Safeguarding Children Board", " safeguarding  children board ", "safeguarding chi"):
            assert [hit.link for hit in index.find(query)] == ["body/SCB", "body/OTH", "action/2.1"]
        assert next(hit.link for hit in index.find("children board")) == "action/2.1"
        assert [hit.link for hit in index.find("report to")] == ["action/2.1"]


def test_a_name_behind_its_reference_is_a_name() -> None:
    """An action is called by its words too, and the whole of a name comes before one that goes on."""
    entries = (
        SearchEntry("theme", "theme/T1", "T1 What social workers need", ""),
        SearchEntry("action", "action/1.11", "1.11 Retain social workers in the teams", ""),
        SearchEntry("milestone", "milestone/1.11.2", "1.11.2 Retain social workers", ""),
        SearchEntry("body", "body/RET", "A board to retain social workers", ""),
    )
    with SearchIndex(entries) as index:
        found = [hit.link for hit in index.find("retain social workers")]
    assert found == ["milestone/1.11.2", "action/1.11", "body/RET"]


def test_an_address_finds_what_it_leads_to() -> None:
    """Pasted from an e-mail, in angle brackets or not; an address of nothing here finds nothing."""
    assert _links("lineofsight:action/1.10") == ["action/1.10"]
    assert _links(" <lineofsight:body/IGB> ") == ["body/IGB"]
    assert _links("lineofsight:action/9.9") == []


def test_a_title_weighs_more_than_a_text() -> None:
    """What is called so stands before what only speaks of it."""
    assert _links("recruit") == ["action/1.1", "action/1.10"]


def test_of_little_found_other_forms_of_the_words_are_found_behind_it() -> None:
    """Who remembers fostering, families or planned finds foster carers, a family and the plan; what she typed first."""
    entries = (
        SearchEntry("indicator", "indicator/1", "Foster carers who joined us", "Each family, by plan"),
        SearchEntry("indicator", "indicator/2", "Independent fostering agencies", ""),
    )
    with SearchIndex(entries) as index:
        found = index.find("fostering")
        assert [hit.link for hit in found] == ["indicator/2", "indicator/1"]
        assert Stretch("Foster", is_found=True) in found[1].title
        assert [hit.link for hit in index.find("families planned")] == ["indicator/1"]
        assert [hit.link for hit in index.find("fostering agencies")] == ["indicator/2"]
        assert index.find("fosters nothing") == ()


def test_an_abbreviation_finds_what_holds_its_words() -> None:
    """A board that nobody calls by its letters is found by them, marked where it is named; letters that stand too."""
    entries = (
        SearchEntry("body", "body/board", "Borough Safeguarding Children Board", "Partners meet"),
        SearchEntry("action", "action/1", "Report to the LSCB", ""),
        SearchEntry("action", "action/2", "Children on the safeguarding board", ""),
    )
    with SearchIndex(entries, {"lscb": "Safeguarding Children Board"}) as index:
        found = index.find("lscb")
        assert [hit.link for hit in found] == ["body/board", "action/1"]
        assert found[0].title == (Stretch("Borough "), Stretch("Safeguarding Children Board", is_found=True))
        assert [hit.link for hit in index.find("LSCB partners")] == ["body/board"]
        assert [hit.link for hit in index.find("LSC")] == ["action/1"], "letters that are typed on are letters yet"


def test_of_much_found_other_forms_of_the_words_do_not_stand_in_its_way() -> None:
    """Planning is found often enough by itself: that something is called a plan tells nothing of it."""
    planning = [SearchEntry("action", f"action/{n}", f"{n} Planning meetings") for n in range(20)]
    with SearchIndex([*planning, SearchEntry("document", "document/1", "The plan", "")]) as index:
        assert {hit.kind for hit in index.find("planning")} == {"action"}


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("fostering", "foster"),
        ("families", "famil"),
        ("planned", "plan"),
        ("Placements", "Placement"),
        ("assessed", "assess"),
        ("recordings", "record"),
        ("care", "care"),
        ("caring", "caring"),
        ("during", "during"),
        ("1.10s", "1.10s"),
        ("LSCBs", "LSCB"),
        ("", ""),
    ],
)
def test_a_stem_is_what_a_word_shares_with_its_other_forms(word: str, stem: str) -> None:
    """Of a short word, and of a reference, nothing is taken away."""
    assert stem_of(word) == stem


def test_found_words_are_told_apart() -> None:
    """The words stand marked in the title, else in an excerpt."""
    with SearchIndex(ENTRIES) as index:
        (hit,) = index.find("gov")
        assert hit.title == (Stretch("Improvement "), Stretch("Governance", is_found=True), Stretch(" Board"))
        assert hit.excerpt == ()
        (hit,) = index.find("safeg")
        assert hit.title == (Stretch("1.1 Recruit social workers"),)
        assert Stretch("Safeguarding", is_found=True) in hit.excerpt


def test_no_more_of_a_kind_than_asked() -> None:
    """Hits of other kinds still find room."""
    many = [SearchEntry("action", f"action/{n}", f"{n} child") for n in range(50)]
    with SearchIndex([*many, SearchEntry("body", "body/B", "Children's Board")]) as index:
        found = [hit.link for hit in index.find("child", most_of_a_kind=3)]
    assert len(found) == 4
    assert found[-1] == "body/B"


def test_of_very_many_finds_every_kind_has_its_first() -> None:
    """What thousands of actions hold is still found in the one body that holds it."""
    many = [SearchEntry("action", f"action/{n}", f"{n} child") for n in range(5_000)]
    with SearchIndex([*many, SearchEntry("body", "body/B", "Children's Board")]) as index:
        found = [hit.link for hit in index.find("child", most_of_a_kind=2)]
        named = [hit.link for hit in index.find("4999", most_of_a_kind=2)]
    assert found == ["action/0", "action/1", "body/B"]
    assert named == ["action/4999"]


def test_kinds_that_come_by_turns_stand_together() -> None:
    """Each kind once, in the order of its first entry, and of very many finds the first of each."""
    many = [SearchEntry("note" if n % 3 else "bookmark", f"{n}", f"{n} child") for n in range(5_000)]
    with SearchIndex(many) as index:
        found = [(hit.kind, hit.link) for hit in index.find("child", most_of_a_kind=2)]
    assert found == [("bookmark", "0"), ("bookmark", "3"), ("note", "1"), ("note", "2")]


@settings(max_examples=200)
@given(st.text(max_size=30))
def test_whatever_is_typed_is_answered(query: str) -> None:
    """Signs of the index's language are text like any other, and nothing typed is an error."""
    assert set(_links(query)) <= {entry.link for entry in ENTRIES}


@given(st.sampled_from(['"', "*", "(", "NOT", "AND", "NEAR(a b)", "title:", "-", "^a", "''", '""', "a*b"]))
def test_the_indexs_own_language_is_not_understood(query: str) -> None:
    """A person who types NOT looks for the word: signs and capitals change nothing."""
    assert _links(query) == _links(" ".join(re.findall(r"\w+", query.lower())))
