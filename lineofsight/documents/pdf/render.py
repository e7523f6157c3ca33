"""The door of this package: a document's content in, a tagged PDF out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from lineofsight.documents.forms import PrintSize
from lineofsight.documents.pdf.furniture import Furniture
from lineofsight.documents.pdf.furniture_lines import LARGEST_KEY, FootWords, FurnitureLines
from lineofsight.documents.pdf.progress import Progress
from lineofsight.documents.pdf.story import StoryWriter
from lineofsight.documents.pdf.strings import fit_string
from lineofsight.documents.pdf.styles import closer_styles, poster_styles, styles_of
from lineofsight.documents.pdf.template import Info, PagedDocument
from lineofsight.documents.text import LONGEST_WORD, TextCleaner
from lineofsight.documents.whole_file import write_whole
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lineofsight.documents.content import Document
    from lineofsight.documents.pdf.styles import Styles
    from lineofsight.documents.pdf.type_scale import TypeScale

# In a longer document nobody misses a page.
_A_FEW = 20
# Of the last page, what is filled at most where it is saved.
_A_LITTLE = 2 / 5


def render_pdf(
    document: Document,
    target: Path | str | BinaryIO,
    *,
    print_size: PrintSize = PrintSize.STANDARD,
    progress: Callable[[int, int], None] | None = None,
    strict: bool = False,
) -> int:
    """Write a document as a PDF that conforms to PDF/UA-1 and PDF/A-2a.

    The same document gives the same bytes. A file is written whole or not at all: it takes its name only when it is
    complete.

    Args:
        document: what it says.
        target: a path, or a binary stream that is left open.
        print_size: how large its type is; a poster's is large in either.
        progress: told of (done, of how many) while the pages are laid out.
        strict: raise on painting that has no tag, naming the flowable, instead of making it decoration; for tests.

    Returns:
        How many pages it has.

    Raises:
        ContentError: when the blocks cannot make a conforming document.
    """
    made = BytesIO()
    pages = _render(document, made, _styles(document, print_size), progress, strict=strict).total
    if isinstance(target, str | Path):
        write_whole(Path(target), made.getvalue())
    else:
        target.write(made.getvalue())
    return pages


@dataclass(frozen=True, slots=True)
class PageCount:
    """How a document falls into pages.

    Attributes:
        total: how many pages it has.
        page_of: the bookmark of a heading → the page it stands on, counted from 1.
    """

    total: int
    page_of: Mapping[str, int]


def count_pages(document: Document) -> PageCount:
    """Lay a document out and throw the file away, to see which pages its headings stand on.

    Raises:
        ContentError: when the blocks cannot make a conforming document.
    """
    return _render(document, BytesIO(), _styles(document, PrintSize.STANDARD), None, strict=False)


class _LaidOut(NamedTuple):
    """A document's file, its pages, which share of the last is filled, and the pages that show a rating."""

    file: BytesIO
    pages: PageCount
    last_filled: float
    rated: frozenset[int]

    @property
    def would_be_closed_up(self) -> bool:
        """Whether a page could be saved by narrower gaps, and would be missed."""
        return 1 < self.pages.total <= _A_FEW and self.last_filled < _A_LITTLE

    @property
    def unrated(self) -> frozenset[int]:
        """The pages before the last that show no rating."""
        return frozenset(range(1, self.pages.total)) - self.rated

    @property
    def would_be_pulled_up(self) -> bool:
        """Whether a page could be saved if those without a rating had text where the rating key would stand."""
        return self.pages.total <= _A_FEW and self.last_filled < LARGEST_KEY * len(self.unrated)


def _styles(document: Document, print_size: PrintSize) -> Styles:
    return poster_styles() if document.is_poster else styles_of(print_size)


def _render(
    document: Document,
    stream: BinaryIO,
    styles: Styles,
    tell: Callable[[int, int], None] | None,
    *,
    strict: bool,
) -> PageCount:
    """Write the file to a stream and return its pages.

    A few pages of large print whose last holds but a few lines are laid out again with narrower gaps, and a few of any
    print with text where the rating key would stand on pages that need none; and kept so where that saves the page.
    """
    laid = _lay_out(document, styles, tell, strict=strict)
    if styles is styles_of(PrintSize.LARGE) and laid.would_be_closed_up:
        closer = _lay_out(document, closer_styles(PrintSize.LARGE), None, strict=strict)
        if closer.pages.total < laid.pages.total:
            laid, styles = closer, closer_styles(PrintSize.LARGE)
    if laid.would_be_pulled_up:
        fuller = _lay_out(document, styles, None, strict=strict, unrated=laid.unrated)
        # What was moved up may have brought a rating onto a page that has no room for the key.
        if fuller.pages.total < laid.pages.total and not laid.unrated & fuller.rated:
            laid = fuller
    stream.write(laid.file.getvalue())
    return laid.pages


def _lay_out(
    document: Document,
    styles: Styles,
    tell: Callable[[int, int], None] | None,
    *,
    strict: bool,
    unrated: frozenset[int] = frozenset(),
) -> _LaidOut:
    """Return the file of a document in these styles; pages that are taken to be unrated have no room for the key."""
    stream = BytesIO()
    cleaner = TextCleaner(longest_word=int(LONGEST_WORD / styles.scale.magnification))
    furniture = _make_furniture(document, cleaner, styles.scale)
    progress = Progress(tell, len(document.blocks))
    story = StoryWriter(document, cleaner, styles, furniture.head_height + furniture.foot_height).write(progress)
    info = Info(
        title=fit_string(cleaner.clean(document.title).strip()),
        author=fit_string(cleaner.clean(document.author).strip()),
        subject=fit_string(cleaner.clean(document.subject).strip()),
        rights=cleaner.clean(document.access).strip(),
        keywords=[fit_string(cleaner.clean(word).strip()) for word in document.keywords],
        language=document.language,
    )
    pages = PagedDocument(furniture, progress, info, unrated)
    total = pages.build_file(story, stream, document.as_at, strict=strict)
    # Without a key nothing would be gained.
    rated = frozenset(pages.rated if furniture.key_lines else range(1, total + 1))
    return _LaidOut(stream, PageCount(total, pages.canv.page_of), pages.measure_filled(), rated)


def _make_furniture(document: Document, cleaner: TextCleaner, scale: TypeScale) -> Furniture:
    """Return what every page carries."""
    key = [replace(mark, word=cleaner.clean(mark.word).strip()) for mark in document.key]
    title = cleaner.clean(document.title).strip()
    running = cleaner.clean(document.running_title).strip()
    foot = [
        FootWords(cleaner.clean(words).strip(), is_bold)
        for words, is_bold in ((document.marking, True), (document.copy, True), (document.footer, False))
    ]
    date = day(document.as_at)
    lines = FurnitureLines(scale)
    return Furniture(
        scale=scale,
        head_lines=lines.lay_head(running or title, "" if date in (running or title) else f"As at {date}"),
        foot_lines=lines.lay_foot(foot),
        key_lines=lines.lay_key(key),
        watermark=cleaner.clean(document.copy).strip() if scale.watermarks else "",
    )
