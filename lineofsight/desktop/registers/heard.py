"""Voices, practice and members' part: what people said and what came of it, how the work is done, what members did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.register import Register, RegisterLine, in_the_plan, made_up, source
from lineofsight.desktop.sheet import Grid, Sheet, Words, facts, section, sheet
from lineofsight.wording.dates import day, short_day
from lineofsight.wording.figures import count, number
from lineofsight.wording.principles import PRINCIPLES
from lineofsight.wording.voices import agreed_words, answered_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.documents.material import Material
    from lineofsight.domain.practice import CaseAudit, Caseload, MemberActivity, Voice
    from lineofsight.domain.record import Record


def voices(material: Material) -> Register:
    """The newest first; what nobody acted on, and what is still to be asked, is counted."""
    everything = material.record.watched.voices
    titles = {one.ind_id: one.plain_title for one in material.record.performance.indicators}
    heard = [one for one in everything if one.period_end <= material.record.as_at]
    order = sorted(heard, key=lambda one: -one.period_end.toordinal())
    said = _voices_told(order)
    if len(everything) > len(heard):
        said += f" {len(everything) - len(heard)} more to be asked later."
    return Register(
        "Voices",
        said,
        (("Who", 14), ("What was asked", 24), ("Answered", 12), ("What they said", 24), ("What was done", 20)),
        tuple(_voice_line(one, titles, material.record) for one in order),
        "Nothing that people said is recorded. The sheet Voices of the return brings it.",
        falling=(0,),
        tell=lambda links: _voices_told([one for one in order if f"voice/{one.voice_id}" in links]),
    )


def _voices_told(of: Sequence[Voice]) -> str:
    silent = sum(not one.done for one in of)
    accounts = count(len(of), "account of what people said", "accounts of what people said")
    return f"{accounts}; for {silent} nothing is recorded as done about it."


def practice(material: Material) -> Register:
    """Each team's newest caseload, those above their limit first, then rounds of case audits, newest first."""
    watched = material.record.watched
    teams: dict[tuple[str, str], list[Caseload]] = {}
    for one in sorted(watched.caseloads, key=lambda one: -one.as_at.toordinal()):
        teams.setdefault((one.team, one.role), []).append(one)
    loads = sorted(teams.values(), key=lambda team: -(team[0].above_limit or 0))
    rounds = sorted(watched.case_audits, key=lambda one: -one.audited_on.toordinal())
    return Register(
        "Practice",
        _caseloads_told(loads),
        (("What", 26), ("When", 14), ("What was found", 30), ("Limit or cohort", 20)),
        (*(_caseload_line(team) for team in loads), *(_audit_line(one, material.record) for one in rounds)),
        "No caseload or case audit is recorded. The sheets Caseloads and Case audits bring them.",
        falling=(1,),
        tell=lambda links: _caseloads_told([team for team in loads if f"caseload/{team[0].caseload_id}" in links]),
    )


def _caseloads_told(loads: Sequence[Sequence[Caseload]]) -> str:
    above = sum(1 for team in loads if team[0].above_limit)
    return f"In {above} of {count(len(loads), 'team')} workers hold more cases than their limit." if loads else ""


def members(material: Material) -> Register:
    """What members were offered and took: training, visits, briefings; the newest first."""
    order = sorted(material.record.watched.member_activities, key=lambda one: -one.held_on.toordinal())
    return Register(
        "Members' part",
        _members_told(order) if order else "",
        (("What", 28), ("When", 14), ("Taken up", 18), ("What was learned", 28)),
        tuple(_activity_line(one) for one in order),
        "No training, visit or briefing of members is recorded. The sheet Members brings them.",
        falling=(1,),
    )


def _members_told(of: Sequence[MemberActivity]) -> str:
    """How many of the places offered were taken, at how many occasions all or none, and of how many it is not known."""
    known = [(one.taken, one.offered) for one in of if one.taken is not None and one.offered]
    unknown = len(of) - len(known)
    lacking = "" if not unknown else f" Of {unknown} it is not recorded how many places were offered and taken."
    if not known:
        return f"{count(len(of), 'occasion')}.{lacking}"
    places = count(sum(offered for _, offered in known), "place")
    full, empty = sum(taken == offered for taken, offered in known), sum(not taken for taken, _ in known)
    took = f"members took {sum(taken for taken, _ in known):,} of {places} offered"
    at = f" at {len(known)} of them" if unknown else ""
    return f"{count(len(of), 'occasion')}: {took}{at}; every place at {full}, none at {empty}.{lacking}"


def _how_many(one: Voice, answered: str = "") -> tuple[str, ...]:
    """How many of those asked answered and how many of them agreed, as far as either is recorded."""
    return tuple(said for said in (answered_words(one, answered), agreed_words(one)) if said)


def _answered(one: Voice) -> str:
    """The same in a sentence."""
    return "; ".join(_how_many(one, " answered")) or "How many answered is not recorded"


