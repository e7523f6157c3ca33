"""A council's own trackers among the files of an import: found, read as a person corrects them, and remembered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from lineofsight.domain.findings import Severity
from lineofsight.domain.record import Council
from lineofsight.domain.validation import is_file_name
from lineofsight.errors import LineOfSightError, ValueRefusedError
from lineofsight.exchange.private_content import private_content
from lineofsight.exchange.trackers.corrections import corrected
from lineofsight.exchange.trackers.draft import TrackerDraft
from lineofsight.exchange.trackers.draft_beginning import begin_draft
from lineofsight.exchange.trackers.draft_reading import read_draft
from lineofsight.exchange.trackers.draft_words import WordKind, words_of
from lineofsight.exchange.trackers.mapping_files import load_mapping, save_mapping
from lineofsight.exchange.trackers.opening import open_tracker
from lineofsight.exchange.trackers.said_dates import find_as_at, find_said_day, name_of_tracker
from lineofsight.exchange.workbook import WorkbookRefusedError
from lineofsight.workspace.brought import Correction, OwnTracker
from lineofsight.workspace.shipped import reference
from lineofsight.workspace.tracker_findings import assumed_day, broken_mappings, lacking_words, read_by

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lineofsight.domain.batches import Reading
    from lineofsight.exchange.trackers.mapping import TrackerMapping

_MAYBE: Final = frozenset({"file_not_recognised", "statistics_unknown"})
"""Under which findings a file is refused that may be a council's own tracker."""

_DAY_SAID: Final = "The day is as you said."
_RECOGNISED: Final = "council's own tracker"


class OwnTrackers:
    """The trackers of one import: those of which a person said something, and those that are found on the way."""

    def __init__(self, given: Sequence[OwnTracker], folder: Path, council: Council | None, today: date) -> None:
        """Find none yet.

        Args:
            given: as a person said that they are read.
            folder: of the mappings that are remembered; it is looked at only when a tracker is found.
            council: the register's.
            today: the day on which they are read.
        """
        self._given = {tracker.path: tracker for tracker in given}
        self._folder = folder
        self._council = council
        self._today = today
        self._found: list[OwnTracker] = []
        self._readings: list[Reading] = []

    @property
    def found(self) -> tuple[tuple[OwnTracker, Reading], ...]:
        """Every tracker with what it was read into, in the order of the files."""
        return tuple(zip(self._found, self._readings, strict=True))

    def read(self, path: Path) -> Reading | None:
        """Read a file as a person said; ``None`` when she said nothing of it."""
        given = self._given.get(path)
        return self._take(given) if given is not None else None

    def readable(self) -> tuple[OwnTracker, ...]:
        """Those of which a person said something and that are not refused as she said."""
        return tuple(one for one in self._given.values() if self._read_as(one).batch is not None)

    def instead_of(self, path: Path, reading: Reading) -> Reading:
        """Read a file as a tracker where it is nothing else that the program knows; else what was read."""
        draft = self._draft_of(path, reading)
        return self._take(self._begin(path, draft)) if isinstance(draft, TrackerDraft) else draft

    def as_remembered(self, path: Path, reading: Reading) -> Reading:
        """The same where nobody is there to say more: only by a remembered mapping, and as at a day that is named."""
        if not any(self._folder.glob("*.toml")):
            return reading
        draft = self._draft_of(path, reading)
        if not isinstance(draft, TrackerDraft):
            return draft
        if not draft.remembered:
            return replace(reading, findings=(*reading.findings, *draft.opened))
        said = find_said_day(draft, self._today)
        if said is None or self._council is None:
            lacking = lacking_words(draft, has_day=said is not None, has_council=self._council is not None)
            return replace(reading, recognised_as=_RECOGNISED, findings=(*draft.opened, *lacking))
        read = self._take(self._begin(path, draft))
        return replace(read, findings=(read_by(draft, *said), *read.findings))

    def _draft_of(self, path: Path, reading: Reading) -> TrackerDraft | Reading:
        """How a file is to be read that is nothing else that the program knows; else what was read, or why not."""
        if reading.batch is not None or not {finding.code for finding in reading.findings} & _MAYBE:
            return reading
        try:
            workbook, opened = open_tracker(path)
        except WorkbookRefusedError:
            return reading
        hidden = private_content(workbook)
        if any(finding.severity is Severity.FILE_REFUSED for finding in hidden):
            # Not even looked at: its first values would stand on the screen.
            return replace(reading, findings=tuple(hidden))
        known, broken = self._known()
        return begin_draft(workbook, (*opened, *broken_mappings(path, broken)), known) or reading

    def _known(self) -> tuple[tuple[TrackerMapping, ...], tuple[str, ...]]:
        """The remembered mappings, each under its file's name, and what is wrong with those that are broken."""
        known, broken = [], []
        for path in sorted(self._folder.glob("*.toml")):
            try:
                known.append(replace(load_mapping(path), name=path.stem))
            except LineOfSightError as error:
                broken.append(str(error))
        return tuple(known), tuple(broken)

    def _begin(self, path: Path, draft: TrackerDraft) -> OwnTracker:
        as_at, why = find_as_at(draft, self._today)
        is_assumed = find_said_day(draft, self._today) is None
        twin = next((one for one in self._found if _headings(one.draft) == _headings(draft)), None)
        if twin is not None and not draft.remembered:
            draft = replace(draft, mapping=twin.draft.mapping)
        elif not draft.remembered:
            taken = {one.draft.mapping.name for one in self._found} | {one.stem for one in self._folder.glob("*.toml")}
            draft = replace(draft, mapping=replace(draft.mapping, name=_free_name(name_of_tracker(path.name), taken)))
        return OwnTracker(
            path=path,
            draft=draft,
            as_at=as_at,
            as_at_why=why,
            council=self._council,
            knows_council=self._council is not None,
            is_as_at_assumed=is_assumed,
        )

    def _take(self, tracker: OwnTracker) -> Reading:
        reading = self._read_as(tracker)
        self._found.append(tracker)
        self._readings.append(reading)
        return reading

    def _read_as(self, tracker: OwnTracker) -> Reading:
        reading = read_draft(tracker.draft, council=tracker.council, as_at=tracker.as_at, today=self._today)
        if not tracker.is_as_at_assumed or reading.batch is None:
            return reading
        return replace(reading, findings=(assumed_day(tracker.draft, tracker.as_at), *reading.findings))


