"""How long a document is, in words."""

from __future__ import annotations

import pytest

from lineofsight.wording.pages import MANY_PAGES, tell_length


@pytest.mark.parametrize(
    ("pages", "way", "said"),
    [
        (1, "", "It has 1 page."),
        (MANY_PAGES, "use --form short", "It has 20 pages."),
        (MANY_PAGES + 1, "", "It has 21 pages."),
        (1349, "use --form short", "It has 1,349 pages. For a few pages to read before a meeting, use --form short."),
    ],
)
def test_only_a_long_document_is_told_of_its_short_form(pages: int, way: str, said: str) -> None:
    """And only where there is one."""
    assert tell_length(pages, way) == said
