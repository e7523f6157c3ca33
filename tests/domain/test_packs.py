"""Packs: what can be kept under a name, and how a part is written."""

from __future__ import annotations

import pytest

from lineofsight.domain.marking import Audience
from lineofsight.domain.packs import LONGEST_TITLE, MOST_PARTS, Pack, PackPart
from lineofsight.errors import ValueRefusedError

SLIPPAGE = PackPart("line-of-sight", "slippage")


def pack(*parts: PackPart, name: str = "tonight", title: str = "Tonight", about: str = "") -> Pack:
    """Return a pack for members."""
    return Pack(name=name, title=title, about=about, audience=Audience.MEMBERS, parts=parts)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("chair-report", PackPart("chair-report")),
        ("line-of-sight/slippage", SLIPPAGE),
        ("line-of-sight@short", PackPart("line-of-sight", length="short")),
        ("line-of-sight@full/theme-T1.2 b", PackPart("line-of-sight", "theme-T1.2 b", "full")),
    ],
)
def test_a_part_is_read_as_it_is_written(text: str, part: PackPart) -> None:
    """What is read gives the same text again."""
    assert PackPart.read(f" {text} ") == part
    assert part.text == text


@pytest.mark.parametrize("text", ["", "/slippage", "line-of-sight/", "a@/b", "Line of sight", "a/b/c", "a@short@full"])
def test_what_is_no_part_is_refused_with_an_example(text: str) -> None:
    """The sentence shows how one is written."""
    with pytest.raises(ValueRefusedError, match="line-of-sight/slippage"):
        PackPart.read(text)


def test_an_empty_pack_is_refused() -> None:
    """A cover with nothing behind it helps nobody."""
    with pytest.raises(ValueRefusedError, match="at least one part"):
        pack()


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((SLIPPAGE, PackPart("chair-report"), SLIPPAGE), "stands in the pack already"),
        ((SLIPPAGE, PackPart("line-of-sight", "slippage", "short")), "stands in the pack already"),
        ((SLIPPAGE, PackPart("line-of-sight")), "whole of 'line-of-sight'"),
        ((PackPart("line-of-sight"), PackPart("line-of-sight", length="short")), "stands in the pack already"),
        (tuple(PackPart("line-of-sight", f"theme-{number}") for number in range(MOST_PARTS + 1)), "at most 60"),
    ],
)
def test_nothing_stands_twice_and_no_pack_is_endless(parts: tuple[PackPart, ...], said: str) -> None:
    """Nor does a section beside the whole that holds it."""
    with pytest.raises(ValueRefusedError, match=said):
        pack(*parts)


@pytest.mark.parametrize("name", ["", " tonight", "../tonight", "con", "a/b", "ü", "x" * 62])
def test_a_name_is_one_that_a_file_can_have_everywhere(name: str) -> None:
    """It leads to no other folder and to no device."""
    with pytest.raises(ValueRefusedError, match="name: "):
        pack(SLIPPAGE, name=name)


@pytest.mark.parametrize("title", ["", "  ", "two\nlines", "\u202ereversed", "x" * (LONGEST_TITLE + 1)])
def test_a_title_is_a_line_that_hides_nothing(title: str) -> None:
    """It stands on the cover and at the head of every page."""
    with pytest.raises(ValueRefusedError, match="title: "):
        pack(SLIPPAGE, title=title)


def test_the_line_under_the_title_is_one_line() -> None:
    """It may be empty."""
    assert pack(SLIPPAGE).about == ""
    with pytest.raises(ValueRefusedError, match="about: "):
        pack(SLIPPAGE, about="two\nlines")
