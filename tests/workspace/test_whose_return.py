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


def test_what_is_no_return_is_left_alone() -> None:
    """A refused file has no council."""
    refused = replace(_reading("Bromley", "302"), batch=None)
    assert with_code_checked(refused, reference()) is refused
    assert isinstance(_reading("Bromley", "302").batch, ReturnBatch)
