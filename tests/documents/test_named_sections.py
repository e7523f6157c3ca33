"""Every section of every document has a name that stays, so that a pack made today can be made next month."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.composing import compose_kind
from lineofsight.documents.kinds import DOCUMENTS, find_document
from lineofsight.documents.named_sections import MERGED, Section
from lineofsight.documents.packs.cutting import cut_document
from lineofsight.domain.marking import Audience
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.gathering import gather_material

if TYPE_CHECKING:
    from lineofsight.documents.kinds import DocumentKind
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library


@pytest.fixture(scope="module")
def materials(example: Library) -> dict[Audience, Material]:
    """Give what the example's documents are made from, by audience."""
    return {
        audience: gather_material(example.store, None, None, today=date(2017, 4, 1), is_example=True, audience=audience)
        for audience in Audience
    }


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_every_section_is_declared_once_and_every_declared_one_is_there(
    kind: DocumentKind, materials: dict[Audience, Material]
) -> None:
    """Whoever adds a section to a document adds its name; the list is in the order of the fullest form."""
    found: list[str] = []
    for form in kind.forms:
        document = compose_kind(kind, materials[kind.audiences[0]], form.length)
        for cut in cut_document(document.blocks).sections:
            owners = [section.name for section in kind.sections if section.begins_at(cut.bookmark)]
            assert len(owners) == 1, f"{kind.name}: the section '{cut.bookmark}' belongs to {owners or 'none'}"
            found += owners
    assert list(dict.fromkeys(found)) == [section.name for section in kind.sections]
    assert not {section.name for section in kind.sections} & set(MERGED)


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_what_the_usual_length_has_not_is_declared_so(kind: DocumentKind, materials: dict[Audience, Material]) -> None:
    """Else a pack would ask a document for a section that it never has at that length."""
    usual = compose_kind(kind, materials[kind.audiences[0]], kind.find_length(""))
    bookmarks = [cut.bookmark for cut in cut_document(usual.blocks).sections]
    there = {section.name for section in kind.sections if any(map(section.begins_at, bookmarks))}
    assert there == {section.name for section in kind.sections if section.only is None}


def test_one_of_a_family_is_found_by_its_own_name() -> None:
    """One theme can be chosen, and the family as a whole."""
    themes = Section("themes", "Theme by theme", family="theme-")

    assert themes.find("themes") is themes
    assert themes.find("theme-T3") == Section("theme-T3", "Theme by theme: T3")
    assert themes.find("theme-") is None
    assert themes.begins_at("theme-T3")
    assert not themes.begins_at("slippage")
    assert not themes.begins_at(None)


def test_an_unknown_section_or_length_is_refused_with_those_there_are() -> None:
    """The sentence names every one that could have been meant."""
    kind = find_document("corporate-parenting")
    with pytest.raises(LineOfSightError, match=r"no section called 'weather'.*in-short, voice"):
        kind.find_section("weather")
    with pytest.raises(LineOfSightError, match=r"has no length 'endless'\. It can be had: full"):
        kind.find_length("endless")
