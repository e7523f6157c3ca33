"""The plan as a tree for Qt: groups of actions, their actions, their milestones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from lineofsight.analysis.due_dates import first_date
from lineofsight.analysis.verdicts import JudgedAction, JudgedMilestone
from lineofsight.desktop.models.plan_groups import PlanGroup, group_words
from lineofsight.desktop.models.plan_was import AS_IT_WAS
from lineofsight.desktop.models.roles import CellRole, CellValue
from lineofsight.desktop.text import plain_hint
from lineofsight.wording.answering import led_by
from lineofsight.wording.dates import due, short_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.analysis.verdicts import MemberStatus
    from lineofsight.desktop.models.plan_was import Was

COLUMNS: Final = ("Action, milestone", "Status", "Due")

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


@dataclass(slots=True)
class _Node:
    """One row: where it leads, what it shows, its parent and its number among that one's rows.

    Its cells are made when it is looked at: of ten thousand actions a screen shows twenty.
    """

    link: str
    of: PlanGroup | JudgedAction | JudgedMilestone | None
    parent: int
    row: int
    children: list[int] = field(default_factory=list)
    cells: tuple[CellValue, ...] = ()


class PlanModel(QAbstractItemModel):
    """Rows are numbered; an index carries its row's number, never a pointer into Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = [_Node("", None, -1, 0)]
        self._by_link: dict[str, int] = {}
        self._was: Mapping[str, Was] = {}

    def show_groups(self, groups: Sequence[PlanGroup], was: Mapping[str, Was] | None = None) -> int:
        """Show actions under their groups, each with its milestones.

        Args:
            groups: in their order.
            was: by their references, what actions were that is to be said beside what they are.

        Returns:
            How many actions are shown; one that stands in several groups counts once.
        """
        self.beginResetModel()
        self._nodes = [_Node("", None, -1, 0)]
        self._by_link = {}
        self._was = was or {}
        for group in groups:
            self._add_group(group)
        self.endResetModel()
        return len({judged.action.action_id for group in groups for judged in group.actions})

    def _add_group(self, group: PlanGroup) -> None:
        number = self._add(group.link, group, 0)
        for judged in group.actions:
            under = self._add(f"action/{judged.action.action_id}", judged, number)
            for one in judged.milestones:
                self._add(f"milestone/{one.milestone.milestone_id}", one, under)

    def _add(self, link: str, of: PlanGroup | JudgedAction | JudgedMilestone, parent: int) -> int:
        number = len(self._nodes)
        siblings = self._nodes[parent].children
        self._nodes.append(_Node(link, of, parent, len(siblings)))
        siblings.append(number)
        # Where a thing stands more than once, a link leads to its first place.
        self._by_link.setdefault(link, number)
        return number

    def find(self, link: str) -> QModelIndex:
        """The row that a link such as "action/1.10" names, or an invalid index when it is not shown."""
        number = self._by_link.get(link)
        return QModelIndex() if number is None else self.createIndex(self._nodes[number].row, 0, number)

    @override
    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        children = self._node(parent).children
        if not (0 <= row < len(children) and 0 <= column < len(COLUMNS)) or parent.column() > 0:
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    @override
    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # the stubs know parent() alone
        number = self._node(index).parent
        return QModelIndex() if number <= 0 else self.createIndex(self._nodes[number].row, 0, number)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(COLUMNS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self._node(index)
        if role == CellRole.LINK:
            return node.link
        node.cells = node.cells or _cells(node.of, self._was)
        cell = node.cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_hint(cell.about) or None
        return cell.answer(role)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        wanted = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not wanted or orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        return COLUMNS[section]

    def _node(self, index: Index) -> _Node:
        return self._nodes[index.internalId() if index.isValid() else 0]


def _cells(of: PlanGroup | JudgedAction | JudgedMilestone | None, was: Mapping[str, Was]) -> tuple[CellValue, ...]:
    match of:
        case JudgedAction():
            return _action_cells(of, was.get(of.action.action_id, AS_IT_WAS))
        case JudgedMilestone():
            return _milestone_cells(of)
        case PlanGroup():
            return _group_cells(of)
        case None:
            return ()


def _group_cells(group: PlanGroup) -> tuple[CellValue, ...]:
    return (
        CellValue(group.title, about=group.about, strong=True),
        CellValue(group_words(group), whole=True),
        CellValue("", spoken="No date of its own"),
    )


def _action_cells(judged: JudgedAction, was: Was) -> tuple[CellValue, ...]:
    action = judged.action
    shown = was.under_due(due(action.due_kind, action.due_date_current))
    agreed = first_date(action)
    first = f"first {short_day(agreed)}" if agreed is not None else ""
    led = led_by(action.lead)
    return (
        CellValue(
            f"{action.action_id}  {action.action}\n{led}",
            spoken=f"Action {action.action_id}: {action.action.rstrip('.')}. {led}",
        ),
        _status_cell(judged.word, judged.status, was.status, judged.reason),
        CellValue(when := f"{shown}\n{first}".strip(), spoken=_in_line(when)),
    )


def _in_line(lines: str) -> str:
    return lines.replace("\n", ", ")


def _status_cell(word: str, status: MemberStatus, aside: str, about: str = "") -> CellValue:
    if not aside:
        return CellValue(word, mark=status, about=about)
    return CellValue(f"{word}\n{aside}", spoken=f"{word}: {_in_line(aside)}", mark=status, about=about)


def _milestone_cells(judged: JudgedMilestone) -> tuple[CellValue, ...]:
    milestone = judged.milestone
    shown = short_day(milestone.current_date)
    first = f"first {short_day(milestone.original_date)}" if milestone.original_date != milestone.current_date else ""
    return (
        CellValue(
            f"{milestone.milestone_id}  {milestone.text}",
            spoken=f"Milestone {milestone.milestone_id}: {milestone.text}",
        ),
        _milestone_status(judged),
        CellValue(f"{shown}\n{first}" if first else shown, spoken=f"{shown}, {first}" if first else shown),
    )


def _milestone_status(judged: JudgedMilestone) -> CellValue:
    """Its word; one without a status has no mark, for nothing is known that a mark could stand for."""
    if judged.status is not None:
        return _status_cell(judged.word, judged.status, "")
    aside = "its date has passed" if judged.is_past_unrecorded else ""
    word = judged.word
    return CellValue(f"{word}\n{aside}", spoken=f"{word}: {aside}") if aside else CellValue(word)
