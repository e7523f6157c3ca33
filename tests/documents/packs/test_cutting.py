"""A document cut at its sections, without what a pack has once."""

from __future__ import annotations

from lineofsight.documents.content import Contents, Cover, Heading, KeepTogether, Paragraph, Sheet
from lineofsight.documents.packs.cutting import cut_document
from lineofsight.documents.page_flow import PageBreak

ONE, TWO, THREE = Paragraph("One."), Paragraph("Two."), Paragraph("Three.")


def test_sections_lose_the_breaks_around_them_and_remember_them() -> None:
    """A break within stays; a section on a sheet of its own or in a group is found by its heading."""
    first, second, third = Heading(2, "A", "a"), Heading(2, "B", "b"), Heading(2, "C", "c")
    cut = cut_document(
        (Cover(), ONE, Contents(), PageBreak(), first, ONE, PageBreak(), TWO, PageBreak(), KeepTogether((second, TWO)),
         Sheet((third, THREE)))
    )  # fmt: skip

    assert cut.opening == (ONE,)
    assert [(one.bookmark, one.page_break is not None) for one in cut.sections] == [
        ("a", True),
        ("b", True),
        ("c", False),
    ]
    assert cut.sections[0].blocks == (first, ONE, PageBreak(), TWO)
    assert cut.sections[1].blocks == (KeepTogether((second, TWO)),)


def test_key_glossary_and_sources_are_left_out_wherever_they_stand() -> None:
    """Under a heading of their own, or under one within another section, with all that is below it."""
    kept = (Heading(2, "A", "a"), ONE, Heading(3, "After"), TWO)
    cut = cut_document(
        (
            Heading(2, "How to read", "how-to-read"), ONE, Heading(3, "More"), TWO,
            kept[0], kept[1], Heading(3, "Abbreviations", "glossary"), THREE, Heading(4, "Deeper"), THREE, *kept[2:],
            Heading(2, "Sources", "sources"), THREE,
        )
    )  # fmt: skip

    assert [one.bookmark for one in cut.sections] == ["a"]
    assert cut.sections[0].blocks == kept


def test_a_document_without_sections_is_all_opening() -> None:
    """Nothing of it is lost."""
    assert cut_document((Cover(), ONE, TWO)).opening == (ONE, TWO)
