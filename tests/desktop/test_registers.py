"""What the oversight page lists: every row of the example, what presses first, and what is missing said aloud."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.models.register_model import RegisterModel, RegisterOrder
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.registers.all_registers import all_registers
from lineofsight.desktop.sheet import Fact, Facts, Words
from lineofsight.desktop.widgets.register_view import RegisterView
from lineofsight.domain.oversight import Assessment, DeadlineKind
from lineofsight.domain.record import PlanRecord, WatchedRecord
from lineofsight.domain.statuses import JudgementArea
from tests.desktop.conftest import settle
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program
    from lineofsight.desktop.registers.register import Register, RegisterLine
    from lineofsight.documents.material import Material

NAMES = (
    *("Expectations", "Countdown", "Recommendations", "Inspections", "Risks", "Audit", "Resources"),
    *("Other registers", "Decisions", "Voices", "Practice", "Members' part"),
)

_FEWEST_MEASURES = 2
"""When it is shown, and once its panes have settled and a bar beside it may have come."""


@pytest.fixture(scope="module")
def registers(example_material: Material) -> dict[str, Register]:
    """Give the example's registers by name."""
    return {register.name: register for register in all_registers(example_material)}


def test_every_register_is_there(registers: dict[str, Register]) -> None:
    """In the order in which the page offers them, none of them empty in the example."""
    assert tuple(registers) == NAMES
    assert all(register.lines and register.finding for register in registers.values() if register.name != "Inspections")


def test_how_many_places_members_took_is_said_and_not_that_somebody_came(
    registers: dict[str, Register], example_material: Material
) -> None:
    """An occasion to which 6 of 11 came was not taken up by all; what is not recorded counts as neither."""
    everything = example_material.record.watched.member_activities
    took = sum(one.taken or 0 for one in everything)
    offered = sum(one.offered or 0 for one in everything)
    told = f"21 occasions: members took {took} of {offered} places offered; every place at 4, none at 0."
    assert registers["Members' part"].finding == told
    assert took < offered
    some = (
        replace(everything[0], offered=11, taken=6),
        replace(everything[1], offered=3, taken=0),
        replace(everything[2], offered=5, taken=None),
    )
    watched = replace(example_material.record.watched, member_activities=some)
    lacking = replace(example_material, record=replace(example_material.record, watched=watched))
    (part,) = [one for one in all_registers(lacking) if one.name == "Members' part"]
    assert part.finding == (
        "3 occasions: members took 6 of 14 places offered at 2 of them; every place at 0, none at 1. Of 1 it is not "
        "recorded how many places were offered and taken."
    )


def test_every_line_is_whole(registers: dict[str, Register]) -> None:
    """As many cells as columns, a link of its own that the page shows, and details."""
    kinds = next(spec.kinds for spec in PAGES if spec.name == "oversight")
    links = [line.link for register in registers.values() for line in register.lines]
    assert len(links) == len(set(links)) > 200
    assert {link.partition("/")[0] for link in links} == set(kinds)
    for register in registers.values():
        for line in register.lines:
            assert len(line.cells) == len(register.columns)
            assert line.details().sections


def test_every_row_that_is_watched_stands_in_one(registers: dict[str, Register], example_material: Material) -> None:
    """Nothing that was returned is left out; answers and caseloads of earlier months stand in the details."""
    watched, as_at = example_material.record.watched, example_material.record.as_at
    assert len(registers["Risks"].lines) == len(watched.risks)
    assert len(registers["Audit"].lines) == len(watched.audit_recommendations)
    assert len(registers["Decisions"].lines) == len(watched.decisions)
    assert len(registers["Countdown"].lines) == len(watched.deadlines)
    assert len(registers["Voices"].lines) == sum(1 for one in watched.voices if one.period_end <= as_at)
    teams = {(one.team, one.role) for one in watched.caseloads}
    assert len(registers["Practice"].lines) == len(teams) + len(watched.case_audits)


