"""Deeds that choose: in lists, places by their links, theme, text size, window, who she is, what the system answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit

from lineofsight.desktop.standing import Standing
from lineofsight.desktop.theme import ThemeChoice
from tests.desktop.keys import name_of
from tests.desktop.monkey.scene import nothing

if TYPE_CHECKING:
    from tests.desktop.monkey.scene import Deed, Scene

_NOWHERE: Final = (
    *("action/none", "status/", "indicator/%00", "nothing/at/all", "", "term/IRO", "theme/T1", "risk/R1", "note/0"),
    *("sightline/action/none", "sightline/", "person/\u202ex", "overlap/a/b", "check/1", "document/none", "kept/x"),
    *("body/" + "x" * 2_000, "milestone/\x00", "//", "status/blue", "principle/", "meeting/1900-01-01"),
)
_SIZES: Final = ((1366, 768), (1280, 720), (640, 480), (1920, 1080), (320, 240), (1024, 2_000))
_DAYS: Final = (QDate(1752, 9, 14), QDate(1900, 1, 1), QDate(2017, 2, 28), QDate(2999, 12, 31), QDate(9999, 12, 31))


def choose_in_list(scene: Scene) -> Deed:
    """An entry of a box of choices."""
    boxes = [one for one in scene.stage.in_front(QComboBox) if one.count()]
    if not boxes:
        return "no list", nothing
    box = scene.dice.choice(boxes)
    number = scene.dice.randrange(box.count())
    return f"{name_of(box)} {number}", partial(_choose, box, number)


def choose_day(scene: Scene) -> Deed:
    """A day in a field of days."""
    fields = scene.stage.in_front(QDateEdit)
    if not fields:
        return "no day", nothing
    field, day = scene.dice.choice(fields), scene.dice.choice(_DAYS)
    return f"{name_of(field)} {day.toString('yyyy-MM-dd')}", partial(field.setDate, day)


def follow_link(scene: Scene) -> Deed:
    """A place by its address; now and then one that is nowhere, or while a dialogue is open."""
    links = scene.stage.links()
    link = scene.dice.choice(links if links and scene.dice.random() < 0.85 else _NOWHERE)
    if QApplication.activeModalWidget() is not None and scene.dice.random() < 0.8:
        return "a dialogue is before the pages", nothing
    return ascii(link[:60]), partial(scene.stage.program.session.open_link, link)


def theme(scene: Scene) -> Deed:
    """Other colours."""
    choice = scene.dice.choice(list(ThemeChoice))
    return choice.value, scene.stage.program.window.actions_by_name[f"theme:{choice}"].trigger


def text_size(scene: Scene) -> Deed:
    """Larger or smaller text, several steps at once."""
    steps = scene.dice.choice((-3, 0, 0, 1, 5, 10))
    return str(steps), partial(scene.stage.program.dressing.enlarge, steps)


def resize(scene: Scene) -> Deed:
    """Another size of the window, the whole screen, out of sight and back."""
    window = scene.stage.program.window
    if scene.dice.random() < 0.3:
        show = scene.dice.choice((window.showMaximized, window.showMinimized, window.showNormal, window.showNormal))
        return show.__name__, show
    width, height = scene.dice.choice(_SIZES)
    return f"{width} × {height}", partial(window.resize, width, height)


def standing(scene: Scene) -> Deed:
    """Be somebody else: other pages first, other notes to write."""
    desks, choice = scene.stage.program.session.desks, scene.dice.choice(list(Standing))
    return choice.value, nothing if desks is None else partial(desks.settings.take, choice)


def answer_otherwise(scene: Scene) -> Deed:
    """What she will answer the next time that the system asks."""
    answers, folder, dice = scene.stage.answers, scene.stage.scratch, scene.dice
    answers.imports = dice.choice(scene.gifts)
    answers.save = dice.choice((None, folder / "out.pdf", folder / "no" / "such.pdf", folder / f"{'x' * 300}.pdf"))
    ends = ("csv", "xlsx", "html", "pdf")
    answers.table = dice.choice((None, folder / "no" / "such.csv", *(folder / f"out.{end}" for end in ends)))
    answers.report = dice.choice((None, folder / "report.txt", folder / "no" / "report.txt"))
    names = ascii([path.name for path in answers.imports])
    return f"import {names}, save {answers.save and answers.save.name[:20]}, table {answers.table}", nothing


def _choose(box: QComboBox, number: int) -> None:
    box.setCurrentIndex(number)
    box.activated.emit(number)
