"""A share whose counts nobody holds reaches no document for the public."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.cli.main import run_command
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.kinds import DOCUMENTS
from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import Benchmark, BenchmarkGroup, RatingMethod, Unit
from lineofsight.domain.marking import PUBLIC, Audience
from lineofsight.domain.periods import month_period
from lineofsight.paths import register_file
from lineofsight.store.opening import open_store
from tests.store.reading_makers import MARCH, NOW, TODAY, council_return, observation, whole_indicator, whole_return

if TYPE_CHECKING:
    from pathlib import Path

SIGN = "Three of the eight"
CANARIES = ("37.73", "37.7%", "36.61", "36.6%", "35.52", "35.5%", "1.12", SIGN)
FORMS = [
    (kind.name, form.name)
    for kind in DOCUMENTS
    if Audience.PUBLIC in kind.audiences
    for form in kind.forms
    if form.print_size is PrintSize.STANDARD
]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give a data folder whose return holds a public key percentage without counts in every place there is for one."""
    whole: Any = whole_return().batch
    measure = replace(
        whole_indicator(),
        ind_id="L1",
        unit=Unit.PERCENT,
        decimals=1,
        rag_method=RatingMethod.NONE,
        suppress_below=None,
        total_id="",
        marking=PUBLIC,
    )
    bare: dict[str, Any] = {"numerator": None, "denominator": None, "marking": PUBLIC}
    series = (
        observation("36.61", month=2, **bare),
        observation("37.73", month=3, revised_from=Figure.of("35.52"), commentary=SIGN, **bare),
    )
    last_year = Benchmark(
        ind_id="L1",
        group=BenchmarkGroup.OWN_LAST_YEAR,
        period=month_period(2016, 3),
        figure=Figure.of("35.52"),
        source="The council",
        marking=PUBLIC,
    )
    folder = tmp_path_factory.mktemp("shares")
    with open_store(register_file(folder), now=NOW) as store:
        contents: dict[str, Any] = {"themes": whole.themes, "actions": whole.actions}
        reading = council_return(MARCH, indicators=(measure,), observations=series, benchmarks=(last_year,), **contents)
        assert all(outcome.applied for outcome in store.apply([reading], today=TODAY))
    return str(folder)


def _made(data: str, name: str, form: str, audience: Audience, path: Path) -> str:
    asked = ("report", name, "--form", form, "--audience", audience.value, "-o", str(path))
    assert run_command(["--data", data, *asked]) == 0
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "form"), FORMS)
def test_no_document_for_the_public_tells_it(data: str, name: str, form: str, tmp_path: Path) -> None:
    """Not as a figure, a change, a revision, last year's comparison, a point of a chart, or in officers' words."""
    page = _made(data, name, form, Audience.PUBLIC, tmp_path / "made.html")
    assert [canary for canary in CANARIES if canary in page] == []


def test_it_is_said_why_and_members_are_told(data: str, tmp_path: Path) -> None:
    """The public reads the reason where the figure would stand; members read the figure."""
    page = _made(data, "line-of-sight", "full", Audience.PUBLIC, tmp_path / "public.html")
    assert "the counts behind it are not held, so it cannot be checked that nobody could be recognised" in page
    assert "37.7%" in _made(data, "line-of-sight", "full", Audience.MEMBERS, tmp_path / "members.html")
