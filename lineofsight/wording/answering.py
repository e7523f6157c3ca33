"""Who answers for something, or that nobody is named.

An action of the plan has a lead; an indicator, an expectation, a risk, an audit recommendation and an entry of a
register have an owner: so the columns are called in the return, in the window and on paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, and_more, begun_small
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

_MOST: Final = 2
"""Of those who should answer a question so many are named; of a large plan forty would stand there."""

_LONGEST: Final = 80
"""Of a name: officers put a whole team with its partners into one cell."""

NO_LEAD: Final = "No lead is named"
NO_OWNER: Final = "No owner is named"

_BY_LAW: Final = "Director of Children's Services (Children Act 2004, section 18) or Lead Member (section 19)"
"""Who answers for a council's children's services whatever its plan says: the officer, and the councillor."""

FALLBACK: Final = f"{_BY_LAW}, the fallback by law"
"""Whom to ask where the record names nobody."""

ANSWERS_BY_LAW: Final = "by law the Director of Children's Services or the Lead Member does"
"""Who answers for what the record names nobody for, as half a sentence."""

BRIEF_FALLBACK: Final = "Director of Children's Services or Lead Member, by law; the record names nobody"
"""The same on a card that has no room for the sections."""

CHAIRS_ORDER: Final = "the two weightiest of all first, then those written for a chair"
"""In which order a chair is given questions."""

UNGROUNDED: Final = "it rests on nothing that the record names anybody for"
"""Why nobody is named for a question that is asked whatever the record holds, and is about no figure."""


def unlinked(figures: int = 1) -> str:
    """That nothing leads on from figures to anybody: a fact of the return, and none of who stands behind them."""
    return f"officers linked no action or theme to {'this figure' if figures == 1 else 'these figures'}"


def led_by(lead: str) -> str:
    """Who leads an action, or that nobody is named: for a cell, or for a sentence that puts its own full stop."""
    return f"Lead: {lead}" if lead else NO_LEAD


def owned_by(owner: str) -> str:
    """Who owns it, or that nobody is named: for a cell, or for a sentence that puts its own full stop."""
    return f"Owner: {owner}" if owner else NO_OWNER


def owner_of_like(owned: Sequence[tuple[str, str]]) -> str:
    """Who owns the council's own measures that are like a published figure, and that these are what they own.

    Args:
        owned: each owner with the plain title of what they own; two of them are named.

    Returns:
        For after "ask ", for example "Head of Care, owner of the council's own like measure “Visits on time”"; "" for
        nobody.
    """
    whats = ("the council's own like measure ", "")
    return ", or ".join(
        f"{cut(owner, _LONGEST)}, owner of {what}“{cut(title, _LONGEST)}”"
        for what, (owner, title) in zip(whats, owned, strict=False)
    )


def ask_owner(owner: str, like_owner: str = "") -> str:
    """Whom to ask about a figure, or that nobody is named: for a cell, or for a sentence with a full stop put to it.

    Args:
        owner: its own, "" for nobody.
        like_owner: who owns the council's own like measure, as ``owner_of_like`` says it.
    """
    if owner:
        return f"Ask: {cut(owner, _LONGEST)}"
    return f"{NO_OWNER}: ask {like_owner or f'the {FALLBACK}'}"


def answered_by(
    names: Sequence[str],
    most: int = _MOST,
    asides: Mapping[str, str] | None = None,
    why_nobody: str = "",
    leads: Collection[str] = (),
) -> str:
    """Who should answer a question, the fallback where nobody is named: for a sentence that puts its own full stop.

    Args:
        names: those who should, in their order.
        most: so many are named, and how many more there are.
        asides: what stands behind a name in brackets, such as why somebody is named who leads nothing of it.
        why_nobody: why the record names nobody, where something else than a lead is lacking.
        leads: those of them who are known to lead actions.
    """
    told = [f"{cut(name, _LONGEST)}{(asides or {}).get(name, '')}" for name in names]
    rest = names[most:]
    if rest:
        # Behind "(10 actions)" a bare "and 5 more" is read as five more actions.
        what = ("other lead", "other leads") if set(rest) <= set(leads) else ("other person", "other people")
        return f"{', '.join(told[:most])} and {count(len(rest), *what)}"
    return and_(told) or f"{FALLBACK}: {why_nobody or begun_small(NO_LEAD)}"


def for_actions(number: int) -> str:
    """For how many actions somebody answers among many, to stand behind the name: " (5 actions)"; "" for one."""
    return f" ({number:,} actions)" if number > 1 else ""


def in_place_of_lead(action_ids: Sequence[str]) -> str:
    """Why a theme's officer is named for actions of it: " (theme officer of 1.11, which names no lead)"; "" of none."""
    if not action_ids:
        return ""
    verb = "names" if len(action_ids) == 1 else "name"
    return f" (theme officer of {and_more(action_ids, _MOST)}, which {verb} no lead)"


def leading(action_ids: Sequence[str]) -> str:
    """What somebody leads who owns none of the figures, to stand behind the name: " (leads 8.3)"; "" for nothing."""
    return f" (leads {and_more(action_ids, _MOST)})" if action_ids else ""


def unowned(figures: int) -> str:
    """That the figures of a question name no owner, to stand behind those who answer for something else; "" of none."""
    return f"; {begun_small(NO_OWNER)} for the {'figure' if figures == 1 else 'figures'}" if figures else ""


def without_indicator(evidence: str, otherwise: str, *, is_figures: bool) -> str:
    """What is said where no indicator is linked: officers' own figures can be asked for.

    Args:
        evidence: what officers name as their evidence.
        otherwise: what is said where that is not figures.
        is_figures: whether they say that it is.
    """
    if not is_figures:
        return otherwise
    named = f" ({evidence})" if evidence else ""
    return f"No indicator of the plan is linked; officers' evidence is figures{named}: ask for them."
