"""The portfolio holder's pack: a page a theme, no flattery, straight answers, for a plan of any size."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.decisions_due import DecisionDue, DueWhy, find_decisions_due
from lineofsight.analysis.picture import judge
from lineofsight.analysis.talking_points import find_talking_points
from lineofsight.analysis.talking_values import TalkKind
from lineofsight.analysis.urgency import by_urgency, is_worrying
from lineofsight.analysis.verdicts import Change, ChangeKind, MemberStatus, RatingColour
from lineofsight.documents.composing import make_document
from lineofsight.documents.content import BulletList, Definitions, Heading, KeepTogether, Paragraph, Run, Table
from lineofsight.documents.forms import Form, Length
from lineofsight.documents.inline_text import as_runs
from lineofsight.documents.kinds import find_document
from lineofsight.documents.material import Material
from lineofsight.documents.pdf.render import count_pages
from lineofsight.documents.portfolio.decisions import decision_lines
from lineofsight.documents.portfolio.front import overall_points
from lineofsight.documents.portfolio.lateness import late_lines
from lineofsight.documents.portfolio.talking import choose_points, point_list
from lineofsight.documents.portfolio.theme_page import DETAILS, Detail, figure_table, theme_page
from lineofsight.documents.portfolio.worrying import worry_lines
from lineofsight.documents.sections.new_figures import new_figure_sentence
from lineofsight.documents.words_used import words_used
from lineofsight.domain.record import Council, Record
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.wording.answering import FALLBACK
from lineofsight.wording.glossary import find_abbreviations, find_unexplained
from lineofsight.workspace.ordering import Order
from lineofsight.workspace.portfolios import limit_material
from lineofsight.workspace.telling import with_notes
from tests.analysis.plan_makers import action
from tests.analysis.record_makers import record
from tests.documents.html.page_reader import find_faults, tell_page
from tests.documents.large_council import AS_AT, large_material
from tests.documents.pdf.story_text import tell
from tests.documents.pdf.structure import (
    find_conformance_failures,
    find_structure_faults,
    open_pdf,
    outline_pages,
    read_aloud,
    squeeze,
    text_sizes,
)
from tests.documents.rendering import as_page, as_pdf
from tests.documents.told import cells, said
from tests.support.materials import with_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.documents.content import Block, Document
    from lineofsight.workspace.library import Library

KIND = find_document("portfolio-pack")
LENGTHS = (Length.FULL, Length.SHORT)


@pytest.fixture(scope="module", params=LENGTHS)
def length(request: pytest.FixtureRequest) -> Length:
    """Give each of its lengths."""
    return Length(request.param)


@pytest.fixture(scope="module")
def document(length: Length, example_material: Material) -> Document:
    """Give the example's pack."""
    return make_document(KIND, example_material, Form(length))


@pytest.fixture(scope="module")
def file(document: Document) -> bytes:
    """Give it as a file, made strictly."""
    return as_pdf(document)


def _empty(as_at_record: Record) -> Material:
    return Material(picture=judge(as_at_record, earlier=None, since=None, today=AS_AT), record=as_at_record)


def test_both_standards_find_nothing(file: bytes) -> None:
    """It conforms to PDF/UA-1 and PDF/A-2a."""
    assert find_conformance_failures(file) == []


def test_every_piece_stands_in_the_tree_once(file: bytes) -> None:
    """Tree and pages agree both ways."""
    assert find_structure_faults(file) == []


@pytest.mark.needs_poppler
def test_it_is_read_aloud_as_written_and_its_twin_says_the_same(file: bytes, document: Document) -> None:
    """A screen reader hears the story word for word, and the page says it too."""
    with open_pdf(file) as pdf:
        numbers = outline_pages(pdf)
        assert min(text_sizes(pdf)) >= 12
    page = as_page(document)
    assert read_aloud(file) == squeeze(tell(document, numbers)) == squeeze(tell_page(page, numbers))
    assert find_faults(page) == []


def test_every_abbreviation_is_explained(document: Document) -> None:
    """The glossary knows each, and the document prints the entry of each that it uses."""
    texts = words_used(document.blocks)
    defined = {name for block in document.blocks if isinstance(block, Definitions) for name, _ in block.entries}
    assert find_unexplained(*texts) == ()
    assert {term.abbreviation for term in find_abbreviations(*texts)} <= defined


def test_the_same_material_gives_the_same_bytes(file: bytes, example_material: Material, length: Length) -> None:
    """Choosing what fits is not left to chance."""
    assert as_pdf(make_document(KIND, example_material, Form(length))) == file


@pytest.mark.parametrize("is_long", [False, True])
def test_every_theme_has_one_page_however_much_there_is(is_long: bool) -> None:  # noqa: FBT001 (a parameter of a test)
    """Twenty themes with 300 actions, and texts as long as a page: one page each, and every one has its page."""
    made = make_document(KIND, large_material(is_long=is_long), Form())
    assert _theme_pages(made) == [1] * 20


