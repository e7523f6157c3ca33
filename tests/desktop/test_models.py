"""The models keep Qt's contract, and every cell with a mark or a picture says it in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from typing_extensions import override

from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.plan_changes import facts_of
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.desktop.models.indicator_model import COLUMNS, COURSE_COLUMN, IndicatorModel
from lineofsight.desktop.models.plan_groups import PlanGroup, group_actions, group_words
from lineofsight.desktop.models.plan_keys import NOBODY, Grouping, in_order, keys_of
from lineofsight.desktop.models.plan_model import PlanModel
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.picture_calls import courses_of
from lineofsight.documents.material import Material
from lineofsight.domain.indicators import Quality
from lineofsight.domain.record import Record
from lineofsight.domain.statuses import DueKind
from tests.desktop.pictures import make_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lineofsight.analysis.verdicts import JudgedAction

_PICTURE = make_picture()
_MATERIAL = Material(picture=_PICTURE, record=Record(council=_PICTURE.council, as_at=_PICTURE.as_at))


def _walk(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    above = parent if parent is not None else QModelIndex()
    for row in range(model.rowCount(above)):
        for column in range(model.columnCount(above)):
            yield model.index(row, column, above)
        yield from _walk(model, model.index(row, 0, above))


def _groups(keep: Callable[[JudgedAction], bool], grouping: Grouping = Grouping.THEME) -> tuple[PlanGroup, ...]:
    return group_actions(_MATERIAL, grouping, keep, facts_of(_PICTURE))


def test_the_plan_model_keeps_the_contract() -> None:
    """Qt's own tester finds nothing wrong while pictures come and go."""
    model = PlanModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert model.show_groups(_groups(lambda _: True)) == 18
    assert model.show_groups(_groups(lambda judged: judged.action.theme_id == "1")) == 6
    assert model.show_groups(_groups(lambda _: False)) == 0
    assert tester.model() is model


def test_the_indicator_model_keeps_the_contract() -> None:
    """Qt's own tester finds nothing wrong while figures and lines come."""
    model = IndicatorModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_indicators(_PICTURE.indicators)
    model.show_courses(courses_of(_PICTURE.indicators))
    assert model.rowCount() == len(_PICTURE.indicators)
    assert tester.model() is model


def test_what_is_made_up_is_said_beside_its_figure() -> None:
    """At the end of a title it could be cut away; and only a figure that is older than the day has an age."""
    model = IndicatorModel()
    (made_up,) = (one for one in _PICTURE.indicators if one.indicator.ind_id == "L1")
    model.show_indicators([replace(made_up, age_days=0), replace(made_up, age_days=10)])
    titles, figures = ([str(model.index(row, column).data()) for row in range(2)] for column in range(2))
    assert titles == [made_up.indicator.plain_title] * 2
    assert figures[0].endswith(", illustrative")
    assert "old" not in figures[0]
    assert figures[1].endswith(", 10 days old, illustrative")


def test_every_marked_cell_says_its_word() -> None:
    """A cell with a mark has a word beside it, and says it to a screen reader."""
    plan, indicators = PlanModel(), IndicatorModel()
    plan.show_groups(_groups(lambda _: True))
    indicators.show_indicators(_PICTURE.indicators)
    marked = [index for model in (plan, indicators) for index in _walk(model) if index.data(CellRole.MARK)]
    assert len(marked) > 24
    for index in marked:
        assert index.data()
        assert str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_every_picture_says_what_it_shows() -> None:
    """A small line has a sentence in its place, and where there is none the cell says why."""
    model = IndicatorModel()
    model.show_indicators(_PICTURE.indicators)
    model.show_courses(courses_of(_PICTURE.indicators))
    cells = [model.index(row, COURSE_COLUMN) for row in range(model.rowCount())]
    assert any(cell.data(CellRole.PICTURE) is not None for cell in cells)
    assert all(str(cell.data(Qt.ItemDataRole.AccessibleTextRole)) for cell in cells)


