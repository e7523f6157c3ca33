"""Line of sight: pick anything and follow its chain, up to those who answer and down to the children."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.analysis.people import people_of
from lineofsight.analysis.sightline_body import bodies_of
from lineofsight.analysis.sightline_values import SightlineKind
from lineofsight.desktop import workspace_calls
from lineofsight.desktop.form import button_of, mnemonic_label, named_button
from lineofsight.desktop.models.choice_model import Choice
from lineofsight.desktop.pages.page import MARGINS, Page
from lineofsight.desktop.pages.shown import ShownPicture, ShownTable
from lineofsight.desktop.registers.chain import EMPTY, chain_register, nothing_to_follow
from lineofsight.desktop.text import hint, say
from lineofsight.desktop.widgets.chain_view import ChainView
from lineofsight.desktop.widgets.pane_switch import Part
from lineofsight.desktop.widgets.pick_line import PickLine
from lineofsight.desktop.widgets.register_view import RegisterView
from lineofsight.desktop.widgets.zoom_view import STEP
from lineofsight.wording.short_text import short
from lineofsight.wording.terms import term
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QShowEvent

    from lineofsight.analysis.sightline_chain import Chain
    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.charts.sightline_chart import LaidChain
    from lineofsight.desktop.look import Look
    from lineofsight.documents.material import Material
    from lineofsight.domain.record import Record

_LIST: Final = "Links of the line of sight"
_WITHOUT_NUMBER: Final = ("Indicator", "Body")
"""The kinds of choices that are known by their names."""

_KINDS: Final = {kind.value for kind in SightlineKind}


class SightlinePage(Page):
    """A line to pick by, the picture, and the list beside it.

    Signals:
        sightline_wanted: a ``Record``, a ``SightlineKind``, a reference, and the picture's width in points.
    """

    sightline_wanted = Signal(object, object, str, float)

    def __init__(self, look: Look) -> None:
        super().__init__("Line of sight")
        self._record: Record | None = None
        self._chain: Chain | None = None
        self._wanted = ""
        self._title = ""
        self._is_given = False
        self._offered = ""
        self._is_stale = False
        self._is_filling = False
        self.pick = PickLine(
            "Number or words of anything in the plan, an expectation, an indicator, a body or a post", self
        )
        self.view = ChainView(look)
        picture = Part("&Picture", "Shows the picture.", self.view)
        self.list = RegisterView(look, _LIST, "Words, body, post", picture=picture, label="Lin&ks", has_own_search=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.addLayout(self._first_line())
        self._other = button_of("")
        self._other.clicked.connect(lambda: self.link_chosen.emit(f"sightline/{self._offered}"))
        self._other.hide()
        layout.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.list, 1)
        self.pick.picked.connect(self._give)
        self.view.width_wanted.connect(lambda _: self._ask())
        self.view.reached.connect(self._on_reached)
        self.view.followed.connect(self._on_followed)
        self.list.table.selectionModel().currentChanged.connect(self._on_row)
        self.list.table.activated.connect(lambda index: self._on_followed(self.list.model.mapToSource(index).row()))
        self.list.link_chosen.connect(self.link_chosen)
        self.list.counted.connect(self.said)

    def _first_line(self) -> QGridLayout:
        smaller = named_button("−", "Smaller picture", "Also the key − on the picture, or Ctrl and the wheel.")
        larger = named_button("+", "Larger picture", "Also the key + on the picture, or Ctrl and the wheel.")
        smaller.clicked.connect(lambda: self.view.enlarge(1 / STEP))
        larger.clicked.connect(lambda: self.view.enlarge(STEP))
        self._zooming = (smaller, larger)
        about = "Type, then choose with the arrow keys and Enter."
        line = QGridLayout()
        first = (
            mnemonic_label("&Line of sight of", self.pick.line, about),
            self.pick.line,
            *self.list.controls,
            *self._zooming,
        )
        for column, widget in enumerate(first):
            line.addWidget(widget, 0, column)
        line.addWidget(self.pick.below, 1, 1)
        line.setColumnStretch(1, 1)
        self.list.turned.connect(self._show_controls)
        return line

    def _show_controls(self) -> None:
        """Show in the first line what does something to what is in sight."""
        useful = {*self.list.useful_controls, *(self._zooming if self.view in self.list.panes_shown.in_sight() else ())}
        for control in (*self._zooming, *self.list.controls):
            control.setVisible(control in useful)

    @override
    def show_material(self, material: Material) -> None:
        self._record = material.record
        choices = list(choices_of(material.record))
        self.pick.show_choices(choices)
        known = {one.link for one in choices}
        if self._wanted not in known:
            self._wanted = choices[0].link if choices else ""
        self._is_stale = True
        if self._wanted:
            self._follow(self._wanted)
        else:
            self._chain = None
            self.list.show_register(nothing_to_follow())
            self.view.show_chain(None, None, EMPTY)

    def show_chain(self, laid: LaidChain, picture: PaintedPicture) -> None:
        """Show what was followed; what came too late for another wish is passed over."""
        sightline = laid.chain.sightline
        if f"{sightline.kind}/{sightline.ref}" != self._wanted:
            return
        if laid.chain != self._chain:
            self._chain = laid.chain
            register = chain_register(laid.chain)
            self._title = register.name
            # The list chooses its first row as it is filled; the picture says what is chosen.
            self._is_filling = True
            self.list.show_register(register)
            self._is_filling = False
        self.view.show_chain(laid, picture)
        self._on_reached(self.view.at)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._ask()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        table, details = self.list.panes()
        return (self.pick.line, *self.list.panes_shown.at_turn(self.view, table), details)

    @override
    def begin_search(self) -> None:
        self.pick.begin()

    @override
    def open_link(self, link: str) -> None:
        item = link.partition("/")[2]
        if not self.pick.show_picked(item):
            self.said.emit(f"There is no line of sight of {item.partition('/')[2] or item}.")
            return
        self._give(item)
        self.list.panes_shown.enter(self.list.panes_shown.view)

    @override
    def link(self) -> str:
        return f"sightline/{self._wanted}" if self._wanted else ""

    @override
    def noted_link(self) -> str:
        return self.list.details.link

    @override
    def table(self) -> ShownTable | None:
        if self._chain is None:
            return None
        return ShownTable(self._title, self.list.model, self.list.shown)

    @override
    def picture(self) -> ShownPicture | None:
        shown = self.view.picture
        if shown is None or self._chain is None:
            return None
        draw = partial(workspace_calls.sightline_on_paper, self._chain)
        return ShownPicture(self._title, shown, (shown.alt,), draw)

    @override
    def picture_view(self) -> ChainView | None:
        return self.view if self.view in self.list.panes_shown.in_sight() else None

    @override
    def withheld(self) -> None:
        """All: it comes with the picture, which is drawn when the copy has been read."""

    @override
    def remembered(self) -> Mapping[str, str]:
        item = self._wanted if self._is_given else ""
        return {"item": item, "zoom": str(self.view.percent), **self.list.remembered()}

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        self._wanted = remembered.get("item", "")
        self._is_given = bool(self._wanted)
        self.list.recall(remembered)
        if remembered.get("zoom", "").isdecimal():
            self.view.set_percent(int(remembered["zoom"]))

    def come_from(self, link: str, page: str) -> None:
        """Follow what is chosen on the page from which one comes, or offer it where another was given already.

        Args:
            link: what is chosen there, for example "action/8.3"; "" for nothing that has a line of sight.
            page: the title of that page.
        """
        words = self.pick.words_of(link) if link and link != self._wanted else ""
        if words and not self._is_given:
            self._give(link)
            return
        self._offered = link if words else ""
        self._other.setVisible(bool(words))
        if words:
            kind, _, about = words.partition(": ")
            named = short(about) if kind in _WITHOUT_NUMBER else kind or words
            self._other.setText(f"Sho&w {named.replace('&', '&&')}, chosen on {page}")
            say(self._other, f"Show {named}, chosen on {page}", "Follows it in place of what is shown.")
            hint(self._other, words)

    def _give(self, link: str) -> None:
        """Follow what was asked for, by whatever way."""
        self._is_given = True
        self._other.hide()
        self._follow(link)

    def _follow(self, link: str) -> None:
        self._wanted = link
        self.pick.show_picked(link)
        self._is_stale = True
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        kind, _, ref = self._wanted.partition("/")
        if self._record is not None and kind in _KINDS:
            self._is_stale = False
            self.sightline_wanted.emit(self._record, SightlineKind(kind), ref, self.view.room)

    def _on_reached(self, at: int) -> None:
        """Choose the same in the list, and show its details."""
        index = self.list.model.mapFromSource(self.list.model.sourceModel().index(at, 0))
        if index.isValid() and index != self.list.table.currentIndex().siblingAtColumn(0):
            self.list.table.setCurrentIndex(index)
            self.list.table.scrollTo(index)

    def _on_row(self, current: QModelIndex) -> None:
        row = self.list.model.mapToSource(current).row()
        if row >= 0 and self._chain is not None and not self._is_filling:
            self.view.choose(row)

    def _on_followed(self, at: int) -> None:
        link = self._chain.entries[at].link if self._chain is not None and 0 <= at < len(self._chain.entries) else ""
        if link:
            self.link_chosen.emit(link)
        else:
            self.said.emit("This link leads to no page of its own.")


def choices_of(record: Record) -> Iterator[Choice]:
    """Everything that can be followed, in the order of the plan; found by theme and lead, source and title too."""
    themes = {theme.theme_id: theme.title for theme in record.plan.themes}
    for action in record.plan.actions:
        more = f"{themes.get(action.theme_id, '')} {action.lead_role} {action.lead_officer}"
        yield Choice(f"action/{action.action_id}", f"Action {action.action_id}: {action.action}", more)
    for milestone in record.plan.milestones:
        yield Choice(f"milestone/{milestone.milestone_id}", f"Milestone {milestone.milestone_id}: {milestone.text}")
    for asked in record.plan.recommendations:
        words = f"Recommendation {asked.rec_id}: {asked.text}"
        yield Choice(f"recommendation/{asked.rec_id}", words, term(asked.source))
    for expected in record.watched.expectations:
        more = f"{expected.owner} {themes.get(expected.theme_id, '')}"
        yield Choice(f"expectation/{expected.exp_id}", f"Expectation {expected.exp_id}: {expected.text}", more)
    for theme in record.plan.themes:
        more = f"{theme.sponsor_officer} {theme.lead_member}"
        yield Choice(f"theme/{theme.theme_id}", f"Theme {theme_name(theme, ': ')}", more)
    yield from _wider_choices(record)


def _wider_choices(record: Record) -> Iterator[Choice]:
    """What measures the plan, and who answers for it."""
    for indicator in record.performance.indicators:
        more = f"{indicator.title} {indicator.local_no} {indicator.ind_id}"
        yield Choice(f"indicator/{indicator.ind_id}", f"Indicator: {indicator.plain_title}", more)
    for body in bodies_of(record):
        more = f"{body.short_name} {body.chair_office} {body.chair_name}"
        yield Choice(f"body/{body.body_id}", f"Body: {body.name}", more)
    for person in people_of(record):
        held_by = f"post {person.post.chair_name}" if person.post is not None else "person"
        yield Choice(f"person/{person.key}", person.name, held_by)