def test_every_theme_of_the_example_has_one_page(example_material: Material) -> None:
    """And what did not fit on it stands among the further points."""
    made = make_document(KIND, example_material, Form())
    assert _theme_pages(made) == [1] * 10
    blocks = list(_flat(made.blocks))
    further = next(at for at, one in enumerate(blocks) if isinstance(one, Heading) and one.bookmark == "further-points")
    said = " ".join(words_used(blocks[further:]))
    assert "For 3 of them nothing shows that children are better off: 2.3, 2.5 and 2.6." in said


@pytest.mark.parametrize("is_long", [False, True])
def test_the_short_form_has_two_pages_however_much_there_is(is_long: bool) -> None:  # noqa: FBT001 (as above)
    """And says what it leaves to the full pack."""
    made = make_document(KIND, large_material(is_long=is_long), Form(Length.SHORT))
    with open_pdf(as_pdf(made)) as pdf:
        assert len(pdf.pages) == 2
    assert any(text.startswith("The full pack has each theme,") for text in words_used(made.blocks))


def test_the_short_form_of_the_example_has_two_pages(example_material: Material) -> None:
    """Exactly two: what is to say, and what is due and asked."""
    with open_pdf(as_pdf(make_document(KIND, example_material, Form(Length.SHORT)))) as pdf:
        assert len(pdf.pages) == 2


def test_good_news_never_stands_without_what_is_not_known(document: Document) -> None:
    """Wherever something is said to help or to be better."""
    good = ("Shown to help. ", "Better figure. ")
    items = [item for block in _flat(document.blocks) if isinstance(block, BulletList) for item in block.items]
    found = [item for item in items if isinstance(item, tuple) and isinstance(item[0], Run) and item[0].text in good]
    assert found
    assert all(any(isinstance(part, Run) and part.text == "Not known: " for part in item) for item in found)


def test_the_worst_is_said_first_where_there_is_no_room_for_all(document: Document, length: Length) -> None:
    """A figure that worries is never left for the back of the pack while the page tells of good news."""
    pages = ["say"] if length is Length.SHORT else ["theme-T2", "theme-T3"]
    for bookmark in pages:
        said = _labels_after(document, bookmark)
        assert said.index("Worrying figure. ") < said.index("Shown to help. "), (bookmark, said)


def test_those_whom_the_law_names_are_named_once(document: Document, length: Length) -> None:
    """In two pages their offices and sections would take three lines at each question for which nobody is recorded."""
    if length is Length.SHORT:
        said = " ".join(words_used(document.blocks))
        assert said.count("Children Act 2004") == 1
        assert "Who could tell: nobody is recorded; by law those named above." in " ".join(said.split())


def test_points_give_way_from_the_least_bad_up(example_material: Material) -> None:
    """What the bar says too goes first, then dates that moved, then good news: what is late never leaves for praise.

    Only where the page tells elsewhere what is late does that leave first.
    """
    theme = next(one for one in example_material.picture.themes if one.theme.theme_id == "T3")
    points = find_talking_points(theme)
    left = [
        [point.kind.value for point in points if point not in choose_points(points, most)]
        for most in range(len(points), 1, -1)
    ]
    assert left[1:] == [
        ["better"],
        ["not_shown", "better"],
        ["not_shown", "moved", "better"],
        ["not_shown", "moved", "evidenced", "better"],
    ]
    told = [point.kind.value for point in choose_points(points, 2, (TalkKind.LATE,))]
    assert told == ["worse", "evidenced"]


def test_a_theme_with_nothing_to_show_says_so(example_material: Material) -> None:
    """Half of the example's themes can show nothing that is better."""
    said = words_used(make_document(KIND, example_material, Form()).blocks)
    assert sum("Nothing here can be shown to be better for children yet." in text for text in said) == 7
    assert all(rule in said for rule in ("Said where neither rule for good news finds anything.",))


def test_what_is_to_be_said_is_never_cut(example_material: Material) -> None:
    """However little room there is: a sentence that breaks off cannot be read aloud; whole ones after it give way."""
    picture = example_material.picture
    points = (*overall_points(picture), *(one for theme in picture.themes for one in find_talking_points(theme)))
    for point, line in zip(points, (_lines(point_list([one], 40))[0] for one in points), strict=True):
        to_say = line.partition(". ")[2].partition(" Evidence: ")[0]
        assert to_say == point.said, line
        assert "…" not in line, "nor what turns it"
    lost = point_list([points[0]], 40)
    assert (
        "8.3 See that no care leaver lives in bed and breakfast, and plan good homes for them: it helps no"
        in (_lines(lost)[0])
    )


