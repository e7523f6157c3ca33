"""Straight answers: the finding, officers' own words with their day, and every gap beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineofsight.analysis.challenge import ChosenQuestion
from lineofsight.analysis.evidence import EvidenceRef
from lineofsight.analysis.straight_answers import Answering
from lineofsight.analysis.verdicts import DeliveryFlag, RatingColour
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import Quality
from lineofsight.domain.triggers import TRIGGER_RULES, Trigger, TriggerKind
from lineofsight.wording.statuses import impact_word
from tests.analysis.challenge_builders import (
    action,
    comparison,
    indicator,
    judged_action,
    judged_indicator,
    observation,
    picture,
    theme,
)
from tests.support.watched_makers import question


def _asked(*evidence: EvidenceRef, kind: TriggerKind = TriggerKind.ALWAYS, word: str = "") -> ChosenQuestion:
    return ChosenQuestion(
        question=question(),
        why="Caseload: 20.",
        evidence=evidence,
        weight=1,
        trigger=_trigger(kind, word),
        answered_by=("Head of Safeguarding",),
    )


def _trigger(kind: TriggerKind, word: str) -> Trigger:
    """One of a kind with a word and a number that it may carry."""
    rule = TRIGGER_RULES[kind]
    first = rule.words[0] if rule.words else ""
    return Trigger(kind=kind, word=word or first, number=rule.low if rule.number else None)


BEYOND = "The rest is not known: the record holds figures and what officers wrote beside them."


FIGURE = EvidenceRef("indicator", "ind")


def test_officers_own_words_are_quoted_with_who_and_when() -> None:
    """The finding stands first, then what they wrote beside the figure, then who set the target, then others."""
    seen = replace(observation(), commentary="five posts are empty", action="Recruit", commentary_author="Head",
                   commentary_date=date(2017, 3, 30))  # fmt: skip
    compared = replace(comparison("20", "15"), sentence="It was worse than its neighbours.")
    what = replace(indicator(), owner="Head of Safeguarding")
    shown = picture(indicators=(judged_indicator(what, latest=seen, comparison=compared),))
    answer = Answering(shown).answer(_asked(FIGURE))
    assert answer.known == (
        "Caseload: 20.",
        "Head, 30 March 2017: “Five posts are empty. Recruit.”",
        "The target was set by The Board.",
        "It was worse than its neighbours.",
    )
    assert answer.unknown == (BEYOND,)
    assert answer.who == "Head of Safeguarding."


def test_what_is_wrong_with_a_figure_is_owned_up_to() -> None:
    """Its age, its firmness, gaps in its series; no rating and no comparison where it is asked how good it is."""
    seen = replace(observation(), quality=Quality.PROVISIONAL)
    judged = replace(
        judged_indicator(latest=seen, colour=RatingColour.NONE),
        age_days=181,
        missing_periods=("March 2016", "May 2016", "June 2016", "July 2016", "August 2016"),
    )
    answering = Answering(picture(indicators=(judged,)))
    firmness = (
        BEYOND,
        "The figure is over 5 months old: where it stands today is not known.",
        "The figure is provisional: what the final one will be is not known.",
        "No figure came for June 2016, July 2016 and August 2016, nor for 2 periods before.",
    )
    assert answering.answer(_asked(FIGURE)).unknown == firmness
    assert answering.answer(_asked(FIGURE, kind=TriggerKind.WORST_QUARTER)).unknown == (
        *firmness,
        "Whether it is good enough is not known: no rule rates it.",
        "How others do is not known: no other council's figure is held for it.",
    )


def test_a_figure_that_is_suppressed_or_missing_is_not_nought() -> None:
    """Both are said, each with its reason."""
    hidden = replace(observation(), figure=Figure.missing(Symbol.CONFIDENTIAL))
    said = Answering(picture(indicators=(judged_indicator(latest=hidden),))).answer(_asked(FIGURE)).unknown
    assert said[1] == ("There is no number for March 2017 (suppressed: too few to publish safely); that is not nought.")
    none = replace(judged_indicator(), latest=None)
    assert Answering(picture(indicators=(none,))).answer(_asked(FIGURE)).unknown == (
        BEYOND,
        "No figure is held; that is not nought.",
    )


def test_an_action_is_answered_with_its_update_its_next_step_and_its_gaps() -> None:
    """No owner, no date, no agreement, an old update, no evidence: each is said."""
    what = replace(
        action(),
        lead_officer="",
        status_reason="two posts are empty",
        status_date=date(2017, 3, 22),
        progress_update="Advertised.",
        update_date=date(2017, 1, 9),
        next_step="Interview",
        escalated_to="the Board",
    )
    flags = (DeliveryFlag.NO_OWNER, DeliveryFlag.STALE_UPDATE, DeliveryFlag.REDATED_WITHOUT_AGREEMENT,
             DeliveryFlag.ONGOING_WITHOUT_DATE, DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE)  # fmt: skip
    shown = picture(theme(judged_action(what, flags=flags)))
    sponsored = replace(shown.themes[0], theme=replace(shown.themes[0].theme, sponsor_officer="Director"))
    answer = Answering(replace(shown, themes=(sponsored,))).answer(_asked(EvidenceRef("action", "1.1")))
    assert answer.known[1:] == (
        "Officers on 1.1, 22 March 2017: “Two posts are empty.”",
        "Officers on 1.1, 9 January 2017: “Advertised.”",
        "Next step named for 1.1: “Interview.”",
        "1.1 was taken to the Board.",
    )
    told = impact_word(what.impact_status).lower()
    assert answer.unknown == (
        "Who answers for 1.1 is not recorded: nobody is named.",
        "By when 1.1 will be done is not known: it has no date.",
        "Who agreed the new date of 1.1 is not recorded: its move names nobody.",
        "How 1.1 goes since 9 January 2017 is not known: no newer update is recorded.",
        "That 1.1 is done cannot be checked: no evidence is named.",
        f"Whether 1.1 makes a difference for children is not shown: officers say “{told}”.",
    )


def test_of_two_figures_each_sentence_says_of_which_it_speaks() -> None:
    """Who said it, who set the target and how others do belong to one of them; what is lacking alike is said once."""
    first, second = replace(indicator(), plain_title="Visits"), replace(indicator("ind2"), plain_title="Talks")
    compared = replace(comparison("20", "15"), sentence="In 2016, it was worse than its neighbours.")
    told = replace(observation(), commentary="Weekends are missed.", commentary_author="Head of Care",
                   commentary_date=date(2017, 3, 30), quality=Quality.PROVISIONAL)  # fmt: skip
    shown = picture(
        indicators=(
            replace(judged_indicator(first, comparison=compared), age_days=365),
            replace(judged_indicator(second, latest=told), age_days=365),
        )
    )
    answer = Answering(shown).answer(_asked(FIGURE, EvidenceRef("indicator", "ind2")))
    assert answer.known[1:] == (
        "The target of “Visits” was set by The Board.",
        "Head of Care on “Talks”, 30 March 2017: “Weekends are missed.”",
        "The target of “Talks” was set by The Board.",
        "“Visits”: in 2016, it was worse than its neighbours.",
    )
    assert answer.unknown[:3] == (
        BEYOND,
        "“Visits” and “Talks”: the figure is 12 months old; where it stands today is not known.",
        "“Talks”: the figure is provisional; what the final one will be is not known.",
    )


def test_only_the_weightiest_evidence_is_told_and_each_thing_once() -> None:
    """Three actions with the same words give two answers' worth, without repeating a sentence."""
    actions = [judged_action(replace(action(ref), progress_update="Begun.", update_date=date(2017, 3, 1)))
               for ref in ("1.1", "1.2", "1.3")]  # fmt: skip
    refs = [EvidenceRef("action", one.action.action_id) for one in actions]
    answer = Answering(picture(theme(*actions))).answer(_asked(*refs, refs[0]))
    assert [said[:14] for said in answer.known[1:]] == ["Officers on 1.", "Officers on 1."]
    assert "1.3" not in " ".join((*answer.known, *answer.unknown))


