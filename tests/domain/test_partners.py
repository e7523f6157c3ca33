"""A partner is taken for the health service by its name alone, and never where the name is the council's own."""

from __future__ import annotations

import pytest

from lineofsight.domain.partners import HEALTH, NOT_HEALTH, is_meant, is_of_health_service


@pytest.mark.parametrize(
    "name",
    [
        "Clinical Commissioning Group",
        "NHS",
        "South East London ICB",
        "integrated care board",
        "Bromley Healthcare",
        "Health visitors",
        "CAMHS",
        "King's College Hospital",
        "GPs",
        "CCG, police and schools",
        "NHS and Public Health",
    ],
)
def test_a_name_of_the_health_service_is_known(name: str) -> None:
    """As plans write it, in any case."""
    assert is_of_health_service(name)
    assert is_of_health_service(name.upper())


@pytest.mark.parametrize(
    "name",
    [
        "Schools",
        "Metropolitan Police",
        "All partners",
        "Health and Wellbeing Board",
        "Health & Well-being Board",
        "Public Health",
        "Environmental Health",
        "Health Scrutiny Committee",
        "Health Overview and Scrutiny Committee",
        "Hospitality trade",
        "",
    ],
)
def test_any_other_is_not(name: str) -> None:
    """Neither who says nothing of health, nor what the council itself runs."""
    assert not is_of_health_service(name)


def test_a_word_means_some_partners_and_none_means_all() -> None:
    """Each partner is of the health service or is not."""
    assert is_meant("NHS", HEALTH)
    assert not is_meant("NHS", NOT_HEALTH)
    assert is_meant("Schools", NOT_HEALTH)
    assert not is_meant("Schools", HEALTH)
    assert is_meant("Schools", "")
    assert is_meant("NHS", "")
