"""What the governance page lists: every body, person, overlap and finding of the example, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from lineofsight.analysis.governance_map import core_of
from lineofsight.analysis.meeting_year import meeting_year, usual_start
from lineofsight.analysis.what_if import what_if
from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.models.calendar_model import CalendarModel
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.registers.bodies import bodies
from lineofsight.desktop.registers.body_sheet import body_sheet
from lineofsight.desktop.registers.calendar_sheet import calendar_sheet, year_finding
from lineofsight.desktop.registers.ending import nothing_chosen, what_would_change
from lineofsight.desktop.registers.governed import Governed
from lineofsight.desktop.registers.map_gaps import map_gaps
from lineofsight.desktop.registers.map_links import details_of, map_links, map_sheet
from lineofsight.desktop.registers.overlaps import overlaps
from lineofsight.desktop.registers.people import people
from lineofsight.desktop.registers.person_sheet import person_sheet
from lineofsight.desktop.sheet import Facts, Grid, Words
from lineofsight.domain.governance import BodyKind, Lifecycle
from lineofsight.domain.marking import PUBLIC
from lineofsight.domain.plan import Theme
from lineofsight.domain.record import GovernanceRecord, Record
from tests.analysis.governance_makers import AS_AT, body, governance, met, record_of, seat

if TYPE_CHECKING:
    from lineofsight.desktop.registers.register import Register
    from lineofsight.desktop.sheet import Sheet
    from lineofsight.documents.material import Material

BOARD = "improvement_governance_board"


@pytest.fixture(scope="module")
def governed(example_material: Material) -> Governed:
    """The example's governance."""
    return Governed(example_material.record)


@pytest.mark.parametrize("day", [date(2016, 6, 1), date(2016, 10, 31), date(2017, 3, 31), date(2020, 1, 1)])
def test_of_every_body_and_post_something_is_told_on_every_day(example_material: Material, day: date) -> None:
    """A link, or who was chosen on the map before, may name a post that is not in being yet, or no more."""
    governed = Governed(replace(example_material.record, as_at=day))
    known = governed.graph.known
    assert any(one.kind is BodyKind.POST and ref not in governed.people for ref, one in known.items())
    for ref, one in known.items():
        assert one.name in details_of(governed, ref).title


def test_a_department_of_state_directs_the_council(governed: Governed) -> None:
    """It gives the council no assurance, is no partner of the borough, is named once, and nobody chairs it."""
    said = text_of(body_sheet(governed, "department_for_education"))
    assert "Directs Full Council" in said
    assert "gives assurance" not in said
    assert "Level: Government" in said
    assert "Department for Education (Secretary of State) (" not in said
    assert "No chair is named." not in said
    council = text_of(body_sheet(governed, "full_council"))
    assert "Is directed by Department for Education" in council


def registers_of(governed: Governed) -> tuple[Register, ...]:
    """Every list of the page."""
    shown = core_of(governed.whole)
    return (
        bodies(governed, None),
        people(governed),
        overlaps(governed),
        map_gaps(governed),
        map_links(governed, shown),
    )


def text_of(sheet: Sheet) -> str:
    """All that a sheet says, a piece a line."""
    said = [sheet.title]
    for section in sheet.sections:
        said.append(section.title)
        for part in section.parts:
            match part:
                case Words():
                    said.append(part.text)
                case Facts():
                    said += [f"{fact.name}: {fact.value}" for fact in part.items]
                case Grid():
                    said += [" | ".join(row) for row in part.rows]
                case _:
                    said += part.items
    return "\n".join(said)


def test_every_line_is_whole(governed: Governed) -> None:
    """As many cells as columns, a link that the page shows, and details whose links lead somewhere."""
    kinds = {kind for spec in PAGES for kind in spec.kinds}
    for register in registers_of(governed):
        assert register.lines, register.name
        for line in register.lines:
            assert len(line.cells) == len(register.columns)
            assert line.link.partition("/")[0] in kinds
            sheet = line.details()
            assert sheet.sections
            links = [part.link for one in sheet.sections for part in one.parts if isinstance(part, Words) and part.link]
            assert {link.partition("/")[0] for link in links} <= kinds


