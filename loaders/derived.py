"""What is worked out once, when a database is published, so that questions need not.

Tables of facts hold the records' rows with more columns, other tables are worked out as a whole.
The numbers (``task_no``, ``plan_no``, ``agency_no``) stand for the ids where questions group and
join: a few bits instead of a text. They hold within one version of the database and mean nothing
outside it.

The embedded file stores all of it, and the tables of those records are views of their facts. The
lake, whose rows come from many offices at different times, has views of the facts instead
(:mod:`loaders.lake_views`); there the ids are the numbers.
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

FACTS = (
    Facts(
        "plan_facts",
        "plans",
        "One plan, as in plans, with its number.",
        (Derived("plan_no", "INTEGER", "{number_plan}", "Number of the plan, in order of its id"),),
    ),
    Facts(
        "task_facts",
        "tasks",
        "One task, as in tasks, with what questions ask of its plan, section and agencies.",
        (
            Derived("task_no", "INTEGER", "{number_task}", "Number of the task"),
            Derived("plan_no", "INTEGER", "p.plan_no", "Number of its plan"),
            Derived("locality", "VARCHAR", "p.locality", "Place of its plan"),
            Derived("level", "enum_level", "p.level", "Administrative level of its plan"),
            Derived("section_title", "VARCHAR", "h.title", "Title of its section"),
            Derived("section_position", "BIGINT", "h.position", "Place of its section in the plan"),
            Derived("pillar", "VARCHAR", "h.pillar", "Pillar of its section; null if none fits"),
            Derived(
                "has_product_column",
                "BOOLEAN",
                "list_contains(p.columns, 'product')",
                "Whether the plan's table has a column for products",
            ),
            Derived(
                "names_product",
                "BOOLEAN",
                "CASE WHEN list_contains(p.columns, 'product') "
                "THEN coalesce(trim(t.product_text), '') <> '' END",
                "Whether the product cell says something; null where the table has no such column",
            ),
            Derived("leads", "INTEGER", "coalesce(l.leads, 0)", "Bodies that lead it, as written"),
            Derived(
                "named_leads",
                "INTEGER",
                "coalesce(l.named_leads, 0)",
                "Those that are one body, not a collective",
            ),
            Derived(
                "coordinators",
                "INTEGER",
                "coalesce(l.coordinators, 0)",
                "Bodies that coordinate, as written",
            ),
            Derived(
                "led_by_gone",
                "BOOLEAN",
                "coalesce(l.gone, false)",
                "Whether a lead no longer exists as written",
            ),
        ),
        """
LEFT JOIN (
    SELECT plan_id, any_value(plan_no) AS plan_no, any_value(locality) AS locality,
           any_value(level) AS level, any_value(columns) AS columns FROM plan_facts GROUP BY plan_id
) p ON p.plan_id = t.plan_id
LEFT JOIN (
    SELECT plan_id, ordinal, arg_min_null(title, position) AS title,
           arg_min_null(pillar, position) AS pillar, min(position) AS position
    FROM {records.sections} GROUP BY plan_id, ordinal
) h ON h.plan_id = t.plan_id AND h.ordinal = t.section
LEFT JOIN (
    SELECT task_id, count(DISTINCT agency) FILTER (role = 'lead') AS leads,
           count(DISTINCT agency) FILTER (role = 'lead' AND NOT is_collective) AS named_leads,
           count(DISTINCT agency) FILTER (role = 'coordinating') AS coordinators,
           bool_or(role = 'lead' AND agency_today IS DISTINCT FROM agency AND (
               agency_today IS NOT NULL
               OR agency IN (SELECT name_vi FROM agencies WHERE exists_now = 'abolished')
           )) AS gone
    FROM {records.task_agencies} GROUP BY task_id
) l ON l.task_id = t.task_id
""",
    ),
    Facts(
        "task_mentions",
        "task_agencies",
        "One agency in one role of one task, as in task_agencies, with the plan.",
        (
            Derived("task_no", "INTEGER", "{task_of_agency}", "Number of the task"),
            Derived("plan_no", "INTEGER", "{plan_of_agency}", "Number of the task's plan"),
            Derived("plan_id", "VARCHAR", "k.plan_id", "Plan of the task"),
        ),
        "LEFT JOIN {tasks} k ON k.task_id = t.task_id",
    ),
)

AGENCY_NAMES = View(
    "agency_names",
    "One name of an agency that some task has, as written or as it is today.",
    (
        Derived("agency_no", "INTEGER", "{number_agency}", "Number of the name, in its order"),
        Derived(
            "place",
            "INTEGER",
            "(row_number() OVER (ORDER BY agency COLLATE vi, agency))::INTEGER",
            "Its 1-based place in the Vietnamese order of the names",
        ),
        Derived("agency", "VARCHAR", "agency", "The name"),
    ),
    "FROM (SELECT agency FROM task_agencies UNION "
    "SELECT agency_today FROM task_agencies WHERE agency_today IS NOT NULL)",
)

_NAMINGS = """
    SELECT '{naming}' AS naming, a.task_no, a.task_id, a.plan_no, a.plan_id, a.role,
           {agency} AS agency, min(a.position) AS position, bool_and(a.known) AS known,
           bool_or(a.is_collective) AS is_collective,
           min(CASE a.today_confidence WHEN 'unverified' THEN 1
               WHEN 'partial' THEN 2 WHEN 'verified' THEN 3 END) AS certainty,
           {written} AS written
    FROM task_mentions a
    GROUP BY a.task_no, a.task_id, a.plan_no, a.plan_id, a.role, {agency}
