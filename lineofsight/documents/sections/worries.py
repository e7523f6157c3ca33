"""What worries us, each worry under the rule that chose it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.glance_figures import RED_BY_RULE, list_worries
from lineofsight.documents.content import BulletList, Heading, KeepTogether, Paragraph, Run
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block


def worry_blocks(picture: Picture, most: int | None = None) -> list[Block]:
    """Worries under their rules, the gravest first.

    Args:
        picture: what was judged.
        most: no more than so many; ``None`` for all.
    """
    actions = [judged for theme in picture.themes for judged in theme.actions if judged.in_population]
    worries = list_worries(actions, picture.indicators)
    by_rule: dict[str, list[str]] = {}
    for worry in worries[:most]:
        by_rule.setdefault(worry.rule, []).append(_under_its_rule(worry.sentence))
    blocks: list[Block] = [
        Heading(2, "What worries us, and by which rule", "worries"),
        Paragraph(
            "Each line was chosen by the rule above it and by nothing else. First come figures beyond natural "
            "variation, then figures red by their own rule, then effects on children lost again, then figures in the "
            "worst quarter of the country, then finished work without evidence; key indicators stand first in each."
        ),
    ]
    for rule, said in by_rule.items():
        head = Paragraph((Run("Rule: ", bold=True), rule))
        blocks.append(KeepTogether((head, BulletList(tuple(said)))))
    left = len(worries) - len(worries[:most])
    blocks.append(Paragraph(f"The full form names {count(left, 'more worry', 'more worries')}." if left else ""))
    return blocks


def _under_its_rule(sentence: str) -> str:
    """A worry without what the rule above it says already."""
    return sentence.removesuffix(f" {RED_BY_RULE}")
