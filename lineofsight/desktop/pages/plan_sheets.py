"""What the plan page says of a theme, an action or a milestone: delivery and impact apart, every date kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.delivery_reasons import milestone_last_told, red_milestone
from lineofsight.analysis.due_dates import date_taken_away, has_lost_date
from lineofsight.desktop.pages.plan_decisions import decided_on_action, decided_on_theme
from lineofsight.desktop.sheet import (
    Bullets,
    Fact,
    Facts,
    Grid,
    Section,
    Sheet,
    Words,
    facts,
    line_of_sight,
    section,
    sheet,
)
from lineofsight.domain.statuses import DueKind, EvidenceKind
from lineofsight.wording.answering import NO_LEAD, without_indicator
from lineofsight.wording.dates import age, day, days, due, short_day
from lineofsight.wording.fields import as_last_said
from lineofsight.wording.figures import times
from lineofsight.wording.lists import sentence
from lineofsight.wording.moves import NO_DAY, told_when
from lineofsight.wording.provenance import paragraphs
from lineofsight.wording.reasons import NOT_AGREED, why_no_date
from lineofsight.wording.shares import share
from lineofsight.wording.short_text import short
from lineofsight.wording.statuses import delivery_word, flag_word, impact_word, member_status
from lineofsight.wording.terms import reason_word, term
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.analysis.verdicts import DeliveryCount, JudgedAction, JudgedMilestone, JudgedTheme, Picture
    from lineofsight.domain.governance import Body
    from lineofsight.domain.plan import Action, DateChange
    from lineofsight.domain.record import Record, RefusedRow

_UNSAID = {"status_set_by": "who said it", "status_date": "on which day"}
_NO_FIGURES = "No indicator is linked, so its effect cannot be followed in figures."


def action_sheet(
    judged: JudgedAction,
    theme: JudgedTheme,
    picture: Picture,
    bodies: Sequence[Body] = (),
    record: Record | None = None,
) -> Sheet:
    """Everything known of an action; the posts among the bodies tell who leads it, the record what was decided."""
    action = judged.action
    return sheet(
        f"Action {action.action_id}",
        f"{action.action_id}  {action.action}",
        _status_section(judged),
        section("Who", *_who_parts(action, bodies)),
        line_of_sight(f"action/{action.action_id}"),
        section("Decisions taken", *decided_on_action(record, action.action_id)),
        _changed_section(judged, picture),
        section("Due", *_due_parts(judged)),
        section("Delivery and impact", _delivery_facts(judged, picture.as_at)),
        section("How we will know", _success_facts(action), *_indicator_links(action, picture)),
        section("Milestones", _milestone_grid(judged.milestones)),
        section("Latest update", *_update_parts(action)),
        section("Not said anew", *_said_before(judged)),
        section("Earlier updates", *_history(judged)),
        section("What this answers", *_answers(action, theme, picture)),
    )


def _status_section(judged: JudgedAction) -> Section | None:
    flags = tuple(f"{flag_word(flag)}." for flag in judged.flags)
    made_up = Words("Illustrative: made up.", quiet=True) if judged.action.illustrative else None
    return section(
        "Status",
        Words(judged.word, mark=judged.status, strong=True),
        Words(judged.reason),
        Words(_last_named(judged)),
        Bullets(flags),
        made_up,
    )


def _last_named(judged: JudgedAction) -> str:
    """That the newest return brought nothing of an action that counts; "" where it did."""
    if judged.last_named is None or not judged.in_population:
        return ""
    if judged.row_refused is not None:
        return _left_out("row", judged.row_refused)
    # The two can speak of one day: a tracker that came after the return of that day.
    said = day(judged.last_named)
    return f"Nothing of it was read from the newest file of the plan: an earlier one said this as at {said}."


def _left_out(what: str, refused: RefusedRow) -> str:
    """What the newest file says of it, and could not be taken; what shows why, and of which day its words are."""
    return (
        f"Its {what} in the return of {day(refused.as_at)} was left out: choose “{refused.file}” on the Import page "
        f"again to see why. This was said as at {day(refused.said)}."
    )


def _changed_section(judged: JudgedAction, picture: Picture) -> Section | None:
    """What of the action and its milestones is another than on the day that is compared with."""
    if picture.since is None:
        return None
    action = judged.action
    named = {("action", action.action_id), *(("milestone", one.milestone.milestone_id) for one in judged.milestones)}
    label = f"{action.action_id} {short(action.action)}: "
    said = [sentence(one.sentence.removeprefix(label)) for one in picture.changes if (one.subject, one.ref) in named]
    return section(f"What changed since {day(picture.since)}", Bullets(tuple(said)))


def _counted(judged: JudgedAction) -> str:
    """To which day the days are counted, where the days of the single moves add up to something else."""
    action = judged.action
    first, now = action.due_date_original, action.due_date_current
    is_plain = first is None or now is None or (now - first).days == judged.days_slipped
    return "" if is_plain else f", counted to the last day of the {action.due_kind.value}"


def _due_parts(judged: JudgedAction) -> tuple[Facts | Words, ...]:
    action = judged.action
    kind = action.due_kind if action.due_kind.has_date else DueKind.DATE
    original = due(kind, action.due_date_original) if action.due_date_original is not None else ""
    overdue = f"{days(judged.days_overdue)} overdue" if judged.days_overdue > 0 else ""
    named = facts(
        ("First agreed date", original),
        ("Date now", due(action.due_kind, action.due_date_current)),
        ("Moves", _moves(judged, _counted(judged), is_taken_away=has_lost_date(action))),
        ("Late by", overdue),
    )
    return named, *_taken_away(judged), *_changes(judged.date_changes)


def _taken_away(judged: JudgedAction) -> tuple[Words, ...]:
    """Of a date that is there no more what it was, when it was seen last, and why it went where that is recorded."""
    last = date_taken_away(judged)
    if last is None:
        return ()
    said = f"Taken away after the return of {day(last.as_at)} ({NO_DAY})"
    return Words(said, strong=True), Words(f"It was {day(last.due)}. {sentence(why_no_date(last.reason))}")


def _moves(judged: JudgedAction | JudgedMilestone, counted: str = "", *, is_taken_away: bool = False) -> str:
    """How often its date was moved, by how much in all, and whether it is there no more.

    Args:
        judged: whose date it is.
        counted: to which day the days are counted, where that is not plain.
        is_taken_away: whether it is open, had a date and has none now.
    """
    moved = f"Moved {times(len(judged.date_changes))}" if judged.date_changes else ""
    later = f"{days(judged.days_slipped)} later than first agreed{counted}" if judged.days_slipped > 0 else ""
    gone = ("then taken away" if moved else "Taken away") if is_taken_away else ""
    return ", ".join(part for part in (moved, later, gone) if part) or "Never moved"


def _changes(changes: tuple[DateChange, ...]) -> tuple[Words, ...]:
    """Every move of a date, newest first: from when to when, who agreed it and why."""
    parts: list[Words] = []
    for change in reversed(changes):
        moved = f"{days(change.days)} later" if change.days > 0 else f"{days(-change.days)} earlier"
        why = ": ".join(part for part in (reason_word(change.reason), change.text) if part)
        agreed = f"Agreed by: {change.agreed_by}." if change.agreed_by else sentence(NOT_AGREED)
        parts.append(Words(f"Moved {told_when(change.changed_on)}, {moved}", strong=True))
        parts.append(Words(f"From {day(change.old)} to {day(change.new)}. {agreed} Why: {why}"))
    return tuple(parts)


def _delivery_facts(judged: JudgedAction, as_at: date) -> Facts:
    action = judged.action
    return facts(
        ("Delivery (officers say)", delivery_word(action.delivery_status)),
        ("Why officers say so", action.status_reason),
        ("Said by", _said_by(judged, as_at)),
        ("Finished on", day(action.completed_date) if action.completed_date is not None else ""),
        ("Impact for children", impact_word(action.impact_status)),
        ("Evidence", action.evidence_ref or "None is named"),
        ("Kind of evidence", ", ".join(term(kind) for kind in action.evidence_kind)),
        ("If it is late", action.risk_if_late),
        ("Escalated to", action.escalated_to),
    )


def _said_by(judged: JudgedAction, as_at: date) -> str:
    """Who said how the action stands, and when; that a newer file says so, too, where it does not give one of these."""
    action, before = judged.action, dict(judged.said_before.now)
    said = action.status_set_by or "Not recorded"
    if action.status_date is not None:
        said += f", {day(action.status_date)} ({age(action.status_date, (as_at - action.status_date).days)})"
    if "delivery_status" in before:
        return said
    unsaid = [words for name, words in _UNSAID.items() if name in before]
    return f"{said}; a newer file says so, too, but not {' or '.join(unsaid)}" if unsaid else said


def _lead(action: Action, bodies: Sequence[Body]) -> str:
    """Who leads it: the person with the post; where the plan says a post by its title and its short name, the title."""
    officer, role = action.lead_officer.casefold(), action.lead_role.casefold()
    is_one = officer in role or any(
        {officer, role} <= {one.name.casefold(), one.short_name.casefold()} for one in bodies
    )
    return ", ".join(part for part in ("" if is_one else action.lead_officer, action.lead_role) if part)


def _who_parts(action: Action, bodies: Sequence[Body]) -> tuple[Facts, ...]:
    return (
        facts(
            ("Lead", _lead(action, bodies) or NO_LEAD),
            ("Supported by", "; ".join(action.support_leads)),
            ("Partners", "; ".join(action.partner_org)),
        ),
    )


def _success_facts(action: Action) -> Facts:
    return facts(
        ("Success measure", action.success_measure or "None is stated"),
        ("Baseline", action.baseline),
        ("Target", action.target),
    )


def _indicator_links(action: Action, picture: Picture) -> tuple[Words, ...]:
    if not action.indicator_ids:
        is_figures = EvidenceKind.DATA in action.evidence_kind
        return (Words(without_indicator(action.evidence_ref, _NO_FIGURES, is_figures=is_figures), quiet=True),)
    known = {judged.indicator.ind_id: judged for judged in picture.indicators}
    return tuple(
        Words(
            known[ind_id].indicator.plain_title if ind_id in known else f"{ind_id} (not in this copy)",
            mark=known[ind_id].rating.colour if ind_id in known else "",
            link=f"indicator/{ind_id}" if ind_id in known else "",
        )
        for ind_id in action.indicator_ids
    )


def _milestone_grid(milestones: tuple[JudgedMilestone, ...]) -> Grid:
    return Grid(
        ("Milestone", "Due", "Status"),
        tuple(
            (
                f"{judged.milestone.milestone_id}  {judged.milestone.text}",
                milestone_due(judged),
                "; ".join(part for part in (judged.word, milestone_last_told(judged)) if part),
            )
            for judged in milestones
        ),
    )


def milestone_due(judged: JudgedMilestone) -> str:
    """A milestone's date, the first one beside it where it was moved."""
    milestone = judged.milestone
    shown = short_day(milestone.current_date)
    if milestone.original_date == milestone.current_date:
        return shown
    return f"{shown} (first {short_day(milestone.original_date)})"


