"""Every finding's code, read from the sources of the rooms that give findings."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from lineofsight.domain import findings
from tests.build.checkout import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ROOMS = ("exchange", "store", "workspace")
_CODE = re.compile(r"[a-z]+(_[a-z]+)+|comment")

_FIRST = frozenset(
    {"Finding", "WorkbookRefusedError", "_fault", "refuse", "leave_out", "warn", "remark", "add", "tell", "note"}
)
"""What is called with a code as the first of several arguments."""

_FURTHER_ON = {"Oddity": 2, "_refused": 1}
"""What is called with a code further on, and where."""

_PICKS_ONE = "_code"
"""The functions that return the code for what was wrong."""

_PLACE_CHECKS = frozenset({"_total", "_blank", "_unlisted"})
"""The functions that return a code, a column and a sentence."""


def finding_codes() -> set[str]:
    """Give every code that a source of reading, storing or joining writes out."""
    return {
        code
        for room in _ROOMS
        for file in sorted((ROOT / "lineofsight" / room).rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for code in _codes_of(node)
    }


def _codes_of(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call):
        yield from _texts(_argument(node))
    elif isinstance(node, ast.FunctionDef):
        if node.name == "refuse":
            yield from _texts(node.args.defaults)
        elif node.name == _PICKS_ONE:
            yield from _texts(_returned(node))
        elif node.name in _PLACE_CHECKS:
            yield from _texts(value.elts[0] for value in _returned(node) if isinstance(value, ast.Tuple))


def _argument(call: ast.Call) -> list[ast.expr]:
    """Give the argument of a call in which a code would stand, if there is one."""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    at = _FURTHER_ON.get(name, 0 if name in _FIRST else None)
    if name == "note" and isinstance(call.func, ast.Name):
        at = 3
    if name == "refuse" and len(call.args) > 1 and isinstance(call.args[0], ast.Name):
        at = 2
    return [] if at is None or len(call.args) <= max(at, 1) else [call.args[at]]


def _returned(function: ast.FunctionDef) -> list[ast.expr]:
    returns = (node.value for node in ast.walk(function) if isinstance(node, ast.Return))
    return [value for value in returns if value is not None]


def _texts(nodes: Iterable[ast.expr]) -> Iterator[str]:
    """Give the codes that expressions write out or name, either of two where one is picked."""
    for node in nodes:
        for part in (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,):
            # A code that is asked for elsewhere too has its name beside the findings.
            code = getattr(findings, part.id, None) if isinstance(part, ast.Name) else getattr(part, "value", None)
            if isinstance(code, str) and _CODE.fullmatch(code):
                yield code
