"""What the record holds for a portfolio holder stands in her pack: what was said, decided, missed and feared."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.verdicts import DeliveryFlag
from lineofsight.documents.composing import make_document
from lineofsight.documents.content import Paragraph
from lineofsight.documents.forms import Form, Length
from lineofsight.documents.kinds import find_document
from lineofsight.documents.portfolio.lateness import late_lines
from lineofsight.documents.portfolio.missed import count_missed, missed_blocks, missed_lines
from lineofsight.documents.portfolio.moved import moved_told
from lineofsight.documents.portfolio.shortening import after_figure, after_name, keep_question
from lineofsight.documents.portfolio.taken import against_lines, count_against
from lineofsight.documents.words_used import words_used
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.workspace.ordering import Order
from lineofsight.workspace.portfolios import limit_material
from lineofsight.workspace.telling import with_notes

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.documents.material import Material
    from lineofsight.domain.oversight import Decision
    from lineofsight.workspace.library import Library

KIND = find_document("portfolio-pack")


@pytest.fixture(scope="module")
def hers(example: Library, example_material: Material) -> Material:
    """Give what the portfolio of the most themes holds of the example, with its notes."""
    order = Order(name="portfolio-pack", lead_member="Portfolio Holder for Care Services")
    return with_notes(example.store, example.notebook, limit_material(example.store, example_material, order))


@pytest.fixture(scope="module")
def full(hers: Material) -> str:
    """Give the words of her full pack."""
    return _words(hers, Length.FULL)


@pytest.fixture(scope="module")
def short(hers: Material) -> str:
    """Give the words of her short pack."""
    return _words(hers, Length.SHORT)


def _words(material: Material, length: Length) -> str:
    return " ".join(" ".join(words_used(make_document(KIND, material, Form(length)).blocks)).split())


def test_what_children_said_answers_what_they_told_us(full: str) -> None:
    """Four accounts of the last three months are held of her themes: each stands there with what was done."""
    answer = full.partition("What have children told us in the last three months")[2]
    assert "4 accounts of what was said in the 3 months to 31 March 2017 are held" in answer
    families = (
        "Families, 3 Feb 2017, of T2. Asked: “Do you know what your child's plan asks of you?”: 19 of 26 answered; 8 "
        "of 19 agreed. In their words: “Too many pages.” Done: Plan form cut to two pages (20 Feb 2017)."
    )
    complaints = (
        "Complaints, 31 Mar 2017, of T4. Counted: “Complaints of families and children: answered within 20 working "
        "days?”: 24 complaints; yes for 9 of 24. In their words: “We have had four social workers.”"
    )
    assert families in answer, "8 of 19 agreed to what was asked, not to what was said"
    assert complaints in answer
    assert "No evidence from children" not in full


def test_the_short_pack_names_every_theme_and_who_asks_is_named(full: str, short: str) -> None:
    """Two of five titles and a sign would be taken for two; whoever has not been named is not "she"."""
    assert "It holds 5 themes: T2, T3, T4, T8 and T10. 38 figures stand under no theme" in short
    assert "What the chair asks about a body or the council as a whole stands in the challenge log." in full
    assert "actions 2.3, 2.5 and 10 more." in full, "all twelve are no example"


def test_what_was_decided_against_advice_stands_in_both(hers: Material, full: str, short: str) -> None:
    """Scrutiny asks the holder about it: day, body, what, and whether a reason is recorded."""
    assert "22 Mar 2017 The Executive (Cabinet)" in full.partition("Decisions taken")[2]
    assert "Caseloads in the Safeguarding teams" in full.partition("Decisions taken")[2]
    counted = "2 of 4 decisions went against professional advice; the reason is recorded for both. Whether 1 other did"
    assert counted in full.partition("Decisions taken")[2]
    named = "2 decisions taken against advice (the newest: Caseloads in the Safeguarding teams, its reason is recorded)"
    assert count_against(hers) == (named,), "one named, where two pages have no room for a line of its own"
    assert "Put off against advice: Caseloads in the Safeguarding teams." in short
    title = "Caseloads in the Safeguarding teams"
    assert count_against(hers, (title,)) == ("1 more decision taken against advice",)
    assert "1 more decision taken against advice and" in short, "what stands there as put off is not counted once more"
    (besides,) = against_lines(hers, 1, (title,))
    assert "".join(words_used([besides])).startswith("Decided against advice besides: ")
    assert title not in "".join(words_used([besides]))
    (line,) = against_lines(hers, 1)
    told = "Decided against advice: Caseloads in the Safeguarding teams (22 March 2017, its reason is recorded, "
    assert "".join(words_used([line])).startswith(told)


def test_who_adds_up_the_figures_of_the_themes_is_told_which_count_twice(hers: Material, full: str) -> None:
    """Days of work with parents is one of them: the column adds up to more than her figures are."""
    under = Counter(one.indicator.ind_id for theme in hers.picture.themes for one in theme.indicators)
    assert sum(number > 1 for number in under.values()) == 2
    assert "2 figures stand under several themes and are counted under each." in full


def test_a_milestone_whose_date_has_passed_is_named_with_how_late_it_is_and_who_leads(
    hers: Material, full: str, short: str
) -> None:
    """The action's own date has not passed, so nothing else in the pack says it."""
    by_action = full.partition("Milestones overdue")[2]
    assert by_action.index("3.2 Bring cases") < by_action.index("3.2-a")
    assert "3.2-a Six posts filled: due 31 Dec 2016, 90 days late" in by_action
    assert "and 3 overdue milestones (the longest: 3.2-a, 90 days late)." in short
    (line,) = missed_lines(hers.picture, 6)
    told = "Milestones overdue: 3.2-a (90 days late), 2.8-a (59 days late) and 2.2-a (31 days late)."
    assert "".join(words_used([line])) == told


