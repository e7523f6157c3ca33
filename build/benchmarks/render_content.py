"""Renders kept content as ``lineofsight report`` does. Run as ``-m build.benchmarks.render_content CONTENT PDF``.

The measured seconds are what the processor worked to render it; whoever started this process knows those of all.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from build.benchmarks.peak_memory import peak_memory
from lineofsight.workspace.garbage import without_garbage_collection


def main() -> int:
    """Render, and say how long it took."""
    content, target = Path(sys.argv[1]), Path(sys.argv[2])
    with without_garbage_collection():
        # Loaded without looking for garbage, as the command loads it.
        from build.benchmarks.content_file import load  # noqa: PLC0415
        from lineofsight.documents.pdf.render import render_pdf  # noqa: PLC0415

        document = load(content)
        begun = time.process_time()
        pages = render_pdf(document, target)
        taken = time.process_time() - begun
    print(json.dumps({"seconds": taken, "pages": pages, "peak": peak_memory()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
