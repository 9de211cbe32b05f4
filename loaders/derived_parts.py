"""What a thing that is worked out consists of, and how each kind of catalogue spells it.

The declarations themselves are in :mod:`loaders.derived`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Derived:
    """One column that is worked out: its name, its type, how, and what it means."""

    name: str
    sql_type: str
    sql: str
    description: str


@dataclass(frozen=True, slots=True)
class Facts:
    """One table of records with more columns.

    Attributes
    ----------
    name : str
        Name of the table of facts.
    records : str
        Name of the table of the records, which has a row for each of its rows.
    columns : tuple of Derived
        What it has beside the columns of the records.
    joins : str
        What they are worked out from, ``t`` being the record.
    """

    name: str
    records: str
    description: str
    columns: tuple[Derived, ...]
    joins: str = ""

    def select(self, rows: str, form: Form) -> str:
        """The rows of the table, from those of the records."""
        parts = "".join(f', {c.sql} AS "{c.name}"' for c in self.columns)
        return form.fill("".join(("SELECT t.*", parts, f" FROM {rows} t {self.joins}")))

    def ddl(self, columns: str) -> str:
        """``CREATE TABLE`` statement; ``columns`` declares those of the records."""
        more = "".join(f", {c.name} {c.sql_type}" for c in self.columns)
        return f"CREATE TABLE {self.name} ({columns}{more})"

    def comments(self) -> Iterator[str]:
        """``COMMENT ON`` statements for what the table has of its own."""
        return _comments(self.name, self.description, self.columns)


@dataclass(frozen=True, slots=True)
class View:
    """One table that is worked out as a whole: what a row is, its columns, and from what."""

    name: str
    description: str
    columns: tuple[Derived, ...]
    source: str

    def select(self, form: Form) -> str:
        """The rows of the table."""
        parts = [f'{c.sql} AS "{c.name}"' for c in self.columns]
        return form.fill(f"SELECT {', '.join(parts)} {self.source}")

    def ddl(self) -> str:
        """``CREATE TABLE`` statement."""
        columns = ", ".join(f"{c.name} {c.sql_type}" for c in self.columns)
        return f"CREATE TABLE {self.name} ({columns})"

    def comments(self) -> Iterator[str]:
        """``COMMENT ON`` statements, so that the database explains itself."""
        return _comments(self.name, self.description, self.columns)


@dataclass(frozen=True, slots=True)
class Form:
    """How one catalogue spells what is worked out: its numbers, and its tables of plain records.

    Attributes
    ----------
    records : str
        Name of a table of plain records, ``{}`` standing for the table.
    numbers : dict of str
        SQL of each number by its name.
    """

    records: str
    numbers: dict[str, str] = field(default_factory=dict)

    def fill(self, sql: str) -> str:
        """The statement in this catalogue's words."""
        for name in ("plans", "sections", "task_agencies", "tasks"):
            sql = sql.replace(f"{{records.{name}}}", self.records.format(name))
        for name, number in self.numbers.items():
            sql = sql.replace(f"{{{name}}}", number)
        return sql


_PLACE = "(row_number() OVER ({}) - 1)::INTEGER"
# Rows to be stored are registered as frame_<table> while a file is written.
FILE = Form(
    "frame_{}",
    {
        "number_plan": _PLACE.format("ORDER BY t.plan_id"),
        "number_task": _PLACE.format(""),
        "number_agency": _PLACE.format("ORDER BY agency COLLATE vi, agency"),
        "task_of_agency": "k.task_no",
        "plan_of_agency": "k.plan_no",
        "tasks": "task_facts",
        "agency_of_naming": "b.agency_no",
        "agencies": "JOIN agency_names b ON b.agency = n.agency",
    },
)
LAKE = Form(
    'lake."{}"',
    {
        "number_plan": "t.plan_id",
        "number_task": "t.task_id",
        "number_agency": "agency",
        "task_of_agency": "t.task_id",
        "plan_of_agency": "k.plan_id",
        "tasks": 'lake."tasks"',
        "agency_of_naming": "n.agency",
        "agencies": "",
    },
)


def _comments(table: str, description: str, columns: tuple[Derived, ...]) -> Iterator[str]:
    yield f"COMMENT ON TABLE {table} IS '{_quoted(description)}'"
    for c in columns:
        yield f"COMMENT ON COLUMN {table}.{c.name} IS '{_quoted(c.description)}'"


def _quoted(text: str) -> str:
    return text.replace("'", "''")
