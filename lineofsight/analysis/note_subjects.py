"""What a note is about, as a picture shows it: its title, what is said of it, and a digest of its row."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.urgency import is_red_to_anyone
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.domain.canonical_json import canonical_json
from lineofsight.domain.marking import PUBLIC
from lineofsight.domain.notes import Seen, Target, TargetType
from lineofsight.domain.oversight import Assessment
from lineofsight.wording.figures import with_bare_counts
from lineofsight.wording.oversight import assessment_word
from lineofsight.wording.statuses import delivery_word, officers_colour, rating_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from typing import TypeAlias

    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.domain.canonical_json import Canonical
    from lineofsight.domain.indicators import Observation
    from lineofsight.domain.marking import Marking
    from lineofsight.domain.record import Record

    ItemRef: TypeAlias = tuple[TargetType, str]

_NOT_OF_THE_ROW: Final = ("source", "as_at", "revised_from")
"""Fields of a figure that tell where it came from, and not what was shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """An item that can be annotated.

    Attributes:
        type: what it is.
        ref: the officers' reference or the indicator's id.
        title: what it says it is.
        status: what the program says of it, in words.
        officers: how officers rate it, in words; "" where they do not.
        figure: its latest figure with n of N and its period; "" for what has none.
        owner: who answers for it, as a post; "" where nobody is named.
        is_pressing: whether it is late, red or of concern, or has slipped back: what a chair comes to challenge.
        row_sha256: the digest of its row; another one means that something in it has changed.
        marking: who may see it.
        illustrative: whether it is made up, in whole or in part.
    """

    type: TargetType
    ref: str
    title: str
    status: str = ""
    officers: str = ""
    figure: str = ""
    owner: str = ""
    is_pressing: bool = False
    row_sha256: str
    marking: Marking
    illustrative: bool = False

    @property
    def seen(self) -> Seen:
        """What somebody sees who looks at it."""
        return Seen(title=self.title, status=self.status, officers=self.officers, figure=self.figure)

    def target(self, as_at: date) -> Target:
        """It as a note names it, looked at in the picture of a date."""
        return Target(type=self.type, ref=self.ref, as_at=as_at, row_sha256=self.row_sha256)


def find_subject(picture: Picture, record: Record, kind: TargetType, ref: str) -> Subject | None:
    """The item as the picture shows it; ``None`` when it is not in it.

    Args:
        picture: what was judged.
        record: what it was judged from.
        kind: what is looked for.
        ref: its reference.
    """
    return find_subjects(picture, record, ((kind, ref),)).get((kind, ref))


def find_subjects(picture: Picture, record: Record, sought: Iterable[ItemRef]) -> dict[ItemRef, Subject]:
    """The items that the picture shows of those that are sought, in one walk over it however many they are.

    Args:
        picture: what was judged.
        record: what it was judged from.
        sought: what each is, with its reference.
    """
    refs: defaultdict[TargetType, set[str]] = defaultdict(set)
    for kind, ref in sought:
        refs[kind].add(ref)
    found: dict[ItemRef, Subject] = {}
    for kind, wanted in refs.items():
        for subject in _FINDERS[kind](picture, record, wanted):
            found.setdefault((kind, subject.ref), subject)
    return found


def _action(picture: Picture, _record: Record, refs: AbstractSet[str]) -> Iterator[Subject]:
    for judged in _actions(picture):
        action = judged.action
        if action.action_id in refs:
            yield Subject(
                type=TargetType.ACTION,
                ref=action.action_id,
                title=action.action,
                status=judged.word,
                officers=delivery_word(action.delivery_status),
                owner=action.lead,
                is_pressing=judged.status is MemberStatus.OVERDUE,
                row_sha256=row_digest(action),
                marking=action.marking,
                illustrative=action.illustrative,
            )


def _milestone(picture: Picture, _record: Record, refs: AbstractSet[str]) -> Iterator[Subject]:
    for judged in _actions(picture):
        for step in judged.milestones:
            milestone = step.milestone
            if milestone.milestone_id in refs:
                yield Subject(
                    type=TargetType.MILESTONE,
                    ref=milestone.milestone_id,
                    title=milestone.text,
                    status=step.word,
                    officers=delivery_word(milestone.status),
                    owner=judged.action.lead,
                    is_pressing=step.status is MemberStatus.OVERDUE or step.is_past_unrecorded,
                    row_sha256=row_digest(milestone),
                    marking=milestone.marking,
                    illustrative=milestone.illustrative,
                )


