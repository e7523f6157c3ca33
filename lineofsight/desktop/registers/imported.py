"""What an import found and would change, as two registers: findings by their weight, changes by their kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.desktop.sheet import Bullets, Sheet, Words, facts, section, sheet
from lineofsight.domain.batches import SAME, ItemChangeKind
from lineofsight.domain.findings import FOLLOWS, PERSONAL, Severity
from lineofsight.wording.figures import count
from lineofsight.wording.followers import folded
from lineofsight.wording.lists import begun_large
from lineofsight.wording.short_text import fill
from lineofsight.wording.subjects import became, counted, fields_moved, item_words, most_kinds, subject_name
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.domain.batches import ImportOutcome, ItemChange
    from lineofsight.domain.findings import Finding

_ORDER = tuple(Severity)
_ROW_LETTERS: Final = 28
"""Of what a row is of, where it stands in the list; the details have all of it."""
_FIGURE: Final = "observation"
"""Known by a place's code and the catalogue's name, which say nothing beside its title."""
_SAME_VALUE: Final = " The figure keeps its value."
_KEEPS: Final = (ItemChangeKind.CHANGED, ItemChangeKind.COUNTS_ADDED)
"""What becomes of a figure that was not revised."""
_UNLISTED: Final = "what is unchanged is not listed"
_AS_BEFORE: Final = " Its row stands in the file and was left out: see Findings. What was said of it before stands."
_STAYS: Final = " It stays in the record, with its history, until a return says that it is withdrawn or closed."
_MORE: Final = {ItemChangeKind.MISSING: _STAYS, ItemChangeKind.UNREAD: _AS_BEFORE}


def findings(outcomes: Sequence[ImportOutcome]) -> Register:
    """Every finding with its place and remedy: what may be about a person before all but a refused file."""
    found = [finding for outcome in outcomes for finding in folded(outcome.findings)]
    found.sort(
        key=lambda one: (
            one.severity is not Severity.FILE_REFUSED,
            one.code != PERSONAL,
            _ORDER.index(one.severity),
            one.code == FOLLOWS,
        )
    )
    refused = sum(1 for one in found if one.leaves_out)
    left_out = f"{refused} for which something" if refused else "nothing"
    left = "was" if _is_kept(outcomes) else "is"
    said = f"{count(len(found), 'finding')}; {left_out} {left} left out." if found else ""
    return Register(
        "Findings",
        said,
        (("How serious", 12), ("Where", 20), ("What was found", 32), ("What to do", 32)),
        tuple(_finding_line(number, one, _where(one, outcomes)) for number, one in enumerate(found)),
        "Nothing was found wrong in the files." if outcomes else "Choose files to see here what is found in them.",
    )


def changes(outcomes: Sequence[ImportOutcome]) -> Register:
    """Every item that differs, is missing or could not be read; what is too much to list is one line a kind."""
    listed = [(outcome.name, change) for outcome in outcomes for change in outcome.changes]
    only_counted = [(outcome.name, *one) for outcome in outcomes for one in _only_counted(outcome)]
    missing = Counter(change.subject for _, change in listed if change.kind is ItemChangeKind.MISSING)
    unread = Counter(change.subject for _, change in listed if change.kind is ItemChangeKind.UNREAD)
    number = len(listed) - missing.total() - unread.total() + sum(one[-1] for one in only_counted)
    changed = "changed" if _is_kept(outcomes) else "would change"
    left_out = "what is unchanged is not listed, new figures are only counted" if only_counted else _UNLISTED
    return Register(
        "Changes",
        _say_changes(f"{count(number, 'item')} {changed}", missing, unread, left_out) if listed or number else "",
        (("What happens", 14), ("Subject", 18), ("Which", 32), ("From and to", 32)),
        (
            *(_counted_line(at, *one) for at, one in enumerate(only_counted)),
            *(_change_line(at, name, one) for at, (name, one) in enumerate(listed)),
        ),
        f"Nothing {changed}." if outcomes else "Choose files to see here what they would change.",
        counted=number + missing.total() + unread.total(),
    )


def _say_changes(changed: str, missing: Counter[str], unread: Counter[str], left_out: str) -> str:
    """What changes, what only is missing and what could not be read are counted apart: the latter two stay, by kind.

    A sum of actions and themes would be another number than that of the actions, which stands above and in a finding.
    """
    is_one, are_several = "is missing from the file and stays", "are missing from the file and stay"
    could_not = "could not be read and stays as before", "could not be read and stay as before"
    said = [changed, _stay(missing, is_one, are_several), _stay(unread, *could_not), left_out]
    return f"{'; '.join(one for one in said if one)}."


def _stay(some: Counter[str], one: str, several: str) -> str:
    kinds = most_kinds((number, subject) for subject, number in some.items())
    return f"{kinds} {one if some.total() == 1 else several}" if some else ""


def _is_kept(outcomes: Sequence[ImportOutcome]) -> bool:
    return any(outcome.applied for outcome in outcomes)


def _only_counted(outcome: ImportOutcome) -> Iterator[tuple[str, str, int]]:
    """What became of which subject, and how many of them are not listed one by one."""
    listed = Counter((str(change.kind), change.subject) for change in outcome.changes)
    for (kind, subject), number in outcome.counts:
        if kind != SAME and number > listed[kind, subject]:
            yield kind, subject, number - listed[kind, subject]


def _where(one: Finding, outcomes: Sequence[ImportOutcome]) -> str:
    """Where it stands: the file is named where there are several, or else its name would leave no room for the rest."""
    place = replace(one.place, file="") if len(outcomes) == 1 else one.place
    if place.sheet and place.sheet == one.place.file.rpartition(".")[0]:
        # A file without sheets: its name again.
        place = replace(place, sheet="")
    words = replace(place, row=_called(place.row)).in_words
    return (begun_large(words) if not place.file else words) or "The file"


def _called(row: str) -> str:
    """What a row is of, as briefly as it can be told from others: the reference where it has one."""
    first = row.partition(" ")[0]
    return first if any(sign.isdigit() for sign in first) else fill(row, _ROW_LETTERS)


def _finding_line(number: int, one: Finding, where: str) -> RegisterLine:
    return RegisterLine(
        f"finding/{number}",
        (
            CellValue(term(one.severity), sort=float(_ORDER.index(one.severity))),
            CellValue(where),
            CellValue(one.what),
            CellValue(one.remedy),
        ),
        lambda: _finding_sheet(one),
        found_by=(one.place.file, one.place.sheet, one.place.row),
    )


def _finding_sheet(one: Finding) -> Sheet:
    return sheet(
        term(one.severity),
        one.what,
        section(
            "Where",
            facts(
                ("File", one.place.file),
                ("Sheet", one.place.sheet),
                ("Cell", one.place.cell),
                ("In the row of", one.place.row),
            ),
        ),
        section("What to do", Words(one.remedy or "Nothing has to be done.")),
        section("Its short name", Words(f"{one.code}, explained in the guide to importing.", quiet=True)),
    )


def _counted_line(at: int, file: str, kind: str, subject: str, number: int) -> RegisterLine:
    became_words, which = became(kind).capitalize(), counted(number, subject)
    return RegisterLine(
        f"counted/{at}",
        (
            CellValue(became_words),
            CellValue(subject_name(subject).capitalize()),
            CellValue(which),
            CellValue(""),
        ),
        lambda: sheet(
            f"{became_words}: {which}",
            begun_large(which),
            section("What happens", Words(f"{became_words}. They are counted, not listed one by one.")),
            section("Where", facts(("In the file", file))),
        ),
        found_by=(file,),
    )


def _change_line(number: int, file: str, one: ItemChange) -> RegisterLine:
    moved = fields_moved(one.fields, is_new=one.kind is ItemChangeKind.NEW, unit=one.unit)
    ref = item_words(one.subject, one.ref, one.title)
    which = f"{ref}  {one.title}" if one.subject != _FIGURE else one.title
    is_named_by_it = one.title.casefold() in ("", one.ref.casefold(), ref.casefold())
    became_words, subject = became(one.kind).capitalize(), subject_name(one.subject)
    keeps_value = one.subject == _FIGURE and one.kind in _KEEPS
    more = _MORE.get(one.kind, _SAME_VALUE if keeps_value else "")
    happens = f"{became_words}.{more}"
    return RegisterLine(
        f"change/{number}",
        (
            CellValue(became_words),
            CellValue(subject.capitalize()),
            CellValue(ref if is_named_by_it else which),
            CellValue("; ".join(moved)),
        ),
        lambda: sheet(
            f"{became_words}: {subject} {ref}",
            f"{subject.capitalize()} {ref}",
            section("What it is", Words("" if is_named_by_it else one.title)),
            section("What happens", Words(happens), facts(("In the file", file))),
            section("From and to", Bullets(moved)),
        ),
        found_by=(file,),
    )