def test_a_late_milestone_of_a_complete_action_is_not_called_one_of_an_action_in_time(hers: Material) -> None:
    """Officers say that the action is done and that a step of it is not: that is asked, and told after the others."""
    themes = tuple(
        replace(
            theme,
            actions=tuple(
                replace(one, action=replace(one.action, delivery_status=DeliveryStatus.COMPLETE))
                if one.action.action_id == "3.2"
                else one
                for one in theme.actions
            ),
        )
        for theme in hers.picture.themes
    )
    told = " ".join(words_used(missed_blocks(replace(hers.picture, themes=themes))))
    both = told.partition("Officers call an action complete while a milestone of it was not reached")
    assert ["3.2-a" in part for part in both] == [False, False, True]
    assert "2.8-a" in both[0]
    assert "Officers call" not in " ".join(words_used(missed_blocks(hers.picture)))


def test_one_alone_is_named_without_being_called_the_worst(hers: Material) -> None:
    """And where there is none, nothing is counted."""
    watched = hers.record.watched
    against = [one for one in watched.decisions if one.against_advice]
    one = replace(against[0], reason_against="", title="A very long name of a decision that the executive took in May")

    def counted(*decisions: Decision) -> tuple[str, ...]:
        record = replace(hers.record, watched=replace(watched, decisions=decisions))
        return count_against(replace(hers, record=record))

    assert counted(one) == (
        "1 decision taken against advice (A very long name of a decision that the executive…, no reason is recorded)",
    )
    assert counted() == ()
    assert count_missed(replace(hers.picture, themes=())) == ()


def test_what_is_due_in_short_begins_with_what_was_put_off_and_the_deadline_and_counts_the_rest_as_what_it_is(
    short: str,
) -> None:
    """A deadline of the next day is not left to the full pack, and a risk is not counted as a decision."""
    due = short.partition("Decisions and deadlines due")[2]
    assert due.strip().startswith("Put off against advice: Caseloads in the Safeguarding teams.")
    assert due.partition("10 April.” ")[2].startswith("1 April 2017: ")
    assert "7 risks" in due.partition("In the full pack besides: ")[2]
    assert "more decisions" not in short


def test_a_risk_stands_with_its_score_and_owner(full: str) -> None:
    """A title alone cannot be weighed, and names nobody to ask."""
    risks = full.partition("It stands above what the council will bear")[2]
    assert "with its controls, and the council bears " in risks
    assert "Owner: " in risks.partition("with its controls")[2][:200]


def test_that_nothing_awaits_an_answer_is_said_of_the_day_of_the_document(hers: Material) -> None:
    """However much later the document is made; where notes moved after that day, the day of the notes is told."""
    later = replace(hers, threads=(), told_on=date(2026, 11, 30))
    assert "No challenge on these themes awaits an answer on 31 March 2017" in _words(later, Length.FULL)
    assert "2026" not in _words(later, Length.FULL)


