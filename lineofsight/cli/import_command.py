"""`lineofsight import`: read files into the register, or show what they would change."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lineofsight.cli.day_options import DAY
from lineofsight.cli.first_page import keep_first_page
from lineofsight.cli.output import write_json
from lineofsight.domain.batches import ItemChangeKind
from lineofsight.wording.followers import folded
from lineofsight.wording.subjects import became, counted, fields_moved, item_words, stays, subject_name
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.domain.findings import Finding
    from lineofsight.workspace.rows import Row

_REFUSED = 1
_MOST_LISTED = 40


@click.command("import", epilog="Example: lineofsight import return.xlsx csww_indicators_2017_to_2025.csv --dry-run")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Show what would change; keep nothing.")
@click.option(
    "--published-on",
    type=DAY,
    help="The day on which the statistics were published, where the file does not say.",
)
@click.option("--mapping", help="Read your own trackers by the mapping that 'lineofsight map' saved under this name.")
@click.option("--as-at", type=DAY, help="With --mapping: the day whose position the tracker gives (as at).")
@click.option("--council", help="With --mapping: the council's name, where the copy has none yet.")
@click.option("--la-code", help="With --mapping: its three-digit code, for example 305.")
@click.option("--all-changes", is_flag=True, help=f"List every change, not only the first {_MOST_LISTED}.")
@click.option("--undo", is_flag=True, help="Put the copy back as it was before the last import.")
@click.option("--no-first-page", is_flag=True, help="Do not prepare the window's first page for its next start.")
@click.option("--json", "as_json", is_flag=True, help="Write a list of objects, one for each file.")
@click.pass_context
def import_files(
    context: click.Context,
    files: tuple[Path, ...],
    *,
    dry_run: bool,
    published_on: date | None,
    mapping: str | None,
    as_at: date | None,
    council: str | None,
    la_code: str | None,
    all_changes: bool,
    undo: bool,
    no_first_page: bool,
    as_json: bool,
) -> int:
    """Read FILES: return workbooks, DfE statistics, LAIT downloads, statistical neighbour models.

    Each file is recognised by what is in it. All are kept in one transaction, or none. Every problem is
    listed with its place and remedy. With --mapping they are read as the council's own plan or scorecard;
    without it, so is a file that a remembered mapping fits.
    """
    if undo:
        return _undo(context.obj, files, keeps_page=not no_first_page)
    if not files:
        raise click.UsageError("Name the files to import, or use --undo to take the last import back.")
    if mapping is None:
        if as_at or council or la_code:
            raise click.UsageError("--as-at, --council and --la-code go with --mapping.")
        from lineofsight.workspace.importing import import_into_folder

        today = date.today()
        outcomes = import_into_folder(context.obj, files, today=today, dry_run=dry_run, published_on=published_on)
    else:
        outcomes = _import_trackers(context.obj, files, mapping, (as_at, council, la_code), dry_run=dry_run)
    if as_json:
        write_json([_as_row(outcome) for outcome in outcomes])
    else:
        for outcome in outcomes:
            _write(outcome, None if all_changes else _MOST_LISTED, dry_run=dry_run)
    _warn_of_folder(context.obj)
    if not no_first_page and any(outcome.applied for outcome in outcomes):
        keep_first_page(context.obj)
    return _REFUSED if any(finding.refuses for outcome in outcomes for finding in outcome.findings) else 0


def _warn_of_folder(folder: Path | None) -> None:
    from lineofsight.workspace.opening import folder_warnings

    for warning in folder_warnings(folder):
        click.echo(warning, err=True)


def _undo(folder: Path | None, files: tuple[Path, ...], *, keeps_page: bool) -> int:
    from lineofsight.wording.importing import last_import_words, undone_words
    from lineofsight.workspace.undoing import undo_last_import

    if files:
        raise click.UsageError("--undo takes no files: it takes the last import back, whatever it was.")
    undone = undo_last_import(folder)
    click.echo(undone_words(undone.last.names, undone.last.on, undone.aside))
    if (left := undone.left) is not None:
        click.echo(last_import_words(left.names, left.on, can_be_undone=left.can_be_undone))
    if keeps_page:
        keep_first_page(folder)
    return 0


def _import_trackers(
    folder: Path | None,
    files: tuple[Path, ...],
    mapping: str,
    said: tuple[date | None, str | None, str | None],
    *,
    dry_run: bool,
) -> tuple[ImportOutcome, ...]:
    from lineofsight.workspace.trackers import TrackerImport, import_trackers

    as_at, name, code = said
    if as_at is None:
        raise click.UsageError(
            "A tracker does not say which day it is about: give the day, for example --as-at 2017-03-31."
        )
    if bool(name) != bool(code):
        raise click.UsageError("Give --council and --la-code together.")
    council = (name, code) if name and code else None
    asked = TrackerImport(mapping_name=mapping, as_at=as_at, council=council)
    return import_trackers(folder, files, asked, today=date.today(), dry_run=dry_run)


def _as_row(outcome: ImportOutcome) -> Row:
    counts: list[Row] = [
        {"kind": kind, "subject": subject, "count": count} for (kind, subject), count in outcome.counts
    ]
    return {
        "file": outcome.name,
        "recognised_as": outcome.recognised_as,
        "as_at": outcome.as_at.isoformat() if outcome.as_at else None,
        "applied": outcome.applied,
        "already_known": outcome.already_known,
        "counts": [*counts],
        "changes": [
            {
                "kind": change.kind.value,
                "subject": change.subject,
                "ref": change.ref,
                "fields": [{"field": name, "before": before, "after": after} for name, before, after in change.fields],
            }
            for change in outcome.changes
        ],
        "findings": [_finding_row(finding) for finding in outcome.findings],
    }


def _finding_row(finding: Finding) -> Row:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": finding.place.file,
        "sheet": finding.place.sheet,
        "cell": finding.place.cell,
        "row": finding.place.row,
        "what": finding.what,
        "remedy": finding.remedy,
    }


def _write(outcome: ImportOutcome, most: int | None, *, dry_run: bool) -> None:
    """Write what came of one file, and at most so many of its changes."""
    click.secho(f"{outcome.name}: {outcome.recognised_as}", bold=True)
    click.echo(f"  {_what_happened(outcome, dry_run=dry_run)}")
    for (kind, subject), count in outcome.counts:
        click.echo(f"  {stays(kind, subject, count) or f'{became(kind)}: {counted(count, subject)}'}")
    shown = outcome.changes[:most]
    for change in shown:
        parts = "; ".join(fields_moved(change.fields, is_new=change.kind is ItemChangeKind.NEW, unit=change.unit))
        to = " to" if change.kind is ItemChangeKind.COUNTS_ADDED else ""
        which = item_words(change.subject, change.ref, change.title)
        named = f"{became(change.kind)}{to} {subject_name(change.subject)} {which}"
        click.echo(f"    {named} ({parts})" if parts else f"    {named}")
    if len(shown) < len(outcome.changes):
        click.echo(f"    … and {len(outcome.changes) - len(shown)} more; add --all-changes to list them.")
    for finding in folded(outcome.findings):
        place = f" [{finding.place.in_words}]" if finding.place.in_words else ""
        click.echo(f"  {term(finding.severity)}: {finding.what} {finding.remedy}".rstrip() + place)


def _what_happened(outcome: ImportOutcome, *, dry_run: bool) -> str:
    if outcome.already_known:
        return "The same file was imported before; nothing was changed."
    if any(finding.severity == "file_refused" for finding in outcome.findings):
        return "The file was refused; nothing of it was kept."
    if outcome.changes_nothing and dry_run:
        return "Dry run: nothing would change, for the copy holds all of it already; nothing was kept."
    if dry_run:
        return "Dry run: this is what would change; nothing was kept."
    return "Kept." if outcome.applied else "Nothing was kept."
