"""Which indicator a member means by what she types."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lineofsight.workspace.comparing import find_indicator
from tests.analysis.challenge_builders import indicator

if TYPE_CHECKING:
    from lineofsight.domain.indicators import Indicator


@dataclass(frozen=True)
class _Held:
    """A copy that holds these indicators."""

    held: tuple[Indicator, ...]

    def indicators(self) -> tuple[Indicator, ...]:
        return self.held


def test_a_national_code_means_the_department_s_measure() -> None:
    """A measure of the council's own that is like it bears the code too, and has nobody to be compared with."""
    own = replace(indicator("teams"), national_code="AvgCase")
    national = replace(indicator("caseload"), national_code="AvgCase", is_national=True)
    for held in ((own, national), (national, own)):
        store: Any = _Held(held)
        assert find_indicator(store, "AvgCase") == national
    alone: Any = _Held((own,))
    assert find_indicator(alone, "AvgCase") == own
