"""The first page of a council with very much: it can be read to its end, and leads to what it leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QTreeView

from lineofsight.analysis.audience import visible_to
from lineofsight.analysis.last_known import last_known
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.picture import judge
from lineofsight.analysis.rating_reasons import full_reason
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.desktop.look import Look
from lineofsight.desktop.pages.overview_page import OverviewPage
from lineofsight.desktop.text import plain_hint
from lineofsight.desktop.theme import ThemeChoice, read_theme
from lineofsight.desktop.widgets.link_row import LinkRow
from lineofsight.domain.figures import Figure, Share, Symbol
from lineofsight.domain.marking import Audience, Marking, MarkingLevel
from lineofsight.domain.periods import Period, PeriodKind
from lineofsight.workspace.first_page.cards import Card, CardLine, Cards, shortened
from lineofsight.workspace.first_page.overview import overview_of
from tests.desktop.conftest import settle
from tests.desktop.copies import ReadyCopy, WholeCopy
from tests.desktop.finding import seen_text
from tests.desktop.keys import focus, press
from tests.desktop.turning import book_of
from tests.documents.large_council import large_material
from tests.support.materials import with_picture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lineofsight.analysis.verdicts import JudgedTheme
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material


def _rows(place: QWidget, beginning: str) -> list[LinkRow]:
    return [row for row in place.findChildren(LinkRow) if row.accessibleName().startswith(beginning)]


def test_the_focus_on_the_page_is_seen_and_home_and_end_work(program: Program) -> None:
    """The ring stands around what the keys scroll; End shows the last card, Home the first."""
    program.window.activateWindow()
    press(program.window, "Ctrl+2", "Ctrl+1")
    settle(program)
    area = focus()
    assert isinstance(area, QScrollArea)
    ring = area.grab().toImage().pixelColor(1, area.height() // 2)
    assert ring == program.dressing.theme.colour("focus")
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0
    press(program.window, "End")
    assert bar.value() == bar.maximum()
    press(program.window, "Home")
    assert bar.value() == 0


def test_what_weighs_less_is_shown_where_it_is_counted(whole_program: Program, example_material: Material) -> None:
    """The lines stand below the count and lead where such lines lead; the keys go on at the first of them."""
    whole_program.window.activateWindow()
    overview = book_of(whole_program).overview
    cards = overview_of(example_material)
    folded = [line for card in (*cards.left, *cards.right) for line in card.lines if line.folded]
    assert folded[-1].text == "And 7 more"
    for line in folded:
        (row,) = _rows(overview, f"{line.text}: show")
        card = row.parentWidget()
        assert card is not None
        row.setFocus()
        press(row, "Space")
        settle(whole_program)
        shown = [one.accessibleName() for one in card.findChildren(LinkRow) if one.isVisible()]
        assert shown[-len(line.folded) :] == [one.text for one in line.folded]
        assert all(one.link for one in line.folded)
        assert row.accessibleName() == f"{line.text}: hide"
        assert row.accessibleDescription() == "Hides the lines below it."
        assert focus().accessibleName() == line.folded[0].text
        row.setFocus()
        press(row, "Space")
        settle(whole_program)
        left = {one.accessibleName() for one in card.findChildren(LinkRow) if one.isVisible()}
        assert left == set(shown) - {one.text for one in line.folded} - {f"{line.text}: hide"} | {f"{line.text}: show"}
        assert row.hasFocus()
        press(row, "Space")
        settle(whole_program)
        assert [one.accessibleName() for one in card.findChildren(LinkRow) if one.isVisible()] == shown


def test_the_second_press_of_a_double_click_falls_on_nothing(whole_program: Program) -> None:
    """It comes to whatever stands under the pointer by then, such as the first of the lines that were unfolded."""
    overview = book_of(whole_program).overview
    row = next(one for one in overview.findChildren(LinkRow) if one.isVisible())
    pressed: list[str] = []
    row.clicked.connect(lambda: pressed.append("pressed"))
    at, no_keys = QPointF(row.rect().center()), Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        held = Qt.MouseButton.LeftButton if kind is QEvent.Type.MouseButtonDblClick else Qt.MouseButton.NoButton
        QApplication.sendEvent(
            row, QMouseEvent(kind, at, row.mapToGlobal(at), Qt.MouseButton.LeftButton, held, no_keys)
        )
    settle(whole_program)
    assert pressed == []
    assert whole_program.window.current_page == "overview"
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert pressed == ["pressed"]


def test_how_many_more_are_late_leads_to_all_of_them(whole_program: Program, example_material: Material) -> None:
    """By the keys too, which go on at the first of them: all that the card counts, and nothing else."""
    whole_program.window.activateWindow()
    glance = example_material.picture.glance
    (row,) = _rows(book_of(whole_program).overview, f"And {len(glance.left_out.late)} more that weigh less")
    assert row.accessibleName().endswith(": see all in the plan")
    row.setFocus()
    press(row, "Return")
    settle(whole_program)
    plan = book_of(whole_program).plan
    assert plan.isVisible()
    late = {line.ref for line in (*glance.late, *glance.left_out.late) if line.ref}
    assert f"{len(late)} of 64 shown" in seen_text(plan)
    assert plan.link().removeprefix("action/") in late
    assert plan.panes()[1].hasFocus()


def test_each_number_of_the_news_leads_to_its_actions(whole_program: Program, example_material: Material) -> None:
    """What the sentence counts, the plan shows: as many, and only those."""
    overview = book_of(whole_program).overview
    changed = next(card for card in overview_of(example_material).left if card.title.startswith("What changed"))
    sentence, which = changed.lines[0].text, changed.lines[1]
    assert which.text == "Which actions these are"
    (row,) = _rows(overview, f"{which.text}: show")
    row.click()
    for line in which.folded:
        number = line.text.rpartition(": ")[2]
        assert number in sentence
        (shown,) = _rows(overview, line.text)
        shown.click()
        settle(whole_program)
        plan = book_of(whole_program).plan
        assert plan.isVisible()
        assert f"{number.split()[0]} of 64 shown" in seen_text(plan)


def test_a_worry_says_why_it_is_red_and_who_owns_the_figure(example_material: Material) -> None:
    """The rule with its boundaries in place of "by its rule", and the owner, or that none is named."""
    known = {one.indicator.ind_id: one for one in example_material.picture.indicators}
    card = next(card for card in overview_of(example_material).left if card.title == "What worries us")
    worries = [*card.lines, *(line for one in card.lines for line in one.folded)]
    told = [(line.text, known[line.link.removeprefix("indicator/")]) for line in worries if "indicator/" in line.link]
    red = [text for text, judged in told if full_reason(judged.rating) in text]
    assert len(red) > 3
    assert not any("by its rule." in text for text, _ in told)
    owned = [(text, judged.indicator.owner) for text, judged in told if judged.indicator.owner]
    assert owned
    # After it only that another measure is nearly the same.
    assert all(f" Owner: {owner}." in text for text, owner in owned)
    bare = [text for text, judged in told if not judged.indicator.owner]
    assert bare
    assert all(" No owner is named." in text or " No owner is named; ask " in text for text in bare)


def test_of_a_worry_without_an_owner_who_leads_what_aims_at_it_is_told(example_material: Material) -> None:
    """A published figure has no owner of the council's: whoever leads an action on it is the one to ask."""
    first, *others = example_material.picture.themes
    aiming = next(one for one in first.actions if one.in_population and one.action.lead)
    led = replace(aiming, action=replace(aiming.action, indicator_ids=("agency-rate",)))
    themes = (replace(first, actions=tuple(led if one is aiming else one for one in first.actions)), *others)
    material = with_picture(example_material, themes=themes)
    card = next(card for card in overview_of(material).left if card.title == "What worries us")
    lines = [one for line in card.lines for one in (line, *line.folded)]
    (said,) = [line.text for line in lines if line.link == "indicator/agency-rate"]
    assert f" No owner is named; ask {aiming.action.lead}." in said