def test_a_text_is_made_short_without_its_point() -> None:
    """The question of a challenge stays, and of a figure its value; of evidence whole sentences."""
    late = "It is reported on track six weeks after its date."
    asked = "Of the handovers in February, how many had a joint visit?"
    more = "Tell me by team, for each of the three weeks."
    assert keep_question(f"{late} {asked} {more}", 60) == f"{late} {asked}", "what the question rests on stands first"
    assert keep_question(f"Good evening. {late} {asked}", 60) == f"… {late} {asked}"
    assert keep_question(f"{late} {more} {more} {asked}", 60) == f"… {more} {asked}"
    assert keep_question("How many wait?", 60) == "How many wait?"
    long = f"Of the children who were not spoken with{' when they came back' * 4}, how many live elsewhere?"
    assert keep_question(f"It is late. {long}", 60) == f"… {long}", "and the question is never broken"
    assert keep_question(f"Who checked? {long}", 60) == "Who checked?"
    assert keep_question(f"{long.rstrip('?')}{', and why' * 30}?", 60).startswith("… and why, and why")
    quoted = f"Staff told me: “Who checks? Nobody does, and nobody ever did.” {more} {asked}"
    assert keep_question(quoted, 60).endswith(f"{more} {asked}"), "what is asked in a quotation is not the question"
    name = "Children for each social worker in the Safeguarding teams"
    told = after_name(f"{name}: 20.9 against a target of 15.0 or less (31 March 2017), which is worse.", name, 100)
    assert ": 20.9 against a target of 15.0 or less" in told


def test_of_a_figure_that_is_told_above_what_is_said_beside_it_stays() -> None:
    """That the target will not be met was cut off behind three words, and the figure told a third time."""
    name = "Children for each social worker in the Safeguarding teams"
    figure, news = (
        "20.9 against a target of 15.0 or less (31 March 2017)",
        "the target will not be met",
    )
    shown = "Children for each social worker…"
    also = "The same holds for “Days before court”."
    assert after_figure(f"{name}: {figure}. As things go, {news}. {also}", name, 100) == (
        f"{shown}: as things go, {news}."
    )
    for alone in (f"{name}: {figure}.", f"{name}: {figure}. {also}"):
        assert after_figure(alone, name, 100) == f"{shown}: {figure}."
    assert after_figure("Reported late. It is worse.", name, 20) == "Reported late."


def test_the_name_of_a_figure_is_not_cut_where_another_begins_alike() -> None:
    """What is left of it would be said of both; its value tells them apart besides."""
    name = "Children for each social worker in the Safeguarding teams"
    alike = (name, "Children for each social worker in Referral and Assessment")
    why = f"{name}: 20.9 against a target of 15.0 or less (31 March 2017). As things go, the target will not be met."
    assert after_figure(why, name, 90, alike) == f"{name}: 20.9; as things go, the target will not be met."
    assert after_name(why, name, 90, alike).startswith(f"{name}: 20.9 against")
    for others in ((name,), (name, "Children who moved")):
        assert after_figure(why, name, 90, others).startswith("Children for each social worker…: as things go")


_MANAGER = "Social workers who saw their manager for supervision on time"
_SAW = "79% (75 of 95 social workers, provisional) against a target of 90% or more (March 2017)"


@pytest.mark.parametrize(
    ("beside", "said"),
    [
        (", rated red.", "rated red."),
        (": officers say green, the stated rule gives amber.", "officers say green, the stated rule gives amber."),
        (
            ", down 1 percentage point since February 2017, a step for the worse. Real improvement: it is higher.",
            "down 1 percentage point since February 2017, a step for the worse.",
        ),
        (". As things go, it will not be met.", "as things go, it will not be met."),
    ],
)
def test_of_a_figure_that_is_told_above_nothing_but_the_figure_is_left_out(beside: str, said: str) -> None:
    """Its colour, its last step and that it is made up stood in the same sentence, and went with it."""
    for made_up in ("", " (Illustrative.)"):
        told = after_figure(f"{_MANAGER}: {_SAW}{beside}{made_up}", _MANAGER, 115)
        assert told.startswith("Social workers who saw their manager")
        assert told.endswith(f": {said}{made_up}")


@pytest.mark.parametrize(
    "said",
    [
        "10%, worse than 9.5%, the middle (median) of our neighbours (31 March 2016). It is late.",
        "137th of 144 authorities, in the worst quarter (30 September 2016). It is late.",
        "December 2016 was first given as 74% (65 of 88), now 76% (73 of 96). It is late.",
        "no figure is held for any year since 2010. It is late.",
    ],
)
def test_what_is_no_figure_alone_is_not_left_out_for_one(said: str) -> None:
    """Where the sentence says more than value, target and period it stays whole."""
    assert after_figure(f"Moves: {said}", "Moves", 200) == f"Moves: {said}"
    assert after_figure(f"Moves: {said}", "Moves", 22) == f"Moves: {said.removesuffix(' It is late.')}"


