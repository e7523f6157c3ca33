"""build/run: what it passes on, what it does without a display, and that a second start installs nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build.launcher.starting import EXAMPLE_DOCUMENT, wants_window
from tests.build.checkout import Checkout, make_ready_checkout

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """Give a checkout that was started before."""
    return make_ready_checkout(tmp_path / "checkout")


def test_arguments_pass_through_without_a_display(checkout: Checkout) -> None:
    """A command is handed to the program as it was typed, and nothing else is said."""
    outcome = checkout.launch("build/run", "import", "June return.xlsx", "--dry-run")

    assert outcome.stdout == "arguments: import June return.xlsx --dry-run\n"
    assert outcome.stderr == ""
    assert outcome.returncode == 0


def test_the_programs_exit_code_is_kept(checkout: Checkout) -> None:
    """A command that fails fails through the launcher too, with its own code."""
    (checkout.root / "lineofsight" / "__main__.py").write_text("raise SystemExit(7)", encoding="utf-8")

    assert checkout.launch("build/run", "import", "FILE").returncode == 7


def test_no_arguments_with_a_display_open_the_window(checkout: Checkout) -> None:
    """Where a display is named, the program is started without a command, which is its window."""
    outcome = checkout.launch("build/run", DISPLAY=":99")

    assert outcome.stdout == "arguments:\n"
    assert not (checkout.root / EXAMPLE_DOCUMENT).exists()


def test_without_a_display_the_examples_document_is_written(checkout: Checkout) -> None:
    """Without a display a sentence says so, the document is written, and its path alone is printed."""
    outcome = checkout.launch("build/run")

    document = checkout.root / EXAMPLE_DOCUMENT
    assert outcome.returncode == 0
    assert "There is no display here" in outcome.stderr
    assert outcome.stdout == f"{document}\n"
    assert document.read_text(encoding="utf-8").startswith("['report', 'line-of-sight', '--as-at', '2017-03-31', '-o'")


def test_the_examples_document_is_not_made_of_the_persons_own_data(checkout: Checkout) -> None:
    """The example is written from an empty data folder, whatever folder the person uses otherwise."""
    checkout.launch("build/run", LINEOFSIGHT_DATA=str(checkout.root))

    assert "with [] in the data folder" in (checkout.root / EXAMPLE_DOCUMENT).read_text(encoding="utf-8")


def test_a_document_that_cannot_be_made_fails_the_start(checkout: Checkout) -> None:
    """The report's own exit code is kept, and no document is claimed."""
    (checkout.root / "lineofsight" / "__main__.py").write_text("raise SystemExit(4)", encoding="utf-8")

    outcome = checkout.launch("build/run")

    assert outcome.returncode == 4
    assert outcome.stdout == ""


def test_python_files_lying_around_are_not_run(checkout: Checkout) -> None:
    """A file named like a module, in the folder where the person stands, does not become part of the program."""
    (checkout.root / "lineofsight" / "__main__.py").write_text("import csv\nprint(csv.__file__)", encoding="utf-8")
    (checkout.root / "csv.py").write_text("raise SystemExit('the wrong csv')", encoding="utf-8")

    outcome = checkout.launch("build/run", "show", "plan")

    assert outcome.returncode == 0
    assert str(checkout.root) not in outcome.stdout


def test_a_second_start_leaves_the_environment_alone(checkout: Checkout) -> None:
    """A finished environment is neither made again nor installed into, and no network is asked for."""
    nowhere = "http://127.0.0.1:9/"
    before = (checkout.environment / "lineofsight.stamp").stat().st_mtime_ns

    outcome = checkout.launch("build/run", "show", HTTPS_PROXY=nowhere, HTTP_PROXY=nowhere, PIP_INDEX_URL=nowhere)

    assert outcome.stdout == "arguments: show\n"
    assert (checkout.environment / "lineofsight.stamp").stat().st_mtime_ns == before


def test_the_programs_bytecode_is_compiled_even_where_python_may_not_write_it(checkout: Checkout) -> None:
    """Every source has bytecode after a start, so that the next start does not compile the program anew."""
    checkout.launch("build/run", "show", PYTHONDONTWRITEBYTECODE="1")

    compiled = {file.name.split(".")[0] for file in (checkout.root / "lineofsight" / "__pycache__").iterdir()}
    assert compiled == {"__init__", "__main__"}


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--data", "folder"], True),
        (["--data=folder"], True),
        (["--data", "folder", "show", "plan"], False),
        (["--data=folder", "show", "plan"], False),
        (["show", "plan"], False),
        (["--help"], False),
    ],
)
def test_a_data_folder_alone_opens_the_window_too(arguments: list[str], *, window: bool) -> None:
    """Qt's libraries are looked for when the window opens, and left alone when a command runs."""
    assert wants_window(arguments) is window