def test_a_full_page_names_who_answers_and_what_is_late_before_good_news(example_material: Material) -> None:
    """With the least that a page says: the lead member, who reads it, is named, and praise yields to what is late."""
    theme = next(one for one in example_material.picture.themes if one.theme.theme_id == "T3")
    page = theme_page(theme, DETAILS[-1])
    said = " ".join(_lines(*page))
    assert "Portfolio Holder for Care Services (lead member)." in said
    assert "that worker has the time to visit, to listen and to act." in said
    (points,) = [one for one in page if isinstance(one, BulletList)]
    assert [line.partition(". ")[0] for line in (_lines(BulletList((item,)))[0] for item in points.items)] == [
        "Worrying figure",
        "Late",
    ]
    assert "Red or of concern among them: " in said
    assert not any(isinstance(one, Table) for one in page), "and no empty table"


def test_every_expected_question_has_a_straight_answer(example_material: Material) -> None:
    """What is known, what is not, and what will not do as an answer."""
    blocks = make_document(KIND, example_material, Form()).blocks
    start = next(at for at, one in enumerate(blocks) if _has_heading(one, "expect"))
    answers = [one for one in _flat(blocks[start:]) if isinstance(one, BulletList) and _label(one) == "What we know: "]
    assert len(answers) == 6
    for one in answers:
        labels = [item[0].text for item in one.items if isinstance(item, tuple) and isinstance(item[0], Run)]
        assert labels == ["What we know: ", "What we do not know: ", "Who could tell: ", "It will not do if: "]


@pytest.mark.parametrize("is_large", [False, True])
def test_the_short_form_asks_and_expects_the_first_of_the_full_one(
    example_material: Material,
    is_large: bool,  # noqa: FBT001 (a parameter of a test)
) -> None:
    """One holder, one day: the same questions in the same order, and the short form says how many come after."""
    material = large_material() if is_large else example_material
    full, short = (make_document(KIND, material, Form(length)) for length in LENGTHS)
    more = []
    for bookmark in ("ask", "expect"):
        whole, first = _numbered(full, bookmark), _labels_after(short, bookmark)
        assert first
        assert [one.strip() for one in first] == whole[: len(first)]
        more.append(len(whole) - len(first))
    assert f"the questions after these ({more[0]} more to ask and {more[1]} more to expect)" in said(short.blocks)


def _of_care_services(example: Library, material: Material) -> Material:
    """What the portfolio of the most themes holds of the example."""
    order = Order(name="portfolio-pack", lead_member="Portfolio Holder for Care Services")
    return limit_material(example.store, material, order)


def test_what_the_chair_asks_leaves_room_for_the_figure_that_worries(
    example: Library, example_material: Material
) -> None:
    """On two pages stand both, and two questions of each kind."""
    limited = _of_care_services(example, example_material)
    short = make_document(KIND, with_notes(example.store, example.notebook, limited), Form(Length.SHORT))
    assert _labels_after(short, "awaited")[0] == "Since 13 March 2017, 4 days overdue. "
    assert "Worrying figure. " in _labels_after(short, "say")
    assert [len(_labels_after(short, bookmark)) > 1 for bookmark in ("ask", "expect")] == [True, True]


def test_a_theme_with_late_actions_says_so_on_its_page(example: Library, example_material: Material) -> None:
    """The third theme has most of them, and a worrying figure whose gaps are long to tell: both stand on the page."""
    limited = _of_care_services(example, example_material)
    labels = _labels_after(make_document(KIND, limited, Form()), "theme-T3")
    assert labels[:2] == ["Worrying figure. ", "Late. "]


def test_the_short_form_names_the_late_actions_that_its_bar_counts(
    example: Library, example_material: Material
) -> None:
    """A bar that says 4 is followed by the four: how late each is and how often it was moved, the order as in full."""
    limited = _of_care_services(example, example_material)
    material = with_notes(example.store, example.notebook, limited)
    made = make_document(KIND, material, Form(Length.SHORT))
    said = [_plain(one) for one in made.blocks if isinstance(one, Paragraph)]
    (late,) = [one for one in said if one.startswith("Overdue or will miss the date: ")]
    told = [one for theme in limited.picture.themes for one in theme.actions if one.status is MemberStatus.OVERDUE]
    assert len(told) == 4
    assert all(one.action.action_id in late.split() for one in told)
    assert "2.8 Agree how a child's case passes…: 59 days late (lead: Head of Children Looked After" in late
    assert "3.2 Bring cases in the Safeguarding teams…: off track, due June 2017, moved 3 times (lead: " in late


