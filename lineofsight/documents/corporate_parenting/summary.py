"""What has changed, what worries us, what we need from you: chosen by stated rules, for these children alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.care_chapters import care_actions, counts_our_children, has_figure
from lineofsight.analysis.change_clauses import DATES, UNDERTAKINGS
from lineofsight.analysis.change_groups import group_changes
from lineofsight.analysis.coverage import OUR_CHILDREN, Gap, cover_principles
from lineofsight.analysis.delivery_reasons import why_as_told
from lineofsight.analysis.figure_words import no_more
from lineofsight.analysis.rating_reasons import full_reason
from lineofsight.analysis.verdicts import ChangeKind, MemberStatus, RatingColour
from lineofsight.documents.content import BulletList, Heading, Paragraph
from lineofsight.domain.statuses import ImpactStatus
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count, times, with_counts
from lineofsight.wording.glance import NO_WORRY, NOTHING_NEEDED
from lineofsight.wording.lists import and_, and_more, sentence
from lineofsight.wording.principles import PRINCIPLES
from lineofsight.wording.provenance import dated
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Change, JudgedAction, JudgedIndicator
    from lineofsight.documents.content import Block
    from lineofsight.documents.corporate_parenting.room import Room
    from lineofsight.documents.material import Material

_KINDS: Final = frozenset(
    {
        ChangeKind.GONE,
        ChangeKind.LEFT,
        ChangeKind.STATUS,
        *DATES,
        ChangeKind.IMPACT,
        *UNDERTAKINGS,
        ChangeKind.RULE,
        ChangeKind.FIGURE,
        ChangeKind.REVISED,
        ChangeKind.NEW,
    }
)
"""Kinds of change that are told."""

_LATE: Final = (MemberStatus.OVERDUE, MemberStatus.SLIPPED)
_TITLES: Final = {principle.letter: principle.title.lower() for principle in PRINCIPLES}
_TWICE: Final = 2
_LONGEST_NAME: Final = 160
_MOST_REFS: Final = 8


@dataclass(frozen=True, slots=True)
class Summary:
    """Three lists of sentences, the weightiest first."""

    changed: tuple[str, ...]
    worries: tuple[str, ...]
    needed: tuple[str, ...]


def summarise(material: Material) -> Summary:
    """All that the rules choose."""
    return Summary(
        tuple(change.sentence for change in _changes(material)),
        (*_reversed(material), *_red(material), *_late(material), *_unmeasured(material)),
        (*_asks_of_plan(material), *_asks_of_figures(material), *_asks_of_voices(material)),
    )


def summary_blocks(material: Material, room: Room) -> list[Block]:
    """The three lists, each as long as there is room."""
    found = summarise(material)
    since = material.picture.since
    changed = f"What has changed since {day(since)}" if since is not None else "What has changed"
    return [
        *_listed(changed, found.changed, room, "Nothing that concerns these children is known to have changed."),
        *_listed("What worries us", found.worries, room, NO_WORRY),
        *_listed("What we need from you", found.needed, room, NOTHING_NEEDED),
    ]


def rule_blocks() -> list[Block]:
    """The rules that choose the lines."""
    return [
        Heading(2, "How lines in short are chosen", "rules"),
        Paragraph(
            "Changed: what is late now, slipped or lost its effect, actions withdrawn or gone, what is shown or done, "
            "dates, wording, figures. Worries: impact "
            "reversed, figures rated red (key ones first), late or slipped actions, principles without a rated "
            "measure. Needed: owners, dates moved twice, impact not shown, missing figures, answers to children.",
            quiet=True,
        ),
    ]


def _listed(title: str, lines: tuple[str, ...], room: Room, nothing: str) -> list[Block]:
    heading = Heading(3, title, in_contents=False)
    if not lines:
        return [heading, Paragraph(nothing)]
    shown = [cut(line, room.longest) for line in lines[: room.lines]]
    left = len(lines) - len(shown)
    if left:
        shown[-1] = f"{shown[-1]} And {left:,} more."
    return [heading, BulletList(tuple(shown))]


def _changes(material: Material) -> list[Change]:
    """Sorted as wherever news is told: what is late now or was lost goes before what is done, and figures go last."""
    picture = material.picture
    refs = {("action", judged.action.action_id) for judged in care_actions(picture, left_too=True)}
    refs |= {
        ("indicator", judged.indicator.ind_id) for judged in picture.indicators if counts_our_children(judged.indicator)
    }
    found = [one for one in picture.changes if (one.subject, one.ref) in refs and one.kind in _KINDS]
    return [change for changes in group_changes(found).values() for change in changes]


def _ours(material: Material) -> list[JudgedIndicator]:
    return [judged for judged in material.picture.indicators if counts_our_children(judged.indicator)]


def _red(material: Material) -> list[str]:
    red = [judged for judged in _ours(material) if judged.rating.colour is RatingColour.RED]
    return [_figure_line(judged) for judged in sorted(red, key=lambda judged: not judged.indicator.is_key)]


def _figure_line(judged: JudgedIndicator) -> str:
    indicator, latest = judged.indicator, judged.latest
    if latest is None:
        return f"{indicator.plain_title}: no figure."
    shown = with_counts(latest, indicator)
    return f"{indicator.plain_title}: {shown}, {dated(latest)}{no_more(judged)}. {full_reason(judged.rating)}"


def _reversed(material: Material) -> list[str]:
    """What was better and is so no longer weighs more than any figure."""
    found = [
        judged for judged in care_actions(material.picture) if judged.action.impact_status is ImpactStatus.REVERSED
    ]
    return [f"{_named(judged)} {judged.reason}" for judged in found]


def _late(material: Material) -> list[str]:
    late = [judged for judged in care_actions(material.picture) if judged.status in _LATE]
    late.sort(key=lambda judged: (_LATE.index(judged.status), -judged.days_overdue, -judged.days_slipped))
    return [f"{_named(judged)} {why_as_told(judged)}" for judged in late]


def _named(judged: JudgedAction) -> str:
    return f"{judged.action.action_id} {cut(sentence(judged.action.action), _LONGEST_NAME)}"


def _unmeasured(material: Material) -> list[str]:
    blind = (Gap.NO_MEASURE, Gap.NO_FIGURE, Gap.NOT_RATED)
    covers = cover_principles(material.picture, material.record.watched)
    letters = [cover.letter for cover in covers if cover.gap in blind]
    if not letters:
        return []
    named = and_([f"({letter}) {_TITLES[letter]}" for letter in letters])
    return [f"Nothing that is rated shows how well we meet {count(len(letters), 'principle')} of seven: {named}."]


def _asks_of_plan(material: Material) -> list[str]:
    found = []
    for judged in care_actions(material.picture):
        action = judged.action
        done = judged.status in (MemberStatus.COMPLETE_EVIDENCED, MemberStatus.COMPLETE_UNPROVEN)
        if not done and not (action.lead_officer or action.lead_role):
            found.append(f"Ask who leads {_named(judged)}")
        if not done and judged.times_redated >= _TWICE:
            found.append(f"Ask why the date was moved {times(judged.times_redated)} of {_named(judged)}")
    return found


def _asks_of_voices(material: Material) -> list[str]:
    unanswered = [voice for voice in material.record.watched.voices if voice.of in OUR_CHILDREN and not voice.done]
    return [
        f"Ask what was done after children {f'said: “{voice.said}”' if voice.said else f'answered: “{voice.question}”'}"
        for voice in unanswered
    ]


def _asks_of_figures(material: Material) -> list[str]:
    unproven = [judged for judged in care_actions(material.picture) if judged.status is MemberStatus.COMPLETE_UNPROVEN]
    found = []
    if unproven:
        refs = and_more([judged.action.action_id for judged in unproven], _MOST_REFS)
        found.append(f"Ask what is better for a child after {count(len(unproven), 'complete action')} ({refs}).")
    empty = [judged for judged in _ours(material) if not has_figure(judged)]
    if empty:
        found.append(f"Ask when {count(len(empty), 'measure')} without a figure will have one.")
    return found
