"""The file as bytes: object streams, a cross-reference stream, and pages that know their structure."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Any, NoReturn, cast

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from typing_extensions import override

from lineofsight.documents.errors import FontNotEmbeddedError
from lineofsight.documents.pdf.element import point_to

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.documents.pdf.tagger import Tagger

# Text-safe armour would make each page a tenth larger, and nothing needs it.
rl_config.useA85 = 0

# Objects packed into one stream: more packs tighter, fewer opens faster.
_OBJECTS_IN_A_STREAM = 200
# PDF/A asks for an end of line before the keyword, which ReportLab leaves out. It is both characters, so that a stream
# whose own last byte is a carriage return cannot be taken to end one byte earlier.
_END_OF_STREAM = b"\r\nendstream"
_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class TagDocument(pdfdoc.PDFDocument):
    """ReportLab's document, made to write tagged pages and a compact file."""

    tagger: Tagger
    rights: str = ""
    # ReportLab's own, which its type stubs leave out.
    Catalog: pdfdoc.PDFCatalog
    signature: Any
    _timeStamp: Any  # noqa: N815 - ReportLab's name

    def set_date(self, day: date) -> None:
        """Date the file; ReportLab's ``invariant`` keeps the clock out of everything else."""
        self._timeStamp.YMDhms = (day.year, day.month, day.day, 0, 0, 0)

    @property
    def date_text(self) -> str:
        """The file's date as its metadata writes it."""
        year, month, day, *_ = self._timeStamp.YMDhms
        return f"{year:04}-{month:02}-{day:02}T00:00:00+00:00"

    @override
    def addPage(self, page: pdfdoc.PDFPage) -> None:
        """Add a page, with its key in the parent tree; its links are visited in reading order."""
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.__dict__.update(StructParents=self.tagger.end_page(), Tabs="/S")
        super().addPage(page)

    def find_page(self, name: str) -> pdfdoc.PDFPage:
        """Return a page by its internal name."""
        return cast("pdfdoc.PDFPage", self.idToObject[name])

    @override
    def getInternalFontName(self, psfontname: str) -> NoReturn:
        """Refuse a standard font: ReportLab asks here only for fonts that it would not embed."""
        raise FontNotEmbeddedError(
            f"The font '{psfontname}' cannot be embedded. Name a font of lineofsight.charts.fonts instead."
        )

    @override
    def format(self) -> bytes:
        """Return the whole file."""
        catalog, info = point_to(self.Catalog, self), point_to(self.info, self)
        writer = _FileWriter()
        loose: list[tuple[int, bytes]] = []
        for number, body in self._format_objects():
            if body.endswith(b"endstream"):
                writer.add_object(number, body)
            else:
                loose.append((number, body))
        following = len(self.numberToId) + 1
        for start in range(0, len(loose), _OBJECTS_IN_A_STREAM):
            writer.add_object_stream(following, loose[start : start + _OBJECTS_IN_A_STREAM])
            following += 1
        identity = self.signature.hexdigest().encode("ascii")
        trailer = b"/Root %s/Info %s/ID[<%s><%s>]" % (
            catalog,
            info,
            identity,
            identity,
        )
        return writer.finish(following, trailer)

    def _format_objects(self) -> list[tuple[int, bytes]]:
        """Return (number, body) of every object; the writing of one may bring in others."""
        bodies: list[tuple[int, bytes]] = []
        number = 1
        while number in self.numberToId:
            found = self.idToObject[self.numberToId[number]]
            body = pdfdoc.format(found, self, toplevel=1).strip(b"\n")
            if body.endswith(b"endstream"):
                body = body[: -len(b"endstream")] + _END_OF_STREAM
            bodies.append((number, body))
            number += 1
        return bodies


class _FileWriter:
    """Collects a file and where each of its objects stands."""

    def __init__(self) -> None:
        self._parts = [_HEAD]
        self._length = len(_HEAD)
        # Object number → (type, first field, second field) of the cross-reference stream (ISO 32000-1, table 18).
        self._places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}

    def add_object(self, number: int, body: bytes) -> None:
        """Write an object that stands by itself."""
        self._places[number] = (1, self._length, 0)
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def add_object_stream(self, number: int, objects: list[tuple[int, bytes]]) -> None:
        """Write (number, body) objects packed into one stream."""
        index: list[bytes] = []
        offset = 0
        for place, (inner, body) in enumerate(objects):
            index.append(b"%d %d" % (inner, offset))
            offset += len(body) + 1
            self._places[inner] = (2, number, place)
        head = b" ".join(index) + b"\n"
        packed = zlib.compress(head + b"\n".join(body for _, body in objects), 9)
        dictionary = b"<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>" % (
            len(objects),
            len(head),
            len(packed),
        )
        self.add_object(number, dictionary + b"\nstream\n" + packed + _END_OF_STREAM)

    def finish(self, number: int, trailer: bytes) -> bytes:
        """Write the cross-reference stream as object ``number`` and return the file."""
        start = self._length
        self._places[number] = (1, start, 0)
        table = b"".join(struct.pack(">BIH", *self._places[entry]) for entry in range(number + 1))
        packed = zlib.compress(table, 9)
        dictionary = b"<</Type/XRef/Size %d/W[1 4 2]%s/Filter/FlateDecode/Length %d>>" % (
            number + 1,
            trailer,
            len(packed),
        )
        self._write(b"%d 0 obj\n%s\nstream\n%s%s\nendobj\n" % (number, dictionary, packed, _END_OF_STREAM))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._parts)

    def _write(self, part: bytes) -> None:
        self._parts.append(part)
        self._length += len(part)
