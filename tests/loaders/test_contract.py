"""One logical plan in every format: the same rows, the same body text, the same targets.

The expectation is the logical plan itself, never what another reader says of it.
"""

import json
import re
from pathlib import Path

import pytest

from loaders.document import ColumnRole, Line, Row
from loaders.plans import read_plan_bytes
from loaders.readers import read_document
from loaders.readers.assembly import RawCell, RawRow, names_columns
from loaders.tables import read_table
from loaders.targets import find_targets
from loaders.text import join_wrapped
from tests.loaders import plan_factory as factory
from tests.loaders.plan_factory import LogicalPlan, Section, Subsection, TaskRow

PLANS = Path(__file__).parents[2] / "data" / "plans"
ROLE = {heading: ColumnRole(role) for role, names in factory.HEADINGS.items() for heading in names}
FORMATS = {
    "docx": factory.to_docx,
    "docx, new tables": lambda plan: factory.to_docx(plan, break_every=5),
    "docx, new tables without headings": lambda plan: factory.to_docx(
        plan, break_every=7, repeat=False
    ),
    "xlsx": factory.to_xlsx,
    "html": factory.to_html,
    "html, headings again": lambda plan: factory.to_html(plan, break_every=4),
    "markdown": factory.to_markdown,
    "markdown, headings again": lambda plan: factory.to_markdown(plan, break_every=4),
    "tabbed": factory.to_tabbed,
    "tabbed, headings again": lambda plan: factory.to_tabbed(plan, break_every=4),
    "tabbed, utf-16, crlf": lambda plan: factory.to_tabbed(plan, encoding="utf-16", newline="\r\n"),
}
PDFS = {
    "landscape": {},
    "upright": {"landscape": False, "size": 11},
    "large": {"size": 14},
    "no repeated headings": {"repeat": False},
}
SEEDS = [1, 2, 3, 4, 5, 6]
# Sub-headings have no number: only the table model tells them from cut rows (test_printed_tasks).
SUBHEADED = "tp-lang-son-2025"
REAL = ["khanh-hoa-2023", "bac-giang-2022", "tp-lang-son-2025"]


def expected(plan):
    """Rows of a logical plan: section, subsection, and cells by role, empty ones left out."""
    rows, section, subsection = [], None, None
    for row in plan.rows:
        if isinstance(row, Section):
            section, subsection = (row.ordinal, row.title), None
        elif isinstance(row, Subsection):
            subsection = row.title
        else:
            cells = {ROLE.get(h, h): text for h, text in row.cells.items() if text}
            rows.append((section, subsection, cells))
    return rows


def got(data):
    document = read_document(data)
    table = read_table(document)
    rows = []
    for row in table.rows:
        section = None if row.section is None else table.sections[row.section]
        rows.append(
            (
                section and (section.ordinal, section.title),
                row.subsection,
                {role: text for role, text in row.cells.items() if text},
            )
        )
    return document, rows


def body(document):
    return [item.text for item in document.items if isinstance(item, Line)]


def targets(lines):
    found = find_targets(lines)
    return [(t.value, t.unit, t.year, t.phrase) for t in found]


def same(plan, data):
    document, rows = got(data)
    assert rows == expected(plan)
    texts = body(document)
    wanted = [*plan.before, *plan.after]
    assert [text for text in texts if text in wanted] == wanted
    lines = [Line(n, text) for n, text in enumerate(wanted, 1)]
    assert targets([i for i in document.items if isinstance(i, Line)]) == targets(lines)
    assert [line.number for line in document.lines] == list(range(1, len(document.lines) + 1))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("seed", SEEDS)
def test_generated_plans(seed, name):
    plan = factory.generate(seed)
    if "new tables" in name or "headings again" in name:
        plan = without_merges(plan)
    same(plan, FORMATS[name](plan))


def without_merges(plan):
    rows = [TaskRow(dict(r.cells)) if isinstance(r, TaskRow) else r for r in plan.rows]
    return LogicalPlan(plan.before, plan.headings, rows, plan.after)


PRINTED = {
    **{
        f"generated {seed}, {look}": (lambda s=seed: without_merges(factory.generate(s)), kwargs)
        for seed in SEEDS[:4]
        for look, kwargs in PDFS.items()
    },
    **{
        f"generated {seed}, merged": (lambda s=seed: factory.generate(s, tasks=9), {})
        for seed in SEEDS
    },
    **{
        f"{plan_id}, {look}": (lambda p=plan_id: real(p), kwargs)
        for plan_id in REAL
        for look, kwargs in PDFS.items()
    },
}


@pytest.fixture(scope="session")
def printed(tmp_path_factory):
    """Every Word document of these tests printed to PDF, in one run of LibreOffice."""
    if not factory.SOFFICE:
        pytest.skip("soffice is not installed: Word documents cannot be printed to PDF")
    documents = {name: factory.to_docx(make(), **look) for name, (make, look) in PRINTED.items()}
    return factory.print_all(documents, tmp_path_factory.mktemp("printed"))


