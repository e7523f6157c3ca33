"""The governance map in words, for whoever does not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.governance_levels import levels_of
from lineofsight.charts.governance_looks import LOOKS
from lineofsight.domain.governance import BodyKind
from lineofsight.wording.dates import day as day_words
from lineofsight.wording.links import LinkFamily, family_tells
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from lineofsight.analysis.governance_map import GovernanceMap


def describe_map(shown: GovernanceMap) -> str:
    """The map in a few sentences: whom it shows, where answering ends, and what its lines say."""
    posts = sum(node.kind is BodyKind.POST for node in shown.nodes)
    counted = f"{_number(len(shown.nodes) - posts, 'body', 'bodies')} and {_number(posts, 'post', 'posts')}"
    said = [f"Map of {counted} on {day_words(shown.day)}, joined by {_number(len(shown.lines), 'line', 'lines')}."]
    tops = _tops(shown)
    if tops:
        answers = "answers" if len(tops) == 1 else "answer"
        said.append(f"Others answer to {and_(tops)}, which {answers} to nobody on the map.")
    counts = [(family, sum(line.family is family for line in shown.lines)) for family in LOOKS]
    tells = [f"{family_tells(family)} ({count})" for family, count in counts if count]
    if tells:
        said.append(f"The lines say {and_(tells)}.")
    return " ".join(said)


def _tops(shown: GovernanceMap) -> list[str]:
    """The names of those who answer to nobody on the map and to whom somebody answers."""
    levels = levels_of(shown)
    answering = [line for line in shown.lines if line.family is LinkFamily.ANSWERS]
    answered = {line.to_ref for line in answering}
    return [node.name for node in shown.nodes if node.ref in answered and not levels[node.ref]]


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
