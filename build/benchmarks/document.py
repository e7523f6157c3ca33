"""Measures the example's line of sight document against WeasyPrint rendering equivalent HTML, whole processes.

WeasyPrint is no part of the program. Give a Python that has it (``--python``), or let this put it into an environment
of its own that is thrown away afterwards (``--install``; WeasyPrint needs Pango from the system).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf

from build.benchmarks.rounds import ROOT, Contender, arguments, machine, play, show, surroundings
from build.launcher.places import program_in

if TYPE_CHECKING:
    from collections.abc import Sequence

LIMIT = 0.5
"""Times WeasyPrint's time."""

AS_AT = "2017-03-31"

_HOW = """\
WeasyPrint is not installed here, so the document was not measured against it. Either
  poe benchmark-document --install            puts it into an environment that is thrown away afterwards
  poe benchmark-document --python PYTHON      uses a Python that has it (pip install 'weasyprint>=70')
It needs Pango (Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)."""


def main(given: Sequence[str] | None = None) -> int:
    """Measure against WeasyPrint with and without tags."""
    parser = arguments(__doc__ or "", 5)
    parser.add_argument("--install", action="store_true", help="install WeasyPrint into a scratch environment")
    parser.add_argument("--python", default=sys.executable, help="a Python that has WeasyPrint")
    options = parser.parse_args(given)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        python = _installed(scratch / "weasyprint") if options.install else options.python
        if subprocess.run([python, "-c", "import weasyprint"], capture_output=True, check=False).returncode:
            print(_HOW)
            return 1
        print(f"Document, {machine()}")
        contenders = _contenders(python, scratch)
        results = play(contenders, options.rounds, scratch)
        show("The example's line of sight document, whole process", results)
        for contender in contenders:
            made = Path(contender.command[-1])
            print(f"  {contender.name:44}{_pages(made)} pages, {made.stat().st_size / 1000:.0f} kB")
    return 0


def _contenders(python: str, scratch: Path) -> tuple[Contender, ...]:
    source = scratch / "equivalent.html"
    command = [sys.executable, "-m", "build.benchmarks.equivalent_html", str(source)]
    subprocess.run(command, cwd=ROOT, env=surroundings(scratch), check=True, capture_output=True)
    peer = (python, "-m", "weasyprint", "--quiet", str(source))
    ours = (sys.executable, "-m", "lineofsight", "report", "line-of-sight", "--as-at", AS_AT, "-o")
    return (
        Contender(
            name="WeasyPrint, tagged (PDF/UA-1)",
            command=(*peer, "--pdf-variant", "pdf/ua-1", str(scratch / "tagged.pdf")),
        ),
        Contender(name="WeasyPrint, not tagged", command=(*peer, str(scratch / "plain.pdf"))),
        Contender(
            name="lineofsight, tagged (PDF/UA-1, PDF/A-2a)", command=(*ours, str(scratch / "ours.pdf")), limit=LIMIT
        ),
    )


def _installed(environment: Path) -> str:
    """A Python that has what the group ``benchmark`` of pyproject.toml names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["dependency-groups"]["benchmark"]
    python = str(program_in(environment, "python"))
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted], check=True)
    return python


def _pages(made: Path) -> int:
    with pikepdf.open(made) as document:
        return len(document.pages)


if __name__ == "__main__":
    sys.exit(main())