def test_the_short_form_names_every_figure_of_the_portfolio_that_worries(
    example: Library, example_material: Material
) -> None:
    """Three of ten: the one that the points tell of, and two that nothing else in it names; and what no theme holds."""
    limited = _of_care_services(example, example_material)
    made = make_document(KIND, with_notes(example.store, example.notebook, limited), Form(Length.SHORT))
    worrying = [one.indicator.plain_title for one in limited.picture.indicators if is_worrying(one)]
    words = " ".join(" ".join(words_used(made.blocks)).split())
    assert len(worrying) == 3
    assert [title for title in worrying if f"{title}: " not in words] == [], "each with its figure"
    assert "Red or of concern: 3 of 10 figures" in words
    assert "Social workers who are agency staff: 29% (31 March 2017), real concern" in words
    assert "38 figures stand under no theme, so in no portfolio; 13 of them are red or of concern: " in words


def test_a_portfolio_without_a_figure_says_that_in_short_too(example: Library, example_material: Material) -> None:
    """Where nothing is red because nothing is measured, silence would read as good news."""
    limited = limit_material(example.store, example_material, Order(name="portfolio-pack", theme_ids=("T1",)))
    short = make_document(KIND, limited, Form(Length.SHORT))
    said = "No figure is linked to these themes: their effect cannot be followed in figures."
    assert said in words_used(short.blocks)


def test_a_worrying_figure_is_told_with_its_time_and_why(example_material: Material) -> None:
    """Its name alone says nothing to a member: what it is, of when, and whether by its target, others or chance."""
    picture = example_material.picture
    (sentence,) = _lines(*worry_lines(picture, [], 20, in_list=False))
    title, listed = worry_lines(picture, [], 20, in_list=True)
    assert isinstance(listed, BulletList)
    each = [*_lines(*(BulletList((item,)) for item in listed.items))]
    for told in (
        "Social workers who are agency staff: 29% (31 March 2017), real concern",
        "Days of work with parents before going to court: 64 days (31 March 2017), red: target 42 days or less",
        "Care leavers with a suitable place to live: 70% (year to March 2016), red: worse than others",
    ):
        assert told in sentence
        assert [line for line in each if line.startswith((f"{told}.", f"{told}; by a like measure, "))]
    assert _lines(title)[0].startswith("Red or of concern: ")


def test_worrying_figures_for_which_there_is_no_room_are_counted() -> None:
    """In a sentence, or in a line each where there is room; those that are told of below are not told of twice."""
    picture = large_material().picture
    worrying = [one for one in by_urgency(picture.indicators) if is_worrying(one)]
    first, second = (one.indicator.plain_title for one in worrying[:2])
    everything = f"{len(worrying)} of {len(picture.indicators)} figures"
    (said,) = _lines(*worry_lines(picture, [], 2, in_list=False))
    more = f"{len(worrying) - 2} more figures: see the full pack."
    assert said.startswith(f"Red or of concern: {everything}: {first}: ")
    assert f"; {second}: " in said
    assert said.endswith(f"; {more}")
    _, listed = worry_lines(picture, [], 2, in_list=True)
    assert isinstance(listed, BulletList)
    assert [len(listed.items), listed.items[-1]] == [3, more]
    (besides,) = _lines(*worry_lines(picture, [Paragraph(f"{first}: 70%.")], 1, in_list=False))
    assert f"{everything}. Besides those told of below: {second}: " in besides
    told = [Paragraph(" ".join(f"{one.indicator.plain_title}: 70%." for one in worrying))]
    assert _lines(*worry_lines(picture, told, 1, in_list=False)) == [f"Red or of concern: {everything}, told of below."]


def test_late_actions_for_which_there_is_no_room_are_counted() -> None:
    """In one sentence, or a line each with who leads it; of a plan where nothing is late, nothing is said."""
    picture = large_material().picture
    number = sum(one.status is MemberStatus.OVERDUE for theme in picture.themes for one in theme.actions)
    more = f"{number - 3} more late actions: see the full pack."
    (sentence,) = late_lines(picture, 3, in_list=False)
    assert " ".join(words_used([sentence])).endswith(f"; {more}")
    title, listed = late_lines(picture, 3, in_list=True)
    assert words_used([title]) == ("Overdue or will miss the date: ",)
    assert isinstance(listed, BulletList)
    *named, last = (" ".join(words_used([BulletList((item,))])) for item in listed.items)
    assert last == more
    assert len(named) == 3
    assert all("Lead: " in one or "No lead is named" in one for one in named)
    assert late_lines(picture, number, in_list=False) == late_lines(picture, number - 1, in_list=False)
    assert late_lines(picture, number, in_list=False) != late_lines(picture, number - 2, in_list=False)
    assert late_lines(_empty(record([action()])).picture, 3, in_list=True) == []