def test_how_many_are_above_the_limit_is_cut_last(registers: dict[str, Register]) -> None:
    """It stands at the head of one sentence, which a row ends behind; of several lines the first would be cut."""
    found = [line.cells[2].text for line in registers["Practice"].lines if "mean" in line.cells[2].text]
    assert found
    assert all(re.match(r"\d+ of \d+ workers above the limit; mean ", text) for text in found)
    assert not any("\n" in text for text in found)


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ([("met", "early")], "In 1 case the council rates itself higher."),
        ([("early", "met"), ("slipped_back", "partly_met")], "In 2 cases the council rates itself lower."),
        (
            [("met", "slipped_back"), ("early", "met"), ("slipped_back", "not_started"), ("met", "met")],
            "In 3 cases the council rates itself otherwise: higher in 1, lower in 2.",
        ),
        ([("not_started", "slipped_back"), ("met", "not_assessed")], "In 1 case the council rates itself higher."),
    ],
)
def test_it_is_said_whether_the_council_rates_itself_higher(
    pairs: list[tuple[str, str]], said: str, example_material: Material
) -> None:
    """That two views differ says too little where one of them is always the better."""
    watched = example_material.record.watched
    expectations = tuple(
        replace(one, council_assessment=Assessment(council), commissioner_assessment=Assessment(commissioner))
        for one, (council, commissioner) in zip(watched.expectations, pairs, strict=False)
    )
    record = replace(example_material.record, watched=replace(watched, expectations=expectations))
    (register,) = (one for one in all_registers(replace(example_material, record=record)) if one.name == "Expectations")
    assert said in register.finding


def test_what_is_closed_is_not_among_those_that_are_told_of(
    registers: dict[str, Register], example_material: Material
) -> None:
    """Of the open ones alone can any be above what the council will bear, or overdue."""
    assert registers["Risks"].finding == "10 of 13 open risks above what the council will bear; 1 is closed."
    assert re.fullmatch(
        r"1 of \d+ open audit recommendations overdue; \d+ (is|are) closed\.", registers["Audit"].finding
    )
    gone = tuple(
        replace(one, closed_on=example_material.picture.as_at) for one in example_material.record.watched.risks
    )
    watched = replace(example_material.record.watched, risks=gone)
    ended = replace(example_material, record=replace(example_material.record, watched=watched))
    assert "No open risk; 14 are closed." in [one.finding for one in all_registers(ended)]


def test_voices_count_accounts_and_not_who_answered(registers: dict[str, Register]) -> None:
    """Beside "162 of 240 answered" a line is an account of what people said, as documents call it."""
    assert registers["Voices"].finding.startswith("16 accounts of what people said; for ")


def test_what_presses_stands_first(registers: dict[str, Register]) -> None:
    """The highest risk, what is overdue, what slipped back, what nobody does anything about."""
    scores = [float(line.cells[2].sort or 0) for line in registers["Risks"].lines]
    assert scores == sorted(scores, reverse=True)
    assert "overdue" in registers["Audit"].lines[0].cells[4].text
    assert registers["Expectations"].lines[0].cells[2].text == "Slipped back"
    assert "In 14 cases the council rates itself higher." in registers["Expectations"].said
    assert registers["Recommendations"].lines[0].cells[3].text == "Nothing in the plan"


def test_a_recommendation_names_the_judgement_that_it_belongs_to(example_material: Material) -> None:
    """Officers return it; where they do not, nothing stands in its place."""
    plan = example_material.record.plan
    first, second, *others = plan.recommendations
    marked = (replace(first, judgement_area=JudgementArea.LEADERSHIP), replace(second, judgement_area=None), *others)
    record = replace(example_material.record, plan=replace(plan, recommendations=marked))
    material = replace(example_material, record=record)
    (asked,) = (one for one in all_registers(material) if one.name == "Recommendations")
    shown = {line.link: line.details() for line in asked.lines}
    facts = [
        {
            fact.name: fact.value
            for one in shown[f"recommendation/{rec.rec_id}"].sections
            for part in one.parts
            if isinstance(part, Facts)
            for fact in part.items
        }
        for rec in (first, second)
    ]
    assert [found.get("Judgement", "") for found in facts] == ["Leadership, management and governance", ""]


def test_what_was_said_leads_to_figures_by_their_titles(
    registers: dict[str, Register], example_material: Material
) -> None:
    """The id that links them is nobody's word."""
    titles = {one.plain_title for one in example_material.record.performance.indicators}
    sections = [section for line in registers["Voices"].lines for section in line.details().sections]
    named = {part.text for one in sections if one.title == "Figures" for part in one.parts if isinstance(part, Words)}
    assert named
    assert named <= titles


