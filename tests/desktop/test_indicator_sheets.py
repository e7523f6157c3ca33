"""The details of an indicator: cohort, officers' words by period, editions, questions and actions as links."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from lineofsight.analysis.indicator_links import IndicatorLinks, indicator_links
from lineofsight.analysis.nearly_same import nearly_same
from lineofsight.charts.sparkline import sparkline
from lineofsight.charts.strokes import picture_of
from lineofsight.desktop.models.indicator_model import COLUMNS, IndicatorModel
from lineofsight.desktop.pages.indicator_cohort import cohort_parts
from lineofsight.desktop.pages.indicator_history import (
    commentary_parts,
    edition_grid,
    edition_of,
    revision_parts,
    series_grid,
)
from lineofsight.desktop.pages.indicator_sheet import indicator_sheet
from lineofsight.desktop.sheet import Facts, Grid, Words
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import Unit
from lineofsight.wording.figures import short_figure
from tests.desktop.pictures import make_picture

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.desktop.sheet import Part
    from lineofsight.documents.material import Material

_LOCAL, _NO_FIGURE = make_picture().indicators[:2]


def _said(parts: tuple[Part, ...]) -> str:
    lines: list[str] = []
    for part in parts:
        match part:
            case Words():
                lines.append(part.text)
            case Facts():
                lines += [f"{fact.name}: {fact.value}" for fact in part.items]
            case Grid():
                lines += [" | ".join(row) for row in part.rows]
    return "\n".join(lines)


def _with_latest(**changes: object) -> JudgedIndicator:
    assert _LOCAL.latest is not None
    latest = replace(_LOCAL.latest, **changes)  # type: ignore[arg-type]
    return replace(_LOCAL, latest=latest, series=(*_LOCAL.series[:-1], latest))


def test_the_cohort_is_told_with_how_far_one_moves_it() -> None:
    """82 of 100: one more moves it by one point; what it is compared with stands beside it."""
    said = _said(cohort_parts(_LOCAL))
    assert "Counted: 82: Assessments finished within 45 working days" in said
    assert "Out of: 100: All assessments finished in the month" in said
    assert _LOCAL.previous is not None
    assert f"Compared with: 79 of 100 ({_LOCAL.previous.period.label})" in said
    assert "One more or one fewer would move it by 1.0 percentage points." in said


@pytest.mark.parametrize(("of", "step"), [("3", "33.3 percentage points"), ("1000", "0.1"), ("1001", ""), ("0", "")])
def test_one_of_many_is_not_worth_a_sentence(of: str, step: str) -> None:
    """Below a tenth of a point nothing is said; out of nought nothing can be."""
    said = _said(cohort_parts(_with_latest(numerator=Figure.of("0"), denominator=Figure.of(of))))
    assert ("would move it by" in said) is bool(step)
    assert step in said


def test_a_figure_without_counts_says_why() -> None:
    """The return left them out; a plain number is no share; the Department published none; no figure says nothing."""
    bare = _with_latest(numerator=None, denominator=None)
    assert "The return does not give" in _said(cohort_parts(bare))
    number = replace(bare, indicator=replace(bare.indicator, unit=Unit.COUNT))
    assert "no share of anything" in _said(cohort_parts(number))
    national = replace(bare, indicator=replace(bare.indicator, is_national=True))
    assert "published without" in _said(cohort_parts(national))
    assert cohort_parts(_NO_FIGURE) == ()


def test_officers_words_stand_by_period_with_who_and_when() -> None:
    """The newest first; what was handed in again unchanged is not repeated, but said to be the same."""
    *rest, before, latest = _LOCAL.series
    words = {"commentary": "Two posts are open.", "commentary_author": "Head of Assessment", "action": "Recruit."}
    repeated = replace(latest, **words, commentary_date=date(2017, 4, 3))  # type: ignore[arg-type]
    judged = replace(_LOCAL, series=(*rest, replace(before, **words), repeated))  # type: ignore[arg-type]
    said = _said(commentary_parts(judged)).splitlines()
    assert said == [
        "For March 2017, by Head of Assessment, 3 April 2017",
        "The same words as for February 2017.",
        "For February 2017, by Head of Assessment",
        "Two posts are open.",
        "What is being done: Recruit.",
    ]


def test_silence_of_officers_is_said_of_their_own_figures_only() -> None:
    """A published figure needs no commentary; a local one without any says so; no figure, no silence."""
    silent = replace(_LOCAL, series=tuple(replace(seen, commentary="") for seen in _LOCAL.series))
    assert "said nothing" in _said(commentary_parts(silent))
    assert commentary_parts(replace(silent, indicator=replace(silent.indicator, is_national=True))) == ()
    assert commentary_parts(_NO_FIGURE) == ()


def test_a_revised_figure_stands_beside_what_it_replaced() -> None:
    """Edition by edition, and what officers say where it differs."""
    first = replace(_LOCAL.series[-1], figure=Figure.of("80"), numerator=None)
    judged = replace(_with_latest(revised_from=Figure.of("81")), revisions=(first,))
    said = _said(revision_parts(judged))
    assert "1 figure of this series was revised." in said
    assert "Mar 2017 | 82.0% (82 of 100 assessments finished), final (used) | return of 31 Mar 2017 | 80.0%" in said
    assert "officers say 81.0%" in said
    assert "80.0%, final | return of 31 Mar 2017 | first held here" in said
    assert "Officers name a figure as replaced" in said
    assert revision_parts(_LOCAL) == ()
    other = replace(first, source=replace(first.source, name="Handed in again"))
    said = _said(revision_parts(replace(judged, revisions=(other,))))
    assert "80.0%, final | Handed in again, return of 31 Mar 2017 | first held here" in said


def test_editions_say_when_they_were_published() -> None:
    """A day where it is known, else that it is not said and when the file was read."""
    (row,) = edition_grid(_LOCAL).rows
    assert row == (
        "Performance return, return of 31 Mar 2017",
        "not said; read on 31 Mar 2017",
        "Jan 2016 to Mar 2017 (15)",
    )
    source = replace(_LOCAL.series[0].source, published_on=date(2017, 11, 2))
    judged = replace(_LOCAL, series=tuple(replace(seen, source=source) for seen in _LOCAL.series[:1]))
    assert edition_grid(judged).rows[0][1:] == ("2 Nov 2017", "Jan 2016")
    assert len(series_grid(_LOCAL).rows) == 15
    named = replace(source, name="Children in need, 2025 (DfE)", vintage="2025")
    assert edition_of(named) == "Children in need, 2025 (DfE)", "its year is not said twice"


def test_a_target_is_not_rounded_to_the_figure_s_decimals() -> None:
    """A figure in whole percent is held to 95.5%, and the details say so."""
    indicator = replace(_LOCAL.indicator, decimals=0, target=replace(_LOCAL.indicator.target, value=Decimal("95.5")))
    shown = indicator_sheet(replace(_LOCAL, indicator=indicator), IndicatorLinks(ind_id=indicator.ind_id))
    assert "Target: 95.5%" in "\n".join(_said(one.parts) for one in shown.sections)


def test_the_team_of_which_an_indicator_speaks_and_its_principles_are_named() -> None:
    """A figure of one team would otherwise be read as the whole service's; a letter alone says nothing to a member."""
    indicator = replace(_LOCAL.indicator, team_split="East", principles=("c", "f"))
    shown = indicator_sheet(replace(_LOCAL, indicator=indicator), IndicatorLinks(ind_id=indicator.ind_id))
    said = "\n".join(_said(one.parts) for one in shown.sections)
    assert "Team: East" in said
    assert "Corporate parenting principle: (c) Be heard; (f) Safe and settled" in said


