"""Reading a table that somebody made with the table tool of Explore Education Statistics.

It holds what was chosen there: some places, some years, some words of each filter. So a figure that is broken down by
something the catalogue does not know may stand alone and look like a total; such a figure is left out and said.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineofsight.domain.batches import Reading
from lineofsight.exchange.statistics.harvest import Harvest, gather
from lineofsight.exchange.statistics.layout import FoundSource, Layout, lay_out
from lineofsight.exchange.statistics.place_codes import PlaceCodes
from lineofsight.exchange.statistics.recognition import StatisticsKind
from lineofsight.exchange.statistics.reporting import Reporter, names_in_words
from lineofsight.exchange.statistics.rows import read_header
from lineofsight.exchange.statistics.screening import Screened
from lineofsight.exchange.statistics.series_batch import make_batch
from lineofsight.exchange.statistics.source_file import SourceFile
from lineofsight.exchange.statistics.table_tool_labels import relabelled
from lineofsight.exchange.statistics.table_tool_rows import TOOL_COLUMNS, StandardRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.statistics.grid import Row
    from lineofsight.exchange.statistics.source_file import Means

_TOTALS = frozenset({"Total", "All", "total", "all", ""})


@dataclass(frozen=True, slots=True)
class ToolTable:
    """A table as it stands in a CSV or a sheet.

    Attributes:
        name: the file's name.
        sha256: of its bytes.
        header: its headings.
        rows: the rows below, with their line numbers.
        findings: what had to be guessed to open it.
    """

    name: str
    sha256: str
    header: tuple[str, ...]
    rows: Sequence[tuple[int, Row]]
    findings: tuple[Finding, ...] = ()


def read_table_tool(table: ToolTable, means: Means) -> Reading:
    """The figures of the catalogue that the table holds for certain.

    Args:
        table: the table.
        means: the catalogue and the lists of places.
    """
    report = Reporter(table.name)
    findings = [*table.findings, *_header_faults(table.header, report)]
    if not table.rows:
        findings.append(report.refuse("file_empty", "The table has headings but no rows.", "Download it again."))
    if any(finding.refuses for finding in findings):
        return Reading(
            name=table.name, recognised_as=StatisticsKind.EES_TABLE_TOOL, batch=None, findings=tuple(findings)
        )
    screened = _screened(table, means, findings)
    kept = _certain(screened, report, findings)
    screened = replace(screened, layout=replace(screened.layout, sources=kept))
    file = SourceFile(name=table.name, sha256=table.sha256, text=screened.text)
    batch = make_batch(file, screened, means, findings)
    return Reading(name=table.name, recognised_as=StatisticsKind.EES_TABLE_TOOL, batch=batch, findings=tuple(findings))


def _header_faults(header: tuple[str, ...], report: Reporter) -> list[Finding]:
    faults = []
    missing = [name for name in TOOL_COLUMNS if name not in header]
    if missing:
        what = f"The table has no column {names_in_words(missing)}, which every download of the table tool has."
        faults.append(report.refuse("column_missing", what, "Download the table again."))
    repeated = sorted({name for name in header if header.count(name) > 1})
    if repeated:
        what = f"The heading {names_in_words(repeated)} stands more than once, so its figures cannot be told apart."
        faults.append(report.refuse("column_repeated", what, "Correct the headings, or download the table again."))
    return faults


def _screened(table: ToolTable, means: Means, findings: list[Finding]) -> Screened:
    report = Reporter(table.name)
    rows = StandardRows(table.header, PlaceCodes(means.reference), means.reference)
    text = rows.text(table.rows)
    header, first = read_header(text)
    catalogue = relabelled(means.catalogue, {name: at for at, name in enumerate(header)})
    layout = lay_out(header, first, catalogue, None)
    harvest = gather(text, layout, means.progress)
    findings += [*rows.findings(report), *_unread(layout, report)]
    return Screened(text=text, layout=layout, harvest=harvest, metadata=None)


def _unread(layout: Layout, report: Reporter) -> list[Finding]:
    """The columns that no entry of the catalogue reads."""
    read = {column for found in layout.sources for column in _columns(found)}
    unread = [layout.header[column] for column in layout.tail if column not in read]
    if not unread:
        return []
    what = f"The column {names_in_words(unread)} is in no entry of the indicator catalogue and was passed over."
    remedy = "Where it is an indicator of the catalogue under its label, give the label there as 'table_tool'."
    return [report.note("column_passed_over", what, remedy)]


def _columns(found: FoundSource) -> tuple[int, ...]:
    picks = (*found.picks, *found.denominator_picks)
    return (*found.value_columns, *(column for column, _ in picks))


def _certain(screened: Screened, report: Reporter, findings: list[Finding]) -> tuple[FoundSource, ...]:
    """The sources whose figures are not broken down by anything else."""
    known = {column for found in screened.layout.sources for column in found.value_columns}
    kept = []
    for found in screened.layout.sources:
        columns = [
            column
            for column in _others(screened.layout, found, known)
            if not _says_nothing(screened.layout, screened.harvest, column)
        ]
        if columns:
            names = names_in_words([screened.layout.header[column] for column in columns])
            what = f"'{found.entry.indicator.title}' was left out: the table may be broken down by {names}, "
            what += "so its figures may be of a part only."
            remedy = "Choose only 'Total' of every other filter in the table tool, or import the whole data file."
            findings.append(report.leave_out("breakdown_unknown", what, remedy))
        else:
            kept.append(found)
    return tuple(kept)


def _others(layout: Layout, found: FoundSource, known: set[int]) -> list[int]:
    """The columns that may be filters and do not pick the source's rows: filters stand before indicators."""
    picked = {column for column, _ in found.picks}
    last = max(found.value, found.over)
    return [column for column in layout.tail if column < last and column not in picked and column not in known]


def _says_nothing(layout: Layout, harvest: Harvest, column: int) -> bool:
    """Whether a column is "Total" throughout, or one of figures: then its cells differ from row to row."""
    if column in layout.filters:
        place = layout.filters.index(column)
        return all(words[place] in _TOTALS for words in harvest.words)
    return len(harvest.distinct[column] - {""}) > 1
