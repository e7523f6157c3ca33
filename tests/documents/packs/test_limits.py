"""A pack limited to some themes: what can keep to them does, the rest is whole, and the first page says which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.outline import find_headings
from lineofsight.documents.packs.chosen import check_themes
from lineofsight.documents.packs.compose import make_pack
from lineofsight.domain.marking import Audience
from lineofsight.domain.packs import Pack, PackPart
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.ordering import PackOrder
from lineofsight.workspace.portfolios import limit_material
from tests.documents.told import said

if TYPE_CHECKING:
    from lineofsight.documents.content import Document
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library


def _pack(*parts: str) -> Pack:
    return Pack(
        name="tonight", title="Tonight", audience=Audience.MEMBERS, parts=tuple(PackPart.read(part) for part in parts)
    )


def _made(library: Library, material: Material, pack: Pack, *theme_ids: str, lead: str = "") -> Document:
    order = PackOrder(pack=pack, theme_ids=theme_ids, lead_member=lead)
    return make_pack(pack, material, limited=limit_material(library.store, material, order))


def _titles(document: Document) -> list[str]:
    return [heading.text for heading in find_headings(document.blocks) if heading.level == 2]


def test_what_can_keep_to_the_themes_does(example: Library, example_material: Material) -> None:
    """One section a theme of those alone, and the portfolio holder's part counts their actions."""
    pack = _pack("portfolio-pack/in-short", "line-of-sight/themes", "line-of-sight/risks")
    document = _made(example, example_material, pack, "T3", "T6")
    titles = _titles(document)
    assert [title for title in titles if title.startswith("Theme T")] == [
        "Theme T3: Caseloads and workforce",
        "Theme T6: Sexual exploitation, missing children and gangs",
    ]
    assert "Risks above what the council will bear" in titles
    text = said(document.blocks)
    assert "Counted over all 10 actions in these themes" in text
    assert (
        "Of these themes: T3 Caseloads and workforce and T6 Sexual exploitation, missing children and gangs. "
        "What is taken from “Portfolio holder's pack” and “Theme by theme” keeps to them. "
        "The rest is of the whole plan."
    ) in text.replace(" Of these themes:  ", " Of these themes: ").replace("Of these themes:  ", "Of these themes: ")


def test_a_members_portfolio_is_named(example: Library, example_material: Material) -> None:
    """As the plan names the post."""
    document = _made(example, example_material, _pack("portfolio-pack"), lead="Care Services")
    text = said(document.blocks)
    assert "Themes of the Portfolio Holder for Care Services: " in text
    assert "What is taken from “Portfolio holder's pack” keeps to them." in text
    assert "The rest is of the whole plan." not in text


def test_a_pack_of_the_whole_plan_says_nothing_of_themes(example_material: Material) -> None:
    """And holds every theme."""
    document = make_pack(_pack("line-of-sight/themes"), example_material)
    assert sum(title.startswith("Theme T") for title in _titles(document)) == 10
    assert "keeps to them" not in said(document.blocks)


def test_a_pack_that_cannot_be_limited_is_refused() -> None:
    """Counts of the whole plan under a portfolio's name would be wrong, so nothing is made."""
    pack = _pack("line-of-sight/at-a-glance", "chair-report")
    check_themes(pack, is_limited=False)
    with pytest.raises(LineOfSightError, match="These can: portfolio-pack and line-of-sight/themes"):
        check_themes(pack, is_limited=True)
