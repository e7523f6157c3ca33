"""Triggers as one line of text, for a workbook's cell: ``indicator_rated(colour=red) or redated_at_least(count=3)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lineofsight.domain.triggers import ALWAYS, INDICATORS, TRIGGER_RULES, Trigger, make_trigger
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

_ONE: Final = re.compile(r"([A-Za-z_ \-]+?)\s*(?:\(([^()]*)\))?")
_OR: Final = re.compile(r"\s+or\s+", re.IGNORECASE)
_HOW: Final = "Write it as kind(name=value, name=value), for example indicator_rated(colour=red, indicators=a b)."


def read_triggers(text: str) -> tuple[Trigger, ...]:
    """The triggers that a cell names, joined by "or"; an empty cell means always.

    Raises:
        ValueRefusedError: with what is allowed.
    """
    if not text.strip():
        return (ALWAYS,)
    return tuple(_read_one(part) for part in _OR.split(text.strip()))


def _read_one(text: str) -> Trigger:
    match = _ONE.fullmatch(text.strip())
    if match is None:
        raise ValueRefusedError("trigger", text, _HOW)
    given: dict[str, object] = {}
    for pair in (match[2] or "").split(","):
        if not pair.strip():
            continue
        name, sign, value = pair.partition("=")
        if not sign or name.strip() in given:
            raise ValueRefusedError("trigger", text, _HOW)
        given[name.strip()] = _value(name.strip(), value.strip())
    return make_trigger(match[1], given)


def _value(name: str, text: str) -> object:
    if name == INDICATORS:
        return text.split()
    # isdecimal alone would let through digits of other scripts.
    return int(text) if text.isascii() and text.isdecimal() else text


def write_triggers(triggers: Sequence[Trigger]) -> str:
    """The text that ``read_triggers`` reads back to the same triggers."""
    return " or ".join(_write_one(trigger) for trigger in triggers)


def _write_one(trigger: Trigger) -> str:
    rule = TRIGGER_RULES[trigger.kind]
    pairs = []
    if trigger.word:
        pairs.append(f"{rule.word}={trigger.word}")
    if trigger.number is not None:
        pairs.append(f"{rule.number}={trigger.number}")
    if trigger.indicator_ids:
        pairs.append(f"{INDICATORS}={' '.join(trigger.indicator_ids)}")
    return f"{trigger.kind}({', '.join(pairs)})" if pairs else str(trigger.kind)