def test_questions_actions_and_voices_are_links(example_material: Material) -> None:
    """Each leads on; a question that rests on other figures too does not tell theirs."""
    picture, voices = example_material.picture, example_material.record.watched.voices
    by_id = {judged.indicator.ind_id: judged for judged in picture.indicators}
    found = set()
    for ind_id in ("local_staff_confidence", "agency-rate"):
        links = indicator_links(ind_id, picture, example_material.questions, voices)
        shown = indicator_sheet(by_id[ind_id], links)
        parts = [part for one in shown.sections for part in one.parts if isinstance(part, Words)]
        found |= {part.link for part in parts if part.link}
        for chosen in links.questions:
            told = chosen.why in [part.text for part in parts]
            assert told is (not chosen.evidence or chosen.evidence[0].ref == ind_id)
        assert ("No action of the plan aims at it." in [part.text for part in parts]) is not bool(links.actions)
    assert {"action/5.7", "voice/V1", "question/caseloads-4"} <= found


def test_a_direction_says_from_which_figure_it_is_counted(example_material: Material) -> None:
    """And that Changes since is not that day; where nothing is compared nothing is said of it."""
    for judged in example_material.picture.indicators:
        shown = indicator_sheet(judged, IndicatorLinks(ind_id=judged.indicator.ind_id))
        told = "\n".join(part.text for one in shown.sections for part in one.parts if isinstance(part, Words))
        period = judged.movement.against
        if period is None:
            assert "Changes since" not in told
        else:
            assert f"counted from the figure of {period.within}, whatever day stands at Changes since." in told
    assert any(judged.movement.against is None for judged in example_material.picture.indicators)
    assert any(judged.movement.against is not None for judged in example_material.picture.indicators)


