"""A milestone stands once, whether a return of an earlier day comes before the tracker that names it or after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING, Final

import pytest

from lineofsight.desktop.desks.papers import paper_for
from lineofsight.desktop.registers.noted import place_name
from lineofsight.desktop.standing import Standing
from lineofsight.domain.batches import ReturnBatch
from lineofsight.domain.marking import Audience
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.plan import Between, DateChange
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.exchange.return_writing import write_return
from lineofsight.workspace.annotating import NewNote, add_note
from lineofsight.workspace.importing import import_into_folder
from lineofsight.workspace.noting import read_noted
from lineofsight.workspace.opening import open_library
from lineofsight.workspace.reading import read_record
from lineofsight.workspace.trackers import TrackerImport, import_trackers, propose, save_proposal
from lineofsight.workspace.writing import Writing, keep_writing, leave_unfinished
from tests.exchange.trackers.tracker_makers import written
from tests.store.reading_makers import EXEMPT, FEBRUARY, JANUARY, MARCH, action, council_return, milestone

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.domain.marking import Marking
    from lineofsight.domain.plan import Milestone
    from lineofsight.domain.record import PlanRecord
    from lineofsight.workspace.library import Library
    from lineofsight.workspace.noting import Noted

TODAY: Final = date(2017, 6, 1)
BETWEEN: Final = date(2017, 2, 14)
DUE: Final = date(2017, 2, 10)
LATER: Final = date(2017, 4, 30)
HEADS: Final = ("No.", "Action", "Status", "Milestone", "Milestone due", "Milestone status")
ON_TRACK: Final = "On track"


class Council:
    """A data folder, and the files of a council as its officers keep them."""

    def __init__(self, folder: Path) -> None:
        """Nothing is imported yet."""
        self.folder = folder
        self.data = folder / "data"
        self.mapped: set[str] = set()

    def returned(self, as_at: date, *steps: Milestone, moves: tuple[DateChange, ...] = ()) -> ImportOutcome:
        """Write a whole return and import it."""
        actions = tuple(action(ref) for ref in ("1.1", "1.2"))
        steps = steps or (milestone(due=DUE),)
        reading = council_return(as_at, actions=actions, milestones=steps, date_changes=moves)
        assert isinstance(reading.batch, ReturnBatch)
        path = self.folder / f"return {as_at}.xlsx"
        write_return(path, reading.batch)
        (outcome,) = import_into_folder(self.data, [path], today=TODAY, dry_run=False)
        assert outcome.applied, outcome.findings
        return outcome

    def tracked(self, as_at: date, *said: tuple[str, date], status: str = ON_TRACK, lacks: str = "") -> ImportOutcome:
        """Write the council's own tracker, which gives milestones no references, and import it."""
        steps = enumerate(said or (("Advert  out", LATER),))
        of_action = ("1.1", "Do", ON_TRACK)
        rows = [HEADS, *((*(("", "", "") if at else of_action), text, due, status) for at, (text, due) in steps)]
        kept = [at for at, head in enumerate(HEADS) if head != lacks]
        path = written(self.folder / f"tracker {as_at}.xlsx", [tuple(row[at] for at in kept) for row in rows])
        name = f"without {lacks}" if lacks else "whole"
        if name not in self.mapped:
            save_proposal(propose(path), name, self.data)
            self.mapped.add(name)
        asked = TrackerImport(mapping_name=name, as_at=as_at)
        (outcome,) = import_trackers(self.data, [path], asked, today=TODAY, dry_run=False)
        assert outcome.applied, outcome.findings
        return outcome

    def plan(self, as_at: date) -> PlanRecord:
        """The plan as at a day."""
        with open_library(self.data) as library:
            return library.store.read(as_at).plan


@pytest.fixture
def council(tmp_path: Path) -> Council:
    """Give a council of which only the name is known."""
    found = Council(tmp_path)
    first = council_return(date(2016, 12, 31), actions=(action("1.2"),))
    assert isinstance(first.batch, ReturnBatch)
    path = tmp_path / "first.xlsx"
    write_return(path, first.batch)
    assert import_into_folder(found.data, [path], today=TODAY, dry_run=False)[0].applied
    return found


