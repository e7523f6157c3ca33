"""Typst's whole work on a source, by a Python that has Typst. Run as ``-m … SOURCE PDF FONTS [untagged]``.

It is given the fonts that it needs and does not look for others.
"""

from __future__ import annotations

import json
import sys
import time

import typst  # type: ignore[import-not-found] # installed for the benchmark alone

from build.benchmarks.peak_memory import peak_memory

source, target, fonts, *rest = sys.argv[1:]
tagged = "untagged" not in rest
begun = time.process_time()
typst.compile(
    source,
    output=target,
    font_paths=[fonts],
    ignore_system_fonts=True,
    pdf_standards=["ua-1"] if tagged else [],
    pdf_tags=tagged,
)
print(json.dumps({"seconds": time.process_time() - begun, "peak": peak_memory()}))
