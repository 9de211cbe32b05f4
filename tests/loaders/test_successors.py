"""Who answers today; expectations come from the reference files and their sources."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reference import agency_rows, local_names, successor_rules
from loaders.successors import province_today, today

LD, TTTT = "Sở Lao động - Thương binh và Xã hội", "Sở Thông tin và Truyền thông"
HUYEN = "Ủy ban nhân dân các huyện, thị xã, thành phố"
NAMES = sorted({row.name for row in agency_rows()})


@pytest.mark.parametrize(
    ("agency", "locality", "level", "expected", "local"),
    [
        ("Sở Kế hoạch và Đầu tư", "Bắc Giang", "province", "Sở Tài chính", "Sở Tài chính tỉnh Bắc Ninh"),
        ("Sở Tài chính", "Khánh Hòa", "province", "Sở Tài chính", "Sở Tài chính tỉnh Khánh Hòa"),
        ("Sở Giao thông vận tải", "Quảng Nam", "province", "Sở Xây dựng", "Sở Xây dựng thành phố Đà Nẵng"),
        ("Sở Tài chính", "Hoà Bình", "province", "Sở Tài chính", "Sở Tài chính tỉnh Phú Thọ"),
        ("Cục Thuế tỉnh", "Bắc Giang", "province", "Thuế tỉnh, thành phố", "Thuế tỉnh Bắc Ninh"),
        ("Cục Thuế tỉnh", "Nam Định", "province", "Thuế tỉnh, thành phố", "Thuế tỉnh Ninh Bình"),
        ("Liên minh Hợp tác xã tỉnh", "Bắc Giang", "province", "Liên minh Hợp tác xã tỉnh", "Liên minh Hợp tác xã tỉnh Bắc Ninh"),
        ("Ủy ban nhân dân tỉnh", "Hải Dương", "province", "Ủy ban nhân dân tỉnh", "Ủy ban nhân dân thành phố Hải Phòng"),
        ("Các sở, ban, ngành", "Bắc Giang", "province", "Các sở, ban, ngành", "Các sở, ban, ngành"),
        ("Bộ Kế hoạch và Đầu tư", "Bắc Giang", "province", "Bộ Tài chính", "Bộ Tài chính"),
        ("Ngân hàng Nhà nước chi nhánh Khu vực", "Lạng Sơn", "district", "Ngân hàng Nhà nước chi nhánh Khu vực", "Ngân hàng Nhà nước chi nhánh Khu vực 5"),
        ("Ủy ban nhân dân thành phố thuộc tỉnh", "Lạng Sơn", "district", "Ủy ban nhân dân các xã, phường, đặc khu", "UBND các phường Đông Kinh, Lương Văn Tri, Tam Thanh, Kỳ Lừa"),
    ],
)  # fmt: skip
def test_successor_and_its_local_name(
    agency: str, locality: str, level: str, expected: str, local: str
) -> None:
    found = today(agency, locality, locality, level, "")
    assert (found.agency, found.local_name) == (expected, local)
    assert found.changed == (agency != expected)


@pytest.mark.parametrize(
    ("agency", "task", "expected", "confidence", "area"),
    [
        (LD, "Đưa nội dung vào giảng dạy trong các cơ sở giáo dục nghề nghiệp", "Sở Giáo dục và Đào tạo", "verified", "education"),
        (LD, "Hỗ trợ hộ giảm nghèo", "Sở Nông nghiệp và Môi trường", "verified", "agriculture_environment"),
        (LD, "Hỗ trợ người lao động", "Sở Nội vụ", "partial", "labour_home_affairs"),
        (TTTT, "Hướng dẫn các cơ quan báo chí tuyên truyền", "Sở Văn hóa, Thể thao và Du lịch", "verified", "media"),
        (TTTT, "Hỗ trợ chuyển đổi số trong doanh nghiệp", "Sở Khoa học và Công nghệ", "verified", "science_digital"),
        (TTTT, "Xây dựng kế hoạch", "Sở Khoa học và Công nghệ", "partial", "science_digital"),
        ("Sở Kế hoạch và Đầu tư", "Xây dựng kế hoạch thanh tra", "Thanh tra tỉnh", "partial", "inspection"),
        ("Sở Kế hoạch và Đầu tư", "Báo cáo", "Sở Tài chính", "verified", "planning_finance"),
        (HUYEN, "cấp Giấy chứng nhận đăng ký hợp tác xã", "Phòng Kinh tế / Phòng Kinh tế, Hạ tầng và Đô thị (UBND cấp xã)", "verified", "planning_finance"),
        (HUYEN, "Tăng cường liên kết", "Ủy ban nhân dân các xã, phường, đặc khu", "verified", "local_government"),
        ("Sở Tài chính", "Báo cáo", "Sở Tài chính", None, "planning_finance"),
    ],
)  # fmt: skip
def test_the_task_tells_which_successor_answers(
    agency: str, task: str, expected: str, confidence: str | None, area: str
) -> None:
    found = today(agency, "Bắc Giang", "Bắc Giang", "province", task)
    assert (found.agency, found.confidence, found.functional_area) == (expected, confidence, area)


def test_an_unknown_body_is_its_own_successor() -> None:
    found = today("Viện X", "Bắc Giang", "Bắc Giang", "province", "")
    assert (found.agency, found.local_name, found.confidence, found.changed) == (
        "Viện X",
        "Viện X",
        None,
        False,
    )


def test_a_city_is_not_the_province_of_its_name() -> None:
    office = "Ngân hàng Nhà nước chi nhánh Khu vực"
    assert today(office, "Lạng Sơn", "Lạng Sơn", "province", "").local_name == office
    assert today(office, "Lạng Sơn", "Lạng Sơn", "district", "").local_name == f"{office} 5"


def test_a_city_plans_provincial_body_has_the_provinces_name() -> None:
    found = today("Sở Kế hoạch và Đầu tư", "Bắc Giang", "Bắc Giang", "district", "")
    assert found.local_name == "Sở Tài chính tỉnh Bắc Ninh"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bắc Giang", "Bắc Ninh"),
        ("Hòa Bình", "Phú Thọ"),
        ("Khánh Hoà", "Khánh Hòa"),
        ("X", None),
        (None, None),
    ],
)
def test_province_of_today(name: str | None, expected: str | None) -> None:
    assert province_today(name) == expected


@given(st.sampled_from(NAMES), st.text(max_size=40))
def test_every_chain_ends_at_a_body_that_exists(name: str, task: str) -> None:
    found = today(name, "Bắc Giang", "Bắc Giang", "province", task)
    ends = {row.name: row.exists_now for row in agency_rows()}
    assert ends[found.agency]
    assert today(found.agency).agency == found.agency
    assert (found.confidence is None) == (not found.changed)
    assert found.confidence in (None, "verified", "partial", "unverified")


def test_files_name_only_known_bodies() -> None:
    named = [rule.name for rule in successor_rules()] + [
        rule.successor for rule in successor_rules()
    ]
    named += [row.successor for row in agency_rows()]
    named += [row.name for row in local_names() if not row.name.startswith("*")]
    assert set(named) <= set(NAMES)
