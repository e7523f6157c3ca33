"""The lines of the governance map as a table: the equal alternative to the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.charts.governance_looks import LOOK_WORDS
from lineofsight.charts.governance_words import describe_map
from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.body_sheet import body_sheet
from lineofsight.desktop.registers.person_sheet import person_sheet
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.desktop.sheet import Words, facts, section, sheet
from lineofsight.domain.governance import BodyKind
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.links import family_words, link_words
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from lineofsight.analysis.governance_map import GovernanceMap, MapLine
    from lineofsight.desktop.registers.governed import Governed
    from lineofsight.desktop.sheet import Sheet


def map_links(governed: Governed, shown: GovernanceMap) -> Register:
    """One line a link or seat that is drawn, from whom, what it is, to whom; who has none follows."""
    names = {node.ref: node.name for node in shown.nodes}
    joined = {end for line in shown.lines for end in (line.from_ref, line.to_ref)}
    alone = [node.ref for node in shown.nodes if node.ref not in joined]
    place = {node.ref: number for number, node in enumerate(shown.nodes)}
    lines = sorted(shown.lines, key=lambda line: place[line.from_ref])
    return Register(
        "Links of the governance map",
        _finding(shown),
        (("Who", 30), ("is what to whom", 36), ("What flows", 34)),
        (*(_line(governed, line, names) for line in lines), *(_alone(governed, ref, names) for ref in alone)),
        no_map(governed)
        + (" The sheets Bodies, Links and Seats of the return bring them." if governed.is_empty else ""),
        spare=(2,),
    )


def no_map(governed: Governed) -> str:
    """Why there is no map, where there is none."""
    if governed.is_empty:
        return "No body and no post is recorded, so there is no map."
    return f"On {day(governed.record.as_at)} no body and no post that is recorded was in being, so there is no map."


def details_of(governed: Governed, ref: str) -> Sheet:
    """All that is recorded of a body or post; of a post that is not in being on the day what is known of it."""
    person = governed.people.get(ref) if governed.graph.known[ref].kind is BodyKind.POST else None
    return body_sheet(governed, ref) if person is None else person_sheet(governed, person)


def map_sheet(shown: GovernanceMap, left_out: int = 0) -> Sheet:
    """What stands in place of details as long as nothing is chosen: the map in words, and how to walk it.

    Args:
        shown: what is drawn.
        left_out: how many posts are not drawn because they only sit on bodies.
    """
    families = {line.family for line in shown.lines}
    drawn = tuple(
        (sentence(look).rstrip("."), family_words(family)) for family, look in LOOK_WORDS.items() if family in families
    )
    return sheet(
        "Governance map",
        "The governance map",
        section(
            "What it shows",
            Words(describe_map(shown)),
            Words(
                f"{count(left_out, 'more post')} only {'sits' if left_out == 1 else 'sit'} on bodies and "
                f"{'is' if left_out == 1 else 'are'} not drawn; choose Links and every seat under Drawing to see them."
                if left_out
                else ""
            ),
            Words("It shows what officers returned: what is missing may still exist."),
        ),
        section("What its lines say", facts(*drawn)),
        section(
            "How to read it",
            Words("Choose a box, on the map or in the list: everybody above and below it stays lit, the rest fades."),
            Words(
                "Up and down arrows follow the lines, left and right go from box to box, + and − enlarge and reduce, "
                "Escape lights everything again."
            ),
        ),
    )


def _finding(shown: GovernanceMap) -> str:
    posts = sum(node.kind is BodyKind.POST for node in shown.nodes)
    return (
        f"{count(len(shown.nodes) - posts, 'body', 'bodies')} and {count(posts, 'post')} on {day(shown.day)}, "
        f"joined by {count(len(shown.lines), 'link')}."
    )


def _line(governed: Governed, line: MapLine, names: dict[str, str]) -> RegisterLine:
    told = [sentence(text) for text in (line.what_flows, line.frequency, line.formal_ref) if text]
    told += [f"Report {line.source_para}."] if line.source_para else []
    told += ["Illustrative."] if line.illustrative else []
    return RegisterLine(
        governed.link(line.from_ref),
        (
            CellValue(names[line.from_ref]),
            CellValue(f"{link_words(line.kind)} {names[line.to_ref]}"),
            CellValue(" ".join(told) or "–", spoken=" ".join(told) or "nothing recorded"),
        ),
        lambda: details_of(governed, line.from_ref),
    )


def _alone(governed: Governed, ref: str, names: dict[str, str]) -> RegisterLine:
    return RegisterLine(
        governed.link(ref),
        (
            CellValue(names[ref]),
            CellValue("is joined to nobody on this map"),
            CellValue("–", spoken="nothing recorded"),
        ),
        lambda: details_of(governed, ref),
    )