"""


def _naming(naming: str, agency: str, written: str) -> str:
    parts = {"{naming}": naming, "{agency}": agency, "{written}": written}
    sql = _NAMINGS
    for name, part in parts.items():
        sql = sql.replace(name, part)
    return sql


NAMED_AGENCIES = View(
    "named_agencies",
    "One distinct agency in one role of one task, under one of the two ways to name agencies.",
    (
        Derived("naming", "VARCHAR", "n.naming", "written or today"),
        Derived("task_no", "INTEGER", "n.task_no", "Number of the task"),
        Derived("task_id", "VARCHAR", "n.task_id", "Task that names the agency"),
        Derived("plan_no", "INTEGER", "n.plan_no", "Number of the task's plan"),
        Derived("plan_id", "VARCHAR", "n.plan_id", "Plan of the task"),
        Derived("role", "enum_role", "n.role", "Role in which it is named"),
        Derived("agency_no", "INTEGER", "{agency_of_naming}", "Number of its name"),
        Derived("agency", "VARCHAR", "n.agency", "Its name in this naming"),
        Derived("position", "INTEGER", "n.position", "Its first place within the cell"),
        Derived("known", "BOOLEAN", "n.known", "Whether the reference file knows the name"),
        Derived("is_collective", "BOOLEAN", "n.is_collective", "Whether it names many bodies"),
        Derived(
            "certainty",
            "INTEGER",
            "n.certainty",
            "Weakest of its successions: 1 unverified, 2 partial, 3 verified; null: unchanged",
        ),
        Derived("written", "VARCHAR[]", "n.written", "Its names as written"),
        Derived(
            "once",
            "BOOLEAN",
            "row_number() OVER (PARTITION BY n.naming, n.task_no, n.agency ORDER BY n.role) = 1",
            "True for one of the roles that a task names it in: counts tasks, not roles",
        ),
    ),
    "FROM ("
    + _naming("written", "a.agency", "[a.agency]")
    + " UNION ALL "
    + _naming("today", "coalesce(a.agency_today, a.agency)", "list_sort(list(DISTINCT a.agency))")
    + ") n {agencies}",
)

VIEWS = (AGENCY_NAMES, NAMED_AGENCIES)


def tables() -> Iterator[str]:
    """Statements that store the tables that are worked out as a whole, after the facts."""
    for view in VIEWS:
        order = " ORDER BY naming, task_no, role, position" if view is NAMED_AGENCIES else ""
        yield view.ddl()
        yield f"INSERT INTO {view.name} {view.select(FILE)}{order}"
        yield from view.comments()


def declaration() -> str:
    """All that is declared here as text: a version of the database has a name for it."""
    return repr((FACTS, VIEWS))


def _comments(table: str, description: str, columns: tuple[Derived, ...]) -> Iterator[str]:
    yield f"COMMENT ON TABLE {table} IS '{_quoted(description)}'"
    for c in columns:
        yield f"COMMENT ON COLUMN {table}.{c.name} IS '{_quoted(c.description)}'"


def _quoted(text: str) -> str:
    return text.replace("'", "''")
