"""A milestone whose row in a real workbook cannot be taken says so to whoever may read it, until it is told again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.picture import judge
from lineofsight.analysis.portfolio import of_themes
from lineofsight.desktop.pages.plan_details import details_of
from lineofsight.desktop.sheet import Grid, Words
from lineofsight.documents.portfolio.missed import missed_blocks
from lineofsight.documents.sections.action_tables import action_blocks
from lineofsight.documents.words_used import words_used
from lineofsight.domain.findings import Severity
from lineofsight.domain.marking import Audience
from lineofsight.domain.plan import Theme
from lineofsight.domain.record import Council, Record, RefusedRow
from lineofsight.store.opening import open_store
from lineofsight.workspace.importing import import_into_folder
from lineofsight.workspace.opening import open_library
from lineofsight.workspace.reading import read_record
from lineofsight.workspace.trackers import TrackerImport, import_trackers, propose, save_proposal
from tests.exchange.trackers.tracker_makers import written
from tests.store.reading_makers import EXEMPT, FEBRUARY, JANUARY, MARCH, NOW, action, council_return, milestone
from tests.workspace.unreadable_rows import import_with_refused, write_unreadable

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.analysis.verdicts import Picture

TODAY = date(2017, 6, 1)
_NOTHING_ELSE = Record(council=Council(name="Anyborough", area_code="305"), as_at=FEBRUARY)
REFUSED = RefusedRow(as_at=FEBRUARY, file="february.xlsx", said=JANUARY)
SAID = (
    "Its entry in the return of 28 February 2017 was left out: choose “february.xlsx” on the Import page again to see "
    "why. This was said as at 31 January 2017."
)
DUE = date(2017, 2, 10)


def _workbook(folder: Path, as_at: date, *unreadable: str) -> Path:
    """A whole return of two themes; the milestones named have a status that nothing explains."""
    reading = council_return(
        as_at,
        themes=(Theme(theme_id="T1", title="Workforce"), Theme(theme_id="T2", title="Practice")),
        actions=(action("1.1"), action("2.1", theme_id="T2"), action("3.1", marking=EXEMPT)),
        milestones=tuple(
            milestone(ref, action_id=of, due=DUE, text=f"Step of {of}.")
            for ref, of in (("1.1.a", "1.1"), ("1.1.b", "1.1"), ("2.1.a", "2.1"), ("3.1.a", "3.1"))
        ),
    )
    return write_unreadable(folder, reading, ("Milestones", "milestone_id", "status"), unreadable, "Perhaps")


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data folder of three returns; in that of February three rows of milestones cannot be taken."""
    folder = tmp_path_factory.mktemp("refused")
    files = [
        _workbook(folder, JANUARY),
        _workbook(folder, FEBRUARY, "1.1.a", "2.1.a", "3.1.a"),
        _workbook(folder, MARCH, "2.1.a"),
    ]
    return import_with_refused(folder / "data", files, [0, 3, 1], today=TODAY)


@pytest.fixture(scope="module")
def picture(council: Path) -> Picture:
    """Give what members are shown as at the end of February."""
    with open_library(council) as library:
        return judge(read_record(library.store, FEBRUARY, Audience.MEMBERS), earlier=None, since=None, today=TODAY)


def test_the_record_holds_the_row_from_its_return_on_until_a_later_one_tells_of_it(council: Path) -> None:
    """Whose newest row was left out again has that one, and its words are still those of January."""
    with open_library(council) as library:
        before, then, after = (library.store.read(day).plan for day in (JANUARY, FEBRUARY, MARCH))
    assert before.milestones_refused == {}
    assert then.milestones_refused == dict.fromkeys(("1.1.a", "2.1.a", "3.1.a"), REFUSED)
    assert after.milestones_refused == {"2.1.a": replace(REFUSED, as_at=MARCH, file="march.xlsx")}
    assert then.actions_refused == {}


def test_only_who_may_read_the_milestone_reads_of_its_row(council: Path) -> None:
    """A member's record has nothing of an exempt action's, and a portfolio nothing of another theme's."""
    with open_library(council) as library:
        officers, members = (
            read_record(library.store, FEBRUARY, audience) for audience in (Audience.PART2, Audience.MEMBERS)
        )
    assert set(officers.plan.milestones_refused) == {"1.1.a", "2.1.a", "3.1.a"}
    assert set(members.plan.milestones_refused) == {"1.1.a", "2.1.a"}
    assert set(of_themes(members, ("T2",)).plan.milestones_refused) == {"2.1.a"}


def test_the_window_says_so_of_the_milestone_and_beside_its_action(picture: Picture) -> None:
    """The one whose row was taken says nothing of the kind."""
    said = {
        ref: [
            part.text
            for one in (details_of(f"milestone/{ref}", picture, (), _NOTHING_ELSE) or pytest.fail(ref)).sections
            for part in one.parts
            if isinstance(part, Words)
        ]
        for ref in ("1.1.a", "1.1.b")
    }
    assert SAID in said["1.1.a"]
    assert "left out" not in " ".join(said["1.1.b"])
    of_action = details_of("action/1.1", picture, (), _NOTHING_ELSE)
    assert of_action is not None
    (grid,) = (part for one in of_action.sections for part in one.parts if isinstance(part, Grid))
    assert [row[2] for row in grid.rows] == [
        "Overdue or will miss; last told of as at 31 January 2017",
        "Overdue or will miss",
    ]


