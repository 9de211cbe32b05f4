"""What small questions ask of each task, held in the process by number.

Below some hundred thousand tasks a question costs its planning, not its scan, and a page with its
facets would be planned five times. So the few columns that facets count, the agencies of each task
and the orders of a list are read once a version, as codes, and counted from there for every
selection; of a corpus that is smaller still, the rows of a list as well. Which tasks a selection
holds is asked of the database, unless its filters are about these columns.

A larger corpus, whose codes would weigh more than the planning they save, and a lake, whose ids
are its numbers, have no index: there the questions are asked in SQL alone. Tests hold both ways to
the same answers.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from analytics.assembling import Numbers, parted
from analytics.filters import Filters
from loaders.warehouse import Warehouse

MOST_TASKS = 200_000  # 40 MB of codes
MOST_ROWS = 25_000  # of about 1 KB each
MOST_BYTES = 48_000_000  # of rows, should they be longer than that

Held = TypeVar("Held")

# The values of facets, in the order in which equally many tasks show them.
_VALUES = """
WITH found AS (
    SELECT 'plan' AS facet, plan_id AS value FROM plan_facts
    UNION SELECT 'pillar', pillar FROM task_facts
    UNION SELECT 'deadline', deadline_kind::VARCHAR FROM task_facts
    UNION SELECT 'area', policy_area FROM task_facts
    UNION SELECT 'role', unnest(['lead', 'coordinating'])
    UNION SELECT 'agency', agency FROM agency_names
)
SELECT facet, value FROM found WHERE value IS NOT NULL ORDER BY facet, value COLLATE vi, value
"""
_TASKS = """
SELECT task_no, plan_id AS plan, pillar, deadline_kind AS deadline, policy_area AS area,
       CASE WHEN leads > 0 THEN 'lead' END AS lead,
       CASE WHEN coordinators > 0 THEN 'coordinating' END AS coordinating
