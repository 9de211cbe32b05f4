"""``docs/database.md`` says what the database holds: every table and column, nothing older."""

from __future__ import annotations

import duckdb
import pytest

from docs import dictionary
from loaders.paths import DATA
from loaders.schema import RECORD_TABLES
from loaders.warehouse import build_database

# What other programs rely on; more columns are welcome.
PROMISED = {
    "plans": "plan_id locality province province_today level issuer number issued_on title "
    "programme resolution signatory source_file source_sha256",
    "sections": "plan_id ordinal title pillar",
    "tasks": "task_id plan_id section subsection number position task lead_text coordinating_text "
    "product_text deadline_text note_text deadline_kind deadline_precision deadline_start "
    "deadline_end recurrence policy_area search_text page first_line last_line",
    "task_agencies": "task_id role agency agency_today agency_text",
    "targets": "target_id plan_id indicator value value_max unit comparator year scope phrase "
    "sentence line",
    "obligations": "plan_id agency text recurrence month day line",
    "matches": "task_id other_task_id score band decision",
    "issues": "plan_id severity code message line",
    "source_lines": "plan_id line text role",
}


def test_the_dictionary_is_current():
    kept = dictionary.TARGET.read_text(encoding="utf-8")
    assert kept == dictionary.text(), "run: python -m docs.dictionary"


def test_every_column_is_explained():
    unexplained = [
        f"{table.name}.{column.name}"
        for table in RECORD_TABLES.values()
        for column in table.columns
        if not column.description
    ]
    assert unexplained == []


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """An empty build, opened as any other program would."""
    directory = tmp_path_factory.mktemp("dictionary")
    build_database([], (), directory)
    (file,) = directory.glob("plans-*.duckdb")
    connection = duckdb.connect(file, read_only=True)
    yield connection
    connection.close()


@pytest.mark.parametrize("table", PROMISED)
def test_the_promised_columns_are_in_the_published_file(published, table):
    rows = published.execute(f"DESCRIBE {table}").fetchall()
    assert set(PROMISED[table].split()) <= {row[0] for row in rows}
    kinds = {row[0]: row[1] for row in rows}
    for name in ("line", "first_line", "last_line", "position", "year", "month", "day"):
        assert kinds.get(name, "BIGINT") == "BIGINT"
    for name in ("deadline_start", "deadline_end"):
        assert kinds.get(name, "DATE") == "DATE"


def test_every_reference_file_is_a_table(published):
    tables = {row[0] for row in published.execute("SHOW TABLES").fetchall()}
    assert {path.stem for path in (DATA / "reference").glob("*.csv")} <= tables
