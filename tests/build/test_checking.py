"""build/test: every check is made, the tests last, and one failure fails the run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from build.launcher import checking, debian, test_parts
from tests.build.checkout import Checkout, make_ready_checkout

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the checks are stood for by shell scripts")

PROGRAMS = ("ruff", "mypy", "lint-imports", "pytest")

# Runs build/test's own main, with the machine's programs taken as they are.
RUN = "from launcher import checking as c, test_parts as t; t.PARTS = (); sys.exit(c.main(sys.argv[1:]))"


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """Give a ready checkout whose checks say their arguments and pass."""
    checkout = make_ready_checkout(tmp_path / "checkout")
    for name in PROGRAMS:
        _stand_in(checkout, name, 0)
    return checkout


def _stand_in(checkout: Checkout, name: str, code: int) -> None:
    program = checkout.environment / "bin" / name
    program.write_text(f'#!/bin/sh\necho {name} "$@"\nexit {code}\n', encoding="utf-8")
    program.chmod(0o755)


def _check(checkout: Checkout, *arguments: str) -> tuple[int, list[str], str]:
    outcome = checkout.launch("-c", f"import sys; sys.path.insert(0, 'build'); {RUN}", *arguments)
    return outcome.returncode, outcome.stdout.splitlines(), outcome.stderr


def test_all_checks_are_made_with_the_tests_last(checkout: Checkout) -> None:
    """Format, lint, types and contracts come first, so that the tests' count closes the run."""
    code, made, _ = _check(checkout)

    assert code == 0
    assert [line.split()[0] for line in made] == ["ruff", "ruff", "mypy", "lint-imports", "pytest"]
    assert "format --check" in made[0]


def test_all_tests_run_side_by_side(checkout: Checkout) -> None:
    """Who asks for all of them waits for them: every processor works."""
    _, made, _ = _check(checkout)

    assert made[-1] == " ".join(("pytest", *checking.whole(os.cpu_count() or 1)))


@pytest.mark.parametrize(("processors", "processes"), [(1, 2), (2, 3), (4, 6), (16, 6)])
def test_no_processor_waits_for_a_window_s_timers(processors: int, processes: int) -> None:
    """Half as many processes again, but no more than memory has room for."""
    assert checking.whole(processors)[:2] == ("-n", str(processes))


@pytest.mark.parametrize("name", PROGRAMS)
def test_one_failure_fails_the_run_but_stops_nothing(checkout: Checkout, name: str) -> None:
    """Whatever fails, the other checks are made all the same, and the run fails with its name."""
    _stand_in(checkout, name, 1)

    code, made, said = _check(checkout)

    assert code == 1
    assert len(made) == 5
    assert "Failed: " in said.splitlines()[-1]


@pytest.mark.parametrize("arguments", [["-k", "rating"], ["--", "-k", "rating"]])
def test_arguments_go_to_pytest(checkout: Checkout, arguments: list[str]) -> None:
    """A developer may run some tests only; the other checks know nothing of it."""
    _, made, _ = _check(checkout, *arguments)

    assert made[-1] == "pytest -k rating"
    assert "rating" not in made[0]


def test_what_cannot_be_installed_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without root, the missing programs are named with what will be skipped, and nothing stops."""
    monkeypatch.setattr(debian, "may_install", lambda: False)
    monkeypatch.setattr(test_parts, "PARTS", (test_parts.Part("Gutenberg", ("no-such-program",), "gutenberg"),))
    monkeypatch.setenv("PATH", str(tmp_path))

    test_parts.get_missing()

    assert "Tests that need Gutenberg will be skipped, by name." in capsys.readouterr().err