def test_under_delivery_it_is_told_once_how_many_open_actions_have_no_update(example_material: Material) -> None:
    """The newest return was read whole; the line leads to these actions."""
    cards = overview_of(example_material)
    (delivery,) = [card for card in cards.right if card.title == "Delivery of the plan"]
    (told,) = [line for line in delivery.lines if "no update" in line.text]
    assert told.text == "3 open actions have no update of the last 35 days: 1.11, 4.5 and 8.5."
    assert told.link == "flag/stale_update"
    assert not told.is_quiet


@pytest.mark.parametrize("is_exempt", [False, True])
def test_what_all_means_is_said_whether_anything_is_exempt_or_not(
    example_material: Material, *, is_exempt: bool
) -> None:
    """An action that became exempt makes the numbers smaller on both days; nobody learns from the words that it did."""
    record = example_material.record
    if is_exempt:
        exempt = Marking(MarkingLevel.PART2, 3)
        actions = tuple(replace(one, marking=exempt) if one.action_id == "1.11" else one for one in record.plan.actions)
        record = visible_to(replace(record, plan=replace(record.plan, actions=actions)), Audience.MEMBERS)
    judged = judge(record, earlier=record, since=date(2017, 2, 1), today=record.as_at)
    cards = overview_of(replace(example_material, record=record, picture=judged))
    changed = next(card for card in cards.left if card.title.startswith("What changed"))
    delivery = next(card for card in cards.right if card.title == "Delivery of the plan")
    said = "Only what members may see now is compared: what became exempt since is not among the changes."
    assert said in [line.text for line in changed.lines]
    said = "“All” means all that members may see: what is exempt is in none of these numbers."
    assert sum(said in line.text for line in delivery.lines) == 1
    open_paper = overview_of(replace(example_material, audience=Audience.PART2))
    assert "members may see" not in str(open_paper)


