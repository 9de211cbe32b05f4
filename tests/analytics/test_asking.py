"""Questions that say which filters they read answer the same whatever the others are."""

from __future__ import annotations

from datetime import date

import pytest

from analytics import quality_queries, queries, target_queries
from analytics.asking import counting
from analytics.filters import FILTERS, Filters
from loaders.warehouse import Warehouse

OTHERS = {"deadline": ("dated",), "pillar": ("V",), "q": "khong co", "from_": "2030-01-01"}
QUESTIONS = (
    queries.issues,
    queries.issue_counts,
    queries.line_accounting,
    quality_queries.reading,
    queries.obligations,
    queries.plans,
    queries.targets,
    queries.targets_matrix,
    queries.cooperative_counts,
    target_queries.figures,
    target_queries.headlines,
    target_queries.known_indicators,
    target_queries.years,
)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.__name__)
def test_an_answer_depends_on_the_filters_it_names_alone(warehouse: Warehouse, question):
    rest = {"as_of": date(2025, 6, 1)} if question is queries.obligations else {}
    narrow = Filters(**OTHERS)
    assert counting(question, narrow) == Filters()
    assert question(warehouse, narrow, **rest) == question(warehouse, Filters(), **rest)


def test_the_plan_filter_is_told_apart_and_other_questions_keep_every_filter():
    selection = Filters(plan=("a",), **OTHERS)
    assert counting(queries.targets, selection) == Filters(plan=("a",))
    assert counting(queries.overview, selection) == selection
    assert {f.key for f, _ in selection.active()} <= {f.key for f in FILTERS}