def test_each_body_person_and_finding_has_one_line(governed: Governed) -> None:
    """A link is what a line is known by."""
    for register in registers_of(governed)[:4]:
        links = [line.link for line in register.lines]
        assert len(links) == len(set(links)), register.name
    known = governed.graph.known.values()
    shown = bodies(governed, None).lines
    assert {line.link for line in shown} == {f"body/{one.body_id}" for one in known if one.kind is not BodyKind.POST}


def test_no_row_ends_a_name_early(governed: Governed) -> None:
    """A body or post is chosen by its name, whose last words may be all that tells it from another."""
    named = {0: (bodies(governed, None), people(governed), overlaps(governed)), 1: (overlaps(governed),)}
    cells = [line.cells[column] for column, registers in named.items() for one in registers for line in one.lines]
    assert any(len(cell.text) > 60 for cell in cells)
    assert all(cell.whole for cell in cells)


def test_a_link_leads_to_a_post_as_a_person(governed: Governed) -> None:
    """By id, by name, and for a name that stands nowhere."""
    assert governed.link("post_leader") == governed.link("Leader of the Council") == "person/post_leader"
    assert governed.link(BOARD) == f"body/{BOARD}"
    assert governed.link("Somebody Else ") == "person/Somebody Else"


def test_a_body_says_all_that_is_recorded_of_it(governed: Governed) -> None:
    """Purpose, who leads it, who sits there, whom it answers to, meetings, terms of reference, marking."""
    said = text_of(body_sheet(governed, BOARD))
    for words in (
        "Oversees rapid improvement",
        "Chair: Independent Chair of the Improvement Governance Board",
        "Reports to The Executive (Cabinet)",
        "Meets next: 10 April 2017",
        "13 March 2017 | Held",
        "Terms of reference",
        "Marking: Public",
        "Statutory basis:",
    ):
        assert words in said


def test_what_is_not_recorded_is_said(governed: Governed) -> None:
    """A body without purpose, chair, seats, links or meetings says so for each; nothing is left blank."""
    bare = Governed(record_of(governance(body(next_meeting=None))))
    said = text_of(body_sheet(bare, "board"))
    for words in (
        "Its purpose is not recorded.",
        "No chair is named.",
        "Who else sits on it is not recorded.",
        "The map shows no link between it and another.",
        "Last met: No meeting is recorded as held",
        "Meets next: Not known",
        "So for one seat: Hours a year are not known",
        "Review due: Not recorded",
    ):
        assert words in said
    del governed


def test_terms_of_reference_out_of_date_are_overdue() -> None:
    """By how many days; on the day itself they are not yet."""
    late = Governed(record_of(governance(body(tor_review_date=date(2017, 3, 1)))))
    due = Governed(record_of(governance(body(tor_review_date=AS_AT))))
    assert "Review due: 1 March 2017: 30 days overdue" in text_of(body_sheet(late, "board"))
    assert "Review due: 31 March 2017\n" in text_of(body_sheet(due, "board")) + "\n"


def test_a_body_that_ended_names_what_came_after() -> None:
    """It is listed after those in being, with how it stands."""
    held = governance(
        body("old", ended=date(2016, 12, 31), successor_id="new"),
        body("new", established=date(2017, 1, 1)),
        body("planned", lifecycle=Lifecycle.PROPOSED),
    )
    listed = bodies(Governed(record_of(held)), date(2016, 6, 30))
    assert [line.link for line in listed.lines] == ["body/new", "body/old", "body/planned"]
    assert "Ended 31 Dec 2016" in listed.lines[1].cells[1].text
    assert "Proposed, not yet set up" in listed.lines[2].cells[1].text
    assert "1 body in being on 31 March 2017. 2 more are proposed or ended." in listed.finding
    assert "New came into being on 1 January 2017." in listed.finding
    assert "After it came New" in text_of(body_sheet(Governed(record_of(held)), "old"))


def test_of_many_changes_of_the_map_the_newest_stand_above_the_list() -> None:
    """The list keeps its room; what is older is counted."""
    held = governance(*(body(f"b{month}", established=date(2016, month, 1)) for month in range(7, 12)))
    finding = bodies(Governed(record_of(held)), date(2016, 6, 30)).finding
    assert finding.count("came into being") == 3
    assert "1 November 2016" in finding
    assert finding.endswith("Before that 2 bodies and posts began or ended since 30 June 2016.")


