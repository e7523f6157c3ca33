"""The page at a glance: what is needed from members, as things to ask and to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.glance_values import Headline
from lineofsight.analysis.verdicts import DeliveryFlag, JudgedAction
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, and_more
from lineofsight.wording.statuses import officers_colour
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.plan import Theme

_MOST_NAMED: Final = 6
_OFTEN: Final = 2
MOVED_OFTEN: Final = "moved_often"
"""The list of actions whose dates were moved again and again; it stands among the flags of an action."""


def list_needs(
    themes: Sequence[Theme],
    actions: Sequence[JudgedAction],
    indicators: Sequence[JudgedIndicator],
    put_off: Headline | None = None,
) -> tuple[Headline, ...]:
    """What was put off; owners, agreement to dates, repeated slips, evidence, disagreements, oversight, updates."""
    found = [
        put_off,
        _ask(
            [one for one in actions if DeliveryFlag.NO_OWNER in one.flags],
            lambda number: f"Ask for an owner: {count(number, 'open action')} {_have(number)} none",
            ("Open actions without a lead officer or post.", DeliveryFlag.NO_OWNER),
        ),
        _ask(
            [one for one in actions if DeliveryFlag.REDATED_WITHOUT_AGREEMENT in one.flags],
            lambda number: (
                f"Ask who agreed the new dates of {count(number, 'action')}, whenever they moved: no body is recorded"
            ),
            ("Dates moved without a recorded agreement.", DeliveryFlag.REDATED_WITHOUT_AGREEMENT),
        ),
        _ask(
            [one for one in actions if is_moved_often(one)],
            lambda number: f"Ask why the dates of {count(number, 'open action')} were moved twice or more",
            ("Open actions whose dates were moved two times or more.", MOVED_OFTEN),
        ),
        _ask(
            [one for one in actions if DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE in one.flags],
            lambda number: f"Ask for the evidence behind {count(number, 'complete action')}",
            ("Complete actions that name no evidence.", DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE),
        ),
        _disagreements(indicators),
        _without_oversight(themes),
        _ask(
            [one for one in actions if DeliveryFlag.ONGOING_WITHOUT_DATE in one.flags],
            lambda number: f"Ask for a date: {count(number, 'open action')} {_have(number)} none to be judged by",
            ("Ongoing actions, and actions whose date is not set.", DeliveryFlag.ONGOING_WITHOUT_DATE),
        ),
        _ask(
            [one for one in actions if DeliveryFlag.STALE_UPDATE in one.flags],
            lambda number: f"Ask for an update: {count(number, 'open action')} {_have(number)} had none this cycle",
            ("Open actions whose last update is older than one cycle.", DeliveryFlag.STALE_UPDATE),
        ),
        _ask(
            [one for one in actions if DeliveryFlag.UNDATED_UPDATE in one.flags],
            lambda number: f"Ask when {count(number, 'open action')} {_was(number)} last updated: no date is recorded",
            ("Open actions that have an update whose date is not recorded.", DeliveryFlag.UNDATED_UPDATE),
        ),
    ]
    lines = tuple(line for line in found if line is not None)
    if lines:
        return lines
    return (Headline(sentence="Nothing is asked of members by these rules.", rule="No rule of this list applies."),)


def _have(number: int) -> str:
    return "has" if number == 1 else "have"


def _was(number: int) -> str:
    return "was" if number == 1 else "were"


def is_moved_often(judged: JudgedAction) -> bool:
    """Whether an action that is still open had its date moved two times or more."""
    return judged.times_redated >= _OFTEN and judged.action.delivery_status.is_open


def _ask(actions: Sequence[JudgedAction], say: Callable[[int], str], of: tuple[str, str]) -> Headline | None:
    """What is asked of some actions: of one it leads to that action, of several to the list of them.

    Args:
        actions: what is asked about.
        say: the question, by how many there are.
        of: the rule in words, and the flag by which the list is found.
    """
    if not actions:
        return None
    refs = [judged.action.action_id for judged in actions]
    rule, flag = of
    subject, ref = ("action", refs[0]) if len(refs) == 1 else ("flag", str(flag))
    return Headline(sentence=f"{say(len(refs))} ({and_more(refs, _MOST_NAMED)}).", rule=rule, subject=subject, ref=ref)


def _disagreements(indicators: Sequence[JudgedIndicator]) -> Headline | None:
    """Indicators whose officers' colour is not the one that their own rule gives."""
    odd = [one for one in indicators if one.rating.disagrees]
    if not odd:
        return None
    said = [
        f"{one.indicator.plain_title} ({officers_colour(one.rating.officers).lower()}, by its rule "
        f"{one.rating.colour.value})"
        for one in odd[:_MOST_NAMED]
    ]
    return Headline(
        sentence=f"Ask why officers show another colour than the rule gives: {and_(said)}.",
        rule="The officers' colour differs from the recomputed one.",
        subject="indicator",
        ref=odd[0].indicator.ind_id,
    )


def _without_oversight(themes: Sequence[Theme]) -> Headline | None:
    """Themes that no body is recorded as overseeing."""
    alone = [theme for theme in themes if not theme.overseen_by]
    if not alone:
        return None
    names = and_([theme_name(theme) for theme in alone[:_MOST_NAMED]])
    return Headline(
        sentence=f"Decide which body oversees {names}: none is recorded.",
        rule="Themes without an overseeing body.",
        subject="theme",
        ref=alone[0].theme_id,
    )
