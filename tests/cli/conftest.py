"""What every test of a command shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def empty(ready_example: None, tmp_path: Path) -> str:
    """Give an empty data folder's name; the example comes from the session's cache."""
    del ready_example
    return str(tmp_path / "data")