def test_a_question_that_rests_on_nothing_says_so() -> None:
    """What is always asked cannot be answered from the record."""
    answer = Answering(picture()).answer(_asked())
    assert answer.unknown == ("The record holds nothing else on it: it cannot be answered from figures or the plan.",)


def test_officers_words_are_quoted_as_far_as_there_are_any() -> None:
    """Words without an author are officers'; commentary and action are each quoted alone too, and nothing is empty."""
    for words, quoted in (
        ({"commentary": "Five posts are empty."}, "Officers: “Five posts are empty.”"),
        ({"action": "Recruit.", "commentary_author": "Head"}, "Head: “Recruit.”"),
        ({"action": "Recruit.", "commentary_date": date(2017, 3, 30)}, "Officers, 30 March 2017: “Recruit.”"),
    ):
        seen = replace(observation(), **words)
        answer = Answering(picture(indicators=(judged_indicator(latest=seen),))).answer(_asked(FIGURE))
        assert answer.known == ("Caseload: 20.", quoted, "The target was set by The Board.")
    silent = Answering(picture(indicators=(judged_indicator(),))).answer(_asked(FIGURE))
    assert silent.known == ("Caseload: 20.", "The target was set by The Board.")
    reason = judged_action(replace(action(), status_reason="Two posts are empty."))
    answer = Answering(picture(theme(reason))).answer(_asked(EvidenceRef("action", "1.1")))
    assert answer.known == ("Caseload: 20.", "Officers on 1.1: “Two posts are empty.”")


def test_what_left_the_plan_has_no_next_step() -> None:
    """What was to come next is not coming."""
    gone = judged_action(replace(action(), next_step="Interview"), in_population=False)
    answer = Answering(picture(theme(gone))).answer(_asked(EvidenceRef("action", "1.1")))
    assert answer.known == ("Caseload: 20.",)


