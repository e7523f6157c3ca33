"""A page read back with the standard library: its elements, what is unsound in them, and its words in order."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_VOID = frozenset({"meta", "col", "br"})
_BULLETS = "•–◦"
# Beside the run of the text: pictures are read by their words, folded tables are in the twin only.
_NOT_READ = frozenset({"svg", "style", "title", "details", "footer"})
_FURNITURE = frozenset({"skip", "strip"})


@dataclass
class Element:
    """An element with its attributes and what is in it, in order."""

    name: str
    attributes: dict[str, str]
    content: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """Yield this element and every one within it, in order."""
        yield self
        for part in self.content:
            if isinstance(part, Element):
                yield from part.walk()

    def find(self, name: str) -> list[Element]:
        """Return the elements of a name within this one, in order."""
        return [element for element in self.walk() if element.name == name]

    @property
    def words(self) -> str:
        """All text within."""
        return "".join(part if isinstance(part, str) else part.words for part in self.content)


class _Reader(HTMLParser):
    """Builds the elements and writes down each tag that does not fit."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top = Element("", {})
        self.faults: list[str] = []
        self._open = [self.top]

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(set(names)) < len(names):
            self.faults.append(f"<{tag}> has an attribute twice")
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].content.append(element)
        if tag not in _VOID:
            self._open.append(element)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._open.pop()

    @override
    def handle_endtag(self, tag: str) -> None:
        if self._open[-1].name != tag:
            self.faults.append(f"</{tag}> closes <{self._open[-1].name}>")
        self._open.pop()

    @override
    def handle_data(self, data: str) -> None:
        self._open[-1].content.append(data)

    @property
    def still_open(self) -> list[str]:
        """The elements that were never closed."""
        return [element.name for element in self._open[1:]]


def read_page(page: str) -> Element:
    """Return the page's top element, which holds everything."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.top


def find_faults(page: str) -> list[str]:
    """Return what is unsound: tags that do not fit, names given twice, and names that are pointed to but not given."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    faults = [*reader.faults, *(f"<{name}> is not closed" for name in reader.still_open)]
    elements = list(reader.top.walk())
    names = [element.attributes["id"] for element in elements if "id" in element.attributes]
    faults += [f"the name {name} is given {names.count(name)} times" for name in set(names) if names.count(name) > 1]
    pointed = [name for element in elements for name in element.attributes.get("aria-labelledby", "").split()]
    links = [element.attributes.get("href", "") for element in elements]
    pointed += [link[1:] for link in links if link.startswith("#")]
    faults += [f"nothing has the name {name}" for name in sorted(set(pointed) - set(names))]
    faults += [
        f"<{within.name}> in a paragraph"
        for paragraph in reader.top.find("p")
        for within in paragraph.walk()
        if within.name in {"div", "ul", "ol", "table", "figure", "dl", "h2", "h3", "h4", "h5"}
    ]
    return faults


def tell_page(page: str, pages: Mapping[str, int]) -> str:
    """Return what is read, from the first word to the last, as a PDF of the same document says it.

    A list's bullets and numbers are the browser's to draw, and page numbers are the paper's, so they are put in.

    Args:
        page: the HTML.
        pages: heading → its page in the PDF.
    """
    return "".join(_tell(read_page(page), -1, pages))


def _tell(element: Element, depth: int, pages: Mapping[str, int]) -> Iterator[str]:
    if element.name in _NOT_READ or element.attributes.get("class") in _FURNITURE:
        return
    if element.name == "nav":
        yield from _tell_contents(element, pages)
        return
    is_list = element.name in {"ul", "ol"} and element.attributes.get("class") not in {"key", "numbers"}
    number = 0
    for part in element.content:
        if isinstance(part, str):
            yield part
            continue
        if is_list and part.name == "li":
            number += 1
            yield f"{number}." if element.name == "ol" else _BULLETS[min(depth + 1, len(_BULLETS) - 1)]
        yield from _tell(part, depth + is_list, pages)


def _tell_contents(nav: Element, pages: Mapping[str, int]) -> Iterator[str]:
    yield nav.find("h2")[0].words
    for link in nav.find("a"):
        yield f"{link.words}{pages[link.words]}"
