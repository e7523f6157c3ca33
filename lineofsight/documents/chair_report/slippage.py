"""What moved since the Board last met, and who agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.moved_dates import moved_later, tell_whose
from lineofsight.analysis.slips import by_item
from lineofsight.documents.content import Heading, Paragraph
from lineofsight.documents.sections.slippage import furthest_stand, slip_table
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count, of_them
from lineofsight.wording.moves import between_returns, moved_title, unrecorded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.board_exceptions import BoardSlippage
    from lineofsight.analysis.verdicts import Picture, Slip
    from lineofsight.documents.content import Block


def board_slippage_blocks(slippage: BoardSlippage, picture: Picture) -> list[Block]:
    """Every move from the last meeting's day on, the longest first."""
    since = f"since {day(slippage.since)}" if slippage.since is not None else "so far"
    return [
        Heading(2, moved_title(since), "slippage"),
        Paragraph(counted_sentence(slippage)),
        Paragraph(_said(slippage)),
        Paragraph(_standing(slippage, picture)),
        Paragraph(
            "A milestone that moved together with its action is not listed again. A move that was made later than the "
            "newest return is not known yet.",
            quiet=True,
        ),
        *_apart(slippage, since),
    ]


def short_slippage_blocks(slippage: BoardSlippage, picture: Picture, most: int) -> list[Block]:
    """The longest moves alone, at most so many, and how many there are."""
    since = f"since {day(slippage.since)}" if slippage.since is not None else "so far"
    return [
        Heading(2, moved_title(since), "slippage"),
        Paragraph(f"{_said(slippage)} {_standing(slippage, picture)}".strip()),
        *_apart(slippage, since, most),
    ]


def _apart(slippage: BoardSlippage, since: str, most: int | None = None) -> list[Block]:
    """The moves that were surely made since then, and apart those of which nobody can tell; of each at most so many."""
    if not slippage.unsure:
        return [*_furthest(slippage.slips, most), slip_table(slippage.slips, f"No date was moved {since}.", most)]
    between = between_returns(unrecorded(slip.change for slip in slippage.unsure))
    return [
        Heading(3, f"Moved {since}, that day included" if slippage.since else f"Moved {since}", in_contents=False),
        *_furthest(slippage.slips, most),
        slip_table(slippage.slips, f"No date is recorded as moved {since}.", most),
        Heading(3, f"Moved {between}; whether since is not recorded", in_contents=False),
        *_furthest(slippage.unsure, most),
        slip_table(slippage.unsure, "", most),
    ]


def _furthest(slips: Sequence[Slip], most: int | None) -> list[Block]:
    shown = furthest_stand(len(by_item(slips)), most, "chair's report").strip()
    return [Paragraph(shown)] if shown else []


def counted_sentence(slippage: BoardSlippage) -> str:
    """From which day moves are counted, and why from that one."""
    if slippage.is_asked and slippage.since is not None:
        return f"Moves are counted from {day(slippage.since)}, the day that was asked for, that day included."
    if slippage.last_meeting is not None and slippage.board is not None:
        return (
            f"Moves are counted from the day of the last meeting of {slippage.board.name} that is recorded as held, "
            f"{day(slippage.last_meeting)}, that day included."
        )
    if slippage.since is not None:
        return (
            f"No meeting of an improvement board is recorded as held, so moves are counted from {day(slippage.since)}, "
            "the return before."
        )
    return "No meeting and no earlier return is known, so every move that is recorded is listed."


def _standing(slippage: BoardSlippage, picture: Picture) -> str:
    """Whose dates moved later, and where those actions stand now."""
    later = moved_later(by_item(slippage.every))
    if not later:
        return ""
    whose, standing = tell_whose(picture, later)
    return f"{'It is the date' if len(later) == 1 else 'They are the dates'} {whose}. {standing}".strip()


def _said(slippage: BoardSlippage) -> str:
    if not slippage.every:
        return ""
    there, unsure = len(slippage.at_the_meeting), len(slippage.unsure)
    later = len(slippage.slips) - there
    said = f"{count(len(slippage.every), 'move')} of dates"
    parts = []
    if slippage.last_meeting is not None and not slippage.is_asked:
        parts = [f"{there or 'none'} on the day of the meeting", f"{later or 'none'} since"]
    elif unsure and slippage.since is not None:
        parts = [f"{later + there or 'none'} since {day(slippage.since)}"]
    if unsure:
        between = between_returns(unrecorded(slip.change for slip in slippage.unsure))
        parts.append(f"{unsure} {between}, and whether before or since is not recorded")
    said += f": {', '.join(parts)}" if parts else ""
    unsaid = len(slippage.not_agreed)
    agreed = (
        f"For {of_them(unsaid, len(slippage.every))} nobody is recorded as having agreed: ask who did."
        if unsaid
        else f"For {of_them(len(slippage.every), len(slippage.every))} it is recorded who agreed."
    )
    return f"{said}. {agreed}"
