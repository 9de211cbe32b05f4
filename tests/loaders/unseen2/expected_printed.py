"""What the printed plans say, written down before any reader saw them."""

from dataclasses import replace

from tests.loaders.unseen.expected import HUYEN, Expected, facts
from tests.loaders.unseen2.builders_printed import PHU_YEN, QUANG_TRI

_MEANT = f"""
Ban Tuyên giáo Tỉnh ủy / Liên minh Hợp tác xã tỉnh + Sở Thông tin và Truyền thông / dated quarter 2023-01-01 2023-03-31
Đài Phát thanh và Truyền hình tỉnh / Báo tỉnh / ongoing - - -
Liên minh Hợp tác xã tỉnh / / recurring - - -
Sở Kế hoạch và Đầu tư / Sở Tài chính + Sở Nông nghiệp và Phát triển nông thôn / dated day - 2024-12-31
Sở Tài nguyên và Môi trường / {HUYEN} / dated years 2023-01-01 2025-12-31
Ngân hàng Nhà nước chi nhánh tỉnh / Các tổ chức tín dụng / conditional - - -
{HUYEN} / Sở Kế hoạch và Đầu tư + Cục Thuế tỉnh / dated year - 2025-12-31
Sở Nông nghiệp và Phát triển nông thôn / Sở Công Thương + Sở Khoa học và Công nghệ / dated years 2024-01-01 2026-12-31
"""


def _tasks(rows, meant: str) -> str:
    out, section = [], ""
    meanings = iter(meant.strip().split("\n"))
    for number, task, lead, beside, product, when in rows:
        if not lead:
            section = number
        else:
            out += [
                " | ".join([section, number, task, lead, beside, product, when, ""]),
                f"= {next(meanings)}",
            ]
    return "\n".join(out)


_QUANG_TRI = Expected(
    facts("Quảng Trị", "Quảng Trị", "province", "tỉnh Quảng Trị", "71/KH-UBND", "2023-05-05",
          "Thực hiện Chương trình hành động số 61-CTr/TU về phát triển kinh tế tập thể",
          programme="61-CTr/TU", signatory="Võ Văn Hưng"),
    [("I", "Nâng cao nhận thức, đồng thuận trong xã hội"), ("II", "Hoàn thiện chính sách hỗ trợ"),
     ("III", "Củng cố, phát triển tổ chức kinh tế tập thể")],
    _tasks(QUANG_TRI, _MEANT),
    duties=[("yearly", 12, 15)],
)  # fmt: skip

PLANS = {
    "quang_tri_unruled": _QUANG_TRI,
    "quang_tri_coloured": _QUANG_TRI,
    "quang_tri_nested": replace(
        _QUANG_TRI,
        tasks=_QUANG_TRI.tasks.replace(
            "đối với hợp tác xã có nhu cầu",
            "đối với hợp tác xã có nhu cầu Loại đất Diện tích Đất trụ sở 20 ha",
        ),
    ),
    "phu_yen": Expected(
        facts("Phú Yên", "Phú Yên", "province", "tỉnh Phú Yên", "63/KH-UBND", "2023-04-28",
              "PHÂN CÔNG NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ"),
        [],
        _tasks(
            [["", "", "", "", "", ""]]
            + [[n, task, lead, beside, "", when] for n, when, lead, task, beside in PHU_YEN],
            f"""
Sở Nông nghiệp và Phát triển nông thôn / Sở Công Thương + {HUYEN} / dated quarter 2023-07-01 2023-09-30
Liên minh Hợp tác xã tỉnh / / dated day - 2023-12-20
Sở Công Thương / Sở Khoa học và Công nghệ / dated year 2024-01-01 2024-12-31
{HUYEN} / Hội Nông dân tỉnh / recurring - - -
Sở Khoa học và Công nghệ / Liên minh Hợp tác xã tỉnh / dated years 2023-01-01 2025-12-31
Sở Thông tin và Truyền thông / ? / ongoing - - -
Sở Tài chính / Sở Kế hoạch và Đầu tư / dated year - 2025-12-31
Hội Nông dân tỉnh / Sở Nông nghiệp và Phát triển nông thôn / dated month 2024-09-01 2024-09-30
Sở Kế hoạch và Đầu tư / Sở Tài chính / conditional - - -
""",
        ),
    ),
}  # fmt: skip
