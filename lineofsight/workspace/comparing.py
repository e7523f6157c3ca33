"""Comparing one authority's published figure with others: any authority in the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.comparison import compare, describe
from lineofsight.domain.marking import Audience
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.shipped import value_columns
from lineofsight.workspace.showing import comparison_row

if TYPE_CHECKING:
    from lineofsight.analysis.comparison_values import Comparison
    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.places import Area
    from lineofsight.store.store import Store
    from lineofsight.workspace.library import Library
    from lineofsight.workspace.rows import Row


def compare_figure(
    store: Store, wanted: str, area_code: str, period: str, *, neighbour_version: str = ""
) -> tuple[Indicator, Area, Comparison, str]:
    """The comparison of one figure, with the sentence that says it.

    Args:
        store: what to read.
        wanted: an indicator's id, local number, national code or title.
        area_code: the three-digit code of an authority in the data.
        period: the period's label as published, for example "2025"; "" for the newest.
        neighbour_version: which neighbour model; "" for the newest.

    Raises:
        LineOfSightError: when the indicator, area or period is not in the copy, with what is.
    """
    indicator = find_indicator(store, wanted)
    areas = {area.code: area for area in store.areas()}
    area = areas.get(area_code)
    if area is None:
        raise LineOfSightError(
            f"There is no area with the code '{area_code}' in this copy. Bromley, for example, is 305."
        )
    label = period or next(iter(store.period_labels(indicator.ind_id)), "")
    table = store.area_table(indicator.ind_id, label) if label else None
    if table is None or area_code not in table.figures:
        raise LineOfSightError(_no_figure(store, indicator, area, label))
    sets = store.neighbour_sets(area_code)
    chosen = next((one for one in sets if neighbour_version in ("", one.version)), None)
    if neighbour_version and chosen is None:
        held = ", ".join(one.version for one in sets) or "none"
        raise LineOfSightError(f"There is no neighbour model '{neighbour_version}' for {area.name}. Held: {held}.")
    comparison = compare(table, area_code, areas=areas, neighbour_set=chosen, polarity=indicator.polarity)
    return indicator, area, comparison, describe(comparison, indicator)


def comparison_of(library: Library, wanted: str, area_code: str, period: str, *, neighbour_version: str = "") -> Row:
    """The same as one row, for the command line; the area defaults to the council of the returns.

    Raises:
        LineOfSightError: as ``compare_figure``, and when no area is named and the copy holds no return.
    """
    council = library.store.council()
    code = area_code or (council.area_code if council is not None else "")
    if not code:
        raise LineOfSightError("Name the authority, for example --area 305: this copy holds no council's return yet.")
    indicator, area, comparison, sentence = compare_figure(
        library.store, wanted, code, period, neighbour_version=neighbour_version
    )
    row: Row = {
        "ind_id": indicator.ind_id,
        "plain_title": indicator.plain_title,
        "national_code": indicator.national_code,
        "unit": indicator.unit.value,
        "decimals": indicator.decimals,
        "polarity": indicator.polarity.value,
        "area": area.code,
        "area_name": area.name,
    }
    return {**row, **comparison_row(comparison), "sentence": sentence}


def find_indicator(store: Store, wanted: str) -> Indicator:
    """The indicator that a member means by its id, number, national code, title or column in the Department's files.

    Raises:
        LineOfSightError: when none or several fit.
    """
    folded = _folded(wanted)
    indicators = [one for one in store.indicators() if one.marking.is_visible_to(Audience.MEMBERS)]
    for name in ("ind_id", "national_code", "local_no", "title", "plain_title"):
        exact = [one for one in indicators if _folded(getattr(one, name)) == folded]
        if exact:
            # A measure of the council's own can bear the national code of the one that it is like.
            return next((one for one in exact if one.is_national), exact[0])
    by_column = {ref for ref, columns in value_columns().items() if wanted.strip() in columns}
    exact = [one for one in indicators if one.ind_id in by_column]
    if len(exact) == 1:
        return exact[0]
    near = [one for one in indicators if folded in _folded(f"{one.ind_id} {one.title} {one.plain_title}")]
    if len(near) == 1:
        return near[0]
    if near:
        names = ", ".join(sorted(one.ind_id for one in near))
        raise LineOfSightError(f"'{wanted}' could be several indicators: {names}. Name one.")
    raise LineOfSightError(
        f"There is no indicator '{wanted}' in this copy. 'lineofsight show indicators' lists those that have figures."
    )


def _folded(text: str) -> str:
    return text.strip().casefold().replace("_", "-").replace(" ", "-")


def _no_figure(store: Store, indicator: Indicator, area: Area, label: str) -> str:
    held = ", ".join(store.period_labels(indicator.ind_id)) or "none"
    shown = f" for {label}" if label else ""
    return f"There is no figure of {indicator.plain_title} in {area.name}{shown}. Periods in this copy: {held}."
