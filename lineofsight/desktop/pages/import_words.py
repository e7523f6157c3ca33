"""What an import would do or did, in a sentence or two a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_
from lineofsight.wording.subjects import became, counted

if TYPE_CHECKING:
    from lineofsight.domain.batches import ImportOutcome


def can_be_kept(outcomes: tuple[ImportOutcome, ...]) -> bool:
    """Whether there is anything in the files that could be kept."""
    return any(not _is_refused(one) and not one.already_known for one in outcomes)


def verdict_of(outcome: ImportOutcome) -> str:
    """Whether a file would be kept, and how much in it is new, changed, re-dated or missing."""
    if outcome.already_known:
        return "The same file was imported before; nothing would change."
    if _is_refused(outcome):
        return "The file is refused; nothing of it would be kept."
    when = f" as at {day(outcome.as_at)}" if outcome.as_at is not None else ""
    counts = [f"{became(kind)}: {counted(number, subject)}" for (kind, subject), number in outcome.counts]
    would = f" It would bring {and_(counts)}." if counts else ""
    return f"This is a {outcome.recognised_as}{when}.{would} Nothing is kept yet."


def _is_refused(outcome: ImportOutcome) -> bool:
    return any(finding.severity == "file_refused" for finding in outcome.findings)