def _update_parts(action: Action) -> tuple[Words | Facts, ...]:
    when = f"Updated {day(action.update_date)}." if action.update_date is not None else "No date of update is recorded."
    return (
        Words(action.progress_update or "No update was given."),
        Words(when, quiet=True),
        facts(("Next step", action.next_step), ("How", action.how)),
    )


def _history(judged: JudgedAction) -> tuple[Words, ...]:
    parts: list[Words] = []
    for as_at, was in reversed(judged.earlier):
        # What a return had no column for stood then as one before it had said it, and is told there.
        before = dict(judged.said_before.then.get(as_at, ()))
        said = {
            "delivery_status": delivery_word(was.delivery_status),
            "impact_status": f"impact: {impact_word(was.impact_status).lower()}",
        }
        told = "; ".join(words for name, words in said.items() if name not in before)
        parts.append(Words(f"Return of {day(as_at)}: {told or 'nothing of delivery or impact'}", strong=True))
        if was.progress_update and "progress_update" not in before:
            parts.append(Words(was.progress_update))
    return tuple(parts)


def _said_before(judged: JudgedAction) -> tuple[Words | Bullets, ...]:
    """What the newest file that names the action has no column for, and when it was last said."""
    told = as_last_said(judged.said_before.now)
    why = "The newest file with this action has no column for these, so they stand as they were."
    return (Words(why, quiet=True), Bullets(told)) if told else ()