def test_under_delivery_what_lost_its_effect_is_told_apart_from_what_never_had_one(example_material: Material) -> None:
    """The word for both denies neither, and the line beside it names the one and leads to it."""
    cards = overview_of(example_material)
    (delivery,) = [card for card in cards.right if card.title == "Delivery of the plan"]
    said = {line.text: line.link for line in delivery.lines}
    assert said["Complete, impact not yet shown: 29 of 62 actions (47%)"] == "status/complete_unproven"
    lost = "Of the 29 complete whose impact is not shown, 1 had one and lost it again: 8.3."
    assert said[lost] == "flag/effect_lost"
    (key,) = [line.why for line in delivery.lines if line.link == "status/complete_unproven"]
    assert "where it reads “effect lost again”, not any more" in key


def test_what_is_read_stays_where_it_is_when_the_copy_says_something_else(
    program: Program, example_material: Material
) -> None:
    """Place, keys and line stay, although a card above has grown and her own cards have come."""
    overview, cards = book_of(program).overview, overview_of(example_material)
    overview.show_cards(cards)
    settle(program)
    (area,) = [one for one in overview.findChildren(QScrollArea) if one.accessibleName() == "Overview"]
    line = cards.left[2].lines[0]
    (row,) = _rows(overview, line.text)
    area.verticalScrollBar().setValue(row.mapTo(area.viewport(), QPoint(0, 0)).y() - 40)
    row.setFocus()
    place = row.mapTo(area, QPoint(0, 0))
    longer = replace(cards.left[0], lines=(CardLine("New. " * 90), *cards.left[0].lines))
    overview.show_cards(replace(cards, left=(longer, *cards.left[1:])))
    overview.show_mine((Card("Challenges", (CardLine("3 challenges await an answer.", "note/1"),) * 5),))
    settle(program)
    (now,) = _rows(overview, line.text)
    assert now is not row
    assert now.hasFocus()
    assert abs(now.mapTo(area, QPoint(0, 0)).y() - place.y()) <= 1


def test_a_few_stand_there_and_the_others_behind_one_line() -> None:
    """Which is only there for others."""
    lines = tuple(CardLine(f"line {number}", "note/1") for number in range(3))
    assert shortened(lines, 3) == lines
    assert shortened(lines, 2) == (*lines[:2], CardLine("And 1 more", folded=lines[2:]))
    assert shortened(lines, 1)[-1].text == "And 2 more"


def test_the_rule_of_a_list_is_said_once(app: QApplication) -> None:
    """A screen reader hears it at the first of the lines that it orders; the pointer shows it at each."""
    del app
    rules = ("Worst first.", "Worst first.", "Longest first.", "Longest first.", "")
    lines = tuple(CardLine(f"line {number}", "action/1.1", why=rule) for number, rule in enumerate(rules))
    page = OverviewPage(Look(read_theme(ThemeChoice.LIGHT), 100, {}))
    page.show_cards(Cards((Card("What is late", lines),), ()))
    rows = _rows(page, "line")
    leads = rows[-1].accessibleDescription()
    told = ["Worst first.", leads, "Longest first.", leads, leads]
    assert [row.accessibleDescription() for row in rows] == told
    assert [row.toolTip() for row in rows] == [plain_hint(rule) for rule in rules]


def test_a_key_figure_says_since_when_it_moved(example_material: Material) -> None:
    """What grows through the year is compared with the year before, which is not the point before.

    Whether the change is a real one is said too.
    """
    picture = example_material.picture
    judged = next(one for one in picture.indicators if one.indicator.is_key and one.movement.change is not None)
    a_year_ago = Period(
        kind=PeriodKind.YTD, start=date(2015, 4, 1), end=date(2016, 3, 31), label="April 2015 to March 2016"
    )
    worse = replace(judged.movement, direction=Direction.WORSE, against=a_year_ago, variation_icon="common_cause")
    known = replace(judged, movement=worse)
    not_known = replace(
        judged, movement=replace(judged.movement, direction=Direction.UNKNOWN, change=None, against=None)
    )
    assert judged.latest is not None
    hidden = replace(judged.latest, figure=Figure.missing(Symbol.CONFIDENTIAL), numerator=None, denominator=None)
    suppressed = replace(not_known, latest=hidden, series=(*judged.series[:-1], hidden))
    told = with_picture(example_material, indicators=(known, not_known, suppressed))
    lines = next(card for card in overview_of(told).right if card.title == "Key indicators").lines
    assert lines[0].text.endswith("; since April 2015 to March 2016: worse; no real change shown.")
    assert lines[1].text.endswith("; change not known.")
    assert f"; change not known; last known: {last_known(suppressed)}." in lines[2].text
    assert f", {judged.series[-2].period.label}" in last_known(suppressed)


