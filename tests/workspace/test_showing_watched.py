"""Own questions and findings reach the person who asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.questions import QuestionSource
from lineofsight.workspace.questioning import questions_called_for
from lineofsight.workspace.showing import rows_of

if TYPE_CHECKING:
    from lineofsight.workspace.library import Library


def test_a_councils_own_question_is_chosen_when_its_evidence_calls_for_it(example: Library) -> None:
    """Beside the bank's, with why; the example's own ones all have their reason."""
    chosen = questions_called_for(example, None)
    own = [one for one in chosen if one.question.source is QuestionSource.COUNCIL]
    assert {one.question.q_id for one in own} == {"bromley-1", "bromley-2", "bromley-3"}
    assert all(one.why for one in own)


def test_the_findings_of_every_import_are_shown(example: Library) -> None:
    """The newest return's first, with where and what to do."""
    rows = rows_of(example, "findings", None)
    moved = [row for row in rows if row["code"] == "redated_without_record"]
    assert len(moved) == 3
    assert all("audit recommendation A4-" in str(row["what"]) and row["remedy"] for row in moved)
    assert str(rows[0]["place"]).startswith("bromley_return_2017-03-31.xlsx")