def _answers(action: Action, theme: JudgedTheme, picture: Picture) -> tuple[Words, ...]:
    texts = {given.rec_id: given.text for given in picture.recommendations}
    parts = [Words(f"Theme {theme_name(theme.theme, ': ')}")]
    parts += [
        Words(f"Recommendation {rec_id}: {texts.get(rec_id, 'its text is not in this copy')}")
        for rec_id in action.rec_ids
    ]
    if action.source_para:
        parts.append(Words(f"Source: {paragraphs(action.source_para)}.", quiet=True))
    return tuple(parts)


def _milestone_status(judged: JudgedMilestone, action: Action) -> tuple[Words, ...]:
    """Its word and why; that its entry in the newest file was left out, which is a row only where it has one."""
    refused = () if judged.row_refused is None else (Words(_left_out("entry", judged.row_refused)),)
    return *_milestone_word(judged, action), *refused


def _milestone_word(judged: JudgedMilestone, action: Action) -> tuple[Words, ...]:
    if judged.status is None:
        past = " Its date has passed: ask whether it was reached." if judged.is_past_unrecorded else ""
        why = f"No return says how it stands, and how action {action.action_id} stands does not tell.{past}"
        return Words(judged.word, strong=True), Words(why)
    given_up: tuple[Words, ...] = ()
    if judged.left_with is not None:
        said = f"It was not reached when action {action.action_id} was {judged.left_with.value}, so it is not late."
        given_up = (Words(said),)
    return Words(judged.word, mark=judged.status, strong=True), *map(Words, red_milestone(judged, action)), *given_up