def test_the_file_that_is_named_says_why_when_it_is_chosen_again(council: Path) -> None:
    """As the sentence promises: the finding stands at the row's own cell."""
    (outcome,) = import_into_folder(council, [council.parent / REFUSED.file], today=TODAY, dry_run=True)
    assert outcome.already_known
    refused = [one for one in outcome.findings if one.severity is Severity.ROW_REFUSED]
    assert {one.place.sheet for one in refused} == {"Milestones"}
    assert all("Perhaps" in one.what for one in refused)


def test_a_tracker_that_names_a_milestone_in_words_alone_says_so_of_the_one_in_these_words(tmp_path: Path) -> None:
    """It is not missing from the file either; of words that stand twice nothing is guessed."""
    folder = tmp_path / "data"
    import_into_folder(folder, [_workbook(tmp_path, JANUARY)], today=TODAY, dry_run=False)
    heads = ("No.", "Action", "Status", "Milestone", "Milestone due", "Milestone status")
    said = (("1.1", "Step of 1.1.", "On track"), ("2.1", "STEP of 2.1", "Perhaps"), ("3.1", "Step of 3.1.", "On track"))
    rows = [heads, *((ref, "Do", "On track", text, DUE, status) for ref, text, status in said)]
    tracker = written(tmp_path / "tracker.xlsx", rows)
    save_proposal(propose(tracker), "plan", folder)
    asked = TrackerImport(mapping_name="plan", as_at=FEBRUARY)
    (outcome,) = import_trackers(folder, [tracker], asked, today=TODAY, dry_run=False)
    assert outcome.applied, outcome.findings
    assert [one.place.cell for one in outcome.findings if one.severity is Severity.ROW_REFUSED] == ["F3"]
    missing = {one.ref for one in outcome.changes if one.kind == "missing" and one.subject == "milestone"}
    assert missing == {"1.1.a", "1.1.b"}, "these two have the same words, so neither is known by them"
    with open_library(folder) as library:
        plan = library.store.read(FEBRUARY).plan
    assert plan.milestones_refused == {"2.1.a": replace(REFUSED, file="tracker.xlsx")}


def _brought_in(folder: Path, tracker: Path, as_at: date) -> set[tuple[str, str]]:
    """Import a tracker as it is proposed, a row is refused; what is missing from it, by subject and reference."""
    save_proposal(propose(tracker), tracker.stem, folder)
    asked = TrackerImport(mapping_name=tracker.stem, as_at=as_at, council=("Anywhere", "305"))
    (outcome,) = import_trackers(folder, [tracker], asked, today=TODAY, dry_run=False)
    assert outcome.applied, outcome.findings
    assert [one.place.row for one in outcome.findings if one.severity is Severity.ROW_REFUSED]
    return {(one.subject, one.ref) for one in outcome.changes if one.kind == "missing"}


def test_a_tracker_without_references_says_so_of_the_action_in_the_words_of_the_row(tmp_path: Path) -> None:
    """And of its milestone; of words that no action of the plan has, or two, nothing is guessed."""
    folder = tmp_path / "data"
    said = {"1.1": "Fill the posts.", "1.2": "Train the managers.", "1.3": "Review cases.", "1.4": "Review cases."}
    plan = council_return(
        JANUARY,
        themes=(Theme(theme_id="T1", title="Workforce"),),
        actions=tuple(action(ref, action=words) for ref, words in said.items()),
        milestones=(milestone("1.1.a", action_id="1.1", due=DUE, text="Advert out."),),
    )
    with open_store(folder / "register.db", now=NOW) as store:
        store.apply([plan], today=TODAY)
    heads = ("Action", "Status", "Milestone", "Milestone due")
    rows = [
        heads,
        ("fill the POSTS", "Perhaps", "Advert out", DUE),
        ("Train the managers.", "On track", None, None),
        ("Train the managers.", "Perhaps", None, None),
        ("Review cases.", "Perhaps", None, None),
        ("Something else.", "Perhaps", None, None),
    ]
    missing = _brought_in(folder, written(tmp_path / "tracker.xlsx", rows), FEBRUARY)
    assert missing == {("action", "1.2"), ("action", "1.3"), ("action", "1.4")}
    with open_library(folder) as library:
        read = library.store.read(FEBRUARY).plan
    refused = replace(REFUSED, file="tracker.xlsx")
    assert read.actions_refused == {"1.1": refused}
    assert read.milestones_refused == {"1.1.a": refused}


def test_so_does_the_next_one_of_an_action_that_only_a_tracker_named(tmp_path: Path) -> None:
    """Its reference was made of its words, and so is that of its milestone."""
    heads = ("Action", "Status", "Milestone", "Milestone due")
    other = ("Another.", "Perhaps", None, None)
    for as_at, status, more in ((JANUARY, "On track", (other,)), (FEBRUARY, "Perhaps", ())):
        rows = [heads, ("Fill the posts.", status, "Advert out", DUE), ("Train.", "On track", None, None), *more]
        assert _brought_in(tmp_path / "data", written(tmp_path / f"{as_at}.xlsx", rows), as_at) == set()
    with open_library(tmp_path / "data") as library:
        plan = library.store.read(FEBRUARY).plan
    (action_id,) = (one.action_id for one in plan.actions if one.action == "Fill the posts.")
    assert set(plan.actions_refused) == {action_id}
    assert set(plan.milestones_refused) == {f"{action_id}/m1"}


def test_documents_say_when_it_was_last_told_of(picture: Picture) -> None:
    """In the table of milestones, and where the overdue ones are listed."""
    table = " ".join(words_used(action_blocks(picture.themes[0])))
    assert table.count("Last told of as at 31 January 2017.") == 1
    missed = " ".join(words_used(missed_blocks(picture)))
    assert missed.count("18 days late") == 3
    assert missed.count("; last told of as at 31 January 2017.") == 2