def test_decisions_are_in_the_order_of_their_days_and_late_ones_say_so(example_material: Material) -> None:
    """The example's plan has a decision without an owner that is late; its overseer of T10 has no day."""
    blocks = list(_flat(make_document(KIND, example_material, Form()).blocks))
    (table,) = [one for one in blocks if isinstance(one, Table) and one.columns[0].heading == "When"]
    said = [" ".join(words_used([replace(table, rows=(row,))])) for row in table.rows]
    assert "31 Jan 2017 Late" in said[0]
    assert "1.11 Decide how much more capacity is needed" in said[1]
    assert "Nobody is named" in said[1]
    linked = "New case system in full use. Linked action 10.1 is due 3 July 2017, 93 days after it"
    assert any(linked in row for row in said)
    words = " ".join(words_used(blocks))
    assert "No body oversees this theme: decide which does (1) T10 Systems and mobile working." in words


def test_a_decision_that_is_cut_ends_with_one_sign() -> None:
    """An ellipsis says that there is more; a full stop behind it, that it is the end."""
    due = DecisionDue(why=DueWhy.IN_PLAN, on=None, ref="2.8", title=f"Agree how a case passes on{' again' * 20}")
    assert " ".join(words_used([decision_lines([due], 1)])).endswith("again…")
    short = replace(due, title="Agree how a case passes on.")
    assert " ".join(words_used([decision_lines([short], 1)])).endswith(" passes on.")


def test_every_late_action_stands_in_one_table_the_longest_overdue_first() -> None:
    """However many there are: with who leads it, how late it is, and officers' reason or that they gave none."""
    material = large_material()
    blocks = list(_flat(make_document(KIND, material, Form()).blocks))
    at = next(number for number, block in enumerate(blocks) if _has_heading(block, "late"))
    rows = cells(next(block for block in blocks[at:] if isinstance(block, Table)))
    late = [one for theme in material.picture.themes for one in theme.actions if one.status is MemberStatus.OVERDUE]
    assert {row[0] for row in rows} == {one.action.action_id for one in late}
    assert len(rows) > 50
    overdue = [one.days_overdue for row in rows for one in late if one.action.action_id == row[0]]
    assert overdue == sorted(overdue, reverse=True)
    assert f"{overdue[0]:,} days late" in rows[0][2]
    assert all("Reason: “Reason " in row[3] for row in rows)
    assert all("Lead: " in row[1] or "No lead is named" in row[1] for row in rows)


def test_a_late_action_without_a_reason_says_so_and_shows_the_last_update() -> None:
    """And one that is off track before its date does not pass for overdue."""
    overdue = {"due_date_original": date(2017, 2, 1), "due_date_current": date(2017, 2, 1)}
    told = action(action_id="1.1", progress_update="Two posts are filled", **overdue)
    silent = action(action_id="1.2", delivery_status=DeliveryStatus.OFF_TRACK, update_date=None)
    made = make_document(KIND, _empty(record([told, silent])), Form())
    blocks = list(_flat(made.blocks))
    at = next(number for number, block in enumerate(blocks) if _has_heading(block, "late"))
    first, second = cells(next(block for block in blocks[at:] if isinstance(block, Table)))
    assert first[3] == (
        "Reported on track but overdue. | No reason is given. | Last update, 20 Mar 2017: “Two posts are filled.”"
    )
    assert "Date not passed" in second[2]
    assert second[3] == "Officers say: off track. | No reason is given."


def test_a_late_action_that_the_newest_return_is_silent_of_says_when_it_was_last_told_of() -> None:
    """What officers said of it before its date is told as said then, and is no contradiction."""
    quiet, october = action(due_date_original=date(2017, 2, 1), due_date_current=date(2017, 2, 1)), date(2016, 10, 31)
    made = record([quiet])
    plan = replace(made.plan, last_named={"1.1": october}, status_said={"1.1": october})
    blocks = list(_flat(make_document(KIND, _empty(replace(made, plan=plan)), Form()).blocks))
    at = next(number for number, block in enumerate(blocks) if _has_heading(block, "late"))
    (row,) = cells(next(block for block in blocks[at:] if isinstance(block, Table)))
    assert row[3] == (
        "Last told of as at 31 October 2016. | Officers said on 31 October 2016: on track. | No reason is given."
    )
    assert "Reported on track" not in " ".join(words_used(blocks))
    (line,) = late_lines(_empty(replace(made, plan=plan)).picture, 1, in_list=False)
    assert "58 days late, last told of as at 31 October 2016" in " ".join(words_used([line]))


def test_where_nothing_is_late_the_pack_says_that() -> None:
    """And points to no list."""
    said = " ".join(words_used(make_document(KIND, _empty(record([action()])), Form()).blocks))
    assert "The plan's one action is not overdue or expected to miss its date." in said
    assert "Each late action" not in said


def test_the_full_pack_names_every_decision_that_is_due() -> None:
    """The short one says that it does."""
    material = large_material()
    said = " ".join(words_used(make_document(KIND, material, Form()).blocks))
    due = find_decisions_due(material.picture, material.record)
    assert len(due) > 60
    assert [one.ref for one in due if f"{one.ref} {one.title}" not in said] == []


