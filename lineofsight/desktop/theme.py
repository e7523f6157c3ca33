"""How the window looks: themes read from resources, text size, and what the system asks for."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from string import Template
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication

FAMILY: Final = "Sightline Sans"
"""The one type family, on paper and on the screen."""

BODY_POINTS: Final = 12.0
"""The smallest text anywhere at 100 %: what members asked for."""

SMALLEST_SIZE: Final = 100
LARGEST_SIZE: Final = 200
SIZE_STEP: Final = 10

_DARK: Final = 0.5
_WHITE: Final = 0xFFFFFFFF
# What is lighter than this on white paper is a ground or a faint rule; words and lines are darker.
_LIGHTEST_LINE: Final = 0.6
# What is lighter still is a ground.
_LIGHTEST_RULE: Final = 0.88
# Rules, and the words of what is faded, are lighter than quiet words.
_QUIETEST_INK: Final = 0.45
_LEAST_COLOUR: Final = 0.12
_FIRST_FONTS: Final = ("SightlineSans-Regular.ttf", "SightlineSans-Bold.ttf")
_OTHER_FONTS: Final = ("SightlineSans-SemiBold.ttf", "SightlineSans-Italic.ttf")


class ThemeChoice(StrEnum):
    """What the person chose; ``system`` follows the computer's own setting."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(NamedTuple):
    """One theme.

    Attributes:
        key: its file's name.
        name: as the menu shows it.
        colours: role → ``#RRGGBB``.
        inverts_pictures: whether charts and marks turn their lightness over.
        least_ink: how light at least words and lines of charts are then, of 1.
        least_rule: the same of faint rules and of outlines that are faded.
        has_plain_ink: whether words and lines without a colour of their own all have the ink, quiet ones too.
    """

    key: str
    name: str
    colours: Mapping[str, str]
    inverts_pictures: bool
    least_ink: float
    least_rule: float
    has_plain_ink: bool

    def colour(self, role: str) -> QColor:
        """The colour of a role of the theme."""
        return QColor(self.colours[role])

    def picture_colour(self, name: str) -> QColor:
        """The colour in which this theme shows a chart's ``#RRGGBB`` or ``#AARRGGBB``."""
        colour = QColor(name)
        if not self.inverts_pictures:
            return colour
        if colour.rgba() == _WHITE:
            # Its hue too: a ground of another grey behind words would be seen as a patch.
            return self.colour("surface")
        hue, saturation, lightness, alpha = (
            colour.hslHueF(),
            colour.hslSaturationF(),
            colour.lightnessF(),
            colour.alphaF(),
        )
        if self.has_plain_ink and lightness < _QUIETEST_INK and _is_grey(colour):
            ink = self.colour("ink")
            ink.setAlphaF(alpha)
            return ink
        # Pale becomes near the theme's surface, black ink its lightest text; hues keep their names.
        floor = self.colour("surface").lightnessF()
        turned = floor + (1.0 - lightness) * (1.0 - floor)
        least = self.least_ink if lightness < _LIGHTEST_LINE else self.least_rule if lightness < _LIGHTEST_RULE else 0.0
        return QColor.fromHslF(max(hue, 0.0), saturation, max(turned, least), alpha)


def _is_grey(colour: QColor) -> bool:
    """Whether a colour is one in name only, as black ink and grey rules are."""
    parts = colour.redF(), colour.greenF(), colour.blueF()
    return max(parts) - min(parts) < _LEAST_COLOUR


@cache
def read_theme(key: str) -> Theme:
    """Read one theme from resources: by Qt's own reader, for Python's takes a twentieth of the start to load."""
    file = QSettings(str(resources_folder() / "themes" / f"{key}.ini"), QSettings.Format.IniFormat)
    name, inverts = str(file.value("name")), file.value("inverts_pictures") == "true"
    least_ink, least_rule = (float(str(file.value(name, 0))) for name in ("least_ink", "least_rule"))
    has_plain_ink = file.value("plain_ink") == "true"
    file.beginGroup("colours")
    colours = {role: str(file.value(role)) for role in file.childKeys()}
    return Theme(key, name, colours, inverts, least_ink, least_rule, has_plain_ink)


