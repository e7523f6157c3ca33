"""What changed since the baseline, sorted as a member would tell it, the worst news first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.change_clauses import clause_of
from lineofsight.analysis.change_groups import ChangeGroup, group_changes
from lineofsight.analysis.evidence_named import NONE_NAMED
from lineofsight.analysis.left_plan import tell_left
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.verdicts import ChangeKind, MemberStatus
from lineofsight.documents.content import BulletList, Heading, ListItem, Paragraph, Run
from lineofsight.documents.sections.late import how_late, how_often_moved, named_lead, when_due
from lineofsight.documents.sections.new_dates import new_date_blocks
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, and_more, begun_small, sentence
from lineofsight.wording.moves import SLIPPED
from lineofsight.wording.short_text import short
from lineofsight.wording.statuses import member_status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from lineofsight.analysis.verdicts import Change, JudgedAction, Picture
    from lineofsight.documents.content import Block, Inline

_TITLES: Final = {
    ChangeGroup.NOW_LATE: "Now overdue, or will miss the date",
    ChangeGroup.NOW_SLIPPED: "Now slipped but recoverable",
    ChangeGroup.UNDATED: "Due date taken away",
    ChangeGroup.EFFECT_LOST: "Effect on children lost again",
    ChangeGroup.LEFT: "Withdrawn or superseded",
    ChangeGroup.GONE: "No longer there",
    ChangeGroup.RISK: "Changes of risks",
    ChangeGroup.EFFECT_SHOWN: "Effect on children now said to be shown",
    ChangeGroup.DONE: "Now complete",
    ChangeGroup.OTHER_STATUS: "Other changes of status",
    ChangeGroup.OTHER_EFFECT: "Other changes in what is known of the effect",
    ChangeGroup.MOVED: "New dates",
    ChangeGroup.MEASURE: "Success measures changed",
    ChangeGroup.WORDING: "Reworded",
    ChangeGroup.LEAD: "Other leads",
    ChangeGroup.RULE: "Targets and ways of rating changed",
    ChangeGroup.STEP_DONE: "Milestones reached",
    ChangeGroup.STEP: "Other changes of milestones",
    ChangeGroup.FIGURE: "New figures",
    ChangeGroup.REVISED: "Earlier figures corrected",
    ChangeGroup.NEW: "New",
}

_PAIRED: Final = (ChangeGroup.OTHER_STATUS, ChangeGroup.OTHER_EFFECT, ChangeGroup.LEAD, ChangeGroup.STEP)
"""Told by what they changed from and to, with references alone."""

_NUMBERED: Final = "The plan has the words of each."

_NAMED: Final = (ChangeGroup.NOW_LATE, ChangeGroup.NOW_SLIPPED, ChangeGroup.EFFECT_LOST, ChangeGroup.EFFECT_SHOWN)
"""Told one by one, with the word that they had."""

_LED: Final = (
    ChangeGroup.NOW_LATE,
    ChangeGroup.NOW_SLIPPED,
    ChangeGroup.UNDATED,
    ChangeGroup.EFFECT_LOST,
    ChangeGroup.LEFT,
)
"""Told with who leads them, too: it is bad news."""

_MOST_RISKS: Final = 6
"""Risks that the opening sentence names; the rest is counted there."""

_LATE: Final = member_status(MemberStatus.OVERDUE).word

_UNREPORTED: Final = "The newest return holds no plan; these dates passed with nothing reported. "

_NEWS: Final[Mapping[ChangeGroup, tuple[str, str, str]]] = {
    ChangeGroup.NOW_LATE: ("{} became overdue or will now miss {} date", "its", "their"),
    ChangeGroup.NOW_SLIPPED: (f"{{}} became {SLIPPED}", "", ""),
    ChangeGroup.UNDATED: ("{} had {} due date taken away", "its", "their"),
    ChangeGroup.EFFECT_LOST: ("{} lost {} effect on children again", "its", "their"),
    ChangeGroup.LEFT: ("", "", ""),
    ChangeGroup.GONE: ("{} {} gone from the plan", "is", "are"),
    ChangeGroup.DONE: ("{} {} completed", "was", "were"),
    ChangeGroup.EFFECT_SHOWN: ("of {} officers now say that {} effect on children is shown", "its", "their"),
}
"""What the opening sentence says of each group: with the number of actions, then a word for one and for several.

