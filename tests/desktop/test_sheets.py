"""Details: what is said of an action, a milestone, a theme and an indicator, and how it is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtTest import QSignalSpy

from lineofsight.analysis.indicator_links import IndicatorLinks
from lineofsight.analysis.picture import judge
from lineofsight.analysis.rule_turns import Turned
from lineofsight.analysis.verdicts import Change, ChangeKind, MemberStatus, RatingColour
from lineofsight.desktop.pages.indicator_sheet import indicator_sheet
from lineofsight.desktop.pages.plan_sheets import action_sheet, milestone_sheet, theme_sheet
from lineofsight.desktop.sheet import Bullets, Fact, Facts, Grid, Sheet, Words, facts, section, sheet
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.domain.indicators import OfficerRating
from lineofsight.domain.plan import Between
from lineofsight.domain.record import RefusedRow, SaidBefore
from lineofsight.domain.statuses import DeliveryStatus, DueKind, EvidenceKind
from lineofsight.wording.short_text import short
from tests.analysis.governance_makers import body
from tests.analysis.plan_makers import AS_AT, action, move
from tests.analysis.record_makers import record
from tests.desktop.conftest import settle
from tests.desktop.pictures import TRICKY, make_picture
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.program import Program

_PICTURE = make_picture()
_MARKED = Facts((Fact("Independent observers", "1 of 11", mark="grey"),))
_SAID = Grid(
    ("Day", "Status", "Officers say", "Responsible"),
    (("31 March 2017", "Slipped but recoverable", "Overdue", "Safeguarding Partnership"),),
)
_FEWEST_CHANGES = 4
"""To empty a document, give it a font and fill it."""


def _text(shown: Sheet) -> str:
    lines = [shown.title]
    for one in shown.sections:
        lines.append(one.title)
        for part in one.parts:
            match part:
                case Words():
                    lines.append(part.text)
                case Facts():
                    lines += [f"{fact.name}: {fact.value}" for fact in part.items]
                case Grid():
                    lines += [" | ".join(row) for row in part.rows]
                case Bullets():
                    lines += part.items
    return "\n".join(lines)


def _action_text(number: int) -> str:
    theme = _PICTURE.themes[0]
    return _text(action_sheet(theme.actions[number], theme, _PICTURE))


@pytest.mark.parametrize(
    "said",
    [
        "Overdue or will miss",
        "First agreed date: 31 December 2016",
        "Date now: 15 March 2017",
        "Moved on 10 January 2017, 74 days later",
        "Agreed by: Improvement Board.",
        "The team was two workers short.",
        "Delivery (officers say): On track",
        "Impact for children: Too early",
        "Late by: 16 days overdue",
        "Lead: No lead is named",
        "Reported on track but overdue.",
        "Success measure: Nine in ten posts held by permanent staff.",
        "Return of 28 February 2017",
        "Advertised nationally.",
        "Illustrative",
        "Recommendation R1: Secure a stable leadership team.",
    ],
)
def test_an_action_tells_its_whole_story(said: str) -> None:
    """Status, both dates, each move, delivery and impact apart, people, history: all are there."""
    assert said in _action_text(4)


def test_a_move_that_is_only_worked_out_has_no_day() -> None:
    """The card names the returns between which it was; the day of the second is not that of the move."""
    theme = _PICTURE.themes[0]
    judged = theme.actions[4]
    between = Between(date(2016, 12, 31), date(2017, 2, 28))
    undated = replace(judged, date_changes=(replace(judged.date_changes[0], changed_on=between),))
    told = _text(action_sheet(undated, theme, _PICTURE))
    assert "Moved between the returns of 31 December 2016 and 28 February 2017 (the day is not recorded), 74" in told
    assert "Moved on 1" not in told


@pytest.mark.parametrize(
    ("officer", "role", "said"),
    [
        ("Head of Safeguarding", "Head of Safeguarding and Care Planning", "Head of Safeguarding and Care Planning"),
        ("A. Name", "Head of Safeguarding", "A. Name, Head of Safeguarding"),
        ("", "Head of Safeguarding", "Head of Safeguarding"),
        ("A. Name", "", "A. Name"),
        ("", "", "No lead is named"),
    ],
)
def test_one_lead_is_not_told_as_two(officer: str, role: str, said: str) -> None:
    """The short form of a post that the plan prints stands not beside the post; a person's name does."""
    theme = _PICTURE.themes[0]
    judged = theme.actions[0]
    led = replace(judged, action=replace(judged.action, lead_officer=officer, lead_role=role))
    assert f"Lead: {said}\n" in _text(action_sheet(led, theme, _PICTURE))


