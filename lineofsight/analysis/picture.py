"""The whole picture as at a date: everything judged once, for the window and every document."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from lineofsight.analysis.changes import find_changes, find_slips
from lineofsight.analysis.delivery import judge_plan
from lineofsight.analysis.delivery_counts import count_plan, find_unreturned
from lineofsight.analysis.glance import compose_glance
from lineofsight.analysis.glance_expected import slipped_back
from lineofsight.analysis.glance_since import with_fallen
from lineofsight.analysis.indicators import judge_indicators
from lineofsight.analysis.like_measures import find_likes, with_likes
from lineofsight.analysis.naming import with_body_names
from lineofsight.analysis.nearly_same import with_like_owners
from lineofsight.analysis.put_off import ask_of_put_off
from lineofsight.analysis.rule_turns import tell_turned, with_turned
from lineofsight.analysis.themes import judge_theme, themes_of
from lineofsight.analysis.verdicts import Picture
from lineofsight.domain.record import newest_return

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator
    from lineofsight.domain.record import Record


def judge(
    record: Record,
    *,
    earlier: Record | None,
    since: date | None,
    today: date,
    is_example: bool = False,
    among: Sequence[JudgedIndicator] | None = None,
) -> Picture:
    """Judge a record.

    Args:
        record: everything known as at its date.
        earlier: everything known at the baseline, or ``None`` for a first return.
        since: the baseline's date; changes and slips are those after it.
        today: the reader's date, for the age of the copy.
        is_example: whether the example council is shown.
        among: the judged indicators of the whole plan, for like measures, where the record holds only a part of it;
            ``None``: its own.
    """
    record = with_body_names(record)
    actions = judge_plan(record.plan, record.as_at)
    indicators = _indicators_of(record)
    whole = indicators if among is None else among
    indicators = with_like_owners(with_likes(indicators, find_likes(whole)), whole)
    unreturned = find_unreturned(record)
    delivery = count_plan(actions, "actions in the plan", record.plan.rows_left_out, unreturned)
    themes = themes_of(record.plan)
    by_theme = _by_theme(actions)
    earlier_indicators = _indicators_of(earlier) if earlier is not None else ()
    indicators = with_fallen(with_turned(indicators, earlier_indicators), earlier_indicators)
    changes = tell_turned(find_changes(earlier, record), indicators) if earlier is not None else ()
    glance = compose_glance(
        since=since if earlier is not None else None,
        changes=changes,
        delivery=delivery,
        themes=themes,
        actions=actions,
        indicators=indicators,
        earlier_actions=judge_plan(earlier.plan, earlier.as_at) if earlier is not None else (),
        earlier_indicators=earlier_indicators,
        slipped=slipped_back(record.watched),
        put_off=ask_of_put_off(record),
    )
    return Picture(
        council=record.council,
        as_at=record.as_at,
        since=since,
        copy_age_days=_copy_age(record, today),
        is_example=is_example,
        returns=record.returns,
        recommendations=record.plan.recommendations,
        delivery=delivery,
        themes=tuple(judge_theme(theme, by_theme[theme.theme_id], indicators) for theme in themes),
        indicators=indicators,
        slips=find_slips(record, since, earlier),
        changes=changes,
        glance=glance,
        unreported=unreturned is not None and since is not None and unreturned[1] <= since,
    )


def _by_theme(actions: Sequence[JudgedAction]) -> Mapping[str, list[JudgedAction]]:
    """Grouped once: looking through every action for every theme costs a large plan as much as judging it."""
    by_theme: defaultdict[str, list[JudgedAction]] = defaultdict(list)
    for judged in actions:
        by_theme[judged.action.theme_id].append(judged)
    return by_theme


def _indicators_of(record: Record) -> tuple[JudgedIndicator, ...]:
    return judge_indicators(record.performance, record.council, record.as_at)


def _copy_age(record: Record, today: date) -> int | None:
    """Days from the as-at date of the council's newest return to the reader's day."""
    newest = newest_return(record.returns)
    return None if newest is None else (today - newest).days
