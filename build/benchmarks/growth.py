"""Measures how time and memory grow with the pages of a document, up to a thousand: the rendering alone.

Two kinds grow: the example's line of sight with its blocks over and over, and its longest table with its rows over
and over. Printed is what the processor worked, without the start of Python and what is loaded. Where Typst is here
(``--python``), it renders the largest of the first kind too.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from build.benchmarks.content import count_pages, cut, example_document, lengthen_table, repeat
from build.benchmarks.content_file import save
from build.benchmarks.equivalent_typst import TypstWriter
from build.benchmarks.peers import TYPST, has_typst, typst_command
from build.benchmarks.rounds import Contender, arguments, machine, play

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build.benchmarks.rounds import Result
    from lineofsight.documents.content import Document

SIZES = (10, 30, 100, 300, 1000)
"""About how many pages."""

LIMIT = 1.15
"""Times what a page takes in the document of a hundred pages."""

MEMORY_LIMIT = 250
"""MB."""

_ROWS = 200


def main(given: Sequence[str] | None = None) -> int:
    """Measure both kinds."""
    parser = arguments(__doc__ or "", 3)
    parser.add_argument("--python", default=sys.executable, help="a Python that has Typst")
    options = parser.parse_args(given)
    example = example_document()
    print(f"Growth, {machine()}")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        blocks = _grow_blocks(example)
        peers = [_typst(options.python, blocks[-1], scratch)] if has_typst(options.python) else []
        _measure("Blocks over and over", blocks, peers, options.rounds, scratch)
        _measure("One table, its rows over and over", _grow_table(example), [], options.rounds, scratch)
    return 0


def _grow_blocks(example: Document) -> list[Document]:
    """The document's first pages, or all of it so many times."""
    pages = count_pages(example)
    return [cut(example, size) if size < pages else repeat(example, round(size / pages)) for size in SIZES]


def _grow_table(example: Document) -> list[Document]:
    """Tables that are so many pages long, judged by a short one."""
    pages = count_pages(lengthen_table(example, _ROWS))
    return [lengthen_table(example, round(_ROWS * size / pages)) for size in SIZES]


def _typst(python: str, document: Document, scratch: Path) -> Contender:
    """Typst on a document."""
    source = scratch / "source.typ"
    source.write_text(TypstWriter(document, scratch).write(), encoding="utf-8")
    return Contender(name=TYPST, command=typst_command(python, source, scratch / "typst.pdf"))


def _measure(title: str, documents: Sequence[Document], peers: Sequence[Contender], rounds: int, scratch: Path) -> None:
    """Render each, and print what a page takes and whether that grows."""
    contenders = []
    for size, document in zip(SIZES, documents, strict=True):
        content, target = scratch / f"{size}.content", scratch / f"{size}.pdf"
        save(document, content)
        command = (sys.executable, "-m", "build.benchmarks.render_content", str(content), str(target))
        contenders.append(Contender(name=str(size), command=command, target=target))
    results = play([*contenders, *peers], rounds, scratch)
    results, others = results[: len(contenders)], results[len(contenders) :]
    print(f"\n{title}; medians of {rounds} interleaved rounds")
    for result in results:
        memory = "not known" if result.peak is None else f"{result.peak:4.0f} MB"
        print(f"  {result.pages:5} pages  {result.seconds:7.3f} s  {_a_page(result):5.2f} ms a page  memory {memory}")
    hundred, largest = results[SIZES.index(100)], results[-1]
    growth = _a_page(largest) / _a_page(hundred)
    verdict = "met" if growth <= LIMIT else "NOT met"
    print(f"  a page of {largest.pages} / a page of {hundred.pages}: {growth:.2f}; limit {LIMIT}: {verdict}")
    for peer in others:
        memory = "" if peer.peak is None else f", memory {peer.peak:.0f} MB"
        print(f"  {peer.contender.name} on the largest: {peer.seconds:.3f} s{memory}", end="")
        print(f"; ours takes {largest.seconds / peer.seconds:.2f} times as long")
    if largest.peak is not None:
        print(f"  memory: limit {MEMORY_LIMIT} MB: {'met' if largest.peak < MEMORY_LIMIT else 'NOT met'}")


def _a_page(result: Result) -> float:
    """Milliseconds."""
    return 1000 * result.seconds / result.pages


if __name__ == "__main__":
    sys.exit(main())
