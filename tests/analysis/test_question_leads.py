"""Who should answer a question: whoever the record names for its evidence, and nobody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lineofsight.analysis.challenge import ChosenQuestion
from lineofsight.analysis.evidence import EvidenceRef
from lineofsight.analysis.question_leads import Leads
from lineofsight.analysis.verdicts import JudgedMilestone, MemberStatus, Picture
from lineofsight.domain.triggers import ALWAYS
from lineofsight.wording.answering import FALLBACK
from tests.analysis.challenge_builders import action, indicator, judged_action, judged_indicator, picture, theme
from tests.analysis.governance_makers import body, governance, record_of, seat
from tests.analysis.plan_makers import milestone
from tests.support.watched_makers import question

FIGURE = EvidenceRef("indicator", "ind")
ACTION = EvidenceRef("action", "1.1")
NOBODY = f"{FALLBACK}: no lead is named."


def _sponsored(shown: Picture, officer: str = "Sponsor") -> Picture:
    first = shown.themes[0]
    return replace(shown, themes=(replace(first, theme=replace(first.theme, sponsor_officer=officer)),))


def _who(shown: Picture, *refs: EvidenceRef) -> tuple[str, ...]:
    return Leads(shown).who_answers(question(), refs)


def test_of_an_action_and_its_milestones_it_is_the_post_then_the_person_then_the_theme_s_officer() -> None:
    """As on every page the post stands before the person."""
    step = JudgedMilestone(
        milestone=milestone(milestone_id="a"), status=MemberStatus.ON_TRACK, days_slipped=0,
        date_changes=(),
    )  # fmt: skip
    for post, person, expected in (
        ("Head of Care", "Director", "Head of Care"),
        ("", "Director", "Director"),
        ("", "", "Sponsor"),
    ):
        led = replace(action(), lead_role=post, lead_officer=person)
        shown = _sponsored(picture(theme(replace(judged_action(led), milestones=(step,)))))
        assert _who(shown, ACTION) == _who(shown, EvidenceRef("milestone", "a")) == (expected,)


def test_of_a_figure_it_is_the_owner_then_the_theme_s_officer_then_who_leads_what_aims_at_it() -> None:
    """A published figure has no owner of the Council's; an action that left the plan aims at nothing."""
    aims = judged_action(replace(action(), lead_role="Head of Care", indicator_ids=("ind",)))
    owned = judged_indicator(replace(indicator(), owner="Head of Data", theme_id="T1"))
    under_it = judged_indicator(replace(indicator(), theme_id="T1"))
    for judged, expected in ((owned, "Head of Data"), (under_it, "Sponsor"), (judged_indicator(), "Head of Care")):
        assert _who(_sponsored(picture(theme(aims), indicators=(judged,))), FIGURE) == (expected,)
    assert _who(picture(theme(aims)), FIGURE) == ("Head of Care",)
    gone = replace(aims, in_population=False)
    assert _who(picture(theme(gone), indicators=(judged_indicator(),)), FIGURE) == ()


def test_of_a_theme_it_is_its_officer_and_of_a_body_its_chair() -> None:
    """The seat that is held stands before what the body says of itself; without the record no chair is known."""
    shown = _sponsored(picture(theme(judged_action())))
    assert _who(shown, EvidenceRef("theme", "T1")) == ("Sponsor",)
    board = EvidenceRef("body", "board")
    held = governance(body(chair_office="Leader"))
    assert Leads(shown, record_of(held)).who_answers(question(), [board]) == ("Leader",)
    seated = replace(held, seats=(seat("board", "Independent chair", role="chair"),))
    assert Leads(shown, record_of(seated)).who_answers(question(), [board]) == ("Independent chair",)
    assert Leads(shown, record_of(held)).who_answers(question(), [EvidenceRef("body", "gone")]) == ()
    assert _who(shown, board) == ()


