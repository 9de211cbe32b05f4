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

from loaders.derived_parts import FILE, Derived, Facts, View

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
