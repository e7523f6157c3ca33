"""How a return workbook looks: headings, help lines, drop-downs, formats, and the sheet that explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

from lineofsight.exchange.return_columns import EXAMPLE_PREFIX, Column, Kind, SheetColumns
from lineofsight.exchange.return_sheets import GUIDE_TITLE, SHEETS
from lineofsight.exchange.safe_output import write_text
from lineofsight.exchange.workbook import column_letters

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

FIRST_FREE_ROW = 3
"""The first row below the headings and their help lines."""

TEXT_FORMAT = "@"
DATE_FORMAT = "yyyy-mm-dd"
LAST_ROW_WITH_LIST = 5_000
"""Down to this row cells offer their drop-down."""

_FONT = "Arial"
_SIZE = 12
_HEADING = Font(name=_FONT, size=_SIZE, bold=True, color="FFFFFF")
_HEADING_FILL = PatternFill("solid", fgColor="1F3A5F")
_REQUIRED_FILL = PatternFill("solid", fgColor="7A1F3D")
_HELP = Font(name=_FONT, size=_SIZE, italic=True, color="333333")
_HELP_FILL = PatternFill("solid", fgColor="EEF2F7")
_BODY = Font(name=_FONT, size=_SIZE)
_EXAMPLE = Font(name=_FONT, size=_SIZE, italic=True, color="5C4A1F")
_EXAMPLE_FILL = PatternFill("solid", fgColor="FBF6E6")
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_HEADING_HEIGHT, _HELP_HEIGHT = 24, 96
_NARROW, _MIDDLE, _WIDE = 18, 24, 42
_LONG_TEXTS = frozenset(
    {"text", "action", "how", "purpose", "commentary", "definition", "progress_update", "note", "why_it_matters"}
    | {"what_would_show", "evidence", "what_was_asked", "test", "professional_advice", "implications", "decision"}
    | {"cause", "consequence", "controls", "guardian_view", "summary", "learning", "found", "changed", "said", "done"}
    | {"question", "learned", "follow_up", "good_answer_sounds_like", "warning_signs"}
)
_GUIDE = (
    "This workbook is the Council's return as at one date: its plan, figures, governance and what else is watched.",
    "Fill in the sheet Return first: one row with the Council, its code and the date that everything speaks of.",
    "Each other sheet holds one subject. Leave a sheet as it is and it says nothing; what was returned before stays.",
    "Row 1 names the columns, row 2 says what belongs in them. Dark red ones, Required, must be filled in.",
    f"The row that begins with {EXAMPLE_PREFIX} is made up. It is never read; write yours below it, or over it.",
    "References are text, exactly as in your plan: 1.10 is not 1.1. The columns are formatted so already.",
    "Where a cell can name several things, put a semicolon between them.",
    "Dates are days: 2017-03-31 or 31/03/2017. A due date may also be Ongoing; it is then counted apart.",
    "Never overwrite due_date_original. Write each move of a date on the sheet Date changes: who agreed it, and why.",
    "delivery_status says whether it is done; impact_status says whether it helped children. Keep them apart.",
    "A missing figure is not nought. Leave the row out, or write the sign for why there is none: c, x, z, low, k, u.",
    "The marking of a row says who may see it: public, members, or part2 with its paragraph of Schedule 12A.",
    "Nothing about a single child belongs here: no names, dates of birth, addresses or case numbers.",
    "Hidden sheets, pivot tables and comments are refused, because nobody sees what travels in them.",
    "Save as .xlsx or .ods. The program tells the sheet, the cell and the remedy of everything it cannot read.",
)


def new_workbook() -> tuple[Workbook, dict[str, Worksheet]]:
    """A return workbook with its guide and every sheet headed, and its sheets by title."""
    book = Workbook()
    guide: Worksheet = book.worksheets[0]
    _fill_guide(guide)
    sheets = {}
    for plan in SHEETS:
        sheet: Worksheet = book.create_sheet(plan.title)
        _head(sheet, plan)
        sheets[plan.title] = sheet
    return book, sheets


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """The cell at ``row`` and ``column``; the return merges no cells, so it is always an ordinary one."""
    return cast("Cell", sheet.cell(row, column))


def style_body(sheet: Worksheet, row: int, columns: int) -> None:
    """Give the cells of a filled row the workbook's type and wrapping."""
    for at in range(1, columns + 1):
        cell = sheet.cell(row, at)
        cell.font = _BODY
        cell.alignment = _WRAPPED


def style_example(sheet: Worksheet, row: int, columns: int) -> None:
    """Set the made-up row apart from real ones: slanted, on a ground of its own."""
    for at in range(1, columns + 1):
        cell = sheet.cell(row, at)
        cell.font, cell.fill, cell.alignment = _EXAMPLE, _EXAMPLE_FILL, _WRAPPED


def format_of(column: Column) -> str:
    """The number format of a column's cells: text for references, ISO for dates."""
    if column.kind.is_date:
        return DATE_FORMAT
    return "General" if column.kind.is_number else TEXT_FORMAT


def _fill_guide(sheet: Worksheet) -> None:
    sheet.title = GUIDE_TITLE
    sheet.column_dimensions["A"].width = 110
    lines = (GUIDE_TITLE, *_GUIDE, *(f"{plan.title}: {plan.about}" for plan in SHEETS))
    for row, line in enumerate(lines, start=1):
        cell = cell_at(sheet, row, 1)
        write_text(cell, line)
        cell.font = Font(name=_FONT, size=16, bold=True) if row == 1 else _BODY
        cell.alignment = _WRAPPED
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _head(sheet: Worksheet, plan: SheetColumns) -> None:
    for at, column in enumerate(plan.columns, start=1):
        letters = column_letters(at)
        heading, help_cell = cell_at(sheet, 1, at), cell_at(sheet, 2, at)
        write_text(heading, column.name)
        heading.font, heading.fill = _HEADING, _REQUIRED_FILL if column.required else _HEADING_FILL
        heading.alignment = _WRAPPED
        write_text(help_cell, column.help_line)
        help_cell.font, help_cell.fill, help_cell.alignment = _HELP, _HELP_FILL, _WRAPPED
        dimension = sheet.column_dimensions[letters]
        dimension.width = _width(column)
        dimension.number_format = format_of(column)
        dimension.font = _BODY
        _offer(sheet, letters, column)
    sheet.row_dimensions[1].height = _HEADING_HEIGHT
    sheet.row_dimensions[2].height = _HELP_HEIGHT
    sheet.page_setup.orientation = "landscape"
    sheet.print_title_rows = "1:2"
    sheet.freeze_panes = f"B{FIRST_FREE_ROW}"


def _width(column: Column) -> int:
    if column.name in _LONG_TEXTS:
        return _WIDE
    return _MIDDLE if column.kind in (Kind.TEXT, Kind.TEXTS, Kind.OWNER) or column.choices else _NARROW


def _offer(sheet: Worksheet, letters: str, column: Column) -> None:
    if not column.choices:
        return
    offer = DataValidation(type="list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
    offer.errorTitle = column.name
    offer.error = "Choose one of the words in the list."
    offer.showErrorMessage = True
    offer.add(f"{letters}{FIRST_FREE_ROW}:{letters}{LAST_ROW_WITH_LIST}")
    sheet.add_data_validation(offer)
