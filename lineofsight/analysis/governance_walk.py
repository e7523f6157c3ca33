"""Walking a governance map: who stands next above and below, what a chosen body lights, and the map around it alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.governance_levels import ends_by_level, levels_of
from lineofsight.analysis.governance_map import reach_of
from lineofsight.wording.links import LinkFamily

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.analysis.governance_map import GovernanceMap

_FIRST: Final = tuple(LinkFamily)
"""The families in the order in which a walk takes them: who answers, then who checks, and so on."""


@dataclass(frozen=True, slots=True)
class MapWalk:
    """Where the lines of a map lead from each body or post, by its id, those that say who answers to whom first.

    Attributes:
        above: whoever stands at the upper end of a line that ends here.
        below: whoever stands at the lower end of a line that begins here.
    """

    above: Mapping[str, tuple[str, ...]]
    below: Mapping[str, tuple[str, ...]]


def walk_of(shown: GovernanceMap) -> MapWalk:
    """The ways up and down along the lines as they are drawn."""
    levels = levels_of(shown)
    above: defaultdict[str, dict[str, None]] = defaultdict(dict)
    below: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for line in sorted(shown.lines, key=lambda one: _FIRST.index(one.family)):
        upper, lower = ends_by_level(line, levels)
        above[lower][upper] = None
        below[upper][lower] = None
    return MapWalk(
        {ref: tuple(others) for ref, others in above.items()},
        {ref: tuple(others) for ref, others in below.items()},
    )


def lit_from(shown: GovernanceMap, ref: str) -> frozenset[str]:
    """What stands out when a body is chosen: everybody above and below it, and whoever any line joins to it."""
    joined = {
        end for line in shown.lines for end in (line.from_ref, line.to_ref) if ref in (line.from_ref, line.to_ref)
    }
    return reach_of(shown, ref) | joined


def around(shown: GovernanceMap, ref: str) -> GovernanceMap:
    """The map of what a chosen body lights, and nothing else."""
    kept = lit_from(shown, ref)
    return replace(
        shown,
        nodes=tuple(node for node in shown.nodes if node.ref in kept),
        lines=tuple(line for line in shown.lines if line.from_ref in kept and line.to_ref in kept),
    )