def test_too_few_figures_for_natural_variation_are_called_so_beside_the_direction_and_the_small_graph(
    example_material: Material,
) -> None:
    """In the details, and to whoever has the cells read; what is judged has no such words."""
    model = IndicatorModel()
    model.show_indicators(example_material.picture.indicators)
    drawn = {one.indicator.ind_id: sparkline(one) for one in example_material.picture.indicators}
    model.show_courses({ind_id: picture_of(chart) for ind_id, chart in drawn.items() if chart is not None})
    for row, judged in enumerate(example_material.picture.indicators):
        movement = judged.movement
        shown = indicator_sheet(judged, IndicatorLinks(ind_id=judged.indicator.ind_id))
        told = " ".join(part.text for one in shown.sections for part in one.parts if isinstance(part, Words))
        assert ("are too few" in told) is bool(movement.too_few), judged.indicator.plain_title
        for column in ("Direction", "Over time"):
            spoken = model.index(row, COLUMNS.index(column)).data(Qt.ItemDataRole.AccessibleTextRole)
            assert ("are too few" in spoken) is bool(movement.too_few), spoken
    assert {bool(one.movement.too_few) for one in example_material.picture.indicators} == {True, False}


def test_what_is_counted_in_thousands_of_pounds_says_so_in_its_title(example_material: Material) -> None:
    """The title stands beside "2,061 of 18,400" on every page; what the two count stands in the details alone."""
    in_pounds = [
        one.indicator for one in example_material.picture.indicators if "pounds" in one.indicator.numerator_def
    ]
    assert in_pounds
    assert all("£ thousand" in one.plain_title for one in in_pounds)


def test_two_figures_of_nearly_the_same_say_why_they_are_two(example_material: Material) -> None:
    """The Department's share of agency workers and the council's own differ by source, date and cohort: both say so."""
    picture = example_material.picture
    by_id = {judged.indicator.ind_id: judged for judged in picture.indicators}
    own, published = by_id["local_agency_social_workers"], by_id["agency-rate"]
    assert own.latest is not None
    assert published.latest is not None
    model = IndicatorModel()
    model.show_indicators(picture.indicators)
    for one, other in ((own, published), (published, own)):
        ref, latest = one.indicator.ind_id, other.latest
        assert latest is not None
        shown = indicator_sheet(one, indicator_links(ref, picture, (), ()))
        (nearly,) = [part for part in shown.sections if part.title == "Nearly the same, measured otherwise"]
        said = _said(nearly.parts)
        assert said.startswith("They are not the same measure")
        for judged in (one, other):
            assert judged.indicator.definition in said
            assert f"Out of: {judged.indicator.denominator_def}" in said
        assert f"Source: {latest.source.name}" in said
        assert f"indicator/{other.indicator.ind_id}" in [part.link for part in nearly.parts if isinstance(part, Words)]
        about = str(model.find(f"indicator/{ref}").data(Qt.ItemDataRole.AccessibleDescriptionRole))
        assert f"“{other.indicator.plain_title}”" in about
        assert "is not the same measure" in about
        assert other.indicator.denominator_def in about
    asked = "Director of Human Resources, owner of the council's own like measure “Social workers who are agency staff”"
    published_says = _said(
        indicator_sheet(published, indicator_links("agency-rate", picture, (), ())).sections[0].parts
    )
    assert f"Owner: No owner is named; ask {asked}" in published_says.splitlines()


