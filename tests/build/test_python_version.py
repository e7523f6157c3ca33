"""A Python that is too old gets a sentence, not a syntax error."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from build.launcher.python_version import too_old_sentence

BUILD = Path(__file__).resolve().parents[2] / "build"


def test_an_old_python_is_told_what_is_needed() -> None:
    """The sentence names the version that is needed, the one that is there, and the way out."""
    sentence = too_old_sentence(3, 10)

    assert "needs Python 3.11 or later, and this is Python 3.10" in sentence
    assert "python3.12 build/run" in sentence


@pytest.mark.parametrize("minor", [11, 12, 13, 14])
def test_a_new_enough_python_is_told_nothing(minor: int) -> None:
    """From 3.11 on there is nothing to say."""
    assert too_old_sentence(3, minor) == ""


@pytest.mark.parametrize("name", ["run", "test", "launcher/__init__.py", "launcher/python_version.py"])
def test_what_an_old_python_reads_it_can_read(name: str) -> None:
    """Everything that is read before the version is checked is in the grammar of Python 3.7."""
    source = (BUILD / name).read_text(encoding="utf-8")
    reads_first = source.split("refuse_old_python()")[0] if "launcher/" not in name else source

    ast.parse(source, feature_version=(3, 7))
    assert "from __future__ import annotations" not in reads_first