def test_an_empty_plan_gives_a_whole_pack_that_says_what_is_missing() -> None:
    """Nothing is invented and nothing breaks."""
    nothing = _empty(Record(council=Council(name="Testshire", area_code="305"), as_at=AS_AT))
    for length in LENGTHS:
        made = make_document(KIND, nothing, Form(length))
        assert find_conformance_failures(as_pdf(made)) == []
        said = " ".join(words_used(made.blocks))
        assert "It holds all 0 themes of the plan." in said
        assert "What is done here, and how children fare, cannot be said: nothing is recorded of it." in said
    assert "No decision with a day is recorded." in " ".join(words_used(make_document(KIND, nothing, Form()).blocks))


def test_one_theme_with_one_action_without_words_gives_a_page_that_asks() -> None:
    """No officer, no figure, no sentence on what will be different: each is said."""
    one = _empty(record([action()]))
    said = " ".join(words_used(make_document(KIND, one, Form()).blocks))
    assert "What will be different for children is not written down. Ask for it." in said
    assert "No one is named. Ask who answers for this theme." in said
    assert "No figure is linked to this theme: its effect cannot be followed in figures." in said


def _theme_pages(made: Document) -> list[int]:
    """How many pages each theme takes until the next section begins."""
    found = count_pages(made).page_of
    sections = [one.bookmark or "" for one in _flat(made.blocks) if isinstance(one, Heading) and one.level == 2]
    after = dict(pairwise(sections))
    return [found[after[name]] - found[name] for name in sections if name.startswith("theme-")]


