"""A box of any number of paragraphs is divided over pages with work that grows with them, and no faster."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from lineofsight.documents.forms import PrintSize
from lineofsight.documents.pdf.boxes import Box
from lineofsight.documents.pdf.layout import count_fitting
from lineofsight.documents.pdf.type_scale import SCALES

WIDTH, PAGE = 400.0, 500.0
HEIGHT = 20.0


class Counted(Flowable):
    """Something of one height that counts how often it is measured."""

    measured = 0

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return width and height in points."""
        type(self).measured += 1
        return aW, HEIGHT


def pages_of(box: Flowable) -> int:
    """Divide a box over empty pages, and return how many it takes."""
    pages = 1
    while box.wrap(WIDTH, PAGE)[1] > PAGE:
        _, box = box.split(WIDTH, PAGE)
        pages += 1
    return pages


def test_a_long_box_measures_each_paragraph_a_few_times() -> None:
    """A thousand paragraphs over forty pages are not measured a thousand times each."""
    Counted.measured = 0
    pages = pages_of(Box([Counted() for _ in range(1000)], SCALES[PrintSize.STANDARD]))

    assert 35 < pages < 50
    assert Counted.measured < 5 * 1000


def test_what_fits_is_counted_with_the_larger_of_two_gaps() -> None:
    """The gap after the last that fits is not counted."""
    items = [Counted(), Counted(), Counted()]
    items[0].spaceAfter, items[1].spaceBefore = 5, 10

    assert count_fitting(items, WIDTH, 3 * HEIGHT + 9) == (2, 2 * HEIGHT + 10)
    assert count_fitting(items, WIDTH, 3 * HEIGHT + 10) == (3, 3 * HEIGHT + 10)
    assert count_fitting(items, WIDTH, HEIGHT - 1) == (0, 0)
