"""What people call the place that a council serves."""

from __future__ import annotations

import pytest

from lineofsight.wording.councils import short_name


@pytest.mark.parametrize(
    ("council", "place"),
    [
        ("London Borough of Bromley", "Bromley"),
        ("Herefordshire Council", "Herefordshire"),
        ("Torbay", "Torbay"),
        ("Kent County Council", "Kent"),
    ],
)
def test_a_council_is_called_after_its_place(council: str, place: str) -> None:
    """A title says Bromley, not its style."""
    assert short_name(council) == place
