"""The measures of each size of print."""

from __future__ import annotations

import dataclasses
import io

import pytest

from lineofsight.charts.fonts import ITALIC
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.documents.pdf.styles import Styles, styles_of
from lineofsight.documents.pdf.type_scale import SCALES, Setting
from tests.documents.pdf.samples import every_block, make_document
from tests.documents.pdf.structure import find_conformance_failures, find_structure_faults

LEAST = {PrintSize.STANDARD: 12, PrintSize.LARGE: 18}


@pytest.mark.parametrize("print_size", PrintSize)
def test_no_setting_is_smaller_than_the_body_or_tighter_than_a_fifth(print_size: PrintSize) -> None:
    """12 points in standard print and 18 in large, with at least a fifth of the size between lines."""
    scale = SCALES[print_size]
    values = [getattr(scale, field.name) for field in dataclasses.fields(scale)]
    settings = [value for value in values if isinstance(value, Setting)] + list(scale.headings)

    assert min(setting.size for setting in settings) == LEAST[print_size]
    assert all(setting.leading >= 1.2 * setting.size for setting in settings)
    assert scale.mark >= LEAST[print_size]


def test_large_print_sets_bold_in_place_of_italics() -> None:
    """Slanted letters are harder to read; the stress is kept."""
    assert ITALIC in styles_of(PrintSize.STANDARD).italic_of.values()
    assert ITALIC not in styles_of(PrintSize.LARGE).italic_of.values()


def test_the_styles_of_a_size_are_made_once() -> None:
    """Every paragraph of every document shares them."""
    assert styles_of(PrintSize.LARGE) is styles_of(PrintSize.LARGE)
    assert isinstance(styles_of(PrintSize.LARGE), Styles)


@pytest.mark.parametrize("print_size", PrintSize)
def test_every_block_conforms_in_both_sizes(print_size: PrintSize) -> None:
    """A file in large print keeps PDF/UA-1 and PDF/A-2a as one in standard print does."""
    stream = io.BytesIO()
    render_pdf(make_document(*every_block()), stream, print_size=print_size, strict=True)

    assert find_conformance_failures(stream.getvalue()) == []
    assert find_structure_faults(stream.getvalue()) == []
