"""Takes out of a page what it shows: its table to paper, files and the clipboard, its picture to the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMenu

from lineofsight.desktop import workspace_calls
from lineofsight.desktop.asking import PICTURE_ENDING
from lineofsight.desktop.captioned import DESCRIPTION, TITLE, as_png, with_caption
from lineofsight.desktop.directory import TRACED
from lineofsight.desktop.jobs import Job
from lineofsight.desktop.models.flattening import headings_of, rows_of
from lineofsight.desktop.passing_folder import PassingFolder
from lineofsight.desktop.theme import ThemeChoice, read_theme
from lineofsight.documents.envelope import made_up_notice
from lineofsight.domain.extracts import Extract
from lineofsight.domain.notes import ITEMS
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.marking import marking_words
from lineofsight.wording.saving import saved_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QImage

    from lineofsight.desktop.desks.print_desk import PrintDesk
    from lineofsight.desktop.desks.room import Room
    from lineofsight.documents.material import Material

_NOTE: Final = "annotate"
_TRACE: Final = "trace"
_OF_CHOICE: Final = ("bookmark", "copy_link")
_OF_TABLE: Final = ("save_table", "print_table", "copy_table")
_OF_PICTURE: Final = "copy_picture"
_NO_TABLE = "This page shows no table that could be taken out of it."


class ExtractDesk(QObject):
    """Always with its source and date, because a table travels."""

    def __init__(self, room: Room, printing: PrintDesk) -> None:
        super().__init__(room.window)
        self._printing = printing
        self._room = room
        self._material: Material | None = None
        room.material_shown.connect(self._remember)
        for name, act in zip(
            (*_OF_TABLE, _OF_PICTURE), (self.save, self.print_it, self.copy, self.copy_picture), strict=True
        ):
            room.window.on_action(name, act)
        for page in room.book.pages.values():
            page.menu_wanted.connect(self.offer)

    def offer(self, where: QPoint) -> None:
        """Show as a menu what can be done with what is chosen, and taken out of the page; nothing where nothing can."""
        page = self._room.book.pages[self._room.window.current_page]
        noted = (_NOTE,) if page.noted_link().partition("/")[0] in ITEMS else ()
        traced = (_TRACE,) if page.followed_link().partition("/")[0] in TRACED else ()
        of_choice = (*traced, *noted, *_OF_CHOICE)
        of_page = (*(_OF_TABLE if page.table() else ()), *((_OF_PICTURE,) if page.picture() else ()))
        menu = QMenu(self._room.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.put_commands(menu)
        parts = [part for part in (of_choice if page.link() else (), of_page) if part]
        if not parts and menu.isEmpty():
            menu.deleteLater()
            return
        if not menu.isEmpty():
            menu.addSeparator()
        for part in parts:
            menu.addActions([self._room.window.actions_by_name[name] for name in part])
            menu.addSeparator()
        menu.popup(where)

    def save(self) -> None:
        """Save the page's table as PDF, HTML, XLSX or CSV, or its picture alone as PNG."""
        extract = self._extract()
        if extract is None:
            self._room.window.speak(_NO_TABLE)
            return
        image = self._captioned()
        path = self._room.asking.choose_table(
            f"{extract.title} {extract.as_at.isoformat()}", has_picture=image is not None
        )
        if path is not None and image is not None and path.suffix.lower() == PICTURE_ENDING:
            content = as_png(image)
            job = Job(lambda _: workspace_calls.save_picture(content, path), self._on_saved, self._room.window.speak)
            self._room.drawing.submit(job)
        elif path is not None:
            self._write(extract, path, self._on_saved, self._room.window.speak)

    def print_it(self) -> None:
        """Print the page's table through the system's dialogue."""
        extract = self._extract()
        if extract is None:
            self._room.window.speak(_NO_TABLE)
            return
        folder = PassingFolder()
        path = folder.path / "table.pdf"

        def show(made: Path) -> None:
            self._room.window.speak(self._printing.print_file(made))
            folder.clear()

        def failed(sentence: str) -> None:
            self._room.window.speak(sentence)
            folder.clear()

        self._write(extract, path, show, failed)

    def _write(
        self, extract: Extract, path: Path, written: Callable[[Path], None], failed: Callable[[str], None]
    ) -> None:
        """Have the table written, with the picture of the page in front."""
        picture = self._room.book.pages[self._room.window.current_page].picture()
        draw = picture.draw if picture is not None else None
        self._room.drawing.submit(Job(lambda _: workspace_calls.save_extract(extract, path, draw), written, failed))

    def copy(self) -> None:
        """Put the page's table on the clipboard, to paste into an e-mail or a spreadsheet."""
        extract = self._extract()
        if extract is None:
            self._room.window.speak(_NO_TABLE)
            return
        QApplication.clipboard().setText(workspace_calls.as_clipboard_text(extract))
        self._room.window.speak(f"Copied: {extract.title}, {count(len(extract.rows), 'row')}.")

    def copy_picture(self) -> None:
        """Put the page's chart or map on the clipboard, its source and date under it."""
        image = self._captioned()
        if image is None:
            self._room.window.speak("This page shows no picture that could be copied.")
            return
        QApplication.clipboard().setImage(image)
        self._room.window.speak(f"Copied as a picture: {image.text(TITLE)}.")

    def _captioned(self) -> QImage | None:
        """The picture of the page in front, its source and date under it; ``None`` where it has none."""
        picture = self._room.book.pages[self._room.window.current_page].picture()
        if picture is None or self._material is None:
            return None
        shown = self._material.picture
        lines = [f"{picture.title}. {shown.council.name}, as at {day(picture.as_at or shown.as_at)}.", *picture.notes]
        if notice := made_up_notice(shown):
            lines.append(f"{notice}.")
        image = with_caption(picture.picture, lines, read_theme(ThemeChoice.LIGHT))
        image.setText(TITLE, picture.title)
        image.setText(DESCRIPTION, " ".join((picture.picture.alt, *lines)))
        return image

    def _remember(self, material: Material) -> None:
        self._material = material

    def _extract(self) -> Extract | None:
        """The table of the page in front, as it is shown."""
        shown = self._room.book.pages[self._room.window.current_page].table()
        if shown is None or self._material is None:
            return None
        picture = self._material.picture
        return Extract(
            title=shown.title,
            council=picture.council.name,
            as_at=shown.as_at or picture.as_at,
            columns=headings_of(shown.model, shown.hidden),
            rows=rows_of(shown.model, shown.hidden),
            shown=shown.sentence,
            marking=shown.marking or marking_words(self._material.audience),
            notice=made_up_notice(picture),
            in_parts=shown.in_parts,
            fewest=shown.fewest,
        )

    def _on_saved(self, path: Path) -> None:
        self._room.window.speak(saved_words(path))
