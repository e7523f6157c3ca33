"""Inline text as a paragraph: runs become ReportLab's fragments, and never its markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from reportlab.platypus.paraparser import ParaFrag

from lineofsight.documents.inline_text import as_runs, find_target
from lineofsight.documents.pdf.paragraph import P
from lineofsight.documents.pdf.styles import LINK_INK

if TYPE_CHECKING:
    from collections.abc import Collection

    from reportlab.lib.styles import ParagraphStyle

    from lineofsight.documents.content import Inline, Run
    from lineofsight.documents.pdf.styles import Styles
    from lineofsight.documents.text import TextCleaner

Kind = TypeVar("Kind", bound=P)


class InlineWriter:
    """Makes paragraphs of inline text for one document.

    Attributes:
        cleaner: what is done to every text.
        bookmarks: the names that links within the document may point to.
        styles: the document's.
    """

    def __init__(self, cleaner: TextCleaner, bookmarks: Collection[str], styles: Styles) -> None:
        self.cleaner = cleaner
        self.bookmarks = bookmarks
        self.styles = styles

    def write(self, text: Inline, style: ParagraphStyle, *, label: str | None = None) -> P:
        """Return a paragraph of the text.

        Args:
            text: what it says.
            style: how it looks.
            label: a bullet, number or term before it.
        """
        return self.write_as(P, text, style, label=label)

    def write_as(self, kind: type[Kind], text: Inline, style: ParagraphStyle, *, label: str | None = None) -> Kind:
        """Return a paragraph of this kind."""
        fragments: list[ParaFrag] = []
        words: dict[int, str] = {}
        for run in as_runs(text):
            fragment = self._make_fragment(run, style)
            target = find_target(run, self.bookmarks)
            if target is not None:
                number = len(words)
                words[number] = fragment.text.strip()
                fragment.link = [(number, target)]
                # An underline in the text's own colour and place; see paraparser's ``_new_line`` for the order.
                fragment.us_lines = [(number, "underline", LINK_INK, "", "", 0, 1, "")]
                fragment.textColor = LINK_INK
            fragments.append(fragment)
        is_plain = len(fragments) == 1 and not words and bool(fragments[0].text.strip())
        if not is_plain:
            # Naming a background, even none, makes ReportLab treat one fragment as it treats several: it tells where
            # links begin and end, and text that cleaning emptied keeps its place. Plain text goes its quicker way.
            for fragment in fragments:
                fragment.backColor = None
        paragraph = kind(None, style, label, fragments)
        paragraph.set_links(words)
        return paragraph

    def read(self, text: Inline) -> str:
        """Return the words of inline text, cleaned, without manner or links."""
        return "".join(self.cleaner.clean(run.text) for run in as_runs(text)).strip()

    def _make_fragment(self, run: Run, style: ParagraphStyle) -> ParaFrag:
        """Return a run in the style's type, or its bold or italic."""
        font = style.fontName
        if run.bold:
            font = self.styles.bold_of.get(font, font)
        elif run.italic:
            font = self.styles.italic_of.get(font, font)
        return ParaFrag(
            text=self.cleaner.clean(run.text),
            fontName=font,
            fontSize=style.fontSize,
            textColor=style.textColor,
            rise=0,
            greek=0,
            bold=int(run.bold),
            italic=int(run.italic),
            link=[],
            us_lines=[],
        )
