"""What worries us, each worry under the rule that chose it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.glance_figures import RED_BY_RULE, RED_RULE
from lineofsight.analysis.question_leads import Leads
from lineofsight.documents.content import BulletList, Heading, KeepTogether, Paragraph, Run
from lineofsight.wording.answering import NO_OWNER
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.glance_values import Headline
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block


def worry_blocks(picture: Picture, most: int | None = None) -> list[Block]:
    """Worries under their rules, the gravest first.

    Args:
        picture: what was judged.
        most: no more than so many; ``None`` for all.
    """
    worries, leads = (*picture.glance.worries, *picture.glance.left_out.worries), Leads(picture)
    by_rule: dict[str, list[Headline]] = {}
    for worry in worries[:most]:
        by_rule.setdefault(worry.rule, []).append(worry)
    blocks: list[Block] = [
        Heading(2, "What worries us, and by which rule", "worries"),
        Paragraph(
            "Each line was chosen by the rule above it and by nothing else. First come effects on children lost since "
            "the day compared with, then what slipped back in the Commissioner's view, figures beyond natural "
            "variation, effects lost earlier, figures red by their own rule, figures green no longer, finished work "
            "without evidence, and figures in the worst quarter of the country; key indicators first in each."
        ),
    ]
    blocks += [_under_its_rule(rule, chosen, leads) for rule, chosen in by_rule.items()]
    left = len(worries) - len(worries[:most])
    blocks.append(Paragraph(f"The full form names {count(left, 'more worry', 'more worries')}." if left else ""))
    return blocks


def name_owner(worry: Headline, leads: Leads) -> Headline:
    """A worry with who owns its figure, or that no owner is named; one of an action names who leads it already."""
    if worry.subject != "indicator":
        return worry
    return replace(worry, sentence=f"{worry.sentence} {leads.told_owner(worry.ref)}.")


def _under_its_rule(rule: str, chosen: Sequence[Headline], leads: Leads) -> KeepTogether:
    """A rule with its worries, which do not say again what it says; that nobody owns several of them is said once."""
    said_above = f" {RED_BY_RULE}" if rule.startswith(RED_RULE) else ""
    worries = [replace(worry, sentence=worry.sentence.removesuffix(said_above)) for worry in chosen]
    owners = [leads.told_owner(worry.ref) if worry.subject == "indicator" else "" for worry in worries]
    unowned = sum(owner.startswith(NO_OWNER) for owner in owners)
    is_told_once = owners.count(NO_OWNER) > 1
    lines = [
        worry if is_told_once and owner == NO_OWNER else name_owner(worry, leads)
        for worry, owner in zip(worries, owners, strict=True)
    ]
    head = Paragraph((Run("Rule: ", bold=True), f"{rule}{_unowned(unowned, owners) if is_told_once else ''}"))
    return KeepTogether((head, BulletList(tuple(line.sentence for line in lines))))


def _unowned(number: int, owners: Sequence[str]) -> str:
    """That nobody owns several of the figures, or any of them, and how they are known among the others."""
    asked = number - owners.count(NO_OWNER)
    whom = f"; {count(asked, 'line says', 'lines say')} whom to ask" if asked else ""
    if number == len(owners):
        return f" {NO_OWNER} for any of these {number:,}{whom}."
    known = ": those whose lines name no owner" if asked else ": those whose lines name nobody"
    return f" {NO_OWNER} for {number:,} of these {len(owners):,}{known}{whom}."