def test_money_names_its_whole_and_who_approved_it(registers: dict[str, Register], example_material: Material) -> None:
    """A reference that no line shows leads nobody from a part to its whole."""
    lines = {one.line_id: one for one in example_material.record.watched.budget_lines}
    bodies = {body.body_id: body.name for body in example_material.record.governance.bodies}
    shown = {one.link: one for one in registers["Resources"].lines}
    part = next(one for one in lines.values() if one.part_of)
    cell = shown[f"budget/{part.line_id}"].cells[0]
    assert cell.text == f"{part.title}\npart of another line"
    assert cell.about == f"Part of {lines[part.part_of].title}."
    approved = next(one for one in lines.values() if one.approved_by in bodies)
    sections = shown[f"budget/{approved.line_id}"].details().sections
    facts = [fact for one in sections for item in one.parts if isinstance(item, Facts) for fact in item.items]
    assert Fact("Approved by", bodies[approved.approved_by]) in facts


def test_a_date_that_is_today_is_not_in_no_days(example_material: Material) -> None:
    """What is due on the day that is shown is due today."""
    watched = example_material.record.watched
    as_at = example_material.record.as_at
    due = replace(watched.deadlines[0], due_on=as_at, met_on=None)
    record = replace(example_material.record, watched=replace(watched, deadlines=(due,)))
    registers = {one.name: one for one in all_registers(replace(example_material, record=record))}
    assert registers["Countdown"].lines[0].cells[2].text == "Today"


def test_the_countdown_says_when_the_review_meets_next_and_what_falls_before_it(example_material: Material) -> None:
    """What is to be ready for that meeting; where no meeting is to come nothing is said of one."""
    watched = example_material.record.watched
    countdown = {one.name: one for one in all_registers(example_material)}["Countdown"]
    assert "It meets next on 21 April 2017, after 1 other date." in countdown.said
    meetings = tuple(one for one in watched.deadlines if one.kind is DeadlineKind.REVIEW_MEETING)
    for deadlines, said in (
        (meetings, ", with no other date before that."),
        (tuple(one for one in watched.deadlines if one not in meetings), ""),
    ):
        record = replace(example_material.record, watched=replace(watched, deadlines=deadlines))
        (_, shown, *_) = all_registers(replace(example_material, record=record))
        assert said in shown.said
        assert ("meets next" in shown.said) is bool(said)


def test_the_end_of_the_review_says_how_much_of_the_plan_is_to_be_done_by_then(registers: dict[str, Register]) -> None:
    """And what was moved past it, with a way to each action; no other deadline says it."""
    countdown = registers["Countdown"]
    told = "15 open actions of the plan are due by its end:"
    assert told in countdown.finding
    (end,) = [
        line for line in countdown.lines if any(told in item.text for item in _words_under(line, "The plan by then"))
    ]
    assert end.cells[0].text == "Six months of oversight end"
    assert len(_words_under(end, "Open, and due by then")) == 15
    past = [item.link for item in _words_under(end, "First due by then, not any more")]
    assert past[:2] == ["action/1.10", "action/3.2"]
    assert len(past) == 7


def test_a_deadline_says_what_the_action_says_to_which_it_is_linked(registers: dict[str, Register]) -> None:
    """A date that falls tomorrow is no good news where the plan says July."""
    line = next(line for line in registers["Countdown"].lines if line.link == "deadline/DL15")
    linked = "Linked action 10.1 is due 3 July 2017, 93 days after it; officers say: off track."
    assert line.cells[2].spoken == f"In 1 day. {linked}"
    assert Words(linked) in [item for section in line.details().sections for item in section.parts]


def test_an_expectation_says_the_next_date_that_is_set_from_outside(example_material: Material) -> None:
    """The end of the review holds for each; a deadline linked to one of its actions comes before it; spoken whole."""
    watched = example_material.record.watched
    linked = next(one for one in watched.deadlines if one.deadline_id == "DL15")
    asked = next(one for one in watched.expectations if one.exp_id == "E5.21.4")
    under = replace(asked, action_ids=(*asked.action_ids, *linked.action_ids))
    others = tuple(one for one in watched.expectations if one is not asked)
    record = replace(example_material.record, watched=replace(watched, expectations=(under, *others)))
    (expected, countdown, *_) = all_registers(replace(example_material, record=record))
    cells = {line.link: line.cells[4] for line in expected.lines}
    first, other = cells["expectation/E5.21.4"], cells["expectation/E5.49.2"]
    assert (first.text, first.spoken, first.about) == ("1 Apr 2017\nin 1 day", "1 April 2017, in 1 day", linked.title)
    assert (other.text, other.about) == ("31 May 2017\nin 61 days", "Six months of oversight end")
    shared = "For each the next date is 31 May 2017, in 61 days: Six months of oversight end."
    assert shared in all_registers(example_material)[0].finding
    assert "next date" not in expected.finding, "each has its own"
    assert expected.spare == (4,), "what the evidence says of one is said nowhere else in the list"
    line = next(line for line in expected.lines if line.link == "expectation/E5.21.4")
    assert [item.link for item in _words_under(line, "Dates set from outside") if item.link] == [
        "deadline/DL15",
        "deadline/DL12",
    ]
    deadline = next(line for line in countdown.lines if line.link == "deadline/DL15")
    assert "expectation/E5.21.4" in [item.link for item in _words_under(deadline, "Expectations that name them")]


