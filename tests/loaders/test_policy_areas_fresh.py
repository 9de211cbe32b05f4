"""Policy areas of 121 tasks whose areas were judged by name alone, the vocabulary unread."""

from __future__ import annotations

import tomllib

import pytest

from loaders.policy_areas import policy_areas
from tests.analytics.judged import FRESH, fresh_plans


def test_areas_of_plans_never_tuned_on(capsys: pytest.CaptureFixture[str]) -> None:
    wanted = tomllib.loads((FRESH / "areas.toml").read_text(encoding="utf-8"))
    missed, beyond, none, total = 0, 0, 0, 0
    for plan in fresh_plans():
        for task in plan.tasks:
            said = wanted[plan.plan_id][task.task_id.split("/")[1]]
            must, one_of = set(said.get("must", ())), set(said.get("one_of", ()))
            found = set(policy_areas(task.wording).areas)
            total += 1
            none += not found
            missed += not must <= found or (bool(one_of) and not one_of & found)
            beyond += bool(found - must - one_of - set(said.get("may", ())))
    with capsys.disabled():
        print(f"\nof {total}: {missed} miss an area, {beyond} have one too many, {none} have none")
    assert none / total < 0.05
    assert missed / total < 0.1
    assert beyond / total < 0.2
