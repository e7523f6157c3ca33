"""Decisions that a body was asked for and put off, and which of them members have to ask after."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.glance_values import Headline
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from lineofsight.domain.oversight import Decision
    from lineofsight.domain.record import Record

_PUT_OFF: Final = re.compile(
    r"(?:(?:the )?(?:decision|item|report) (?:was |is )?)?"
    r"(?:put (?:off|back)|deferred|postponed|adjourned|held over|referred back|"
    r"no decision(?! (?:is |was )?(?:needed|required)))\b",
    flags=re.IGNORECASE,
)
"""How the words of a decision begin by which nothing was decided yet."""


def decisions_put_off(record: Record) -> tuple[Decision, ...]:
    """What a body was asked and did not decide, unless it was asked again since, or will be; the newest first."""
    newest = {one.title.casefold(): one for one in sorted(record.watched.decisions, key=lambda one: one.decided_on)}
    found = [one for one in newest.values() if one.decided_on <= record.as_at and _PUT_OFF.match(one.decision.strip())]
    return tuple(sorted(found, key=lambda one: one.decided_on, reverse=True))


def ask_of_put_off(record: Record) -> Headline | None:
    """What to ask of the newest that was put off against professional advice, and how many more there are."""
    against = [one for one in decisions_put_off(record) if one.against_advice]
    if not against:
        return None
    one, more = against[0], len(against) - 1
    who = record.governance.body_names.get(one.body_id, one.body_id)
    besides = f" (and {more:,} more)" if more else ""
    return Headline(
        sentence=(
            f"Ask when “{one.title}” is decided: {who} put it off on {day(one.decided_on)}, against advice{besides}."
        ),
        rule="Decisions that were put off against professional advice, and not asked again since.",
        subject="decision",
        ref=one.decision_id,
    )
