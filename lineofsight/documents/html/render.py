"""The door of this package: a document's content in, one HTML file out."""

from __future__ import annotations

from io import TextIOBase
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO, cast

from lineofsight.documents.forms import PrintSize
from lineofsight.documents.html.page import write_page
from lineofsight.documents.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.documents.content import Document


def render_html(
    document: Document,
    target: Path | str | BinaryIO | TextIO,
    *,
    print_size: PrintSize = PrintSize.STANDARD,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Write a document as one HTML file that fetches nothing and runs nothing.

    The same document gives the same bytes, in UTF-8. A file is written whole or not at all.

    Args:
        document: what it says.
        target: a path, or a stream of bytes or text that is left open.
        print_size: how large its type is; the page can be enlarged from there.
        progress: told of (done, of how many) while the blocks are written.

    Raises:
        ContentError: when the blocks cannot make an accessible page.
    """
    page = write_page(document, print_size, progress)
    if isinstance(target, str | Path):
        write_whole(Path(target), page.encode("utf-8"))
    elif isinstance(target, TextIOBase):
        target.write(page)
    else:
        cast("BinaryIO", target).write(page.encode("utf-8"))
