"""Recommendation coverage: asked, done, working, each recommendation once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.expectation_evidence import weigh_recommendations
from lineofsight.analysis.picture import judge
from lineofsight.documents.sections.answers import answer_blocks
from lineofsight.domain.plan import Recommendation
from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus, RecommendationSource
from tests.analysis.figure_makers import indicator, monthly
from tests.analysis.plan_makers import AS_AT, action
from tests.analysis.record_makers import record
from tests.documents.told import cells, headings, said, tables

if TYPE_CHECKING:
    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material
    from lineofsight.domain.plan import Action

ASKED = Recommendation(
    rec_id="R1", source=RecommendationSource.OFSTED_INSPECTION, source_para="2.1", text="Appoint managers."
)


def blocks(*actions: Action) -> list[Block]:
    """The section of one recommendation."""
    made = record(list(actions), measured=[(indicator(ind_id="I1", plain_title="Visits"), monthly(["10", "11"]))])
    made = replace(made, plan=replace(made.plan, recommendations=(ASKED,)))
    return answer_blocks(weigh_recommendations(judge(made, earlier=None, since=None, today=AS_AT), made))


def test_without_a_recommendation_that_is_said() -> None:
    """Nothing asked is no full coverage."""
    assert said(answer_blocks([])).endswith("No recommendation is recorded, so nothing can be said of what answers it.")


def test_no_action_is_said_aloud_and_first() -> None:
    """In the opening sentence, by number, and at the head of the register."""
    text = said(blocks(action()))
    assert "1 recommendation was made to the council. No action in the plan answers 1 of them: R1." in text
    assert headings(blocks(action()), 3)[0] == "Asked, and no action answers it (1)"
    assert cells(tables(blocks(action()))[0]) == [["R1", "Appoint managers. | Ofsted inspection, paragraph 2.1."]]


def test_no_measure_is_said_aloud() -> None:
    """Done, with its word, and nothing that could tell whether it works."""
    done = action(rec_ids=("R1",), delivery_status=DeliveryStatus.COMPLETE)
    made = blocks(done)
    assert "For 1 of 1 answered recommendation (100%) no figure could tell whether it works." in said(made)
    assert "An effect on children is shown for at least one action of 0 of 1 answered one (0%)." in said(made)
    assert cells(tables(made)[1]) == [
        [
            "R1 (Ofsted inspection, paragraph 2.1) | Appoint managers.",
            "1.1 Appoint permanent team managers: complete, impact not yet shown",
            "not shown yet",
        ]
    ]


def test_working_is_effect_and_figures_with_their_words() -> None:
    """An effect that was lost again stands before one that is shown."""
    claimed = action(rec_ids=("R1",), indicator_ids=("I1",), impact_status=ImpactStatus.EVIDENCED)
    shown = replace(claimed, evidence_ref="Audit of 40 cases")
    lost = action(action_id="1.2", rec_ids=("R1",), impact_status=ImpactStatus.REVERSED)
    gone = action(action_id="1.3", rec_ids=("R1",), delivery_status=DeliveryStatus.SUPERSEDED)
    (row,) = cells(tables(blocks(shown, lost, gone))[2])
    assert row[1].endswith("1.3 Appoint permanent team managers: superseded, no longer in the plan")
    assert row[2].startswith("Effect on children: lost again for 1.2; shown for 1.1 | Visits: 11")


def test_every_recommendation_of_the_example_stands_once(example_material: Material) -> None:
    """Forty-six, under one of the three headings each."""
    made = answer_blocks(weigh_recommendations(example_material.picture, example_material.record))
    named = [row[0].split(" ", 1)[0] for table in tables(made) for row in cells(table)]
    assert sorted(named) == sorted(one.rec_id for one in example_material.picture.recommendations)
    assert len(named) == 46
