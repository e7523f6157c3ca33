"""Several areas side by side, on the Department's own figures of the example."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.area_comparison import (
    AreaComparison,
    AreaRole,
    Beside,
    authorities,
    compare_areas,
)
from lineofsight.domain.indicators import Indicator, Polarity, Unit

if TYPE_CHECKING:
    from lineofsight.documents.material import Material

_ALONE = Beside(neighbours=False, region=False, england=False)


def _indicator(material: Material, ind_id: str) -> Indicator:
    return next(one.indicator for one in material.picture.indicators if one.indicator.ind_id == ind_id)


def _compared(material: Material, ind_id: str, beside: Beside, label: str = "") -> AreaComparison:
    found = compare_areas(material.record, _indicator(material, ind_id), label, beside)
    assert found is not None
    return found


def test_the_council_stands_among_its_neighbours_region_and_england(example_material: Material) -> None:
    """Ten neighbours of the newest model, Outer London, England and the council itself, each once."""
    areas = _compared(example_material, "agency-rate", Beside()).areas
    roles = [one.role for one in areas]
    assert roles.count(AreaRole.NEIGHBOUR) == 10
    assert [roles.count(one) for one in (AreaRole.OWN, AreaRole.REGION, AreaRole.ENGLAND)] == [1, 1, 1]
    assert len({one.code for one in areas}) == len(areas) == 13
    assert {one.name for one in areas if one.role is AreaRole.REGION} == {"Outer London"}


def test_the_best_stands_first_and_ranks_agree_with_the_order(example_material: Material) -> None:
    """Lower is better for agency staff, higher for care leavers who study, train or work."""
    for judged in example_material.picture.indicators:
        if not example_material.record.performance.tables.get(judged.indicator.ind_id):
            continue
        found = _compared(example_material, judged.indicator.ind_id, Beside())
        ranks = [one.rank for one in found.areas if one.rank is not None]
        assert ranks == sorted(ranks)
        has_number = [one.figure.is_number for one in found.areas]
        assert has_number == sorted(has_number, reverse=True), "what has no number stands last"
        if not judged.indicator.polarity.ranks:
            assert not ranks
            assert {one.quartile for one in found.areas} == {""}


def test_its_rank_and_averages_are_those_of_the_list(example_material: Material) -> None:
    """The line of the council says what the indicator's own comparison says."""
    for judged in example_material.picture.indicators:
        comparison = judged.comparison
        if comparison is None:
            continue
        found = _compared(example_material, judged.indicator.ind_id, _ALONE, comparison.period.label)
        (own,) = found.areas
        assert (own.rank, own.quartile, own.figure) == (comparison.rank, comparison.quartile, comparison.value)
        assert found.own == comparison


def test_a_chosen_authority_is_added_and_a_neighbour_stays_a_neighbour(example_material: Material) -> None:
    """Croydon is chosen; Trafford, chosen too, is a neighbour all the same."""
    neighbours = example_material.record.performance.neighbour_sets[0].codes
    found = _compared(example_material, "agency-rate", Beside(chosen=("306", neighbours[0], "305")))
    roles = {one.code: one.role for one in found.areas}
    assert roles["306"] is AreaRole.CHOSEN
    assert roles[neighbours[0]] is AreaRole.NEIGHBOUR
    assert roles["305"] is AreaRole.OWN


def test_a_plain_number_is_not_set_beside_england(example_material: Material) -> None:
    """England has more referrals than anybody: no yardstick."""
    assert _indicator(example_material, "referral-number").unit is Unit.COUNT
    roles = {one.role for one in _compared(example_material, "referral-number", Beside()).areas}
    assert roles == {AreaRole.OWN, AreaRole.NEIGHBOUR}


@pytest.mark.parametrize(("label", "shown", "before"), [("2015", "2015", 2), ("1066", "2016", 3), ("", "2016", 3)])
def test_a_period_is_chosen_with_those_before_it(
    example_material: Material, label: str, shown: str, before: int
) -> None:
    """A period that is not held gives way to the newest; a line knows its periods before."""
    found = _compared(example_material, "re-referrals", _ALONE, label)
    assert found.period.label == shown
    assert len(found.areas[0].earlier) == before


def test_what_is_not_published_is_not_compared(example_material: Material) -> None:
    """A local measure has no table."""
    local = _indicator(example_material, "local_staff_confidence")
    assert local.polarity is Polarity.HIGHER_BETTER
    assert compare_areas(example_material.record, local, "", Beside()) is None


def test_every_authority_but_the_council_can_be_chosen(example_material: Material) -> None:
    """By name, without regions and England."""
    names = [area.name for area in authorities(example_material.record)]
    assert names == sorted(names)
    assert len(names) > 140
    assert not {"Bromley", "England", "Outer London"} & set(names)
