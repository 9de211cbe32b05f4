"""Matches at build time: decisions read, pairs compared (or remembered), one table made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from threadpoolctl import threadpool_limits

from analytics.decisions import in_force, read_decisions, set_aside
from analytics.match_cache import match_cache
from analytics.matching import Decisions, Memory, compare_plans, rules
from analytics.wordings import PlanSubjects, subjects
from loaders.records import MatchBand, MatchDecision, PlanRecords

FILE = "matches.toml"
Column = np.ndarray[Any, np.dtype[Any]]
_BANDS = pa.array([band.value for band in MatchBand])
_DECISIONS = pa.array([decision.value for decision in MatchDecision])


def with_matches(
    plans: Sequence[PlanRecords], data: Path, memory: Path
) -> tuple[list[PlanRecords], pa.Table]:
    """Plans with an issue for each decision that no longer fits, and the table of matches.

    Parameters
    ----------
    data : Path
        The data folder, with the decisions in ``matches.toml``.
    memory : Path
        Folder of the remembered scores.
    """
    decisions = read_decisions(data / FILE)
    texts = {task.task_id: task.task for plan in plans for task in plan.tasks}
    with match_cache(memory) as cache:
        table = match_table(plans, in_force(decisions, texts), cache)
    issues = set_aside(decisions, plans)
    told = [
        replace(plan, issues=(*plan.issues, *(i for i in issues if i.plan_id == plan.plan.plan_id)))
        for plan in plans
    ]
    return told, table


def match_table(
    plans: Sequence[PlanRecords], decisions: Decisions, memory: Memory | None = None
) -> pa.Table:
    """One row per ordered pair of tasks, with the columns of ``matches``.

    The same as :func:`analytics.matching.match_plans`, as columns: millions of pairs fit.
    """
    compared = sorted((subjects(plan) for plan in plans), key=lambda plan: plan.plan_id)
    ids = [task.task_id for plan in compared for task in plan.tasks]
    starts = dict(zip((plan.plan_id for plan in compared), _starts(compared), strict=True))
    # The first task of a pair stands before the second, since its plan does. Twelve bytes a pair:
    # a national corpus has millions of them, and small arrays for each two plans take far more.
    places, others, values = bytearray(), bytearray(), bytearray()
    # The products of two plans are so small that threads wait for each other most of the time.
    with threadpool_limits(1, user_api="blas"):
        for plan, beside, found in compare_plans(compared, memory):
            places += (found["row"] + np.uint32(starts[plan.plan_id])).tobytes()
            others += (found["column"] + np.uint32(starts[beside.plan_id])).tobytes()
            values += found["score"].tobytes()
    first, second = (np.frombuffer(held, np.int32) for held in (places, others))
    score = np.frombuffer(values, np.float32).astype(np.float64).round(4)
    said = np.full(first.size, -1, dtype=np.int8)
    for one, other, decision in _decided(compared, ids, decisions):
        held = np.flatnonzero((first == one) & (second == other))
        if not held.size:
            held = np.array([first.size])
            first, second = (
                np.append(c, np.int32(at)) for c, at in ((first, one), (second, other))
            )
            score, said = np.append(score, 0.0), np.append(said, np.int8(-1))
        said[held] = list(MatchDecision).index(decision)
    return _both_ways(ids, first, second, score, said)


def _starts(plans: Sequence[PlanSubjects]) -> list[int]:
    return list(accumulate((len(plan.tasks) for plan in plans[:-1]), initial=0)) if plans else []


def _decided(
    plans: Sequence[PlanSubjects], ids: Sequence[str], decisions: Decisions
) -> Iterator[tuple[int, int, MatchDecision]]:
    """Decisions about tasks of two of the plans, by the tasks' places."""
    place = {task_id: at for at, task_id in enumerate(ids)}
    home = {task.task_id: plan.plan_id for plan in plans for task in plan.tasks}
    for pair, decision in decisions.items():
        if len(pair) == 2 and pair <= place.keys() and len({home[t] for t in pair}) == 2:
            one, other = sorted(place[task_id] for task_id in pair)
            yield one, other, decision


def _both_ways(
    ids: Sequence[str], first: Column, second: Column, score: Column, said: Column
) -> pa.Table:
    band = np.select([score >= rules().matched, score >= rules().suggested], [0, 1], -1).astype(
        np.int8
    )
    names = pa.array(ids, pa.string())
    one, other = _named(names, first), _named(names, second)
    # Both ways round share what they have in common: no column is held twice.
    return pa.table(
        {
            "task_id": pa.chunked_array([one, other]),
            "other_task_id": pa.chunked_array([other, one]),
            "score": _twice(pa.array(score)),
            "band": _twice(_named(_BANDS, band)),
            "decision": _twice(_named(_DECISIONS, said)),
        }
    )


def _twice(column: pa.Array) -> pa.ChunkedArray:
    return pa.chunked_array([column, column])


def _named(names: pa.Array, places: Column) -> pa.DictionaryArray:
    """Names at places, null at -1; kept as numbers, so that millions of rows stay small."""
    return pa.DictionaryArray.from_arrays(pa.array(places, mask=places < 0), names)
