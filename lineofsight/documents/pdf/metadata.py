"""What the file says of itself: its metadata, its colours, and the standards it keeps."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from reportlab.pdfbase.pdfdoc import XMP, PDFArray, PDFDictionary, PDFName, PDFStream, PDFString

from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from lineofsight.documents.pdf.document import TagDocument
    from lineofsight.documents.pdf.element import StructureRoot

# The packet is not compressed, and careless readers look for these words instead of counting bytes.
_KEYWORDS: Final = {"endstream": "end&#115;tream", "endobj": "end&#111;bj"}

_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{rights}</rdf:li></rdf:Alt></dc:rights>
<pdf:Keywords>{keywords}</pdf:Keywords>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates which part of ISO 14289 is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


def declare_conformance(document: TagDocument, root: StructureRoot) -> None:
    """Give the catalogue the structure tree and what PDF/UA-1 and PDF/A-2a ask for."""
    catalog = document.Catalog
    catalog.__dict__.update(
        StructTreeRoot=root,
        MarkInfo=PDFDictionary({"Marked": "true"}),
        Metadata=XMP(creator=write_xmp),
        OutputIntents=PDFArray([_output_intent(document)]),
    )
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]


def write_xmp(document: TagDocument) -> bytes:
    """Return the metadata packet; what the document's information dictionary says too agrees with it, as PDF/A asks."""
    info = document.info
    parts = {
        "language": document.Catalog.__dict__["Lang"].s,
        "title": info.title,
        "author": info.author,
        "subject": info.subject,
        "rights": document.rights,
        "keywords": info.keywords,
        "producer": info.producer,
        "creator": info.creator,
        "date": document.date_text,
    }
    return _XMP.format_map({name: _as_xml(str(text)) for name, text in parts.items()}).encode("utf-8")


def _as_xml(text: str) -> str:
    """Return a text as it stands between tags of XML; ``xml.sax`` would load all that fetches pages from the web."""
    made = escape(text, quote=False)
    for word, instead in _KEYWORDS.items():
        made = made.replace(word, instead)
    return made


def _output_intent(document: TagDocument) -> PDFDictionary:
    """Return the output intent: colours are sRGB."""
    profile = PDFStream(PDFDictionary({"N": 3}), (resources_folder() / "colour" / "srgb.icc").read_bytes())
    reference = document.Reference(profile, "colour.profile")  # type: ignore[no-untyped-call] # untyped in the stubs
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "Info": PDFString("sRGB"),
            "DestOutputProfile": reference,
        }
    )
