"""Measures documents against WeasyPrint, Typst and LibreOffice rendering the same content, whole processes.

None of them is a part of the program. WeasyPrint and Typst are used from a Python that has them (``--python``), or put
into an environment of their own that is thrown away afterwards (``--install``; WeasyPrint needs Pango from the system).
LibreOffice is used where its Writer is installed (``--soffice`` names another). What is missing is left out.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf

from build.benchmarks.aims import Aim, show_aims, show_wholes
from build.benchmarks.content import AS_AT, FIRST_PAGES, WHOLE
from build.benchmarks.peers import LIBREOFFICE, TYPST, WEASYPRINT, Peers
from build.benchmarks.rounds import ROOT, Contender, arguments, machine, play, surroundings
from build.launcher.places import program_in

if TYPE_CHECKING:
    from collections.abc import Sequence

OURS = "lineofsight, tagged (PDF/UA-1, PDF/A-2a)"
UNTAGGED = "lineofsight, not tagged"
PLAIN = "the same, laid out as ReportLab's multiBuild does"

_AIMS = (
    Aim(TYPST, 1),
    Aim(f"{TYPST}, not tagged"),
    Aim(WEASYPRINT, 0.2),
    Aim(f"{WEASYPRINT}, not tagged"),
    Aim(LIBREOFFICE),
    Aim(UNTAGGED),
    Aim(PLAIN, 1),
)
_AIMS_WITH_GATHERING = (Aim(TYPST), Aim(WEASYPRINT, 0.5))


def main(given: Sequence[str] | None = None) -> int:
    """Measure the first pages from prepared content, and the whole document as the program is called."""
    parser = arguments(__doc__ or "", 5)
    parser.add_argument("--install", action="store_true", help="install WeasyPrint and Typst for this run alone")
    parser.add_argument("--python", default=sys.executable, help="a Python that has WeasyPrint or Typst")
    parser.add_argument("--soffice", default=shutil.which("soffice"), help="the LibreOffice to use")
    options = parser.parse_args(given)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        python = _installed(scratch / "peers") if options.install else options.python
        command = [sys.executable, "-m", "build.benchmarks.content", str(scratch)]
        subprocess.run(command, cwd=ROOT, env=surroundings(scratch), check=True, capture_output=True)
        print(f"Document, {machine()}")
        peers = Peers(python, options.soffice, scratch)
        for name in peers.missing:
            print(f"{name} is not here, so it is left out.")
        _measure_first_pages(peers, scratch, options.rounds)
        _measure_whole(peers, scratch, options.rounds)
    return 0


def _measure_first_pages(peers: Peers, scratch: Path, rounds: int) -> None:
    """The rendering alone: all begin with content that is gathered, judged and written down."""
    place = scratch / FIRST_PAGES
    contenders = (
        _rendering(OURS, "render_content", place),
        _rendering(UNTAGGED, "render_untagged", place),
        _rendering(PLAIN, "render_plainly", place),
        *peers.contenders(place),
    )
    results = play(contenders, rounds, scratch)
    show_wholes("The first pages of the example's line of sight, from prepared content", results)
    _show_files(contenders)
    show_aims(results[0], results, _AIMS)


def _measure_whole(peers: Peers, scratch: Path, rounds: int) -> None:
    """The program as it is called, which reads and judges first; the peers have that done for them."""
    place = scratch / WHOLE
    target = place / "ours.pdf"
    report = (sys.executable, "-m", "lineofsight", "report", "line-of-sight", "--as-at", f"{AS_AT:%Y-%m-%d}", "-o")
    contenders = (
        Contender(name="lineofsight report line-of-sight", command=(*report, str(target)), target=target),
        *(peer for peer in peers.contenders(place) if peer.name in (TYPST, WEASYPRINT)),
    )
    results = play(contenders, rounds, scratch)
    show_wholes("The whole line of sight; ours is gathered and judged too, the peers' content is prepared", results)
    _show_files(contenders)
    show_aims(results[0], results, _AIMS_WITH_GATHERING)


def _rendering(name: str, module: str, place: Path) -> Contender:
    """One of our programs that render kept content."""
    target = place / f"{module}.pdf"
    command = (sys.executable, "-m", f"build.benchmarks.{module}", str(place / "content"), str(target))
    return Contender(name=name, command=command, target=target)


def _installed(environment: Path) -> str:
    """A Python that has what the group ``benchmark`` of pyproject.toml names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["dependency-groups"]["benchmark"]
    python = str(program_in(environment, "python"))
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted], check=True)
    return python


def _show_files(contenders: Sequence[Contender]) -> None:
    """How many pages each made, and how large its file is."""
    for contender in contenders:
        if contender.target is not None:
            with pikepdf.open(contender.target) as document:
                pages = len(document.pages)
            print(f"  {contender.name:52}{pages:4} pages, {contender.target.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    sys.exit(main())
