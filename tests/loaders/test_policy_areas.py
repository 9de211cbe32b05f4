from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.words import words
from loaders.policy_areas import area_codes, policy_areas
from loaders.text import fold, nfc
from loaders.wording import syllables
from ui.text import Words

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
PLANS = ("khanh-hoa-2023", "bac-giang-2022", "tp-lang-son-2025")


def golden_tasks() -> list[tuple[str, str]]:
    found = []
    for plan in PLANS:
        for t in json.loads((GOLDEN / f"{plan}.json").read_text(encoding="utf-8"))["tasks"]:
            found.append((f"{plan}/{t['section']}.{t['number']}", t["task"]))
    return found


# What each task is about, by reading it: the area must be among those found.
READ = {
    "khanh-hoa-2023/I.2": "propaganda",
    "khanh-hoa-2023/I.3": "emulation",
    "khanh-hoa-2023/II.3": "science_digital",
    "khanh-hoa-2023/II.5": "education",
    "khanh-hoa-2023/II.6": "human_resources",
    "khanh-hoa-2023/II.7": "land",
    "khanh-hoa-2023/II.9": "credit",
    "khanh-hoa-2023/II.10": "science_digital",
    "khanh-hoa-2023/II.12": "markets",
    "khanh-hoa-2023/II.14": "finance",
    "khanh-hoa-2023/II.16": "social_insurance",
    "khanh-hoa-2023/III.1": "reorganisation",
    "khanh-hoa-2023/III.4": "credit",
    "khanh-hoa-2023/IV.3": "inspection",
    "khanh-hoa-2023/IV.4": "international",
    "khanh-hoa-2023/V.1": "mass_mobilisation",
    "bac-giang-2022/II.5": "environment",
    "bac-giang-2022/II.7": "ocop_tourism",
    "bac-giang-2022/II.10": "markets",
    "bac-giang-2022/II.13": "infrastructure",
    "bac-giang-2022/II.19": "social_insurance",
    "bac-giang-2022/II.21": "infrastructure",
    "bac-giang-2022/III.15": "human_resources",
    "bac-giang-2022/IV.5": "state_management",
    "tp-lang-son-2025/II.9": "administrative_reform",
    "tp-lang-son-2025/II.14": "finance",
    "tp-lang-son-2025/III.3": "models_value_chains",
    "tp-lang-son-2025/IV.2": "mass_mobilisation",
}


@pytest.mark.parametrize(("task_id", "area"), READ.items())
def test_real_tasks_are_in_the_area_that_a_reader_names(task_id: str, area: str) -> None:
    assert area in policy_areas(dict(golden_tasks())[task_id]).areas


def test_less_than_one_real_task_in_twenty_is_unclassified() -> None:
    tasks = golden_tasks()
    none = [task_id for task_id, text in tasks if not policy_areas(text).areas]
    assert len(none) < 0.05 * len(tasks), none


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Phát triển sản phẩm du lịch biển đảo chất lượng cao", "ocop_tourism"),
        ("Nâng cấp hạ tầng số, phủ sóng 5G toàn tỉnh", "science_digital"),
        ("Đầu tư nâng cấp trạm y tế xã", "health"),
        ("Xây dựng nhà văn hoá thôn", "culture_sport"),
        ("Cải thiện môi trường đầu tư, kinh doanh", "investment"),
        ("Bảo đảm an toàn giao thông dịp Tết", "security_defence"),
        ("Xóa nhà tạm cho hộ nghèo", "social_welfare"),
        ("Bồi thường, giải phóng mặt bằng dự án cao tốc", "land"),
    ],
)
def test_other_subjects_have_areas_too(text: str, first: str) -> None:
    assert policy_areas(text).areas[:1] == (first,)


def test_words_inside_a_longer_phrase_do_not_decide() -> None:
    assert "environment" not in policy_areas("Cải thiện môi trường đầu tư").areas
    assert "infrastructure" not in policy_areas("Phát triển hạ tầng số").areas


def test_marks_part_words_where_the_text_has_them() -> None:
    assert "agriculture" not in policy_areas("Quan hệ lao động bền vững trong hợp tác xã").areas
    assert "credit" in policy_areas("Ho tro vay von cho hop tac xa").areas


def test_nothing_fits_is_said_with_no_area_and_no_reason() -> None:
    for text in (None, "", "Việc khác", "…"):
        assert policy_areas(text).areas == ()
        assert policy_areas(text).reason == ""


def test_abbreviations_count_as_their_long_form_and_are_shown_as_written() -> None:
    found = policy_areas("Hỗ trợ XTTM cho các HTX")
    assert found.areas[0] == "markets"
    assert found.reason.split("; ")[0] == "XTTM"


@given(st.sampled_from(golden_tasks()))
def test_each_reason_is_words_of_the_task(item: tuple[str, str]) -> None:
    text = item[1]
    found = policy_areas(text)
    parts = found.reason.split("; ") if found.reason else []
    assert len(parts) == len(found.areas)
    assert set(found.areas) <= set(area_codes())
    plain = " ".join(s for s in fold(text).replace(",", " ").replace(";", " ").split())
    letters = "".join(c for c in plain if c.isalnum())
    for part in parts:
        for said in part.split(", "):
            assert "".join(c for c in fold(said) if c.isalnum()) in letters


@given(st.text(max_size=80))
def test_any_text_is_taken(text: str) -> None:
    found = policy_areas(text)
    assert len(found.areas) == len(set(found.areas))
    composed = nfc(text)
    assert all(0 <= s.start < s.end <= len(composed) for s in syllables(text))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_area_has_one_name_on_screen_and_in_the_workbook(language: str) -> None:
    on_screen = Words(language)
    in_workbook = words(language)
    for code in area_codes():
        assert on_screen(f"policy_area.{code}") == in_workbook(f"area_{code}")