def test_a_person_shows_seats_chairs_actions_and_hours(governed: Governed) -> None:
    """The Leader: what is chaired, sat on, led, and what it takes."""
    said = text_of(person_sheet(governed, governed.people["post_leader"]))
    assert "Chairs The Executive (Cabinet)" in said
    assert "hours a year in the room" in said
    assert "Themes as lead member" in said
    assert "Actions it leads" in said
    assert "sits on 6 bodies" in said


def test_a_name_that_is_not_on_the_map_is_said_to_be_none() -> None:
    """And that no seat of hers is recorded."""
    plan_theme = Theme(theme_id="T1", title="One", sponsor_officer="A. Name")
    who = Governed(record_of(governance(), plan_theme))
    said = text_of(person_sheet(who, who.people["A. Name"]))
    assert "stands nowhere on the governance map" in said
    assert "No seat on any body is recorded." in said
    assert "Theme T1: One" in said


def test_unknown_hours_are_not_nought() -> None:
    """Neither in the list, nor in its finding, nor in the details."""
    held = Governed(record_of(governance(body(), seats=[seat("board", "Ann")])))
    listed = people(held)
    assert listed.lines[0].cells[3].text == "Not known"
    assert "of 1 body the hours are not known" in listed.finding
    assert "not known" in text_of(listed.lines[0].details())
    bare = people(Governed(record_of(governance(body("post", BodyKind.POST)))))
    assert "not known" in bare.finding
    assert bare.lines[0].cells[3].text == "–"


def test_what_would_change_is_listed_and_nothing_is_claimed(governed: Governed) -> None:
    """Links, themes and gaps in words; hours only where they are known."""
    found = what_if(governed.record, ended=BOARD)
    listed = what_would_change(governed, found)
    kinds = [line.cells[0].text for line in listed.lines]
    assert "Link that falls away" in kinds
    assert kinds.index("New gap") < kinds.index("Link that falls away")
    assert kinds[-1] == "Time"
    assert "Nothing is changed by looking." in listed.finding
    merged = what_would_change(governed, what_if(governed.record, ended=BOARD, into="childrens_board"))
    assert merged.name.endswith("merged into Children's Board")
    assert "Its people, its links and the themes that it oversees pass to Children's Board." in merged.finding
    assert "pass to" not in listed.finding
    assert len(merged.lines) != len(listed.lines)
    assert all(line.details().sections for line in (*listed.lines, *merged.lines))


def test_a_theme_that_nobody_would_oversee_comes_first() -> None:
    """With its title and a question; and hours that are not known are claimed by nobody."""
    theme = Theme(theme_id="T1", title="Caseloads", overseen_by=("board",))
    held = Governed(record_of(governance(body(), body("council", BodyKind.COUNCIL)), theme))
    listed = what_would_change(held, what_if(held.record, ended="board"))
    assert listed.lines[0].cells[1].text == "Theme T1, Caseloads, would be overseen by nobody."
    assert listed.lines[0].cells[2].text == "Which body would oversee it, and from when?"
    assert "not known: the hours of Board are not recorded" in listed.lines[-1].cells[1].text


def test_empty_governance_says_what_would_be_here() -> None:
    """Every list names the sheet of the return that brings it."""
    empty = Governed(record_of(GovernanceRecord()))
    for register in registers_of(empty):
        assert register.lines == ()
        assert "heet" in register.empty, register.name
    assert "Bodies" in nothing_chosen(is_empty=True).empty
    assert "Choose a body" in nothing_chosen(is_empty=False).empty
    assert map_sheet(empty.whole).sections


def test_the_map_says_who_is_not_drawn(governed: Governed) -> None:
    """Documents count all posts; who only sits somewhere is on none of the links that are drawn."""
    core = core_of(governed.whole)
    left_out = len(governed.whole.nodes) - len(core.nodes)
    said = [
        part.text for section in map_sheet(core, left_out).sections for part in section.parts if isinstance(part, Words)
    ]
    assert (
        f"{left_out} more posts only sit on bodies and are not drawn; "
        "choose Links and every seat under Drawing to see them." in said
    )
    whole = [
        part.text for section in map_sheet(governed.whole).sections for part in section.parts if isinstance(part, Words)
    ]
    assert not any("not drawn" in text for text in whole)