def test_a_question_that_is_always_asked_keeps_the_figure_that_it_is_about() -> None:
    """That it is asked whatever the figures say is no evidence by itself."""
    why = f"Asked whatever the figures say. {_MANAGER}: {_SAW}. (Illustrative.)"
    for told in (after_name(why, _MANAGER, 115), after_figure(why, _MANAGER, 115)):
        assert told.startswith("Asked whatever the figures say. Social workers who saw their manager")
        assert told.endswith(f"…: {_SAW}. (Illustrative.)")


def test_the_short_pack_breaks_no_finding_off(short: str) -> None:
    """Only a name is cut that is no other's beginning, or a long challenge before its question."""
    asked = short.partition("What to ask officers")[2]
    assert "Complete, but their impact is not shown: 12 of 14 complete actions (86%). (Illustrative.)" in asked
    figure = "Children for each social worker in the Safeguarding teams: 20.9"
    assert f"{figure}; rated red. (Illustrative.)" in asked
    assert f"{figure}; as things go, the target will not be met. (Illustrative.)" in asked
    assert asked.count("…") == asked.count("…: ")


def test_what_is_left_to_the_full_pack_is_not_called_unknown(short: str) -> None:
    """Of what is told in part alone the rest is not called unknown: it may be held, and stand in the full pack."""
    expected = short.partition("What to expect to be asked")[2]
    assert "The rest is not known" not in expected
    assert expected.count("What else is known, and what is not: see the full pack.") == 2
    assert "We do not know" not in expected


def test_the_short_pack_says_how_many_dates_moved(hers: Material, short: str) -> None:
    """Of how many actions, which furthest, and for how many nobody is recorded as having agreed."""
    assert "Dates moved later: 10 of 27 actions, furthest 3.2, 181 days; who agreed is recorded." in short
    silenced = replace(hers, picture=_without_agreement(hers.picture, {"3.2", "2.1", "10.1"}))
    told = "".join(part if isinstance(part, str) else part.text for part in moved_told(silenced.picture))
    assert told == (
        "Dates moved later: 10 of 27 actions, furthest 3.2, 181 days; for 3 of them nobody is recorded as having "
        "agreed to a move."
    )
    assert moved_told(replace(hers.picture, themes=())) == ()
    assert late_lines(replace(hers.picture, themes=()), 4, in_list=False) == []


def test_where_dates_moved_and_nothing_is_late_it_is_said_alone(hers: Material) -> None:
    """It stands behind what is late otherwise."""
    picture = replace(hers.picture, themes=())
    assert late_lines(picture, 4, ("Dates moved.",), in_list=False) == [Paragraph(("Dates moved.",))]


@pytest.mark.parametrize("in_list", [True, False])
def test_late_actions_that_are_told_in_the_same_words_are_told_once(hers: Material, *, in_list: bool) -> None:
    """A large plan repeats a line for each place; the last one is named and not counted."""
    themes = [
        replace(theme, actions=(*theme.actions, *(_again(one, mark) for one in theme.actions for mark in "abcdefg")))
        for theme in hers.picture.themes
    ]
    made = late_lines(replace(hers.picture, themes=tuple(themes)), 3, in_list=in_list)
    said = " ".join(" ".join(words_used(made)).split())
    assert "2.8, 2.8-a, 2.8-b, 2.8-c, 2.8-d, 2.8-e and 2 more Agree how a child's case passes…: 59 days late" in said
    assert said.count("59 days late") == 1
    assert "3.5" in said
    assert "more late action" not in said
    fewer = " ".join(" ".join(words_used(late_lines(hers.picture, 2, in_list=in_list))).split())
    assert "2 more late actions: see the full pack." in fewer


def _again(judged: JudgedAction, mark: str) -> JudgedAction:
    return replace(judged, action=replace(judged.action, action_id=f"{judged.action.action_id}-{mark}"))


def _without_agreement(picture: Picture, action_ids: set[str]) -> Picture:
    """The same with some actions' moves agreed by nobody."""
    themes = [
        replace(
            theme,
            actions=tuple(
                replace(one, flags=(*one.flags, DeliveryFlag.REDATED_WITHOUT_AGREEMENT))
                if one.action.action_id in action_ids
                else one
                for one in theme.actions
            ),
        )
        for theme in picture.themes
    ]
    return replace(picture, themes=tuple(themes))