def _stand(plan: PlanRecord) -> list[tuple[str, str, date, date]]:
    return [(one.milestone_id, one.text, one.original_date, one.current_date) for one in plan.milestones]


@pytest.mark.parametrize("order", list(permutations(("january", "february", "march"))), ids="-".join)
def test_it_stands_once_and_with_its_whole_history_in_every_order(council: Council, order: tuple[str, ...]) -> None:
    """As at each day what was known then: before the tracker its return, and from that on one milestone that moved."""
    imports = {
        "january": lambda: council.returned(JANUARY),
        "february": lambda: council.tracked(FEBRUARY),
        "march": lambda: council.returned(MARCH, milestone(due=LATER, text="Advert published.")),
    }
    for which in order:
        imports[which]()
    assert _stand(council.plan(BETWEEN)) == [("1.1.a", "Advert out.", DUE, DUE)]
    assert _stand(council.plan(FEBRUARY)) == [("1.1.a", "Advert  out", DUE, LATER)]
    newest = council.plan(MARCH)
    assert _stand(newest) == [("1.1.a", "Advert published.", DUE, LATER)]
    assert council.plan(BETWEEN).date_changes == ()
    moves = [(one.item_id, one.old, one.new, one.changed_on) for one in newest.date_changes]
    assert moves == [("1.1.a", DUE, LATER, Between(JANUARY, FEBRUARY))]


@pytest.mark.parametrize("is_return_first", [True, False])
def test_what_the_tracker_has_no_column_for_stays_as_the_return_said_it(
    council: Council, *, is_return_first: bool
) -> None:
    """Its status is that of January, and is told so; the tracker says its date alone."""
    off = milestone(due=DUE, status=DeliveryStatus.OFF_TRACK)
    if is_return_first:
        council.returned(JANUARY, off)
    council.tracked(FEBRUARY, lacks="Milestone status")
    if not is_return_first:
        assert council.plan(FEBRUARY).milestones[0].milestone_id == "1.1/m1"
        council.returned(JANUARY, off)
    plan = council.plan(FEBRUARY)
    assert [(one.milestone_id, one.status) for one in plan.milestones] == [("1.1.a", DeliveryStatus.OFF_TRACK)]
    assert plan.status_said["1.1.a"] == JANUARY


def test_nothing_is_guessed_where_words_stand_twice_or_differ(council: Council) -> None:
    """Two rows of the tracker in the same words, two milestones of the return, other words: each stands by itself."""
    council.tracked(FEBRUARY, *((text, LATER) for text in ("Posts filled", "Posts filled", "Desks bought", "Keys cut")))
    steps = [("1.1.a", "Posts filled."), ("1.1.b", "Desks bought."), ("1.1.c", "Desks bought."), ("1.1.d", "Keys.")]
    council.returned(JANUARY, *(milestone(ref, due=DUE, text=text) for ref, text in steps))
    refs = {one.milestone_id for one in council.plan(FEBRUARY).milestones}
    assert refs == {*(f"1.1/m{number}" for number in range(1, 5)), *(ref for ref, _ in steps)}


def test_a_row_that_was_reworded_before_a_return_gave_it_a_reference_is_one_milestone(council: Council) -> None:
    """Until then the made-up reference tells which it is; what the tracker called it first does not come back."""
    council.tracked(JANUARY, ("Advert written", DUE))
    council.tracked(FEBRUARY, ("Advert out", LATER))
    council.returned(MARCH, milestone(due=LATER))
    assert [one.milestone_id for one in council.plan(FEBRUARY).milestones] == ["1.1/m1"]
    plan = council.plan(MARCH)
    assert _stand(plan) == [("1.1.a", "Advert out.", DUE, LATER)]
    assert [(one.item_id, one.changed_on) for one in plan.date_changes] == [("1.1.a", Between(JANUARY, FEBRUARY))]


