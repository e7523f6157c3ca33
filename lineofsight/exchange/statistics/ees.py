"""Reading a data file of Explore Education Statistics: screened, then reduced to the catalogue's indicators."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from lineofsight.domain.batches import Reading
from lineofsight.exchange.statistics.harvest import gather
from lineofsight.exchange.statistics.layout import lay_out, standard_header
from lineofsight.exchange.statistics.metadata import Metadata, read_metadata
from lineofsight.exchange.statistics.reporting import Reporter
from lineofsight.exchange.statistics.rows import read_header
from lineofsight.exchange.statistics.screening import Screened, header_faults, screen
from lineofsight.exchange.statistics.series_batch import make_batch

if TYPE_CHECKING:
    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.statistics.source_file import Means, SourceFile

RECOGNISED_AS = "DfE statistics (Explore Education Statistics)"


def read_ees(file: SourceFile, means: Means) -> Reading:
    """The file's figures, or the reasons why it was refused.

    Args:
        file: the data file, with its metadata file where there is one.
        means: the catalogue and the lists of places.
    """
    report = Reporter(file.name)
    findings: list[Finding] = list(file.findings)
    try:
        header, first = read_header(file.text)
        findings += header_faults(header, report)
        if any(finding.refuses for finding in findings):
            return Reading(name=file.name, recognised_as=RECOGNISED_AS, batch=None, findings=tuple(findings))
        metadata = _metadata(file, header, findings)
        layout = lay_out(standard_header(header), first, means.catalogue, metadata)
        screened = Screened(
            text=file.text, layout=layout, harvest=gather(file.text, layout, means.progress), metadata=metadata
        )
    except csv.Error as error:
        findings.append(_no_csv(error, report))
        return Reading(name=file.name, recognised_as=RECOGNISED_AS, batch=None, findings=tuple(findings))
    findings += screen(screened, means.reference, report)
    batch = None
    if not any(finding.severity == "file_refused" for finding in findings):
        batch = make_batch(file, screened, means, findings)
    return Reading(name=file.name, recognised_as=RECOGNISED_AS, batch=batch, findings=tuple(findings))


def _metadata(file: SourceFile, header: tuple[str, ...], findings: list[Finding]) -> Metadata | None:
    if file.metadata_text is None:
        return None
    metadata, faults = read_metadata(file.metadata_text, standard_header(header), Reporter(file.metadata_name))
    findings += faults
    return metadata


def _no_csv(error: csv.Error, report: Reporter) -> Finding:
    return report.refuse(
        "csv_unreadable",
        f"The file is not a CSV that can be read ({error}).",
        "Download it again; if it was opened in a spreadsheet, save it as 'CSV UTF-8'.",
    )
