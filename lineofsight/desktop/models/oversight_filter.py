"""What can be asked of the lines of a register so that only some are shown: whose they are, as far as that is known."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.whose import Whose
from lineofsight.desktop.models.conditions import Condition, hold, none_meets
from lineofsight.wording.answering import NO_OWNER
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from lineofsight.desktop.registers.register import Register


class OversightAsked(StrEnum):
    """What a condition asks of a line; the value is what the menu calls it."""

    PORTFOLIO = "Portfolio"
    OWNER = "Owner"
    BODY = "Decided by"


_NO_PORTFOLIO: Final = "In no portfolio"
_NOBODYS: Final = Whose(frozenset())
_UNTOLD: Final = "which of these are yours cannot be told: they name no theme, no action and no owner."
_BY_LINKS: Final = ", by the themes and actions that they name"
_BY_OWNER: Final = " or as their owner"
_NO_COLUMN: Final = " The return has no column for who answers for them."


class OversightFilter:
    """Whose the lines of the registers are, and which of them conditions leave."""

    def __init__(self, known: Mapping[str, Whose], portfolios: Sequence[str], bodies: Mapping[str, str]) -> None:
        """Take on what is known.

        Args:
            known: whose each thing is, by its link.
            portfolios: of the plan, as the posts of the members, in its order.
            bodies: their names, by reference.
        """
        self._known = known
        self._portfolios = tuple(portfolios)
        self._bodies = bodies

    def offered(self, register: Register, active: Sequence[Condition] = ()) -> tuple[tuple[Condition, ...], ...]:
        """What can be asked of the lines of a register, those of each kind together.

        What holds already is offered with the rest although no line meets it, so that going from register to register
        loses none of it.
        """
        return tuple(self._of_kind(register, kind, active) for kind in self._kinds(register))

    def narrow(self, register: Register, conditions: Sequence[Condition]) -> Register:
        """The lines that meet the conditions, and a sentence that says what is left out.

        A condition on what the lines of this register cannot say leaves it as it is, and is said to.
        """
        kinds = self._kinds(register)
        holding = [one for one in conditions if one.kind in kinds]
        aside = [one.sentence for one in conditions if one.kind not in kinds]
        unasked = f" Not filtered by {and_(aside)}: nothing of these says it." if aside and register.lines else ""
        if not holding or not register.lines:
            return replace(register, finding=f"{register.finding}{unasked}")
        kept = tuple(line for line in register.lines if hold(holding, partial(self._keys, line.link)))
        total = len(register.lines)
        asked = {one.kind for one in holding if one.kind is OversightAsked.PORTFOLIO and one.key}
        apart = sum(not self._of(line.link).portfolios for line in register.lines) if asked else 0
        beside = f"; {apart:,} in no portfolio" if apart else ""
        unowned = _NO_COLUMN if asked and OversightAsked.OWNER not in kinds else ""
        told = f"{len(kept):,} of {total:,} shown{beside}.{unowned}{unasked} Of all: {register.finding}"
        empty = none_meets(holding, f"{total:,} lines")
        conditions_met = "; ".join(one.sentence for one in holding)
        return replace(
            register,
            finding=told,
            lines=kept,
            empty=f"{empty or f'None of the {total:,} lines meets “{conditions_met}”'}{beside}.{unasked}",
            whole=total,
        )

    def hers(self, register: Register, own: str) -> str:
        """How many of the lines are of a portfolio, and by what that is known; "" where there is nothing to tell.

        Args:
            register: with all of its lines.
            own: the member who leads it; "" for none.
        """
        if own not in self._portfolios or not register.lines:
            return ""
        named = f"Yours ({own}): "
        if OversightAsked.PORTFOLIO not in self._kinds(register):
            return f"{named}{_UNTOLD}"
        known = [self._of(line.link) for line in register.lines]
        number = sum(own in one.portfolios for one in known)
        has_owner = OversightAsked.OWNER in self._kinds(register)
        apart = sum(not one.portfolios for one in known)
        beside = f"; {apart:,} in no portfolio" if apart else ""
        how = f"{_BY_LINKS}{_BY_OWNER if has_owner else ''}{beside}"
        return f"{named}{number:,} of {len(known):,}{how}.{'' if has_owner else _NO_COLUMN}"

    def _of(self, link: str) -> Whose:
        return self._known.get(link, _NOBODYS)

    def _kinds(self, register: Register) -> tuple[OversightAsked, ...]:
        """What at least some lines could say, whether they do or not."""
        known = [self._known[line.link] for line in register.lines if line.link in self._known]
        can = {
            OversightAsked.PORTFOLIO: bool(known) and bool(self._portfolios),
            OversightAsked.OWNER: any(one.owner is not None for one in known),
            OversightAsked.BODY: any(one.body is not None for one in known),
        }
        return tuple(kind for kind in OversightAsked if can[kind])

    def _of_kind(self, register: Register, kind: OversightAsked, active: Sequence[Condition]) -> tuple[Condition, ...]:
        found = {key for line in register.lines for key in self._keys(line.link, kind)}
        held = {one.key for one in active if one.kind is kind}
        words = {
            OversightAsked.PORTFOLIO: [*((lead, lead) for lead in self._portfolios), ("", _NO_PORTFOLIO)],
            OversightAsked.OWNER: [*((name, name) for name in sorted((found | held) - {""})), ("", NO_OWNER)],
            OversightAsked.BODY: [(ref, self._bodies.get(ref, ref)) for ref in sorted(found | held)],
        }
        return tuple(
            Condition(kind, key, said, is_met=key in found)
            for key, said in words[kind]
            if key in found or key in held or (kind is OversightAsked.PORTFOLIO and key)
        )

    def _keys(self, link: str, kind: StrEnum) -> AbstractSet[str]:
        known = self._of(link)
        keys: dict[StrEnum, AbstractSet[str]] = {
            OversightAsked.PORTFOLIO: known.portfolios or {""},
            OversightAsked.OWNER: {known.owner or ""},
            OversightAsked.BODY: {known.body or ""},
        }
        return keys[kind]
