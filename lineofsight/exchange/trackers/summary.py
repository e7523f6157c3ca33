"""What is told once for a whole sheet: what the tracker does not say, and by which rule its words were read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lineofsight.domain.findings import Place, Severity
from lineofsight.exchange.trackers.mapping import figure_headings
from lineofsight.exchange.trackers.period_headings import is_quarter_alone
from lineofsight.exchange.trackers.status_words import colour_code
from lineofsight.exchange.trackers.words import cell_words, contains_words, plain_words
from lineofsight.exchange.workbook import cell_name, column_letters
from lineofsight.wording.answering import NO_LEAD
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_
from lineofsight.wording.statuses import delivery_word

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.statuses import DeliveryStatus
    from lineofsight.exchange.trackers.table import TrackerTable

_FEWEST_OF_COLUMN = 3
_CORRECT = "If that is wrong, say it in the window under 'Words and rules', or in the mapping file."


def tell_plan(table: TrackerTable, lacks: frozenset[tuple[str, str]]) -> None:
    """Add the findings that one sheet of a plan gives once.

    Args:
        table: the sheet, read.
        lacks: subject and field of all that it has no column for: who keeps it tells what is missing then.
    """
    _tell_unheaded(table)
    _tell_milestones(table)
    _tell_what_was_made(table)
    _tell_what_is_missing(table, lacks)
    _tell_colours(table)
    what = "In {rows} the status begins with a known word and goes on; it was taken by that word, and kept whole."
    table.tell("status_goes_on", Severity.WARNING, "status", what, "Look whether the rest says otherwise.")
    other = delivery_word(table.mapping.other_status).lower() if table.mapping.other_status is not None else ""
    what = f"In {{rows}} no word explains the status; it was taken as {other}, as was said of any other status."
    remedy = "Say what each word means in the window under 'Words and rules', or in the mapping file."
    table.tell("status_by_rule", Severity.WARNING, "status", what, remedy)
    what = (
        "The tracker does not say whether it helped children; in {rows} impact stands as a return said it last, else "
        "as not yet evidenced."
    )
    table.tell("impact_not_said", Severity.NOTE, "action", what)
    what = "In {rows} officers write of outcomes; the words stand in the progress update and are no judged impact."
    table.tell("outcome_kept_as_words", Severity.NOTE, "outcome", what)
    what = "In {rows} the due date is 'ongoing': these are counted apart, never as on track."
    table.tell("due_ongoing", Severity.NOTE, "due_date_current", what, "Give each a date by which it can be judged.")
    what = (
        "The tracker gives one due date; in {rows} it was taken as the first one agreed too, unless a first is known."
    )
    table.tell("due_original_assumed", Severity.NOTE, "due_date_current", what)
    what = "In {rows} there is a date of completion on an action that is not complete; it was left out."
    table.tell("completed_date_left_out", Severity.WARNING, "completed_date", what, "Correct the status or the date.")
    what = "In {rows} the action was left out, but the recommendation that it answers was kept."
    table.tell("recommendation_kept", Severity.WARNING, "recommendation", what, "Correct the rows that are listed.")
    what = "In {rows} one cell likely names several owners; it was taken as one."
    table.tell("owners_together", Severity.NOTE, "lead_officer", what, "Put a semicolon between owners.")


def _tell_colours(table: TrackerTable) -> None:
    """By which rule colours were read: those that stand there, each with its rows."""
    said: dict[str, DeliveryStatus] = {}
    for word, status in table.mapping.rag_words:
        said.setdefault(plain_words(word), status)
    rule = [
        f"{colour.upper() if len(colour) == 1 else colour} as {delivery_word(status).lower()} ({count(rows, 'row')})"
        for colour, status in said.items()
        if (rows := table.tally[colour_code(colour)])
    ]
    what = f"Colours were read as the officers' judgement of the doing, in {{rows}}: {and_(rule)}."
    table.tell("rag_rule", Severity.NOTE, "rag", what, _CORRECT)


def _tell_milestones(table: TrackerTable) -> None:
    _tell_unclear_milestones(table)
    _tell_unjudged_milestones(table)


def _tell_unclear_milestones(table: TrackerTable) -> None:
    """Where it is not clear which date goes with which milestone none is taken, and the first such column is shown."""
    if not table.unclear:
        return
    place = table.found.place(table.header.first_data_row - 1, table.unclear[0])
    columns = and_([f"“{one}” (column {column_letters(table.found.places[one])})" for one in table.unclear])
    rows = count(table.tally["milestones_unclear"], "row")
    what = f"It is not clear to which milestone {columns} belong: no milestone was taken, of {rows}."
    remedy = (
        "Number the headings alike (Milestone 1, Due 1, Milestone 2, Due 2), or put each date next to its milestone. "
        "In the window choose “Not used” for a column that is not of a milestone."
    )
    table.found.add("milestones_unclear", Severity.ROW_REFUSED, place, what, remedy)


def _tell_unjudged_milestones(table: TrackerTable) -> None:
    """An empty cell says that nobody recorded it; where the column is missing, what was said before stands."""
    if table.mapping.has("milestone_status"):
        field, remedy = "milestone_status", "Fill in the status of each milestone."
        what = "In {rows} the status of a milestone is empty: it is shown as not recorded, whatever its action's is."
    else:
        field, remedy = "milestone", "Add a column for the status of each milestone, such as Milestone 1 status."
        what = (
            "In {rows} nothing says how the milestones stand: what an earlier file said of one stands; any other is "
            "shown as not recorded, whatever its action's status is."
        )
    table.tell("milestone_status_not_recorded", Severity.WARNING, field, what, remedy)


def _tell_unheaded(table: TrackerTable) -> None:
    """What stands in a column without a heading could be anything; a value or two beside the table is no column."""
    headed = {at for at, _ in table.header.headings}
    filled = Counter(at for row in table.rows() for at, value in enumerate(row.cells, 1) if cell_words(value))
    for at, rows in sorted(filled.items()):
        if at not in headed and rows >= _FEWEST_OF_COLUMN:
            place = Place(table.found.file_name, table.sheet.name, cell_name(table.header.row, at))
            what = f"Column {column_letters(at)} has no heading; what stands there in {rows:,} rows is not read."
            remedy = "Give it a heading; or, where the headings stand in two rows, choose both."
            table.found.add("column_unheaded", Severity.WARNING, place, what, remedy)


def _tell_what_is_missing(table: TrackerTable, lacks: frozenset[tuple[str, str]]) -> None:
    if ("actions", "due_date_current") not in lacks:
        table.tell("due_not_set", Severity.WARNING, "due_date_current", "There is no due date in {rows}.", "Set one.")
    if ("actions", "lead_officer") not in lacks:
        table.tell("no_owner", Severity.WARNING, "lead_officer", f"{NO_LEAD} in {{rows}}.", "Name one post.")
    if ("actions", "theme_id") not in lacks:
        what = f"In {{rows}} there is no theme; members will read them under “{table.theme}”."
        table.tell("theme_missing", Severity.WARNING, "action", what, "Add a column with the theme.")


def _tell_what_was_made(table: TrackerTable) -> None:
    what = "In {rows} the theme stands in a cell above (merged, or left empty) and was carried down."
    table.tell("theme_carried", Severity.WARNING, "theme_title", what, "Fill in every row if that is wrong.")
    what = "In {rows} the recommendation stands in a cell above (merged, or left empty) and was carried down."
    table.tell(
        "recommendation_carried", Severity.WARNING, "recommendation", what, "Fill in every row if that is wrong."
    )
    what = "In {rows} the theme was made from the section's heading; it has a title only."
    table.tell("theme_from_section", Severity.NOTE, "action", what)
    what = "In {rows} there is no reference; one was made from the row above or from the action's words."
    remedy = "Give each action a reference of its own: a made one changes when the words or the rows above do."
    table.tell("reference_made", Severity.WARNING, "action_id", what, remedy)
    table.count("marking_not_said", table.header.first_data_row)
    what = "The tracker has no marking: all of it is for members, not the public, and what was exempt stays exempt."
    table.tell("marking_not_said", Severity.NOTE, "", what)


def tell_performance(table: TrackerTable, as_at: date) -> None:
    """Add the findings that one sheet of a performance table gives once."""
    _tell_unheaded(table)
    what = "Which way is good is not said in {rows}; these indicators are not rated or ranked."
    table.tell("polarity_not_said", Severity.WARNING, "title", what, "Add a column 'Polarity' with H, L or T.")
    what = "The tracker does not say why it matters or what exactly is counted, in {rows}."
    table.tell("meaning_not_said", Severity.NOTE, "title", what, "Use the return workbook to add both.")
    what = "The title is longer than twelve words in {rows}; its beginning stands as the plain title."
    table.tell("title_shortened", Severity.NOTE, "title", what)
    what = "Who set the target is not said in {rows}; it was taken as the council's own."
    table.tell("target_origin_assumed", Severity.NOTE, "target", what)
    what = f"The newest figure was taken for the period that ends on {as_at:%d/%m/%Y}, the tracker's date, in {{rows}}."
    table.tell(
        "latest_period_assumed", Severity.WARNING, "latest", what, "Put the period over the column if it is not."
    )
    what = "A row holds whole years and shorter periods: each kind is an indicator of its own, in {rows}."
    table.tell("kinds_apart", Severity.NOTE, "title", what)
    _tell_quarters(table)
    what = "Some figures are empty, in {rows}: a missing figure is not nought."
    table.tell("figure_empty", Severity.NOTE, "title", what)
    for name, why in (("previous", "its period is not said"), ("direction", "the program works it out itself")):
        heading = table.mapping.heading_of(name)
        if heading:
            place = table.place(table.header.row, name)
            table.found.add("column_not_used", Severity.NOTE, place, f"The column '{heading}' is not used: {why}.")
    _tell_italics(table)


def _tell_quarters(table: TrackerTable) -> None:
    quarters = [heading for heading in figure_headings(table.mapping) if is_quarter_alone(heading)]
    if not quarters:
        return
    year = table.quarters_of
    said = (
        "the year cannot be told, because some of them would lie after the tracker's date; their figures were left out."
        if year is None
        else f"they were taken for {year}/{(year + 1) % 100:02}."
    )
    place = table.found.place(table.header.row, quarters[0])
    remedy = "Write the year over the quarters, such as Q1 2016/17."
    what = f"{', '.join(quarters)} name no year: {said}"
    table.found.add("quarter_year_assumed", Severity.WARNING, place, what, remedy)


def _tell_italics(table: TrackerTable) -> None:
    """A key that gives italics a meaning: the program reads values, not letters' shapes, and says so."""
    texts = [text for row in table.sheet.rows for text in row if isinstance(text, str)]
    if any(contains_words(plain_words(text), word) for text in texts for word in ("italic", "italics")):
        table.found.add(
            "italics_not_read",
            Severity.WARNING,
            Place(table.found.file_name, table.sheet.name),
            "The sheet says that italics mean something; italics are not read, so such figures stand as if current.",
            "Add a column with each figure's own period.",
        )
