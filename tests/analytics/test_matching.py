from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.match_cache import FILE, match_cache
from analytics.matching import band_of, fingerprint, match_plans, pair_scores, rules, scores
from analytics.wordings import (
    Numbering,
    PlanSubjects,
    Subject,
    count_terms,
    subjects,
    weigh,
    words_of,
)
from loaders.records import MatchBand, MatchDecision, Plan, PlanRecords, Section, Task
from tests.analytics.judged import SETS, golden_plans, half_of, outcome


def plan(plan_id: str, *tasks: str, locality: str | None = None) -> PlanSubjects:
    return PlanSubjects(
        plan_id,
        tuple(Subject(f"{plan_id}/I.{n}", text) for n, text in enumerate(tasks, 1)),
        (locality,) if locality else (),
    )


def records(plan_id: str, *tasks: str) -> PlanRecords:
    return PlanRecords(
        Plan(plan_id),
        (Section(plan_id, "I", "Chung", "I", 1),),
        tuple(
            Task(f"{plan_id}/I.{n}", plan_id, "I", None, str(n), n, text)
            for n, text in enumerate(tasks, 1)
        ),
    )


def found(*plans: PlanSubjects) -> dict[tuple[str, str], float]:
    return {(a, b): score for a, b, score in pair_scores(plans)}


# The proof on the three real plans.


CASES = [(name, half) for name in SETS for half in ("tuned", "held out")]


@pytest.mark.parametrize(("judged_set", "half"), CASES)
def test_bands_mean_what_they_say(
    judged_set: str, half: str, capsys: pytest.CaptureFixture[str]
) -> None:
    matched = outcome(rules().matched, half, judged_set)
    suggested = outcome(rules().suggested, half, judged_set)
    with capsys.disabled():
        for band, o in (("matched", matched), ("suggested or better", suggested)):
            print(
                f"\n{judged_set}, {half}, {band}: precision {o.precision:.2f} "
                f"({o.right} of {o.found}), recall {o.recall:.2f} (same {o.same_found} of {o.same}, "
                f"overlapping {o.overlap_found} of {o.overlap})",
                end="",
            )
    assert matched.precision >= 0.9
    assert suggested.precision >= 0.6
    assert suggested.recall_same >= 0.8
    assert suggested.recall >= 0.7


def test_matched_is_near_certain_in_all_that_was_judged() -> None:
    every = [outcome(rules().matched, half, name) for name, half in CASES]
    assert sum(o.right for o in every) / sum(o.found for o in every) >= 0.95
    assert sum(o.found for o in every) >= 30


def test_the_threshold_of_matched_follows_from_the_tuned_half_alone() -> None:
    wrong = [
        score
        for judged in SETS.values()
        for a, b, score in pair_scores(judged.plans())
        if half_of(pair := frozenset((a, b))) == "tuned"
        and judged.labels().get(pair) not in ("same", "overlap", "doubtful")
    ]
    assert rules().matched == pytest.approx(max(wrong) + 0.1, abs=0.005)


def test_judged_pairs_are_about_tasks_that_exist() -> None:
    for judged in SETS.values():
        ids = {t.task_id for p in judged.plans() for t in p.tasks}
        assert all(pair <= ids for pair in judged.labels())
        assert {half_of(pair) for pair in judged.labels()} == {"tuned", "held out"}


def test_one_row_that_covers_two_finds_both() -> None:
    both = found(*golden_plans())
    row = "khanh-hoa-2023/II.9"  # people's credit funds, and access to bank credit
    assert band_of(both["bac-giang-2022/III.12", row]) is MatchBand.MATCHED
    assert band_of(both["bac-giang-2022/IV.6", row]) is not None


