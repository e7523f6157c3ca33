"""Any value that the domain allows comes back from its row as it was."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert, select

from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.governance import Body, BodyKind, Layer, Lifecycle, Meeting
from lineofsight.domain.indicators import Benchmark, BenchmarkGroup
from lineofsight.domain.marking import Marking, MarkingLevel
from lineofsight.domain.periods import Period, PeriodKind
from lineofsight.domain.plan import Recommendation, Theme
from lineofsight.domain.statuses import JudgementArea, RecommendationSource
from lineofsight.store.mapping import differences, in_words, values_of
from lineofsight.store.subjects import BENCHMARKS, BODIES, MEETINGS, RECOMMENDATIONS, THEMES, Subject
from lineofsight.store.tables import Base
from tests.store.reading_makers import action, whole_action, whole_indicator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

_SIGNS = st.characters(exclude_categories=("Cs", "Cc"))
_TEXTS = st.text(_SIGNS, max_size=40)
_WORDS = st.text(_SIGNS, min_size=1, max_size=20).filter(lambda text: bool(text.strip()))
_REFERENCES = _WORDS.filter(lambda text: text == text.strip())
_DATES = st.dates(date(1900, 1, 1), date(2200, 1, 1))
_LISTS = st.lists(_TEXTS, max_size=4, unique=True).map(tuple)
_MARKINGS = st.one_of(
    st.sampled_from([Marking(MarkingLevel.PUBLIC), Marking(MarkingLevel.MEMBERS)]),
    st.integers(1, 7).map(lambda paragraph: Marking(MarkingLevel.PART2, paragraph)),
)
_NUMBERS = st.decimals(-10_000, 10_000, places=4)
_FIGURES = st.one_of(_NUMBERS.map(Figure), st.sampled_from(Symbol).map(Figure.missing))
_PERIODS = st.builds(
    lambda one, other, kind, label: Period(end=max(one, other), start=min(one, other), kind=kind, label=label),
    _DATES,
    _DATES,
    st.sampled_from(PeriodKind),
    _WORDS,
)

_RECOMMENDATIONS = st.builds(
    Recommendation,
    rec_id=_REFERENCES,
    source=st.sampled_from(RecommendationSource),
    text=_WORDS,
    source_para=_TEXTS,
    date=st.none() | _DATES,
    judgement_area=st.none() | st.sampled_from(JudgementArea),
    illustrative=st.booleans(),
    marking=_MARKINGS,
)
_THEMES = st.builds(Theme, theme_id=_REFERENCES, title=_WORDS, overseen_by=_LISTS, order=st.integers(0, 99))
_BODIES = st.builds(
    Body,
    body_id=_REFERENCES,
    name=_WORDS,
    kind=st.sampled_from(BodyKind),
    layer=st.none() | st.sampled_from(Layer),
    lifecycle=st.sampled_from(Lifecycle),
    chair_independent=st.none() | st.booleans(),
    quorum=st.none() | st.integers(1, 1000),
    meetings_per_year=st.none() | st.decimals(0, 366, places=2),
    next_meeting=st.none() | _DATES,
    purpose=_TEXTS,
    marking=_MARKINGS,
)
_MEETINGS = st.builds(
    Meeting, body_id=_REFERENCES, date=_DATES, title=_TEXTS, held=st.none() | st.booleans(), considered=_LISTS
)
_BENCHMARKS = st.builds(
    Benchmark,
    ind_id=_REFERENCES,
    group=st.sampled_from(BenchmarkGroup),
    period=_PERIODS,
    figure=_FIGURES,
    source=_WORDS,
    published_on=st.none() | _DATES,
)


@pytest.fixture(scope="module")
def tables() -> Iterator[Connection]:
    """Give a connection to a database in memory with all tables and no history."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.mark.parametrize(
    ("subject", "items"),
    [
        (RECOMMENDATIONS, _RECOMMENDATIONS),
        (THEMES, _THEMES),
        (BODIES, _BODIES),
        (MEETINGS, _MEETINGS),
        (BENCHMARKS, _BENCHMARKS),
    ],
    ids=lambda value: value.name if isinstance(value, Subject) else "",
)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_value_comes_back(
    tables: Connection, subject: Subject, items: st.SearchStrategy[object], data: st.DataObject
) -> None:
    """Texts, lists, decimals, symbols, words and dates are read as they were written."""
    item = data.draw(items)
    table = subject.table.__table__
    tables.execute(insert(subject.table), [{"state_id": 1, **values_of(item)}])
    row = tables.execute(select(*table.columns)).mappings().one()
    tables.rollback()
    assert subject.read(row) == item
    assert repr(subject.read(row)) == repr(item)


def test_differences_are_told_field_by_field() -> None:
    """What changed is told in the words of a return."""
    told = {name: (before, after) for name, before, after in differences(action("1.10"), whole_action())}
    assert told["delivery_status"] == ("on_track", "complete")
    assert told["completed_date"] == ("", "2017-03-01")
    assert told["support_leads"] == ("", "B; C, D")
    assert told["marking_level"] == ("members", "part2")
    assert told["illustrative"] == ("no", "yes")
    assert "theme_id" not in told


def test_a_target_is_laid_flat() -> None:
    """The parts of a target are columns of their own, as in the return workbook."""
    values = values_of(whole_indicator())
    assert (values["target_value"], values["target_boundary"]) == (Decimal("10.50"), "exclusive")
    assert "target" not in values


def test_values_are_told_as_a_return_holds_them() -> None:
    """No value is told as Python would write it."""
    assert [in_words(value) for value in (None, Decimal("1E+2"), Figure.missing(Symbol.LOW), 3)] == [
        "",
        "100",
        "low",
        "3",
    ]