def guess_theme(choice: ThemeChoice, app: QApplication) -> Theme:
    """Return the theme for the first paint: the choice, else light or dark as the system's own colours are."""
    if choice is not ThemeChoice.SYSTEM:
        return read_theme(choice.value)
    ground = app.palette().color(QPalette.ColorRole.Window)
    return read_theme((ThemeChoice.DARK if ground.lightnessF() < _DARK else ThemeChoice.LIGHT).value)


def load_first_fonts() -> None:
    """Make known to Qt the cuts that the first paint shows: the same files as in the documents."""
    _load(_FIRST_FONTS)


def load_other_fonts() -> None:
    """Make the other cuts known, after the first paint."""
    _load(_OTHER_FONTS)


def _load(names: tuple[str, ...]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(resources_folder() / "fonts" / name))


def clamp_size(percent: int) -> int:
    """Return a text size in steps of ten percent, 100 to 200."""
    steps = (percent + SIZE_STEP // 2) // SIZE_STEP
    return max(SMALLEST_SIZE, min(LARGEST_SIZE, steps * SIZE_STEP))


def apply_theme(app: QApplication, theme: Theme, percent: int) -> None:
    """Dress the whole program: font, palette and style sheet."""
    font = QFont(FAMILY)
    font.setPointSizeF(BODY_POINTS * percent / 100)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)
    app.setPalette(_palette(theme))
    # Another sheet in place of one would have Qt dress a widget once for each widget that it lies in.
    app.setStyleSheet("")
    app.setStyleSheet(_style_sheet(theme, percent))


def _palette(theme: Theme) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: "window",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "surface",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.PlaceholderText: "quiet",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Highlight: "selected",
        QPalette.ColorRole.HighlightedText: "selected_ink",
        QPalette.ColorRole.Link: "link",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.Mid: "rule",
        QPalette.ColorRole.Dark: "edge",
        QPalette.ColorRole.BrightText: "focus",
    }
    palette = QPalette()
    for role, name in roles.items():
        palette.setColor(role, theme.colour(name))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(disabled, role, theme.colour("off"))
    return palette


_TICK_PIXELS = 16
_SIGN_PIXELS = 12
_MOST_SIGN_PIXELS = 20
"""As large as the sign of a list grows with the text: what a box and a button keep free for it at every size."""

_CONTROL_PIXELS = 24
"""The least height of a target at the usual text size (WCAG 2.2, 2.5.8)."""


def _style_sheet(theme: Theme, percent: int) -> str:
    icons = resources_folder() / "icons"
    sizes = {"body": BODY_POINTS, "lead": 13.0, "heading": 14.5, "title": 18.0}
    names = dict(theme.colours) | {name: f"{points * percent / 100:.2f}" for name, points in sizes.items()}
    # A style sheet's least height is all that a layout short of room leaves a control, so it grows with the text.
    names["control"] = str(_CONTROL_PIXELS * percent // 100)
    names["arrow"] = (icons / f"down-{theme.key}.svg").as_posix()
    names["tick"] = str(_TICK_PIXELS * percent // 100)
    names["sign"] = str(min(_SIGN_PIXELS * percent // 100, _MOST_SIGN_PIXELS))
    names["check"] = (icons / f"check-{theme.key}.svg").as_posix()
    names["back"] = (icons / f"left-{theme.key}.svg").as_posix()
    names["up"] = (icons / f"up-{theme.key}.svg").as_posix()
    names["closed"] = (icons / f"right-{theme.key}.svg").as_posix()
    return Template((resources_folder() / "themes" / "window.qss").read_text(encoding="utf-8")).substitute(names)
