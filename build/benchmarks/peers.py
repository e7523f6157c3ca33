"""The programs that render the same content: how each is started on it, and whether it is here at all."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

from build.benchmarks.rounds import ROOT, Contender

if TYPE_CHECKING:
    from pathlib import Path

TYPST, WEASYPRINT, LIBREOFFICE = "Typst", "WeasyPrint", "LibreOffice"
"""Their names; each with its tags, by PDF/UA-1."""

_FONTS = ROOT / "resources" / "fonts"
_UNTAGGED = "{}, not tagged"
_TAGS = json.dumps({name: {"type": "boolean", "value": "true"} for name in ("UseTaggedPDF", "PDFUACompliance")})
_TYPE = """\
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{fonts}</dir><cachedir>{cache}</cachedir>
</fontconfig>
"""


class Peers:
    """What is here of them.

    Attributes:
        missing: the names of those that are not.
    """

    def __init__(self, python: str, soffice: str | None, scratch: Path) -> None:
        """Look for them.

        Args:
            python: a Python that may have WeasyPrint and Typst.
            soffice: where LibreOffice is started; None when it is not installed.
            scratch: a folder for LibreOffice's profile.
        """
        self._python = python
        self._soffice = soffice
        self._scratch = scratch
        (scratch / "fonts.conf").write_text(_TYPE.format(fonts=_FONTS, cache=scratch / "fonts"), encoding="utf-8")
        here = {
            TYPST: has_typst(python),
            WEASYPRINT: _succeeds(python, "-c", "import weasyprint"),
            LIBREOFFICE: self._has_writer(),
        }
        self.missing = [name for name, is_here in here.items() if not is_here]

    def contenders(self, place: Path) -> list[Contender]:
        """Those that are here, on the content whose sources stand in this folder."""
        every = (*self._typst(place), *self._weasyprint(place), self._libreoffice(place))
        return [one for one in every if one.name.partition(",")[0] not in self.missing]

    def _typst(self, place: Path) -> tuple[Contender, Contender]:
        plain = place / "typst-untagged.pdf"
        program = typst_command(self._python, place / "source.typ", plain)
        return (
            Contender(
                name=TYPST,
                command=typst_command(self._python, place / "source.typ", place / "typst.pdf"),
                target=place / "typst.pdf",
            ),
            Contender(name=_UNTAGGED.format(TYPST), command=(*program, "untagged"), target=plain),
        )

    def _weasyprint(self, place: Path) -> tuple[Contender, Contender]:
        tagged, plain = place / "weasyprint.pdf", place / "weasyprint-untagged.pdf"
        program = (self._python, "-m", "weasyprint", "--quiet", str(place / "page.html"))
        return (
            Contender(name=WEASYPRINT, command=(*program, "--pdf-variant", "pdf/ua-1", str(tagged)), target=tagged),
            Contender(name=_UNTAGGED.format(WEASYPRINT), command=(*program, str(plain)), target=plain),
        )

    def _libreoffice(self, place: Path) -> Contender:
        """Its first start makes a profile, in the round that does not count."""
        profile = (self._scratch / "profile").as_uri()
        convert = ("--headless", "--convert-to", f"pdf:writer_pdf_Export:{_TAGS}", "--outdir", str(place))
        return Contender(
            name=LIBREOFFICE,
            command=(str(self._soffice), f"-env:UserInstallation={profile}", *convert, str(place / "text.fodt")),
            environment={"FONTCONFIG_FILE": str(self._scratch / "fonts.conf")},
            target=place / "text.pdf",
        )

    def _has_writer(self) -> bool:
        """Whether LibreOffice is here with its Writer; without, it says success and writes nothing."""
        if self._soffice is None:
            return False
        text = self._scratch / "probe.txt"
        text.write_text("One line.", encoding="utf-8")
        profile = (self._scratch / "profile").as_uri()
        convert = ("--headless", "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(self._scratch))
        _succeeds(self._soffice, f"-env:UserInstallation={profile}", *convert, str(text))
        return text.with_suffix(".pdf").exists()


def has_typst(python: str) -> bool:
    """Whether this Python has Typst."""
    return _succeeds(python, "-c", "import typst")


def typst_command(python: str, source: Path, target: Path) -> tuple[str, ...]:
    """How Typst is started on a source, with tags."""
    return (python, "-m", "build.benchmarks.typst_peer", str(source), str(target), str(_FONTS))


def _succeeds(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
