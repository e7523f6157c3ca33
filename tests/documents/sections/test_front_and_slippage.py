"""The cover's own words, the slippage register, worries with their rules, and questions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.picture import judge
from lineofsight.documents.content import Table
from lineofsight.documents.line_of_sight.glance import glance_blocks
from lineofsight.documents.sections.front import cover_blocks
from lineofsight.documents.sections.questions import member_question_blocks, member_questions, question_list_blocks
from lineofsight.documents.sections.slippage import earlier_slippage_blocks, slippage_blocks
from lineofsight.documents.sections.worries import worry_blocks
from lineofsight.domain.indicators import RatingMethod
from tests.analysis.figure_makers import observation, rated
from tests.analysis.plan_makers import AS_AT, action, move
from tests.analysis.record_makers import BEFORE, THEME, record
from tests.documents.told import cells, headings, lists, said, tables

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.material import Material
    from lineofsight.domain.plan import Action, DateChange

RED = rated(RatingMethod.TARGET_TOLERANCE_POINTS, value=Decimal(90), tolerance=Decimal(2))
"""What is red at 70%."""


def moved(*moves: DateChange, since: date | None = BEFORE) -> Picture:
    """A picture of one action whose date moved so."""
    known = [one for one in moves if one.known_by <= BEFORE]
    earlier = record([action()], moves=known, as_at=BEFORE) if since is not None else None
    return judge(record([action()], moves=moves), earlier=earlier, since=since, today=AS_AT)


@pytest.mark.parametrize(
    ("since", "sentence"),
    [
        (None, "There is no earlier return, so nothing can be said to have changed."),
        (date(2016, 12, 31), "Changes are counted since 31 December 2016, the date of an earlier return."),
        (
            date(2017, 1, 15),
            "Changes are counted since 15 January 2017; what was known then is the return of 31 December 2016.",
        ),
    ],
)
def test_the_cover_says_from_which_day_changes_are_counted(
    example_material: Material, since: date | None, sentence: str
) -> None:
    """A day that no return speaks of shows what was known on it."""
    assert sentence in said(cover_blocks(replace(example_material.picture, since=since)))
    assert sentence in said(cover_blocks(replace(example_material.picture, since=since), brief=True))


def test_a_chain_of_moves_shows_each_date_once() -> None:
    """The first date, then where it went, with who agreed each."""
    first = move(old=date(2017, 1, 31), new=date(2017, 2, 28), changed_on=date(2017, 1, 10), agreed_by="Board")
    second = move(old=date(2017, 2, 28), new=date(2017, 6, 30), changed_on=date(2017, 3, 13), agreed_by="")
    made = slippage_blocks(moved(first, second))
    (row,) = cells(tables(made)[0])
    assert row[2] == "31 Jan 2017 | to 28 Feb 2017 | to 30 Jun 2017 | 150 days later"
    assert "1 date moved later since 31 December 2016, by 150 days." in said(made)
    assert "For it no one is recorded as having agreed: ask who did." in said(made)


@pytest.mark.parametrize(
    ("most", "told"),
    [
        (1, "The furthest stands here; 2 more moved by as much or less, and stand in the full line of sight."),
        (2, "The 2 furthest stand here; 1 more moved by as much or less, and stand in the full line of sight."),
        (3, ""),
        (None, ""),
    ],
)
def test_how_many_dates_are_left_out_is_said_before_those_that_stand(most: int | None, told: str) -> None:
    """A line after the table would begin a page alone."""
    shown = moved(*(move(item_id=f"1.{number}", agreed_by="Board") for number in range(3)))
    made = slippage_blocks(shown, most)
    assert isinstance(made[-1], Table)
    assert ("as much or less" in said(made)) == bool(told)
    assert told in said(made)


def test_what_moved_before_stays_on_the_register() -> None:
    """A date that moved in the autumn is not forgotten in spring; without a baseline everything stands in one list."""
    old = move(old=date(2016, 11, 30), new=date(2017, 1, 31), changed_on=date(2016, 11, 10))
    assert "No date moved later since 31 December 2016." in said(slippage_blocks(moved(old)))
    assert len(tables(earlier_slippage_blocks(moved(old)))[0].rows) == 1
    assert earlier_slippage_blocks(moved(old, since=None)) == []
    assert "1 date moved later so far" in said(slippage_blocks(moved(old, since=None)))


def test_every_worry_stands_under_the_rule_that_chose_it(example_material: Material) -> None:
    """No worry without its rule, and what a short list leaves out is counted."""
    whole, short = worry_blocks(example_material.picture), worry_blocks(example_material.picture, 3)
    number = sum(len(part.items) for part in lists(whole))
    assert said(whole).count("Rule: ") == len(lists(whole)) > 3
    assert f"The full form names {number - 3} more worries." in said(short)
    assert sum(len(part.items) for part in lists(short)) == 3


@pytest.mark.parametrize(
    ("owner", "sponsor", "lead", "told"),
    [
        ("Head of Data", "Director", "Head of Care", "Owner: Head of Data."),
        ("", "Director", "Head of Care", "No owner is named; ask Director."),
        ("", "", "Head of Care", "No owner is named; ask Head of Care."),
        ("", "", "", "No owner is named."),
    ],
)
def test_a_worry_names_who_owns_its_figure(owner: str, sponsor: str, lead: str, told: str) -> None:
    """Or that no owner is named, and whom to ask instead; on the page at a glance as under the rule."""
    under = THEME.theme_id if sponsor else ""
    reviews = replace(RED, owner=owner, theme_id=under)
    shown = judge(
        record(
            [action(lead_role=lead, lead_officer="", indicator_ids=("reviews",))],
            themes=(replace(THEME, sponsor_officer=sponsor),),
            measured=[(reviews, [observation("70")])],
        ),
        earlier=None, since=None, today=AS_AT,
    )  # fmt: skip
    for made in (worry_blocks(shown), glance_blocks(shown)):
        (item,) = [str(one) for part in lists(made) for one in part.items if "Reviews of children" in str(one)]
        assert item.endswith(f" {told}")


def test_of_a_published_figure_the_owner_of_the_council_s_like_measure_is_whom_to_ask() -> None:
    """It is said whose owner that is; who leads an action that aims at the figure itself stands before."""
    published = replace(RED, ind_id="dfe", plain_title="Published", is_national=True, owner="")
    own = replace(RED, ind_id="own", plain_title="Our own", owner="Head of Data")
    measured = [(one, [replace(observation("70"), ind_id=one.ind_id)]) for one in (published, own)]

    def told(*aiming: Action) -> str:
        shown = judge(record(aiming, themes=(THEME,), measured=measured), earlier=None, since=None, today=AS_AT)
        return said(worry_blocks(shown))

    asked = "No owner is named; ask Head of Data, owner of the council's own like measure “Our own”."
    assert told().count(asked) == 1
    aims = told(action(lead_role="Head of Care", indicator_ids=("dfe",)))
    assert "No owner is named; ask Head of Care." in aims
    assert asked not in aims


def test_red_is_left_out_under_the_rule_for_red_alone() -> None:
    """A line that another rule chose says it, since that rule does not."""
    shown = judge(record(measured=[(RED, [observation("70")])]), earlier=None, since=None, today=AS_AT)
    (line,) = shown.glance.worries
    assert "Red by its rule." not in said(worry_blocks(shown))
    glance = replace(shown.glance, worries=(replace(line, rule="Natural variation."),))
    assert "Red by its rule." in said(worry_blocks(replace(shown, glance=glance)))


def test_that_nobody_owns_several_figures_of_a_rule_is_said_once() -> None:
    """Published figures have no owner of the council's: thirteen lines would end alike, also beside one that has."""
    measured = [
        (replace(RED, ind_id=ref, plain_title=ref, owner=owner), [replace(observation("70"), ind_id=ref)])
        for ref, owner in (("first", ""), ("second", ""), ("third", "Head of Data"))
    ]

    def told(number: int) -> str:
        return said(worry_blocks(judge(record(measured=measured[:number]), earlier=None, since=None, today=AS_AT)))

    assert told(2).count("No owner is named") == 1
    assert "No owner is named for any of these 2." in told(2)
    assert told(3).count("No owner is named") == 1
    assert "No owner is named for 2 of these 3: those whose lines name nobody." in told(3)
    assert told(3).count("Owner: Head of Data.") == 1


