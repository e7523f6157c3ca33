"""How far below the top each body of a map stands, by who answers to whom."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

from lineofsight.wording.links import LinkFamily

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.analysis.governance_map import GovernanceMap, MapLine


def levels_of(shown: GovernanceMap) -> dict[str, int]:
    """Each node's level: 0 where it answers to nobody on the map, else one more than the lowest it answers to.

    A circle is cut at the node that officers returned first.
    """
    uppers: defaultdict[str, list[str]] = defaultdict(list)
    lowers: defaultdict[str, list[str]] = defaultdict(list)
    for line in shown.lines:
        if line.family is LinkFamily.ANSWERS:
            uppers[line.from_ref].append(line.to_ref)
            lowers[line.to_ref].append(line.from_ref)
    missing = {node.ref: len(uppers[node.ref]) for node in shown.nodes}
    ready = deque(ref for ref, count in missing.items() if not count)
    uncut = iter(missing)
    levels: dict[str, int] = {}
    while len(levels) < len(missing):
        ref = ready.popleft() if ready else next(one for one in uncut if one not in levels)
        if ref in levels:
            continue
        levels[ref] = max((levels[upper] + 1 for upper in uppers[ref] if upper in levels), default=0)
        for lower in lowers[ref]:
            missing[lower] -= 1
            if not missing[lower]:
                ready.append(lower)
    return levels


def ends_by_level(line: MapLine, levels: Mapping[str, int]) -> tuple[str, str]:
    """The end of a line to be drawn above, then the other.

    Who answers stands below. Any other line says nothing of rank and hangs from whichever end is nearer the top, so
    that it pushes nobody down.
    """
    upper, lower = line.upper_and_lower
    if line.family is not LinkFamily.ANSWERS and levels[lower] < levels[upper]:
        return lower, upper
    return upper, lower