def without_spaces_at_dashes(text):
    """A printed line does not say whether a space stood where it was wrapped beside a dash."""
    return re.sub(r"\s*([-–])\s*", r"\1", text)


def joined_by_number(document):
    """Physical rows with those that have no number of their own joined to the row above."""
    rows = []
    for row in (i for i in document.items if isinstance(i, Row)):
        cells = [c.text for c in row.cells]
        if names_columns(RawRow([RawCell([c]) for c in cells])):
            continue
        if cells[0] or not rows:
            rows.append(cells)
        else:
            own = ["" if c.merged_above else c.text for c in row.cells]
            rows[-1] = [join_wrapped([a, b]) for a, b in zip(rows[-1], own, strict=True)]
    return rows


@pytest.mark.xdist_group("printed")
@pytest.mark.parametrize("name", [name for name in PRINTED if not name.startswith(SUBHEADED)])
def test_printed_rows_and_text(name, printed):
    plan = PRINTED[name][0]()
    document = read_document(printed[name])
    wanted = [
        [row.ordinal, row.title]
        if isinstance(row, Section)
        else [row.cells[h] for h in plan.headings]
        for row in plan.rows
    ]
    assert tidy_rows(joined_by_number(document)) == tidy_rows(wanted)
    text = " ".join([*plan.before, *plan.after])
    assert without_spaces_at_dashes(" ".join(body(document))) == without_spaces_at_dashes(text)
    lines = [Line(n, t) for n, t in enumerate([*plan.before, *plan.after], 1)]
    assert targets([i for i in document.items if isinstance(i, Line)]) == targets(lines)


def tidy_rows(rows):
    return [[without_spaces_at_dashes(cell) for cell in row] for row in rows]


@pytest.mark.xdist_group("printed")
@pytest.mark.parametrize("name", PRINTED)
def test_printed_tasks(name, printed):
    plan = PRINTED[name][0]()
    _, rows = got(printed[name])
    assert tidy(rows) == tidy(expected(plan))


def tidy(rows):
    return [
        (section, subsection, {r: without_spaces_at_dashes(t) for r, t in cells.items()})
        for section, subsection, cells in rows
    ]


def real(plan_id):
    """A real plan as a logical one, from its golden file and the text around its table."""
    golden = json.loads((PLANS.parents[1] / "tests" / "golden" / f"{plan_id}.json").read_text())
    roles = [r for r in ("number", "task", "lead", "coordinating", "product", "deadline", "note")
             if any(t[r] for t in golden["tasks"])]  # fmt: skip
    heading = {role: factory.HEADINGS[role][0] for role in roles}
    rows, section, subsection = [], None, None
    titles = {s["ordinal"]: s["title"] for s in golden["sections"]}
    for task in golden["tasks"]:
        if task["section"] != section:
            section, subsection = task["section"], None
            rows.append(Section(section, titles[section]))
        if task["subsection"] != subsection and task["subsection"]:
            rows.append(Subsection(task["subsection"]))
        subsection = task["subsection"]
        rows.append(TaskRow({heading[r]: task[r] or "" for r in roles}))
    document = read_document((PLANS / plan_id / "source.txt").read_bytes())
    first = next((n for n, i in enumerate(document.items) if not isinstance(i, Line)), 0)
    before = [
        i.text.replace("*", "").strip() for i in document.items[:first] if isinstance(i, Line)
    ]
    before = [" ".join(text.split()) for text in before]
    return LogicalPlan(before, list(heading.values()), rows)


@pytest.mark.parametrize("plan_id", REAL)
@pytest.mark.parametrize("name", FORMATS)
def test_real_plans(plan_id, name):
    plan = real(plan_id)
    same(plan, FORMATS[name](plan))


FACTS = ("locality", "province", "level", "issuer", "number", "issued_on", "title", "programme",
         "resolution", "signatory")  # fmt: skip


def facts_and_values(data):
    records = read_plan_bytes(data)
    plan = {name: getattr(records.plan, name) for name in FACTS}
    targets = [
        (t.indicator, t.value, t.value_max, t.unit, t.comparator, t.year) for t in records.targets
    ]
    duties = [(o.agencies, o.recurrence, o.month, o.day) for o in records.obligations]
    deadlines = [(t.deadline_kind, t.deadline_start, t.deadline_end) for t in records.tasks]
    agencies = [(a.role, a.agency) for a in records.task_agencies]
    return plan, targets, duties, deadlines, agencies


@pytest.mark.parametrize("plan_id", REAL)
def test_real_plans_mean_the_same_in_every_format(plan_id):
    plan = real(plan_id)
    wanted = facts_and_values(factory.to_tabbed(plan))
    for name, render in FORMATS.items():
        assert facts_and_values(render(plan)) == wanted, name


@pytest.mark.xdist_group("printed")
@pytest.mark.parametrize("plan_id", REAL)
def test_real_plans_mean_the_same_printed(plan_id, printed):
    wanted = facts_and_values(factory.to_tabbed(real(plan_id)))
    assert facts_and_values(printed[f"{plan_id}, landscape"]) == wanted
