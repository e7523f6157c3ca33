"""The pages of a window, and turning to one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desktop.conftest import settle

if TYPE_CHECKING:
    from lineofsight.desktop.pages.book import Book
    from lineofsight.desktop.program import Program


def book_of(program: Program) -> Book:
    """All pages, once they are made."""
    book = program.session.book
    assert book is not None, "the pages are not made yet"
    return book


def turn_to(program: Program, page: str) -> Book:
    """Show a page and wait until all rests; returns all pages, so that it can be taken from them by its own kind."""
    program.wiring.go(page)
    settle(program)
    return book_of(program)