def test_a_post_that_leads_is_said_once_where_the_map_knows_its_short_name() -> None:
    """Its title and its short name are one post; of two posts both are said."""
    theme = _PICTURE.themes[0]
    named = replace(theme.actions[0].action, lead_officer="Head of IT", lead_role="Head of Information Technology")
    judged = replace(theme.actions[0], action=named)
    post = body("P1", name="Head of Information Technology", short_name="Head of IT")
    other = body("P2", name="Head of Housing", short_name="Head of IT")
    assert "Lead: Head of Information Technology\n" in _text(action_sheet(judged, theme, _PICTURE, (post,)))
    assert "Lead: Head of IT, Head of Information Technology\n" in _text(
        action_sheet(judged, theme, _PICTURE, (other,))
    )


def test_who_answers_stands_before_dates_and_reasons() -> None:
    """The list may end a title before its lead: then the details say it without being rolled."""
    theme = _PICTURE.themes[0]
    titles = [one.title for one in action_sheet(theme.actions[0], theme, _PICTURE).sections]
    assert titles[:4] == ["Status", "Who", "Line of sight", "Due"]


def test_nothing_is_shown_as_said_by_a_return_that_did_not_say_it() -> None:
    """What a tracker of few columns left as it was is told with the return that said it, and not in its history."""
    theme = _PICTURE.themes[0]
    judged = theme.actions[4]
    january, february = date(2017, 1, 31), date(2017, 2, 28)
    was = replace(judged.action, progress_update="Said in January.")
    said = SaidBefore(
        now=(("lead_officer", january), ("due_kind", january), ("due_date_current", january), ("how", february)),
        then={february: (("impact_status", january), ("progress_update", january))},
    )
    told = _text(
        action_sheet(replace(judged, earlier=((january, was), (february, was)), said_before=said), theme, _PICTURE)
    )
    assert "How: as last said in the return of 28 February 2017." in told
    assert "Lead and due date: as last said in the return of 31 January 2017." in told
    assert "Return of 28 February 2017: On track\nReturn of 31 January 2017: On track; impact: too early" in told
    assert told.count("Said in January.") == 1
    assert "Not said anew" not in _text(action_sheet(judged, theme, _PICTURE))


@pytest.mark.parametrize(
    ("carried", "said"),
    [
        ((), ""),
        (("status_set_by", "status_date"), "; a newer file says so, too, but not who said it or on which day\n"),
        (("status_date",), "; a newer file says so, too, but not on which day\n"),
        (("delivery_status", "status_set_by", "status_date"), ""),
    ],
)
def test_a_status_that_is_said_anew_is_not_told_as_of_the_day_before_alone(carried: tuple[str, ...], said: str) -> None:
    """A tracker of April says "on track" again: who said so in January and when is not all that is known."""
    theme = _PICTURE.themes[0]
    action = replace(theme.actions[0].action, status_set_by="Head of Service", status_date=date(2017, 1, 27))
    before = SaidBefore(now=tuple((name, date(2017, 1, 31)) for name in carried))
    text = _text(action_sheet(replace(theme.actions[0], action=action, said_before=before), theme, _PICTURE))
    assert "Said by: Head of Service, 27 January 2017 (" in text
    assert said in text
    assert ("a newer file" in text) is bool(said)


def test_an_action_that_the_newest_return_lacks_says_since_when_it_stands_so() -> None:
    """What officers dropped from their file is not said as if they had said it again."""
    theme = _PICTURE.themes[0]
    dropped = replace(theme.actions[0], last_named=date(2016, 12, 31))
    told = "Nothing of it was read from the newest file of the plan: an earlier one said this as at 31 December 2016."
    assert told in _text(action_sheet(dropped, theme, _PICTURE))
    assert told not in _text(action_sheet(replace(dropped, in_population=False), theme, _PICTURE))
    row = RefusedRow(as_at=date(2017, 1, 31), file="Plan, January.xlsx", said=date(2016, 12, 31))
    assert (
        "Its row in the return of 31 January 2017 was left out: choose “Plan, January.xlsx” on the Import page again "
        "to see why. This was said as at 31 December 2016."
    ) in _text(action_sheet(replace(dropped, row_refused=row), theme, _PICTURE))
    assert "newest file of" not in _text(action_sheet(theme.actions[0], theme, _PICTURE))


