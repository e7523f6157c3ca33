"""What an import would do or did, in a sentence or two a file."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from lineofsight.domain.batches import SAME, ItemChangeKind
from lineofsight.domain.findings import DATE_ORDER, PERSONAL, Severity
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.importing import changed_words
from lineofsight.wording.lists import and_, and_more, sentence
from lineofsight.wording.subjects import became, most_kinds, stays

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.domain.findings import Finding
    from lineofsight.workspace.brought import BroughtIn

_TO_BE_SAID: Final = "council_not_said"
"""The refusal of a file with which nothing is wrong: the person has not been asked yet whose it is."""
_HELD: Final = (
    "Nothing in it would change anything: the copy holds all of it already. It was read because only what "
    "is in a file tells that."
)
_MOST_REFUSALS: Final = 3
_ASSUMED: Final = "day_assumed"
_SAID_ABOVE: Final = frozenset(
    {
        "another_plan",
        "day_returned_before",
        "exempt_later_too",
        "no_longer_exempt",
        "no_longer_public",
        "no_plan",
        "older_than_newest",
        "published_after_return",
        "read_anew",
        "tracker_came_before",
    }
)
"""What is found of a whole file and says who reads it, or what the pages show of it: nobody has to look for it."""


def files_words(outcomes: Sequence[ImportOutcome]) -> str:
    """Which files, and of many how many more: "april.xlsx and 2 more"."""
    return and_more([one.name for one in outcomes], 1 if len(outcomes) > _MOST_REFUSALS else len(outcomes))


def can_be_kept(outcomes: tuple[ImportOutcome, ...]) -> bool:
    """Whether there is anything in the files that could be kept and would change something."""
    return any(not _is_refused(one) and not _says_nothing_new(one) for one in outcomes)


def is_nothing_new(outcomes: tuple[ImportOutcome, ...]) -> bool:
    """Whether nothing would change because the copy holds what is in the files, not because all are refused."""
    return not can_be_kept(outcomes) and any(_says_nothing_new(one) for one in outcomes)


def _says_nothing_new(outcome: ImportOutcome) -> bool:
    return outcome.already_known or outcome.changes_nothing


NOTHING_NEW: Final = (
    "Nothing would change, so there is nothing to keep. Leave them (Alt+L), or choose other files (Alt+C)."
)
_ONLY_REMEMBERS: Final = "Keeping these changes only remembers how a tracker is read."
_EXAMPLE_GOES: Final = (
    "What is shown now is the example. Keeping these changes begins a copy of your own, and the example is no longer "
    "shown."
)


def told_of(brought: BroughtIn, *, is_example: bool) -> tuple[str, str]:
    """What is said of files: all of it, a line a file; and what of it is said in any case, where room is short.

    That a file is refused, or known already, must not wait until it is asked for, and so must what became of a file
    meanwhile; what the others would change, their lines say.

    Args:
        brought: what keeping them would do.
        is_example: whether the example is shown, whose place a copy would take.
    """
    outcomes = brought.outcomes
    lines = {outcome.name: f"{outcome.name}: {verdict_of(outcome)}" for outcome in outcomes}
    first = [changed_first(brought.changed)] if brought.changed else []
    last: list[str] = []
    if is_nothing_new(outcomes):
        last = [_ONLY_REMEMBERS if brought.is_to_be_remembered else NOTHING_NEW]
    goes = [_EXAMPLE_GOES] if is_example and can_be_kept(outcomes) else []
    not_kept = [lines[outcome.name] for outcome in outcomes if not can_be_kept((outcome,))]
    return "\n".join((*first, *lines.values(), *last, *goes)), "\n".join((*first, *not_kept, *last))


def verdict_of(outcome: ImportOutcome) -> str:
    """Whether a file would be kept, and how much in it is new, changed, moved in date or missing."""
    if outcome.already_known:
        return f"The same file was imported before{_as_at(outcome)}; nothing would change."
    refusals = [finding for finding in outcome.findings if finding.severity is Severity.FILE_REFUSED]
    if refusals:
        why = _why_refused(refusals)
        if refusals[0].code == _TO_BE_SAID:
            return f"It cannot be kept yet. {why}"
        return f"The file is refused; nothing of it would be kept. {why}"
    when = _as_at(outcome)
    if any(finding.code == _ASSUMED for finding in outcome.findings):
        when += ", today, because the file names no day: choose its own at As-at day"
    rows = _rows_left_out(outcome)
    left_out = f" {count(rows, 'row')} would be left out, wholly or in part: see Findings." if rows else ""
    above = _said_above(outcome)
    yet = "" if outcome.changes_nothing else f"{_look_at_dates(outcome)}{_look_first(outcome)} Nothing is kept yet."
    return f"Recognised: {outcome.recognised_as}{when}. {_counts(outcome)}{above}{left_out}{yet}"


def _as_at(outcome: ImportOutcome) -> str:
    return f" as at {day(outcome.as_at)}" if outcome.as_at is not None else ""


def _said_above(outcome: ImportOutcome) -> str:
    return "".join(f" {one.what}" for one in outcome.findings if one.code in _SAID_ABOVE)


def _look_first(outcome: ImportOutcome) -> str:
    """That something looks like a birth date, an address or the like: it is kept as it stands, and members read it."""
    found = sum(one.code == PERSONAL for one in outcome.findings)
    if not found:
        return ""
    findings, them = count(found, "finding"), "it" if found == 1 else "them"
    return f" Something in it looks like details of a person ({findings}): look at {them} before you keep the file."


def _look_at_dates(outcome: ImportOutcome) -> str:
    """That dates may have been read the wrong way round: once kept they would count as moved."""
    found = sum(one.code == DATE_ORDER for one in outcome.findings)
    if not found:
        return ""
    findings, them = count(found, "finding"), "it" if found == 1 else "them"
    return (
        f" Day and month of some dates may have changed places ({findings}): look at {them} before you keep the file."
    )


def _why_refused(refusals: Sequence[Finding]) -> str:
    """All that refuses a file, up to a few, and what to do where that is one thing for all of them."""
    said = [one.what for one in refusals[:_MOST_REFUSALS]]
    if len(refusals) > len(said):
        said.append(f"{len(refusals) - len(said)} more under Findings.")
    remedies = {one.remedy for one in refusals}
    said.append(refusals[0].remedy if len(remedies) == 1 else "What to do stands under Findings.")
    return " ".join(said).strip()


def _rows_left_out(outcome: ImportOutcome) -> int:
    """How many rows: one may have a finding for each of its cells."""
    placed = [one.place for one in outcome.findings if one.leaves_out and one.severity is not Severity.FILE_REFUSED]
    return len({(one.sheet, one.cell.lstrip(ascii_uppercase) or one) for one in placed})


def _counts(outcome: ImportOutcome) -> str:
    """For example "New: 3 actions and 2 themes; date moved: 1 action."; Changes has the rest."""
    if outcome.changes_nothing:
        return _HELD
    by_kind: dict[str, list[tuple[int, str]]] = {}
    staying = [said for (kind, subject), number in outcome.counts if (said := stays(kind, subject, number))]
    for (kind, subject), number in outcome.counts:
        if kind != SAME and not stays(kind, subject, number):
            by_kind.setdefault(became(kind), []).append((number, subject))
    said = "; ".join([*(f"{kind}: {most_kinds(items)}" for kind, items in by_kind.items()), *staying])
    missing = " What is missing stays in the record." if became(ItemChangeKind.MISSING) in by_kind else ""
    return f"{sentence(said)}{missing}" if said else "Nothing in it is new or changed."


def changed_first(names: Sequence[str]) -> str:
    """That nothing was kept, because files are no longer what was shown; and what stands below now."""
    them, they = ("it", "it") if len(names) == 1 else ("them", "they")
    return f"{changed_words(names)} Nothing has been kept: see what {they} would change now, then keep or leave {them}."


def kept_words(brought: BroughtIn) -> str:
    """What was kept and how much of it was not, and under which names mappings are remembered."""
    names = [outcome.name for outcome in brought.outcomes if outcome.applied]
    new = dict.fromkeys(
        seen.tracker.draft.mapping.name
        for seen in brought.trackers
        if seen.tracker.is_to_be_remembered and seen.batch is not None
    )
    above = "".join(_said_above(outcome) for outcome in brought.outcomes if outcome.applied)
    rows = sum(_rows_left_out(outcome) for outcome in brought.outcomes if outcome.applied)
    were = "was" if rows == 1 else "were"
    left_out = f" {count(rows, 'row')} {were} left out, wholly or in part: see Findings." if rows else ""
    besides = f"{_kept_with_it(brought.outcomes)}{left_out}{_not_kept(brought.outcomes)}"
    kept = f"Kept: {and_(names)}.{above}{besides}" if names else "Nothing was kept."
    if names and brought.kept_as_shown:
        them = "it" if len(brought.kept_as_shown) == 1 else "them"
        kept += f" {changed_words(brought.kept_as_shown)} What was shown was kept; choose {them} again for the rest."
    if not new:
        return kept
    return f"{kept} Remembered how it is read: {and_(list(new))}; next month's file needs no more than to be dropped."


def _kept_with_it(outcomes: tuple[ImportOutcome, ...]) -> str:
    """That what looks like details of a person is in the copy now, and where it stays when that is undone."""
    found = sum(one.code == PERSONAL for outcome in outcomes if outcome.applied for one in outcome.findings)
    if not found:
        return ""
    return (
        f" Something that looks like details of a person was kept with it ({count(found, 'finding')}): see Findings. "
        "Undo the last import takes it out, but what is undone stays in the folder backup until that copy is deleted."
    )


def _not_kept(outcomes: tuple[ImportOutcome, ...]) -> str:
    """Which files beside those that were kept were not, and why."""
    refused = [one.name for one in outcomes if _is_refused(one)]
    known = [one.name for one in outcomes if one.already_known]
    why = f" Refused: {and_(refused)}; see Findings." if refused else ""
    return f"{why} Imported before: {and_(known)}." if known else why


def _is_refused(outcome: ImportOutcome) -> bool:
    return any(finding.severity is Severity.FILE_REFUSED for finding in outcome.findings)