Of what left the plan it tells which actions they are, and for which no reason is given.
"""


def group_title(group: ChangeGroup) -> str:
    """What stands above its changes."""
    return _TITLES[group]


def change_blocks(picture: Picture) -> list[Block]:
    """One list for each kind of news."""
    since = f" since {day(picture.since)}" if picture.since is not None else ""
    blocks: list[Block] = [
        Heading(2, f"What changed{since}", "changed"),
        Paragraph(change_sentence(picture), lead=True),
    ]
    actions = {judged.action.action_id: judged for theme in picture.themes for judged in theme.actions}
    for group, changes in group_changes(picture.changes).items():
        blocks += [
            Heading(3, f"{_TITLES[group]} ({len(changes):,})", in_contents=False),
            *(new_date_blocks(picture, changes) if group is ChangeGroup.MOVED else _told(group, changes, actions)),
        ]
    return blocks


def change_sentence(picture: Picture) -> str:
    """The news of the plan's actions in a sentence, or that there is none."""
    if picture.since is None:
        return "There is no earlier return to compare this one with, so nothing can be said to have changed."
    if not picture.changes:
        return f"Nothing has changed since {day(picture.since)}."
    found = group_changes(picture.changes)
    news = [told for group in _NEWS for told in _told_news(group, _of_actions(found, group), found)]
    risks = told_risks(picture)
    if not news:
        nothing = "No action became late or slipped, none was completed and none left the plan"
        return f"{nothing}, since {day(picture.since)}; other changes follow.{risks}"
    is_late = any(_of_actions(found, group) for group in (ChangeGroup.NOW_LATE, ChangeGroup.NOW_SLIPPED))
    return f"{_UNREPORTED if picture.unreported and is_late else ''}Since {day(picture.since)}, {and_(news)}.{risks}"


def told_risks(picture: Picture) -> str:
    """By name what became worse of the register of risks, as a sentence that follows another; "" for nothing."""
    worse = _worse_risks(picture)
    return f" {worse}." if worse else ""


def told_risks_since(picture: Picture) -> str:
    """The same with its day, for where no sentence before it names the day compared with."""
    worse = _worse_risks(picture)
    since = f"Since {day(picture.since)}, " if picture.since is not None else ""
    return f" {since}{worse}." if worse else ""


def _worse_risks(picture: Picture) -> str:
    risks = [one for one in picture.changes if one.kind is ChangeKind.RISK]
    worse = [one.brief for one in risks if one.course is Direction.WORSE]
    return f"{count(len(worse), 'risk')} changed for the worse: {and_more(worse, _MOST_RISKS)}" if worse else ""


def _of_actions(found: Mapping[ChangeGroup, Sequence[Change]], group: ChangeGroup) -> list[Change]:
    return [one for one in found.get(group, ()) if one.subject == "action"]


def _told_news(
    group: ChangeGroup, changes: Sequence[Change], found: Mapping[ChangeGroup, Sequence[Change]]
) -> Iterator[str]:
    """What the opening sentence says of a group; nothing of an empty one."""
    if group is ChangeGroup.LEFT:
        yield from tell_left(changes)
    elif changes:
        said, one, several = _NEWS[group]
        apart = _late_before(changes, found) if group is ChangeGroup.NOW_SLIPPED else ""
        apart += _without_evidence(changes) if group is ChangeGroup.EFFECT_SHOWN else ""
        yield said.format(count(len(changes), "action"), one if len(changes) == 1 else several) + apart


def _without_evidence(claimed: Sequence[Change]) -> str:
    """Of how many of those no evidence is named; "" for none: what officers only say is not shown."""
    bare = [one.ref for one in claimed if one.besides == NONE_NAMED]
    if not bare:
        return ""
    which = "it" if len(claimed) == 1 else "any of them" if len(bare) == len(claimed) else and_(bare)
    return f" (but {NONE_NAMED} for {which})"


def _late_before(slipped: Sequence[Change], found: Mapping[ChangeGroup, Sequence[Change]]) -> str:
    """How many were worse before, and whether it was a moved date that made them so; "" for none.

    A date that is moved away makes an action no less late than it was: it is no news of the work.
    """
    late = {one.ref for one in slipped if one.before == _LATE}
    if not late:
        return ""
    which = "it" if len(slipped) == 1 else "all of them" if len(late) == len(slipped) else f"{len(late):,} of them"
    moved = late <= {one.ref for one in found.get(ChangeGroup.MOVED, ())}
    verb, dates = ("was", "had its date moved") if len(late) == 1 else ("were", "had their dates moved")
    return f" ({which} {verb} overdue or would miss before{f', and {dates}' if moved else ''})"