def correct(trackers: Sequence[OwnTracker], said: Correction, today: date) -> tuple[OwnTracker, ...]:
    """The trackers, one of them read otherwise, and with it those that have its headings and its mapping.

    What was said of a file that is not among them holds for none: others may have been given while it was said.

    Raises:
        ValueRefusedError: when that is no answer to the point.
    """
    before = next((one for one in trackers if one.path == said.path), None)
    if before is None:
        return tuple(trackers)
    after = _corrected(before, said.address, said.value)
    if after.draft.sheet is not before.draft.sheet and before.as_at_why != _DAY_SAID:
        as_at, why = find_as_at(after.draft, today)
        is_assumed = find_said_day(after.draft, today) is None
        after = replace(after, as_at=as_at, as_at_why=why, is_as_at_assumed=is_assumed)
    if said.address == "council":
        return tuple(replace(one, council=after.council) for one in trackers)
    return tuple(after if one is before else _like(one, before, after) for one in trackers)


def councils() -> tuple[tuple[str, str], ...]:
    """Code and name of every authority that is one today, by name: whose a first tracker can be."""
    known = reference()
    current = [(code, known.area(code)) for code in known.authorities if known.ended(code) is None]
    return tuple(sorted(((code, area.name) for code, area in current if area is not None), key=lambda pair: pair[1]))


def remember(trackers: Sequence[OwnTracker], folder: Path) -> None:
    """Keep the mapping of each tracker that is new or was corrected, under its name.

    Raises:
        LineOfSightError: when a name is another mapping's, two would be kept under one, or a file cannot be written.
    """
    taken = {path.stem.casefold() for path in folder.glob("*.toml")}
    new: dict[str, OwnTracker] = {}
    for tracker in trackers:
        mapping, kept_as = tracker.draft.mapping, tracker.draft.remembered
        if not tracker.is_to_be_remembered:
            continue
        is_taken = mapping.name.casefold() in taken and mapping.name != kept_as
        if is_taken or new.setdefault(mapping.name.casefold(), tracker).draft.mapping != mapping:
            raise LineOfSightError(
                f"Another tracker is remembered under '{mapping.name}'. Choose another name for {tracker.path.name}."
            )
    for tracker in new.values():
        export(tracker, folder / f"{tracker.draft.mapping.name}.toml")


def export(tracker: OwnTracker, path: Path) -> Path:
    """Write a tracker's mapping as the file that the command line reads too, with the statuses not yet explained.

    Raises:
        LineOfSightError: when it cannot be written.
    """
    unknown = [one.word for one in words_of(tracker.draft) if one.left_out and one.kind is not WordKind.UNIT]
    save_mapping(path, tracker.draft.mapping, words_not_understood=unknown)
    return path


def _corrected(tracker: OwnTracker, address: str, value: str) -> OwnTracker:
    if address == "as_at":
        day = date.fromisoformat(value)
        return replace(tracker, as_at=day, as_at_why=_DAY_SAID, is_as_at_assumed=False)
    if address == "council":
        area = reference().area(value)
        if area is None:
            raise ValueRefusedError("council", value, "Choose a council of the list.")
        council = Council(name=area.name, area_code=area.code, region_code=area.region_code or "")
        return replace(tracker, council=council)
    if address == "name":
        if not is_file_name(value):
            raise ValueRefusedError("name", value, "Use letters, digits, spaces, - and _, at most 61.")
        return _with_mapping(tracker, replace(tracker.draft.mapping, name=value))
    if address == "prefix":
        return _with_mapping(tracker, replace(tracker.draft.mapping, reference_prefix=value.strip()))
    return replace(tracker, draft=corrected(tracker.draft, address, value))


def _like(other: OwnTracker, before: OwnTracker, after: OwnTracker) -> OwnTracker:
    """Another file of the same tracker, read by the mapping as it was corrected."""
    is_alike = other.draft.mapping == before.draft.mapping and _headings(other.draft) == _headings(after.draft)
    if not is_alike or after.draft.mapping == before.draft.mapping:
        return other
    columns = tuple(
        replace(mine, field=theirs.field, standing=theirs.standing, why=theirs.why)
        for mine, theirs in zip(other.draft.columns, after.draft.columns, strict=True)
    )
    draft = replace(other.draft, mapping=after.draft.mapping, columns=columns, is_corrected=True)
    return replace(other, draft=draft)


def _headings(draft: TrackerDraft) -> tuple[str, ...]:
    return tuple(one.heading for one in draft.columns)


def _with_mapping(tracker: OwnTracker, mapping: TrackerMapping) -> OwnTracker:
    return replace(tracker, draft=replace(tracker.draft, mapping=mapping, is_corrected=True))


def _free_name(name: str, taken: set[str]) -> str:
    names = [name, *(f"{name} {number}" for number in range(2, len(taken) + 3))]
    folded = {one.casefold() for one in taken}
    return next(one for one in names if one.casefold() not in folded)
