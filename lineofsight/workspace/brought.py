"""What is imported and what that did, as values that the window can hold without loading a reader of files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from lineofsight.domain.batches import ImportOutcome, ReturnBatch
    from lineofsight.domain.figures import Figure
    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.periods import Period
    from lineofsight.domain.places import Area
    from lineofsight.domain.record import Council
    from lineofsight.exchange.trackers.corrections import Point
    from lineofsight.exchange.trackers.draft import TrackerDraft
    from lineofsight.exchange.trackers.draft_words import TrackerWord


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTracker:
    """A tracker, how it is read, and what it does not say itself.

    Attributes:
        path: the file.
        draft: how it is read.
        as_at: the day that it speaks of.
        as_at_why: a sentence on how that is known.
        is_as_at_assumed: whether it names none and nobody has said one, so that today stands there.
        council: whose it is; ``None`` while nobody has said so.
        knows_council: whether the register says so, so that nobody is asked.
    """

    path: Path
    draft: TrackerDraft
    as_at: date
    as_at_why: str
    council: Council | None
    knows_council: bool
    is_as_at_assumed: bool = False

    @property
    def is_to_be_remembered(self) -> bool:
        """Whether its mapping is new, or was corrected."""
        return not self.draft.remembered or self.draft.is_corrected


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person says of one point of a tracker.

    Attributes:
        path: of the tracker.
        address: of the point: "as_at", "council", "name", "prefix", or one of ``exchange.trackers.corrections``.
        value: the answer: a date as 2017-06-30, a three-digit code, a text, or one of the answers that are offered.
    """

    path: Path
    address: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Files that a person wants to bring in.

    Attributes:
        paths: the files.
        trackers: those of them of which she has seen how they are read, as she left them.
        corrections: what she has said of them since, in its order.
        shown: each file with a digest of what she has been shown of it; none where nobody was shown anything.
        said: all that she has said of them and that no mapping remembers; how they are read does not depend on it.
    """

    paths: tuple[Path, ...]
    trackers: tuple[OwnTracker, ...] = ()
    corrections: tuple[Correction, ...] = ()
    shown: tuple[tuple[Path, str], ...] = ()
    said: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtIn:
    """What bringing files in did, or in a dry run would do.

    Attributes:
        outcomes: one a file.
        trackers: the council's own trackers among the files, and how they were read.
        published: the indicators that published figures in the files are of, file by file.
        shown: each file with a digest of what is shown of it here.
        changed: names of the files that are no longer what was shown and was to be kept; nothing was kept then, and
            this is what keeping them would do now.
        kept_as_shown: names of the trackers that are no longer what was shown, which is what was kept of them.
    """

    outcomes: tuple[ImportOutcome, ...]
    trackers: tuple[SeenTracker, ...] = ()
    published: tuple[SeenFigures, ...] = ()
    shown: tuple[tuple[Path, str], ...] = ()
    changed: tuple[str, ...] = ()
    kept_as_shown: tuple[str, ...] = ()

    @property
    def is_to_be_remembered(self) -> bool:
        """Whether keeping them would remember how a tracker is read that is new, or was corrected."""
        return any(seen.tracker.is_to_be_remembered and seen.batch is not None for seen in self.trackers)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenTracker:
    """A tracker as it is shown to a person.

    Attributes:
        tracker: how it is read.
        points: everything about that which she can correct.
        words: the words in it that need a meaning.
        batch: what it was read into; ``None`` while it is refused.
        councils: code and name of those whose it can be, by name; none where the register knows.
    """

    tracker: OwnTracker
    points: tuple[Point, ...]
    words: tuple[TrackerWord, ...]
    batch: ReturnBatch | None = None
    councils: tuple[tuple[str, str], ...] = ()

    def point(self, address: str) -> Point | None:
        """The point at an address, ``None`` where there is none."""
        return next((one for one in self.points if one.address == address), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenFigures:
    """The figures of one indicator in a file of published statistics, as they are shown before they are kept.

    Attributes:
        file: in which they stand.
        source: as a person would cite it.
        indicator: the catalogue's.
        number: how many figures there are, also those published as a symbol.
        symbols: how many of them are a symbol: suppressed, not available, not returned.
        areas: the places that they are of, in the file's order.
        periods: the first and the newest that they are of.
        own_area: the council's code; "" while nobody has said whose the copy is.
        own: the council's figures among them with their periods, oldest first.
        likes: titles of the council's indicators that name the same measure of the Department.
    """

    file: str
    source: str
    indicator: Indicator
    number: int
    symbols: int
    areas: tuple[Area, ...]
    periods: tuple[Period, Period]
    own_area: str = ""
    own: tuple[tuple[Period, Figure], ...] = ()
    likes: tuple[str, ...] = ()


_OF_ONE_FILE = frozenset({"as_at", "council"})
"""What is said of one file, and not of how all of its kind are read: no mapping has it."""


def as_remembered(files: Files) -> Files:
    """The files of whose trackers the mappings have just been kept."""
    trackers = tuple(
        replace(one, draft=replace(one.draft, remembered=one.draft.mapping.name, is_corrected=False))
        for one in files.trackers
    )
    return replace(files, trackers=trackers, said=tuple(one for one in files.said if one.address in _OF_ONE_FILE))
