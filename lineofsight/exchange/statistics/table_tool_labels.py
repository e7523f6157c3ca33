"""The catalogue in the words of one table of the table tool, where a column may stand under its label."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.exchange.statistics.catalogue import Catalogue
    from lineofsight.exchange.statistics.catalogue_fields import Renamed
    from lineofsight.exchange.statistics.catalogue_sources import Source


def relabelled(catalogue: Catalogue, header: Mapping[str, int]) -> Catalogue:
    """The catalogue with those columns under their labels that the table has under no name of theirs.

    A column's name counts before its label: most tables carry names. A source whose labels are not published is
    left as it is.

    Args:
        catalogue: the program's own.
        header: the table's headings with their positions.
    """
    entries = tuple(
        replace(entry, sources=tuple(_relabelled(source, header, catalogue.renamed) for source in entry.sources))
        for entry in catalogue.entries
    )
    return replace(catalogue, entries=entries)


def _relabelled(source: Source, header: Mapping[str, int], renamed: Renamed) -> Source:
    labels = source.labels
    if labels is None:
        return source
    known = {
        source.denominator: labels.denominator,
        source.numerator: labels.numerator,
        source.value: labels.indicator,
        **dict(labels.filters),
    }

    def heading(column: str) -> str:
        label = known.get(column, "")
        return label if label in header and renamed.position(header, column) is None else column

    return replace(
        source,
        value=heading(source.value),
        numerator=heading(source.numerator),
        denominator=heading(source.denominator),
        filters=tuple((heading(column), word) for column, word in source.filters),
        denominator_filters=tuple((heading(column), word) for column, word in source.denominator_filters),
    )
