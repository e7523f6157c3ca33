"""Where a figure stands in one of the Department's open data files, as the catalogue says."""

from __future__ import annotations

from dataclasses import dataclass

from lineofsight.errors import LineOfSightError
from lineofsight.exchange.statistics.toml_fields import TomlTable


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
    )
    table.refuse_unread()
    if bool(source.value) == bool(source.sum_of and source.over):
        raise LineOfSightError(f"{where}: give either value, or sum_of together with over.")
    return source
