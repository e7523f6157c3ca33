"""The milestones of the portfolio whose date has passed, each under its action with who leads that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.delivery_reasons import milestone_last_told
from lineofsight.documents.content import BulletList, Heading, ListItem, Paragraph, Run
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.wording.answering import led_by
from lineofsight.wording.dates import days, short_day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_more, sentence
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.verdicts import JudgedAction, JudgedMilestone, Picture
    from lineofsight.documents.content import Block

_LONGEST: Final = 120
_LONGEST_LEAD: Final = 60
_TITLE: Final = "Milestones overdue"
_OPEN: Final = (
    "An action can be on time while a milestone of it is late: whether its own date still holds is the question."
)
_COMPLETE: Final = (
    "Officers call an action complete while a milestone of it was not reached, as far as is recorded: which of the two "
    "holds is the question."
)
_UNRECORDED: Final = "whether it was reached is not recorded"


def missed_blocks(picture: Picture) -> list[Block]:
    """Each of them with how late it is, by action in the plan's order; nothing where no date has passed."""
    items: dict[str, list[ListItem]] = {_OPEN: [], _COMPLETE: []}
    for one, missed in _missed(picture):
        is_complete = one.action.delivery_status is DeliveryStatus.COMPLETE
        items[_COMPLETE if is_complete else _OPEN].append(_of_action(one, missed, picture.as_at))
    told = [block for said, of in items.items() if of for block in (Paragraph(said), BulletList(tuple(of)))]
    return [Heading(3, _TITLE, in_contents=False), *told] if told else []


def missed_lines(picture: Picture, most: int) -> list[Block]:
    """The longest overdue by number in one sentence, and how many more there are; nothing where none is."""
    named = [f"{ref} ({late})" for ref, late in _longest_first(picture)]
    return [Paragraph((Run(f"{_TITLE}: ", bold=True), f"{and_more(named, most)}."))] if named else []


def count_missed(picture: Picture) -> tuple[str, ...]:
    """How many there are, and which is the longest overdue, in a clause; nothing where none is.

    For example "3 overdue milestones (the longest: 3.2-a, 90 days late)".
    """
    longest = _longest_first(picture)
    if not longest:
        return ()
    (ref, late), *others = longest
    which = "the longest: " if others else ""
    return (f"{count(len(longest), 'overdue milestone')} ({which}{ref}, {late})",)


def _longest_first(picture: Picture) -> list[tuple[str, str]]:
    """The reference of each, and how late it is."""
    found = [step.milestone for _, missed in _missed(picture) for step in missed]
    longest = sorted(found, key=lambda one: one.current_date)
    return [(one.milestone_id, f"{days((picture.as_at - one.current_date).days)} late") for one in longest]


def _missed(picture: Picture) -> list[tuple[JudgedAction, list[JudgedMilestone]]]:
    found = []
    for theme in picture.themes:
        for one in theme.actions:
            missed = [step for step in one.milestones if step.days_overdue or step.is_past_unrecorded]
            if missed and one.in_population:
                found.append((one, missed))
    return found


def _of_action(judged: JudgedAction, missed: list[JudgedMilestone], as_at: date) -> ListItem:
    action = judged.action
    lead = led_by(cut(action.lead, _LONGEST_LEAD))
    steps = []
    for one in missed:
        step = one.milestone
        unrecorded = f"; {_UNRECORDED}" if one.is_past_unrecorded else ""
        told = f"; {told}" if (told := milestone_last_told(one)) else ""
        what = f" {cut(step.text.rstrip('.'), _LONGEST)}: due {short_day(step.current_date)}, "
        late = Run(f"{days((as_at - step.current_date).days)} late", bold=True)
        steps.append((Run(step.milestone_id, bold=True), what, late, f"{unrecorded}{told}."))
    return ListItem(f"{action.action_id} {sentence(cut(action.action, _LONGEST))} {lead}.", BulletList(tuple(steps)))