def test_an_action_and_an_indicator_of_one_reference_are_not_taken_for_one_another() -> None:
    """Councils number as they like; each is answered with its own words, and a body of that name with none."""
    worked = judged_action(replace(action("ind"), progress_update="Begun.", lead_role="Head of Care"))
    measured = replace(observation(), commentary="Five posts are empty.")
    what = replace(indicator(), owner="Head of Data")
    shown = picture(theme(worked), indicators=(judged_indicator(what, latest=measured),))
    said = {
        subject: Answering(shown).answer(_asked(EvidenceRef(subject, "ind")))
        for subject in ("action", "indicator", "body")
    }
    assert said["action"].known[1:] == ("Officers on ind: “Begun.”",)
    assert said["indicator"].known[1:] == ("Officers: “Five posts are empty.”", "The target was set by The Board.")
    assert said["body"].known[1:] == ()


def test_a_reference_that_the_picture_does_not_know_is_answered_without_breaking() -> None:
    """An audience may not see what the evidence names; an action and an indicator may bear one reference."""
    shown = picture(theme(judged_action(action("ind"))))
    for ref in (EvidenceRef("action", "9.9"), FIGURE):
        answer = Answering(shown).answer(_asked(ref))
        assert answer.known == ("Caseload: 20.",)
        assert answer.unknown == ("Whatever goes beyond the finding is not known: nothing else is recorded of it.",)


def test_a_theme_or_body_as_evidence_is_answered_without_breaking() -> None:
    """A theme names its officer; a body is not a thing that officers write of."""
    shown = picture(theme(judged_action()))
    answer = Answering(shown).answer(_asked(EvidenceRef("theme", "T1"), EvidenceRef("body", "board")))
    assert answer.known == ("Caseload: 20.",)


def test_what_is_not_known_answers_the_question_that_it_stands_under() -> None:
    """A question about a date is not told that no effect is shown, nor one about a theme that "all was looked at"."""
    what = replace(action(), next_step="Interview", risk_if_late="Children wait")
    answering = Answering(picture(theme(judged_action(what))))
    ref = EvidenceRef("action", "1.1")
    holding = answering.answer(_asked(ref, kind=TriggerKind.REDATED_AT_LEAST))
    assert holding.unknown == (
        "What will make the next date of 1.1 hold is not recorded: a next step is named, and not what has changed.",
    )
    delay = answering.answer(_asked(ref, kind=TriggerKind.DAYS_SLIPPED_AT_LEAST))
    assert "Risk named if 1.1 is late: “Children wait.”" in delay.known
    assert delay.unknown == ("How many children wait for 1.1 is not recorded: officers name the risk and no number.",)
    on_track = answering.answer(_asked(ref, kind=TriggerKind.FLAG_COUNT_AT_LEAST, word="green_but_overdue"))
    assert (
        on_track.unknown[0] == "By when 1.1 will be done is not known: its date has passed, and no new one is recorded."
    )
    voice = answering.answer(_asked(EvidenceRef("theme", "T1"), kind=TriggerKind.THEME_WITHOUT_VOICE))
    assert len(voice.unknown) == 1
    assert voice.unknown[0].startswith("What children and families say of T1")


def test_what_is_open_of_many_actions_is_said_of_all_before_the_first() -> None:
    """Of three without an effect shown, two are looked at and the third is as open; two alone are told by name."""
    refs = tuple(EvidenceRef("action", f"1.{number}") for number in (1, 2, 3))
    done = [judged_action(replace(action(), action_id=ref.ref)) for ref in refs]
    answering = Answering(picture(theme(*done)))
    said = impact_word(done[0].action.impact_status).lower()
    all_of_them = answering.answer(_asked(*refs, kind=TriggerKind.NO_IMPACT_SHOWN)).unknown
    assert all_of_them == (
        "That any of these 3 makes a difference for children is not shown.",
        f"For example: whether 1.1 makes a difference for children is not shown; officers say “{said}”.",
        f"Whether 1.2 makes a difference for children is not shown: officers say “{said}”.",
    )
    assert answering.answer(_asked(*refs[:2], kind=TriggerKind.NO_IMPACT_SHOWN)).unknown[0].startswith("Whether 1.1 ")
    moved = answering.answer(_asked(*refs, kind=TriggerKind.REDATED_AT_LEAST)).unknown
    assert not any("of these 3" in one for one in moved)


@pytest.mark.parametrize("kind", list(TriggerKind))
def test_every_kind_of_question_is_told_what_is_not_known_and_who_could_tell(kind: TriggerKind) -> None:
    """With why after a colon, whatever the question rests on."""
    answering = Answering(picture(theme(judged_action()), indicators=(judged_indicator(),)))
    for subject, ref in (("action", "1.1"), ("indicator", "ind"), ("theme", "T1"), ("body", "b"), ("milestone", "m")):
        answer = answering.answer(_asked(EvidenceRef(subject, ref), kind=kind))
        assert answer.unknown
        assert all(": " in said for said in answer.unknown), answer.unknown
        assert answer.who