def _voice_line(one: Voice, titles: Mapping[str, str], record: Record) -> RegisterLine:
    who = one.of.value.replace("_", " ").capitalize()
    return RegisterLine(
        f"voice/{one.voice_id}",
        (
            CellValue(
                f"{who}\n{short_day(one.period_end)}",
                spoken=f"{who}, {day(one.period_end)}",
                sort=float(one.period_end.toordinal()),
            ),
            CellValue(one.question),
            CellValue("\n".join(_how_many(one)) or "Not recorded", spoken=_answered(one)),
            CellValue(f"“{one.said}”" if one.said else "Their words are not recorded"),
            CellValue(one.done or "Nothing is recorded"),
        ),
        lambda: sheet(
            f"Voice {one.voice_id}",
            one.question,
            section(
                "Who was asked",
                facts(("Whose voice", who), ("Until", day(one.period_end))),
                Words(f"{_answered(one)}."),
                made_up(one.illustrative),
            ),
            section("What they said", Words(f"“{one.said}”" if one.said else "Their words are not recorded.")),
            section(
                "What was done",
                Words(one.done or "Nothing is recorded as done about it.", strong=not one.done),
                facts(("On", day(one.done_on) if one.done_on is not None else "")),
                source(one.source_para),
            ),
            section("Figures", *(Words(titles.get(ref, ref), link=f"indicator/{ref}") for ref in one.indicator_ids)),
            section("Theme", *in_the_plan(record, one.theme_id)),
        ),
        (one.theme_id,),
    )


def _caseload_line(team: Sequence[Caseload]) -> RegisterLine:
    one = team[0]
    mean = _mean(one)
    above = f"{one.above_limit} of {number(one.workers, 0)} workers above the limit" if one.above_limit else ""
    highest = f"highest {one.highest}" if one.highest is not None else ""
    unallocated = f"{count(one.unallocated, 'case')} with no worker" if one.unallocated else ""
    found = [part for part in (above, f"mean {mean}", highest, unallocated) if part]
    return RegisterLine(
        f"caseload/{one.caseload_id}",
        (
            CellValue(f"Caseload: {one.team}\n{one.role}"),
            CellValue(day(one.as_at), sort=float(one.as_at.toordinal())),
            # One sentence: of lines of its own the first, which matters most, would be cut for those below it.
            CellValue("; ".join(found)),
            CellValue(f"{number(one.limit, 0)} cases a worker"),
        ),
        lambda: _caseload_sheet(team, mean),
    )


def _caseload_sheet(team: Sequence[Caseload], mean: str) -> Sheet:
    one = team[0]
    before = tuple(
        (day(old.as_at), "not recorded" if old.above_limit is None else str(old.above_limit), _mean(old))
        for old in team[1:]
    )
    return sheet(
        f"Caseload {one.caseload_id}",
        f"{one.team}, {one.role}",
        section(
            "Cases",
            facts(
                ("As at", day(one.as_at)),
                ("Limit", f"{number(one.limit, 0)} cases a worker"),
                ("Workers", number(one.workers, 1)),
                ("Cases", number(one.cases, 0)),
                ("Mean", mean),
                ("Above the limit", "not recorded" if one.above_limit is None else str(one.above_limit)),
                ("Highest", "not recorded" if one.highest is None else str(one.highest)),
                ("Without a worker", "not recorded" if one.unallocated is None else str(one.unallocated)),
                ("Workers a manager", number(one.span, 1) if one.span is not None else ""),
            ),
            Words("A safe mean can hide unsafe caseloads, so the number above the limit is kept too.", quiet=True),
            made_up(one.illustrative),
            source(one.source_para),
        ),
        section("Before", Grid(("As at", "Above the limit", "Mean"), before)),
    )


def _mean(one: Caseload) -> str:
    return number(one.mean, 1) if one.mean is not None else "not known"


def _audit_line(one: CaseAudit, record: Record) -> RegisterLine:
    grades = (
        (one.outstanding, "outstanding"),
        (one.good, "good"),
        (one.requires_improvement, "requires improvement"),
        (one.inadequate, "inadequate"),
    )
    found = "\n".join(f"{many} of {one.total} {word}" for many, word in grades if many)
    return RegisterLine(
        f"case_audit/{one.case_audit_id}",
        (
            CellValue(f"Case audits: {one.theme}"),
            CellValue(day(one.audited_on), sort=float(one.audited_on.toordinal())),
            CellValue(found),
            CellValue(one.cohort),
        ),
        lambda: sheet(
            f"Case audits {one.case_audit_id}",
            one.theme,
            section(
                "What was found",
                Words(found.replace("\n", ", ")),
                facts(
                    ("On", day(one.audited_on)),
                    ("Cohort", one.cohort),
                    ("Moderated", f"{one.moderated} of {one.total}"),
                    ("Marked down", str(one.moderated_down)),
                    ("Marked up", str(one.moderated_up)),
                ),
                made_up(one.illustrative),
            ),
            section("What was learned", Words(one.learning or "Nothing is recorded."), source(one.source_para)),
            section("Theme", *in_the_plan(record, one.theme_id)),
        ),
        (one.theme_id,),
    )


def _activity_line(one: MemberActivity) -> RegisterLine:
    taken = "not recorded" if one.taken is None else str(one.taken)
    of = f" of {one.offered} offered" if one.offered is not None else ""
    served = tuple(words.title for words in PRINCIPLES if words.letter in one.principles)
    kind = one.kind.value.capitalize()
    return RegisterLine(
        f"activity/{one.activity_id}",
        (
            CellValue(f"{one.title}\n{kind}"),
            CellValue(day(one.held_on), sort=float(one.held_on.toordinal())),
            CellValue(f"{taken}{of}\n{one.role}".strip()),
            CellValue(one.learned or "Nothing is recorded"),
        ),
        lambda: sheet(
            f"Occasion {one.activity_id}",
            one.title,
            section(
                "What it was",
                facts(
                    ("Kind", kind),
                    ("On", day(one.held_on)),
                    ("For", one.role),
                    ("Taken up", f"{taken}{of}"),
                    ("Duty", one.duty),
                ),
                made_up(one.illustrative),
            ),
            section("Principles it served", *(Words(words) for words in served)),
            section("What was learned", Words(one.learned or "Nothing is recorded."), source(one.source_para)),
        ),
    )
