"""What can be asked of the lines of a register so that only some are shown: whose they are, as far as that is known."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.whose import Whose
from lineofsight.desktop.models.conditions import Condition, hold, none_meets, outside_words
from lineofsight.wording.answering import NO_OWNER
from lineofsight.wording.lists import and_, begun_small

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from lineofsight.desktop.registers.register import Register


class WhoseAsked(StrEnum):
    """What a condition asks of a line; the value is what the menu calls it."""

    PORTFOLIO = "Portfolio"
    OWNER = "Owner"
    BODY = "Decided by"


_NO_PORTFOLIO: Final = "In no portfolio"
_NOBODYS: Final = Whose(frozenset())
_UNTOLD: Final = "which of these are yours cannot be told: they name no theme, no action and no owner."
_BY_LINKS: Final = "by the themes and actions that they name"
_BY_ANSWERS: Final = "by the actions that answer them"
_BY_ITEMS: Final = "by the themes of what they are on"
_BY_OWNER: Final = " or by their owner"
_NO_COLUMN: Final = " The return has no column for who answers for them."
_LACKING: Final = {
    WhoseAsked.PORTFOLIO: "no portfolio",
    WhoseAsked.OWNER: "no owner",
    WhoseAsked.BODY: "no body that decided",
}
"""What the lines of a register that cannot be filtered by it do not name."""


class WhoseFilter:
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

    def narrow(self, register: Register, conditions: Sequence[Condition], beside: str = "") -> Register:
        """The lines that meet the conditions, with what is told of these alone, or of those of them that are found.

        A condition on what the lines of this register cannot say leaves it as it is, and is said to.

        Args:
            register: with all of its lines.
            conditions: what is asked.
            beside: the link of a line that is shown whether it meets them or not; what is told is not of it.
        """
        kinds = self._kinds(register)
        holding = [one for one in conditions if one.kind in kinds]
        unasked = _unasked([one for one in conditions if one.kind not in kinds], holding) if register.lines else ""
        if not holding or not register.lines:
            return replace(register, finding=f"{register.finding}{unasked}")
        met = {line.link for line in register.lines if hold(holding, partial(self._keys, line.link))}
        kept = tuple(line for line in register.lines if line.link in met or line.link == beside)
        total = len(register.lines)
        is_portfolio = any(one.kind is WhoseAsked.PORTFOLIO and one.key for one in holding)
        apart = self._apart(register) if is_portfolio else ""
        how = f" Filtered {self._by(register)}.{self._unowned(register)}" if is_portfolio else ""

        def tell(links: AbstractSet[str]) -> str:
            hers = links & met
            of_these = "" if register.tell is None or not hers else register.tell(hers)
            others = len(links) - len(hers)
            these = f" Of {'the others' if others else 'these'}: {begun_small(of_these)}" if of_these else ""
            return f"{len(links):,} of {total:,} shown{outside_words(others)}{apart}.{these}{how}{unasked}"

        empty = none_meets(holding, f"{total:,} lines")
        conditions_met = "; ".join(one.sentence for one in holding)
        return replace(
            register,
            finding=tell({line.link for line in kept}),
            lines=kept,
            empty=f"{empty or f'None of the {total:,} lines meets “{conditions_met}”'}{apart}.{unasked}",
            whole=total,
            tell=tell,
        )

    def hers(self, register: Register, own: str) -> str:
        """How many of the lines are of a portfolio, by what that is known, and what is told of these alone.

        What is told of all of them counts another thing than lines: beside it a number of lines alone is read as that.
        "" where there is nothing to tell.

        Args:
            register: with all of its lines.
            own: the member who leads it; "" for none.
        """
        if own not in self._portfolios or not register.lines:
            return ""
        named = f"Yours ({own}): "
        if WhoseAsked.PORTFOLIO not in self._kinds(register):
            return f"{named}{_UNTOLD}"
        hers = {line.link for line in register.lines if own in self._of(line.link).portfolios}
        counted = f"{len(hers):,} of the {len(register.lines):,} listed"
        of_hers = register.tell(hers).removesuffix(register.for_each) if register.tell is not None and hers else ""
        these = f" Of these: {begun_small(of_hers)}" if of_hers else ""
        return f"{named}{counted}, {self._by(register)}{self._apart(register)}.{self._unowned(register)}{these}"

    def _by(self, register: Register) -> str:
        """By what it is known which lines are of a portfolio."""
        if register.lines[0].link.startswith("recommendation/"):
            return _BY_ANSWERS
        if self._is_noted(register):
            return _BY_ITEMS
        return f"{_BY_LINKS}{_BY_OWNER if WhoseAsked.OWNER in self._kinds(register) else ''}"

    def _unowned(self, register: Register) -> str:
        is_told = self._is_noted(register) or WhoseAsked.OWNER in self._kinds(register)
        return "" if is_told else _NO_COLUMN

    @staticmethod
    def _is_noted(register: Register) -> bool:
        """Whether its lines are notes, which are no rows of a return."""
        return register.lines[0].link.startswith(("note/", "unfinished/"))

    def _apart(self, register: Register) -> str:
        """How many lines are of no portfolio, behind how many are of one."""
        apart = sum(not self._of(line.link).portfolios for line in register.lines)
        return f"; {apart:,} in no portfolio" if apart else ""

    def _of(self, link: str) -> Whose:
        return self._known.get(link, _NOBODYS)

    def _kinds(self, register: Register) -> tuple[WhoseAsked, ...]:
        """What at least some lines could say, whether they do or not."""
        known = [self._known[line.link] for line in register.lines if line.link in self._known]
        can = {
            WhoseAsked.PORTFOLIO: bool(known) and bool(self._portfolios),
            WhoseAsked.OWNER: any(one.owner is not None for one in known),
            WhoseAsked.BODY: any(one.body is not None for one in known),
        }
        return tuple(kind for kind in WhoseAsked if can[kind])

    def _of_kind(self, register: Register, kind: WhoseAsked, active: Sequence[Condition]) -> tuple[Condition, ...]:
        found = {key for line in register.lines for key in self._keys(line.link, kind)}
        held = {one.key for one in active if one.kind is kind}
        words = {
            WhoseAsked.PORTFOLIO: [*((lead, lead) for lead in self._portfolios), ("", _NO_PORTFOLIO)],
            WhoseAsked.OWNER: [*((name, name) for name in sorted((found | held) - {""})), ("", NO_OWNER)],
            WhoseAsked.BODY: [(ref, self._bodies.get(ref, ref)) for ref in sorted(found | held)],
        }
        return tuple(
            Condition(kind, key, said, is_met=key in found)
            for key, said in words[kind]
            if key in found or key in held or (kind is WhoseAsked.PORTFOLIO and key)
        )

    def _keys(self, link: str, kind: StrEnum) -> AbstractSet[str]:
        known = self._of(link)
        keys: dict[StrEnum, AbstractSet[str]] = {
            WhoseAsked.PORTFOLIO: known.portfolios or {""},
            WhoseAsked.OWNER: {known.owner or ""},
            WhoseAsked.BODY: {known.body or ""},
        }
        return keys[kind]


def _unasked(aside: Sequence[Condition], holding: Sequence[Condition]) -> str:
    """That conditions leave the lines as they are, and why; with those named where others hold."""
    if not aside:
        return ""
    lacking = and_(list(dict.fromkeys(_LACKING[WhoseAsked(one.kind)] for one in aside)))
    named = f"Not filtered by “{and_([one.sentence for one in aside])}”" if holding else "These are not filtered"
    return f" {named}: they name {lacking}."