def test_an_action_says_what_of_it_and_its_milestones_changed() -> None:
    """Whoever comes from "what changed" finds it there, without the title that stands above."""
    theme = _PICTURE.themes[0]
    judged = theme.actions[0]
    ref, step = judged.action.action_id, judged.milestones[0].milestone.milestone_id
    known = Change(
        kind=ChangeKind.STATUS, subject="action", ref=ref, before="On track", after="", sentence="Was “On track”."
    )
    label = f"{ref} {short(judged.action.action)}"
    changes = (
        replace(known, sentence=f"{label}: was “On track”, now “Overdue or will miss”."),
        replace(
            known, subject="milestone", ref=step, sentence=f"Milestone {step} Paper: was “On track”, now “Complete”."
        ),
        replace(known, ref="99.9", sentence="99.9 Another action: was “On track”, now “Complete”."),
    )
    said = _text(action_sheet(judged, theme, replace(_PICTURE, changes=changes)))
    assert "\nWas “On track”, now “Overdue or will miss”.\nMilestone " in said
    assert "What changed since " in said
    assert "99.9" not in said
    assert "What changed" not in _text(action_sheet(judged, theme, replace(_PICTURE, changes=())))


def test_the_source_of_an_action_is_a_paragraph() -> None:
    """A bare "4.29.5" tells nobody what it is."""
    theme = _PICTURE.themes[0]
    judged = theme.actions[0]
    found = replace(judged, action=replace(judged.action, source_para="4.29.5"))
    assert "Source: paragraph 4.29.5." in _text(action_sheet(found, theme, _PICTURE))


def test_an_action_leads_to_its_indicators() -> None:
    """Linked indicators are links; an action without any says what that means."""
    theme = _PICTURE.themes[0]
    sheet = action_sheet(theme.actions[0], theme, _PICTURE)
    links = [part.link for one in sheet.sections for part in one.parts if isinstance(part, Words) and part.link]
    assert links == ["sightline/action/1.1", "indicator/L1", "indicator/N1"]
    assert "No indicator is linked" in _action_text(1)


def test_an_action_without_indicator_names_officers_own_figures() -> None:
    """Above it stands what their evidence is: a member would else say that there are no figures."""
    theme = _PICTURE.themes[0]
    judged = theme.actions[1]
    told = replace(judged.action, evidence_ref="Weekly list", evidence_kind=(EvidenceKind.DATA,))
    text = _text(action_sheet(replace(judged, action=told), theme, _PICTURE))
    assert "officers' evidence is figures (Weekly list): ask for them." in text


def test_a_milestone_names_its_action() -> None:
    """A milestone shows both dates and leads to the action it belongs to."""
    action = _PICTURE.themes[0].actions[0]
    text = _text(milestone_sheet(action.milestones[0], action))
    assert "First agreed date: 28 February 2017" in text
    assert "Action 1.1:" in text


def test_a_milestone_says_how_often_it_was_moved() -> None:
    """As its action does: how many moves there were is not counted in the lines below."""
    action = _PICTURE.themes[0].actions[0]
    step = replace(action.milestones[0], days_slipped=0, date_changes=())
    twice = replace(step, days_slipped=61, date_changes=(move(), move()))
    assert "Moves: Never moved" in _text(milestone_sheet(step, action))
    assert "Moves: Moved twice, 61 days later than first agreed" in _text(milestone_sheet(twice, action))


