"""What the window asks of the workspace: each is imported by a worker thread, and only when it is asked for.

Importing them takes several times as long as opening the window itself; that is why this module, like ``later`` and
``app``, has imports inside functions.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.paths import mappings_folder
from lineofsight.workspace.found import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from lineofsight.analysis.area_comparison import AreaComparison
    from lineofsight.analysis.governance_map import GovernanceMap
    from lineofsight.analysis.kept_questions import KeptQuestion
    from lineofsight.analysis.sightline_chain import Chain
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.governance_style import MapStyle
    from lineofsight.charts.lanes import Lane
    from lineofsight.desktop.jobs import Report
    from lineofsight.documents.content import Block
    from lineofsight.documents.forms import PrintSize
    from lineofsight.documents.kinds import DocumentKind
    from lineofsight.documents.material import Material
    from lineofsight.documents.question_card import Narrowing
    from lineofsight.domain.extracts import Extract
    from lineofsight.domain.oversight import Inspection
    from lineofsight.domain.packs import Pack
    from lineofsight.domain.record import Record
    from lineofsight.store.undo import LastImport, Undone
    from lineofsight.workspace.brought import BroughtIn, Files, OwnTracker
    from lineofsight.workspace.composing import KeptPack
    from lineofsight.workspace.found import Asked, Found
    from lineofsight.workspace.library import Library


def read_copy(asked: Asked, is_cancelled: Callable[[], bool]) -> tuple[Library, Found] | Refused:
    """Have a copy read by a process of its own; the library opens its store here when more is asked of it.

    Raises:
        StoppedError: when it was stopped.
    """
    from lineofsight.workspace.library import Library  # noqa: PLC0415 - after the first paint
    from lineofsight.workspace.reading_apart import read_apart  # noqa: PLC0415 - after the first paint

    read = read_apart(asked, is_cancelled)
    if isinstance(read, Refused):
        return read
    told, found = read
    return Library.late(told, found.material), found


def documents() -> tuple[DocumentKind, ...]:
    """What documents there are."""
    from lineofsight.documents.kinds import DOCUMENTS  # noqa: PLC0415 - after the first paint

    return DOCUMENTS


def open_library(data_folder: Path | None) -> Library:
    """Open the local copy, or the example council where there is none. Brings SQLAlchemy."""
    from lineofsight.workspace.opening import open_library as open_it  # noqa: PLC0415 - after the first paint

    return open_it(data_folder)


def keep_to(folder: Path, *, was_named: bool) -> str:
    """Keep to a data folder in later starts too, unless one was named when the program was started; says which."""
    from lineofsight.workspace.opening import keep_to as keep_to_it  # noqa: PLC0415 - only when one is chosen

    return keep_to_it(folder, was_named=was_named)


def restore_register(data_folder: Path | None) -> tuple[str, ...]:
    """Put the newest sound backup in the place of a damaged or missing register."""
    from lineofsight.workspace.restoring import restore_register as restore_it  # noqa: PLC0415 - only when it is asked

    return restore_it(data_folder)


def save_extract(extract: Extract, path: Path, pictured: Callable[[], Sequence[Block]] | None = None) -> Path:
    """Write a table to a file, with the picture beside it. Brings openpyxl."""
    from lineofsight.workspace.extracting import save_extract as save_it  # noqa: PLC0415 - only when one is saved

    return save_it(extract, path, pictured)


def save_picture(content: bytes, path: Path) -> Path:
    """Write the file of a picture."""
    from lineofsight.workspace.extracting import save_picture as save_it  # noqa: PLC0415 - only when one is saved

    return save_it(content, path)


def write_card(
    material: Material, kept: Sequence[KeptQuestion], size: PrintSize, path: Path, narrowing: Narrowing | None
) -> Path:
    """Write the kept questions as a card for the meeting. Brings ReportLab."""
    from lineofsight.workspace.question_cards import write_card as write_it  # noqa: PLC0415 - only when one is made

    return write_it(material, kept, size, path, narrowing)


def chart_on_paper(judged: JudgedIndicator, notes: Sequence[str]) -> Sequence[Block]:
    """An indicator's chart for paper."""
    from lineofsight.documents.on_paper import chart_on_paper as draw_it  # noqa: PLC0415 - only when one is saved

    return draw_it(judged, notes)


def comparison_on_paper(compared: AreaComparison, notes: Sequence[str]) -> Sequence[Block]:
    """The bars of several areas for paper."""
    from lineofsight.documents.on_paper import comparison_on_paper as draw_it  # noqa: PLC0415 - only when one is saved

    return draw_it(compared, notes)


def timeline_on_paper(lanes: Sequence[Lane], as_at: date) -> Sequence[Block]:
    """The calendar of the plan for paper."""
    from lineofsight.documents.on_paper import timeline_on_paper as draw_it  # noqa: PLC0415 - only when one is saved

    return draw_it(lanes, as_at)


