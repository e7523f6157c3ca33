"""Areas and statistical neighbours."""

from __future__ import annotations

import pytest

from lineofsight.domain.places import Area, AreaLevel, Neighbour, NeighbourSet
from lineofsight.errors import ValueRefusedError


def neighbour(rank: int, code: str) -> Neighbour:
    """A neighbour of that rank."""
    return Neighbour(rank, code, code, "Close")


def test_codes_are_text() -> None:
    """A joint return has a code such as "314 / 318"."""
    assert Area("314 / 318", "Kingston / Richmond", AreaLevel.LOCAL_AUTHORITY).code == "314 / 318"


def test_area_without_code_or_name_is_refused() -> None:
    """An area needs both."""
    with pytest.raises(ValueRefusedError, match="old_la_code"):
        Area("", "Bromley", AreaLevel.LOCAL_AUTHORITY)
    with pytest.raises(ValueRefusedError, match="la_name"):
        Area("305", " ", AreaLevel.LOCAL_AUTHORITY)


def test_neighbours_are_named_once_and_never_include_the_authority() -> None:
    """A set that names a neighbour twice, or the authority itself, is refused."""
    assert NeighbourSet("2025", "305", (neighbour(1, "919"), neighbour(2, "358"))).codes == ("919", "358")
    with pytest.raises(ValueRefusedError, match="stands twice"):
        NeighbourSet("2025", "305", (neighbour(1, "919"), neighbour(2, "919")))
    with pytest.raises(ValueRefusedError, match="305"):
        NeighbourSet("2025", "305", (neighbour(1, "305"),))
