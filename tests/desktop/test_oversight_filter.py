"""Oversight by whose a line is: what is told of her portfolio, what filters leave, and where nothing is recorded."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu

from lineofsight.analysis.board_watch import risks_above_appetite
from lineofsight.analysis.whose import whose
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.models.whose_filter import WhoseAsked, WhoseFilter
from lineofsight.desktop.registers.all_registers import all_registers
from lineofsight.desktop.sheet import Words
from lineofsight.desktop.widgets.filter_bar import FilterBar
from lineofsight.desktop.widgets.search_line import SearchLine
from tests.desktop.conftest import settle
from tests.desktop.copies import WholeCopy
from tests.desktop.finding import find_button, seen_text, status_text
from tests.desktop.keys import press
from tests.desktop.turning import turn_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.desktop.pages.oversight_page import OversightPage
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material
    from tests.desktop.copies import ReadyCopy

CARE = "Portfolio Holder for Care Services"
LEADER = "Leader of the Council"


@pytest.fixture
def copy(example_material: Material) -> ReadyCopy:
    """The example."""
    return WholeCopy(example_material)


def _box(page: OversightPage) -> QComboBox:
    return page.findChildren(QComboBox)[0]


def _show(program: Program, name: str) -> OversightPage:
    page = turn_to(program, "oversight").oversight
    page.choose(name)
    settle(program)
    return page


def _chips(page: OversightPage) -> list[str]:
    return [one.sentence for one in page.findChildren(FilterBar)[0].active]


def _add_by_keys(program: Program, page: OversightPage, kind: str, choice: str) -> None:
    """Choose in the menu with the arrow keys and Enter."""
    menu = find_button(page, "Add a filter").menu()
    titles = [action.text().replace("&", "") for action in menu.actions()]
    below = menu.actions()[titles.index(kind)].menu()
    assert isinstance(below, QMenu)
    choices = [action.text().replace("&", "") for action in below.actions()]
    below.popup(page.mapToGlobal(page.rect().center()))
    press(program.window, *["Down"] * (choices.index(choice) + 1), "Return")
    settle(program)


def test_whose_a_thing_is_comes_from_what_is_recorded(example_material: Material) -> None:
    """From its theme, its actions, its audit and its owner; nothing of what has no column for it."""
    known = whose(example_material.record)
    record = example_material.record
    led = {theme.theme_id: theme.lead_member for theme in record.plan.themes}
    risks = {f"risk/{one.risk_id}": one for one in record.watched.risks}
    for link, one in risks.items():
        assert known[link].owner == one.owner
        assert led[one.theme_id] in known[link].portfolios
    # R10 is of the Leader's theme, and names an action of another portfolio.
    assert known["risk/R10"].portfolios == {LEADER, CARE}
    # An expectation whose owner is the Leader is hers whatever theme it names.
    assert LEADER in known["expectation/E5.70.3"].portfolios
    assert {one.owner for link, one in known.items() if link.startswith(("decision/", "recommendation/"))} == {None}
    assert known["audit/A6-1"].portfolios
    assert known["audit/A1-1"].portfolios == frozenset()
    assert not any(link.startswith("inspection/") for link in known)


def test_what_holds_for_each_line_is_told_once(example_material: Material) -> None:
    """Beside what is told of all, the date that they share is not told of hers again; filtered for hers, it is told."""
    known = WhoseFilter(whose(example_material.record), (LEADER, CARE), {})
    expected = all_registers(example_material)[0]
    shared = "For each the next date is"
    assert shared in expected.finding
    for lead in (LEADER, CARE):
        hers = known.hers(expected, lead)
        assert "Of these: " in hers
        assert shared not in hers
        asked = next(one for choices in known.offered(expected) for one in choices if one.key == lead)
        assert known.narrow(expected, [asked]).finding.count(shared) == 1


def test_conditions_combine_and_say_what_they_leave_out(example_material: Material) -> None:
    """Two kinds must both hold; what stands in no portfolio is counted beside; none is an answer."""
    record = example_material.record
    registers = {one.name: one for one in all_registers(example_material)}
    known = WhoseFilter(whose(record), (LEADER, CARE), {})
    portfolio, owner = known.offered(registers["Risks"])
    (hers,) = [one for one in portfolio if one.key == CARE]
    (chief,) = [one for one in owner if one.words == "Chief Executive"]
    both = known.narrow(registers["Risks"], (hers, chief))
    assert {line.link for line in both.lines} == {"risk/R10", "risk/R12"} & {line.link for line in both.lines} != set()
    assert both.named == f"Risks ({len(both.lines)} of 14)"
    (audited,) = [one for one in known.offered(registers["Audit"])[0] if one.key == CARE]
    apart = sum(not whose(record)[line.link].portfolios for line in registers["Audit"].lines)
    assert apart
    assert f"; {apart} in no portfolio." in known.narrow(registers["Audit"], (audited,)).finding
    nobodys = replace(hers, key="Nobody's", words="Nobody's", is_met=False)
    narrowed = known.narrow(registers["Risks"], (nobodys,))
    assert not narrowed.lines
    assert narrowed.said.startswith("None of the 14 lines meets “Portfolio: Nobody's”")


def test_how_many_are_hers_is_said_once_she_says_which_portfolio(program: Program) -> None:
    """Of each register, with how that is known and what is found of these; where it cannot be, that is said.

    Ten of fourteen risks are hers, and another ten are above. Nobody else is told.
    """
    page = _show(program, "Risks")
    assert "Yours" not in seen_text(page)
    desks = program.session.desks
    assert desks is not None
    desks.settings.take_portfolio(CARE)
    settle(program)
    by = "by the themes and actions that they name"
    told = f"Yours ({CARE}): 10 of the 14 listed, {by} or by their owner. Of these: 7 of 9 open risks above"
    assert told in seen_text(page)
    assert _chips(page) == []
    _show(program, "Decisions")
    told = f"Yours ({CARE}): 4 of the 10 listed, {by}. The return has no column for who answers for them."
    assert f"{told} Of these: 2 of 4 decisions went against professional advice; the reason is" in seen_text(page)
    _show(program, "Recommendations")
    told = f"Yours ({CARE}): 15 of the 46 listed, by the actions that answer them; 7 in no portfolio. The return"
    assert told in seen_text(page)
    assert "Of these: 15 recommendations; each is answered by an action." in seen_text(page)
    _show(program, "Inspections")
    assert "which of these are yours cannot be told" in seen_text(page)
    assert not find_button(page, "Add a filter").isVisible()
    desks.settings.take_portfolio("")
    settle(program)
    assert "Yours" not in seen_text(page)


def test_a_filter_is_added_and_removed_by_keys_and_holds_in_every_register(program: Program) -> None:
    """The box says how many are left of each; what a register cannot say leaves it whole, and that is said."""
    page = _show(program, "Risks")
    _add_by_keys(program, page, "Portfolio", CARE)
    assert _chips(page) == [f"Portfolio: {CARE}"]
    assert _box(page).currentText() == "Risks (10 of 14)"
    assert status_text(program).startswith("Risks: 10 of 14 shown.")
    _add_by_keys(program, page, "Owner", "Chief Executive")
    table = page.table()
    assert table is not None
    assert table.sentence == f"{table.model.rowCount()} of 14 shown. Portfolio: {CARE}; Owner: Chief Executive."
    assert 0 < table.model.rowCount() < 10
    page = _show(program, "Decisions")
    assert _chips(page) == [f"Portfolio: {CARE}"]
    assert _box(page).currentText() == "Decisions (4 of 10)"
    assert "Not filtered by “Owner: Chief Executive”: they name no owner." in seen_text(page)
    page = _show(program, "Members' part")
    assert "These are not filtered: they name no portfolio" in seen_text(page)
    page = _show(program, "Risks")
    assert len(_chips(page)) == 2
    find_button(page, f"Remove filter Portfolio: {CARE}").setFocus()
    press(program.window, "Space")
    settle(program)
    assert _chips(page) == ["Owner: Chief Executive"]
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Add a filter"


def test_what_a_register_finds_is_of_what_the_filter_leaves(program: Program, example_material: Material) -> None:
    """Ten of fourteen risks are hers, one of them closed, and ten are above: seven of hers; by what, is said."""
    registers = {one.name: one for one in all_registers(example_material)}
    above = {one.risk_id for one in risks_above_appetite(example_material.record)}
    page = _show(program, "Risks")
    _add_by_keys(program, page, "Portfolio", CARE)
    table = page.table()
    assert table is not None
    hers = [table.model.index(row, 0).data(CellRole.LINK) for row in range(table.model.rowCount())]
    number = sum(link.removeprefix("risk/") in above for link in hers)
    by = "Filtered by the themes and actions that they name"
    told = f"10 of 14 shown. Of these: {number} of 9 open risks above what the council will bear; 1 is closed."
    assert f"{told} {by} or by their owner." in seen_text(page)
    assert number < len(above)
    _show(program, "Decisions")
    went = "Of these: 2 of 4 decisions went against professional advice; the reason is recorded for both. Whether 1"
    assert f"{went} other did is not recorded. {by}. The return" in seen_text(page)
    shown = {one.name: one for one in page.registers}
    for name, register in registers.items():
        if shown[name].whole is not None and len(shown[name].lines) < len(register.lines):
            assert register.finding not in shown[name].finding, name


def test_a_search_in_what_a_filter_leaves_says_one_number(program: Program) -> None:
    """What is told below is of what is found, as the count beside the search is; a theme finds what names it."""
    page = _show(program, "Voices")
    _add_by_keys(program, page, "Portfolio", CARE)
    (search,) = page.findChildren(SearchLine)
    for typed, counts in (("T2", {"4"}), ("zzz", {"0"}), ("", {"9"})):
        search.setText(typed)
        settle(program)
        assert set(re.findall(r"(\d+) of 16 shown", seen_text(page))) == counts, typed


def test_details_say_by_which_theme_and_actions_a_line_is_hers(example_material: Material) -> None:
    """With the way to each, in every register whose lines name them; and a search finds a line by them."""
    known = whose(example_material.record)
    themes = {f"theme/{one.theme_id}": one.lead_member for one in example_material.record.plan.themes}
    actions = {f"action/{one.action_id}": one.theme_id for one in example_material.record.plan.actions}
    for line in (line for register in all_registers(example_material) for line in register.lines):
        found = known.get(line.link)
        if found is None or not found.portfolios:
            continue
        links = [
            part.link for one in line.details().sections for part in one.parts if isinstance(part, Words) and part.link
        ]
        led = {themes[link] for link in links if link in themes}
        led |= {themes[f"theme/{actions[link]}"] for link in links if link in actions}
        assert found.portfolios <= led | {found.owner}, line.link
        assert {link.partition("/")[2] for link in links if link in themes} <= set(line.found_by), line.link


def test_a_link_to_what_a_filter_hides_is_shown_beside_it_and_says_so(program: Program) -> None:
    """Nobody is led to a line that is not there, nor loses the portfolio for it."""
    page = _show(program, "Risks")
    _add_by_keys(program, page, "Portfolio", LEADER)
    program.session.open_link("risk/R1")
    settle(program)
    assert page.link() == "risk/R1"
    assert status_text(program) == f"Shown though outside Portfolio: {LEADER}, until you choose what is in it."
    assert _chips(page)[0] == f"Portfolio: {LEADER}"
    assert re.search(r"\d+ of 14 shown, 1 of them outside the portfolio\.", seen_text(page))


def test_filters_are_there_the_next_evening(opened: Callable[[], Program]) -> None:
    """As the register is."""
    program = opened()
    page = _show(program, "Decisions")
    _add_by_keys(program, page, "Decided by", "Full Council")
    assert _box(page).currentText() == "Decisions (1 of 10)"
    program.window.close()
    page = turn_to(opened(), "oversight").oversight
    assert _chips(page) == ["Decided by: Full Council"]
    assert _box(page).currentText() == "Decisions (1 of 10)"


def test_what_can_be_asked_are_three_things(example_material: Material) -> None:
    """Each register offers those of them that its lines can say."""
    known = WhoseFilter(whose(example_material.record), (LEADER, CARE), {})
    asked = {
        register.name: {one.kind for choices in known.offered(register) for one in choices}
        for register in all_registers(example_material)
    }
    whole = {WhoseAsked.PORTFOLIO, WhoseAsked.OWNER}
    assert asked["Risks"] == asked["Audit"] == asked["Expectations"] == asked["Other registers"] == whole
    assert asked["Decisions"] == {WhoseAsked.PORTFOLIO, WhoseAsked.BODY}
    assert asked["Recommendations"] == asked["Countdown"] == asked["Resources"] == {WhoseAsked.PORTFOLIO}
    assert asked["Inspections"] == asked["Members' part"] == set()
