"""What stands in a cell only because nothing could be written there yet is no owner, no agreement and no evidence."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.delivery import judge_action
from lineofsight.analysis.verdicts import DeliveryFlag, MemberStatus
from lineofsight.domain.findings import Severity
from lineofsight.exchange.placeholders import is_placeholder
from tests.exchange.return_makers import ACTION, HEAD, THEME, batch_of, of_code, read
from tests.exchange.trackers import tracker_makers

if TYPE_CHECKING:
    from pathlib import Path

DONE = ACTION | {"delivery_status": "complete", "impact_status": "evidenced"}


@pytest.mark.parametrize(
    "text",
    ["TBC", " tbc. ", "(TBC)", "[tbc]", "To be\nconfirmed", "N/A", "n/a.", "Vacant", "-", "–", "?", "..."],
)
def test_words_that_only_keep_a_place(text: str) -> None:
    """Whatever their case, brackets and full stop."""
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    ["NA", "Nil return of 3 May", "TBC by the Board", "None of the teams", "Vacancy rate", "A. None", None, 0, False],
)
def test_words_that_say_something(text: str | int | None) -> None:
    """Initials, sentences that begin so, and what is no text are taken as they stand."""
    assert not is_placeholder(text)  # type: ignore[arg-type]


@pytest.mark.parametrize("evidence", ["TBC", "To follow", "n/a", "none"])
def test_evidence_to_follow_is_no_evidence(evidence: str, tmp_path: Path) -> None:
    """Impact that is claimed with "TBC" behind it is not "Complete and evidenced"."""
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [DONE | {"evidence_ref": evidence}]})
    judged = judge_action(batch_of(reading).actions[0], (), (), HEAD["as_at"])
    assert judged.status is MemberStatus.COMPLETE_UNPROVEN
    assert DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE in judged.flags
    finding = of_code(reading, "placeholder_only")
    assert (finding.severity, finding.place.cell) == (Severity.WARNING, "AA4")


def test_none_is_an_answer_where_it_claims_nothing(tmp_path: Path) -> None:
    """A next step of "None." says that there is none; evidence of "None." is no evidence."""
    cells = {"next_step": "None.", "evidence_ref": "None."}
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [DONE | cells]})
    (action,) = batch_of(reading).actions
    assert (action.next_step, action.evidence_ref) == ("None.", "")


@pytest.mark.parametrize(("lead", "support"), [("TBC", ()), ("Vacant / Head of Homes", ("Head of Homes",))])
def test_an_owner_to_be_named_is_none(lead: str, support: tuple[str, ...], tmp_path: Path) -> None:
    """The page at a glance asks for an owner; who helps does not become the lead."""
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [ACTION | {"lead_officer": lead}]})
    (action,) = batch_of(reading).actions
    assert (action.lead_officer, action.support_leads) == ("", support)
    assert DeliveryFlag.NO_OWNER in judge_action(action, (), (), HEAD["as_at"]).flags


def test_nobody_agreed_where_the_body_is_to_be_confirmed(tmp_path: Path) -> None:
    """A moved date with "TBC" under agreed_by is moved without agreement."""
    move = {
        "item_id": "1.10",
        "old": dt.date(2016, 12, 31),
        "new": dt.date(2017, 2, 28),
        "changed_on": dt.date(2017, 1, 9),
        "agreed_by": "tbc",
    }
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [ACTION], "Date changes": [move]})
    batch = batch_of(reading)
    judged = judge_action(batch.actions[0], (), batch.date_changes, HEAD["as_at"])
    assert DeliveryFlag.REDATED_WITHOUT_AGREEMENT in judged.flags


def test_words_that_the_row_cannot_do_without_are_kept(tmp_path: Path) -> None:
    """An action called "TBC" is still an action, so that nothing of the plan is lost."""
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [ACTION | {"action": "TBC"}]})
    assert batch_of(reading).actions[0].action == "TBC"


def test_a_tracker_s_owner_to_be_named_is_none(tmp_path: Path) -> None:
    """In the Council's own layout too: no owner is named, and it is told."""
    rows = tracker_makers.plan_rows(Lead="TBC")
    reading = tracker_makers.read(tracker_makers.written(tmp_path / "t.xlsx", rows))
    assert tracker_makers.actions_of(reading)["1.10"].lead_officer == ""
    assert tracker_makers.of_code(reading, "no_owner").severity is Severity.WARNING


def test_a_tracker_s_evidence_to_follow_is_none(tmp_path: Path) -> None:
    """A column of evidence that holds "To follow" names none."""
    head, row = tracker_makers.plan_rows()
    rows = [
        [*head, "Evidence"],
        [*row, "To follow"],
        ["1.11", "Front door", "Move", "A", None, "", "A", "Audit of May"],
    ]
    found = tracker_makers.actions_of(tracker_makers.read(tracker_makers.written(tmp_path / "t.xlsx", rows)))
    assert (found["1.10"].evidence_ref, found["1.11"].evidence_ref) == ("", "Audit of May")
