"""The first page: what this is, as at when, and what in it is made up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import Cover, Paragraph, Run
from lineofsight.documents.envelope import made_up_paragraph
from lineofsight.documents.sections.front import since_sentence

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block


_EXAMPLE: Final = (
    "Plan and dates are from the Commissioner's report of September 2016, published figures from the "
    "Department for Education. Progress, voices and local figures are made up (“illustrative”)."
)


def cover_blocks(picture: Picture) -> list[Block]:
    """Title and dates; for the example, what in it is made up."""
    return [Cover((since_sentence(picture),)), *example_blocks(picture)]


def example_blocks(picture: Picture) -> list[Block]:
    """For the example council, what is taken from the report and what is made up; else whether all of it is."""
    if not picture.is_example:
        return [made_up_paragraph()] if picture.council.illustrative else []
    return [
        Paragraph(
            (
                Run("This is an example. ", bold=True),
                _EXAMPLE,
            )
        )
    ]
