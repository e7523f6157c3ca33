"""Money and people behind the plan: what was approved and spent, posts filled, caseloads by team."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.resources import count_posts, list_sums, newest_caseloads, overspent
from lineofsight.documents.content import Align, Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.documents.register_cells import ILLUSTRATIVE, owner
from lineofsight.domain.registers import EntryKind, EntryStatus
from lineofsight.wording.dates import short_day
from lineofsight.wording.figures import count, number, plain_number
from lineofsight.wording.lists import begun_large, sentence
from lineofsight.wording.money import pounds
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from lineofsight.analysis.resources import Posts
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.domain.practice import Caseload
    from lineofsight.domain.record import Record, WatchedRecord
    from lineofsight.domain.registers import BudgetLine, RegisterEntry

_WATCHED: Final = (EntryKind.CONTRACT, EntryKind.FINANCE)
_NOT_GIVEN: Final = "not given"
_TROUBLED: Final = (EntryStatus.OVERDUE, EntryStatus.AT_RISK)


def resource_blocks(record: Record) -> list[Block]:
    """The money, what is late in contracts and finance, then caseloads."""
    watched = record.watched
    over = overspent(watched)
    return [
        Heading(2, "Resources", "resources"),
        Paragraph(_money_sentence(watched), lead=True),
        Paragraph("What money buys is not yet what it changes: effect stands with the actions.", quiet=True),
        Table(
            (
                Column("No.", 0.7, least=4),
                Column("What the money is for", 5.0),
                Column("Approved", 1.6, Align.RIGHT, least=10),
                Column("Spent, and forecast", 2.4, Align.RIGHT, least=19),
            ),
            tuple(_money_row(line, over) for one in list_sums(watched) for line in (one.line, *one.parts)),
            empty="No sum of money is recorded. Ask what the plan costs, and who approved it.",
        ),
        *_register(watched),
        *_caseloads(newest_caseloads(watched)),
    ]


def _money_sentence(watched: WatchedRecord) -> str:
    if not watched.budget_lines:
        return "No money and no posts are recorded for the plan, so nobody can tell from this copy what it costs."
    sums = list_sums(watched)
    said = f"The plan's money stands in {count(len(sums), 'sum')}, each listed once with its parts."
    over = overspent(watched)
    if over and over[0].forecast is not None:
        more = pounds(over[0].forecast - over[0].amount)
        above = "is forecast to go" if len(over) == 1 else "are forecast to go"
        said += f" {count(len(over), 'line')} {above} above what was approved: {over[0].title}, by {more}"
        said += f", and {len(over) - 1:,} more." if len(over) > 1 else "."
    else:
        said += " No line is forecast to go above what was approved."
    posts = count_posts(watched)
    return f"{said} {_posts_sentence(posts)}" if posts is not None else said


def _posts_sentence(posts: Posts) -> str:
    funded, recruited, in_post = (plain_number(one) for one in (posts.funded, posts.recruited, posts.in_post))
    return f"Of {funded} funded posts {recruited} are recruited to and {in_post} are filled."


def _money_row(line: BudgetLine, over: tuple[BudgetLine, ...]) -> tuple[TableCell, ...]:
    whole = f"part of {line.part_of}" if line.part_of else ""
    kind = ", ".join(text for text in (term(line.recurrence), line.year, whole) if text)
    if line.approved_on is not None:
        kind += f", approved {short_day(line.approved_on)}"
    made_up = " (Illustrative.)" if line.illustrative else ""
    what: list[CellPart] = [Run(line.title, bold=True), Run(f"{begun_large(kind)}.{made_up}", italic=True)]
    what += [text for text in (_posts(line), sentence(line.note)) if text]
    return line.line_id, Cell(tuple(what)), pounds(line.amount), _spent(line, over)


def _spent(line: BudgetLine, over: tuple[BudgetLine, ...]) -> TableCell:
    parts: list[CellPart] = [pounds(line.spent) if line.spent is not None else "not known"]
    if line.forecast is not None:
        parts.append(f"forecast {pounds(line.forecast)}")
        if line in over:
            parts.append(Run(f"{pounds(line.forecast - line.amount)} above", bold=True))
    return Cell(tuple(parts))


def _posts(line: BudgetLine) -> str:
    """Posts funded, recruited to and filled, as far as they are known."""
    named = (("funded", line.posts_funded), ("recruited", line.posts_recruited), ("filled", line.posts_in_post))
    known = [f"{plain_number(value)} {word}" for word, value in named if value is not None]
    return f"Posts: {', '.join(known)}." if known else ""


def _register(watched: WatchedRecord) -> list[Block]:
    """What of contracts and finance is overdue or at risk."""
    held = [one for one in watched.register_entries if one.kind in _WATCHED]
    if not held:
        return []
    troubled = sorted((one for one in held if one.status in _TROUBLED), key=lambda one: _TROUBLED.index(one.status))
    return [
        Heading(3, "Contracts and finance overdue or at risk", in_contents=False),
        Paragraph(f"{len(troubled):,} of {count(len(held), 'entry', 'entries')} in the two registers."),
        Table(
            (Column("What, and who owns it", 4.6), Column("Where it stands", 2.0, least=12), Column("Note", 3.4)),
            tuple(_entry_row(one) for one in troubled),
            empty="No contract and no matter of finance is recorded as overdue or at risk.",
        ),
    ]


def _entry_row(one: RegisterEntry) -> tuple[TableCell, ...]:
    who = "; ".join(text for text in (one.owner, one.organisation) if text)
    what = Cell((one.title, owner(who, illustrative=one.illustrative)))
    stands: list[CellPart] = [Run(term(one.status).capitalize(), bold=True)]
    if one.due_on is not None:
        stands.append(f"due {short_day(one.due_on)}")
    return what, Cell(tuple(stands)), sentence(one.note)


def _caseloads(newest: tuple[Caseload, ...]) -> list[Block]:
    if not newest:
        return []
    above = [one for one in newest if one.mean is not None and one.mean > one.limit]
    hold = "holds more on average than its limit" if len(above) == 1 else "hold more on average than their limits"
    said = f"{len(above):,} of {count(len(newest), 'team or role', 'teams and roles')} {hold}"
    people = sum(one.above_limit or 0 for one in newest)
    has_parts = any(one.workers % 1 for one in newest)
    in_parts = " Part-time workers count as parts of one, so a team can have 8.2 workers." if has_parts else ""
    said += f"; {count(people, 'worker is', 'workers are')} above it." if people else "."
    return [
        Heading(3, "Caseloads by team", in_contents=False),
        Paragraph(f"{said} An average within the limit can hide workers above it, so both are shown.{in_parts}"),
        Table(
            (
                Column("Team and role", 4.6),
                Column("Cases a worker", 1.2, Align.RIGHT, least=7),
                Column("Limit", 0.9, Align.RIGHT, least=6),
                Column("Workers above it", 1.4, Align.RIGHT, least=9),
                Column("Highest", 1.2, Align.RIGHT, least=8),
                Column("No worker yet", 1.2, Align.RIGHT, least=7),
            ),
            tuple(_caseload_row(one) for one in newest),
        ),
    ]


def _caseload_row(one: Caseload) -> tuple[TableCell, ...]:
    role = ", ".join(text for text in (one.role, short_day(one.as_at)) if text)
    made_up = (ILLUSTRATIVE,) if one.illustrative else ()
    mean: TableCell = "no workers"
    if one.mean is not None:
        mean = Run(number(one.mean, 1), bold=one.mean > one.limit)
    above = _NOT_GIVEN if one.above_limit is None else f"{one.above_limit:,} of {plain_number(one.workers)}"
    return (
        Cell((one.team, role, *made_up)),
        mean,
        plain_number(one.limit),
        above,
        _NOT_GIVEN if one.highest is None else f"{one.highest:,}",
        _NOT_GIVEN if one.unallocated is None else f"{one.unallocated:,}",
    )
