"""The environment: when it is made anew, and how it is installed when uv cannot."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from build.launcher.environment import entry_in, needs_remaking
from build.launcher.stamp import read_stamp, remove_stamp, wanted_stamp, write_stamp
from tests.build.checkout import ROOT, Checkout, make_checkout

if TYPE_CHECKING:
    from pathlib import Path

LOCK = ROOT / "requirements.lock"


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path) -> None:
    """A finished environment says what it was made from."""
    stamp = wanted_stamp(ROOT, LOCK, ROOT / "pyproject.toml")
    write_stamp(tmp_path, stamp)

    assert read_stamp(tmp_path) == stamp


@pytest.mark.parametrize("text", ["", "3.11\n", "one\ntwo\nthree\nfour\n"])
def test_a_stamp_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    """A half-written stamp counts as none, and so does a missing one."""
    write_stamp(tmp_path, wanted_stamp(ROOT, LOCK, LOCK))
    (tmp_path / "lineofsight.stamp").write_text(text, encoding="utf-8")
    assert read_stamp(tmp_path) is None

    remove_stamp(tmp_path)
    assert read_stamp(tmp_path) is None


def test_the_stamp_changes_with_the_lock_and_with_the_project(tmp_path: Path) -> None:
    """A changed lock or pyproject.toml is noticed, and so is text that moves from one to the other."""
    lock, project = tmp_path / "lock", tmp_path / "project"
    stamps = set()
    for texts in (("a", "b"), ("a", "c"), ("c", "b"), ("ab", ""), ("", "ab")):
        lock.write_text(texts[0], encoding="utf-8")
        project.write_text(texts[1], encoding="utf-8")
        stamps.add(wanted_stamp(tmp_path, lock, project))

    assert len(stamps) == 5


def test_an_unfinished_moved_or_foreign_environment_is_remade() -> None:
    """An interrupted install, a moved checkout and another Python need a new environment; a new lock does not."""
    wanted = wanted_stamp(ROOT, LOCK, LOCK)

    assert needs_remaking(None, wanted)
    assert needs_remaking(replace(wanted, root="/elsewhere"), wanted)
    assert needs_remaking(replace(wanted, python="3.10"), wanted)
    assert not needs_remaking(replace(wanted, content="an older lock"), wanted)


def test_uvs_own_entry_is_taken_from_the_lock_with_its_hashes() -> None:
    """The lock says which uv is fetched: its version and hashes, and nothing else."""
    lines = entry_in(LOCK.read_text(encoding="utf-8"), "uv").splitlines()

    assert lines[0].startswith("uv==")
    assert len(lines) > 1
    assert all(line.startswith("    --hash=sha256:") for line in lines[1:])


def test_a_package_that_is_not_locked_has_no_entry() -> None:
    """The first letters of another package's name are not enough."""
    assert entry_in("uvloop==1 \\\n    --hash=sha256:0\n", "uv") == ""


def _make_wheel(folder: Path, name: str) -> Path:
    """Make the smallest package that pip can install: one empty module of this name."""
    file = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(f"{name}.py", "")
        information = f"{name}-1.0.dist-info"
        archive.writestr(f"{information}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        archive.writestr(f"{information}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{information}/RECORD", "")
    return file


@pytest.fixture(scope="module")
def checkout_without_uv(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """Give a checkout with an empty environment, whose lock knows no uv."""
    checkout = make_checkout(tmp_path_factory.mktemp("fallback") / "checkout")
    subprocess.run([sys.executable, "-m", "venv", str(checkout.environment)], check=True)
    return checkout


def _install(checkout: Checkout, wheel: Path, digest: str) -> subprocess.CompletedProcess[str]:
    """Install what a lock of one package names: the wheel, by this digest."""
    lock = f"{wheel.name.split('-')[0]}==1.0 \\\n    --hash=sha256:{digest}\n"
    (checkout.root / "requirements.lock").write_text(lock, encoding="utf-8")
    code = "from launcher import environment as e, places as p; e.install_locked(p.program_in(p.ENVIRONMENT, 'python'))"
    return checkout.call(code, PIP_NO_INDEX="1", PIP_FIND_LINKS=str(wheel.parent))


def test_pip_installs_where_uv_cannot(checkout_without_uv: Checkout, tmp_path: Path) -> None:
    """Without uv the locked packages are installed by pip all the same, and the person is told."""
    wheel = _make_wheel(tmp_path, "tiny")

    outcome = _install(checkout_without_uv, wheel, hashlib.sha256(wheel.read_bytes()).hexdigest())

    assert outcome.returncode == 0, outcome.stderr
    assert "installing with pip" in outcome.stderr
    assert list(checkout_without_uv.environment.rglob("tiny.py"))


def test_a_package_with_another_hash_is_refused(checkout_without_uv: Checkout, tmp_path: Path) -> None:
    """A file that is not the locked one is not installed, by pip either."""
    wheel = _make_wheel(tmp_path, "forged")

    outcome = _install(checkout_without_uv, wheel, "0" * 64)

    assert outcome.returncode != 0
    assert "could not be installed" in outcome.stderr
    assert not list(checkout_without_uv.environment.rglob("forged.py"))
