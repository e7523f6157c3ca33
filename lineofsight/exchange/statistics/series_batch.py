"""From a file that was read and checked to its batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.batches import StatisticsBatch
from lineofsight.exchange.statistics.areas import area_code, areas_of
from lineofsight.exchange.statistics.reporting import Reporter
from lineofsight.exchange.statistics.series import SeriesMaker

if TYPE_CHECKING:
    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.statistics.screening import Screened
    from lineofsight.exchange.statistics.source_file import Means, SourceFile


def make_batch(file: SourceFile, screened: Screened, means: Means, findings: list[Finding]) -> StatisticsBatch:
    """The figures of the catalogue's indicators; what was found on the way is added to ``findings``.

    Args:
        file: which file it is.
        screened: what it holds.
        means: the lists of places, and when it was published.
        findings: the findings so far.
    """
    report = Reporter(file.name)
    codes = [area_code(place) for place in screened.harvest.places]
    maker = SeriesMaker(screened, [codes[place] for place in screened.harvest.place_of], report)
    indicators, series = maker.make()
    findings += maker.findings
    if not series:
        what = "No indicator of the catalogue is in this file, so nothing was taken from it."
        findings.append(report.note("no_indicator", what))
    vintage = max((label for label, _ in screened.harvest.times), default="")
    releases = dict.fromkeys(
        found.source.release for found in screened.layout.sources if found.entry.indicator in indicators
    )
    return StatisticsBatch(
        name=file.name,
        sha256=file.sha256,
        source=", ".join(part for part in ("; ".join(releases) or file.name, vintage) if part) + " (DfE)",
        vintage=vintage,
        published_on=means.published_on,
        indicators=tuple(indicators),
        areas=areas_of(screened.harvest, means.reference),
        periods=maker.periods.all,
        series=tuple(series),
    )