def test_a_due_date_that_was_taken_away_is_told_with_what_it_was() -> None:
    """Its first date stays, the loss stands among the moves, and nobody is recorded to have agreed to it."""
    theme = _PICTURE.themes[0]
    judged = theme.actions[0]
    was = replace(
        judged.action,
        delivery_status=DeliveryStatus.ON_TRACK,
        completed_date=None,
        due_date_current=date(2017, 8, 31),
    )
    now = replace(was, due_kind=DueKind.NOT_SET, due_date_current=None, due_date_original=date(2017, 3, 31))
    lost = replace(
        judged, action=now, earlier=((date(2017, 2, 28), was),), date_changes=(move(),), days_slipped=0, days_overdue=0
    )
    said = _text(action_sheet(lost, theme, _PICTURE))
    assert "First agreed date: 31 March 2017" in said
    assert "Date now: No date set" in said
    assert "Moves: Moved once, then taken away" in said
    assert "Taken away after the return of 28 February 2017 (the day is not recorded)" in said
    assert "It was 31 August 2017. No one is recorded as having agreed it." in said
    assert "Moves: Taken away" in _text(action_sheet(replace(lost, date_changes=()), theme, _PICTURE))
    agreed = replace(lost, action=replace(now, status_reason="The Board agreed to wait."))
    told = _text(action_sheet(agreed, theme, _PICTURE))
    assert "It was 31 August 2017. The return without it says: “The Board agreed to wait”." in told
    assert told.count("No one is recorded") + 1 == said.count("No one is recorded")
    for status in (DeliveryStatus.WITHDRAWN, DeliveryStatus.SUPERSEDED, DeliveryStatus.COMPLETE):
        ended = replace(lost, action=replace(now, delivery_status=status))
        assert "aken away" not in _text(action_sheet(ended, theme, _PICTURE)), "it needs no date any more"


def test_a_red_milestone_says_why_or_that_no_reason_is_given() -> None:
    """Officers' words are those on its action, and are told as such; one that is not red needs none."""
    action = _PICTURE.themes[0].actions[0]
    red = replace(action.milestones[0], status=MemberStatus.OVERDUE, days_overdue=3)
    told = replace(action, action=replace(action.action, status_reason="posts are empty"))
    untold = replace(action, action=replace(action.action, status_reason=""))
    said = "No reason of its own is given; of action 1.1 officers say: “Posts are empty.”"
    assert said in _text(milestone_sheet(red, told))
    late = "It was due 15 April 2017, is not reached and is 3 days overdue, although officers say it is on track."
    assert f"{late}\nNo reason is given." in _text(milestone_sheet(red, untold))
    on_track = replace(red, status=MemberStatus.ON_TRACK)
    assert "eason" not in _text(milestone_sheet(on_track, told))


def test_a_milestone_that_was_given_up_with_its_action_says_so() -> None:
    """It is not red, and nobody has to ask whether it was reached."""
    action = _PICTURE.themes[0].actions[0]
    step = replace(action.milestones[0], status=MemberStatus.NOT_DUE, left_with=DeliveryStatus.WITHDRAWN)
    said = _text(milestone_sheet(step, action))
    assert "Withdrawn with its action" in said
    assert "It was not reached when action 1.1 was withdrawn, so it is not late." in said


def test_a_milestone_without_a_status_says_that_nobody_recorded_it() -> None:
    """No word and no mark of its action; where its date has passed, what to ask."""
    action = _PICTURE.themes[0].actions[0]
    unsaid = replace(action.milestones[0], status=None, is_past_unrecorded=True)
    said = _text(milestone_sheet(unsaid, action))
    assert "Not recorded" in said
    assert "No return says how it stands, and how action 1.1 stands does not tell. Its date has passed: ask" in said
    assert "Its date has passed" not in _text(milestone_sheet(replace(unsaid, is_past_unrecorded=False), action))


def test_a_theme_keeps_delivery_and_impact_apart() -> None:
    """A theme says how far it is and, under a heading of its own, what difference was made."""
    titles = [one.title for one in theme_sheet(_PICTURE.themes[0], ()).sections]
    assert titles.index("How far it is") < titles.index("Impact for children")


def test_a_theme_names_the_bodies_that_oversee_it() -> None:
    """A body of the map stands by its name, not by the reference that officers write; words off the map stay."""
    judged = _PICTURE.themes[0]
    judged = replace(judged, theme=replace(judged.theme, overseen_by=("board", "A group off the map")))
    said = repr(theme_sheet(judged, (body("board", name="Improvement Board"),)))
    assert "Improvement Board; A group off the map" in said


