"""Rules of the house that no tool knows: read from the sources themselves."""

from __future__ import annotations

import ast
import sys
import tomllib
from typing import TYPE_CHECKING

from tests.build.checkout import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCES = ROOT / "lineofsight"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _calls(name: str) -> Iterator[str]:
    """Give the file, from the package's folder, of each call of a function or method of this name."""
    for file in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func
                if name == getattr(called, "id", getattr(called, "attr", None)):
                    yield file.relative_to(SOURCES).as_posix()


def test_nothing_is_rounded_outside_figures() -> None:
    """round() rounds half to even and binary fractions; a published figure is rounded half up, by figures."""
    assert set(_calls("round")) <= {"domain/figures.py"}


def test_styles_are_set_by_the_theme_alone() -> None:
    """A style sheet set on a widget would not follow the person's theme, contrast or text size."""
    assert {file for file in _calls("setStyleSheet") if "theme" not in file} == set()


def test_every_developers_task_says_what_it_is_for() -> None:
    """`poe` lists the tasks with a sentence each."""
    tasks = PROJECT["tool"]["poe"]["tasks"]

    assert [name for name, task in tasks.items() if not task.get("help")] == []


def test_the_continuous_check_is_the_one_that_people_run() -> None:
    """.ci/run calls build/test and nothing else."""
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()

    assert [line for line in lines[1:] if line.strip()] == [
        "set -euo pipefail",
        'cd "$(dirname "$0")/.."',
        "exec ./build/test",
    ]


def test_the_readme_shows_the_two_commands() -> None:
    """A newcomer finds how to start and how to check."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    assert "./build/run" in text
    assert "./build/test" in text


def test_the_domain_imports_only_the_standard_library() -> None:
    """No package at all, whether or not an import contract names it, reaches the field's own terms."""
    imported = {
        name.split(".")[0]
        for file in (SOURCES / "domain").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for name in _imported_by(node)
    }

    assert imported - sys.stdlib_module_names == {"lineofsight"}


def _imported_by(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.level == 0:
        return [node.module or ""]
    return []
