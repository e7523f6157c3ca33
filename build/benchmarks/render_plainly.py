"""Renders kept content without tags as ReportLab's ``multiBuild`` would. Run as ``… CONTENT PDF``.

That lays the story out and paints it twice, the first time for the page numbers alone, and breaks the lines of a
paragraph anew whenever it is asked for its height.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from build.benchmarks import render_content
from build.benchmarks.content_file import load
from build.benchmarks.untagged import UntaggedCanvas
from lineofsight.documents.pdf import template
from lineofsight.documents.pdf.paragraph import P
from lineofsight.documents.pdf.render import render_pdf

vars(template)["TagCanvas"] = UntaggedCanvas
# What is left is ReportLab's own, which remembers nothing.
del P.wrap
render_pdf(load(Path(sys.argv[1])), BytesIO())
sys.exit(render_content.main())