def test_links_find_their_rows() -> None:
    """A reference leads to its row, one that is not shown to none; "1.1" is not "1.10"."""
    model = PlanModel()
    model.show_groups(_groups(lambda _: True))
    assert model.find("action/2.3").data(CellRole.LINK) == "action/2.3"
    assert not model.find("action/2.30").isValid()


def test_a_status_says_why() -> None:
    """The description of a status is the reason for it."""
    model = PlanModel()
    model.show_groups(_groups(lambda _: True))
    action = model.find("action/1.5")
    status = action.siblingAtColumn(1)
    assert status.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Its date was moved once."


def test_a_milestone_without_a_status_has_a_word_and_no_mark() -> None:
    """Nothing is known that a mark could stand for; that its date has passed is said beside it."""
    theme = _PICTURE.themes[0]
    of, others = theme.actions[0], theme.actions[1:]
    steps = tuple(replace(one, status=None, is_past_unrecorded=True) for one in of.milestones[:1])
    picture = replace(_PICTURE, themes=(replace(theme, actions=(replace(of, milestones=steps), *others)),))
    model = PlanModel()
    material = Material(picture=picture, record=_MATERIAL.record)
    model.show_groups(group_actions(material, Grouping.THEME, lambda _: True, facts_of(picture)))
    at = model.find(f"milestone/{steps[0].milestone.milestone_id}").siblingAtColumn(1)
    assert at.data() == "Not recorded\nits date has passed"
    assert at.data(Qt.ItemDataRole.AccessibleTextRole) == "Not recorded: its date has passed"
    assert not at.data(CellRole.MARK)


def test_a_theme_counts_what_is_late_as_the_first_page_does() -> None:
    """The same word and the same number as in the theme's sentence, which is also printed."""
    said = {group.link: group_words(group) for group in _groups(lambda _: True)}
    late = 0
    for theme in _MATERIAL.picture.themes:
        number = dict(theme.delivery.shares)[MemberStatus.OVERDUE].count
        words = said[f"theme/{theme.theme.theme_id}"]
        assert words.endswith(f", {number} overdue or will miss" if number else "actions"), words
        late += number
    assert late


@pytest.mark.parametrize("grouping", list(Grouping))
def test_of_a_filtered_plan_a_group_counts_what_is_shown(grouping: Grouping) -> None:
    """Of what is late alone, all is late: no group may look as if all of it were."""

    def is_late(judged: JudgedAction) -> bool:
        return judged.status is MemberStatus.OVERDUE

    facts = facts_of(_MATERIAL.picture)
    late = group_actions(_MATERIAL, grouping, is_late, facts)
    assert late
    for group in late:
        counted = sum(judged.in_population for judged in group.actions)
        actions = "action" if counted == 1 else "actions"
        assert group_words(group).startswith(f"{counted} {actions} shown, {counted} overdue")
    whole = group_actions(_MATERIAL, grouping, lambda _: True, facts)
    assert not any("shown" in group_words(group) for group in whole)


def test_what_left_the_plan_is_told_beside_the_count() -> None:
    """A group has as many actions as its theme's sentence; what is superseded or withdrawn is listed, not counted."""
    group = next(group for group in _groups(lambda _: True) if len(group.actions) > 1)
    left = replace(group.actions[0], in_population=False)
    said = group_words(replace(group, actions=(left, *group.actions[1:])))
    assert said.startswith(f"{len(group.actions) - 1} action")
    assert said.endswith("; 1 superseded or withdrawn")
    model = PlanModel()
    model.show_groups([group])
    assert model.find(group.link).siblingAtColumn(1).data(CellRole.WHOLE), "what is counted is never cut"


