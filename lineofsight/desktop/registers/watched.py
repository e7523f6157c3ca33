"""The countdown of the review with every date set from outside, and the inspections behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.countdown import count_down, review_end
from lineofsight.analysis.countdown_words import work_by_end
from lineofsight.analysis.expectation_dates import under
from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.belonging import held_actions, in_place_of, in_place_section
from lineofsight.desktop.registers.register import Register, RegisterLine, action_links, made_up, source
from lineofsight.desktop.sheet import Section, Sheet, Words, facts, section, sheet
from lineofsight.wording.dates import day, days, month_or_year, shorten_months, time_since
from lineofsight.wording.figures import count
from lineofsight.wording.oversight import deadline_stands

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from lineofsight.analysis.countdown import Countdown
    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.desktop.registers.belonging import InPlace
    from lineofsight.documents.material import Material
    from lineofsight.domain.oversight import Deadline, Inspection
    from lineofsight.domain.record import Record

INSPECTIONS = "Inspections"
_NO_TEST = "Not recorded"


def deadlines(material: Material) -> Register:
    """Overdue first, then what is ahead, then what was met."""
    counted = count_down(material.picture, material.record)
    pressing = [*counted.overdue, *counted.ahead]
    refs = {one.deadline_id for one in pressing}
    held = held_actions(material.picture)
    met = [one for one in material.record.watched.deadlines if one.deadline_id not in refs]
    return Register(
        "Countdown",
        _where(counted) if pressing or met else "",
        (("What", 30), ("When", 20), ("Where it stands", 22), ("How it is tested", 26)),
        tuple(_deadline_line(one, counted, material.record, held) for one in (*pressing, *met)),
        "No date is set from outside. The sheet Deadlines of the return brings them.",
        tell=lambda links: _passed(*(_among(links, held) for held in (counted.overdue, counted.met_late))),
    )


def inspections(material: Material) -> Register:
    """Newest first; judgements under different frameworks are never ranked against one another."""
    order = newest_first(material)
    return Register(
        INSPECTIONS,
        "Judgements under different frameworks are not compared." if len(order) > 1 else "",
        (("When", 14), ("Inspection", 28), ("Judgement", 24), ("Framework", 24)),
        tuple(_inspection_line(one) for one in order),
        "No inspection is recorded. The sheet Inspections of the return brings them.",
        falling=(0,),
    )


def newest_first(material: Material) -> tuple[Inspection, ...]:
    """The inspections, the newest first."""
    return tuple(sorted(material.record.watched.inspections, key=lambda one: (-one.year, -(one.month or 0))))


def _where(counted: Countdown) -> str:
    if counted.ends is None or counted.days_left is None:
        said = "No end of the review is recorded."
    elif counted.days_left < 0:
        said = f"The review ended {time_since(counted.ends, -counted.days_left)} ago."
    else:
        said = f"{days(counted.days_left)} of the review are left."
    return f"{said}{_before_next(counted)} {_passed(counted.overdue, counted.met_late)} {work_by_end(counted)}".strip()


def _among(links: Container[str], held: Iterable[Deadline]) -> list[Deadline]:
    return [one for one in held if f"deadline/{one.deadline_id}" in links]


def _passed(overdue: Sequence[Deadline], met_late: Sequence[Deadline]) -> str:
    dates = count(len(overdue), "date") if overdue else "No date"
    late = f"; {len(met_late):,} {'was' if len(met_late) == 1 else 'were'} met, but late" if met_late else ""
    return f"{dates} passed without being recorded as met{late}."


def _before_next(counted: Countdown) -> str:
    """When the review meets next, and how many other dates fall before it: what is to be ready by then."""
    following = counted.next_meeting
    if following is None or following.due_on is None:
        return ""
    before = sum(one.due_on is not None and one.due_on < following.due_on for one in counted.ahead)
    said = f"after {count(before, 'other date')}" if before else "with no other date before that"
    return f" It meets next on {day(following.due_on)}, {said}."


def _deadline_line(one: Deadline, counted: Countdown, record: Record, held: frozenset[str]) -> RegisterLine:
    when, stands = day(one.due_on) if one.due_on is not None else "No date", deadline_stands(one, counted.as_at)
    linked = counted.linked.get(one.deadline_id, "")
    stands = f"{stands}. {linked}" if linked else stands
    place = in_place_of("deadline", one.title, one.action_ids, held, "Deadlines")
    return RegisterLine(
        f"deadline/{one.deadline_id}",
        (
            CellValue(one.title),
            CellValue(
                shorten_months(when), spoken=when, sort=float(one.due_on.toordinal()) if one.due_on is not None else 1e9
            ),
            CellValue(shorten_months(stands), spoken=stands),
            CellValue(one.test or _NO_TEST),
        ),
        lambda: _deadline_sheet(one, record, linked, place, counted),
        one.action_ids,
        in_place=place,
    )


def _deadline_sheet(one: Deadline, record: Record, linked: str, place: InPlace, counted: Countdown) -> Sheet:
    told = tuple(Words(f"{each.exp_id}  {each.text}", link=f"expectation/{each.exp_id}") for each in under(one, record))
    return sheet(
        f"Deadline {one.deadline_id}",
        one.title,
        section(
            "When",
            facts(
                ("Due", day(one.due_on) if one.due_on is not None else "No date"),
                ("Not before", day(one.earliest) if one.earliest is not None else ""),
            ),
            Words(f"{deadline_stands(one, record.as_at)}."),
            made_up(one.illustrative),
        ),
        section("How it is tested", Words(one.test or f"{_NO_TEST}."), source(one.source_para)),
        *(_plan_by_end(counted) if one is review_end(record.watched.deadlines) else ()),
        section("Actions", *((Words(linked),) if linked else ()), *action_links(one.action_ids)),
        section("Expectations that name them", *told),
        in_place_section(place),
    )


def _plan_by_end(counted: Countdown) -> tuple[Section | None, ...]:
    """What of the plan is due by the end of the review, and what was put past it, each action leading to itself."""
    return (
        section("The plan by then", Words(work_by_end(counted))),
        section("Open, and due by then", *_links_of(counted.due_before_end)),
        section("First due by then, not any more", *_links_of(counted.put_past_end)),
    )


def _links_of(actions: Sequence[JudgedAction]) -> tuple[Words, ...]:
    return action_links(tuple(one.action.action_id for one in actions))


def _inspection_line(one: Inspection) -> RegisterLine:
    when = month_or_year(one.year, one.month)
    return RegisterLine(
        f"inspection/{one.insp_id}",
        (
            CellValue(when, sort=float(one.year * 100 + (one.month or 0))),
            CellValue(one.title),
            CellValue(one.judgement),
            CellValue(one.framework),
        ),
        lambda: sheet(
            f"Inspection {one.insp_id}",
            one.title,
            section(
                "Judgement",
                Words(one.judgement),
                facts(("When", when), ("By", one.inspectorate), ("Framework", one.framework)),
                made_up(one.illustrative),
            ),
            section("What was asked", Words(one.what_was_asked), source(one.source_para)),
        ),
    )
