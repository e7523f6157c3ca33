"""What hangs on an indicator of the example: actions, questions, voices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.indicator_links import IndicatorLinks, indicator_links, is_first_ground

if TYPE_CHECKING:
    from lineofsight.documents.material import Material


def _links(material: Material, ind_id: str) -> IndicatorLinks:
    return indicator_links(ind_id, material.picture, material.questions, material.record.watched.voices)


def test_the_actions_that_name_it_are_found_in_the_plans_order(example_material: Material) -> None:
    """Talks with children who come back are aimed at by two actions."""
    links = _links(example_material, "local_return_interviews")
    assert [judged.action.action_id for judged in links.actions] == ["6.1", "6.4"]
    assert _links(example_material, "agency-rate").actions == ()


def test_a_question_is_found_by_its_evidence_with_its_own_grounds_first(example_material: Material) -> None:
    """Each question names the indicator among its grounds, or rests on it whatever it says."""
    for judged in example_material.picture.indicators:
        ind_id = judged.indicator.ind_id
        found = _links(example_material, ind_id).questions
        for chosen in found:
            named = {ref.ref for ref in chosen.evidence} or {*chosen.question.indicator_ids}
            assert ind_id in named
        first = [is_first_ground(chosen, ind_id) for chosen in found]
        assert first == sorted(first, reverse=True)


def test_no_question_on_a_figure_is_lost(example_material: Material) -> None:
    """Every question whose evidence is an indicator stands under that indicator."""
    for chosen in example_material.questions:
        for ref in chosen.evidence:
            if ref.subject == "indicator":
                assert chosen in _links(example_material, ref.ref).questions


def test_voices_stand_beside_what_they_are_linked_to(example_material: Material) -> None:
    """Staff confidence has three accounts of staff."""
    voices = _links(example_material, "local_staff_confidence").voices
    assert [voice.voice_id for voice in voices] == ["V1", "V2", "V3"]
