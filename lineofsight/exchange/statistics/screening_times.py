"""Checks of time_period and time_identifier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.exchange.statistics.reporting import LINES_SHOWN, line_cell, names_in_words
from lineofsight.exchange.statistics.time_labels import DIGITS, fault_of, group_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.statistics.reporting import Reporter
    from lineofsight.exchange.statistics.screening import Screened


def time_faults(screened: Screened, report: Reporter) -> list[Finding]:
    """Identifiers that are not in the list or may not share a file, and periods that do not fit theirs."""
    identifiers = sorted({identifier for _, identifier in screened.harvest.times})
    unknown = [identifier for identifier in identifiers if identifier not in DIGITS]
    faults = []
    if unknown:
        faults.append(
            report.refuse(
                "time_identifier_unknown",
                f"The time identifier {names_in_words(unknown)} is not in the standard's list.",
                "Use a time identifier of the standard, such as 'Reporting year'.",
                _where(screened, lambda identifier: identifier in unknown),
            )
        )
    groups = {group_of(identifier) for identifier in identifiers}
    first = group_of(next(iter(screened.harvest.times))[1])
    if len(groups) > 1:
        faults.append(
            report.refuse(
                "time_identifiers_mixed",
                f"The file mixes {names_in_words(identifiers)}; a file holds one kind of period.",
                "Split the file by time identifier.",
                _where(screened, lambda identifier: group_of(identifier) != first),
            )
        )
    return [*faults, *_period_faults(screened, report)]


def _where(screened: Screened, is_meant: Callable[[str], bool]) -> str:
    """The first cell with an identifier that is meant."""
    numbers = {number for (_, identifier), number in screened.harvest.times.items() if is_meant(identifier)}
    return screened.cell_at(screened.harvest.first_row_of_times(numbers), "time_identifier")


def _period_faults(screened: Screened, report: Reporter) -> list[Finding]:
    harvest = screened.harvest
    faulty = [
        (harvest.first_row_of_times({number}), fault)
        for (time_period, identifier), number in harvest.times.items()
        if (fault := fault_of(time_period, identifier))
    ]
    shown = faulty[:LINES_SHOWN]
    lines = screened.lines_of([row for row, _ in shown])
    return [
        report.refuse(
            "time_period_invalid",
            fault,
            "Write the year as the standard does: 2025, or 202425 for 2024 to 2025.",
            line_cell(lines[row], "time_period"),
        )
        for row, fault in shown
    ]
