"""Themes: readable in every one, whatever the text size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from lineofsight.charts.palette import FAINT_RULE, INK, PANEL, PAPER, QUIET_INK, RULE, SERIES, TONE_COLOURS, Tone
from lineofsight.desktop import first_values
from lineofsight.desktop.system_theme import SystemTheme
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.theme import (
    BODY_POINTS,
    Theme,
    ThemeChoice,
    apply_theme,
    clamp_size,
    guess_theme,
    read_theme,
)
from tests.desktop.conftest import wait_for
from tests.support.contrast import measure_contrast

_KEYS = ("light", "dark", "contrast")


@pytest.fixture(params=_KEYS)
def theme(request: pytest.FixtureRequest) -> Theme:
    """Each theme in turn."""
    return read_theme(request.param)


@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("ink", "surface", 7),
        ("ink", "window", 7),
        ("quiet", "surface", 7),
        ("quiet", "window", 7),
        ("off", "surface", 4.5),
        ("off", "window", 4.5),
        ("ink", "off", 2.5),
        ("accent_ink", "accent", 7),
        ("selected_ink", "selected", 7),
        ("notice_ink", "notice", 7),
        ("link", "surface", 4.5),
        ("focus", "surface", 3),
        ("focus", "selected", 3),
        ("edge", "surface", 3),
    ],
)
def test_contrast_is_enough(theme: Theme, ink: str, ground: str, least: float) -> None:
    """Text stands out at least 7 to 1, lines and focus at least 3 to 1 (WCAG 2.2); what is off is told apart."""
    assert measure_contrast(theme.colours[ink], theme.colours[ground]) >= least


def test_marks_and_charts_stand_out(theme: Theme) -> None:
    """A chart's ink and every mark stand out from the theme's paper at least 3 to 1."""
    paper = theme.picture_colour(PAPER).name()
    assert measure_contrast(theme.picture_colour(INK).name(), paper) >= 7
    for tone in TONE_COLOURS.values():
        assert measure_contrast(theme.picture_colour(tone).name(), paper) >= 3


def test_the_paper_of_a_picture_is_the_ground_that_it_is_painted_on(theme: Theme) -> None:
    """To the letter: what keeps lines clear of words, in a grey of its own, would stand behind them as a patch."""
    assert theme.picture_colour(PAPER) == theme.colour("surface")


@pytest.mark.parametrize("colour", [*SERIES, *TONE_COLOURS.values(), QUIET_INK])
def test_what_a_chart_writes_in_colour_can_be_read(theme: Theme, colour: str) -> None:
    """The names of lines and what is wrong stand out 4.5 to 1, and where the strongest contrast is chosen 7 to 1."""
    paper = theme.picture_colour(PAPER).name()
    least = 7 if theme.key == "contrast" else 4.5
    assert measure_contrast(theme.picture_colour(colour).name(), paper) >= least


@pytest.mark.parametrize(("key", "least"), [("dark", 4.5), ("contrast", 7)])
def test_lines_and_faded_names_of_a_picture_can_be_read_on_dark_grounds(key: str, least: float) -> None:
    """The arrows of a line of sight and the names that fade on the governance map stand out like other words there."""
    theme = read_theme(key)
    assert measure_contrast(theme.picture_colour(RULE).name(), theme.picture_colour(PAPER).name()) >= least


def test_high_contrast_has_no_grey_words_and_no_outline_that_is_lost() -> None:
    """Quiet words of a picture are as white as the rest; what is faded is less bright, and its outline still seen."""
    theme = read_theme("contrast")
    paper = theme.picture_colour(PAPER).name()
    assert theme.picture_colour(INK) == theme.picture_colour(QUIET_INK) == theme.colour("ink")
    assert measure_contrast(theme.picture_colour(FAINT_RULE).name(), paper) >= 3
    assert theme.picture_colour(RULE).lightnessF() < theme.colour("ink").lightnessF()
    assert theme.picture_colour(PANEL).lightnessF() < 0.1
    for tone in (Tone.RED, Tone.AMBER, Tone.GREEN, Tone.BLUE):
        assert theme.picture_colour(TONE_COLOURS[tone]) != theme.colour("ink")


def test_paper_is_the_surface(theme: Theme) -> None:
    """A chart's white paper is the theme's own surface, so that no white box shines at night."""
    shown, surface = theme.picture_colour(PAPER), theme.colour("surface")
    assert abs(shown.lightnessF() - surface.lightnessF()) < 0.01


def test_text_is_never_smaller_than_twelve_points(app: QApplication, theme: Theme) -> None:
    """No size in the style sheet lies under 12 points at 100 %."""
    apply_theme(app, theme, 100)
    sizes = [float(part.split("pt")[0]) for part in app.styleSheet().split("font-size: ")[1:]]
    assert sizes
    assert min(sizes) >= BODY_POINTS


@pytest.mark.parametrize(("percent", "pixels"), [(100, 12), (150, 18), (200, 20)])
def test_the_sign_of_a_list_grows_with_the_text(app: QApplication, theme: Theme, percent: int, pixels: int) -> None:
    """As far as its box keeps room for it: 26 pixels, and 28 in a button with a menu."""
    apply_theme(app, theme, percent)
    (sign,) = {part.split(";")[0] for part in app.styleSheet().split("down-arrow { image: ")[1:]}
    assert f"{sign}; width: {pixels}px; height: {pixels}px;" in app.styleSheet()


def test_text_size_stays_between_one_and_two_hundred() -> None:
    """Sizes are steps of ten percent within the range."""
    assert [clamp_size(percent) for percent in (0, 100, 114, 115, 200, 990)] == [100, 100, 110, 120, 200, 200]


def test_a_choice_goes_before_the_system(app: QApplication) -> None:
    """What she chose is taken, whatever the computer is set to."""
    system = SystemTheme(app, QObject())
    assert system.choose(ThemeChoice.DARK).key == "dark"
    assert guess_theme(ThemeChoice.DARK, app).key == "dark"
    assert system.choose(ThemeChoice.SYSTEM).key in _KEYS
    assert guess_theme(ThemeChoice.SYSTEM, app).key in _KEYS


def test_the_numbers_of_the_first_paint_are_their_names() -> None:
    """What is set by number before the first paint is what the name would set."""
    assert Qt.TextFormat(first_values.PLAIN_TEXT) is Qt.TextFormat.PlainText
    assert Qt.FocusPolicy(first_values.NO_FOCUS) is Qt.FocusPolicy.NoFocus
    assert Qt.ScrollBarPolicy(first_values.SCROLL_BAR_OFF) is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert Qt.AlignmentFlag(first_values.CENTRED) == Qt.AlignmentFlag.AlignCenter
    interaction = Qt.TextInteractionFlag
    assert interaction(first_values.SELECTABLE_BY_MOUSE) is interaction.TextSelectableByMouse
    assert interaction(first_values.NO_INTERACTION) is interaction.NoTextInteraction


def test_a_label_takes_the_numbers(app: QApplication) -> None:
    """A label set by number is plain, takes no focus, and can be selected by mouse."""
    del app
    label = PlainLabel("a<b")
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert label.textInteractionFlags() == Qt.TextInteractionFlag.TextSelectableByMouse


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("number", [2, 6])
def test_an_opened_box_shows_every_choice_whole(app: QApplication, theme: Theme, percent: int, number: int) -> None:
    """With the focus, as it is when it is opened: no choice stands half behind the arrow of a list that scrolls."""
    apply_theme(app, theme, percent)
    window = QWidget()
    box = QComboBox(window)
    box.addItems([f"Choice {n}" for n in range(number)])
    window.show()
    window.activateWindow()
    box.setFocus()
    wait_for(box.hasFocus)
    box.showPopup()
    QApplication.processEvents()
    view = box.view()
    last = view.visualRect(view.model().index(number - 1, 0))
    assert last.bottom() < view.viewport().height()
    box.hidePopup()
    window.close()
    apply_theme(app, read_theme("light"), 100)


@pytest.mark.parametrize("kind", [QTableWidget, QTreeWidget, QListWidget])
def test_the_frame_of_a_list_that_has_the_keys_is_seen_whole(
    app: QApplication, theme: Theme, kind: type[QTableWidget | QTreeWidget | QListWidget]
) -> None:
    """Two pixels on each side of its head and of its first line: neither is painted over the frame."""
    apply_theme(app, theme, 100)
    view = kind()
    if isinstance(view, QTableWidget):
        view.setRowCount(30)
        view.setColumnCount(1)
        view.verticalHeader().hide()
        view.horizontalHeader().setStretchLastSection(True)
    elif isinstance(view, QTreeWidget):
        view.addTopLevelItems([QTreeWidgetItem([f"Line {number}"]) for number in range(30)])
    else:
        view.addItems([f"Line {number}" for number in range(30)])
    view.resize(300, 200)
    view.show()
    view.activateWindow()
    view.setFocus()
    wait_for(view.hasFocus)
    seen = view.grab().toImage()
    sides = [seen.pixelColor(x, y).name() for x in (0, 1, 298, 299) for y in (15, 60, 100)]
    ends = [seen.pixelColor(x, y).name() for y in (0, 1, 198, 199) for x in (60, 200)]
    assert set(sides + ends) == {theme.colours["focus"].lower()}
    view.close()
    apply_theme(app, read_theme("light"), 100)


def test_the_tick_of_a_menu_grows_with_the_text(app: QApplication, theme: Theme) -> None:
    """What is chosen is seen before its words, at every size of them; beside what is not chosen nothing stands."""
    heights = [_ticked(app, theme, percent) for percent in (100, 150, 200)]
    assert heights[0] >= 9
    assert heights[1] >= heights[0] * 1.3
    assert heights[2] >= heights[0] * 1.8
    apply_theme(app, read_theme("light"), 100)


def _ticked(app: QApplication, theme: Theme, percent: int) -> int:
    """How many pixels high the tick is."""
    apply_theme(app, theme, percent)
    menu = QMenu()
    for words in ("Links alone", "Links and every seat"):
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(words == "Links alone")
    menu.popup(QPoint(0, 0))
    QApplication.processEvents()
    seen, ground, before = menu.grab().toImage(), theme.colour("surface"), range(6, 6 + 20 * percent // 100)
    chosen, other = (menu.actionGeometry(action) for action in menu.actions())
    menu.close()
    rows = [
        {y for y in range(place.top(), place.bottom()) if any(seen.pixelColor(x, y) != ground for x in before)}
        for place in (chosen, other)
    ]
    assert not rows[1]
    return len(rows[0])


def test_what_cannot_be_used_does_not_look_like_what_can(app: QApplication, theme: Theme) -> None:
    """In a menu and on a button: one of two with the same words is painted in the theme's ink, the other is not."""
    apply_theme(app, theme, 150)
    menu, buttons = QMenu(), [QPushButton("Print card"), QPushButton("Print card")]
    entries = [menu.addAction("Print card") for _ in range(2)]
    entries[1].setEnabled(False)
    buttons[1].setEnabled(False)
    menu.popup(QPoint(0, 0))
    QApplication.processEvents()
    shown = menu.grab().toImage()
    pictures = [shown.copy(menu.actionGeometry(entry)) for entry in entries] + [one.grab().toImage() for one in buttons]
    menu.close()
    ink = theme.colour("ink")
    # Within the frame, whose lines have colours of their own.
    inked = [
        any(one.pixelColor(x, y) == ink for x in range(8, one.width() - 8) for y in range(6, one.height() - 6))
        for one in pictures
    ]
    apply_theme(app, read_theme("light"), 100)
    assert inked == [True, False, True, False]


