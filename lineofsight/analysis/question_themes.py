"""Which themes of the plan a question is about: those of the evidence that called for it; and why it is within some."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.challenge import choose_questions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.domain.record import Record

_NONE: Final[frozenset[str]] = frozenset()


def themes_of_questions(chosen: Iterable[ChosenQuestion], picture: Picture) -> Mapping[str, frozenset[str]]:
    """By the ids of questions, the ids of the themes that they are about.

    A question whose evidence is under no theme, or that has none, is about none: it is everybody's.
    """
    themes = _themes_by_link(picture)
    return {
        one.question.q_id: frozenset[str]().union(
            *(themes.get((ref.subject, ref.ref), _NONE) for ref in one.evidence),
            *(themes.get(("indicator", ref), _NONE) for ref in _always_on(one)),
        )
        for one in chosen
    }


def narrow_questions(
    chosen: Iterable[ChosenQuestion], picture: Picture, record: Record, theme_ids: Collection[str]
) -> tuple[ChosenQuestion, ...]:
    """Those of the questions that the evidence within some themes calls for, each with why it does there.

    What the whole plan calls for and these themes alone do not is left out: three late actions, of which one is theirs.
    """
    questions = [one.question for one in chosen]
    found = choose_questions(questions, picture, record=record, theme_ids=theme_ids)
    about = themes_of_questions(found, picture)
    return tuple(one for one in found if not about[one.question.q_id].isdisjoint(theme_ids))


def part_by_themes(
    chosen: Iterable[ChosenQuestion], picture: Picture, record: Record, theme_ids: Collection[str]
) -> tuple[tuple[ChosenQuestion, ...], tuple[ChosenQuestion, ...]]:
    """The questions that some themes call for, with why within them; and those about the whole plan, or none of it.

    The latter are about no theme, or called for by several themes together and not by these. The window's list and the
    portfolio holder's pack are both made by it, so that they ask the same in the same order.
    """
    chosen = tuple(chosen)
    about = themes_of_questions(chosen, picture)
    everybodys = [one for one in chosen if not about[one.question.q_id]]
    theirs = [one for one in chosen if not about[one.question.q_id].isdisjoint(theme_ids)]
    narrowed = narrow_questions(theirs, picture, record, theme_ids)
    held = {one.question.q_id for one in narrowed}
    return narrowed, (*(one for one in theirs if one.question.q_id not in held), *everybodys)


def _always_on(chosen: ChosenQuestion) -> tuple[str, ...]:
    """The indicators of a question that is asked whatever their figures say."""
    return chosen.question.indicator_ids if not chosen.evidence else ()


def _themes_by_link(picture: Picture) -> dict[tuple[str, str], frozenset[str]]:
    """By subject and reference of evidence, its themes; a figure is under its own and those of actions that name it."""
    found: dict[tuple[str, str], frozenset[str]] = {}

    def add(subject: str, ref: str, theme_id: str) -> None:
        found[subject, ref] = found.get((subject, ref), _NONE) | ({theme_id} - {""})

    for judged in picture.indicators:
        add("indicator", judged.indicator.ind_id, judged.indicator.theme_id)
    for theme in picture.themes:
        theme_id = theme.theme.theme_id
        add("theme", theme_id, theme_id)
        for one in theme.actions:
            add("action", one.action.action_id, theme_id)
            for milestone in one.milestones:
                add("milestone", milestone.milestone.milestone_id, theme_id)
            for ind_id in one.action.indicator_ids:
                add("indicator", ind_id, theme_id)
            for rec_id in one.action.rec_ids:
                add("recommendation", rec_id, theme_id)
    return found