@pytest.mark.parametrize(
    "said",
    [
        "Rule: green when 85% or more, amber from 80%",
        "Margin: 5 percentage points",
        "Officers show it green; by its own rule it is amber.",
        "82.0% (82 of 100 assessments finished)",
        "Age: of the same day",
        "Counted (numerator): Assessments finished within 45 working days",
        "Who set it: Improvement Board, set locally",
    ],
)
def test_an_indicator_shows_its_working(said: str) -> None:
    """Rule, inputs, officers' colour and the disagreement stand together with the definition."""
    assert said in _text(indicator_sheet(_PICTURE.indicators[0], IndicatorLinks(ind_id="")))


def test_an_indicator_tells_the_officers_colour_once() -> None:
    """In a sentence where it is another than the rule's, else as a fact."""
    judged = _PICTURE.indicators[0]
    told = _text(indicator_sheet(judged, IndicatorLinks(ind_id="")))
    assert [one for one in told.splitlines() if "fficers" in one and "green" in one.casefold()] == [
        "Officers show it green; by its own rule it is amber."
    ]
    alike = replace(judged, rating=replace(judged.rating, officers=OfficerRating.AMBER, disagrees=False))
    assert "Officers' colour: Amber" in _text(indicator_sheet(alike, IndicatorLinks(ind_id="")))


def test_what_alone_turned_an_indicator_s_colour_is_said_once() -> None:
    """In place of the bare colour, above its reason and what officers say."""
    judged = _PICTURE.indicators[0]
    turned = Turned(
        since="since its target was lowered from 90% to 85%",
        short="target lowered",
        by_earlier=RatingColour.RED,
        is_eased=True,
    )
    text = _text(
        indicator_sheet(replace(judged, rating=replace(judged.rating, turned=turned)), IndicatorLinks(ind_id=""))
    )
    assert text.count("Amber since its target was lowered from 90% to 85%; by the earlier rule it would be red.") == 1
    assert text.count(judged.rating.reason) == text.count("Officers show it green; by its own rule it is amber.") == 1


@pytest.mark.parametrize(
    "said",
    [
        "Neighbours, median: 11.2% (9 of 10 neighbours counted, model of 2025)",
        "Neighbours, mean: 11.6%",
        "Outer London: 10.9%",
        "England: 10.5%",
        "Rank: 121st of 150",
        "Quarter: worst quarter of authorities",
        "Missing periods",
        "Revised figures",
        "suppressed",
    ],
)
def test_an_indicator_stands_beside_others(said: str) -> None:
    """Median and mean with how many counted, region, England, rank and quarter; gaps and revisions are said."""
    assert said in _text(indicator_sheet(_PICTURE.indicators[4], IndicatorLinks(ind_id="")))


def test_no_figure_is_said() -> None:
    """An indicator without a figure says so; nothing is shown as nought."""
    assert "No figure has come yet. A missing figure is not nought." in _text(
        indicator_sheet(_PICTURE.indicators[1], IndicatorLinks(ind_id=""))
    )


def _look(program: Program) -> Look:
    return book_of(program).look


def test_a_sheet_is_shown_letter_by_letter(program: Program) -> None:
    """Markup in an officer's text stands there as letters."""
    view = SheetView(_look(program), "Nothing.")
    theme = _PICTURE.themes[0]
    view.show_sheet(action_sheet(theme.actions[2], theme, _PICTURE))
    view.show()
    assert TRICKY in view.toPlainText()


def test_a_sheet_out_of_sight_is_written_when_it_comes_into_sight(program: Program) -> None:
    """Only then is it known how wide it is: of two that were shown on a page behind, the last is written, once."""
    view = SheetView(_look(program), "Nothing.")
    theme = _PICTURE.themes[0]
    for judged in theme.actions[:2]:
        view.show_sheet(action_sheet(judged, theme, _PICTURE))
    assert view.document().isEmpty()
    view.show()
    assert view.toPlainText().startswith(view.title)
    assert view.title == action_sheet(theme.actions[1], theme, _PICTURE).title