def news_items(picture: Picture, most: int, most_led: int) -> tuple[Inline | ListItem, ...]:
    """Each group of what the sentence counts; nothing where there is no news.

    Args:
        picture: what was judged.
        most: references that are named of good news.
        most_led: actions of which bad news is told one by one, each with who leads it; the others are named.
    """
    found = group_changes(picture.changes)
    actions = {judged.action.action_id: judged for theme in picture.themes for judged in theme.actions}
    items: list[Inline | ListItem] = []
    for group in _NEWS:
        changes = _of_actions(found, group)
        title = Run(f"{_TITLES[group]} ({len(changes):,}): ", bold=True)
        if group in _LED and changes:
            lines = [_line(group, one, actions) for one in changes[:most_led]]
            left = changes[most_led:]
            lines += [f"{len(left):,} more: {_refs(left, most)}."] if left else []
            items.append(ListItem(title, BulletList(tuple(lines))))
        elif changes:
            items.append((title, f"{_refs(changes, most)}."))
    return tuple(items)


def _told(group: ChangeGroup, changes: Sequence[Change], actions: Mapping[str, JudgedAction]) -> list[Block]:
    if group is ChangeGroup.STEP_DONE:
        return [Paragraph(f"{_refs(changes)}. {_NUMBERED}")]
    if group in _PAIRED:
        return [BulletList(tuple(_pairs(changes)))]
    return [BulletList(tuple(_line(group, one, actions) for one in changes))]


def _line(group: ChangeGroup, change: Change, actions: Mapping[str, JudgedAction]) -> str:
    if group in _LED and change.ref in actions:
        return _told_with_lead(group, change, actions)
    if group is ChangeGroup.DONE:
        return f"{_label(change, actions)} ({_effect(change)})"
    if group is ChangeGroup.WORDING:
        # Its words as they are now follow, and need not stand before themselves.
        return f"{'Milestone ' if change.subject == 'milestone' else ''}{change.ref}: {clause_of(change)}."
    if group in _NAMED:
        return f"{_label(change, actions)} {_was(change)}"
    return change.sentence


def _label(change: Change, actions: Mapping[str, JudgedAction]) -> str:
    judged = actions.get(change.ref)
    return f"{change.ref} {short(judged.action.action)}" if judged is not None else change.ref


def _was(change: Change) -> str:
    # A date is no word of anybody's that could be quoted.
    before = change.before if change.kind is ChangeKind.UNDATED else f"“{change.before}”"
    return f"(was {before}{f'; {change.besides}' if change.besides else ''})"


def _told_with_lead(group: ChangeGroup, change: Change, actions: Mapping[str, JudgedAction]) -> str:
    """Bad news is told with how late the action is or when it is due, and who leads it: she asks that person."""
    judged = actions[change.ref]
    how = _HOW.get(group)
    told = f": {how(judged)}" if how is not None else ""
    return f"{_label(change, actions)}{told} {_was(change)}. {sentence(named_lead(judged))}"


def _how_slipped(judged: JudgedAction) -> str:
    """When it is due and how often that was moved; where officers call it at risk, that; where neither, why it slipped.

    For example "at risk, due 31 July 2017, moved once", or "due June 2017; 1 milestone is overdue".
    """
    is_at_risk = judged.action.delivery_status is DeliveryStatus.AT_RISK
    why = "" if is_at_risk or judged.times_redated else f"; {begun_small(judged.reason).rstrip('.')}"
    return f"{how_late(judged) if is_at_risk else when_due(judged.action)}{how_often_moved(judged)}{why}"


_HOW: Final[Mapping[ChangeGroup, Callable[[JudgedAction], str]]] = {
    ChangeGroup.NOW_LATE: how_late,
    ChangeGroup.NOW_SLIPPED: _how_slipped,
    ChangeGroup.LEFT: lambda judged: judged.word.lower(),
}


def _effect(change: Change) -> str:
    """What a complete action's word says after "complete"."""
    _, _, effect = change.after.replace(" and ", ", ", 1).partition(", ")
    return effect or change.after


def _pairs(changes: Sequence[Change]) -> Iterator[Inline]:
    pairs: dict[tuple[bool, str, str], list[Change]] = {}
    for change in changes:
        pairs.setdefault((change.is_officers, change.before, change.after), []).append(change)
    for (is_officers, before, after), held in sorted(pairs.items(), key=lambda pair: -len(pair[1])):
        went = f"Officers said “{before}”, now “{after}”" if is_officers else f"From “{before}” to “{after}”"
        yield Run(f"{went}: ", bold=True), f"{_refs(held)}."


def _refs(changes: Sequence[Change], most: int | None = None) -> str:
    refs = list(dict.fromkeys(change.ref for change in changes))
    return and_(refs) if most is None else and_more(refs, most)
