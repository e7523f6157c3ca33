"""Tables as HTML: headings say what they head, and one too wide for the screen is moved within its own frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import Align, Cell, Column, Picture, RatingMark, Run
from lineofsight.documents.html.inline import write_inline, write_mark
from lineofsight.documents.html.picture import write_picture
from lineofsight.documents.inline_text import is_blank
from lineofsight.documents.table_shape import check_table

if TYPE_CHECKING:
    from lineofsight.documents.content import CellPart, Table, TableCell
    from lineofsight.documents.html.page_state import PageState


def write_table(state: PageState, table: Table, *, named: str = "") -> str:
    """Return a table in a frame that the keyboard can reach and move.

    Args:
        state: the page.
        table: what it says.
        named: the name of an element that already says what the table shows, in place of a caption.

    Raises:
        ContentError: when it has no columns, or a row has not as many cells as there are columns.
    """
    check_table(table)
    if not table.rows:
        return _write_empty(state, table)
    caption = ""
    if table.caption.strip() and not named:
        named = state.make_name("caption")
        caption = f'<caption id="{named}">{state.say(table.caption).strip()}</caption>'
    named = named or state.heading
    head = "".join(_write_heading(state, column) for column in table.columns)
    rows = "".join(_write_row(state, table, row) for row in table.rows)
    labelled = "" if caption else f' aria-labelledby="{named}"'
    first = f"{caption}{_write_columns(state, table)}"
    return (
        f'<div class="frame" role="group" tabindex="0" aria-labelledby="{named}">'
        f'<table class="columns-{len(table.columns)}"{labelled}>{first}<thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _write_empty(state: PageState, table: Table) -> str:
    """Return the sentence that stands in place of a table without rows."""
    if not table.caption.strip():
        return f"<p>{state.say(table.empty).strip()}</p>"
    caption = Run(f"{table.caption.rstrip('.')}. ", bold=True)
    return f"<p>{write_inline(state, (caption, table.empty))}</p>"


def _write_columns(state: PageState, table: Table) -> str:
    """Return each column's share of the width, as a class: the page's policy allows no style outside its sheet."""
    total = sum(column.weight for column in table.columns)
    # Half-up: a share is shown to no one.
    shares = [int(100 * column.weight / total + 0.5) for column in table.columns]
    state.shares.update(shares)
    columns = "".join(f'<col class="share-{share}">' for share in shares)
    return f"<colgroup>{columns}</colgroup>"


def _write_heading(state: PageState, column: Column) -> str:
    if is_blank(column.heading):
        return "<td></td>"
    return f'<th scope="col"{_aligned(column)}>{write_inline(state, column.heading)}</th>'


def _write_row(state: PageState, table: Table, row: tuple[TableCell, ...]) -> str:
    cells = []
    for number, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
        said = _write_cell(state, cell)
        if number == 0 and table.row_headings and said:
            cells.append(f'<th scope="row"{_aligned(column)}>{said}</th>')
        else:
            cells.append(f"<td{_aligned(column)}>{said}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _write_cell(state: PageState, cell: TableCell) -> str:
    """Return the content of a cell: its parts, one under another."""
    parts = cell.parts if isinstance(cell, Cell) else (cell,)
    said = [_write_part(state, part) for part in parts if not _is_empty(part)]
    return said[0] if len(said) == 1 else "".join(f"<div>{part}</div>" for part in said)


def _write_part(state: PageState, part: CellPart) -> str:
    if isinstance(part, Picture):
        return write_picture(state, part.drawing, part.alt)
    if isinstance(part, RatingMark):
        return write_mark(state, part)
    return write_inline(state, part)


def _is_empty(part: CellPart) -> bool:
    return not isinstance(part, RatingMark | Picture) and is_blank(part)


def _aligned(column: Column) -> str:
    return "" if column.align is Align.LEFT else f' class="{column.align.value}"'
