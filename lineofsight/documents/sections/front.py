"""The first pages: what this is, as at when, and how to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import BulletList, Cover, Heading, Note, Paragraph, RatingKey, Run
from lineofsight.documents.marks import key_entries
from lineofsight.wording.dates import age, day

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block


def cover_blocks(picture: Picture) -> list[Block]:
    """Title, date and, for the example, what in it is made up."""
    lines: list[str | Run | tuple[str | Run, ...]] = [
        f"As at {day(picture.as_at)}: everything here was known by that day; what came later is not in it.",
    ]
    lines.append(_ages(picture))
    if picture.since is not None:
        lines.append(f"Changes are counted since {day(picture.since)}, the return before.")
    blocks: list[Block] = [Cover(tuple(lines))]
    if picture.is_example:
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
    return blocks


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
            "Some figures, such as the number of children looked after, are neither good nor bad when they rise. "
            "They are never rated or ranked."
        ),
    ),
    (
        "Every date stays.",
        "When a date is moved, the first date, the move, who agreed it and why are kept and shown.",
    ),
)


def reading_blocks() -> list[Block]:
    """How to read the document: the marks, the figures, the words for change."""
    return [
        Heading(2, "How to read this document", "how-to-read"),
        BulletList(tuple((Run(f"{claim} ", bold=True), why) for claim, why in _HOW_TO_READ)),
        Paragraph("The marks stand beside their words wherever a rating is shown:"),
        RatingKey(key_entries()),
    ]


def _ages(picture: Picture) -> str:
    returns = [given for given in picture.returns if given.kind == "council_return"]
    if not returns:
        return "No return has been imported yet."
    newest = max(returns, key=lambda given: given.as_at)
    days = (picture.as_at - newest.as_at).days
    return (
        f"The newest return in this copy speaks of {day(newest.as_at)} and is {age(days)} on the date of this document."
    )