FROM task_facts ORDER BY task_no
"""
_CODED = ("plan", "pillar", "deadline")  # the first columns, whose one value is what is filtered
_FACET_OF = {"lead": "role", "coordinating": "role"}
_MENTIONS = """
SELECT n.task_no, n.agency, n.role = 'lead' AS leads, n.once, n.is_collective, n.known
FROM named_agencies n
WHERE n.naming = $naming ORDER BY n.task_no, n.position
"""
_SELECTED = "SELECT t.task_no FROM task_facts t WHERE {condition}"


@dataclass(frozen=True, slots=True)
class InRole:
    """The agencies that tasks name in one role, task by task, as they are placed in the cell.

    Attributes
    ----------
    starts : array
        Where the agencies of each task begin; one more than there are tasks.
    task, code, is_collective, known : array
        The task, the agency and what :mod:`loaders.derived` says of it there.
    """

    starts: Numbers
    task: Numbers
    code: Numbers
    is_collective: Numbers
    known: Numbers


@dataclass(frozen=True, slots=True)
class Mentions:
    """The agencies of every task under one naming: in each role, and once for all roles."""

    task: Numbers
    code: Numbers
    roles: dict[str, InRole]


@dataclass
class TaskIndex:
    """Every task of one version of the database, by its number.

    Attributes
    ----------
    values : pyarrow.Table
        One row per value of a facet; its place is the value's code.
    facet : array
        Number of the facet of each value, facets by name.
    codes : array
        One row per column that facets count and one column per task: the code of its value, or
        the number of all codes where it has none.
    """

    tasks: int
    values: pa.Table
    facet: Numbers
    codes: Numbers
    _mentions: dict[str, Mentions] = field(default_factory=dict)
    _held: dict[str, Any] = field(default_factory=dict)
    _last: tuple[Filters | None, Numbers | None] = (None, None)

    def selected(self, warehouse: Warehouse, filters: Filters) -> Numbers | None:
        """Whether each task is selected; None where no filter is set."""
        if filters.only("names") == filters:
            return None
        if filters.only(*_CODED, "names") == filters:
            return self._selected_by_codes(filters)
        asked, chosen = self._last
        if asked == filters:  # the questions of one page speak of one selection
            return chosen
        condition, given = filters.where()
        found = warehouse.query(_SELECTED.replace("{condition}", condition), given)
        chosen = np.zeros(self.tasks, bool)
        chosen[found.column("task_no").to_numpy()] = True
        self._last = filters, chosen
        return chosen

    def _selected_by_codes(self, filters: Filters) -> Numbers:
        chosen = np.ones(self.tasks, bool)
        for column, facet in enumerate(_CODED):
            if values := getattr(filters, facet):
                wanted = np.zeros(len(self.values) + 1, bool)
                wanted[[self._code[facet, v] for v in values if (facet, v) in self._code]] = True
                chosen &= wanted[self.codes[column]]
        return chosen

    @cached_property
    def _code(self) -> dict[tuple[str, str], int]:
        """The code of each value of the facets that are filters by themselves."""
        return {
            (row["facet"], row["value"]): code
            for code, row in enumerate(self.values.to_pylist())
            if row["facet"] in _CODED
        }

    def counts(self, warehouse: Warehouse, filters: Filters) -> Numbers:
        """How many of the selected tasks have each value."""
        chosen, named = self.selected(warehouse, filters), self.mentions(warehouse, filters.names)
        codes, code, most = self.codes, named.code, len(self.values) + 1
        if chosen is not None:
            codes, code = codes[:, chosen], code[chosen[named.task]]
        of_tasks = np.bincount(codes.ravel(), minlength=most)
        return np.asarray((of_tasks + np.bincount(code, minlength=most))[:-1])

    def mentions(self, warehouse: Warehouse, naming: str) -> Mentions:
        """The agencies of every task under one naming."""
        if naming not in self._mentions:
            self._mentions[naming] = self._read(warehouse, naming)
        return self._mentions[naming]

    def _read(self, warehouse: Warehouse, naming: str) -> Mentions:
        rows = warehouse.query(_MENTIONS, {"naming": naming})
        code = _coded(self.values, "agency", rows)
        names = ("task_no", "once", "leads", "is_collective", "known")
        task, once, leads, *of_name = (rows.column(name).to_numpy() for name in names)
        starts = np.arange(self.tasks + 1)
        columns = (task, code, *of_name)
        roles = {
            role: InRole(np.searchsorted(task[in_it], starts), *(c[in_it] for c in columns))
            for role, in_it in (("lead", leads), ("coordinating", ~leads))
        }
        return Mentions(task[once], code[once], roles)

    def named(
        self, warehouse: Warehouse, tasks: Numbers, naming: str
    ) -> tuple[pa.ListArray, pa.ListArray]:
        """Names of the leads and of the coordinating agencies of some tasks."""
        found, names = self.mentions(warehouse, naming), self.values.column("value").chunk(0)
        led, coordinated = (
            pa.ListArray.from_arrays(offsets, names.take(pa.array(codes)))
            for role in (found.roles["lead"], found.roles["coordinating"])
            for offsets, codes in [parted(role.starts, role.code, tasks)]
        )
        return led, coordinated

    def order(self, name: str, ask: Callable[[], pa.Table]) -> Numbers:
        """Numbers of all tasks in an order; the question that gives it is asked once."""
        return self.held(f"order {name}", lambda: ask().column("task_no").to_numpy())

    def rows(self, ask: Callable[[], pa.Table]) -> pa.Table | None:
        """Rows of all tasks by their numbers, asked once; None where they are too many or long."""

        def few() -> pa.Table | None:
            found = ask().combine_chunks() if self.tasks <= MOST_ROWS else None
            return found if found is not None and found.nbytes <= MOST_BYTES else None

        return self.held("rows", few)

    def held(self, name: str, make: Callable[[], Held]) -> Held:
        """What stays the same for all of a version, made when it is first asked for."""
        if name not in self._held:
            self._held[name] = make()
        found: Held = self._held[name]
        return found


def _coded(values: pa.Table, facet: str, rows: pa.Table, column: str | None = None) -> Numbers:
    """The code of each row's value of a facet; missing ones have the number of all codes."""
    of_facet = pc.indices_nonzero(pc.equal(values.column("facet"), facet))
    first = of_facet[0].as_py() if len(of_facet) else 0
    among = values.column("value").slice(first, len(of_facet))
    codes = pc.add(pc.index_in(rows.column(column or facet), value_set=among), first)
    return np.asarray(pc.fill_null(codes, len(values)).to_numpy().astype(np.int32))


_indices: WeakKeyDictionary[Warehouse, TaskIndex | None] = WeakKeyDictionary()
_making = threading.Lock()
_MOST_HELD = 2  # versions: a session that nobody closes holds on to its own for days


def index_of(warehouse: Warehouse) -> TaskIndex | None:
    """The index of a version, made when it is first asked for; None where it has none."""
    with _making:
        if warehouse not in _indices:
            for earlier in list(_indices)[: 1 - _MOST_HELD]:
                del _indices[earlier]
            _indices[warehouse] = _made(warehouse)
        return _indices[warehouse]


def _made(warehouse: Warehouse) -> TaskIndex | None:
    if not warehouse.numbered:
        return None
    counted = warehouse.query("SELECT count(*) AS n, max(task_no) AS last FROM task_facts")
    tasks, last = (counted.column(name)[0].as_py() for name in ("n", "last"))
    if tasks > MOST_TASKS or last not in (None, tasks - 1):
        return None
    values, rows = warehouse.query(_VALUES).combine_chunks(), warehouse.query(_TASKS)
    columns = [name for name in rows.column_names if name != "task_no"]
    codes = [_coded(values, _FACET_OF.get(name, name), rows, name) for name in columns]
    facet = values.column("facet").combine_chunks().dictionary_encode().indices.to_numpy()
    return TaskIndex(tasks, values, facet, np.stack(codes))
