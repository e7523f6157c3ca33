"""What an import tells of columns that a file lacks, and which themes are made for want of one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.batches import JUDGEMENT, SAYS_MARKINGS
from lineofsight.domain.marking import narrowest
from lineofsight.domain.statuses import DueKind
from lineofsight.store.carrying import told
from lineofsight.store.subjects import ACTIONS, INDICATORS
from lineofsight.wording.answering import NO_LEAD
from lineofsight.wording.fields import field_words
from lineofsight.wording.lists import and_more
from lineofsight.wording.statuses import delivery_word
from lineofsight.wording.subjects import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from lineofsight.domain.batches import ReturnBatch
    from lineofsight.domain.plan import Action
    from lineofsight.store.applying_items import Kept
    from lineofsight.store.subjects import Subject
    from lineofsight.store.writing import Writing

_MOST_NAMED: Final = 8
_PUT_BACK: Final = (
    "Nothing has to be done if that is meant. To say that it is so no longer, put the column back and leave its cells "
    "empty: File, Save a filled return, writes a return that has it."
)
_JUDGED: Final = "delivery_status"
_OF_JUDGEMENT: Final = frozenset({_JUDGED, "status_reason"})

_NEEDED: Final[tuple[tuple[str, str, str, str, Callable[[Kept], bool]], ...]] = (
    (
        "theme_missing",
        "theme_id",
        "There is no theme for",
        "Until a return says it, members will read them under {themes}. Add a column with the theme.",
        lambda one: not one.now.has_said("theme_id"),
    ),
    (
        "due_not_set",
        "due_date_current",
        "There is no due date for",
        "Add a column with it, or set it in a return.",
        lambda one: one.value.due_kind is DueKind.NOT_SET,
    ),
    (
        "no_owner",
        "lead_officer",
        f"{NO_LEAD} for",
        "Add a column that names one post each, or name it in a return.",
        lambda one: not (one.value.lead_officer or one.value.lead_role),
    ),
)
"""What an action needs: under which finding it is told, its field, in which words, what to do, when it is wanting."""


def tell_of_carried(writing: Writing, subject: Subject, kept: Sequence[Kept]) -> None:
    """Tell once of the columns that the file lacks and in which earlier returns said something of its items."""
    _tell_of_judged(writing, kept)
    carried = [(item, said) for item in kept if (said := told(item.value, _of_columns(item)))]
    if not carried:
        return
    names = dict.fromkeys(field_words(name) for _, said in carried for name, _ in said)
    # The workbook of the return has every column: somebody deleted this one.
    is_deleted = any(SAYS_MARKINGS in item.now.lacks for item, _ in carried)
    what = (
        f"The file {'has no column for' if is_deleted else 'says nothing of'} {and_more(list(names), _MOST_NAMED)}: "
        f"what earlier returns said of that stands, for {counted(len(carried), subject.name)}."
    )
    marking = narrowest(*(item.value.marking for item, _ in carried))
    if is_deleted:
        writing.warn("column_left_out", what, _PUT_BACK, marking)
    else:
        writing.remark("said_before", what, marking)


def _of_columns(item: Kept) -> dict[str, date]:
    """What stands as before for want of a column; of an action whose work goes on, not how that was judged."""
    is_judged = JUDGEMENT in item.now.lacks
    return {name: day for name, day in item.now.carried.items() if not (is_judged and name in _OF_JUDGEMENT)}


def _tell_of_judged(writing: Writing, kept: Sequence[Kept]) -> None:
    """Tell once of the actions of which the file says only that work goes on, and that were judged otherwise before."""
    judged = [
        item
        for item in kept
        if JUDGEMENT in item.now.lacks
        and _JUDGED in item.now.carried
        and item.value.delivery_status is not item.now.said.delivery_status
    ]
    if judged:
        named = and_more([f"{item.ref} ({delivery_word(item.value.delivery_status).lower()})" for item in judged], 6)
        writing.warn(
            "judged_before",
            f"Of {counted(len(judged), ACTIONS.name)} the file says that work goes on, and gives no colour: how "
            f"officers judged it last stands, with its day: {named}.",
            "Give each a colour, or write “On track”, “At risk” or “Off track”, if that is judged otherwise now.",
            narrowest(*(item.value.marking for item in judged)),
        )


def warn_of_unsaid(writing: Writing, actions: Sequence[Kept]) -> None:
    """Warn of what an action needs, where the file says nothing of it and no earlier return does."""
    for code, name, what, remedy, is_wanting in _NEEDED:
        wanting = [one for one in actions if name in one.now.lacks and is_wanting(one)]
        if wanting:
            themes = and_more([f"“{ref}”" for ref in dict.fromkeys(one.value.theme_id for one in wanting)], _MOST_NAMED)
            writing.warn(
                code,
                f"{what} {counted(len(wanting), ACTIONS.name)}: the file says nothing of it, and no earlier return "
                "does.",
                remedy.format(themes=themes),
                narrowest(*(one.value.marking for one in wanting)),
            )


def warn_of_few(writing: Writing, subject: Subject, named: int, missing: Sequence[Any]) -> None:
    """Warn where a tracker names less than half of what stands: it may hold only some, and nobody has said so."""
    if subject in (ACTIONS, INDICATORS) and len(missing) > named:
        writing.warn(
            "mostly_missing",
            f"The file names {counted(named, subject.name)}; {counted(len(missing), subject.name)} that earlier "
            f"returns named {'is' if len(missing) == 1 else 'are'} missing.",
            "If it holds only some of them, say so in the window under 'Words and rules', or in the mapping file: "
            'holds = "some".',
            narrowest(*(one.marking for one in missing)),
        )


def without_needless_themes(writing: Writing, batch: ReturnBatch) -> ReturnBatch:
    """A return without the themes that were made for want of a column, where its actions have one already."""
    made = {one.theme_id for one in batch.actions if not _says_theme(batch, one)}
    if not made:
        return batch
    known = writing.held(ACTIONS)
    needed = {one.theme_id for one in batch.actions if _says_theme(batch, one)}
    for action in batch.actions:
        earlier = timeline.by(writing.as_at) if (timeline := known.get(action.action_id)) else ()
        if not (earlier and earlier[-1].has_said("theme_id")):
            needed.add(action.theme_id)
    themes = tuple(theme for theme in batch.themes if theme.theme_id not in made - needed)
    return replace(batch, themes=themes)


def _says_theme(batch: ReturnBatch, action: Action) -> bool:
    return batch.says(ACTIONS.attribute, "theme_id", action.action_id)
