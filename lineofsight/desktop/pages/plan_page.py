"""The plan: actions put together by whatever a member asks, filters that combine, and the full history of each."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from lineofsight.charts.lanes import Lane
from lineofsight.desktop import workspace_calls
from lineofsight.desktop.models.conditions import (
    made_way_words,
    narrowed_words,
    none_meets,
    outside_words,
    pick,
    shown_besides_words,
    written,
)
from lineofsight.desktop.models.plan_filter import FilterKind
from lineofsight.desktop.models.plan_groups import PlanForm, PlanGroup, group_words, in_time, links_in
from lineofsight.desktop.models.plan_index import PlanIndex, index_plan
from lineofsight.desktop.models.plan_keys import Grouping
from lineofsight.desktop.pages.page import MARGINS, Page, nothing_called
from lineofsight.desktop.pages.plan_details import details_of
from lineofsight.desktop.pages.shown import ShownPicture, ShownTable
from lineofsight.desktop.registers.plan_table import plan_table
from lineofsight.desktop.saved_views import KeptViews, SavedView, name_of, read_views, write_views
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.beside_row import BesideRow
from lineofsight.desktop.widgets.filter_bar import FilterBar
from lineofsight.desktop.widgets.nothing_found import NothingFound
from lineofsight.desktop.widgets.pane_switch import DETAILS, Part
from lineofsight.desktop.widgets.panes import pane_of
from lineofsight.desktop.widgets.plan_views import PlanViews
from lineofsight.desktop.widgets.search_line import SearchLine
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.desktop.widgets.switched_panes import SwitchedPanes, bring_forward
from lineofsight.desktop.widgets.view_bar import ViewBar
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from PySide6.QtWidgets import QWidget

    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.models.conditions import Condition
    from lineofsight.desktop.sheet import Sheet
    from lineofsight.documents.material import Material

_PAUSE_MS = 60
_NO_PLAN = "This copy holds no plan yet."
_UNREAD = f"{_NO_PLAN} The sheets Themes and Actions of the return bring it."
_KINDS = ("theme", "action", "milestone")
_FILTERS = {"status": FilterKind.STATUS, "changed": FilterKind.CHANGED, "flag": FilterKind.FLAG}

_OF_THE_WHOLE: Final = "the number that you followed counts the whole plan"
_ASKED_FOR: Final = "the whole plan was asked for"
_WHOLE: Final = "Of the whole plan, not of the portfolio alone:"
_ALL_THEMES: Final = "theme/all"


class PlanPage(Page):
    """How it is shown, search and filters above, the actions, and the details of what is chosen.

    Signals:
        timeline_wanted: (lanes of judged actions, as at, width in points).
    """

    timeline_wanted = Signal(object, object, float)

    def __init__(self, look: Look) -> None:
        super().__init__("Plan")
        self._plan: PlanIndex | None = None
        self._groups: tuple[PlanGroup, ...] = ()
        self._kept = KeptViews()
        self._wanted: SavedView | None = None
        self._bar = ViewBar()
        self._search = SearchLine("Number, words, lead")
        self._filters, self._count = FilterBar("actions"), PlainLabel(voice=Voice.QUIET, wraps=False)
        self._counted, self._shown = "", 0
        self._views = PlanViews(look)
        self._details = SheetView(look, "Choose a theme, an action or a milestone to read about it.")
        self._nothing = NothingFound(self._details, lambda: self._views.front, _UNREAD)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        listed = Part("&List", "Shows the actions.", pane_of(self._filters, self._nothing, self._views))
        self._panes = panes = SwitchedPanes((listed,), Part(*DETAILS, self._details))
        self._bar.add(self._search.labelled(), self._filters.button, self._count, panes.switch)
        layout.addWidget(self._bar)
        layout.addWidget(panes, 1)
        self._beside = BesideRow(
            self._filters,
            self._views.areas,
            lambda: self._plan is not None and self._plan.is_apart(self.link(), self._filters.beside),
            lambda: self.said.emit(""),
        )
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._connect()

    def _connect(self) -> None:
        self._pause.timeout.connect(self._filter)
        # Typing restarts the pause, so that a fast typist is not held up by every letter.
        self._search.textChanged.connect(lambda _: self._pause.start())
        self._search.textEdited.connect(lambda _: bring_forward(self._views))
        self._search.lead_to(self._nothing.below_search)
        self._nothing.clear_wanted.connect(self._on_clear)
        self._filters.changed.connect(self._filter)
        self._filters.changed.connect(lambda: bring_forward(self._views))
        self._bar.changed.connect(self._on_shown_otherwise)
        self._bar.view_chosen.connect(self._show_view)
        self._bar.view_named.connect(self._keep_view)
        self._bar.view_dropped.connect(self._drop_view)
        self._views.chosen.connect(self._on_chosen)
        self._views.timeline_wanted.connect(self._on_timeline_wanted)
        self._details.link_chosen.connect(self.link_chosen)

    @override
    def show_material(self, material: Material) -> None:
        chosen = self.link()
        self._plan = index_plan(material)
        self._filters.offer(self._plan.conditions.values())
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._show_view(wanted)
        else:
            self._filter()
        # Without the keys, which she has on whatever page is in front.
        self._views.choose(chosen)
        if not self.link():
            # What was read about is not in this copy.
            self._details.show_sheet(None)

    @override
    def show_portfolio(self, lead: str) -> None:
        self._filters.narrow_to(FilterKind.PORTFOLIO, lead)

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self._search, self._views.front, self._details)

    @override
    def begin_search(self) -> None:
        self._search.begin()

    @override
    def open_link(self, link: str) -> None:
        """Choose the row of a link; "status/overdue", "changed/any", "flag/no_owner", "theme/all" show all of it."""
        kind, _, key = link.partition("/")
        if self._plan is None:
            return
        if kind in _FILTERS:
            wanted = tuple(one for one in self._plan.conditions[_FILTERS[kind]] if one.key == key)
            # What is counted elsewhere is counted of the whole plan, and her portfolio's filter would belie it.
            self._show_whole(wanted, _OF_THE_WHOLE)
        elif link == _ALL_THEMES:
            self._bar.show_choice(Grouping.THEME, PlanForm.TREE)
            self._on_shown_otherwise()
            self._show_whole((), _ASKED_FOR)
            self._views.tree.scrollToTop()
        elif kind in _KINDS:
            is_hidden = self._plan.named(link) and not self._views.choose(link, goes_there=True)
            gone = self._make_way(link) if is_hidden else ""
            if self._views.choose(link, goes_there=True):
                self._panes.land()
            else:
                gone = nothing_called(link)
            if gone:
                self.said.emit(gone)

    def _show_whole(self, wanted: tuple[Condition, ...], why: str) -> None:
        """Show all of the plan that meets what is wanted, and say what made way for it."""
        query = self._search.take_off()
        gone, waiting = self._filters.make_way(FilterKind.PORTFOLIO, _WHOLE, wanted)
        if said := made_way_words(query, gone, waiting, why):
            self.said.emit(f"{self._counted}. {said}")
        # A list was asked for: it is read from its first action on, whatever was read before.
        self._views.choose_first()
        self._views.front.setFocus()

    def _make_way(self, link: str) -> str:
        """Have no search, filter or way of showing hide a thing; return which are gone, as a sentence."""
        query = self._search.take_off()
        if not link.startswith("action/"):
            self._bar.show_choice(Grouping.THEME, PlanForm.TREE)
            self._views.show_form(PlanForm.TREE)
            self._filter()
        gone, outside = self._filters.make_room(FilterKind.PORTFOLIO, lambda: self._views.choose(link), link)
        return shown_besides_words(query, gone, outside)

    def _filter(self) -> None:
        self._pause.stop()
        if self._plan is None:
            return
        # A view is called by its name only while it is shown as that; a name that is typed is left alone.
        if self._bar.name == self._kept.name and self._kept.follow(self._present("")):
            self._bar.show_views(self._kept.views, self._kept.name)
        conditions, query = self._filters.active, self._search.text()
        kept, total = self._plan.kept(conditions, query, self._filters.beside), len(self._plan.actions)
        self._groups = self._plan.put_together(kept, self._bar.grouping)
        was, is_open = self._plan.told(conditions), bool(conditions or query.strip())
        listed = plan_table(self._groups, self._bar.grouping, self._sheet_of, was)
        self._shown = shown = self._views.show_plan(self._groups, listed, was, is_open=is_open)
        among = f"{_outside(kept, self._plan.named(self._filters.beside))}{_of_part(_left(kept))}"
        self._show_count(shown, total, among, among or _of_whole(total, _left(self._plan.actions)))
        answer = none_meets(conditions, count(total, "action"))
        said = self._nothing.tell(shown, total, query, has_filters=bool(conditions), answer=answer)
        if self.isVisible():
            # Filled while another page is shown, it has nothing to say to who reads that one.
            self.said.emit(said or self._counted)
        if not shown:
            self._details.show_sheet(None)

    def _show_count(self, shown: int, total: int, among: str, besides: str) -> None:
        """How many are shown; of a part also those that the first page does not count, so that both add up."""
        is_part = shown < total
        told = besides if is_part else ""
        self._counted = f"{shown:,} of {count(total, 'action')} shown{told}" if total else _NO_PLAN
        # Among the controls there is room for what holds of this part alone; all of it stands in the line below.
        self._count.setText(f"{shown:,} of {total:,} shown{among if is_part else ''}" if total else self._counted)
        self._count.setVisible(is_part or not total)

    def _on_clear(self) -> None:
        self._search.clear()
        self._filters.replace(())
        self._views.choose_first()

    @override
    def table(self) -> ShownTable:
        rows = sum(len(group.actions) for group in self._groups)
        several = f". {rows:,} lines: an action stands in each group it belongs to" if rows > self._shown else ""
        sentence = narrowed_words(f"{self._counted}{several}", self._search.text(), self._filters.active)
        return ShownTable("Plan", self._views.model, sentence, fewest=self._views.in_sight)

    @override
    def link(self) -> str:
        return self._views.link()

    @override
    def remembered(self) -> Mapping[str, str]:
        view = replace(self._present(""), filters=written(self._filters.kept))
        return {"views": write_views(self._kept.views), "view": write_views([view])}

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        self._kept = KeptViews(read_views(remembered.get("views", "")))
        self._wanted = next(iter(read_views(remembered.get("view", ""))), None)
        self._bar.show_views(self._kept.views, name_of(self._wanted, self._kept.views) if self._wanted else "")

    def _present(self, name: str) -> SavedView:
        """The view as it is shown now, under a name."""
        bar, filters = self._bar, written(self._filters.active)
        return SavedView(name, bar.grouping.value, bar.form.value, self._search.text(), filters)

    def _show_view(self, view: SavedView) -> None:
        """Show the plan as it was kept; filters by what the plan holds no more fall away."""
        if self._plan is None:
            return
        self._bar.show_choice(view.grouping, view.form)
        self._views.show_form(self._bar.form)
        self._search.setText(view.search)
        self._filters.replace(pick(self._plan.conditions.values(), view.filters))
        self._kept.begin(view.name, self._present(""))
        self._bar.show_views(self._kept.views, self._kept.name)

    def _keep_view(self, name: str) -> None:
        if not name:
            self.said.emit("Type a name for the view first; then it can be kept.")
            return
        self._kept.keep(self._present(name))
        self._bar.show_views(self._kept.views, self._kept.name)
        self.arranged.emit(f"Kept as “{name}”.")

    def _drop_view(self, name: str) -> None:
        if not self._kept.drop(name):
            self.said.emit("Choose one of your views first; then it can be dropped.")
            return
        self._bar.show_views(self._kept.views, self._kept.name)
        self.arranged.emit(f"“{name}” is dropped. To undo it, type its name and keep the view again.")

    def _on_shown_otherwise(self) -> None:
        bring_forward(self._views)
        self._views.show_form(self._bar.form)
        self._filter()

    def show_timeline(self, picture: PaintedPicture | None, lanes: Sequence[Lane]) -> None:
        """Show a calendar that was asked for, if it is still of these actions."""
        if tuple(lanes) == _lanes(self._groups):
            self._views.show_timeline(picture, links_in(self._groups))

    @override
    def picture(self) -> ShownPicture | None:
        picture = self._views.timeline.picture
        if self._bar.form is not PlanForm.TIMELINE or picture is None or self._plan is None:
            return None
        draw = partial(workspace_calls.timeline_on_paper, _lanes(self._groups), self._plan.facts.as_at)
        return ShownPicture("Timeline of the plan", picture, draw=draw)

    def _on_timeline_wanted(self, width: float) -> None:
        if self._plan is not None:
            self.timeline_wanted.emit(_lanes(self._groups), self._plan.facts.as_at, width)

    def _on_chosen(self, link: str) -> None:
        self._details.show_sheet(self._sheet_of(link), link)
        self._beside.look()

    def _sheet_of(self, link: str) -> Sheet | None:
        material = self._plan.material if self._plan is not None else None
        return None if material is None else details_of(link, material.picture, self._groups, material.record)


def _lanes(groups: Iterable[PlanGroup]) -> tuple[Lane, ...]:
    """The groups as the timeline has them, in their order."""
    return tuple(Lane(group.title, group_words(group), in_time(group)) for group in groups)


def _outside(kept: Iterable[JudgedAction], besides: AbstractSet[str]) -> str:
    """How many of them a link led to outside the portfolio, in words."""
    return outside_words(sum(judged.action.action_id in besides for judged in kept))


def _left(actions: Iterable[JudgedAction]) -> int:
    """How many of them left the plan."""
    return sum(not judged.in_population for judged in actions)


def _of_part(left: int) -> str:
    return f", {left:,} of them superseded or withdrawn" if left else ""


def _of_whole(total: int, left: int) -> str:
    """Where none is among the part the whole is still larger by them than the one that the first page counts."""
    return f"; {left:,} of the {total:,} superseded or withdrawn" if left else ""
