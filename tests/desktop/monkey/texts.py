"""What people and their clipboards put into a line that was meant for something else."""

from __future__ import annotations

from typing import Final

HOSTILE: Final = (
    "",
    " ",
    "1.10",
    "social worker",
    "ne",
    "'; DROP TABLE action; --",
    '"unbalanced (AND OR NOT NEAR* ^',
    "<b>bold</b><img src=x onerror=alert(1)><script>",
    "&amp; && &File %s %1 {0} ${HOME} \\n",
    "=cmd|' /C calc'!A0",
    "../../../../etc/passwd",
    "C:\\CON.pdf:stream?*|",
    "lineofsight:action/1.10",
    "file:///etc/passwd",
    "x" * 5_000,
    "Ünïcödé ŵêlsh ỳ",
    "e\u0301" * 40,
    "a" + "\u0300" * 300,
    "שלום עולם \u202egnirts dlo\u202c abc",
    "مرحبا بالعالم ١٢٣",
    "٣",
    "²",
    "子ども👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "one\ttwo\nthree\r\nfour\u2028five\x0bsix",
    "\x00\x01\x07\x1b[31m\x7f\x9f",
    "\ufeff\u200b\u200d\u2060\ufffe\uffff",
    "\ud800 half a pair \udc00",
    "NaN",
    "-0",
    "1e999",
    "99999999999999999999",
    "31 February 2017",
    "0001-01-01",
    "9999-12-31",
)
"""Each once; the last letters of a line, the first of a path, half a character, a number that is none."""