def test_who_may_be_asked_of_a_figure_owns_it_no_more_than_anybody() -> None:
    """Said of 2 of these 3, it would give the third an owner, whose line says that it has none."""
    measured = [
        (replace(RED, ind_id=ref, plain_title=ref, owner=""), [replace(observation("70"), ind_id=ref)])
        for ref in ("first", "second", "third")
    ]
    aiming = [action(lead_role="Head of Care", indicator_ids=("third",))]
    made = said(worry_blocks(judge(record(aiming, measured=measured), earlier=None, since=None, today=AS_AT)))
    assert "No owner is named for any of these 3; 1 line says whom to ask." in made
    assert made.count("No owner is named; ask Head of Care.") == 1


def test_no_worry_is_no_promise() -> None:
    """The rules found none; that is all."""
    made = said(worry_blocks(judge(record([action()]), earlier=None, since=None, today=AS_AT)))
    assert "that is not proof that there is none" in made


def test_a_question_for_members_says_why_and_what_a_good_answer_sounds_like(example_material: Material) -> None:
    """The weightiest first, and whom to ask; in a short document why and whom alone."""
    questions = example_material.questions
    whole = member_question_blocks(questions, 4)
    assert len(headings(whole, 3)) == 4
    assert said(whole).count("A good answer: ") == said(whole).count("Warning signs: ") == 4
    short = question_list_blocks(member_questions(questions)[:4])
    assert len(lists(short)[0].items) == 4
    assert "A good answer: " not in said(short)
    asked = [one.whom_to_ask for one in member_questions(questions)[:4]]
    assert "Head of Safeguarding and Care Planning." in asked
    assert all(whom in said(whole) and f"Ask: {whom}" in said(short) for whom in asked)
    assert "The evidence calls for no question this time." in said(member_question_blocks((), 4))
    assert "The evidence calls for no question this time." in said(question_list_blocks(()))


