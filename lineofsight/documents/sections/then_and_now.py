"""What officers and the rules say of an item that the chair wrote about: on the day she looked at, and now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.thread_changes import changed_words
from lineofsight.analysis.verdicts import ChangeKind
from lineofsight.documents.content import Run
from lineofsight.domain.notes import TargetType
from lineofsight.wording.dates import day
from lineofsight.wording.lists import begun_large, sentence
from lineofsight.wording.statuses import NOT_RECORDED, rating_word

if TYPE_CHECKING:
    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.documents.content import CellPart
    from lineofsight.domain.notes import Seen

_TOLD_ALREADY: Final = (ChangeKind.STATUS, ChangeKind.LEFT, ChangeKind.FIGURE)
"""Changes that are seen where what was shown stands beside what is shown."""

_NOT_RATED: Final = rating_word("none").word


def then_and_now(told: ToldThread) -> list[CellPart]:
    """Of what a challenge is on: what was said of it on the day looked at, what is said now, and what else changed.

    The officers' word never stands alone: beside it stands what the rules make of the same item, and its figure.
    """
    kind, then, now = told.thread.target.type, told.seen, _now(told)
    was = _all_of(then, kind, "said" if _differs(then, now) else "say")
    stands = _all_of(now, kind, "say")
    if was and stands and not _differs(then, now):
        said = [sentence(f"{_looked_at(told)}, and the same now: {stands}")]
    else:
        said = [sentence(f"{_looked_at(told)}: {was}")] * bool(was)
        said += [f"Now, as at {day(told.as_at)}: {stands}."] * bool(stands)
    changed = changed_words(told, besides=_TOLD_ALREADY if was and stands else ())
    return [*said, *([f"{begun_large(changed)}."] if changed else [])]


def rated_now(told: ToldThread) -> list[CellPart]:
    """The officers' rating, what the rules say, the figure; and what all of it was when looked at, if that differs."""
    kind, then, now = told.thread.target.type, told.seen, _now(told)
    parts: list[CellPart] = [(now.officers if now is not None else "") or "No rating"]
    if now is not None:
        parts += [Run(one, italic=True) for one in (_by_rule(now, kind), now.figure) if one]
    was = _all_of(then, kind, "said") if _differs(then, now) else ""
    return [*parts, f"{_looked_at(told)}: {was}"] if was else parts


def stands_now(told: ToldThread) -> str:
    """What officers and the rules say of it now, as part of a sentence; "" where neither says anything."""
    return _all_of(_now(told), told.thread.target.type, "say")


def _looked_at(told: ToldThread) -> str:
    """Of which day the picture was: a challenge of March may be written over the plan as it stood in December."""
    return f"looked at as of {day(told.thread.target.as_at)}"


def _now(told: ToldThread) -> Seen | None:
    return None if told.subject is None else told.subject.seen


def _differs(then: Seen | None, now: Seen | None) -> bool:
    """Whether both are known and something other than the title is said otherwise."""
    if then is None or now is None:
        return now is None
    return (then.status, then.officers, then.figure) != (now.status, now.officers, now.figure)


def _all_of(seen: Seen | None, kind: TargetType, say: str) -> str:
    if seen is None:
        return ""
    officers = f"officers {say} “{seen.officers.lower()}”" if seen.officers else ""
    if seen.officers == NOT_RECORDED:
        officers = "how it stands is not recorded"
    return "; ".join(part for part in (officers, _by_rule(seen, kind), seen.figure) if part)


def _by_rule(seen: Seen, kind: TargetType) -> str:
    """What the program says of it; of an expectation that is what the Commissioner does, and no rule."""
    if seen.status in ("", NOT_RECORDED):
        return ""
    if kind is TargetType.EXPECTATION:
        return f"the {seen.status}"
    if seen.status == _NOT_RATED:
        return "not rated by a rule"
    rule = "its rule" if kind is TargetType.INDICATOR else "the rules"
    return f"by {rule} “{seen.status.lower()}”"