def test_a_measure_without_others_beside_it_gives_the_figures_of_the_like_one(example_material: Material) -> None:
    """How we compare is the first question asked aloud: that an answer is held somewhere is none."""
    picture = example_material.picture
    (own,) = (one for one in picture.indicators if one.indicator.ind_id == "local_caseload_safeguarding")
    assert own.like is not None
    assert own.like.beside
    shown = indicator_sheet(own, indicator_links(own.indicator.ind_id, picture, (), ()))
    said = "\n".join(_said(one.parts) for one in shown.sections)
    assert "A local measure: no other council publishes it, so it cannot be compared. For a like measure, " in said
    assert f", it is {own.like.beside}. That is another figure." in said
    assert "17.4" in own.like.beside
    assert "neighbours' median" in own.like.beside


def test_what_only_sounds_alike_is_not_put_together(example_material: Material) -> None:
    """A rate and a number of the same children, or two of one source, are no two measures of the same."""
    found = nearly_same(example_material.picture.indicators)
    assert "looked-after-rate" not in found
    assert {one.indicator.ind_id for one in found["looked-after-number"]} == {"local_children_in_care"}
    assert all(
        other.indicator.is_national is not (ref in {one.indicator.ind_id for one in _national(example_material)})
        for ref, others in found.items()
        for other in others
    )
    twice = replace(_LOCAL, indicator=replace(_LOCAL.indicator, ind_id="again"))
    assert nearly_same((_LOCAL, twice)) == {}
    code = replace(_LOCAL.indicator, national_code="X1")
    published = replace(code, ind_id="published", title="Another title", is_national=True)
    coded = nearly_same((replace(_LOCAL, indicator=code), replace(_LOCAL, indicator=published)))
    assert set(coded) == {"published", _LOCAL.indicator.ind_id}


def _national(material: Material) -> list[JudgedIndicator]:
    return [one for one in material.picture.indicators if one.indicator.is_national]


def test_an_indicator_that_left_the_return_says_so_beside_its_colour() -> None:
    """Green stays green until somebody returns another figure: nobody may take that for news."""
    gone = replace(_LOCAL, last_named=date(2016, 12, 31))
    model = IndicatorModel()
    model.show_indicators((gone, _LOCAL))
    cells = [model.index(row, COLUMNS.index("Rating")) for row in range(2)]
    assert [cell.data().split("\n")[1].startswith("No longer returned") for cell in cells] == [True, False]
    assert cells[0].data(Qt.ItemDataRole.AccessibleTextRole).startswith("Amber, no longer returned")
    latest = indicator_sheet(gone, IndicatorLinks(ind_id="")).sections[0]
    told = "The newest return with indicators does not name it: the last that did speaks of 31 December 2016."
    assert told in _said(latest.parts)
    assert "does not name it" not in _said(indicator_sheet(_LOCAL, IndicatorLinks(ind_id="")).sections[0].parts)


def test_the_last_known_figure_stands_beside_one_that_is_suppressed() -> None:
    """What was red in March and is suppressed in April is not only "not rated"."""
    known = _LOCAL.series[-2]
    hidden = _with_latest(figure=Figure.missing(Symbol.CONFIDENTIAL), numerator=None, denominator=None)
    said = f"{short_figure(known.figure, _LOCAL.indicator.unit, _LOCAL.indicator.decimals)}, {known.period.label}"
    model = IndicatorModel()
    model.show_indicators((hidden, _LOCAL))
    cells = [model.index(row, COLUMNS.index("Latest figure")) for row in range(2)]
    spoken = [cell.data(Qt.ItemDataRole.AccessibleTextRole) for cell in cells]
    assert [f"last known: {said}" in one for one in spoken] == [True, False]
    assert f"Last known: {said}" in _said(indicator_sheet(hidden, IndicatorLinks(ind_id="")).sections[0].parts)
