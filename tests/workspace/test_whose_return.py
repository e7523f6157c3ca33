"""The code on a return and the name beside it are one council's, or the officer is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lineofsight.domain.batches import Reading, ReturnBatch
from lineofsight.domain.findings import Severity
from lineofsight.domain.record import Council
from lineofsight.workspace.shipped import reference
from lineofsight.workspace.whose_return import with_code_checked
from tests.store.reading_makers import council_return


def _reading(name: str, code: str) -> Reading:
    return council_return(council=Council(name=name, area_code=code))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("London Borough of Bromley", "305"),
        ("BROMLEY", "305"),
        ("Bristol City Council", "801"),
        ("Hull City Council", "810"),
        ("City of London Corporation", "201"),
        ("Anywhere", "999"),
    ],
)
def test_a_name_may_be_written_in_many_ways(name: str, code: str) -> None:
    """Nor is anything said of a code that is in no list."""
    assert with_code_checked(_reading(name, code), reference()).findings == ()


def test_another_councils_code_is_asked_about() -> None:
    """It would set Barnet's published figures beside Bromley's plan."""
    (found,) = with_code_checked(_reading("London Borough of Bromley", "302"), reference()).findings
    assert (found.code, found.severity, found.place.sheet) == ("council_code_differs", Severity.WARNING, "Return")
    assert found.what == "la_code 302 is the code of Barnet, and the return names London Borough of Bromley."

    assert found.remedy == ("Correct la_code or the name: published figures of Barnet would be set beside this return.")


def test_every_council_may_bear_its_own_name() -> None:
    """Of those that there are and were, as the Department's lists write it and as a council does."""
    known = reference()
    for code, listed in known.authorities.items():
        for name in (listed[-1].name, f"{listed[-1].name.upper()} Council", f"London Borough of {listed[-1].name}"):
            assert with_code_checked(_reading(name, code), known).findings == (), name


@pytest.mark.parametrize(
    ("name", "code", "of_code"),
    [
        ("East Sussex County Council", "938", "West Sussex"),
        ("North Tyneside Council", "393", "South Tyneside"),
        ("West Northamptonshire Council", "940", "North Northamptonshire"),
        ("Cheshire East Council", "896", "Cheshire West and Chester"),
        ("Royal Borough of Kingston upon Thames", "318", "Richmond upon Thames"),
        ("Kingston upon Thames", "810", "Kingston upon Hull, City of"),
        ("Somerset Council", "802", "North Somerset"),
        ("North Somerset Council", "933", "Somerset"),
        ("Stoke-on-Trent City Council", "808", "Stockton-on-Tees"),
        ("Essex County Council", "882", "Southend-on-Sea"),
        ("London Borough of Bromley", "201", "City of London"),
        ("North London", "302", "Barnet"),
        ("North Tyneside Metropolitan Borough Council", "393", "South Tyneside"),
        ("Cheshire East Unitary Authority", "896", "Cheshire West and Chester"),
        ("District of Somerset", "802", "North Somerset"),
        ("The Somerset Children Services Trust", "802", "North Somerset"),
        ("City of York", "801", "Bristol, City of"),
        ("City of York", "921", "Isle of Wight"),
        ("Bath and North East Somerset", "846", "Brighton and Hove"),
        ("Kingston upon Thames", "391", "Newcastle upon Tyne"),
        ("Southend-on-Sea", "808", "Stockton-on-Tees"),
        ("South Gloucestershire", "393", "South Tyneside"),
        ("East Sussex", "380", "Bradford"),
    ],
)
def test_a_neighbour_of_nearly_the_same_name_is_asked_about(name: str, code: str, of_code: str) -> None:
    """Those are the codes that are taken for one another; a word that both share does not make them one."""
    (found,) = with_code_checked(_reading(name, code), reference()).findings
    assert found.what == f"la_code {code} is the code of {of_code}, and the return names {name}."


def test_what_was_found_before_stands_after_it() -> None:
    """Nothing that the reader of the return found is lost."""
    first = replace(_reading("Bromley", "302"), findings=())
    (asked,) = with_code_checked(first, reference()).findings
    again = with_code_checked(replace(first, findings=(asked, asked)), reference())
    assert again.findings == (asked, asked, asked)
    assert again.batch is first.batch


def test_what_is_no_return_is_left_alone() -> None:
    """A refused file has no council."""
    refused = replace(_reading("Bromley", "302"), batch=None)
    assert with_code_checked(refused, reference()) is refused
    assert isinstance(_reading("Bromley", "302").batch, ReturnBatch)
