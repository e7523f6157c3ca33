"""The sheets of the return about indicators and figures, as data."""

from __future__ import annotations

from lineofsight.domain.indicators import (
    BenchmarkGroup,
    Boundary,
    OfficerRating,
    Polarity,
    Quality,
    RatingMethod,
    TargetOrigin,
    Unit,
)
from lineofsight.domain.periods import PeriodKind
from lineofsight.exchange.return_columns import Column, Kind, SheetColumns
from lineofsight.exchange.shared_columns import AT_THE_END

FIGURE_HELP = "The figure, without a % sign; or c, x, z, low, k, u, -, .. or no data."
"""What may stand in a cell for a figure: a number, or the Department for Education's sign for none."""

_WHAT = (
    Column("ind_id", Kind.REFERENCE, "A reference that never changes.", "EXAMPLE-I1", required=True),
    Column("local_no", Kind.TEXT, "Its number in your own report.", "16"),
    Column("title", Kind.TEXT, "Its full name.", "Average caseload of social workers", required=True),
    Column(
        "plain_title", Kind.TEXT, "At most 12 words, without abbreviations.", "Children for each worker", required=True
    ),
    Column("why_it_matters", Kind.TEXT, "Why members should care.", "A busy worker misses things.", required=True),
    Column("definition", Kind.TEXT, "What is counted, exactly.", "Open cases for each worker", required=True),
    Column("numerator_def", Kind.TEXT, "What is above the line.", "Open cases at the end of the month"),
    Column("denominator_def", Kind.TEXT, "What is below the line.", "Social workers with cases"),
    Column("unit", Kind.WORD, "In what it is measured.", "ratio", required=True, words=Unit),
    Column("decimals", Kind.WHOLE, "How many decimals to show: 0 to 6.", "1"),
    Column("polarity", Kind.WORD, "Which way is good; none if neither.", "lower_better", required=True, words=Polarity),
)

_RATING = (
    Column("target", Kind.NUMBER, "What is aimed at.", "15", field="target.value"),
    Column("target_origin", Kind.WORD, "Who set it.", "improvement_notice", field="target.origin", words=TargetOrigin),
    Column("target_year", Kind.TEXT, "For which year.", "2016/17", field="target.year"),
    Column("target_set_by", Kind.TEXT, "Which body agreed it.", "EXAMPLE-B1", field="target.set_by"),
    Column(
        "rag_method",
        Kind.WORD,
        "How it is rated.",
        "target_tolerance_points",
        required=True,
        words=RatingMethod,
    ),
    Column(
        "tolerance",
        Kind.NUMBER,
        "How far off is still amber: in per cent of the target, or in the unit.",
        "2",
        field="target.tolerance",
    ),
    Column("floor", Kind.NUMBER, "The floor standard, in the unit.", "", field="target.floor"),
    Column("range_low", Kind.NUMBER, "The lower end of what is expected.", "", field="target.range_low"),
    Column("range_high", Kind.NUMBER, "The upper end of what is expected.", "", field="target.range_high"),
    Column(
        "boundary",
        Kind.WORD,
        "Whether a figure exactly on the line passes.",
        "inclusive",
        field="target.boundary",
        words=Boundary,
    ),
    Column("officer_rating", Kind.WORD, "The colour you give it yourselves.", "amber", words=OfficerRating),
)

_REST = (
    Column("period_type", Kind.WORD, "How each figure stands in time.", "month", words=PeriodKind),
    Column("frequency", Kind.TEXT, "How often it is reported.", "monthly"),
    Column("owner", Kind.TEXT, "The post that answers for it.", "Head of Safeguarding", claims=True),
    Column("team_split", Kind.TEXT, "The team, if it is for one team.", ""),
    Column("theme_id", Kind.REFERENCE, "The theme it belongs to.", "EXAMPLE-T1"),
    Column("principles", Kind.LETTERS, "Corporate parenting principles, letters a to g.", "af"),
    Column("national_code", Kind.TEXT, "The Department's own name for it, or for the measure most like it.", ""),
    Column("suppress_below", Kind.WHOLE, "Counts below this are not shown to the public; 6 if empty.", "6"),
    Column("total_id", Kind.REFERENCE, "The indicator that this one is a part of, where parts add up to it.", ""),
    Column("publication_lag_days", Kind.WHOLE, "Days from a period's end until its figure is usually known.", "3"),
    Column("is_national", Kind.YES_NO, "yes if the Department publishes it for every council.", "no"),
    Column("is_key", Kind.YES_NO, "yes if members should see it on the first page.", "yes"),
    Column("source_note", Kind.TEXT, "Where the figures come from.", "Case system, end of month"),
)

