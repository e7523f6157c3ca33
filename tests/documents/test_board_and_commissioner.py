"""The chair's report and the Commissioner's evidence, made from the example: what they say."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.board_exceptions import ExceptionKind, find_exceptions, slippage_since_meeting
from lineofsight.analysis.evidence_values import Side
from lineofsight.analysis.expectation_evidence import weigh_expectations, weigh_recommendations
from lineofsight.analysis.picture import judge
from lineofsight.analysis.slips import earlier_slips
from lineofsight.analysis.thread_telling import make_log
from lineofsight.analysis.verdicts import Change, ChangeKind
from lineofsight.documents.chair_report.document import compose_chair_report
from lineofsight.documents.chair_report.exceptions import exception_blocks
from lineofsight.documents.chair_report.slippage import board_slippage_blocks, short_slippage_blocks
from lineofsight.documents.chair_report.summary import kind_word, summary_blocks
from lineofsight.documents.commissioner_evidence.document import compose_commissioner_evidence
from lineofsight.documents.commissioner_evidence.dossier import expectation_blocks, slipped_sightline_blocks
from lineofsight.documents.commissioner_evidence.overview import overview_blocks
from lineofsight.documents.commissioner_evidence.recommendations import recommendation_blocks
from lineofsight.documents.content import BulletList, Heading, Paragraph, Table
from lineofsight.documents.forms import Length
from lineofsight.documents.inline_text import as_runs
from lineofsight.documents.sections.questions import chair_questions
from lineofsight.documents.words_used import words_used
from lineofsight.domain.oversight import Assessment
from lineofsight.domain.plan import Between
from lineofsight.domain.questions import QuestionAudience
from lineofsight.domain.statuses import DeliveryStatus, DueKind
from lineofsight.wording.lists import and_
from tests.analysis.plan_makers import action
from tests.analysis.record_makers import record
from tests.documents.pdf.structure import open_pdf
from tests.documents.told import cells, headings, lists, said, tables
from tests.support.materials import with_picture

if TYPE_CHECKING:
    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.material import Material
    from lineofsight.domain.record import Record
    from tests.documents.conftest import MakeDocument


def test_the_chair_reads_who_agreed_since_the_board_last_met(example_material: Material) -> None:
    """The Board met on 13 March; what was moved on that day is told with who agreed."""
    text = _said(compose_chair_report(example_material))
    assert "Dates moved since 13 March 2017" in text
    assert "8 on the day of the meeting, none since" in text
    assert "Its next meeting is on 10 April 2017." in text
    assert "3 challenges await an answer, 2 of them overdue; 1 is answered" in text


@pytest.mark.parametrize(("length", "number"), [(Length.FULL, 6), (Length.SHORT, 3)])
def test_no_form_of_the_chair_s_report_leaves_out_what_weighs_most(
    length: Length, number: int, example_material: Material
) -> None:
    """The two weightiest stand before those that were written for a chair, and it says so."""
    text = said(compose_chair_report(example_material, length).blocks)
    assert "the two weightiest of all first, then those written for a chair" in text
    first = chair_questions(example_material.questions)[:number]
    assert first[:2] == list(example_material.questions[:2])
    assert QuestionAudience.CHAIR in first[2].question.audience
    places = [text.index(one.question.text) for one in first]
    assert places == sorted(places)


def test_the_chair_s_counts_can_be_laid_beside_those_of_the_plan(example_material: Material) -> None:
    """An action of two kinds is counted once, and each kind says of how many; moves say where their actions stand."""
    shown = example_material.picture
    exceptions = find_exceptions(shown)
    slipped = next(one for one in exceptions if one.kinds[0] is ExceptionKind.SLIPPED)
    both = replace(slipped, kinds=(ExceptionKind.NOT_AGREED, ExceptionKind.SLIPPED))
    changed = [both if one is slipped else one for one in exceptions]
    slippage = slippage_since_meeting(shown, example_material.record)
    text = said(summary_blocks(example_material, changed, slippage, ()))
    assert "22 of 62 actions (35%), each counted once, under the first of these that is true of it." in text
    assert "10 of 11 slipped but recoverable" in text
    assert "8 moves to a later date since 13 March 2017, the longest by 98 days." in text
    assert "bear. Since 31 December 2016, 5 risks changed for the worse: R3 raised from 16 to 20" in text
    told = said(board_slippage_blocks(slippage, shown))
    assert "They are the dates of 8 actions. Of these actions 5 are now “Slipped but recoverable”, 2" in told
    assert said(board_slippage_blocks(replace(slippage, slips=()), shown)).count("dates") == 0


def test_what_has_no_date_is_not_said_to_miss_it(example_material: Material) -> None:
    """Of late actions those that are off track without a date are told apart; of one action the word fits it."""
    exceptions = find_exceptions(example_material.picture)
    late = {one.judged.action.action_id: one for one in exceptions if one.kinds[0] is ExceptionKind.OVERDUE}
    assert kind_word(late["3.5"]) == "off track without a date"
    assert kind_word(late["3.2"]) == "will miss its date"
    assert kind_word(late["7.9"]) == "overdue"
    told = said(exception_blocks(exceptions))
    assert "10 actions overdue or that will miss their date, 1 of them off track without a date." in told


@pytest.mark.parametrize(
    ("dated", "bare", "full", "brief"),
    [
        (0, 1, "1 action off track without a date.", "1 off track without a date"),
        (0, 2, "2 actions off track without a date.", "2 off track without a date"),
        (1, 1, "their date, 1 of them off track without a date.", "to miss the date, 1 of them off track without"),
        (1, 0, "1 action overdue or that will miss its date.", "1 overdue or about to miss the date"),
    ],
)
def test_late_actions_without_a_date_are_not_said_to_have_one(
    dated: int, bare: int, full: str, brief: str, example_material: Material
) -> None:
    """Whether they are one, all or some of those that are counted."""
    off = [action(action_id=f"1.{number}", delivery_status=DeliveryStatus.OFF_TRACK) for number in range(dated + bare)]
    off[dated:] = [
        replace(one, due_kind=DueKind.NOT_SET, due_date_current=None, due_date_original=None) for one in off[dated:]
    ]
    shown = judge(record(off), earlier=None, since=None, today=date(2017, 3, 31))
    exceptions = find_exceptions(shown)
    assert full in said(exception_blocks(exceptions))
    slippage = slippage_since_meeting(example_material.picture, example_material.record)
    assert brief in said(summary_blocks(example_material, exceptions, slippage, ()))


def test_moves_without_a_day_are_counted_apart_from_those_since_the_meeting(example_material: Material) -> None:
    """How many and between which returns; the table says of each that no day is recorded."""
    shown = example_material.picture
    found = slippage_since_meeting(shown, example_material.record)
    between = Between(date(2016, 12, 31), date(2017, 3, 31))
    two = [
        replace(slip, change=replace(slip.change, changed_on=between, agreed_by=""))
        for slip in earlier_slips(shown)[:2]
    ]
    slippage = replace(found, unsure=tuple(two))
    told = said(board_slippage_blocks(slippage, shown))
    assert f"{len(found.slips) + 2} moves of dates: " in told
    assert ", 2 between the returns of 31 December 2016 and 31 March 2017, and whether before or since is not" in told
    assert "For 2 of them nobody is recorded as having agreed: ask who did." in told
    for slips, unsure, of in (((), two[:1], "it"), ((), two, "both of them"), (found.slips[:1], two[:1], "1 of them")):
        few = replace(found, slips=tuple(slips), unsure=tuple(unsure))
        assert f"For {of} nobody is recorded as having agreed" in said(board_slippage_blocks(few, shown))
        assert f"; for {of} nobody is recorded as having" in said(summary_blocks(example_material, (), few, ()))
    who = [replace(slip, change=replace(slip.change, agreed_by="Board")) for slip in (*found.slips, *two)[:3]]
    assert "For all 3 of them it is recorded who agreed." in said(
        board_slippage_blocks(replace(found, slips=tuple(who), unsure=()), shown)
    )
    assert told.count("No agreement and no day are recorded") == 2
    since, perhaps = tables(board_slippage_blocks(slippage, shown))
    assert {row[0] for row in cells(since)} == {slip.item_id for slip in found.slips}
    assert {row[0] for row in cells(perhaps)} == {slip.item_id for slip in two}
    assert told.index("Moved since 13 March 2017, that day included") < told.index("Moved between the returns of 31")
    first, second = tables(short_slippage_blocks(slippage, shown, 1))
    assert [row[0] for row in cells(first)] == [cells(since)[0][0]]
    assert [row[0] for row in cells(second)] == [cells(perhaps)[0][0]]
    summary = said(summary_blocks(example_material, (), slippage, ()))
    assert "8 moves to a later date since 13 March 2017, the longest by 98 days; 2 more between the returns" in summary
    alone = said(summary_blocks(example_material, (), replace(slippage, slips=()), ()))
    assert "no date is recorded as moved later since 13 March 2017; 2 moves between the returns of 31" in alone


def _joined(block: Block) -> str:
    return " ".join(said([block]).split())


def test_what_stands_under_a_more_serious_kind_is_listed_in_plain_type(example_material: Material) -> None:
    """How many there are is bold, as over the other tables; fifty numbers in bold would cry out at the reader."""
    exceptions = find_exceptions(example_material.picture)
    slipped = next(one for one in exceptions if one.kinds[0] is ExceptionKind.SLIPPED)
    both = replace(slipped, kinds=(ExceptionKind.NOT_AGREED, ExceptionKind.SLIPPED))
    blocks = exception_blocks([both if one is slipped else one for one in exceptions])
    at = next(at for at, one in enumerate(blocks) if "slipped but recoverable. Listed above" in _joined(one))
    listed, table = blocks[at : at + 2]
    assert isinstance(listed, Paragraph)
    assert isinstance(table, Table)
    number, rest = as_runs(listed.text)
    assert (number.text, number.bold) == ("11 actions slipped but recoverable.", True)
    assert (rest.text, rest.bold) == (f" Listed above already: {slipped.judged.action.action_id}.", False)
    assert table.caption == ""


def test_actions_that_are_done_are_named_as_left_out(example_material: Material) -> None:
    """Those whose effect was lost again stand among the exceptions, and the report says that they alone do."""
    picture = example_material.picture
    exceptions = find_exceptions(picture)
    done = [one for theme in picture.themes for one in theme.actions if not one.action.delivery_status.is_open]
    told = said(exception_blocks(exceptions, done[1::-1]))
    assert "An action that is done stands here only where its effect was lost again." in told
    names = f"{done[0].action.action_id}, {done[1].action.action_id}"
    assert f"2 actions that are done had a date moved with no agreement recorded, and are left out: {names}." in told
    assert "1 action that is done had a date moved with no agreement recorded, and is left out:" in said(
        exception_blocks(exceptions, done[:1])
    )
    assert "left out" not in said(exception_blocks(exceptions))


def test_who_answers_for_what_slipped_back_is_drawn(example_material: Material) -> None:
    """Of the expectation itself, with its owner, also where no recommendation asks for the same; of no other."""
    record = example_material.record
    weighed = weigh_expectations(example_material.picture, record)
    slipped = [one for one in weighed if one.expectation.commissioner_assessment is Assessment.SLIPPED_BACK]
    assert slipped
    for one in weighed:
        alone = replace(one.expectation, rec_ids=())
        held = replace(record, watched=replace(record.watched, expectations=(alone,)))
        drawn = said(slipped_sightline_blocks(replace(one, expectation=alone), held))
        assert ("The Commissioner calls it slipped back. Who stands nearest to it" in drawn) is (one in slipped)
        assert (f"It is owned by {alone.owner}" in drawn) is (one in slipped)


@pytest.mark.parametrize("length", [Length.FULL, Length.SHORT])
def test_the_chair_reads_on_which_day_all_is_judged(length: Length, example_material: Material) -> None:
    """It is the day after the sixty; a meeting of the review is a meeting, and one."""
    text = _said(compose_chair_report(example_material, length))
    assert "After these days comes the end of the review, on 31 May 2017, in 61 days." in text
    named = "Monthly meeting of the review, 5 of 6 (Commissioner's six months of oversight)"
    assert text.count(named) == (1 if length is Length.FULL else 0)
    assert text.count("Commissioner's six months of oversight Meeting") == 0


def test_the_chair_s_parts_stand_in_the_order_of_a_meeting(example_material: Material) -> None:
    """Exceptions first, questions last."""
    headings = [
        block.bookmark
        for block in compose_chair_report(example_material).blocks
        if isinstance(block, Heading) and block.level == 2
    ]
    assert headings[:9] == [
        "in-short", "exceptions", "slippage", "challenges", "risks", "audit", "decisions", "gaps", "forward",
    ]  # fmt: skip
    assert headings[9:11] == ["questions", "key"]


def test_the_commissioner_finds_every_expectation_and_recommendation(example_material: Material) -> None:
    """Each has its text, and the countdown says the day."""
    text = _said(compose_commissioner_evidence(example_material))
    record: Record = example_material.record
    assert len(record.watched.expectations) == 27
    assert all(one.text in text and one.exp_id in text for one in record.watched.expectations)
    assert all(one.text in text for one in record.plan.recommendations)
    assert "This is day 121 of 182; 61 days are left." in text
    assert "The next is on 21 April 2017, in 21 days." in text
    assert (
        "15 open actions of the plan are due by its end: 7 overdue or will miss the date, 6 slipped but recoverable"
    ) in text
    assert "7 more were first due by then and have been moved past it: 1.10, 3.2, 6.3," in text


def test_an_action_that_left_the_plan_is_named_with_that_and_not_as_if_it_were_due(example_material: Material) -> None:
    """Its date stands as what it was; that of an action in the plan stands alone."""
    found = {
        row[0]: row[3]
        for one in tables(compose_commissioner_evidence(example_material).blocks)
        for row in cells(one)
        if len(row) == 4 and row[0] in ("4.6", "10.4", "3.2")
    }
    assert found["4.6"].startswith("Superseded, no longer in the plan | its date was ")
    assert found["10.4"].startswith("Withdrawn, no longer in the plan | its date was ")
    assert "no longer" not in found["3.2"]


def test_the_chair_s_few_pages_take_the_most_serious_first(make_document: MakeDocument) -> None:
    """Two to four pages, in the order of the whole report, an effect lost again before anything late."""
    made = make_document("chair-report", Length.SHORT)
    with open_pdf(made.file) as pdf:
        assert 2 <= len(pdf.pages) <= 4
    assert headings(made.document.blocks, 2) == [
        "In short",
        "Exceptions to take first",
        "What the chair asked and believes",
        "Dates moved since 13 March 2017",
        "Risks",
        "Gaps in the line of sight",
        "What comes next",
        "Questions to ask",
        "What the full form holds besides",
    ]
    exceptions = lists(made.document.blocks)[1]
    assert said([BulletList(exceptions.items[:1])]).startswith("8.3 See that no care leaver lives in bed and breakfast")


def test_the_chair_s_few_pages_promise_no_more_gaps_than_the_full_report_names(make_document: MakeDocument) -> None:
    """The chair would send a Board member to look for them; a gap of several items is no single gap either."""
    short = said(make_document("chair-report", Length.SHORT).document.blocks)
    full = make_document("chair-report", Length.FULL).document.blocks
    named = next(table for table in tables(full) if table.columns[0].heading == "What is missing")
    told = re.search(r"(\d+) more gaps in the full report; all 38 stand in the program", short)
    assert told is not None
    assert 0 < len(named.rows) - int(told[1]) <= 3
    assert "38 different gaps found; all 62 actions in the plan have one or more." in short
    assert "7 recommendations have no action: C6.15.1, " in short
    by_law = "by law the Director of Children's Services or the Lead Member"
    assert f"; nobody is recorded as answering for them; {by_law} does." in short
    assert "Officers linked no action" not in short + said(full)
    assert (
        "The independent guardian of the risk register checks the scores from outside the services that give them."
        in short
    )


def test_the_few_pages_name_what_is_overdue_and_what_was_decided_against_advice(example_material: Material) -> None:
    """With who answers, since no section follows; the full form has one of each, and counts them at its head."""
    short = said(compose_chair_report(example_material, Length.SHORT).blocks)
    assert "1 audit recommendation overdue: A6-1 " in short
    assert " overdue; owner: Placements Commissioning Manager)." in short
    against = "1 decision against professional advice without a recorded reason"
    who = "(The Executive (Cabinet), 16 November 2016)."
    assert f"{against}: New contract for talks with children who went missing {who}" in short
    assert f"{against}." in said(compose_chair_report(example_material).blocks)


@pytest.mark.parametrize("length", list(Length))
def test_the_chair_s_report_says_where_her_praise_is(length: Length, example_material: Material) -> None:
    """It holds what awaits an answer and what she believes; who looks for the rest is told where it stands."""
    text = said(compose_chair_report(example_material, length).blocks)
    others = make_log(example_material.threads).others
    assert others
    assert re.search(rf"{len(others)} comments? (and|or) praise stands? in the challenge log alone\.", text)


def test_the_commissioner_s_few_pages_have_each_expectation_in_a_row(make_document: MakeDocument) -> None:
    """Four to six pages, with both assessments and how much speaks for, against and is missing."""
    made = make_document("commissioner-evidence", Length.SHORT)
    with open_pdf(made.file) as pdf:
        assert 4 <= len(pdf.pages) <= 6
    (table,) = tables(made.document.blocks)
    rows = cells(table)
    expected = made.material.record.watched.expectations
    assert [row[0].split(" | ")[0] for row in rows] == [one.exp_id for one in expected]
    assert rows[3][1:] == ["Council: Partly met | Commissioner: Slipped back", "0 for | 3 against | 1 missing"]
    assert "evidence speaks for 2 and against 21, 1 of them counted in both; for 5 there is neither." in said(
        made.document.blocks
    )


def test_the_whole_evidence_says_nothing_twice_and_loses_nothing(make_document: MakeDocument) -> None:
    """Every point of evidence stands in its expectation's table; who leads an action stands once, at the end.

    Complete actions whose effect is not shown are named in one sentence.
    """
    made = make_document("commissioner-evidence", Length.FULL)
    with open_pdf(made.file) as pdf:
        assert len(pdf.pages) <= 64
    record, picture = made.material.record, made.material.picture
    text = said(made.document.blocks)
    for one in weigh_expectations(picture, record):
        unshown = [point.ref for point in one.weighed.points if point.rule == "effect_not_shown"]
        if len(unshown) > 1:
            assert f"Actions {and_(unshown)} are complete, but their effect on children is not shown." in text
        told = [point for point in one.weighed.points if len(unshown) < 2 or point.rule != "effect_not_shown"]
        assert all(point.sentence in text for point in told)
        assert one.expectation.evidence.rstrip(".") in text
    asked = (
        "Staff, 31 Mar 2017, “Are you confident that a worry you raise is heard and answered?”: 162 of 240 answered; "
    )
    assert f"{asked}99 of 162 agreed" in text, "no count stands without the question that it answers"
    named = next(table for table in tables(made.document.blocks) if table.columns[1].heading == "Action")
    refs = [row[0] for row in cells(named)]
    assert len(refs) == len(set(refs)) > 50


def test_an_assessment_is_told_with_every_day_on_which_it_was_made(example_material: Material) -> None:
    """Return by return, the same again in one breath."""
    one = weigh_expectations(example_material.picture, example_material.record)[0]
    rows = dict(cells(tables(expectation_blocks(one))[0]))
    assert rows["Assessed"] == (
        "Council: early days (26 Oct 2016); partly met (21 Dec 2016, 24 Mar 2017) | "
        "Commissioner: early days (16 Dec 2016); partly met (17 Mar 2017)"
    )
    assert rows["For, against"] == "Nothing on either side by the stated rules."


def test_a_recommendation_that_nothing_answers_is_said_to_be_so(example_material: Material) -> None:
    """Without an action nothing speaks for or against it, which is told once for all of them."""
    picture, record = example_material.picture, example_material.record
    blocks = recommendation_blocks(weigh_recommendations(picture, record), weigh_expectations(picture, record), picture)
    unanswered = next(table for table in tables(blocks) if table.columns[-1].heading == "Asked by")
    assert [row[0] for row in cells(unanswered)] == ["C6.15.1", "C6.15.2", "C6.15.3", "O13", "Y1"]
    assert "No recommendation is recorded." in said(recommendation_blocks((), (), picture))


def test_an_action_that_only_a_recommendation_names_has_its_evidence_told(example_material: Material) -> None:
    """Its expectation does not rest on it, so what speaks for and against it stands with the recommendation."""
    picture, record = example_material.picture, example_material.record
    blocks = recommendation_blocks(weigh_recommendations(picture, record), weigh_expectations(picture, record), picture)
    text = said(blocks)
    assert "Only the recommendation names action 7.9; the evidence of E5.70.5 leaves it out." in text
    rows = dict(cells(next(table for table in tables(blocks) if "7.9 Set up" in cells(table)[0][1])))
    assert rows["Against"] == "Action 7.9 is 31 days overdue."
    assert rows["For"] == "Nothing by the stated rules."


def test_the_counts_of_the_evidence_add_up(example_material: Material) -> None:
    """One expectation has evidence for and against: without a word 2, 21 and 5 would be 28 of 27."""
    weighed = weigh_expectations(example_material.picture, example_material.record)
    told = said(overview_blocks(weighed, linked=False))
    assert "Of 27 expectations, evidence speaks for 2 and against 21, 1 of them counted in both; for 5 there is" in told
    alone = [one for one in weighed if not (one.weighed.side(Side.FOR) and one.weighed.side(Side.AGAINST))]
    assert "counted in both" not in said(overview_blocks(alone, linked=False))


def test_what_officers_said_before_is_told_as_their_word(example_material: Material) -> None:
    """The plan had 1.6 as slipped when they called it on track: that was not its status."""
    picture, record = example_material.picture, example_material.record
    blocks = recommendation_blocks(weigh_recommendations(picture, record), weigh_expectations(picture, record), picture)
    moved = [row[1] for table in tables(blocks) for row in cells(table) if row[0] == "How it moved"]
    assert any("1.6: officers said “On track”, now “At risk”" in one for one in moved)
    assert not any("was “Not started”" in one for one in moved)


def test_an_effect_that_was_lost_is_told_with_where_it_was(example_material: Material) -> None:
    """Beside the words of then and now stands the return between them that showed it."""
    lost = Change(
        kind=ChangeKind.IMPACT,
        subject="action",
        ref="8.3",
        before="Too early to tell",
        after="Reversed",
        sentence="",
        besides="on 31 December 2016 it stood at “Evidenced”",
    )
    material = with_picture(example_material, changes=(lost,))
    told = _said(compose_commissioner_evidence(material, Length.FULL))
    assert "was “Too early to tell”, now “Reversed” (on 31 December 2016 it stood at “Evidenced”)" in told


def test_a_date_that_was_first_given_has_not_moved(example_material: Material) -> None:
    """It had none before, from which it could have moved."""
    given = Change(
        kind=ChangeKind.DATED, subject="action", ref="8.3", before="no date", after="30 June 2017", sentence=""
    )
    material = with_picture(example_material, changes=(given,))
    told = _said(compose_commissioner_evidence(material, Length.FULL))
    assert "8.3: it was given a due date, 30 June 2017, where it had none" in told


def test_every_action_that_answers_has_its_evidence_told_somewhere(example_material: Material) -> None:
    """With an expectation, a recommendation of its own, or a recommendation beside its expectation."""
    picture, record = example_material.picture, example_material.record
    told = {judged.action.action_id for one in weigh_expectations(picture, record) for judged in one.weighed.actions}
    for one in weigh_recommendations(picture, record):
        further = one.further.actions if one.further is not None else ()
        told |= {judged.action.action_id for judged in (further if one.expectations else one.weighed.actions)}
        assert {judged.action.action_id for judged in one.weighed.actions} <= told


def _said(document: Document) -> str:
    return " ".join(words_used(document.blocks))
