"""Limiting what a document is made from to a portfolio: the themes that a person names, or that a member leads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.delivery_counts import count_plan, find_unreturned
from lineofsight.analysis.picture import judge
from lineofsight.analysis.portfolio import Portfolio, describe_portfolio, of_themes, portfolios_of
from lineofsight.analysis.question_themes import part_by_themes
from lineofsight.analysis.themes import find_of_no_theme
from lineofsight.documents.material import Material
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.reading import read_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.record import Record
    from lineofsight.store.store import Store
    from lineofsight.workspace.ordering import Wanted


def limit_material(store: Store, whole: Material, order: Wanted) -> Material:
    """The material of the themes that the order names, judged from their rows alone.

    Args:
        store: what to read the baseline from.
        whole: the material of the whole plan, as the audience may see it.
        order: which themes.

    Raises:
        LineOfSightError: when the plan has no such theme, or no such member leads one.
    """
    portfolio = choose_portfolio(whole.record, order)
    theme_ids = frozenset(theme.theme_id for theme in portfolio.themes)
    picture, audience = whole.picture, whole.audience
    record = of_themes(whole.record, theme_ids)
    earlier = None if picture.since is None else of_themes(read_record(store, picture.since, audience), theme_ids)
    judged = judge(
        record,
        earlier=earlier,
        since=picture.since,
        today=picture.as_at,
        is_example=picture.is_example,
        among=picture.indicators,
    )
    actions = [one for theme in judged.themes for one in theme.actions]
    judged = replace(
        judged, delivery=count_plan(actions, "actions in these themes", unreturned=find_unreturned(record))
    )
    # Chosen from the whole plan, as the window's list is: a figure that a question asks for may stand under no theme.
    questions, elsewhere = part_by_themes(whole.questions, picture, whole.record, theme_ids)
    return Material(
        audience=audience,
        picture=judged,
        record=record,
        questions=questions,
        questions_elsewhere=elsewhere,
        portfolio=portfolio,
        of_no_theme=find_of_no_theme(picture),
    )


def choose_portfolio(record: Record, order: Wanted) -> Portfolio:
    """The themes that an order names.

    Raises:
        LineOfSightError: when the plan has no such theme, or no such member leads one.
    """
    themes = sorted(record.plan.themes, key=lambda theme: theme.order)
    known = [theme.theme_id for theme in themes]
    unknown = [theme_id for theme_id in order.theme_ids if theme_id not in known]
    if unknown:
        said = f"There is no theme '{unknown[0]}'."
        raise LineOfSightError(f"{said} The themes are: {', '.join(known)}." if known else f"{said} The plan has none.")
    if not order.lead_member:
        return describe_portfolio(record, order.theme_ids)
    lead = _find_lead(order.lead_member, portfolios_of(themes))
    led = [theme.theme_id for theme in themes if theme.lead_member == lead]
    return describe_portfolio(record, frozenset((*led, *order.theme_ids)), lead)


def _find_lead(wanted: str, leads: Sequence[str]) -> str:
    """The one lead member who is called so, or whose name has these words in it."""
    asked = wanted.casefold().strip()
    found = [lead for lead in leads if lead.casefold() == asked] or [lead for lead in leads if asked in lead.casefold()]
    if len(found) == 1:
        return found[0]
    known = "; ".join(leads) or "nobody"
    if found:
        raise LineOfSightError(f"'{wanted}' could be several lead members: {'; '.join(found)}. Give one name in full.")
    raise LineOfSightError(f"No theme is led by '{wanted}'. The plan names: {known}.")