INDICATORS = SheetColumns(
    "Indicators", "indicators", "What is measured, why, and how it is rated.", (*_WHAT, *_RATING, *_REST, *AT_THE_END)
)

OBSERVATIONS = SheetColumns(
    "Observations",
    "observations",
    "The figures, one a row: an indicator in a period.",
    (
        Column("ind_id", Kind.REFERENCE, "The indicator.", "EXAMPLE-I1", required=True),
        Column("area", Kind.REFERENCE, "The area's code; leave empty for your council.", "", field="area_code"),
        Column("period_start", Kind.DATE, "The first day it speaks of.", "2017-01-01", field="period.start"),
        Column("period_end", Kind.DATE, "The last day it speaks of.", "2017-01-31", field="period.end", required=True),
        Column(
            "period_type",
            Kind.WORD,
            "Only if it differs from the indicator's.",
            "",
            field="period.kind",
            words=PeriodKind,
        ),
        Column("period", Kind.TEXT, "The period's name; leave empty for the usual one.", "", field="period.label"),
        Column("as_at", Kind.DATE, "When the figure was taken; empty for the return's date.", "2017-02-03"),
        Column("value", Kind.FIGURE, FIGURE_HELP, "17.4", field="figure", required=True),
        Column("numerator", Kind.FIGURE, "What is above the line.", "1392"),
        Column("denominator", Kind.FIGURE, "What is below the line.", "80"),
        Column("quality", Kind.WORD, "How firm it is.", "provisional", words=Quality),
        Column("revised_from", Kind.FIGURE, "The figure that was given before.", ""),
        Column("commentary", Kind.TEXT, "What the figure means.", "Eight new workers took on cases."),
        Column("action", Kind.TEXT, "What is done about it.", "EXAMPLE-1.10"),
        Column("commentary_author", Kind.TEXT, "The post that wrote it.", "Head of Safeguarding"),
        Column("commentary_date", Kind.DATE, "When it was written.", "2017-02-06"),
        *AT_THE_END,
    ),
)

BENCHMARKS = SheetColumns(
    "Benchmarks",
    "benchmarks",
    "Comparisons that you supply yourselves; published figures are read from the Department's files.",
    (
        Column("ind_id", Kind.REFERENCE, "The indicator.", "EXAMPLE-I1", required=True),
        Column("group", Kind.WORD, "With whom.", "london", required=True, words=BenchmarkGroup),
        Column("period_start", Kind.DATE, "The first day it speaks of.", "2015-10-01", field="period.start"),
        Column("period_end", Kind.DATE, "The last day it speaks of.", "2016-09-30", field="period.end", required=True),
        Column("period_type", Kind.WORD, "How it stands in time.", "annual", field="period.kind", words=PeriodKind),
        Column("period", Kind.TEXT, "The period's name; leave empty for the usual one.", "", field="period.label"),
        Column("value", Kind.FIGURE, FIGURE_HELP, "16.1", field="figure", required=True),
        Column("source", Kind.TEXT, "Where it was published.", "A made-up publication", required=True),
        Column("published_on", Kind.DATE, "When it was published.", "2017-02-16"),
        Column("neighbour_set_version", Kind.TEXT, "The version of the neighbour model.", ""),
        *AT_THE_END,
    ),
)

PERFORMANCE_SHEETS = (INDICATORS, OBSERVATIONS, BENCHMARKS)
"""The sheets about performance, in the order of the workbook."""
