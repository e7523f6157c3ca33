"""The poster as content: big enough to be read on a wall, and no longer than a page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.forward_look import ComingKind
from lineofsight.analysis.poster_choice import (
    SIX,
    WorryKind,
    choose_good,
    choose_numbers,
    choose_worries,
    find_next,
)
from lineofsight.analysis.unknowns import unknown_of_effect
from lineofsight.documents.content import BigNumbers, BulletList, Cover, Heading, Paragraph, Run
from lineofsight.documents.envelope import enclose
from lineofsight.documents.fitting import first_fitting
from lineofsight.documents.forms import Length
from lineofsight.documents.poster.numbers import ages_sentence, big_number
from lineofsight.documents.sections.sources import OGL
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count, with_bare_counts
from lineofsight.wording.glance import NO_WORRY
from lineofsight.wording.lists import and_, sentence
from lineofsight.wording.movement import WORSE_THAN_NATURAL
from lineofsight.wording.shares import share
from lineofsight.wording.short_text import cut
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.forward_look import Coming
    from lineofsight.analysis.poster_choice import Worry
    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator
    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.material import Material

_LENGTHS: Final = (200, 150, 120, 90, 75, 60, 45, 30)
"""How many characters of officers' own texts are told: the first with which the page holds all is taken."""

_TITLE: Final = 75
"""Least characters of a measure's title: without its end it would be another measure."""

_LABEL: Final = 42
"""Least characters of what one of the six is called."""

NOTHING_BETTER: Final = "Nothing can be shown to be better yet."


def compose_poster(material: Material, _length: Length = Length.SHORT) -> Document:
    """The poster; the material must already be limited to what its readers may see."""
    return first_fitting(_documents(material), material, 1)


def _documents(material: Material) -> Iterator[Document]:
    picture = material.picture
    for longest in _LENGTHS:
        made = enclose(
            picture,
            _blocks(material, longest),
            title="Children's services:",
            subtitle="",
            subject=f"Six figures, three worries, one good thing and the next date, as at {day(picture.as_at)}.",
            keywords=("poster", "children's services"),
            key=(),
        )
        yield replace(made, is_poster=True)


def _blocks(material: Material, longest: int) -> list[Block]:
    picture = material.picture
    chosen = choose_numbers(picture)
    worries = tuple(_worried(one, longest) for one in choose_worries(picture, chosen))
    good = choose_good(picture)
    coming = find_next(picture, material.record)
    published = OGL if any(one.indicator.is_national and one.latest is not None for one in chosen) else ""
    return [
        Cover(is_brief=True),
        BigNumbers(tuple(big_number(one, max(longest, _LABEL)) for one in chosen), "No figure is held."),
        Paragraph(_about(chosen)),
        Heading(2, "What worries us", "worries"),
        BulletList(worries) if worries else Paragraph(NO_WORRY),
        Paragraph((Run("Better for children: ", bold=True), NOTHING_BETTER if good is None else _good(good, longest))),
        Paragraph((Run("Next date: ", bold=True), _next(coming, longest))),
        Paragraph(published, quiet=True),
    ]


def _about(chosen: Sequence[JudgedIndicator]) -> str:
    """How old the figures are, and that they were not picked."""
    if not chosen:
        return ""
    picked = "Always these six." if len(chosen) == SIX else f"No more than {count(len(chosen), 'figure')} may be shown."
    return f"{ages_sentence(chosen)} {picked}".strip()


def _worried(worry: Worry, longest: int) -> str:
    if worry.indicator is not None:
        judged = worry.indicator
        indicator, latest = judged.indicator, judged.latest
        shown = "no figure" if latest is None else with_bare_counts(latest, indicator)
        said = WORSE_THAN_NATURAL if worry.kind is WorryKind.CONCERN else "not good enough"
        when = "" if latest is None else f" ({latest.period.label})"
        return f"{cut(indicator.plain_title, max(longest, _TITLE))}: {shown}{when}, {said}."
    if worry.action is not None:
        return f"{cut(worry.action.action.action.rstrip(' .'), longest)}: it helped for a time, and does so no longer."
    if worry.share is None:
        return ""
    if worry.kind is WorryKind.LATE:
        return f"{share(worry.share)} {'is' if worry.share.total == 1 else 'are'} overdue or off track."
    return f"For {share(worry.share, 'finished actions')} nothing shows that they help children."


def _good(judged: JudgedAction, longest: int) -> str:
    action = judged.action
    kinds = and_([term(kind) for kind in action.evidence_kind]) or cut(action.evidence_ref, longest)
    # Why it is not known stands in other documents; that it is not known may never be cut.
    unknown = unknown_of_effect(action)[0].split(":", maxsplit=1)[0]
    return f"{cut(action.action.rstrip(' .'), longest)}: its effect is evidenced ({kinds}). {sentence(unknown)}"


def _next(coming: Coming | None, longest: int) -> str:
    if coming is None:
        return "No next date is known. Ask for it."
    in_public = ", in public" if coming.kind is ComingKind.MEETING else ""
    return f"{day(coming.on)}, {cut(coming.title, longest)}{in_public}."