def test_everybody_is_named_once_the_weightiest_evidence_s_first() -> None:
    """An action and an indicator of one reference are not taken for one another, and what is unknown names nobody."""
    shown = picture(
        theme(
            *(judged_action(replace(action(ref), lead_role=who)) for ref, who in (("ind", "B"), ("2", "A"), ("3", "B")))
        ),
        indicators=(judged_indicator(replace(indicator(), owner="C")),),
    )
    refs = [EvidenceRef("action", ref) for ref in ("ind", "2", "3", "9.9")]
    assert _who(shown, *refs, FIGURE, EvidenceRef("recommendation", "ind")) == ("B", "A", "C")


def test_who_is_named_only_as_officer_of_a_theme_is_called_so() -> None:
    """She would ask him in vain about what others lead; who leads another of the actions is asked as that."""
    led, bare, also = (
        judged_action(replace(action(ref), lead_role=lead, lead_officer=""))
        for ref, lead in (("1.4", "Head of Care"), ("1.11", ""), ("1.12", ""))
    )
    refs = tuple(EvidenceRef("action", ref) for ref in ("1.4", "1.11", "1.12"))

    def asked(officer: str) -> ChosenQuestion:
        leads = Leads(_sponsored(picture(theme(led, bare, also)), officer))
        return ChosenQuestion(
            question=question(), why="", evidence=refs, weight=1, trigger=ALWAYS,
            answered_by=leads.who_answers(question(), refs), standing_in=leads.standing_in(refs),
        )  # fmt: skip

    told = "Head of Care and Chief Executive (theme officer of 1.11 and 1.12, which name no lead)."
    assert asked("Chief Executive").all_to_ask == asked("Chief Executive").whom_to_ask == told
    assert asked("Head of Care").all_to_ask == "Head of Care."
    assert asked("").all_to_ask == "Head of Care."
    alone = replace(asked("Chief Executive"), standing_in=(("Chief Executive", ("1.11",)),))
    assert "(theme officer of 1.11, which names no lead)" in alone.all_to_ask


def test_who_leads_what_aims_at_a_figure_that_names_no_owner_is_called_so() -> None:
    """Whoever is asked of an action alone is not taken for the owner of the figure; nobody is where nobody is named."""
    aims = judged_action(replace(action(), lead_role="Head of Care", indicator_ids=("ind",)))
    nobodys = judged_indicator(indicator())
    for judged, counted, led in (
        (nobodys, 1, (("Head of Care", ("1.1",)),)),
        (replace(nobodys, indicator=replace(indicator(), owner="Head of Data")), 0, ()),
    ):
        leads = Leads(picture(theme(aims), indicators=(judged,)))
        assert leads.unowned(question(), [FIGURE]) == counted
        assert leads.leading(question(), [FIGURE]) == led
    two = ChosenQuestion(
        question=question(), why="", evidence=(FIGURE,), weight=1, trigger=ALWAYS, answered_by=("A", "B"),
        leading=(("A", ("1.1", "1.2")),), unowned=2,
    )  # fmt: skip
    assert two.whom_to_ask == "A (leads 1.1 and 1.2) and B; no owner is named for the figures."
    assert replace(two, answered_by=()).whom_to_ask == NOBODY


def test_a_question_that_is_always_asked_is_for_the_owners_of_its_figures() -> None:
    """It rests on no evidence, but on what it asks about."""
    shown = picture(indicators=(judged_indicator(replace(indicator(), owner="Head of Data")),))
    assert Leads(shown).who_answers(question(indicator_ids=("ind",)), ()) == ("Head of Data",)
    assert Leads(shown).who_answers(question(), ()) == ()


