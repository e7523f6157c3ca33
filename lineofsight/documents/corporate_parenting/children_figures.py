"""Figures as children are told them: out of every 100, beside places like ours, with how old they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.verdicts import RatingColour
from lineofsight.documents.content import BulletList, Paragraph, Run
from lineofsight.domain.indicators import Quality, Unit
from lineofsight.wording.dates import month
from lineofsight.wording.for_children import tell, whole

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator, Picture
    from lineofsight.documents.content import Block

_MAY_CHANGE: Final = {
    Quality.PROVISIONAL: "This number may still change.",
    Quality.INCOMPLETE: "Not all of it is counted yet.",
}


def figure_lines(picture: Picture) -> list[Block]:
    """A list of figures with a sentence each; without any, that there is none."""
    lines = [line for judged in picture.indicators if (line := _line(judged)) is not None]
    if not lines:
        return [Paragraph("We have no numbers that we can show you. You can ask us why.")]
    return [
        Paragraph("Some numbers are old, so we say how old they are. Things may have changed since then."),
        BulletList(tuple(lines)),
    ]


def _line(judged: JudgedIndicator) -> tuple[str | Run, ...] | None:
    indicator, latest = judged.indicator, judged.latest
    told = tell(indicator.ind_id, latest.figure, indicator.unit) if latest is not None else ""
    if latest is None or not told:
        return None
    parts: list[str | Run] = [Run(told, bold=True), f" That was in {month(latest.period.end)}."]
    if latest.quality in _MAY_CHANGE:
        parts.append(f" {_MAY_CHANGE[latest.quality]}")
    comparison = judged.comparison
    same_period = comparison is not None and comparison.period.end == latest.period.end
    if comparison is not None and comparison.neighbour_median is not None and same_period:
        if indicator.unit is Unit.PERCENT:
            parts.append(f" In places like ours it was {whole(comparison.neighbour_median)}.")
        if judged.rating.colour is RatingColour.RED:
            parts.append(" We must do better.")
    return tuple(parts)
