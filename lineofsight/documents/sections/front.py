"""The first pages: what this is, as at when, and how to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import BulletList, Cover, Heading, Note, Paragraph, RatingKey, Run
from lineofsight.documents.envelope import made_up_paragraph
from lineofsight.documents.marks import key_entries
from lineofsight.documents.sections.sources import published_later
from lineofsight.domain.record import newest_return
from lineofsight.wording.dates import age, day
from lineofsight.wording.movement import RULES

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block


def cover_blocks(
    picture: Picture,
    *,
    brief: bool = False,
    counted: str | None = None,
    noted_on: date | None = None,
    has_sources: bool = True,
) -> list[Block]:
    """Title, date and what in it is made up: for the example, or where the return says so of itself.

    Args:
        picture: what was judged.
        brief: whether the story begins on the same page.
        counted: since when it counts, where that is not the picture's own baseline; empty when it counts no change.
        noted_on: the day as on which it tells notes, where it tells some.
        has_sources: whether it, or the full form of a brief one, says at its end where its figures come from.
    """
    since = since_sentence(picture) if counted is None else counted
    where = "see Sources in the full form" if brief else "see Sources"
    known = _known(picture, noted_on, f" ({where})" if has_sources else "")
    lines = (f"{known} {since}",) if brief else (known, _ages(picture), since)
    blocks: list[Block] = [Cover(lines, is_brief=brief)]
    if picture.is_example and brief:
        blocks.append(Paragraph((Run("This is an example. ", bold=True), _EXAMPLE_IN_SHORT)))
    elif picture.is_example:
        blocks.append(
            Note(
                title="This is an example",
                body=(
                    Paragraph(
                        "The plan, bodies, recommendations, money and dates are taken from the Commissioner's report "
                        "on Bromley of September 2016. Published figures are those of the Department for Education. "
                        "Progress, owners' updates and monthly local figures are made up to show the program at work; "
                        "they say nothing about Bromley. They are marked “illustrative”."
                    ),
                ),
            )
        )
    elif picture.council.illustrative:
        blocks.append(made_up_paragraph())
    return blocks


def _known(picture: Picture, noted_on: date | None, see: str) -> str:
    """What of it was known by the picture's day, and what was not."""
    later = published_later(picture)
    if noted_on is None or noted_on <= picture.as_at:
        beside = f", except that {later}{see}." if later else "; what came later is not in it."
        return f"Everything here was known by that day{beside}"
    noted = f"what the chair noted stands as on {day(noted_on)}"
    beside = f"; {later}{see}" if later else ""
    return f"What officers returned was known by that day, and what came later is not in it; {noted}{beside}."


_EXAMPLE_IN_SHORT: Final = (
    "Plan, bodies, money and dates are the Commissioner's of September 2016 on Bromley, published figures the "
    "Department for Education's. Progress, voices and local figures are made up (“illustrative”)."
)

_HOW_TO_READ = (
    (
        "Done is not the same as better.",
        "Whether an action was delivered and whether it made a difference for children are shown apart, everywhere.",
    ),
    (
        "A missing figure is not nought.",
        "Where no figure came, or it was suppressed to protect children, the page says so.",
    ),
    (
        "A change is not a trend.",
        (
            "Better or worse compares two points. A trend or a signal is said only where a stated rule shows more than "
            "natural variation."
        ),
    ),
    (
        "No good direction, no colour.",
        (
            "Some figures, such as the number of children looked after, are neither good nor bad when they rise: "
            "no rating, no rank."
        ),
    ),
    (
        "Every date stays.",
        "When a date is moved, the first date, the move, who agreed it and why are kept and shown.",
    ),
)

_CHARTS: Final = (
    "Of 13 or more figures they show the average and the limits between which figures move by chance; a gap is a "
    "figure that did not come."
)


def reading_blocks(*, charts: bool = False) -> list[Block]:
    """How to read the document: the marks, the figures, the words for change.

    Args:
        charts: whether it has charts of figures, which are explained then.
    """
    return [
        Heading(2, "How to read this document", "how-to-read"),
        BulletList(tuple((Run(f"{claim} ", bold=True), why) for claim, why in _HOW_TO_READ)),
        Paragraph("The marks stand beside their words wherever a rating is shown:"),
        RatingKey(key_entries()),
        *(_chart_blocks() if charts else ()),
    ]


def _chart_blocks() -> list[Block]:
    """What the lines of a chart mean, and by which rules a point is a sign; each chart says what its marks mean."""
    return [Paragraph((Run("Charts. ", bold=True), f"{_CHARTS} {RULES}"))]


def since_sentence(picture: Picture) -> str:
    """From which day changes are counted, and what was known on it."""
    if picture.since is None:
        return "There is no earlier return, so nothing can be said to have changed."
    known = newest_return(given for given in picture.returns if given.as_at <= picture.since)
    if known is None or known == picture.since:
        return f"Changes are counted since {day(picture.since)}, the date of an earlier return."
    return f"Changes are counted since {day(picture.since)}; what was known then is the return of {day(known)}."


def _ages(picture: Picture) -> str:
    newest = newest_return(picture.returns)
    if newest is None:
        return "No return has been imported yet."
    days = (picture.as_at - newest).days
    if not days:
        return "The newest return that it draws on speaks of the same day."
    return f"The newest return that it draws on speaks of {day(newest)} and is {age(newest, days)} on that day."
