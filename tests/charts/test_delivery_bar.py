"""The bar of the six words: as long as their shares, and every number readable."""

from __future__ import annotations

from itertools import pairwise

import pytest
from reportlab.graphics.shapes import Group, Rect

from lineofsight.analysis.verdicts import DeliveryCount, MemberStatus
from lineofsight.charts.delivery_bar import delivery_bar
from lineofsight.domain.figures import Share


def _count(*numbers: int) -> DeliveryCount:
    said, total = "actions in the plan", sum(numbers)
    shares = zip(MemberStatus, (Share(number, total, said) for number in numbers), strict=True)
    return DeliveryCount(population=said, total=total, shares=tuple(shares))


@pytest.mark.parametrize("width", [300.0, 480.0])
@pytest.mark.parametrize("numbers", [(15, 137, 29, 56, 54, 14), (1, 1, 1, 1, 1, 295), (295, 1, 1, 1, 1, 1)])
def test_a_segment_is_as_long_as_its_share(numbers: tuple[int, ...], width: float) -> None:
    """Nine times as many actions look like nine times as many; what has few is seen all the same."""
    chart = delivery_bar(_count(*numbers), width)
    assert chart is not None
    spans = [part.width for part in chart.contents if isinstance(part, Rect)]
    assert [span / sum(spans) for span in spans] == pytest.approx([n / sum(numbers) for n in numbers], abs=0.04)
    assert min(spans) > 0


@pytest.mark.parametrize("width", [300.0, 480.0])
@pytest.mark.parametrize("numbers", [(3, 29, 6, 11, 10, 3), (1, 1, 1, 1, 1, 295), (295, 1, 1, 1, 1, 1)])
def test_the_numbers_above_stand_beside_one_another(numbers: tuple[int, ...], width: float) -> None:
    """However short their segments are, no mark stands on the number before it, nor beyond the bar."""
    chart = delivery_bar(_count(*numbers), width)
    assert chart is not None
    marks = [part.transform for part in chart.contents if isinstance(part, Group)]
    above = sorted(place[4] for place in marks if place[5] == max(one[5] for one in marks))
    assert len(above) == len(numbers)
    assert above[0] >= 0
    assert all(after - before >= 14 + 4 + 6 for before, after in pairwise(above))
    assert above[-1] + 14 + 4 < width
