"""A cell is called two owners' only where it likely is: most posts with "and" in their title are one post."""

from __future__ import annotations

import pytest

from lineofsight.exchange.trackers.several_owners import names_several


@pytest.mark.parametrize(
    "owner",
    [
        "Head of Safeguarding and Care Planning",
        "Director, Adults",
        "Director of Children's Services",
        "Head of Legal, Finance and HR",
        "Recruitment and Retention Lead",
        "Children's Services and Adult Care",
        "Early Help & Social Care",
        "Jane Smith, Head of HR",
        "Housing and police",
        "",
    ],
)
def test_one_post_is_one(owner: str) -> None:
    """Also a person with her post, and a service whose name has the form of two persons' names."""
    assert not names_several(owner)


@pytest.mark.parametrize(
    "owner",
    [
        "Director of HR and Head of Legal Services",
        "Assistant Director of Housing, Service Manager",
        "Principal Social Worker & Quality Assurance Manager",
        "Chief Executive and Leader of the Council",
        "Anna Smith and Bob O'Brien",
        "Mrs Jones, Cllr Ann McDonald and J. Patel",
    ],
)
def test_two_posts_or_two_persons_are_several(owner: str) -> None:
    """By how a post begins or ends, or by names alone."""
    assert names_several(owner)