def inspections_on_paper(inspections: Sequence[Inspection]) -> Sequence[Block]:
    """The timeline of inspections for paper."""
    from lineofsight.documents.on_paper import inspections_on_paper as draw_it  # noqa: PLC0415 - only when one is saved

    return draw_it(inspections)


def sightline_on_paper(chain: Chain) -> Sequence[Block]:
    """A line of sight for paper."""
    from lineofsight.documents.sections.sightlines import chain_blocks  # noqa: PLC0415 - only when one is saved

    return chain_blocks(chain)


def map_on_paper(shown: GovernanceMap, style: MapStyle, chosen: str, lit: frozenset[str] | None) -> Sequence[Block]:
    """The governance map for paper. Brings the engine that lays it out."""
    from lineofsight.documents.on_paper import map_on_paper as draw_it  # noqa: PLC0415 - only when one is saved

    return draw_it(shown, style, chosen, lit)


def map_of_day(library: Library, when: date) -> Record:
    """The record from which the governance map of a day is drawn, of a day before the first return too."""
    from lineofsight.workspace.governing import read_map  # noqa: PLC0415 - only when a day is asked for

    return read_map(library.store, when, today=when)


def as_clipboard_text(extract: Extract) -> str:
    """A table to paste."""
    from lineofsight.workspace.extracting import as_clipboard_text as as_text  # noqa: PLC0415 - only when one is copied

    return as_text(extract)


def save_template(path: Path) -> None:
    """Write an empty return workbook; the person was asked whether a file of that name may be replaced."""
    from lineofsight.workspace.templates import write_return_template  # noqa: PLC0415 - only when one is saved

    write_return_template(path, replace=True)


def save_filled_return(library: Library, path: Path) -> date:
    """Write a return workbook filled with what the copy holds; the day as at which it is."""
    from lineofsight.workspace.templates import write_filled_return  # noqa: PLC0415 - only when one is saved

    return write_filled_return(library, path, replace=True)


def export_mapping(tracker: OwnTracker, path: Path) -> Path:
    """Write how a council's own tracker is read."""
    from lineofsight.workspace.own_trackers import export  # noqa: PLC0415 - only when one is exported

    return export(tracker, path)


def import_files(
    library: Library, data_folder: Path | None, files: Files, *, dry_run: bool, report: Report
) -> BroughtIn:
    """Read files into the copy, or only show what would change, also where they are no longer what was shown.

    The example is never imported into: the first import makes the person's own copy in the data folder.
    """
    from lineofsight.workspace.shown_files import FilesChangedError  # noqa: PLC0415 - only when something is imported

    try:
        return _import_files(library, data_folder, files, dry_run=dry_run, report=report)
    except FilesChangedError as error:
        shown_anew = _import_files(library, data_folder, files, dry_run=True, report=report)
        return replace(shown_anew, changed=error.names)


def _import_files(
    library: Library, data_folder: Path | None, files: Files, *, dry_run: bool, report: Report
) -> BroughtIn:
    if not library.is_example:
        return library.import_files(files, dry_run=dry_run, progress=report.progress, cancelled=report.is_cancelled)
    from lineofsight.workspace.bringing_in import bring_in_first  # noqa: PLC0415 - only when something is imported
    from lineofsight.workspace.stopping import Watch  # noqa: PLC0415 - only when something is imported

    watch = Watch(report.progress, report.is_cancelled)
    return bring_in_first(data_folder, files, dry_run=dry_run, watch=watch)


def remember_mappings(data_folder: Path | None, trackers: tuple[OwnTracker, ...]) -> None:
    """Keep the mappings of trackers that are new or were corrected."""
    from lineofsight.workspace.own_trackers import remember  # noqa: PLC0415 - only when one is kept

    remember(trackers, mappings_folder(data_folder))


def kept_packs(data_folder: Path | None) -> tuple[KeptPack, ...]:
    """Every pack, ready-made and the person's own."""
    from lineofsight.workspace.composing import kept_packs as all_packs  # noqa: PLC0415 - after the first paint

    return all_packs(data_folder)


def keep_pack(pack: Pack, data_folder: Path | None) -> Path:
    """Keep a pack by its name."""
    from lineofsight.workspace.composing import keep_pack as keep_it  # noqa: PLC0415 - only when one is composed

    return keep_it(pack, data_folder, replace=True)


def undo_import(data_folder: Path | None) -> Undone:
    """Put the register back as it was before the last import."""
    from lineofsight.workspace.undoing import undo_last_import  # noqa: PLC0415 - only when something is undone

    return undo_last_import(data_folder)


def find_last_import(data_folder: Path | None) -> LastImport | None:
    """What was imported last, and whether it can be undone."""
    from lineofsight.workspace.undoing import find_last_import as find_it  # noqa: PLC0415 - after the first paint

    return find_it(data_folder)