def test_an_orderly_map_has_no_findings() -> None:
    """That is said as such, and not as an empty map."""
    held = Governed(record_of(governance(body("council", BodyKind.COUNCIL))))
    assert map_gaps(held).lines == ()
    assert map_gaps(held).empty == "The rules find nothing missing and nothing wrong."


class TestCalendar:
    """Twelve months as a table."""

    @pytest.fixture
    def record(self) -> Record:
        """A board with two meetings in a month, one of them missed."""
        missed = replace(met("board", date(2017, 3, 6)), held=False)
        held = replace(met("board", date(2017, 3, 20)), considered=("1.1", "Risks"), marking=PUBLIC)
        return record_of(governance(body(meetings_per_year=None), meetings=[missed, held]))

    def test_the_model_keeps_qts_rules(self, record: Record, governed: Governed) -> None:
        """While years come and go."""
        model = CalendarModel()
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for one in (Governed(record), governed, Governed(record_of(GovernanceRecord()))):
            model.show_year(meeting_year(one.graph, usual_start(one.graph.day)), {})
        assert model.rowCount() == 0
        del tester

    def test_every_cell_says_body_month_and_what_is_known(self, record: Record) -> None:
        """A sign and a day to look at, whole words to hear; an empty month says that it is one."""
        model = CalendarModel()
        model.show_year(meeting_year(graph_of(record), usual_start(AS_AT)), {"board": "Board"})
        march, may = model.index(0, 6), model.index(0, 8)
        spoken = Qt.ItemDataRole.AccessibleTextRole
        assert march.data() == "✗ 6\n✓ 20"
        assert march.data(spoken) == "Board: 6 March 2017, did not take place; 20 March 2017, held"
        assert may.data(spoken) == "Board: no meeting in May 2017"
        assert march.data(CellRole.LINK) == "body/board"
        header = [model.headerData(column, Qt.Orientation.Horizontal) for column in (0, 1)]
        assert header == ["Body", "Oct\n2016"]
        assert (model.find("board"), model.find("none")) == (0, -1)

    def test_the_details_tell_the_month_first(self, record: Record) -> None:
        """What was looked at, what is meant and what is not recorded."""
        one = Governed(record)
        year = meeting_year(one.graph, usual_start(AS_AT))
        said = text_of(calendar_sheet(one, year, year.bodies[0], 5))
        assert "6 March 2017: did not take place." in said
        assert "It looked at: 1.1; Risks." in said
        assert "How often it is meant to meet is not recorded." in said
        assert "3 meetings: 1 held, 1 did not take place and 1 planned" in said
        assert "No meeting in this month is recorded." in text_of(calendar_sheet(one, year, year.bodies[0], 0))
        assert year_finding(year).startswith("3 meetings: ")

    def test_a_meeting_that_was_held_says_what_it_looked_at_or_that_nobody_recorded_it(self, record: Record) -> None:
        """An empty cell would leave open whether it looked at nothing."""
        silent = replace(met("board", date(2017, 2, 6)), marking=PUBLIC)
        held = replace(record.governance, meetings=(*record.governance.meetings, silent))
        one = Governed(replace(record, governance=held))
        year = meeting_year(one.graph, usual_start(AS_AT))
        sections = calendar_sheet(one, year, year.bodies[0], 5).sections
        (grid,) = [part for one in sections for part in one.parts if isinstance(part, Grid)]
        rows = {str(row[0]): row[1:] for row in grid.rows}
        assert rows["6 February 2017"] == ("Held", "Not recorded")
        assert rows["20 March 2017"] == ("Held", "1.1; Risks")
        assert rows["6 March 2017"] == ("Did not take place", "")


def graph_of(record: Record):  # type: ignore[no-untyped-def]  # noqa: ANN201 (as in Governed)
    """The graph of a record."""
    return Governed(record).graph
