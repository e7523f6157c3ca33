"""requirements.lock: complete, hashed, current, and tied to no registry."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.build.checkout import ROOT

TEXT = (ROOT / "requirements.lock").read_text(encoding="utf-8")
ENTRIES = [entry.replace("\\\n", " ") for entry in re.split(r"\n(?=\S)", TEXT.strip())]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _locked() -> dict[str, Requirement]:
    requirements = [Requirement(entry.split("--hash")[0].strip()) for entry in ENTRIES]
    return {canonicalize_name(requirement.name): requirement for requirement in requirements}


def _direct() -> list[Requirement]:
    extras = [text for texts in PROJECT["project"]["optional-dependencies"].values() for text in texts]
    texts = [*PROJECT["project"]["dependencies"], *extras, *PROJECT["dependency-groups"]["dev"]]
    return [Requirement(text) for text in texts]


def _version(requirement: Requirement) -> str:
    return str(next(iter(requirement.specifier)).version)


def _holds_here(requirement: Requirement, extra: str = "") -> bool:
    marker = requirement.marker
    return marker is None or marker.evaluate({"extra": extra})


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.split("==")[0])
def test_every_package_is_pinned_with_hashes(entry: str) -> None:
    """Each entry names one exact version and at least one SHA-256."""
    assert re.match(r"[a-z0-9.-]+==\S+", entry)
    assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry)


def test_no_registry_is_named() -> None:
    """Nothing in the lock says where packages come from: any registry will do, since the hashes decide."""
    assert "://" not in TEXT
    assert not re.search(r"^\s*(-i|--index-url|--extra-index-url|-f|--find-links)\b", TEXT, flags=re.MULTILINE)


@pytest.mark.parametrize("wanted", _direct(), ids=str)
def test_the_lock_holds_what_the_project_asks_for(wanted: Requirement) -> None:
    """Each requirement of pyproject.toml, with its extras and developers' tools, is locked at a version it allows."""
    locked = _locked()[canonicalize_name(wanted.name)]

    assert wanted.specifier.contains(_version(locked))


def test_the_lock_holds_nothing_that_nobody_asks_for() -> None:
    """Every locked package for this system is reached from pyproject.toml, as the installed packages say."""
    locked = {name: requirement for name, requirement in _locked().items() if _holds_here(requirement)}
    reached: set[str] = set()
    waiting = [(canonicalize_name(wanted.name), frozenset(wanted.extras)) for wanted in _direct()]
    seen = set(waiting)
    while waiting:
        name, extras = waiting.pop()
        reached.add(name)
        for text in metadata.requires(name) or []:
            needed = Requirement(text)
            if any(_holds_here(needed, extra) for extra in ("", *extras)):
                further = (canonicalize_name(needed.name), frozenset(needed.extras))
                if further not in seen:
                    seen.add(further)
                    waiting.append(further)

    assert reached == set(locked)


def test_what_is_installed_is_what_is_locked() -> None:
    """The environment that runs these tests holds the locked versions."""
    locked = {name: _version(entry) for name, entry in _locked().items() if _holds_here(entry)}

    assert {name: metadata.version(name) for name in locked} == locked