def milestone_sheet(judged: JudgedMilestone, action: JudgedAction) -> Sheet:
    """Everything that is known of a milestone."""
    milestone = judged.milestone
    return sheet(
        f"Milestone {milestone.milestone_id}",
        f"{milestone.milestone_id}  {milestone.text}",
        section("Status", *_milestone_status(judged, action.action)),
        section(
            "Due",
            facts(
                ("First agreed date", day(milestone.original_date)),
                ("Date now", day(milestone.current_date)),
                ("Moves", _moves(judged)),
                ("Reached on", day(milestone.actual_date) if milestone.actual_date is not None else ""),
            ),
            *_changes(judged.date_changes),
        ),
        section(
            "Belongs to",
            Words(
                f"Action {action.action.action_id}: {action.action.action}", link=f"action/{action.action.action_id}"
            ),
        ),
        line_of_sight(f"milestone/{milestone.milestone_id}"),
    )


def theme_sheet(judged: JudgedTheme, bodies: Sequence[Body], record: Record | None = None) -> Sheet:
    """What a theme is for, who answers for it, and how far it is; the bodies of the map lend their names."""
    theme = judged.theme
    names = {body.body_id: body.name for body in bodies}
    return sheet(
        f"Theme {theme.theme_id}",
        theme_name(theme, "  "),
        section("What will be different for children", Words(theme.what_will_be_different or "Nothing is stated.")),
        section(
            "How far it is",
            Words(judged.summary),
            delivery_facts(judged.delivery),
            Words(judged.delivery.sentence, quiet=True),
        ),
        section("Impact for children", Words(judged.impact_sentence)),
        section(
            "Who answers for it",
            facts(
                ("Sponsor", theme.sponsor_officer),
                ("Lead member", theme.lead_member),
                ("Partner", theme.partner_lead),
                ("Overseen by", "; ".join(names.get(ref, ref) for ref in theme.overseen_by)),
            ),
        ),
        section("Decisions taken", *decided_on_theme(record, theme.theme_id)),
        section(
            "Indicators",
            *(
                Words(one.indicator.plain_title, mark=one.rating.colour, link=f"indicator/{one.indicator.ind_id}")
                for one in judged.indicators
            ),
        ),
        line_of_sight(f"theme/{theme.theme_id}"),
    )


def delivery_facts(count: DeliveryCount) -> Facts:
    """Each of the six words with its share."""
    return Facts(
        tuple(Fact(member_status(status).word, share(part), mark=status) for status, part in count.shares if part.count)
    )