def test_an_expectation_says_how_far_its_date_has_passed_and_where_none_is_recorded(
    example_material: Material,
) -> None:
    """What is over is not "next" without a word on how long ago; no date is said as none."""
    watched, as_at = example_material.record.watched, example_material.record.as_at
    end = next(one for one in watched.deadlines if one.kind is DeadlineKind.REVIEW_ENDS)
    over = replace(end, due_on=as_at - timedelta(days=3), met_on=None)
    for deadlines, said in (((over,), "28 Mar 2017\n3 days over"), ((), "None is recorded")):
        record = replace(example_material.record, watched=replace(watched, deadlines=deadlines))
        expected = all_registers(replace(example_material, record=record))[0]
        assert {line.cells[4].text for line in expected.lines} == {said}


def _words_under(line: RegisterLine, title: str) -> list[Words]:
    sections = [section for section in line.details().sections if section.title == title]
    return [item for section in sections for item in section.parts if isinstance(item, Words)]


def test_a_day_stands_in_one_line_and_is_spoken_whole(registers: dict[str, Register]) -> None:
    """Of "30 September 2016" three lines would be made in so narrow a column."""
    met = next(line for line in registers["Countdown"].lines if line.cells[2].text.startswith("Met on"))
    _, when, stands, _ = met.cells
    assert len(when.text.split()[1]) == 3
    assert when.spoken.split()[::2] == when.text.split()[::2]
    assert (len(stands.text.split()[3]), stands.spoken.split()[-1]) == (3, stands.text.split()[-1])


def test_a_date_that_was_met_late_is_counted_and_told(registers: dict[str, Register]) -> None:
    """The independent chair took over ten days after the date; of lines without it nothing of the kind is said."""
    countdown = registers["Countdown"]
    assert "No date passed without being recorded as met; 1 was met, but late." in countdown.finding
    (late,) = [line for line in countdown.lines if " late" in line.cells[2].text]
    assert late.cells[2].spoken == "Met on 10 October 2016, 10 days late"
    assert countdown.tell is not None
    assert countdown.tell(frozenset()) == "No date passed without being recorded as met."


def test_what_nobody_recorded_is_said(registers: dict[str, Register]) -> None:
    """An empty cell could be read as nothing to test, and as no posts."""
    assert all(line.cells[3].text for line in registers["Countdown"].lines)
    assert "Not recorded" in {line.cells[3].text for line in registers["Countdown"].lines}
    assert "Not recorded" in {line.cells[4].text for line in registers["Resources"].lines}


def test_a_risk_is_above_what_the_council_bears(registers: dict[str, Register], example_material: Material) -> None:
    """By how much is read off without looking for the other column; between them since when, and what it was."""
    risk = next(one for one in example_material.record.watched.risks if one.residual > (one.appetite or 25))
    cells = next(line.cells for line in registers["Risks"].lines if line.link == f"risk/{risk.risk_id}")
    assert cells[2].text == f"{risk.residual} of 25\nsince 12 Dec 2016 (20 before)\nabove {risk.appetite}"


def test_a_risk_that_the_newest_register_names_no_more_says_so(example_material: Material) -> None:
    """In its details, with the day for which it was last told; nobody said that it was closed."""
    watched = example_material.record.watched
    ref = watched.risks[0].risk_id
    record = replace(example_material.record, watched=replace(watched, risks_last_named={ref: date(2016, 12, 31)}))
    (register,) = (one for one in all_registers(replace(example_material, record=record)) if one.name == "Risks")
    said = "Not in the newest register, and not said to be closed: as told on 31 December 2016."
    telling = [line.link for line in register.lines if said in repr(line.details())]
    assert telling == [f"risk/{ref}"]


def test_a_missing_figure_is_not_nought(registers: dict[str, Register], example_material: Material) -> None:
    """Money of which nothing is recorded as spent is said to be unknown."""
    unknown = [one for one in example_material.record.watched.budget_lines if one.spent is None]
    assert unknown
    shown = {line.link: line.cells[2].text for line in registers["Resources"].lines}
    assert {shown[f"budget/{one.line_id}"] for one in unknown} == {"Not recorded"}
    assert "not the same as nothing spent" in registers["Resources"].finding