def test_the_next_file_is_compared_with_what_the_tracker_said(council: Council) -> None:
    """Its date moved in February; nothing is new, missing or moved again in March, whatever it is called then."""
    council.tracked(FEBRUARY)
    council.returned(JANUARY)
    outcome = council.returned(MARCH, milestone(due=LATER, original_date=DUE, text="Advert published."))
    told = [one for one in outcome.changes if one.subject == "milestone"]
    assert [(one.kind.value, one.ref, [name for name, *_ in one.fields]) for one in told] == [
        ("changed", "1.1.a", ["text"])
    ]
    assert "redated_without_record" not in {one.code for one in outcome.findings}


def test_the_return_that_gives_it_a_reference_says_what_moved_since_the_tracker(council: Council) -> None:
    """It is not told as new, and a date that nobody is recorded to have agreed is asked for."""
    council.tracked(FEBRUARY, ("Advert out", DUE))
    outcome = council.returned(MARCH, milestone(due=LATER, original_date=DUE))
    assert [(one.kind.value, one.ref) for one in outcome.changes if one.subject == "milestone"] == [
        ("redated", "1.1.a")
    ]
    assert "redated_without_record" in {one.code for one in outcome.findings}
    moves = council.plan(MARCH).date_changes
    assert [(one.item_id, one.old, one.new) for one in moves] == [("1.1.a", DUE, LATER)]


def test_a_tracker_may_number_its_rows_anew_after_that(council: Council) -> None:
    """Another milestone gets the reference that was made up for this one."""
    council.tracked(FEBRUARY)
    council.returned(JANUARY)
    council.tracked(MARCH, ("Posts agreed", LATER), ("Advert out", LATER))
    stand = {(ref, text) for ref, text, *_ in _stand(council.plan(MARCH))}
    assert stand == {("1.1/m1", "Posts agreed"), ("1.1.a", "Advert out")}


def test_its_row_in_a_later_tracker_that_cannot_be_taken_is_told(council: Council) -> None:
    """Also where that was imported while only the made-up reference was known."""
    council.tracked(FEBRUARY)
    council.tracked(MARCH, status="Perhaps")
    council.returned(JANUARY)
    refused = council.plan(MARCH).milestones_refused
    assert {ref: (one.as_at, one.said) for ref, one in refused.items()} == {"1.1.a": (MARCH, FEBRUARY)}


@pytest.mark.parametrize(("marking", "seen"), [(EXEMPT, []), (milestone().marking, ["1.1.a"])])
def test_what_the_return_says_is_exempt_the_tracker_no_longer_opens(
    council: Council, marking: Marking, seen: list[str]
) -> None:
    """So the warning that it stands open there in the same words names nothing."""
    council.tracked(FEBRUARY)
    outcome = council.returned(JANUARY, milestone(due=DUE, marking=marking))
    with open_library(council.data) as library:
        members = read_record(library.store, FEBRUARY, Audience.MEMBERS).plan
    assert [one.milestone_id for one in members.milestones] == seen
    assert "1.1/m1" not in " ".join(one.what for one in outcome.findings)


def test_a_recorded_move_of_the_made_up_reference_is_one_of_the_milestone(council: Council) -> None:
    """Officers wrote it into a filled return before the milestone had another reference."""
    council.tracked(FEBRUARY, ("Advert out", DUE))
    move = DateChange(item_id="1.1/m1", old=DUE, new=LATER, changed_on=MARCH, agreed_by="Improvement Board")
    council.returned(MARCH, milestone("1.1/m1", due=LATER, original_date=DUE), moves=(move,))
    council.returned(LATER, milestone(due=LATER, original_date=DUE))
    plan = council.plan(LATER)
    assert _stand(plan) == [("1.1.a", "Advert out.", DUE, LATER)]
    assert [(one.item_id, one.agreed_by) for one in plan.date_changes] == [("1.1.a", "Improvement Board")]
    with open_library(council.data) as library:
        filled = library.store.returned(LATER)
    assert [one.item_id for one in filled.date_changes] == ["1.1.a"]
    council.returned(date(2017, 5, 31), *filled.milestones, moves=filled.date_changes)
    assert len(council.plan(date(2017, 5, 31)).date_changes) == 1