@pytest.mark.parametrize(
    ("named", "evidence", "ids", "said", "all_said"),
    [
        (("A",), (ACTION,), (), "A.", "A."),
        (("A", "B", "C", "D"), (ACTION,), (), "A, B and 2 other people.", "A, B, C and D."),
        ((), (ACTION,), (), NOBODY, NOBODY),
        ((), (), ("ind",), NOBODY, NOBODY),
        ((), (), (), NOBODY, NOBODY),
    ],
)
def test_whom_to_ask_is_said(
    named: tuple[str, ...], evidence: tuple[EvidenceRef, ...], ids: tuple[str, ...], said: str, all_said: str
) -> None:
    """Where nobody is named it is who answers by law, also for a question that rests on nothing of the record."""
    asked = question(indicator_ids=ids)
    chosen = ChosenQuestion(question=asked, why="", evidence=evidence, weight=1, trigger=ALWAYS, answered_by=named)
    assert (chosen.whom_to_ask, chosen.all_to_ask) == (said, all_said)


@pytest.mark.parametrize(
    ("named", "said", "everybody"),
    [
        ("ABCDEF", "A, B, C, D, E and F.", "A, B, C, D, E and F."),
        ("ABCDEFGH", "A, B, C, D, E, F and 2 other people.", "A; B; C; D; E; F; G; H."),
    ],
)
def test_more_are_named_where_there_is_room(named: str, said: str, everybody: str) -> None:
    """In the details and on the card she reads to whom else she goes; on paper everybody stands."""
    who = tuple(named)
    chosen = ChosenQuestion(question=question(), why="", evidence=(ACTION,), weight=1, trigger=ALWAYS, answered_by=who)
    assert (chosen.all_to_ask, chosen.everybody_to_ask) == (said, everybody)


def test_why_nobody_is_named_is_true_of_the_record() -> None:
    """That officers linked nothing is said of a figure alone that stands under no theme and in no action."""
    loose = judged_indicator(replace(indicator(), theme_id=""))
    alone = Leads(picture(theme(judged_action()), indicators=(loose,)))
    assert alone.why_nobody(question(), [FIGURE]) == "officers linked no action or theme to this figure"
    assert alone.why_nobody(question(indicator_ids=("ind",)), ()) == "officers linked no action or theme to this figure"
    two = [FIGURE, EvidenceRef("indicator", "other")]
    assert alone.why_nobody(question(), two) == "officers linked no action or theme to these figures"
    assert alone.why_nobody(question(), [FIGURE, ACTION]) == ""
    assert alone.why_nobody(question(), ()) == "it rests on nothing that the record names anybody for"
    under = judged_indicator(replace(indicator(), theme_id="T1"))
    assert Leads(picture(theme(judged_action()), indicators=(under,))).why_nobody(question(), [FIGURE]) == ""
    aims = judged_action(replace(action(), lead_role="", lead_officer="", indicator_ids=("ind",)))
    assert Leads(picture(theme(aims), indicators=(loose,))).why_nobody(question(), [FIGURE]) == ""


def test_of_many_who_answers_for_most_of_them_stands_first_with_how_many() -> None:
    """A member has time for two of fourteen; a milestone is not counted beside its action."""
    led = (("1", "A"), ("2", "B"), ("3", "C"), ("4", "B"), ("5", "C"), ("6", "C"))
    leads = Leads(
        picture(theme(*(judged_action(replace(action(ref), lead_role=who, lead_officer="")) for ref, who in led)))
    )
    refs = tuple(EvidenceRef("action", ref) for ref, _ in led)
    asked = ChosenQuestion(
        question=question(), why="", evidence=refs, weight=1, trigger=ALWAYS,
        answered_by=leads.who_answers(question(), refs), actions_of=leads.actions_of((*refs, refs[0])),
    )  # fmt: skip
    assert asked.answered_by == ("C", "B", "A")
    assert asked.whom_to_ask == "C (3 actions), B (2 actions) and 1 other lead."
    officer = replace(asked, standing_in=(("A", ("1",)),))
    assert officer.whom_to_ask == "C (3 actions), B (2 actions) and 1 other person.", "who leads none of it"
    assert asked.all_to_ask == "C, B and A."
