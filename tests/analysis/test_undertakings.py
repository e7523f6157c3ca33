"""Who answers, what was promised and when it counts as done: each is told when it changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.analysis.change_clauses import clause_of
from lineofsight.analysis.changes import find_changes
from lineofsight.analysis.verdicts import ChangeKind
from lineofsight.domain.governance import BodyKind
from lineofsight.domain.statuses import DeliveryStatus
from tests.analysis.governance_makers import body, governance
from tests.analysis.plan_makers import action, milestone
from tests.analysis.record_makers import BEFORE, record

if TYPE_CHECKING:
    from lineofsight.domain.governance import Body


def led(post: str, person: str) -> dict[str, Any]:
    """Who leads an action, as officers write it down."""
    return {"lead_role": post, "lead_officer": person}


@pytest.mark.parametrize(
    ("was", "now", "kind", "said"),
    [
        (
            {"lead_role": "Head of Care"},
            {"lead_role": "Director of People"},
            ChangeKind.LEAD,
            "lead was Head of Care, now Director of People",
        ),
        ({}, {"lead_officer": ""}, ChangeKind.LEAD, "lead was Head of Service, now nobody"),
        ({"lead_officer": ""}, {"lead_officer": "Ann Lee"}, ChangeKind.LEAD, "lead was nobody, now Ann Lee"),
        (
            led("Head of Care", "Ann Lee"),
            led("Head of care", "Bo Day"),
            ChangeKind.LEAD,
            "lead was Ann Lee, now Bo Day",
        ),
        (led("", "Ann Lee"), led("Head of Care", "Bo Day"), ChangeKind.LEAD, "lead was Ann Lee, now Bo Day"),
        (led("", "Ann Lee"), led("Head of Care", ""), ChangeKind.LEAD, "lead was Ann Lee, now Head of Care"),
        (
            led("Head of Care", "Ann Lee"),
            led("Director of People", "Ann Lee"),
            ChangeKind.LEAD,
            "lead was Head of Care, now Director of People",
        ),
        (
            {"action": "Recruit fourteen social workers."},
            {"action": "Recruit ten social workers."},
            ChangeKind.WORDING,
            "reworded from “Recruit fourteen social workers” to “Recruit ten social workers”",
        ),
        (
            {"success_measure": "At or below 15."},
            {"success_measure": "At or below 20."},
            ChangeKind.MEASURE,
            "success measure was “At or below 15”, now “At or below 20”",
        ),
        (
            {"success_measure": "Fewer cases", "target": "15"},
            {"success_measure": "Fewer cases", "target": "20"},
            ChangeKind.MEASURE,
            "success measure was “Fewer cases (target: 15)”, now “Fewer cases (target: 20)”",
        ),
        (
            {"success_measure": "Fewer cases"},
            {},
            ChangeKind.MEASURE,
            "success measure was “Fewer cases”, now not stated",
        ),
    ],
)
def test_another_undertaking_is_a_change(was: dict[str, Any], now: dict[str, Any], kind: ChangeKind, said: str) -> None:
    """An action can be made easier, or handed over, while its status and its date stand still."""
    (change,) = find_changes(record([action(**was)], as_at=BEFORE), record([action(**now)]))
    assert (change.kind, change.subject, change.ref) == (kind, "action", "1.1")
    assert change.sentence.startswith("1.1 ")
    assert change.sentence.endswith(f": {said}.")
    assert clause_of(change) == said


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ({"action": "Recruit, then train."}, {"action": "recruit  then train"}),
        ({"success_measure": "At or below 15"}, {"success_measure": "At or below 15."}),
        ({"lead_role": "Head of Care"}, {"lead_role": "HEAD OF CARE "}),
        (led("Head of Care", ""), led("Head of Care", "Ann Lee")),
        (led("", "Ann Lee"), led("Head of Care", "ANN LEE")),
        (led("Head of Care", "Ann Lee"), led("", "Ann Lee")),
        ({"lead_officer": "Head of Care"}, led("Head of Care", "Ann Lee")),
    ],
)
def test_a_tidied_cell_is_no_change(was: dict[str, Any], now: dict[str, Any]) -> None:
    """Spaces, signs and capitals promise nothing else; a name beside the same post, or a post, hands nothing over."""
    assert find_changes(record([action(**was)], as_at=BEFORE), record([action(**now)])) == ()


@pytest.mark.parametrize("status", [DeliveryStatus.WITHDRAWN, DeliveryStatus.SUPERSEDED])
def test_what_left_the_plan_needs_neither_lead_nor_measure(status: DeliveryStatus) -> None:
    """Officers empty the row of what they give up; another lead or measure is told of it as of any."""
    was = action(success_measure="At or below 15")
    emptied = action(delivery_status=status, lead_officer="")
    (change,) = find_changes(record([was], as_at=BEFORE), record([emptied]))
    assert change.kind is ChangeKind.LEFT
    handed = action(delivery_status=status, lead_officer="Ann Lee", success_measure="At or below 20")
    kinds = [one.kind for one in find_changes(record([was], as_at=BEFORE), record([handed]))]
    assert kinds == [ChangeKind.LEFT, ChangeKind.MEASURE, ChangeKind.LEAD]


def test_another_wording_of_a_milestone_is_a_change() -> None:
    """Where its number was made up, another one can stand under it: nothing is said."""
    earlier, now = milestone(text="Fill ten posts"), milestone(text="Fill two posts")
    (change,) = find_changes(
        record([action()], as_at=BEFORE, milestones=[earlier]), record([action()], milestones=[now])
    )
    assert (change.kind, change.subject) == (ChangeKind.WORDING, "milestone")
    assert change.sentence == ("Milestone 1.1.1 Fill two posts: reworded from “Fill ten posts” to “Fill two posts”.")
    earlier, now = (milestone(milestone_id="1.1/m1", text=text) for text in ("Fill ten posts", "Fill two posts"))
    assert (
        find_changes(record([action()], as_at=BEFORE, milestones=[earlier]), record([action()], milestones=[now])) == ()
    )


def test_a_post_by_its_short_name_and_by_a_new_one_is_the_same_lead() -> None:
    """The map knows a post by its name, its short name and its key: only another post is another lead."""
    posts = [
        body("head_legal", kind=BodyKind.POST, name="Head of Legal Services", short_name="Head of Legal"),
        body("head_care", kind=BodyKind.POST, name="Head of Care"),
    ]
    renamed = [replace(posts[0], name="Head of Law"), posts[1]]

    def told(was: str, now: str, bodies: list[Body]) -> list[str]:
        found = find_changes(
            replace(record([action(lead_officer=was)], as_at=BEFORE), governance=governance(*posts)),
            replace(record([action(lead_officer=now)]), governance=governance(*bodies)),
        )
        return [clause_of(change) for change in found if change.kind is ChangeKind.LEAD]

    assert told("Head of Legal", "Head of Legal Services", posts) == []
    assert told("Head of Legal Services", "Head of Law", renamed) == []
    assert told("Head of Legal", "Head of Care", posts) == ["lead was Head of Legal, now Head of Care"]
    assert told("Head of Care (interim)", "Head of Care", posts) == [
        "lead was Head of Care (interim), now Head of Care"
    ]
