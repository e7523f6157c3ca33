"""A council's own plans and scorecards: proposing how one is read, keeping that by name, importing by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.domain.batches import Reading
from lineofsight.domain.findings import Severity
from lineofsight.domain.record import Council
from lineofsight.domain.validation import is_file_name
from lineofsight.errors import LineOfSightError
from lineofsight.exchange.private_content import private_content
from lineofsight.exchange.trackers.mapping_files import load_mapping, save_mapping
from lineofsight.exchange.trackers.opening import open_tracker
from lineofsight.exchange.trackers.reading import read_tracker
from lineofsight.exchange.trackers.recognition import recognise_tracker
from lineofsight.exchange.workbook import WorkbookRefusedError
from lineofsight.paths import data_folder, mappings_folder, register_file
from lineofsight.workspace.importing import register_for
from lineofsight.workspace.undoing import undo_kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.exchange.trackers.mapping import TrackerMapping
    from lineofsight.exchange.trackers.recognition import TrackerProposal
    from lineofsight.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerImport:
    """What a person says of trackers, because they do not say it themselves.

    Attributes:
        mapping_name: of a mapping of the data folder.
        as_at: the day that they speak of.
        council: name and three-digit code; ``None`` for the register's own.
    """

    mapping_name: str
    as_at: date
    council: tuple[str, str] | None = None


def propose(path: Path) -> TrackerProposal:
    """How a tracker could be read, for a person to correct.

    Raises:
        LineOfSightError: when the file cannot be read, holds what must not travel, or is no tracker.
    """
    workbook, _ = open_tracker(path)
    for finding in private_content(workbook):
        if finding.severity is Severity.FILE_REFUSED:
            raise LineOfSightError(f"{finding.place.in_words}: {finding.what} {finding.remedy}")
    proposal = recognise_tracker(workbook)
    if proposal is None:
        raise LineOfSightError(
            f"{path.name}: no sheet has the headings of a plan or a scorecard. A plan needs a column with the actions "
            "or recommendations, and one with their date, lead or status; a scorecard needs one with the indicators "
            "and one with figures."
        )
    return proposal


def find_mapping(name: str, chosen: Path | None = None) -> TrackerMapping:
    """The mapping of that name.

    Raises:
        LineOfSightError: when there is none, with the names that there are, or when it cannot be read.
    """
    path = _file(name, chosen)
    if not path.is_file():
        known = sorted(one.stem for one in path.parent.glob("*.toml"))
        there = f"There are: {', '.join(known)}." if known else "There is none yet."
        raise LineOfSightError(f"There is no mapping '{name}'. {there} 'lineofsight map FILE --save NAME' makes one.")
    return load_mapping(path)


def save_proposal(proposal: TrackerProposal, name: str, chosen: Path | None = None) -> Path:
    """Keep a proposal as a mapping, for the person to correct; a mapping of that name is never written over.

    Raises:
        LineOfSightError: when the name cannot be used or is taken, or the file cannot be written.
    """
    path = _file(name, chosen)
    if path.exists():
        raise LineOfSightError(f"There is a mapping '{name}' already. Correct {path}, delete it, or take another name.")
    save_mapping(path, proposal.named(name), words_not_understood=proposal.words_not_understood)
    return path


def read_tracker_file(path: Path, mapping: TrackerMapping, *, council: Council, as_at: date, today: date) -> Reading:
    """Read one tracker by a mapping; a file that cannot be opened is a reading without a batch."""
    try:
        workbook, findings = open_tracker(path)
    except WorkbookRefusedError as error:
        return Reading(name=path.name, recognised_as="workbook", batch=None, findings=(error.finding(path.name),))
    reading = read_tracker(workbook, mapping, council=council, as_at=as_at, today=today)
    return Reading(
        name=reading.name,
        recognised_as=reading.recognised_as,
        batch=reading.batch,
        findings=(*findings, *reading.findings),
    )


def import_trackers(
    chosen: Path | None, paths: Sequence[Path], asked: TrackerImport, *, today: date, dry_run: bool
) -> tuple[ImportOutcome, ...]:
    """Import trackers by a mapping into the register of a data folder, in one transaction.

    Args:
        chosen: the data folder.
        paths: the files.
        asked: what the person says of them.
        today: the day on which they are read.
        dry_run: only find out what would change.

    Raises:
        LineOfSightError: when there is no such mapping, it is not known whose they are, or nothing can be kept.
    """
    mapping = find_mapping(asked.mapping_name, chosen)
    with (
        undo_kept(register_file(data_folder(chosen)), dry_run=dry_run) as keep,
        register_for(chosen, dry_run=dry_run) as store,
    ):
        whose = _council(store, asked.council)

        def readings() -> Iterator[Reading]:
            for path in paths:
                yield read_tracker_file(path, mapping, council=whose, as_at=asked.as_at, today=today)

        outcomes = store.apply(readings(), today=today, dry_run=dry_run)
        keep(outcomes)
        return outcomes


def _council(store: Store, given: tuple[str, str] | None) -> Council:
    known = store.council()
    # The register's own record says more of the council (its region) than a name and a code do.
    if known is not None and (given is None or given[1] == known.area_code):
        return known
    if given is None:
        raise LineOfSightError(
            "A tracker does not say whose it is, and the copy is empty. Give --council 'Anytown' --la-code 999."
        )
    return Council(name=given[0], area_code=given[1])


def _file(name: str, chosen: Path | None) -> Path:
    if not is_file_name(name):
        raise LineOfSightError(
            f"'{name}' cannot be a mapping's name. Use letters, digits, spaces, - and _, at most 61, beginning with a "
            "letter or digit."
        )
    return mappings_folder(chosen) / f"{name}.toml"
