"""Renders kept content without tags. Run as ``-m build.benchmarks.render_untagged CONTENT PDF``."""

from __future__ import annotations

import sys

from build.benchmarks import render_content
from build.benchmarks.untagged import UntaggedCanvas
from lineofsight.documents.pdf import template

# The program has no such switch, and needs none.
vars(template)["TagCanvas"] = UntaggedCanvas
sys.exit(render_content.main())
