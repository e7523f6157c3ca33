"""The sizes of paper are those that the documents are printed on."""

from __future__ import annotations

import pytest
from reportlab.lib.pagesizes import A3, A4, landscape

from lineofsight.charts.sheets import SHEET_POINTS, SheetSize


def test_a_sheet_is_as_large_as_reportlab_prints_it() -> None:
    """They stand as plain numbers, so that content can be made without ReportLab; the two must not part."""
    printed = {
        SheetSize.A4_UPRIGHT: A4,
        SheetSize.A4_ACROSS: landscape(A4),
        SheetSize.A3_ACROSS: landscape(A3),
    }
    assert {size: pytest.approx(points) for size, points in printed.items()} == SHEET_POINTS
