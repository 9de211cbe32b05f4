"""Targets of plan texts: what is taken with which meaning, and what must not be taken.

Expectations are made by reading the sentences, those of the three real plans included.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.document import Line
from loaders.numbers import format_number
from loaders.paths import ROOT
from loaders.targets import FoundTarget, find_targets, indicator_units
from loaders.text import nfc, squeeze

Reading = tuple[str | None, float, float | None, str | None, str, int | None]
PLANS = ROOT / "data" / "plans"


def lines_of(text: str) -> list[Line]:
    return [Line(number, nfc(line)) for number, line in enumerate(text.split("\n"), 1)]


def body(plan: str) -> list[Line]:
    """Lines of a real plan outside its task table."""
    text = Path(PLANS / plan / "source.txt").read_text(encoding="utf-8")
    return [line for line in lines_of(text) if "\t" not in line.text]


def read(text: str) -> list[Reading]:
    return [
        (t.indicator, t.value, t.value_max, t.unit, t.comparator.value, t.year)
        for t in find_targets(lines_of(text))
    ]


def one(
    indicator: str | None,
    value: float,
    unit: str,
    comparator: str = "exact",
    year: int | None = 2030,
    high: float | None = None,
) -> Reading:
    """One target as :func:`read` gives it."""
    return (indicator, value, high, unit, comparator, year)


GOAL = "II. MỤC TIÊU\n2. Chỉ tiêu cụ thể đến năm 2030\n"

BAC_GIANG = [
    (31, "cooperatives", 1600, None, "about", None),
    (31, "cooperative_members", 51000, None, "about", None),
    (31, "agri_cooperatives", 1000, None, "about", "lĩnh vực nông nghiệp"),
    (31, "nonagri_cooperatives", 600, None, "exact", "phi nông nghiệp"),
    (31, "agri_cooperative_groups", 520, None, "exact", "lĩnh vực nông nghiệp"),
    (31, "agri_cooperative_group_members", 3500, None, "about", None),
    (31, "cooperatives_converted_from_groups", 50, None, "about", None),
    (31, "agri_cooperative_unions", 5, None, "exact", "lĩnh vực nông nghiệp"),
    (31, "union_member_cooperatives", 35, None, "exact", None),
    (33, "coop_revenue_growth_per_year", 5, None, "at_least", None),
    (35, "share_good_or_fair", 65, None, "more_than", "tổ chức kinh tế tập thể"),
    (
        35,
        "share_in_value_chain",
        60,
        None,
        "at_least",
        "tổ chức kinh tế tập thể đạt từ loại khá trở lên",
    ),
    (35, "share_hightech_agri", 60, None, "more_than", "hợp tác xã nông nghiệp"),
    (
        35,
        "share_coops_in_new_rural_communes_in_value_chain",
        100,
        None,
        "exact",
        "hợp tác xã ở các xã đạt chuẩn nông thôn mới",
    ),
    (37, "share_coops_advised_or_trained", 100, None, "exact", "hợp tác xã trên địa bàn tỉnh"),
    (37, "support_fund_capital", 50, None, "exact", None),
    (37, "support_fund_projects", 80, None, "about", None),
    (39, "ocop_products", 350, None, "more_than", None),
    (39, "ocop_5star_products", 3, 5, "range", "sản phẩm OCOP"),
    (39, "share_ocop_owned_by_collective_orgs", 80, None, "more_than", "sản phẩm OCOP"),
]


def test_bac_giang_states_its_twenty_targets() -> None:
    found = [
        (t.line, t.indicator, t.value, t.value_max, t.comparator.value, t.scope)
        for t in find_targets(body("bac-giang-2022"))
    ]
    assert found == BAC_GIANG


def test_bac_giang_targets_are_for_2030_in_the_units_of_the_indicators() -> None:
    for target in find_targets(body("bac-giang-2022")):
        assert target.year == 2030
        assert target.indicator is not None
        assert target.unit == indicator_units()[target.indicator]


@pytest.mark.parametrize("plan", ["khanh-hoa-2023", "tp-lang-son-2025"])
def test_plans_without_targets_yield_none(plan: str) -> None:
    assert find_targets(body(plan)) == []


# Each case: text -> all targets in it.
STATED: dict[str, tuple[str, list[Reading]]] = {
    "national 2030, first clause": (
        "Mục tiêu cụ thể: Đến năm 2030: Cả nước có khoảng 140.000 tổ hợp tác, với 2 triệu thành "
        "viên; 45.000 hợp tác xã với 8 triệu thành viên; 340 liên hiệp hợp tác xã với 1.700 hợp "
        "tác xã thành viên; bảo đảm trên 60% tổ chức kinh tế tập thể đạt loại tốt, khá, trong đó "
        "có ít nhất 50% tham gia liên kết theo chuỗi giá trị. Có trên 5.000 hợp tác xã ứng dụng "
        "công nghệ cao vào sản xuất, tiêu thụ sản phẩm nông nghiệp.",
        [
            one("cooperative_groups", 140000, "groups", "about"),
            one("cooperative_group_members", 2000000, "people"),
            one("cooperatives", 45000, "cooperatives"),
            one("cooperative_members", 8000000, "people"),
            one("cooperative_unions", 340, "unions"),
            one("union_member_cooperatives", 1700, "cooperatives"),
            one("share_good_or_fair", 60, "%", "more_than"),
            one("share_in_value_chain", 50, "%", "at_least"),
            one("hightech_agri_cooperatives", 5000, "cooperatives", "more_than"),
        ],
    ),
    "national 2045 after 2030": (
        "Đến năm 2030, phấn đấu có 45.000 hợp tác xã. Đến năm 2045: Phấn đấu thu hút tối thiểu "
        "20% dân số tham gia các tổ chức kinh tế tập thể. Bảo đảm trên 90% tổ chức kinh tế tập "
        "thể hoạt động hiệu quả, trong đó có ít nhất 75% tham gia các chuỗi liên kết.",
        [
            one("cooperatives", 45000, "cooperatives"),
            one("population_share_in_collective_economy", 20, "%", "at_least", 2045),
            one("share_operating_effectively", 90, "%", "more_than", 2045),
            one("share_in_value_chain", 75, "%", "at_least", 2045),
        ],
    ),
    "top 300 of the world": (
        "Phấn đấu đến năm 2045 có ít nhất 3 tổ chức kinh tế tập thể nằm trong bảng xếp hạng 300 "
        "hợp tác xã lớn nhất toàn cầu.",
        [one("organisations_in_ica_world_300", 3, "organisations", "at_least", 2045)],
    ),
    "two years in one sentence": (
        GOAL + "Đến năm 2025: có 200 HTX; đến năm 2030: có 300 HTX.",
        [
            one("cooperatives", 200, "cooperatives", year=2025),
            one("cooperatives", 300, "cooperatives"),
        ],
    ),
    "year before each number, no semicolon": (
        "Mục tiêu: tổng thu từ du lịch năm 2025 đạt 31 ngàn tỷ đồng, năm 2030 đạt gần 102 ngàn "
        "tỷ đồng.",
        [
            one(None, 31000, "tỷ đồng", year=2025),
            one(None, 102000, "tỷ đồng", "up_to"),
        ],
    ),
    "year after the first number": (
        "Phấn đấu tạo việc làm cho 38 ngàn lao động vào năm 2025 và năm 2030 là 45 ngàn người.",
        [one(None, 38000, "lao động", year=2025), one(None, 45000, "người")],
    ),
    "end of a period": (
        GOAL.replace(" đến năm 2030", "")
        + "Giai đoạn 2026-2030 thành lập mới ít nhất 20 hợp tác xã.",
        [one("new_cooperatives", 20, "cooperatives", "at_least")],
    ),
    "lead line with a year": (
        "Phấn đấu đến năm 2025:\n- Có 250 hợp tác xã.\n- Có 12 liên hiệp hợp tác xã.",
        [
            one("cooperatives", 250, "cooperatives", year=2025),
            one("cooperative_unions", 12, "unions", year=2025),
        ],
    ),
    "sub-headings by year": (
        "II. MỤC TIÊU\n1. Đến năm 2025\n- Có 1.000 HTX.\n2. Đến năm 2030\n- Có 1.500 HTX.\n"
        "III. GIẢI PHÁP\n- Hỗ trợ 30 HTX.",
        [
            one("cooperatives", 1000, "cooperatives", year=2025),
            one("cooperatives", 1500, "cooperatives"),
        ],
    ),
    "vision in the heading is not the year": (
        "II. MỤC TIÊU ĐẾN NĂM 2025, ĐỊNH HƯỚNG ĐẾN NĂM 2030\n- Có 150 HTX.",
        [one("cooperatives", 150, "cooperatives", year=2025)],
    ),
    "markdown": (
        "## II. Mục tiêu\n\n- Đến năm 2030 có **khoảng 400** hợp tác xã, *trên 12.000* thành viên.",
        [
            one("cooperatives", 400, "cooperatives", "about"),
            one("cooperative_members", 12000, "people", "more_than"),
        ],
    ),
    "thousand members": (
        GOAL + "- Thu hút 28 nghìn thành viên hợp tác xã.",
        [one("cooperative_members", 28000, "people")],
    ),
    "label before the number": (
        GOAL + "- Số hợp tác xã thành lập mới: 20 hợp tác xã.",
        [one("new_cooperatives", 20, "cooperatives")],
    ),
    "label and bare number": (
        GOAL + "- Tổng số hợp tác xã đạt 500.",
        [one("cooperatives", 500, "cooperatives")],
    ),
    "growth of the sector": (
        GOAL + "- Tốc độ tăng trưởng bình quân của khu vực kinh tế tập thể đạt 7%/năm.",
        [one("sector_growth_per_year", 7, "%")],
    ),
    "share of the product": (
        GOAL + "- Khu vực kinh tế tập thể đóng góp 0,5% vào GRDP của tỉnh.",
        [one("share_of_grdp", 0.5, "%")],
    ),
    "revenue growth with range": (
        GOAL + "- Doanh thu bình quân của hợp tác xã tăng 8-10%/năm.",
        [one("coop_revenue_growth_per_year", 8, "%", "range", high=10)],
    ),
    "good or fair with or-more": (
        GOAL + "- Tỷ lệ hợp tác xã xếp loại tốt, khá đạt 60% trở lên.",
        [one("share_good_or_fair", 60, "%", "at_least")],
    ),
    "or-more of a grade does not bind the share": (
        GOAL + "- 65% hợp tác xã đạt loại khá trở lên.",
        [one("share_good_or_fair", 65, "%")],
    ),
    "agricultural, range with an en dash": (
        GOAL + "- 60–70% hợp tác xã nông nghiệp xếp loại khá, tốt.",
        [one("share_agri_coops_good_or_fair", 60, "%", "range", high=70)],
    ),
    "hightech groups": (
        GOAL + "- Có trên 500 tổ hợp tác ứng dụng công nghệ cao.",
        [one("hightech_agri_cooperative_groups", 500, "groups", "more_than")],
    ),
    "linked with enterprises": (
        GOAL + "- Khoảng 50% HTX nông nghiệp liên kết với doanh nghiệp theo chuỗi giá trị.",
        [one("share_agri_coops_linked_with_enterprises", 50, "%", "about")],
    ),
    "managers and directors": (
        GOAL + "- Ít nhất 25% cán bộ quản lý hợp tác xã có trình độ cao đẳng, đại học; 80% giám "
        "đốc hợp tác xã được đào tạo nghề giám đốc.",
        [
            one("share_managers_with_degree", 25, "%", "at_least"),
            one("share_directors_trained", 80, "%"),
        ],
    ),
    "hightech with a range in counts": (
        GOAL + "- Xây dựng từ 10 đến 15 hợp tác xã nông nghiệp ứng dụng công nghệ cao.",
        [one("hightech_agri_cooperatives", 10, "cooperatives", "range", high=15)],
    ),
    "fund in millions becomes billions": (
        GOAL + "- Vốn điều lệ của Quỹ hỗ trợ phát triển hợp tác xã tỉnh đạt 1 tỷ 200 triệu đồng.",
        [one("support_fund_capital", 1.2, "billion VND")],
    ),
    "not below": (
        GOAL + "- Số thành viên hợp tác xã không dưới 30.000 người.",
        [one("cooperative_members", 30000, "people", "at_least")],
    ),
    "at most": (
        GOAL + "- Số hợp tác xã yếu kém còn không quá 5%.",
        [one(None, 5, "%", "up_to")],
    ),
    "active": (
        GOAL + "- Có 700 hợp tác xã đang hoạt động.",
        [one("active_cooperatives", 700, "cooperatives")],
    ),
    "effective": (
        GOAL + "- 80% hợp tác xã hoạt động có hiệu quả.",
        [one("share_operating_effectively", 80, "%")],
    ),
    "stars": (
        GOAL + "- Có 200 sản phẩm OCOP đạt từ 3 sao trở lên, trong đó 50-60 sản phẩm đạt 4 sao.",
        [
            one("ocop_products", 200, "products"),
            one("ocop_4star_products", 50, "products", "range", high=60),
        ],
    ),
    "agricultural share": (
        GOAL + "- Tỷ trọng hợp tác xã nông nghiệp đạt 65% tổng số hợp tác xã.",
        [one("share_agri_cooperatives", 65, "%")],
    ),
    "start level is not the goal": (
        GOAL + "- Nâng tỷ lệ hợp tác xã loại tốt, khá từ 45% lên 60%.",
        [one("share_good_or_fair", 60, "%")],
    ),
    "tourists": (
        "I. MỤC TIÊU\n- Năm 2025 đón 12 triệu lượt khách, trong đó có 1,4 triệu lượt khách quốc tế.",
        [
            one(None, 12000000, "lượt khách", year=2025),
            one(None, 1400000, "lượt khách quốc tế", year=2025),
        ],
    ),
    "tourist revenue": (
        "Phấn đấu đến năm 2030, tổng thu từ du lịch đạt 50.000 tỷ đồng.",
        [one(None, 50000, "tỷ đồng")],
    ),
    "tourists or more": (
        "Mục tiêu đến năm 2025, tỉnh sẽ đón từ 2,6 triệu lượt khách trở lên.",
        [one(None, 2600000, "lượt khách", "at_least", 2025)],
    ),
    "dollars in a range": (
        "Phấn đấu đến năm 2030 tổng thu đạt từ 10 đến 11 tỉ USD.",
        [one(None, 10, "tỉ USD", "range", high=11)],
    ),
    "length of stay": (
        "I. MỤC TIÊU\n- Đến năm 2030, ngày lưu trú bình quân đạt 2,5 ngày.",
        [one(None, 2.5, "ngày")],
    ),
    "administrative procedures": (
        "II. Mục tiêu đến năm 2025\n- Tối thiểu 90% thủ tục hành chính được cung cấp trực tuyến "
        "mức độ 4.",
        [one(None, 90, "%", "at_least", 2025)],
    ),
    "digital economy": (
        "II. Mục tiêu đến năm 2025\n- Kinh tế số chiếm 20% GRDP.",
        [one(None, 20, "%", year=2025)],
    ),
    "fixed and mobile network": (
        "II. Mục tiêu đến năm 2025\n- Hạ tầng mạng băng rộng phủ 100% xã và trên 80% hộ gia đình.",
        [one(None, 100, "%", year=2025), one(None, 80, "%", "more_than", 2025)],
    ),
    "adults' accounts": (
        "II. Mục tiêu đến năm 2025\n- Tỷ lệ dân số từ 15 tuổi trở lên có tài khoản đạt 80%.",
        [one(None, 80, "%", year=2025)],
    ),
    "enterprises": (
        "II. Mục tiêu đến năm 2025\n- Số lượng doanh nghiệp công nghệ số đạt 10 doanh nghiệp.",
        [one(None, 10, "doanh nghiệp", year=2025)],
    ),
    "income per head": (
        "II. Mục tiêu đến năm 2030\n- Thu nhập bình quân đầu người đạt 85 triệu đồng/người/năm.",
        [one(None, 85, "triệu đồng/người/năm")],
    ),
    "goal verb in another section": (
        "III. NHIỆM VỤ\n- Phấn đấu đến năm 2025 thành lập mới 15 hợp tác xã.",
        [one("new_cooperatives", 15, "cooperatives", year=2025)],
    ),
    "year ahead with a verb of result": (
        "III. NHIỆM VỤ\n- Vận động để đến năm 2027 có ít nhất 40% hợp tác xã tham gia chuỗi.",
        [one("share_in_value_chain", 40, "%", "at_least", 2027)],
    ),
    "goal read with a wrong tone": (
        "III. NHIỆM VỤ\n- Phần đấu đến 2030 có 60 HTX.",
        [one("cooperatives", 60, "cooperatives")],
    ),
    "number in words beside it": (
        GOAL + "- Thành lập mới 05 (năm) liên hiệp hợp tác xã.",
        [one("new_cooperative_unions", 5, "unions")],
    ),
    "paragraph cut by a page break": (
        GOAL + "- Toàn tỉnh có khoảng\n\n900 hợp tác xã.\n",
        [one("cooperatives", 900, "cooperatives", "about")],
    ),
    "cut paragraph that goes on in lower case": (
        GOAL + "- Toàn tỉnh có khoảng 900\n\nhợp tác xã với 20.000 thành viên.",
        [
            one("cooperatives", 900, "cooperatives", "about"),
            one("cooperative_members", 20000, "people"),
        ],
    ),
    "old tone marks and decomposed letters": (
        "II. MỤC TIÊU\n- Đến năm 2030, HTX ứng dụng công nghệ cao đạt 30% số HTX nông nghiệp.",
        [one("share_hightech_agri", 30, "%")],
    ),
    "new ones, the verb carried on": (
        GOAL + "- Thành lập mới 25 HTX, 02 liên hiệp HTX và 30 tổ hợp tác.",
        [
            one("new_cooperatives", 25, "cooperatives"),
            one("new_cooperative_unions", 2, "unions"),
            one("new_cooperative_groups", 30, "groups"),
        ],
    ),
    "a sum over several kinds": (
        GOAL + "- Có 340 HTX và 1.200 tổ hợp tác, với tổng số 45.000 thành viên.",
        [
            one("cooperatives", 340, "cooperatives"),
            one("cooperative_groups", 1200, "groups"),
            one("coop_and_group_members", 45000, "people"),
        ],
    ),
    "for each district it is no total": (
        GOAL + "- Mỗi huyện có ít nhất 02 hợp tác xã.",
        [one(None, 2, "hợp tác xã", "at_least")],
    ),
    "an increase is no stock": (
        GOAL + "- Bình quân mỗi năm tăng 10 hợp tác xã.",
        [one(None, 10, "hợp tác xã")],
    ),
    "a part is no stock": (
        GOAL + "- Có 60 hợp tác xã nông nghiệp được chuyển đổi số.",
        [one(None, 60, "hợp tác xã")],
    ),
    "outlook section": (
        "II. MỤC TIÊU\n1. Mục tiêu đến năm 2030\n- Có 70% HTX đạt loại tốt, khá.\n"
        "2. Tầm nhìn đến năm 2045\n- Có 90% HTX hoạt động hiệu quả.",
        [
            one("share_good_or_fair", 70, "%"),
            one("share_operating_effectively", 90, "%", year=2045),
        ],
    ),
    "what is there beside what is aimed at": (
        "Toàn tỉnh hiện có 371 HTX, 1.012 THT; phấn đấu đến năm 2030 có 500 HTX.",
        [one("cooperatives", 500, "cooperatives")],
    ),
    "numbered items below a year": (
        "## Mục tiêu\n**Đến năm 2030:**\n1. Có 500 HTX.\n2. Có 20.000 thành viên HTX.\n"
        "## Nhiệm vụ\n1. Hỗ trợ 5 HTX.",
        [one("cooperatives", 500, "cooperatives"), one("cooperative_members", 20000, "people")],
    ),
    "numbered items below a numbered heading": (
        "1. Yêu cầu\n2. Mục tiêu đến năm 2030\n1. Có 500 HTX.\n2. Có 30 liên hiệp HTX.\n"
        "3. Nhiệm vụ\n1. Hỗ trợ 5 HTX.",
        [one("cooperatives", 500, "cooperatives"), one("cooperative_unions", 30, "unions")],
    ),
    "lines without closing signs": (
        "MỤC TIÊU\nĐến năm 2025, tỷ lệ đô thị hóa đạt 45%\nĐến năm 2030, đạt trên 50%\n"
        "NHIỆM VỤ\nHỗ trợ 20 HTX",
        [one(None, 45, "%", year=2025), one(None, 50, "%", "more_than")],
    ),
    "group members": (
        GOAL + "- Có 1.390 tổ hợp tác với khoảng 20.000 thành viên.",
        [
            one("cooperative_groups", 1390, "groups"),
            one("cooperative_group_members", 20000, "people", "about"),
        ],
    ),
    "the unit repeats the noun of its label": (
        GOAL + "- Số hợp tác xã nông nghiệp đạt 600 hợp tác xã.",
        [one("agri_cooperatives", 600, "cooperatives")],
    ),
    "thousands typed the English way": (
        GOAL + "- Có 1,600 hợp tác xã.",
        [one("cooperatives", 1600, "cooperatives")],
    ),
    "thousands parted by a space": (
        GOAL + "- Toàn tỉnh có 1 600 hợp tác xã.",
        [one("cooperatives", 1600, "cooperatives")],
    ),
    "close to": (
        GOAL + "- Xấp xỉ 1.200 tổ hợp tác.",
        [one("cooperative_groups", 1200, "groups", "about")],
    ),
    "new ones in tourism": (
        GOAL + "- Có ít nhất 10 hợp tác xã du lịch được thành lập mới.",
        [one("new_tourism_cooperatives", 10, "cooperatives", "at_least")],
    ),
    "what is done to some is no total": (
        GOAL + "- Hỗ trợ 50 hợp tác xã, giải thể 5 hợp tác xã, thành lập mới 20 hợp tác xã.",
        [
            one(None, 50, "hợp tác xã"),
            one(None, 5, "hợp tác xã"),
            one("new_cooperatives", 20, "cooperatives"),
        ],
    ),
    "members who are trained are not all members": (
        GOAL + "- Tập huấn cho 2.000 thành viên hợp tác xã.",
        [one(None, 2000, "thành viên")],
    ),
    "a total after something was done": (
        GOAL + "- Tổng số hợp tác xã sau khi giải thể là 300 hợp tác xã.",
        [one("cooperatives", 300, "cooperatives")],
    ),
    "so many of all": (
        GOAL + "- Có 15/20 xã đạt chuẩn nông thôn mới, 70/80 hợp tác xã trên địa bàn.",
        [one(None, 15, "xã"), one(None, 70, "hợp tác xã")],
    ),
    "percent in words": (
        GOAL + "- Có 80 phần trăm hợp tác xã hoạt động hiệu quả.",
        [one("share_operating_effectively", 80, "%")],
    ),
    "years of life expected": (
        GOAL + "- Tuổi thọ trung bình đạt 75 tuổi.",
        [one(None, 75, "tuổi")],
    ),
    "the year behind the number": (
        "II. MỤC TIÊU\n- Tăng tỷ lệ che phủ rừng từ 54% năm 2022 lên 55% năm 2025.",
        [one(None, 55, "%", year=2025)],
    ),
    "a label and 'up to'": (
        GOAL + "- Tăng số hợp tác xã lên 500.",
        [one("cooperatives", 500, "cooperatives")],
    ),
    "members of both": (
        GOAL + "- Thu hút 60.000 thành viên tham gia hợp tác xã, tổ hợp tác.",
        [one("coop_and_group_members", 60000, "people")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), STATED.values(), ids=STATED)
def test_stated_targets_are_read(text: str, expected: list[Reading]) -> None:
    assert read(text) == expected


def test_what_a_place_says_of_the_whole_country_is_not_its_own() -> None:
    lines = lines_of(GOAL + "- Góp phần để cả nước có 45.000 hợp tác xã, 8 triệu thành viên.")
    assert find_targets(lines, of_one_place=True) == []
    assert [t.value for t in find_targets(lines)] == [45000, 8000000]
    own = lines_of(GOAL + "- Trong khi cả nước có 45.000 hợp tác xã, toàn tỉnh có 900 hợp tác xã.")
    assert [t.value for t in find_targets(own, of_one_place=True)] == [900]


# Numbers that are no targets, most of them inside a section of targets, where it is hardest.
NOT_TARGETS = {
    "dates and numbers with a stroke": GOAL + "- Trước ngày 15/11, theo Thông tư 09/2024, 24/7.",
    "rank in the country": "- Phấn đấu đến năm 2030 đứng trong tốp 10 cả nước.",
    "telephone": GOAL + "- Đường dây nóng 1900 1234 hoạt động 24/7.",
    "past fact": GOAL + "- Toàn tỉnh đã thành lập 250 hợp tác xã.",
    "as of": GOAL + "- Tính đến 31/12/2022, toàn tỉnh có 454 hợp tác xã.",
    "now": GOAL + "- Hiện nay toàn tỉnh có 1.005 hợp tác xã.",
    "there are": GOAL + "- Hiện có 35 liên hiệp hợp tác xã.",
    "until now": GOAL + "- Đến nay, tỉnh có 116 sản phẩm OCOP.",
    "results section": "I. KẾT QUẢ THỰC HIỆN\n- Có 300 hợp tác xã, đạt 65% loại khá.",
    "situation section": "I. TÌNH HÌNH\n1. Số lượng\n- Có 300 hợp tác xã với 5.000 thành viên.",
    "results of targets": "I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\n- Thành lập 20 hợp tác xã.",
    "year before the plan": (
        "Bắc Ninh, ngày 05 tháng 6 năm 2023\n" + GOAL + "- Năm 2021 có 500 hợp tác xã."
    ),
    "document number": GOAL + "- Thực hiện Nghị quyết số 20-NQ/TW, Quyết định số 340/QĐ-TTg.",
    "document number without sign": GOAL + "- Theo Kế hoạch số 153 và Chương trình 46.",
    "date": GOAL + "- Thực hiện từ ngày 16/6/2022, ngày 24 tháng 02 năm 2023.",
    "date with dashes": GOAL + "- Họp ngày 18-3-2025.",
    "period": GOAL + "- Kế hoạch đầu tư công trung hạn giai đoạn 2021-2025, giai đoạn 2026- 2030.",
    "years": GOAL + "- Thực hiện trong các năm 2025, năm 2026 và đến 2030.",
    "term": GOAL + "- Nghị quyết Đại hội nhiệm kỳ 2020-2025.",
    "grade": GOAL + "- Phát triển sản phẩm OCOP 5 sao, 4 sao.",
    "grade from": GOAL + "- Sản phẩm đạt từ 3 sao trở lên được quảng bá.",
    "service level": GOAL + "- Cung cấp dịch vụ công trực tuyến mức độ 3, 4.",
    "rank": GOAL + "- Xếp thứ 10 toàn quốc; đứng thứ 5 trong vùng.",
    "top": GOAL + "- Phấn đấu vào top 10 cả nước.",
    "age": GOAL + "- Thanh niên từ 18 đến 35 tuổi tham gia hợp tác xã.",
    "age or more": GOAL + "- Người dân từ 15 tuổi trở lên được tuyên truyền.",
    "article": GOAL + "- Theo quy định tại Điều 5, khoản 2 Luật Hợp tác xã năm 2012.",
    "annex": GOAL + "- Chi tiết tại Phụ lục 1, Biểu số 02.",
    "enumerator": GOAL + "(1) Phát triển hợp tác xã.\n(2) Nâng cao chất lượng.",
    "numbered points": GOAL + "2.1. Phát triển hợp tác xã kiểu mới.\n3) Nâng cao chất lượng.",
    "support norm": GOAL + "- Hỗ trợ tối đa 50 triệu đồng/HTX.",
    "support rate": "III. NHIỆM VỤ\n- Hỗ trợ 100% kinh phí tập huấn cho hợp tác xã.",
    "support of costs in a target section": GOAL + "- Hỗ trợ 50% chi phí tư vấn.",
    "level of support": GOAL + "- Mức hỗ trợ không quá 5 tỷ đồng.",
    "norm elsewhere": "III. GIẢI PHÁP\n- Mức hỗ trợ tối thiểu 100 triệu đồng/hợp tác xã.",
    "costs": "V. KINH PHÍ\n- Tổng kinh phí thực hiện là 20 tỷ đồng.",
    "costs in a target section": GOAL + "- Kinh phí thực hiện khoảng 20 tỷ đồng.",
    "a comrade": "IV. TỔ CHỨC THỰC HIỆN\n1. Phân công 01 đồng chí lãnh đạo phụ trách.",
    "programmes": GOAL + "- Lồng ghép 3 (ba) Chương trình mục tiêu quốc gia.",
    "solutions": GOAL + "- Thực hiện 5 nhiệm vụ, 3 giải pháp.",
    "levels of government": GOAL + "- Mô hình chính quyền địa phương 2 cấp.",
    "duration": GOAL + "- Xây dựng kế hoạch 5 năm và hằng năm.",
    "within days": "III. NHIỆM VỤ\n- Giải quyết hồ sơ trong 03 ngày làm việc.",
    "half year": GOAL + "- Sơ kết 6 tháng, tổng kết năm.",
    "industry 4.0": GOAL + "- Tiếp cận cách mạng công nghiệp 4.0, mạng 5G.",
    "around the clock": GOAL + "- Tiếp nhận phản ánh 24/7.",
    "road": GOAL + "- Dọc Quốc lộ 1 và đường 13.",
    "comparison": GOAL + "- Cao hơn so với 60% của cả nước.",
    "mere mention of a target": "III. NHIỆM VỤ\n- Gắn với các mục tiêu; hỗ trợ 30 hợp tác xã.",
    "task with a count": "III. NHIỆM VỤ\n- Tổ chức 02 lớp tập huấn cho 60 học viên.",
    "programme to a year": (
        "III. NHIỆM VỤ\n- Chương trình chuyển đổi số quốc gia đến năm 2025, định hướng 2030."
    ),
    "phone": GOAL + "- Điện thoại: 0204 3854 123.",
    "section ended": GOAL + "III. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính hỗ trợ 20 hợp tác xã.",
    "standard": GOAL + "- Áp dụng ISO 9001, TCVN 11892.",
    "plenum": "- Thực hiện Nghị quyết Hội nghị lần thứ 5, kỳ họp thứ 12 HĐND tỉnh khóa 19.",
    "recipients": "Nơi nhận:\n- Lưu: VT, TL, TNg. 13",
}


@pytest.mark.parametrize("text", NOT_TARGETS.values(), ids=NOT_TARGETS)
def test_other_numbers_are_not_taken(text: str) -> None:
    assert read(text) == []


def test_plan_for_one_year_gives_the_year() -> None:
    found = find_targets(lines_of("II. MỤC TIÊU\n- Thành lập mới 10 hợp tác xã."), 2025)
    assert [t.year for t in found] == [2025]


def test_a_year_ahead_at_the_beginning_holds_for_all_clauses_of_its_sentence() -> None:
    text = (
        "Đến năm 2030, toàn tỉnh có khoảng 1.250 hợp tác xã; tổng số thành viên đạt trên 62.500 "
        "người; hỗ trợ 300 triệu đồng cho mỗi hợp tác xã; 75% hợp tác xã hoạt động hiệu quả."
    )
    assert [(value, year) for _, value, _, _, _, year in read(text)] == [
        (1250, 2030),
        (62500, 2030),
        (75, 2030),
    ]


def test_a_word_that_ends_like_a_numbered_part_is_none() -> None:
    assert [r[1] for r in read("Phấn đấu năm 2025 xử lý 100% hợp tác xã yếu kém.")] == [100]
    assert [r[1] for r in read("Phấn đấu giải thể dứt điểm 100% hợp tác xã.")] == [100]
    assert read("Phấn đấu đạt các yêu cầu tại ý 3 và khoản 5.") == []


def test_the_least_that_a_share_is_to_reach_is_a_target() -> None:
    assert [r[1] for r in read("Tỷ lệ hợp tác xã loại khá, tốt tối thiểu đạt 70%.")] == [70]
    assert read("Tỷ lệ hợp tác xã loại khá, tốt hiện nay tối thiểu đạt 70%.") == []


def test_a_year_that_is_not_stated_stays_null() -> None:
    found = find_targets(lines_of("II. MỤC TIÊU\n- Thành lập mới 10 hợp tác xã."))
    assert [t.year for t in found] == [None]


def holds_its_words(target: FoundTarget, text: str) -> bool:
    return target.phrase in target.sentence and target.sentence in squeeze(text)


@pytest.mark.parametrize("text", [text for text, _ in STATED.values()], ids=STATED)
def test_phrase_is_in_its_sentence_and_sentence_in_the_text(text: str) -> None:
    for target in find_targets(lines_of(text)):
        assert holds_its_words(target, text)


def test_every_sentence_of_bac_giang_stands_on_its_line() -> None:
    lines = {line.number: line.text for line in body("bac-giang-2022")}
    for target in find_targets(list(body("bac-giang-2022"))):
        assert target.phrase in target.sentence
        assert target.sentence in lines[target.line]


@given(st.integers(1, 9_999_999), st.sampled_from(["", "khoảng ", "trên ", "ít nhất "]))
def test_any_count_of_cooperatives_is_read_back(count: int, qualifier: str) -> None:
    text = f"{GOAL}- Có {qualifier}{format_number(count)} hợp tác xã."
    (target,) = find_targets(lines_of(text))
    assert (target.indicator, target.value) == ("cooperatives", count)
    assert format_number(count) in target.phrase


@given(st.decimals(0, 100, places=1))
def test_any_share_is_read_back(share: Decimal) -> None:
    text = f"{GOAL}- {format_number(float(share))}% hợp tác xã hoạt động hiệu quả."
    (target,) = find_targets(lines_of(text))
    assert (target.indicator, target.value) == ("share_operating_effectively", float(share))


@given(st.text(max_size=300))
def test_any_text_is_read_without_error(text: str) -> None:
    for target in find_targets(lines_of(text)):
        assert target.phrase in target.sentence
