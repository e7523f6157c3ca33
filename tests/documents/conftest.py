"""Every document of the example at every length, each made once a session and shared by the tests that read it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

import pytest

from lineofsight.documents import composing
from lineofsight.documents.kinds import find_document
from lineofsight.workspace.gathering import gather_material
from lineofsight.workspace.telling import with_notes
from tests.documents.made import EVERY_DOCUMENT, Made

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.documents.forms import Length
    from lineofsight.documents.material import Material
    from lineofsight.domain.marking import Audience
    from lineofsight.workspace.library import Library

    MakeDocument: TypeAlias = Callable[[str, Length], Made]


@pytest.fixture(scope="session")
def make_document(example: Library) -> MakeDocument:
    """Give what makes a document of the example by name and length, for its usual readers."""
    held: dict[tuple[str, Length], Made] = {}
    materials: dict[Audience, Material] = {}

    def make(name: str, length: Length) -> Made:
        if (name, length) not in held:
            kind = find_document(name)
            audience = kind.audiences[0]
            if audience not in materials:
                whole = gather_material(
                    example.store, None, None, today=date(2017, 4, 1), is_example=True, audience=audience
                )
                materials[audience] = with_notes(example.store, example.notebook, whole)
            material = materials[audience]
            if kind.tells_notes:
                material = with_notes(example.store, example.notebook, material)
            form = next(form for form in kind.forms if form.length is length)
            held[name, length] = Made(name, length, composing.make_document(kind, material, form), material)
        return held[name, length]

    return make


@pytest.fixture(scope="session", params=EVERY_DOCUMENT, ids="-".join)
def made(request: pytest.FixtureRequest, make_document: MakeDocument) -> Made:
    """Give each document of the example at each of its lengths."""
    return make_document(*request.param)