def test_a_sheet_is_laid_out_once_however_long_it_is(program: Program) -> None:
    """A table of many rows is one change of the document: at every cell Qt would lay out the whole of it anew."""
    view = SheetView(_look(program), "Nothing.")
    view.resize(500, 400)
    view.show()
    changes = QSignalSpy(view.document().contentsChanged)
    rows = tuple((f"Row {number}", "a", "b") for number in range(60))
    view.show_sheet(sheet("Long", "Long", section("Rows", Grid(("Name", "One", "Two"), rows))))
    assert changes.count() <= _FEWEST_CHANGES
    assert "Row 59" in view.toPlainText()
    view.close()


def test_a_long_sheet_is_laid_out_for_its_room_at_once(program: Program) -> None:
    """Its bar does not go while it is written: the whole would be laid out for two widths."""
    view = SheetView(_look(program), "Nothing.")
    view.resize(500, 300)
    view.show_sheet(sheet("Long", "Long", section("Rows", facts(*((f"Row {n}", "said") for n in range(60))))))
    view.show()
    QCoreApplication.processEvents()
    widths = {view.viewport().width()}
    view.document().documentLayout().documentSizeChanged.connect(lambda _: widths.add(view.viewport().width()))
    _look(program).changed.emit()
    assert len(widths) == 1
    assert view.verticalScrollBar().isVisible()
    view.show_sheet(sheet("Short", "Short", section("Rows", facts(("Row", "said")))))
    QCoreApplication.processEvents()
    assert not view.verticalScrollBar().isVisible(), "beside what is short stands none"
    view.close()


def test_a_sheet_loads_nothing(program: Program) -> None:
    """The document asks no file, share or network for anything."""
    view = SheetView(_look(program), "Nothing.")
    kind = QTextDocument.ResourceType.ImageResource.value
    for address in ("file:///etc/passwd", "//attacker/share/x.png", "http://example.org/x.png"):
        assert view.loadResource(kind, QUrl(address)) is None


def test_a_long_word_breaks(program: Program) -> None:
    """A file name longer than the column never runs out of sight."""
    view = SheetView(_look(program), "Nothing.")
    view.resize(300, 300)
    view.show_sheet(sheet("Long", "Long", section("Facts", facts(("Source", "a_very_long_file_name_" * 12)))))
    view.show()
    QCoreApplication.processEvents()
    assert view.horizontalScrollBar().maximum() == 0
    view.close()


def test_a_link_in_a_sheet_says_where_it_leads(program: Program) -> None:
    """Following a link hands on the place, and nothing is opened."""
    view = SheetView(_look(program), "Nothing.")
    theme = _PICTURE.themes[0]
    view.show_sheet(action_sheet(theme.actions[0], theme, _PICTURE))
    followed: list[str] = []
    view.link_chosen.connect(followed.append)
    view.anchorClicked.emit(QUrl("los:indicator/N1"))
    assert followed == ["indicator/N1"]


def test_a_sheet_that_fits_has_no_bar_below_it(program: Program) -> None:
    """A sheet shown before its view is made narrower wraps anew; no bar of the wider layout is left behind."""
    for width in (400, 450, 574, 589):
        view = SheetView(book_of(program).look, "Nothing")
        view.resize(900, 300)
        view.show()
        view.show_sheet(indicator_sheet(_PICTURE.indicators[0], IndicatorLinks(ind_id="")))
        view.resize(width, 300)
        QCoreApplication.processEvents()
        assert view.horizontalScrollBar().maximum() == 0, width
        view.close()


def test_no_word_of_a_table_is_broken_where_there_is_room_for_it(program: Program) -> None:
    """In the details of a small laptop a table of four columns gives each what its longest word needs."""
    view = SheetView(_look(program), "Nothing.")
    view.resize(330, 400)
    view.show()
    headings = ("Period", "Figure", "Edition", "In place of")
    row = ("Dec 2016", "74% (65 of 88), provisional", "return of 31 Oct 2016", "first held here")
    view.show_sheet(sheet("Revised", "Revised", section("Figures", Grid(headings, (row,)))))
    QCoreApplication.processEvents()
    table = next(one for one in view.document().rootFrame().childFrames() if isinstance(one, QTextTable))
    for at, text in enumerate((*headings, *row)):
        layout = table.cellAt(*divmod(at, len(row))).firstCursorPosition().block().layout()
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        seen = [text[line.textStart() : line.textStart() + line.textLength()].strip() for line in lines]
        assert " ".join(seen) == text, seen


