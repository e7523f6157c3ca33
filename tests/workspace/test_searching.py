"""What of a copy can be found, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.verdicts import MemberStatus, RatingColour
from lineofsight.workspace.searching import index_material, searchable

if TYPE_CHECKING:
    from lineofsight.documents.material import Material


def test_everything_that_members_watch_can_be_found(example_material: Material) -> None:
    """Plan, figures, bodies, people, oversight, questions and abbreviations of the example."""
    kinds = {entry.kind for entry in searchable(example_material)}
    assert kinds == {
        *("theme", "action", "milestone", "recommendation", "indicator", "body", "person"),
        *("expectation", "risk", "decision", "deadline", "voice", "question", "abbreviation"),
    }


def test_each_thing_stands_in_it_once(example_material: Material) -> None:
    """A link is what a thing is known by."""
    links = [entry.link for entry in searchable(example_material)]
    assert len(links) == len(set(links))


def test_nothing_is_said_twice_of_what_is_found(example_material: Material) -> None:
    """Who leads by name and by post is often one."""
    for entry in searchable(example_material):
        lines = entry.text.split("\n")
        assert len(lines) == len(set(lines)), entry.link
        assert entry.title not in lines, entry.link


def test_only_what_can_be_followed_is_found(example_material: Material) -> None:
    """Where no page shows bodies, none is found."""
    with index_material(example_material, ("action",)) as index:
        assert {hit.kind for hit in index.find("board")} <= {"action"}
    with index_material(example_material) as index:
        assert "body" in {hit.kind for hit in index.find("board")}


def test_the_board_is_found_by_its_letters(example_material: Material) -> None:
    """What texts call the Safeguarding Children Board, without the word local."""
    with index_material(example_material) as index:
        found = index.find("LSCB")
        assert found[0].link == "term/LSCB"
        assert {"expectation", "recommendation"} <= {hit.kind for hit in found}


def test_nothing_exempt_is_found(example_material: Material) -> None:
    """The index is made from what members may see."""
    with index_material(example_material) as index:
        assert "action/1.10" in {hit.link for hit in index.find("1.10")}
        assert not {"action/3.7", "action/9.4"} & {hit.link for query in ("3.7", "9.4") for hit in index.find(query)}


def test_deadlines_voices_and_the_words_of_decisions_are_found(example_material: Material) -> None:
    """What stands on the oversight page is found by its own words."""
    watched = example_material.record.watched
    with index_material(example_material) as index:
        for kind, ref, words in (
            *(("deadline", one.deadline_id, one.title) for one in watched.deadlines),
            *(("voice", one.voice_id, one.question) for one in watched.voices),
            *(("decision", one.decision_id, one.decision) for one in watched.decisions if one.decision),
        ):
            assert f"{kind}/{ref}" in {hit.link for hit in index.find(" ".join(words.split()[:6]))}, words


def test_decisions_against_advice_are_found_by_what_documents_call_them(example_material: Material) -> None:
    """Who is sent to look for them types just that; one that followed advice, or of which nobody says, is not one."""
    decisions = example_material.record.watched.decisions
    against = {f"decision/{one.decision_id}" for one in decisions if one.against_advice}
    bare = {f"decision/{one.decision_id}" for one in decisions if one.against_advice and not one.reason_against}
    assert bare
    assert bare < against < {f"decision/{one.decision_id}" for one in decisions}
    with index_material(example_material, ("decision",)) as index:
        for typed in ("against advice", "decision taken against advice", "against professional advice"):
            assert {hit.link for hit in index.find(typed)} == against, typed
        assert {hit.link for hit in index.find("against advice no reason is recorded")} == bare


def test_actions_and_figures_are_found_by_how_they_stand(example_material: Material) -> None:
    """A status and a rating are words that a reader searches for; what is found has just that."""
    picture = example_material.picture
    late = {
        f"action/{judged.action.action_id}"
        for theme in picture.themes
        for judged in theme.actions
        if judged.status is MemberStatus.OVERDUE
    }
    red = {
        f"indicator/{judged.indicator.ind_id}"
        for judged in picture.indicators
        if judged.rating.colour is RatingColour.RED
    }
    assert late
    assert red
    assert _standing(example_material, "action", "Overdue or will miss") == late
    assert _standing(example_material, "indicator", "Red") == red
    with index_material(example_material, ("action",)) as index:
        assert {hit.link for hit in index.find("overdue or will miss")} <= late


def _standing(material: Material, kind: str, word: str) -> set[str]:
    return {one.link for one in searchable(material) if one.kind == kind and word in one.text.splitlines()}
