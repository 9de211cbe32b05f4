"""The one-page brief: every number equals SQL, carries a note, and the Word file is one page."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from analytics import queries
from analytics.brief import plan_brief
from analytics.brief_agency import agency_brief
from analytics.brief_word import brief_bytes
from analytics.filters import Filters
from loaders.paths import DATA
from loaders.plans import load_plan
from loaders.warehouse import Warehouse, build_database

PLANS = ("bac-giang-2022", "khanh-hoa-2023", "tp-lang-son-2025")
DAY = date(2026, 1, 15)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def real(tmp_path_factory) -> Warehouse:
    directory = tmp_path_factory.mktemp("brief-database")
    build_database([load_plan(DATA / "plans" / name) for name in PLANS], (), directory)
    return Warehouse.open(directory)


def busiest(real: Warehouse, names: str = "written") -> list[str]:
    rows = queries.workload(real, Filters(names=names)).to_pylist()
    return list(dict.fromkeys(row["name"] for row in rows))[:3]


def briefs(real: Warehouse):
    for plan_id in PLANS:
        yield plan_id, plan_brief(real, plan_id, DAY)
        yield f"{plan_id}-en", plan_brief(real, plan_id, DAY, "en")
    for names in ("written", "today"):
        for at, name in enumerate(busiest(real, names)):
            yield f"{names}-{at}", agency_brief(real, name, DAY, names=names)


def one(real: Warehouse, sql: str, **params):
    (row,) = real.query(sql, params).to_pylist()
    return tuple(row.values())


LEADS = "(SELECT count(*) FROM task_agencies a WHERE a.task_id = t.task_id AND a.role = 'lead'"
# Each number asked again, apart from the questions of the brief.
PLAN_SQL = {
    "tasks": "SELECT count(*) FROM tasks t WHERE plan_id = $plan",
    "sections": "SELECT count(DISTINCT section) FROM tasks t WHERE plan_id = $plan",
    "unnamed": f"SELECT count(*) FROM tasks t WHERE plan_id = $plan "
    f"AND {LEADS} AND NOT a.is_collective) = 0",
    "gone": "SELECT count(DISTINCT t.task_id) FROM tasks t JOIN task_agencies a USING (task_id) "
    "WHERE t.plan_id = $plan AND a.role = 'lead' AND (a.agency_today <> a.agency OR a.agency IN "
    "(SELECT name_vi FROM agencies WHERE exists_now = 'abolished'))",
    "dated": "SELECT count(*) FROM tasks t WHERE plan_id = $plan AND deadline_kind = 'dated'",
    "passed": "SELECT count(*) FROM tasks t WHERE plan_id = $plan AND deadline_kind = 'dated' "
    "AND deadline_end < DATE '2026-01-15'",
    "ahead": "SELECT count(*) FROM tasks t WHERE plan_id = $plan AND deadline_kind = 'dated' "
    "AND deadline_end >= DATE '2026-01-15'",
    "not_dated": "SELECT count(*) FROM tasks t WHERE plan_id = $plan AND deadline_kind <> 'dated'",
    "targets": "SELECT count(*) FROM targets t WHERE plan_id = $plan",
}
CLARITY_SQL = {
    "named_lead": f"{LEADS} AND NOT a.is_collective) > 0",
    "one_lead": f"{LEADS}) = 1 AND {LEADS} AND NOT a.is_collective) = 1",
    "dated": "deadline_kind = 'dated'",
    "product": "coalesce(trim(product_text), '') <> ''",
}


@pytest.mark.parametrize("plan_id", PLANS)
def test_every_number_of_a_plans_brief_equals_sql(real, plan_id):
    brief = plan_brief(real, plan_id, DAY)
    seen = Counter()
    for figure in brief.figures:
        kind = figure.key[0]
        seen[kind] += 1
        if kind in PLAN_SQL:
            assert figure.values == one(real, PLAN_SQL[kind], plan=plan_id), figure
        elif kind == "led":
            assert figure.values == one(
                real,
                "SELECT count(DISTINCT t.task_id) FROM tasks t JOIN task_agencies a "
                "USING (task_id) WHERE plan_id = $plan AND role = 'lead' AND agency = $agency",
                plan=plan_id,
                agency=figure.key[2],
            )
        elif kind == "clarity":
            met = CLARITY_SQL[figure.key[2]]
            assert figure.values == one(
                real,
                f"SELECT count(*) FILTER ({met}), count(*) FROM tasks t WHERE plan_id = $plan",
                plan=plan_id,
            )
        elif kind == "due":
            (day,) = one(
                real, "SELECT deadline_end FROM tasks WHERE task_id = $id", id=figure.key[1]
            )
            assert figure.values == (day.toordinal(),)
        elif kind == "target":
            sql = "SELECT value, value_max FROM targets WHERE target_id = $id"
            assert figure.values == one(real, sql, id=figure.key[1])
        elif kind == "duty":
            sql = "SELECT DISTINCT month, day FROM obligations WHERE obligation_id = $id"
            assert figure.values == one(real, sql, id=figure.key[1])
        else:
            assert kind == "nation", f"no SQL for {figure.key}"
            found = real.query(
                "SELECT value, value_max FROM indicator_values WHERE indicator_code = $code "
                "AND year = $year AND level = 'national' AND kind = 'target'",
                {"code": figure.key[1], "year": int(figure.key[2])},
            ).to_pylist()
            assert figure.values in [tuple(row.values()) for row in found]
    assert seen["tasks"] == seen["dated"] == seen["passed"] == 1
    assert seen["clarity"] == (4 if plan_id != "bac-giang-2022" else 3)  # no product column there


def test_every_number_of_an_agencys_brief_equals_sql(real):
    agency = "Liên minh Hợp tác xã tỉnh"
    brief = agency_brief(real, agency, DAY)
    where = (
        "FROM tasks t WHERE EXISTS (SELECT 1 FROM task_agencies a WHERE a.task_id = t.task_id "
        "AND a.agency = $agency AND a.role = '{role}')"
    )
    also = {
        "led": "",
        "coordinated": "",
        "dated": "AND deadline_kind = 'dated'",
        "passed": "AND deadline_kind = 'dated' AND deadline_end < DATE '2026-01-15'",
        "ahead": "AND deadline_kind = 'dated' AND deadline_end >= DATE '2026-01-15'",
        "product": "AND coalesce(trim(product_text), '') <> ''",
    }
    counted = 0
    for figure in brief.figures:
        if figure.key[0] not in also:
            assert figure.key[0] in ("due", "duty")
            continue
        role = "coordinating" if figure.key[0] == "coordinated" else "lead"
        plan = f"AND plan_id = '{figure.key[2]}'" if len(figure.key) > 2 else ""
        sql = f"SELECT count(*) {where.format(role=role)} {also[figure.key[0]]} {plan}"
        assert figure.values == one(real, sql, agency=agency), figure
        counted += 1
    assert counted >= 8
    assert brief.figures[0].values == (23,)  # 15 in Bắc Giang and 8 in Khánh Hòa, counted there


def test_every_number_stands_in_a_figure_and_every_figure_in_a_note(real):
    for name, brief in briefs(real):
        for part in brief.parts:
            cells = [c for row in part.rows for c in row] if hasattr(part, "rows") else [part]
            for runs in cells:
                for run in runs:
                    assert run.figure is None or run.text == run.figure.text
                # What is not a figure holds a digit only inside quoted names and task texts.
                loose = "".join(run.text for run in runs if run.figure is None)
                assert not re.search(r"\d+ (nhiệm vụ|tasks)", loose), (name, loose)
        assert all(figure.note for figure in brief.figures)
        places = [f.note for f in brief.figures if f.key[0] != "nation" and any(f.values)]
        assert all(re.search(r"dòng \d|lines? \d", note) for note in places), name


def test_the_word_file_has_a_footnote_for_every_figure(real, tmp_path):
    brief = plan_brief(real, "bac-giang-2022", DAY)
    file = tmp_path / "brief.docx"
    file.write_bytes(brief_bytes(brief))
    with zipfile.ZipFile(file) as parts:
        notes = parts.read("word/footnotes.xml").decode()
        body = parts.read("word/document.xml").decode()
    assert body.count("<w:footnoteReference ") == len(brief.figures)
    for figure in brief.figures:
        assert figure.note.rstrip(".") in notes
    fonts = {run.font.name for p in Document(str(file)).paragraphs for run in p.runs if run.text}
    assert fonts == {"Times New Roman"}


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_every_brief_is_one_a4_page(real, tmp_path):
    names = []
    for name, brief in briefs(real):
        (tmp_path / f"{name}.docx").write_bytes(brief_bytes(brief))
        names.append(name)
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless",
            "--convert-to", "pdf", "--outdir", str(tmp_path),
            *(str(tmp_path / f"{name}.docx") for name in names),
        ],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    for name in names:
        said = pages(tmp_path / f"{name}.pdf")
        assert re.search(r"Pages:\s+1\n", said), name
        assert "A4" in said, name


def pages(file: Path) -> str:
    return subprocess.run(["pdfinfo", str(file)], check=True, capture_output=True, text=True).stdout


def test_long_texts_from_unknown_plans_do_not_break_the_page_estimate(real):
    from dataclasses import replace

    from analytics.brief_word import ROOM, SIZES, fitting, height

    brief = plan_brief(real, "khanh-hoa-2023", DAY)
    assert height(brief, fitting(brief)) <= ROOM
    longer = replace(brief, parts=brief.parts * 2, figures=brief.figures * 2)
    assert fitting(longer) == SIZES[-1]
    assert fitting(longer) < fitting(brief)
