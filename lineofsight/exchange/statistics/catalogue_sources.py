"""Where a figure stands in one of the Department's files, as the catalogue says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lineofsight.errors import LineOfSightError
from lineofsight.exchange.statistics.toml_fields import TomlTable


@dataclass(frozen=True, slots=True, kw_only=True)
class TableToolLabels:
    """What the columns of a source are called in a table of the table tool, which shows labels and not names.

    Attributes:
        indicator: the label of ``value``.
        numerator: the label of ``numerator``, or "" where it is not known.
        denominator: the label of ``denominator``, or "" where it is not known.
        filters: column and label of every filter.
    """

    indicator: str
    numerator: str = ""
    denominator: str = ""
    filters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstRelease:
    """A heading of the first releases before 2018, where the year stands in it.

    Attributes:
        release: the release as a person would cite it.
        file: the pattern of its file name; it is told, not enforced.
        column: the heading, with ``{year}`` in it.
    """

    release: str
    file: str
    column: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """Matches the heading of any year, with the group ``year``."""
        before, _, after = self.column.partition(_YEAR)
        return re.compile(rf"{re.escape(before)}(?P<year>(?:19|20)\d{{2}}){re.escape(after)}")


_YEAR = "{year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One place: the columns, and the rows by the words in their filters.

    Either ``value`` is a column of figures, or the figure is computed: ``times`` × the sum of the ``sum_of``
    columns ÷ ``over``, rounded half up to ``places`` decimals.

    Attributes:
        release: the release as a person would cite it, for example "Children's social work workforce".
        file: the pattern of its file name; officers rename files, so it is told, not enforced.
        value: the column of figures.
        sum_of: the columns that are added up.
        over: the column that the sum is divided by.
        times: by what the quotient is multiplied.
        places: decimals of a computed figure.
        numerator: the column of the numerator.
        denominator: the column of the denominator.
        filters: column and word of every filter that picks the rows.
        denominator_filters: the filters of the row on which the denominator stands, where they differ.
        labels: what the table tool calls the columns, where that is published.
    """

    release: str
    file: str
    value: str = ""
    sum_of: tuple[str, ...] = ()
    over: str = ""
    times: int = 100
    places: int = 1
    numerator: str = ""
    denominator: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    denominator_filters: tuple[tuple[str, str], ...] = ()
    labels: TableToolLabels | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that must be there for the figure to be read."""
        names = (self.value, *self.sum_of, self.over, *(column for column, _ in self.filters))
        return tuple(name for name in names if name)


def read_source(content: object, where: str) -> Source:
    """The source of one ``[[indicator.source]]`` table.

    Raises:
        LineOfSightError: naming file, entry and field.
    """
    table = TomlTable(content, where)
    source = Source(
        release=table.text("release"),
        file=table.text("file"),
        value=table.text("value", default=""),
        sum_of=table.texts("sum_of"),
        over=table.text("over", default=""),
        times=table.number("times", default=100),
        places=table.number("places", default=1),
        numerator=table.text("numerator", default=""),
        denominator=table.text("denominator", default=""),
        filters=table.pairs("filters"),
        denominator_filters=table.pairs("denominator_filters"),
        labels=_read_labels(table.fields("table_tool"), f"{where}, table_tool"),
    )
    table.refuse_unread()
    if bool(source.value) == bool(source.sum_of and source.over):
        raise LineOfSightError(f"{where}: give either value, or sum_of together with over.")
    _check_labels(source, where)
    return source


def _check_labels(source: Source, where: str) -> None:
    labelled = {column for column, _ in source.labels.filters} if source.labels else set()
    unknown = labelled - {column for column, _ in source.filters}
    if unknown:
        raise LineOfSightError(f"{where}, table_tool: '{min(unknown)}' is not among the filters of this source.")
    if source.labels and not source.value:
        raise LineOfSightError(f"{where}, table_tool: a figure that is worked out has no label of its own.")


def _read_labels(content: dict[str, object], where: str) -> TableToolLabels | None:
    if not content:
        return None
    table = TomlTable(content, where)
    labels = TableToolLabels(
        indicator=table.text("indicator"),
        numerator=table.text("numerator", default=""),
        denominator=table.text("denominator", default=""),
        filters=table.pairs("filters"),
    )
    table.refuse_unread()
    return labels


def read_first_release_source(content: object, where: str) -> FirstRelease:
    """The source of one ``[[indicator.first_release]]`` table.

    Raises:
        LineOfSightError: naming file, entry and field.
    """
    table = TomlTable(content, where)
    source = FirstRelease(release=table.text("release"), file=table.text("file"), column=table.text("column"))
    table.refuse_unread()
    if source.column.count(_YEAR) != 1:
        raise LineOfSightError(f"{where}, column: write {{year}} once where the year stands, as in 'CLA_Mar{{year}}'.")
    return source
