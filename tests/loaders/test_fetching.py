"""Few rows and many come as the same table, of the types that DuckDB itself hands out."""

from __future__ import annotations

import warnings

import duckdb
import pytest

from loaders import fetching

QUESTIONS = {
    "plain": "SELECT i::BIGINT AS a, i::INTEGER AS b, i % 2 = 0 AS c, i / 3.0::DOUBLE AS d, "
    "DATE '2020-01-01' + i::INTEGER AS e, if(i % 3 = 0, NULL, 'đ' || i) AS f, "
    "if(i % 2 = 0, 'x', 'y')::kind AS g FROM range($n) r(i)",
    "empty columns": "SELECT NULL::VARCHAR AS a, NULL::kind AS b, NULL::DOUBLE AS c, i FROM "
    "range($n) r(i)",
    "nested": "SELECT [i] AS a, {'b': i} AS b FROM range($n) r(i)",
    "other numbers": "SELECT sum(i) OVER () AS a, i::DECIMAL(9, 2) AS b, i::FLOAT AS c "
    "FROM range($n) r(i)",
}


@pytest.mark.parametrize("rows", [0, 1, fetching.FEW - 1, fetching.FEW, fetching.FEW + 1, 5000])
@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_a_table_is_the_one_that_duckdb_gives_with_enums_as_text(question: str, rows: int) -> None:
    connection = duckdb.connect()
    connection.execute("CREATE TYPE kind AS ENUM ('x', 'y')")
    found = fetching.table(connection.cursor().execute(question, {"n": rows}))
    texts = question.replace("::kind", "::VARCHAR")
    as_text = connection.cursor().execute(texts, {"n": rows}).to_arrow_table()
    assert as_text is not None
    assert found.num_rows == rows
    assert found.schema == as_text.schema
    assert found.equals(as_text)


@pytest.mark.parametrize("rows", [0, 1, fetching.FEW + 1, 5000])
@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_what_has_many_rows_comes_as_the_same_table_without_a_copy(
    question: str, rows: int
) -> None:
    connection = duckdb.connect()
    connection.execute("CREATE TYPE kind AS ENUM ('x', 'y')")
    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        relation = connection.cursor().sql(question, params={"n": rows})
        many = fetching.long_table(relation)
    few = fetching.table(connection.cursor().execute(question, {"n": rows}))
    assert many.schema == few.schema
    assert many.equals(few)