def _indicator(picture: Picture, _record: Record, refs: AbstractSet[str]) -> Iterator[Subject]:
    for judged in picture.indicators:
        indicator, latest = judged.indicator, judged.latest
        if indicator.ind_id in refs:
            shown = "" if latest is None else with_bare_counts(latest, indicator)
            yield Subject(
                type=TargetType.INDICATOR,
                ref=indicator.ind_id,
                title=indicator.plain_title,
                status=rating_word(judged.rating.colour).word,
                officers=officers_colour(judged.rating.officers),
                figure="" if latest is None else f"{shown}, {latest.period.label}",
                owner=indicator.owner,
                is_pressing=is_red_to_anyone(judged),
                row_sha256=row_digest(indicator, latest),
                marking=indicator.marking,
                illustrative=indicator.illustrative or _is_made_up(latest),
            )


def milestone_digest(picture: Picture, ref: str, named: str) -> str:
    """The digest that the row of a milestone would have under another reference; "" where it is not in the picture."""
    steps = (step.milestone for judged in _actions(picture) for step in judged.milestones)
    return next((row_digest(replace(one, milestone_id=named)) for one in steps if one.milestone_id == ref), "")


def _body(_picture: Picture, record: Record, refs: AbstractSet[str]) -> Iterator[Subject]:
    for body in record.governance.bodies:
        if body.body_id in refs:
            yield Subject(
                type=TargetType.BODY,
                ref=body.body_id,
                title=body.name,
                owner=body.chair_office,
                row_sha256=row_digest(body),
                marking=body.marking,
                illustrative=body.illustrative,
            )


def _expectation(_picture: Picture, record: Record, refs: AbstractSet[str]) -> Iterator[Subject]:
    for expectation in record.watched.expectations:
        if expectation.exp_id in refs:
            yield Subject(
                type=TargetType.EXPECTATION,
                ref=expectation.exp_id,
                title=expectation.text,
                status=f"Commissioner: {assessment_word(expectation.commissioner_assessment).lower()}",
                officers=assessment_word(expectation.council_assessment),
                owner=expectation.owner,
                is_pressing=Assessment.SLIPPED_BACK
                in (expectation.commissioner_assessment, expectation.council_assessment),
                row_sha256=row_digest(expectation),
                marking=expectation.marking,
                illustrative=expectation.illustrative,
            )


def _council(picture: Picture, _record: Record, refs: AbstractSet[str]) -> Iterator[Subject]:
    council = picture.council
    if council.area_code in refs:
        yield Subject(
            type=TargetType.COUNCIL,
            ref=council.area_code,
            title=council.name,
            row_sha256=row_digest(council),
            marking=PUBLIC,
        )


def _of_itself(_picture: Picture, _record: Record, _refs: AbstractSet[str]) -> tuple[Subject, ...]:
    """Neither a question nor a place is an item of the copy: what was kept of it stands in the entry."""
    return ()


_FINDERS: Final[Mapping[TargetType, Callable[[Picture, Record, AbstractSet[str]], Iterable[Subject]]]] = {
    TargetType.ACTION: _action,
    TargetType.MILESTONE: _milestone,
    TargetType.INDICATOR: _indicator,
    TargetType.BODY: _body,
    TargetType.EXPECTATION: _expectation,
    TargetType.COUNCIL: _council,
    TargetType.QUESTION: _of_itself,
    TargetType.PLACE: _of_itself,
}


def _actions(picture: Picture) -> list[JudgedAction]:
    return [judged for theme in picture.themes for judged in theme.actions]


def _is_made_up(latest: Observation | None) -> bool:
    return latest is not None and latest.illustrative


def row_digest(*rows: object) -> str:
    """The SHA-256 of rows as they stand; fields that are empty are left out, so that new ones change nothing."""
    return sha256(canonical_json([_plain(row) for row in rows if row is not None]).encode()).hexdigest()


def _plain(value: object) -> Canonical:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str | int):
        return value
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if not is_dataclass(value):
        raise TypeError(f"{type(value).__name__} has no place in a row")
    held = ((one.name, getattr(value, one.name)) for one in fields(value) if one.name not in _NOT_OF_THE_ROW)
    # Nought is not nothing: a figure of 0 stays.
    return {name: _plain(part) for name, part in held if not (part is None or part is False or part in ("", ()))}