@pytest.mark.parametrize("grouping", list(Grouping))
def test_every_action_stands_in_a_group_whatever_it_lacks(grouping: Grouping) -> None:
    """No lead, no partner, no date: such actions are shown, under words that say so, and last."""
    groups = _groups(lambda _: True, grouping)
    shown = {judged.action.action_id for group in groups for judged in group.actions}
    assert len(shown) == 18
    titles = [group.title for group in groups]
    assert len(titles) == len(set(titles))
    nobody = NOBODY.get(grouping)
    assert nobody not in titles[:-1]


def test_months_stand_in_the_order_of_time() -> None:
    """January 2017 before March 2017, whatever the alphabet says."""
    groups = _groups(lambda _: True, Grouping.MONTH)
    dates = [group.actions[0].action.due_date_current for group in groups if group.title != NOBODY[Grouping.MONTH]]
    known = [when for when in dates if when is not None]
    assert known == sorted(known)
    assert len(known) > 1


def test_an_action_due_in_a_quarter_stands_under_the_month_in_which_that_ends() -> None:
    """Written by its first day too; ongoing work stands under no month, whatever date is beside it."""
    judged = next(iter(_MATERIAL.picture.themes[0].actions))
    said = replace(judged.action, due_date_original=date(2017, 1, 1), due_date_current=date(2017, 1, 1))
    keys = {
        kind: keys_of(replace(judged, action=replace(said, due_kind=kind)), Grouping.MONTH, facts_of(_PICTURE))
        for kind in (DueKind.DATE, DueKind.QUARTER, DueKind.ONGOING)
    }
    assert keys == {DueKind.DATE: ("2017-01",), DueKind.QUARTER: ("2017-03",), DueKind.ONGOING: ()}


class _Counted(str):
    """A key that counts how often it is looked up."""

    __slots__ = ()
    looked_up = 0

    @override
    def __hash__(self) -> int:
        _Counted.looked_up += 1
        return super().__hash__()


def test_keys_are_put_in_order_in_time_that_grows_with_them() -> None:
    """Of a plan with thousands of leads: each is looked up a few times, and not once for every other."""
    keys = [_Counted(f"Lead {number:04}") for number in reversed(range(400))]
    assert in_order([*keys, _Counted()], ()) == [*reversed(keys), ""]
    assert _Counted.looked_up < 20 * len(keys)


def test_an_action_that_stands_twice_counts_once() -> None:
    """Two partners take part: it stands under both, and is one action."""
    model = PlanModel()
    groups = _groups(lambda _: True, Grouping.PARTNER)
    assert sum(len(group.actions) for group in groups) >= 18
    assert model.show_groups(groups) == 18


def test_a_figure_that_may_change_says_so_in_the_table_of_indicators() -> None:
    """The word stands in the cell of the figure, which is read without the details."""
    (judged, *_) = (one for one in _PICTURE.indicators if one.latest is not None and one.latest.figure.is_number)
    assert judged.latest is not None
    unfirm = replace(judged, latest=replace(judged.latest, quality=Quality.PROVISIONAL))
    model = IndicatorModel()
    model.show_indicators([unfirm])
    assert "provisional" in str(model.index(0, 1).data())


def test_a_step_is_said_with_what_natural_variation_says_of_it() -> None:
    """A step called "Worse" in the table is not contradicted by what the details say of the same figure."""
    judged = next(one for one in _PICTURE.indicators if one.movement.change is not None)
    model = IndicatorModel()
    icons = ("common_cause", "concern_low", "improvement_high", "")
    worse = replace(judged.movement, direction=Direction.WORSE)
    model.show_indicators([replace(judged, movement=replace(worse, variation_icon=icon)) for icon in icons])
    column = COLUMNS.index("Direction")
    ends = ("; no real change shown", "; real concern", "; over time a real improvement", "; one change is not a trend")
    for row, end in enumerate(ends):
        cell = model.index(row, column)
        assert str(cell.data()).endswith(end)
        assert end in str(cell.data(Qt.ItemDataRole.AccessibleTextRole))