@pytest.mark.parametrize(("is_brief", "where"), [(False, "see Sources"), (True, "see Sources in the full form")])
def test_the_first_page_does_not_deny_what_the_last_says_of_later_editions(
    example_material: Material,
    is_brief: bool,  # noqa: FBT001 (pytest's own)
    where: str,
) -> None:
    """A member says it aloud: the example's published figures are of an edition of years later."""
    picture = example_material.picture
    first = said(cover_blocks(picture, brief=is_brief))
    assert (
        "Everything here was known by that day, except that published figures are from an edition that came out later, "
        f"with later corrections ({where})." in first
    )
    assert "what came later is not in it" not in first
    own = said(cover_blocks(replace(picture, indicators=()), brief=is_brief))
    assert "Everything here was known by that day; what came later is not in it." in own


def test_where_notes_are_told_later_editions_are_owned_up_to_beside_them(example_material: Material) -> None:
    """A log that names no sources does not point to them."""
    blocks = cover_blocks(example_material.picture, noted_on=date(2017, 4, 20), has_sources=False)
    assert (
        "what the chair noted stands as on 20 April 2017; published figures are from an edition that came out later, "
        "with later corrections." in said(blocks)
    )
    assert "see Sources" not in said(blocks)


def test_of_some_published_figures_it_says_some(example_material: Material) -> None:
    """A figure of an edition that was out by the day is not taken for one of a later edition."""
    picture = example_material.picture
    first, *rest = (one for one in picture.indicators if one.indicator.is_national and one.series)
    in_time = tuple(
        replace(seen, source=replace(seen.source, published_on=picture.as_at, vintage="2016")) for seen in first.series
    )
    shown = replace(picture, indicators=(replace(first, series=in_time), *rest))
    assert "except that some published figures are from" in said(cover_blocks(shown))
