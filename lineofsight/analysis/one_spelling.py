"""Names that differ in case alone are one name: "Schools" and "schools" take part together."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def one_spelling(names: Iterable[str]) -> dict[str, str]:
    """By each name the spelling under which it is shown: the commonest, of equally common ones the first.

    Args:
        names: as recorded, each as often as it stands there.
    """
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        spellings[name.casefold()][name] += 1
    return {name: counted.most_common(1)[0][0] for counted in spellings.values() for name in counted}