def _broken_words(view: SheetView) -> list[str]:
    """The words that go on in the next line."""
    found = []
    block = view.document().begin()
    while block.isValid():
        layout, text = block.layout(), block.text()
        starts = [layout.lineAt(number).textStart() for number in range(1, layout.lineCount())]
        found += [text[at - 5 : at + 5] for at in starts if text[at - 1].isalpha() and text[at].isalpha()]
        block = block.next()
    return found


def test_no_word_is_broken_in_narrow_details_and_the_largest_text(program: Program) -> None:
    """Where the columns of a table have no room side by side, they stand below one another, with their headings."""
    view = SheetView(_look(program), "Nothing.")
    view.show_sheet(
        sheet(
            "Action",
            "Action 1.4",
            section("About", facts(("Organisation", "Commissioner's Office"), ("Marking", "Public")), _MARKED),
            section("What was said", _SAID),
        )
    )
    view.show()
    tables = {}
    for steps in (0, 5, 10):
        program.dressing.enlarge(0)
        program.dressing.enlarge(steps)
        for width in range(320, 800, 80):
            view.resize(width, 400)
            settle(program)
            assert not _broken_words(view), (steps, width)
            assert view.horizontalScrollBar().maximum() == 0, (steps, width)
            frames = view.document().rootFrame().childFrames()
            tables[steps, width] = sum(isinstance(one, QTextTable) for one in frames)
    assert (tables[0, 720], tables[10, 320]) == (3, 0)
    view.resize(320, 400)
    settle(program)
    assert "31 March 2017\nStatus: Slipped but recoverable\nOfficers say: Overdue" in view.toPlainText()
    view.close()


@pytest.mark.parametrize(
    "part",
    [
        Words("Children in care who had their yearly health check: no figure", mark="grey"),
        Facts((Fact("Children in care who had their yearly health check", "1 of 11", mark="grey"),)),
    ],
)
def test_words_beside_a_mark_go_on_below_words(program: Program, part: Words | Facts) -> None:
    """Not below the mark, where they would look like another entry."""
    view = SheetView(_look(program), "Nothing.")
    view.resize(240, 400)
    view.show()
    view.show_sheet(sheet("Measures", "Measures", section("Without a figure", part)))
    QCoreApplication.processEvents()
    block = view.document().find("Children").block()
    layout, begins = block.layout(), block.text().index("Children")
    first, second = layout.lineAt(0), layout.lineAt(1)
    beside, below = first.cursorToX(begins), second.cursorToX(second.textStart())
    assert isinstance(beside, tuple)
    assert isinstance(below, tuple)
    assert begins > 0
    assert abs(beside[0] - below[0]) < 1
    view.close()


def test_names_of_facts_take_what_they_need_and_no_more(program: Program) -> None:
    """The keys stand close to what they do in a wide window; in a narrow one no name takes half of the line."""
    view = book_of(program).help.findChild(SheetView)
    assert isinstance(view, SheetView)
    program.wiring.go("help")
    shares = []
    for width in (1600, 1100):
        program.window.resize(width, 800)
        program.dressing.enlarge(0 if width > 1500 else 5)
        settle(program)
        table = next(one for one in view.document().rootFrame().childFrames() if isinstance(one, QTextTable))
        shares.append(table.format().columnWidthConstraints()[0].rawValue())
    assert shares[0] <= 24
    assert shares[1] == 34


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (date(2017, 1, 1), "90 days later than first agreed, counted to the last day of the quarter"),
        (date(2017, 3, 22), "81 days later than first agreed"),
        (date(2017, 3, 31), "90 days later than first agreed"),
    ],
)
def test_a_slip_says_to_which_day_it_is_counted_where_its_moves_add_up_to_another(now: date, said: str) -> None:
    """A quarter written by its first day is missed on its last; a day inside it is itself the date."""
    moved = action(due_kind=DueKind.QUARTER, due_date_original=date(2016, 12, 31), due_date_current=now)
    picture = judge(record([moved]), earlier=None, since=None, today=AS_AT, is_example=False)
    theme = picture.themes[0]
    shown = _text(action_sheet(theme.actions[0], theme, picture)).splitlines()
    assert [line for line in shown if line.startswith("Moves: ")] == [f"Moves: {said}"]