def _flat(blocks: tuple[Block, ...] | list[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, KeepTogether):
            yield from _flat(block.blocks)
        else:
            yield block


def _labels_after(document: Document, bookmark: str) -> list[str]:
    """The labels of the first list behind a heading."""
    blocks = list(_flat(document.blocks))
    at = next(number for number, block in enumerate(blocks) if _has_heading(block, bookmark))
    points = next(block for block in blocks[at:] if isinstance(block, BulletList))
    return [item[0].text for item in points.items if isinstance(item, tuple) and isinstance(item[0], Run)]


def _numbered(document: Document, bookmark: str) -> list[str]:
    """The numbered headings behind a heading, up to the next of its level, without their numbers."""
    found: list[str] = []
    is_after = False
    for block in _flat(document.blocks):
        if isinstance(block, Heading) and block.level == 2:
            is_after = block.bookmark == bookmark
        elif is_after and isinstance(block, Heading):
            found.append(block.text.partition(". ")[2])
    return found


def _lines(*blocks: Block) -> list[str]:
    return [" ".join(" ".join(words_used([block])).split()) for block in blocks]


def _has_heading(block: Block, bookmark: str) -> bool:
    return any(isinstance(one, Heading) and one.bookmark == bookmark for one in _flat([block]))


def _label(block: BulletList) -> str:
    first = block.items[0]
    return first[0].text if isinstance(first, tuple) and isinstance(first[0], Run) else ""


def test_figures_that_worry_are_named_where_the_table_has_no_room_for_them(example_material: Material) -> None:
    """What the row in front counts as red or of concern is to be found on the theme's page, as far as it has room."""
    theme = next(one for one in example_material.picture.themes if one.theme.theme_id == "T3")

    def last(figures: int) -> str:
        block = theme_page(theme, Detail(figures, 3, 300))[-1]
        assert isinstance(block, Paragraph)
        return _plain(block)

    assert last(1) == (
        "3 more figures of this theme: Further figures. Red or of concern among them: "
        "Social workers who are agency staff and Days of work with parents before going to court."
    )
    assert last(3) == "1 more figure of this theme: Further figures."


def test_a_figure_that_officers_alone_call_red_says_whom_to_ask(example_material: Material) -> None:
    """No rule rates it, so no point tells of it; in the table it has somebody to ask, or that nobody is named."""
    theme = next(one for one in example_material.picture.themes if one.theme.theme_id == "T3")
    judged = next(one for one in theme.indicators if one.indicator.plain_title == "Social workers who are agency staff")
    plain = replace(judged, movement=replace(judged.movement, variation_icon="none"))
    assert (plain.rating.colour, plain.rating.officers, is_worrying(plain)) == (RatingColour.NONE, "red", False)
    nobody = replace(plain, indicator=replace(plain.indicator, owner=""))
    ((named, *_),) = cells(figure_table([plain]))
    ((unnamed, *_),) = cells(figure_table([nobody]))
    assert named.endswith(f"Ask: {plain.indicator.owner}")
    assert unnamed.endswith(f"No owner is named: ask the {FALLBACK}")
    calm = replace(plain, rating=replace(plain.rating, officers="amber"))
    ((quiet, *_),) = cells(figure_table([calm]))
    assert "Ask: " not in quiet


def test_a_theme_page_says_once_whom_to_ask_of_a_figure(example_material: Material) -> None:
    """The point that tells of the figure has said it; the others that worry have it in the table."""
    theme = next(one for one in example_material.picture.themes if one.theme.theme_id == "T3")
    table = next(one for one in theme_page(theme, Detail(3, 7, 400)) if isinstance(one, Table))
    assert ["Ask: " in title for title, *_ in cells(table)] == [False, True, True]


def test_whom_to_ask_of_bad_news_is_never_cut_off(example_material: Material) -> None:
    """However little room there is for what is not known."""
    points = find_talking_points(next(one for one in example_material.picture.themes if one.theme.theme_id == "T3"))
    worse = next(one for one in points if one.kind is TalkKind.WORSE)
    assert _lines(point_list([worse], 60))[0].endswith("Ask: Head of Safeguarding and Care Planning.")


def test_every_figure_of_the_portfolio_stands_in_the_pack(example_material: Material) -> None:
    """On the page of a theme of its own, or in the table of those that the pages had no room for."""
    made = make_document(KIND, example_material, Form())
    shown = {text for block in _flat(made.blocks) if isinstance(block, Table) for row in cells(block) for text in row}
    themed = [one for theme in example_material.picture.themes for one in theme.indicators]
    assert [one for one in themed if not any(one.indicator.plain_title in text for text in shown)] == []
    further = _after(made, "further-figures")
    assert "Visits made on time to children with a protection plan" in further
    assert "83% (210 of 253 visits due, incomplete)" in further


def test_a_theme_page_names_what_it_leaves_to_the_back(example_material: Material) -> None:
    """Bad news that gave way is named beside the good news that stayed, with where it stands."""
    theme = next(one for one in example_material.picture.themes if one.theme.theme_id == "T2")
    pointed = [one for one in theme_page(theme, Detail(1, 3, 400)) if isinstance(one, Paragraph) and one.points]
    assert "More to say (not shown to help and dates moved): Further talking points." in [
        _plain(one) for one in pointed
    ]
    whole = theme_page(theme, Detail(9, 9, 400))
    assert [one for one in whole if isinstance(one, Paragraph) and one.points] == []


def test_what_changed_since_the_day_on_the_cover_stands_in_short(example_material: Material) -> None:
    """The cover says from when changes are counted, so the pack counts them, by action."""
    said = _after(make_document(KIND, example_material, Form()), "in-short")
    assert "What changed since 31 December 2016" in said
    assert "Now overdue, or will miss the date (8): " in said
    lost = (
        "Effect on children lost again (1): 8.3 See that no care leaver lives in bed and breakfast… (was “Evidenced”)."
    )
    assert f"{lost} Lead: Head of Housing Needs." in said


def test_what_changed_tells_which_figures_are_worse_and_which_are_better(
    example: Library, example_material: Material
) -> None:
    """Each with its time and the figure before, the bad news first; what has no good direction is neither."""
    limited = _of_care_services(example, example_material)
    said = _after(make_document(KIND, limited, Form()), "in-short").partition("What changed since")[2]
    worse = "New figures that are worse than the ones before (3): Children for each social worker in the Safeguarding "
    assert f"{worse}teams: 20.9 for 31 March 2017 (for 31 December 2016 it was 20.1); real concern." in said
    assert "64 days for 31 March 2017 (for 31 December 2016 it was 72 days); no real change shown." in said
    assert said.index(worse) < said.index("New figures that are better than the ones before (5)")
    assert "New figures that cannot be called worse or better (2): Children in the council's care and " in said
    counted = "Figures since 31 Dec 2016: 3 worse, 5 better and 2 neither; one change is not a trend."
    assert new_figure_sentence(limited.picture) == counted
    assert new_figure_sentence(replace(limited.picture, changes=())) == ""


def test_what_changed_tells_of_targets_by_name(example_material: Material) -> None:
    """A lowered target turns a figure green, and whoever reads the pack aloud has to know it."""
    lowered = Change(
        kind=ChangeKind.RULE,
        subject="indicator",
        ref="local_supervision_on_time",
        before="90%",
        after="80%",
        sentence="Supervision: its target was lowered from 90% to 80%.",
    )
    said = _after(make_document(KIND, with_picture(example_material, changes=(lowered,)), Form()), "in-short")
    told = "Targets and ways of rating changed (1): Supervision: its target was lowered from 90% to 80%."
    assert told in said.partition("What changed since")[2]


def test_what_changed_tells_of_lost_leads_new_actions_and_corrections(example_material: Material) -> None:
    """What the line of sight document tells as changed the pack does not leave out; milestones alone it does."""
    told = {
        (ChangeKind.LEAD, "action"): "9.3 Watch spending: lead was Director of Finance, now nobody.",
        (ChangeKind.NEW, "action"): "New action 7.1a: Agree the terms.",
        (ChangeKind.NEW, "milestone"): "New milestone 7.1a-a: Draft.",
        (ChangeKind.REVISED, "indicator"): "Plans: the figure was revised from 66% to 60%.",
        (ChangeKind.GONE, "indicator"): "Indicator withdrawn: Contacts.",
    }
    changes = tuple(
        Change(kind=kind, subject=subject, ref="9.3", before="", after="", sentence=sentence)
        for (kind, subject), sentence in told.items()
    )
    material = with_picture(example_material, changes=changes)
    said = _after(make_document(KIND, material, Form()), "in-short").partition("What changed since")[2]
    assert [sentence for sentence in told.values() if sentence not in said] == ["New milestone 7.1a-a: Draft."]


def test_every_slipped_action_is_named_with_its_lead_and_both_dates(
    example: Library, example_material: Material
) -> None:
    """What the bar counts as slipped stands beside what is late, however long ago it slipped."""
    limited = _of_care_services(example, example_material)
    made = make_document(KIND, limited, Form())
    said = _after(made, "slipped")
    assert said.startswith("Slipped, and why 3 of 27 actions (11%) count as “Slipped but recoverable”.")
    assert (
        "Whether it can be recovered is for officers to show. Due on 31 March 2017, the day of this pack: 3.3." in said
    )
    blocks = list(_flat(made.blocks))
    at = next(number for number, block in enumerate(blocks) if _has_heading(block, "slipped"))
    rows = cells(next(block for block in blocks[at:] if isinstance(block, Table)))
    assert [row[0] for row in rows] == ["3.3", "2.1", "2.2"]
    assert rows[0][1].endswith("Lead: Director of Human Resources")
    assert rows[0][2] == "March 2017 | first 31 Dec 2016 | moved once, 90 days later"
    assert "Moved as agreed by Improvement Board. | Reason: Not enough people or time." in rows[0][3]
    assert "1 milestone is overdue. | No reason is given. | Last update, 28 Mar 2017: " in rows[2][3]
    assert "What slipped: Slipped, and why" in _after(made, "in-short"), "and the summary points to it"


def test_a_decision_that_was_put_off_is_due_in_both_lengths(example: Library, example_material: Material) -> None:
    """The Executive waits for what the Board says: it is the one that the holder has to see decided."""
    limited = _of_care_services(example, example_material)
    put_off = "The Executive (Cabinet), 22 March 2017: “Put off until the Board has advised on 10 April.”"
    full = _after(make_document(KIND, limited, Form()), "decisions")
    against = "That went against professional advice."
    assert (
        f"It was put off: see that it is decided (1) Caseloads in the Safeguarding teams. {put_off} {against}" in full
    )
    short = _after(make_document(KIND, limited, Form(Length.SHORT)), "decisions")
    assert f"Put off against advice: Caseloads in the Safeguarding teams. {put_off}" in short
    assert "1 more decision taken against advice" in short, "which is another than the one above"


def test_the_short_form_says_what_its_bar_counts(example_material: Material) -> None:
    """Marks and numbers without what they are of would be a guess; what lost its effect is named only once."""
    said = words_used(make_document(KIND, example_material, Form(Length.SHORT)).blocks)
    delivery = example_material.picture.delivery
    assert f"{delivery.rule} 3 open actions have no update of the last 35 days: 1.11, 4.5 and 8.5." in said
    assert " 1 had one and lost it again: 8.3." in delivery.sentence
    assert not any("lost it again" in one for one in said)
    assert any(one.startswith("Lost again") for one in said)


def test_where_it_can_be_decided_stands_on_one_page(example_material: Material) -> None:
    """The last of its meetings does not begin a page that does not say what they are."""
    made = make_document(KIND, example_material, Form())
    assert any(
        isinstance(one, KeepTogether) and "Where it can be decided" in words_used(one.blocks) for one in made.blocks
    )


def test_where_it_can_be_decided_says_how_the_bodies_were_chosen(example_material: Material) -> None:
    """By who oversees the themes, and not by what each of them may decide, of which the copy knows nothing."""
    said = _after(make_document(KIND, example_material, Form()), "decisions")
    chosen = (
        "each body that oversees these themes, and of the council, its executive and scrutiny. They are chosen so, not"
    )
    assert chosen in said
    assert said.index("Where it can be decided") < said.index(chosen)


def _after(made: Document, bookmark: str) -> str:
    """What is said from a heading to the next of its level."""
    blocks = list(_flat(made.blocks))
    at = next(number for number, block in enumerate(blocks) if _has_heading(block, bookmark))
    rest = [number for number, one in enumerate(blocks) if number > at and isinstance(one, Heading) and one.level == 2]
    return " ".join(" ".join(words_used(blocks[at : min(rest, default=None)])).split())


def _plain(paragraph: Paragraph) -> str:
    return "".join(run.text for run in as_runs(paragraph.text))
