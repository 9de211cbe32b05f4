"""How sure the reading of a task row is: each reason, what it costs, and the cell it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from loaders.deadlines import Deadline
from loaders.document import ColumnRole
from loaders.records import Role, TaskAgency
from loaders.tables import TaskRow


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for doubt: its cost, from 0 to 1, and the cell that a person should look at."""

    cost: float
    cell: ColumnRole | None = None


# A reason that is not here came from a reader; it costs OTHER_COST and the reader names its cell.
REASONS: dict[str, Reason] = {
    "joined_rows": Reason(0.02),
    "joined_rows_uncertain": Reason(0.3, ColumnRole.TASK),
    "missing_number": Reason(0.1, ColumnRole.NUMBER),
    "number_unexpected": Reason(0.1, ColumnRole.NUMBER),
    "missing_task": Reason(0.4, ColumnRole.TASK),
    "deadline_not_understood": Reason(0.1, ColumnRole.DEADLINE),
    "unknown_lead_agency": Reason(0.05, ColumnRole.LEAD),
    "unknown_coordinating_agency": Reason(0.05, ColumnRole.COORDINATING),
}
OTHER_COST = 0.15


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure a row is: 1 where nothing had to be guessed, why not, and which cells to look at."""

    value: float
    reasons: list[str]
    cells: list[str]


def confidence_of(
    row: TaskRow,
    columns: Iterable[ColumnRole],
    deadline: Deadline,
    agencies: Iterable[TaskAgency],
) -> Confidence:
    """Weigh everything that was doubtful about a row.

    Parameters
    ----------
    row : TaskRow
        The row with what its reader and the joining of rows had to guess.
    columns : iterable of ColumnRole
        Columns of the table: where there is no column of numbers, none is missing.
    deadline : Deadline
        What the deadline cell was read as.
    agencies : iterable of TaskAgency
        The bodies that the agency cells were read as.
    """
    reasons = list(dict.fromkeys(_reasons(row, set(columns), deadline, agencies)))
    loss = sum(REASONS[r].cost if r in REASONS else OTHER_COST for r in reasons)
    cells = [*row.doubtful, *(REASONS[r].cell for r in reasons if r in REASONS)]
    named = dict.fromkeys(_shown(cell, row) for cell in cells if cell is not None)
    return Confidence(round(max(0.0, 1.0 - loss), 2), reasons, [cell.value for cell in named])


def _reasons(
    row: TaskRow, columns: set[ColumnRole], deadline: Deadline, agencies: Iterable[TaskAgency]
) -> Iterable[str]:
    yield from row.doubts
    if row.joined:
        yield "joined_rows"
    if ColumnRole.NUMBER in columns and not row.text(ColumnRole.NUMBER):
        yield "missing_number"
    if not row.text(ColumnRole.TASK):
        yield "missing_task"
    if row.text(ColumnRole.DEADLINE) and not deadline.understood:
        yield "deadline_not_understood"
    for agency in agencies:
        if not agency.known:
            lead = agency.role is Role.LEAD
            yield "unknown_lead_agency" if lead else "unknown_coordinating_agency"


def _shown(cell: ColumnRole, row: TaskRow) -> ColumnRole:
    """The cell in which a person finds it: one column may hold both kinds of agencies."""
    both = cell in (ColumnRole.LEAD, ColumnRole.COORDINATING) and not row.text(cell)
    return ColumnRole.AGENCIES if both and row.text(ColumnRole.AGENCIES) else cell