# What is compared.


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hỗ trợ HTX vay vốn", "Hỗ trợ hợp tác xã vay vốn"),
        (
            "Thực hiện Quyết định số 2510/QĐ-UBND ngày 18/12/2020",
            "Thực hiện Quyết định số 99/QĐ-TTg ngày 1/2/2023",
        ),
        ("Rà soát quỹ đất theo quy định của pháp luật", "Rà soát quỹ đất"),
        ("Hỗ trợ chuyển đổi số giai đoạn 2021-2025", "Hỗ trợ chuyển đổi số"),
        ("Xây dựng nhà văn hoá", "Xây dựng nhà văn hóa"),
    ],
)
def test_numbers_dates_endings_and_spellings_do_not_part_tasks(one: str, other: str) -> None:
    said = [[w for clause in words_of(text) for w in clause if w != "|"] for text in (one, other)]
    assert said[0] == said[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mở lớp tập huấn", "Bồi dưỡng nghiệp vụ"),
        ("Bán hàng trực tuyến", "Sàn thương mại điện tử"),
        ("Giới thiệu gương điển hình", "Nhân rộng cách làm hay"),
    ],
)
def test_other_words_for_the_same_thing_share_a_concept(one: str, other: str) -> None:
    concepts = [{t for t in count_terms(words_of(w)) if t[0] == "="} for w in (one, other)]
    assert len(concepts[0] & concepts[1]) == 1


def test_a_plan_s_own_place_is_left_out() -> None:
    a = plan("a", "Quảng bá nông sản tỉnh Bắc Giang", "Việc khác hẳn", locality="Bắc Giang")
    b = plan("b", "Quảng bá nông sản tỉnh Cà Mau", "Chuyện chẳng liên quan", locality="Cà Mau")
    assert found(a, b)["a/I.1", "b/I.1"] == 1.0


# Invariants.

WORDS = st.sampled_from(
    [
        "đất",
        "vốn",
        "vay",
        "hợp",
        "tác",
        "xã",
        "chợ",
        "thuế",
        "số",
        "hóa",
        "tuyên",
        "truyền",
        "đào",
        "tạo",
        "kiểm",
        "tra",
    ]
)
WORDING = st.lists(WORDS, max_size=14).map(" ".join)
PLAN = st.lists(WORDING, max_size=5)


@settings(max_examples=60)
@given(st.lists(PLAN, min_size=2, max_size=4))
def test_pairs_are_of_two_plans_once_each_and_between_0_and_1(texts: list[list[str]]) -> None:
    plans = [plan(f"p{n}", *tasks) for n, tasks in enumerate(texts)]
    pairs = list(pair_scores(plans))
    assert len({frozenset(p[:2]) for p in pairs}) == len(pairs)
    for a, b, score in pairs:
        assert a.split("/")[0] != b.split("/")[0]
        assert rules().suggested <= score <= 1.0


@settings(max_examples=60)
@given(PLAN, PLAN)
def test_scores_are_symmetric(one: list[str], other: list[str]) -> None:
    terms, codes = Numbering(), Numbering()
    a, b = weigh(plan("a", *one), terms, codes), weigh(plan("b", *other), terms, codes)
    assert np.allclose(scores(a, b), scores(b, a).T, atol=2e-4)


@settings(max_examples=30)
@given(PLAN, PLAN, PLAN)
def test_another_plan_changes_no_score(one: list[str], other: list[str], third: list[str]) -> None:
    a, b, c = plan("a", *one), plan("b", *other), plan("c", *third)
    alone = found(a, b)
    assert {pair: s for pair, s in found(a, b, c).items() if "c/" not in pair[0] + pair[1]} == alone
    assert found(c, b, a) == found(a, b, c)


def test_equal_wording_scores_one_and_unlike_wording_nothing() -> None:
    text = "Hỗ trợ hợp tác xã vay vốn ưu đãi"
    assert found(plan("a", text), plan("b", text)) == {("a/I.1", "b/I.1"): 1.0}
    assert found(plan("a", text), plan("b", "Thanh tra đất đai hằng quý")) == {}


def test_common_areas_alone_never_join_unlike_wordings() -> None:
    areas = frozenset({"credit"})
    one = PlanSubjects("a", (Subject("a/1", "Giãn hạn trả", areas, areas, "I"),))
    other = PlanSubjects("b", (Subject("b/1", "Tín dụng", areas, areas, "I"),))
    assert found(one, other) == {}