def test_of_many_themes_those_lead_of_which_the_largest_share_is_late() -> None:
    """Not the theme with most actions; of few actions no share is said, and they come after; then those without any."""
    material = large_material()
    numbers = {"T1": (6, 30), "T2": (4, 8), "T3": (3, 4), "T4": (1, 1), "T5": (2, 4), "T6": (12, 60)}
    themes = tuple(_so_late(one, *numbers.get(one.theme.theme_id, (0, 9))) for one in material.picture.themes)
    (card,) = [one for one in overview_of(with_picture(material, themes=themes)).right if one.title == "Theme by theme"]
    order, *lines = card.lines
    assert [line.link for line in lines[:7]] == [f"theme/T{number}" for number in (2, 6, 1, 3, 5, 4, 7)]
    assert order.text.endswith("then those of fewer than 5 actions, then those where none is late.")
    assert "Overdue or will miss: 12 of 60 actions (20%). " in lines[1].text
    assert "Overdue or will miss: 3 of 4 actions. " in lines[3].text
    assert "Overdue or will miss: 1 of 1 action. " in lines[5].text


def _so_late(theme: JudgedTheme, late: int, total: int) -> JudgedTheme:
    shares = tuple(
        (status, Share(late if status is MemberStatus.OVERDUE else 0, total, part.population))
        for status, part in theme.delivery.shares
    )
    return replace(theme, delivery=replace(theme.delivery, shares=shares))


def test_two_worries_of_nearly_the_same_name_each_other(example_material: Material) -> None:
    """The council's and the Department's share of agency workers are two measures, and each line says so."""
    (card,) = [one for one in overview_of(example_material).left if one.title == "What worries us"]
    lines = [part for line in card.lines for part in (line, *line.folded)]
    own, published = (
        next(line.text for line in lines if line.link == f"indicator/{ref}")
        for ref in ("local_agency_social_workers", "agency-rate")
    )
    assert own.endswith(
        "Not the same measure as “Share of social workers hired through an agency”, published by the Department."
    )
    assert published.endswith(
        " No owner is named; ask Director of Human Resources, owner of the council's own like measure “Social workers "
        "who are agency staff”. Like is not the same: neither corrects the other."
    )


def test_a_few_themes_stand_in_the_order_of_the_plan_and_that_is_said(example_material: Material) -> None:
    """Nobody takes the first of them for the worst."""
    (card,) = [one for one in overview_of(example_material).right if one.title == "Theme by theme"]
    order, *lines = card.lines
    assert order == CardLine("In the order of the plan.", is_quiet=True)
    assert [line.link for line in lines] == [f"theme/{one.theme.theme_id}" for one in example_material.picture.themes]


class TestLarge:
    """Twenty themes, 300 actions."""

    @pytest.fixture
    def copy(self) -> ReadyCopy:
        """A copy that holds it."""
        return WholeCopy(large_material())

    def test_twelve_themes_stand_there_and_lead_to_all(self, program: Program) -> None:
        """Those with most that is overdue, so that what comes after them is not buried."""
        overview = book_of(program).overview
        assert "12 of 20 themes: first those with the largest share of late actions" in seen_text(overview)
        assert len(_rows(overview, "T")) == 12 + 1
        (every,) = _rows(overview, "Theme by theme: see all in the plan")
        program.session.open_link("theme/T3")
        settle(program)
        every.click()
        settle(program)
        assert program.wiring.page == "plan"
        tree = next(one for one in program.window.findChildren(QTreeView) if one.isVisible())
        assert tree.hasFocus(), "the list, not the details of one theme"
        assert tree.currentIndex().parent() == tree.model().index(0, 0), "its first theme is at the top"
        assert tree.verticalScrollBar().value() == 0

    def test_all_that_changed_is_shown_in_the_plan(self, program: Program) -> None:
        """Nine actions are new; the first page names four changes and leads to all of them."""
        (every,) = _rows(book_of(program).overview, "What changed since")
        every.click()
        settle(program)
        names = [button.accessibleName() for button in book_of(program).plan.findChildren(QPushButton)]
        assert "Remove filter Changed: In some way, or new" in names
        assert "9 of 300 shown" in seen_text(book_of(program).plan)
