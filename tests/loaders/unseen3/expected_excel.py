"""What the workbooks say, written down before any reader saw them."""

from tests.loaders.unseen.expected import XA, Expected, facts
from tests.loaders.unseen3 import expected_word

NNMT = "Sở Nông nghiệp và Môi trường"
LMHTX = "Liên minh Hợp tác xã tỉnh"

PLANS = {
    "hung_yen": Expected(
        facts("Hưng Yên", "Hưng Yên", "province", "tỉnh Hưng Yên", "190/KH-UBND", "2025-12-26",
              "BẢNG PHÂN CÔNG NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 20-NQ/TW", resolution="20-NQ/TW"),
        [("I", "Nhóm nhiệm vụ về chính sách"), ("II", "Nhóm nhiệm vụ về nguồn lực")],
        f"""
I | 1 | Xây dựng chính sách hỗ trợ hợp tác xã ứng dụng công nghệ cao | {NNMT} | Sở Khoa học và Công nghệ | Nghị quyết | ? | ?
= {NNMT} / Sở Khoa học và Công nghệ / dated day 2026-01-15 2026-06-30
I | 2 | Hướng dẫn thủ tục thuê đất | {NNMT} | UBND các xã, phường | Văn bản hướng dẫn | ? | ?
= {NNMT} / {XA} / dated day 2026-02-01 2026-12-31
II | ? | Bồi dưỡng cán bộ quản lý hợp tác xã | Sở Nội vụ | Liên minh HTX tỉnh; Trường Chính trị Nguyễn Văn Linh | 10 lớp | ? | ?
= Sở Nội vụ / ? / dated ? 2026-01-01 2030-12-31
II | ? | Vay vốn Quỹ hỗ trợ phát triển hợp tác xã | Liên minh HTX tỉnh | | | Thường xuyên | ?
= {LMHTX} / / ongoing - - -
""",
    ),
    "quang_ngai_bang": expected_word.PLANS["quang_ngai"],
    "cao_bang": Expected(
        facts("Cao Bằng", "Cao Bằng", "province", "tỉnh Cao Bằng", "3310/KH-UBND", "2023-12-25",
              "KẾ HOẠCH PHÁT TRIỂN KINH TẾ TẬP THỂ, HỢP TÁC XÃ TỈNH CAO BẰNG NĂM 2024 - 2025"),
        [],
        f"""
| 1 | Củng cố hợp tác xã miến dong | Liên minh HTX tỉnh | UBND huyện Nguyên Bình | | ? |
= {LMHTX} / ? / dated month ? 2024-06-30
| 2 | Hội chợ nông sản | Sở Công Thương | | | ? |
= Sở Công Thương / / dated month ? 2024-11-30
| 1 | Tổng kết 5 năm | Sở Tài chính | Các sở, ban, ngành | | Quý IV/2025 | Chuyển từ 2024
= Sở Tài chính / Các sở, ban, ngành / dated quarter 2025-10-01 2025-12-31
""",
    ),
}  # fmt: skip