def test_empty_plans_and_tasks_without_words_match_nothing() -> None:
    assert found(plan("a"), plan("b", "Việc")) == {}
    assert found(plan("a", "", "…"), plan("b", "", "123")) == {}


def test_matches_come_both_ways_with_one_score() -> None:
    text = "Hỗ trợ hợp tác xã vay vốn"
    both = list(match_plans([records("a", text, text), records("b", text)]))
    assert {(m.task_id, m.other_task_id) for m in both} == {
        ("a/I.1", "b/I.1"),
        ("b/I.1", "a/I.1"),
        ("a/I.2", "b/I.1"),
        ("b/I.1", "a/I.2"),
    }
    assert {m.score for m in both} == {1.0}
    assert all(m.band is MatchBand.MATCHED and m.decision is None for m in both)


# Decisions.


def decided(
    decisions: dict[tuple[str, str], MatchDecision],
) -> dict[tuple[str, str], MatchDecision | None]:
    plans = [
        records("a", "Hỗ trợ vay vốn", "Thanh tra"),
        records("b", "Hỗ trợ vay vốn", "Quốc phòng"),
    ]
    said = match_plans(plans, {frozenset(pair): d for pair, d in decisions.items()})
    return {(m.task_id, m.other_task_id): m.decision for m in said}


def test_decisions_win_over_scores_both_ways() -> None:
    said = decided(
        {("a/I.1", "b/I.1"): MatchDecision.REJECTED, ("b/I.2", "a/I.2"): MatchDecision.ACCEPTED}
    )
    assert said["a/I.1", "b/I.1"] is said["b/I.1", "a/I.1"] is MatchDecision.REJECTED
    assert said["a/I.2", "b/I.2"] is said["b/I.2", "a/I.2"] is MatchDecision.ACCEPTED


@pytest.mark.parametrize("pair", [("a/I.1", "a/I.2"), ("a/I.1", "c/I.1"), ("a/I.1", "a/I.1")])
def test_decisions_about_one_plan_or_unknown_tasks_make_no_match(pair: tuple[str, str]) -> None:
    assert all(d is None for d in decided({pair: MatchDecision.ACCEPTED}).values())


# Remembered scores.


def run(folder: Path, plans: Iterable[PlanSubjects]) -> tuple[dict[tuple[str, str], float], int]:
    with match_cache(folder) as cache:
        said = {(a, b): s for a, b, s in pair_scores(list(plans), cache)}
        return said, cache.compared


def test_a_new_plan_is_compared_without_the_rest(tmp_path: Path) -> None:
    plans = golden_plans()
    assert run(tmp_path, plans[:2])[1] == 1
    said, compared = run(tmp_path, plans)
    assert compared == 2
    assert said == found(*plans)
    assert run(tmp_path, plans)[1] == 0
    assert run(tmp_path, plans)[0] == said


def test_a_changed_plan_is_compared_again_and_the_old_scores_go(tmp_path: Path) -> None:
    a, b = plan("a", "Hỗ trợ vay vốn"), plan("b", "Hỗ trợ vay vốn")
    run(tmp_path, [a, b])
    changed = plan("b", "Hỗ trợ vay vốn ưu đãi")
    assert fingerprint(changed) != fingerprint(b)
    said, compared = run(tmp_path, [a, changed])
    assert compared == 1
    assert said == found(a, changed)
    with sqlite3.connect(tmp_path / FILE) as held:
        assert held.execute("SELECT count(*) FROM pairs").fetchone() == (1,)


def test_a_damaged_memory_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"not a database" * 100)
    a, b = plan("a", "Hỗ trợ vay vốn"), plan("b", "Hỗ trợ vay vốn")
    assert run(tmp_path, [a, b]) == (found(a, b), 1)
    assert run(tmp_path, [a, b])[1] == 0


def test_records_give_what_is_compared() -> None:
    said = subjects(records("a", "Hỗ trợ vay vốn"))
    assert said.tasks == (Subject("a/I.1", "Hỗ trợ vay vốn", pillar="I"),)
