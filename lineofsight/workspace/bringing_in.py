"""Importing from the window: what files are and would change, the council's own trackers among them."""

from __future__ import annotations

from datetime import date
from functools import partial, reduce
from typing import TYPE_CHECKING

from lineofsight.domain.batches import ReturnBatch, StatisticsBatch
from lineofsight.exchange.trackers.corrections import points_of
from lineofsight.exchange.trackers.draft_words import words_of
from lineofsight.paths import data_folder, mappings_folder, register_file
from lineofsight.workspace.brought import BroughtIn, Files, SeenTracker
from lineofsight.workspace.importing import keep_files, read_files, register_for
from lineofsight.workspace.own_trackers import OwnTrackers, correct, councils, remember
from lineofsight.workspace.seen_figures import seen_figures
from lineofsight.workspace.shown_files import changed_trackers, marks_of, refuse_changed
from lineofsight.workspace.stopping import UNWATCHED, Watch
from lineofsight.workspace.undoing import undo_kept

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import Reading
    from lineofsight.store.store import Store
    from lineofsight.workspace.brought import OwnTracker, SeenFigures


def bring_in(store: Store, files: Files, folder: Path, *, today: date, dry_run: bool, watch: Watch) -> BroughtIn:
    """Read files by what is in them and keep them in one transaction, or only find out what would change.

    A file that is nothing else the program knows is read as the council's own tracker: as the person said, else by a
    remembered mapping, else as its headings propose. When they are kept, so are the mappings that are new or were
    corrected; the mappings first, because without them next month's file could not be read. Of a file that a person was
    shown nothing else is kept than what she saw.

    Args:
        store: where they are kept.
        files: what is brought in.
        folder: of the mappings that are remembered.
        today: when they are read.
        dry_run: keep nothing, no mapping either.
        watch: as ``import_files``.

    Raises:
        LineOfSightError: when a correction is none, or nothing can be kept.
        FilesChangedError: when a file is no longer what was shown of it; nothing is kept.
        StoppedError: when the watch said so; no figure and no action is kept then.
    """
    trackers = reduce(partial(correct, today=today), files.corrections, files.trackers)
    council, local = store.council(), store.indicators()
    own = OwnTrackers(trackers, folder, council, today)
    published: list[SeenFigures] = []

    def read(path: Path) -> tuple[Reading, ...]:
        given = own.read(path)
        if given is not None:
            return (given,)
        readings = tuple(own.instead_of(path, reading) for reading in read_files(path, today=today))
        if not dry_run:
            # Somebody may have saved it while it was read.
            refuse_changed(files, (path,))
        for one in readings:
            if isinstance(one.batch, StatisticsBatch):
                published.extend(seen_figures(one.batch, council, local))
        return readings

    # Before anything is read: what is saved while it is read is then found to have changed.
    shown = marks_of(files) if dry_run else files.shown
    if not dry_run:
        refuse_changed(files, files.paths)
        # How a file is read that is refused so would only mislead next month.
        remember(own.readable(), folder)
    outcomes = keep_files(store, files.paths, read, today=today, dry_run=dry_run, watch=watch)
    trackers_seen = tuple(_seen(*one) for one in own.found)
    return BroughtIn(
        outcomes=outcomes,
        trackers=trackers_seen,
        published=tuple(published),
        shown=shown,
        kept_as_shown=() if dry_run else changed_trackers(files),
    )


def _seen(tracker: OwnTracker, reading: Reading) -> SeenTracker:
    words = words_of(tracker.draft)
    return SeenTracker(
        tracker=tracker,
        points=points_of(tracker.draft, words),
        words=words,
        batch=reading.batch if isinstance(reading.batch, ReturnBatch) else None,
        councils=() if tracker.knows_council else councils(),
    )


def bring_in_first(chosen: Path | None, files: Files, *, dry_run: bool, watch: Watch = UNWATCHED) -> BroughtIn:
    """The same, as of today, for a person who has seen only the example: a copy of her own is made in the data folder.

    A dry run makes none.

    Raises:
        LineOfSightError: when the register cannot be made or written.
        FilesChangedError: as ``bring_in``.
    """
    with undo_kept(register_file(data_folder(chosen)), dry_run=dry_run) as keep:
        with register_for(chosen, dry_run=dry_run) as store:
            brought = bring_in(store, files, mappings_folder(chosen), today=date.today(), dry_run=dry_run, watch=watch)
        keep(brought.outcomes)
    return brought
