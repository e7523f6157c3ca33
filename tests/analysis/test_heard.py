"""What children and families told the council lately: whose word counts, how far back, and what is said of none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lineofsight.analysis.challenge import ChosenQuestion
from lineofsight.analysis.evidence import EvidenceRef
from lineofsight.analysis.heard import find_heard
from lineofsight.analysis.straight_answers import Answering, StraightAnswer
from lineofsight.domain.practice import Voice, VoiceOf
from lineofsight.domain.record import Record, WatchedRecord
from lineofsight.domain.triggers import Trigger, TriggerKind
from lineofsight.wording.voices import brief_account
from tests.analysis.challenge_builders import judged_action, picture, theme
from tests.analysis.record_makers import record
from tests.support.watched_makers import question, voice

WITHOUT = Trigger(kind=TriggerKind.THEME_WITHOUT_VOICE, number=1)


def _on(day: date, name: str = "V1", of: VoiceOf = VoiceOf.CHILDREN, theme_id: str = "T1", done: str = "") -> Voice:
    return voice(name, of=of, period_start=day, period_end=day, said=f"Said by {name}.", theme_id=theme_id, done=done)


def _holding(*voices: Voice) -> Record:
    return replace(record([]), as_at=date(2017, 3, 31), watched=WatchedRecord(voices=voices))


def _answer(*voices: Voice) -> StraightAnswer:
    chosen = ChosenQuestion(
        question=replace(question(), triggers=(WITHOUT,)),
        why="No action names them.",
        evidence=(EvidenceRef("theme", "T1"),),
        weight=1,
        trigger=WITHOUT,
    )
    return Answering(picture(theme(judged_action())), _holding(*voices)).answer(chosen)


def test_the_last_three_months_are_told_and_children_come_first() -> None:
    """The day three months before is too old, and so is what is still to be asked; staff do not speak for children."""
    held = find_heard(
        _holding(
            _on(date(2016, 12, 31), "old"),
            _on(date(2017, 1, 1), "first", VoiceOf.FAMILIES),
            _on(date(2017, 1, 2), "child"),
            _on(date(2017, 3, 31), "staff", VoiceOf.STAFF),
            _on(date(2017, 4, 1), "ahead"),
        )
    )
    assert [one.voice_id for one in held.lately] == ["child", "first"]
    assert [one.voice_id for one in held.earlier] == ["old"]


def test_what_is_held_answers_before_what_the_plan_does_not_name() -> None:
    """Who, when, of which theme or of none, and what was done or that nothing is recorded; never "not known" alone."""
    said, other = _on(date(2017, 3, 3)), _on(date(2017, 2, 3), "V2", theme_id="", done="Two pages.")
    answer = _answer(said, other)
    counted = "2 accounts of what was said in the 3 months to 31 March 2017 are held (children)"
    assert answer.known == (f"{counted}; nothing is recorded as done about 1 of them.", "No action names them.")
    asked = "Asked: “Does she listen?”: how many answered is not recorded. In their words:"
    assert [brief_account(one) for one in answer.voices] == [
        f"Children, 3 Mar 2017, of T1. {asked} “Said by V1.” Nothing is recorded as done.",
        f"Children, 3 Feb 2017, of no theme. {asked} “Said by V2.” Done: Two pages.",
    ]
    assert not any(one.startswith("What they say of T1") for one in answer.unknown)


def test_where_nothing_is_held_the_last_before_is_named() -> None:
    """Of a theme of which nothing is held, that is said; an account that is older than the question is no answer."""
    assert (
        _answer().known[0] == "No account of what children or families said in the 3 months to 31 March 2017 is held."
    )
    assert _answer().unknown == ("What they say of T1 Caseloads is not known: no account of theirs is held there.",)
    old = _answer(_on(date(2016, 10, 28)))
    assert old.known[0].endswith(" is held; the last before is of 28 October 2016.")
    assert (old.voices, old.unknown) == ((), ("What they say today is not known: no newer account is held.",))