@pytest.mark.parametrize(
    ("asked", "responded", "agreed", "shown", "spoken"),
    [
        (240, 162, 99, "162 of 240\n99 of 162 agreed", "162 of 240 answered; 99 of 162 agreed"),
        (1_200, 1_100, None, "1,100 of 1,200", "1,100 of 1,200 answered"),
        (None, 24, 9, "24\n9 of 24 agreed", "24 answered; 9 of 24 agreed"),
        (240, None, None, "Not recorded", "How many answered is not recorded"),
    ],
)
def test_how_many_answered_stands_beside_the_question(
    example_material: Material, asked: int | None, responded: int | None, agreed: int | None, shown: str, spoken: str
) -> None:
    """In few words in the list, in a sentence to who listens; what is not recorded is no nought."""
    record = example_material.record
    voice = replace(record.watched.voices[0], asked=asked, responded=responded, agreed=agreed)
    material = replace(example_material, record=replace(record, watched=WatchedRecord(voices=(voice,))))
    (line,) = (
        line
        for register in all_registers(material)
        for line in register.lines
        if line.link == f"voice/{voice.voice_id}"
    )
    assert (line.cells[1].text, line.cells[2].text, line.cells[2].spoken) == (voice.question, shown, spoken)


def test_what_is_to_be_asked_later_is_not_an_answer(example_material: Material) -> None:
    """A question of next summer is counted, and not listed among what people said."""
    record = example_material.record
    later = replace(
        record.watched.voices[0], voice_id="later", period_start=date(2030, 1, 1), period_end=date(2030, 1, 1)
    )
    watched = replace(record.watched, voices=(later,))
    (voices,) = [
        register
        for register in all_registers(replace(example_material, record=replace(record, watched=watched)))
        if register.name == "Voices"
    ]
    assert voices.lines == ()
    assert "1 more to be asked later." in voices.finding


def test_an_empty_register_says_what_would_be_there(example_material: Material) -> None:
    """And by which sheet of the return it comes."""
    record = replace(example_material.record, watched=WatchedRecord(), plan=PlanRecord())
    for register in all_registers(replace(example_material, record=record)):
        assert register.lines == ()
        assert "recorded" in register.empty or "set from outside" in register.empty
        assert "sheet" in register.empty.lower() or register.empty.endswith("brings it.")


def test_the_model_keeps_qts_rules_and_sorts_by_meaning(registers: dict[str, Register]) -> None:
    """Scores sort as numbers, words as words, whatever was typed into the search."""
    model = RegisterModel()
    order = RegisterOrder()
    order.setSourceModel(model)
    testers = [
        QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal) for one in (model, order)
    ]
    model.show_register(registers["Risks"])
    order.sort(2)
    scores = [order.index(row, 2).data(CellRole.SORT) for row in range(order.rowCount())]
    assert scores == sorted(scores)
    order.search("case system")
    assert 0 < order.rowCount() < model.rowCount()
    order.search("xylophone")
    assert order.rowCount() == 0
    assert not model.find("risk/none").isValid()
    del testers


def test_the_rows_of_a_register_are_measured_once(program: Program, registers: dict[str, Register]) -> None:
    """Not once a column, nor again where nothing changed: it is what a page of many rows waits for."""
    view = RegisterView(book_of(program).look, "Risks")
    view.resize(900, 600)
    view.show()
    settle(program)
    with pytest.MonkeyPatch.context() as patch:
        measured: list[object] = []
        real = view.table.resizeRowsToContents

        def measure() -> None:
            measured.append(None)
            real()

        patch.setattr(view.table, "resizeRowsToContents", measure)
        view.show_register(registers["Risks"])
        settle(program)
        assert len(measured) <= _FEWEST_MEASURES
        measured.clear()
        view.table.setColumnWidth(0, view.table.columnWidth(0) + 40)
        assert len(measured) == 1
    view.close()


def test_the_first_line_is_told_though_the_table_went_there_by_itself(
    program: Program, registers: dict[str, Register]
) -> None:
    """As it does when the keys come into it while its lines change; the line that was chosen is not there any more."""
    view = RegisterView(book_of(program).look, "Risks")
    view.show_register(registers["Risks"])
    view.turned.connect(lambda: view.table.setCurrentIndex(view.model.index(0, 0)))
    view.show_register(registers["Decisions"])
    assert view.link() == registers["Decisions"].lines[0].link
    assert view.details.link == view.link()
    view.close()