@pytest.mark.parametrize("percent", [100, 150])
def test_fields_ticks_and_labels_that_cannot_be_used_look_so(app: QApplication, theme: Theme, percent: int) -> None:
    """What reminds in an empty field, the box of a tick and the words beside a field are drawn as what is off."""
    apply_theme(app, theme, percent)
    field = QLineEdit()
    field.setPlaceholderText("Find in the document")
    written = QPlainTextEdit("Words")
    places = (field, QCheckBox("In large print"), PlainLabel("Find"), PlainLabel("of 8", Voice.QUIET), written)
    quiet, ink = theme.colour("quiet"), theme.colour("ink")
    inked = []
    for is_enabled in (True, False):
        for one in places:
            one.setEnabled(is_enabled)
            one.resize(one.sizeHint().expandedTo(QSize(200, 40)))
            seen = one.grab().toImage()
            # The frame of a field has a colour of its own, and is dashed where it cannot be used.
            edge = 8 if isinstance(one, QLineEdit | QPlainTextEdit) else 0
            inside = seen.copy(edge, edge, seen.width() - 2 * edge, seen.height() - 2 * edge)
            inked.append(
                any(
                    inside.pixelColor(x, y) in (ink, quiet)
                    for x in range(inside.width())
                    for y in range(inside.height())
                )
            )
    apply_theme(app, read_theme("light"), 100)
    assert inked == [True] * len(places) + [False] * len(places)


def test_the_arrows_of_the_window_that_asks_for_a_file_are_seen(app: QApplication, theme: Theme) -> None:
    """Qt's own are black on a black ground."""
    apply_theme(app, theme, 100)
    asked = QFileDialog()
    asked.setOption(QFileDialog.Option.DontUseNativeDialog)
    asked.show()
    QApplication.processEvents()
    for name in ("backButton", "forwardButton", "toParentButton"):
        arrow = asked.findChild(QToolButton, name)
        assert isinstance(arrow, QToolButton)
        drawn = arrow.icon().pixmap(24, 24).toImage()
        colours = [drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height())]
        solid = {colour.name() for colour in colours if colour.alpha() == 255}
        assert max(measure_contrast(colour, theme.colours["surface"]) for colour in solid) >= 7, name
    asked.close()
    apply_theme(app, read_theme("light"), 100)