def _noted(library: Library, as_at: date) -> Noted:
    material = library.material(as_at)
    return read_noted(library, material.picture, material.record)


def _begun(library: Library, as_at: date, place: str, text: str) -> None:
    """Begin a note as the window does."""
    material = library.material(as_at)
    paper = paper_for(place, material, read_noted(library, material.picture, material.record), Standing.CHAIR)
    leave_unfinished(library, replace(paper.blank, kind=EntryKind.NOTE, text=text, answer_due=None, asked_of=""))


@pytest.mark.parametrize("is_earlier", [True, False])
def test_notes_and_unfinished_texts_are_led_on_to_it(council: Council, *, is_earlier: bool) -> None:
    """Both were begun under the made-up reference; the text is kept word for word, as at the day that she looked at."""
    council.tracked(FEBRUARY)
    with open_library(council.data) as library:
        add_note(library, "milestone/1.1/m1", NewNote(kind=EntryKind.NOTE, text="Ask the Director."))
        _begun(library, FEBRUARY, "milestone/1.1/m1", "Who placed\nthe advert?")
    council.returned(JANUARY if is_earlier else MARCH)
    shown = FEBRUARY if is_earlier else MARCH
    with open_library(council.data) as library:
        noted = _noted(library, shown)
        assert [(one.ref, one.written_under) for one in noted.threads] == [("1.1.a", "1.1/m1")]
        begun = noted.begun("milestone/1.1.a") or pytest.fail(str(noted.unfinished))
        assert (begun.text, begun.as_at) == ("Who placed\nthe advert?", FEBRUARY)
        assert place_name(begun.place, noted).startswith("Milestone 1.1.a")
        told = keep_writing(library, begun, is_chair=True)
        assert told.words is not None
        assert told.words.text == begun.text
        assert told.thread.target.as_at == FEBRUARY
        noted = _noted(library, shown)
        assert noted.unfinished == ()
        assert [one.ref for one in noted.threads] == ["1.1.a", "1.1.a"]


def test_a_text_that_is_led_on_lies_in_one_place(council: Council) -> None:
    """Whoever goes on with it has it under the reference that stands, and one of her own there is not written over."""
    council.tracked(FEBRUARY)
    with open_library(council.data) as library:
        _begun(library, FEBRUARY, "milestone/1.1/m1", "Who?")
    council.returned(MARCH)
    with open_library(council.data) as library:
        _begun(library, MARCH, "milestone/1.1.a", "Who placed it?")
        assert [(one.place, one.text) for one in _noted(library, MARCH).unfinished] == [
            ("milestone/1.1.a", "Who placed it?")
        ]
        assert [one.text for one in _noted(library, FEBRUARY).unfinished] == ["Who placed it?"]
        assert _noted(library, FEBRUARY).begun("milestone/1.1/m1") is not None


def test_two_texts_begun_under_both_references_are_both_kept(council: Council) -> None:
    """Each stays where it is; the one is led on once the other is kept or dropped."""
    council.tracked(FEBRUARY)
    council.returned(MARCH)
    with open_library(council.data) as library:
        for day, place in ((FEBRUARY, "milestone/1.1/m1"), (MARCH, "milestone/1.1.a")):
            (seen,) = library.material(day).record.plan.milestones
            leave_unfinished(library, Writing(place=place, kind=EntryKind.NOTE, text=place, title=seen.text))
        noted = _noted(library, MARCH)
        assert {one.place for one in noted.unfinished} == {"milestone/1.1/m1", "milestone/1.1.a"}
        keep_writing(library, noted.begun("milestone/1.1.a") or pytest.fail("gone"), is_chair=True)
        (begun,) = _noted(library, MARCH).unfinished
        assert (begun.place, begun.text) == ("milestone/1.1.a", "milestone/1.1/m1")
        leave_unfinished(library, replace(begun, text=""))
        assert _noted(library, MARCH).unfinished == ()
