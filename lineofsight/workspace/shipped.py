"""What the installation carries for reading statistics, read once."""

from __future__ import annotations

from functools import cache

from lineofsight.exchange.statistics.catalogue import Catalogue, read_catalogue
from lineofsight.exchange.statistics.reference import Reference, read_reference
from lineofsight.paths import resources_folder


@cache
def catalogue() -> Catalogue:
    """The indicator catalogue."""
    return read_catalogue(resources_folder() / "indicators")


@cache
def reference() -> Reference:
    """The lists of places."""
    return read_reference(resources_folder() / "reference")


def value_columns() -> dict[str, frozenset[str]]:
    """For each indicator, the columns in which its figure stands in the Department's files."""
    return {
        entry.indicator.ind_id: frozenset(source.value for source in entry.sources if source.value)
        for entry in catalogue().entries
    }
