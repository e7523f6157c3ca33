"""The governance map on the screen: walked by keyboard, lit, said in words, made larger and smaller."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from lineofsight.charts.governance_map import lay_map
from lineofsight.charts.governance_pieces import take_apart
from lineofsight.charts.governance_style import MapStyle
from lineofsight.desktop.look import Look
from lineofsight.desktop.theme import ThemeChoice, read_theme
from lineofsight.desktop.widgets.map_steps import MapSteps
from lineofsight.desktop.widgets.map_view import MapView
from lineofsight.desktop.widgets.zoom_view import LARGEST, SMALLEST
from lineofsight.domain.governance import LinkType
from tests.analysis.map_makers import line, map_of, node
from tests.desktop.conftest import forget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.charts.governance_pieces import MapPieces

SHOWN = map_of(
    line("executive", "council"),
    line("board", "executive"),
    line("forum", "executive"),
    line("group", "board"),
    line("partner", "council", LinkType.INFORMS),
)


def pieces_of(*, in_lanes: bool = False) -> MapPieces:
    """A small map, laid out."""
    return take_apart(lay_map(SHOWN, MapStyle(in_lanes=in_lanes)))


@pytest.fixture
def view(app: QApplication) -> Iterator[MapView]:
    """The view, with the small map."""
    del app
    shown = MapView(Look(read_theme(ThemeChoice.LIGHT), 100, {}))
    shown.resize(600, 500)
    shown.show()
    shown.show_pieces(pieces_of())
    QApplication.processEvents()
    yield shown
    shown.close()
    shown.deleteLater()
    forget()


def _press(view: MapView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view, key)


class TestSteps:
    """Where keys lead, without a window."""

    def test_up_and_down_follow_lines_and_lead_back(self) -> None:
        """Who came up from the forum goes down to it again, not to the first below."""
        steps = MapSteps(pieces_of())

        assert steps.up("forum") == "executive"
        assert steps.down("executive") == "forum"
        assert steps.down("council") in ("executive", "partner")
        assert steps.up("council") == steps.down("group") == ""

    def test_reading_stops_at_both_ends(self) -> None:
        """From the first box to the last and no further; from nobody to the first."""
        steps = MapSteps(pieces_of())

        assert steps.read(steps.first, -1) == steps.first
        assert steps.read(steps.last, 1) == steps.last
        assert steps.read("", 1) == steps.first
        assert steps.read(steps.first, 1) not in (steps.first, "")

    def test_an_empty_map_leads_nowhere(self) -> None:
        """No key fails on it."""
        steps = MapSteps(take_apart(lay_map(map_of(), MapStyle())))

        assert (steps.first, steps.last, steps.read("", 1), steps.up("x")) == ("", "", "", "")


def test_tab_enters_at_the_first_box(view: MapView) -> None:
    """Coming by key chooses it; coming by mouse leaves the choice to the click."""
    QApplication.sendEvent(view, QFocusEvent(QFocusEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason))
    assert view.chosen == ""
    QApplication.sendEvent(view, QFocusEvent(QFocusEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert view.chosen == MapSteps(pieces_of()).first


def test_each_step_says_its_sentence(view: MapView) -> None:
    """A screen reader finds it as the description; the path is lit, the rest fades."""
    view.choose("group")
    _press(view, Qt.Key.Key_Up)
    assert view.chosen == "board"
    assert view.accessibleDescription().startswith("Board, forum: reports to Executive")
    assert view.lit == frozenset({"board", "executive", "council", "group"})
    _press(view, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert view.chosen == "council"
    _press(view, Qt.Key.Key_Home)
    first = view.chosen
    _press(view, Qt.Key.Key_End)
    assert view.chosen != first
    _press(view, Qt.Key.Key_Left)
    assert view.accessibleDescription()


def test_where_no_line_leads_on_it_is_said(view: MapView) -> None:
    """The person stays where she is and hears why."""
    said = QSignalSpy(view.said)
    view.choose("group")
    _press(view, Qt.Key.Key_Down)
    assert view.chosen == "group"
    assert said.at(0) == ["Nobody on this map stands below Group."]


def test_escape_lights_everything_again(view: MapView) -> None:
    """And the map speaks for itself, with its keys."""
    view.choose("board")
    reached = QSignalSpy(view.reached)
    _press(view, Qt.Key.Key_Escape)
    assert view.chosen == ""
    assert view.lit is None
    assert reached.at(0) == [""]
    assert "Map of 6 bodies" in view.accessibleDescription()
    assert "arrow keys" in view.accessibleDescription()


def test_enter_asks_for_the_details(view: MapView) -> None:
    """Of whoever is chosen."""
    followed = QSignalSpy(view.followed)
    view.choose("board")
    _press(view, Qt.Key.Key_Return)
    assert followed.at(0) == ["board"]


def test_keys_buttons_and_wheel_change_its_size(view: MapView) -> None:
    """Within bounds; without Ctrl the wheel scrolls."""
    _press(view, Qt.Key.Key_Plus)
    assert view.percent == 125
    _press(view, Qt.Key.Key_Minus, Qt.Key.Key_Minus)
    assert view.percent == 80
    before = view.transform().m11()
    for held, expected in ((Qt.KeyboardModifier.ControlModifier, 100), (Qt.KeyboardModifier.NoModifier, 100)):
        wheel = QWheelEvent(
            QPointF(50, 50),
            view.mapToGlobal(QPointF(50, 50)),
            QPoint(0, 0),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 (Qt's own call)
        )
        QApplication.sendEvent(view.viewport(), wheel)
        assert view.percent == expected
    assert view.transform().m11() > before
    view.set_percent(1)
    assert view.percent == SMALLEST
    view.set_percent(100_000)
    assert view.percent == LARGEST


def test_who_was_out_of_sight_is_shown_in_the_middle(view: MapView) -> None:
    """Whoever comes by a link sees whom it is joined to."""
    view.resize(160, 120)
    view.set_percent(LARGEST)
    view.choose("council")
    view.choose("group")
    place = view.pieces.places[[one.ref for one in view.pieces.places].index("group")] if view.pieces else None
    assert place is not None
    middle = view.mapFromScene(QPointF(*place.middle))
    assert (middle - view.viewport().rect().center()).manhattanLength() < 40


def test_the_whole_map_goes_into_sight(view: MapView) -> None:
    """Made as small as it needs, whatever the size before."""
    view.set_percent(300)
    view.fit()
    room = view.mapFromScene(view.sceneRect()).boundingRect()
    assert room.width() <= view.viewport().width() + 2
    assert room.height() <= view.viewport().height() + 2


def test_the_pointer_lights_what_it_rests_on(view: MapView) -> None:
    """A click chooses; resting lights, without choosing; leaving lights what was chosen again."""
    view.fit()
    QApplication.processEvents()
    places = {place.ref: place for place in pieces_of().places}

    def point(ref: str) -> QPoint:
        return view.mapFromScene(QPointF(*places[ref].middle))

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point("group"))
    assert view.chosen == "group"
    QTest.mouseMove(view.viewport(), point("partner"))
    QApplication.processEvents()
    assert view.lit == frozenset({"partner", "council"})
    assert view.chosen == "group"
    assert "Partner" in view.viewport().toolTip()
    _press(view, Qt.Key.Key_Up)
    assert view.chosen == "board"
    assert view.lit == frozenset({"board", "executive", "council", "group"})


def test_what_is_chosen_is_seen(view: MapView) -> None:
    """At any size the chosen box is brought into sight, with a ring that is not there without it."""
    view.set_percent(400)
    for place in pieces_of().places:
        view.choose(place.ref)
        box = view.mapFromScene(place.left, place.top, place.width, place.height).boundingRect()
        assert view.viewport().rect().intersects(box), place.ref
    focus = read_theme(ThemeChoice.LIGHT).colour("focus").rgb()
    view.activateWindow()
    view.setFocus()
    view.choose("board")
    assert _has(view, focus)
    view.choose("")
    view.clearFocus()
    QApplication.processEvents()
    assert not _has(view, focus)


def test_the_ring_says_who_has_the_keys(view: MapView) -> None:
    """Away from the map the chosen box stays ringed, but no longer in the colour that says that the keys go there."""
    look = read_theme(ThemeChoice.LIGHT)
    view.set_percent(400)
    view.activateWindow()
    view.setFocus()
    view.choose("board")
    QApplication.processEvents()
    ringed = view.viewport().grab().toImage()
    assert _has(view, look.colour("focus").rgb())
    view.clearFocus()
    QApplication.processEvents()
    assert not _has(view, look.colour("focus").rgb())
    view.choose("")
    assert view.viewport().grab().toImage() != ringed


def _has(view: MapView, colour: int) -> bool:
    image = view.viewport().grab().toImage()
    return any(image.pixel(x, y) == colour for x in range(0, image.width(), 2) for y in range(image.height()))


def test_the_theme_changes_its_colours(view: MapView) -> None:
    """Dark ground, light words: the pieces are recorded anew."""
    view.fit()
    before = view.viewport().grab().toImage()
    view._look.change(read_theme(ThemeChoice.DARK), 100)  # noqa: SLF001 (as the window does)
    QApplication.processEvents()
    after = view.viewport().grab().toImage()
    assert before.pixel(2, 2) != after.pixel(2, 2)
    assert after.pixelColor(2, 2).lightness() < 80


def test_larger_text_makes_a_larger_map(view: MapView) -> None:
    """At 100 % the words of the map are as large as those of the window."""
    before = view.transform().m11()
    view._look.change(read_theme(ThemeChoice.LIGHT), 200)  # noqa: SLF001 (as the window does)
    assert view.transform().m11() == pytest.approx(2 * before)
    assert view.percent == 100


@pytest.mark.parametrize("shown", [map_of(), map_of(node("alone"))], ids=["nobody", "one"])
def test_a_map_of_nobody_or_one_can_be_walked(view: MapView, shown: object) -> None:
    """No key fails, and nothing is chosen that is not there."""
    assert isinstance(shown, type(SHOWN))
    view.choose("board")
    view.show_pieces(take_apart(lay_map(shown, MapStyle())))
    assert view.chosen == ""
    _press(view, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Up)
    assert view.chosen == ("alone" if shown.nodes else "")
    view.fit()


def test_without_a_map_it_says_why(view: MapView) -> None:
    """In the picture's place, and to a screen reader."""
    view.show_pieces(None, "There is no map.")
    assert view.accessibleDescription() == "There is no map."
    _press(view, Qt.Key.Key_Down)
    assert view.chosen == ""
    assert not view.choose("board")
