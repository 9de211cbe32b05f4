"""What plans in text with columns kept by spaces say, written down from reading them."""

from dataclasses import replace

from tests.loaders.unseen.expected import HUYEN, Expected, facts
from tests.loaders.unseen2 import expected_printed, expected_word

_QUANG_TRI = expected_printed.PLANS["quang_tri_unruled"]
_LAO_CAI = expected_word.PLANS["lao_cai"]

PLANS = {
    "phu-yen-dan-cot.txt": expected_printed.PLANS["phu_yen"],
    # a wrap behind a hyphen is one space in text: where the file had one is not known
    "quang-tri-dan-cot.txt": replace(
        _QUANG_TRI, tasks=_QUANG_TRI.tasks.replace("20-NQ/TW", "20- NQ/TW")
    ),
    "lao-cai-dan-cot.txt": replace(
        _LAO_CAI, tasks=_LAO_CAI.tasks.replace("Phòng TC-KH", "Phòng TC- KH")
    ),
    "ha-giang-dan-cot.txt": Expected(
        facts("Hà Giang", "Hà Giang", "province", "tỉnh Hà Giang", "118/KH-UBND", "2023-04-17",
              "Phát triển hợp tác xã nông nghiệp tỉnh Hà Giang năm 2023",
              signatory="Hoàng Gia Long"),
        [("A", "CÔNG TÁC CHỈ ĐẠO"), ("B", "CÔNG TÁC HỖ TRỢ")],
        f"""
A | 1 | Kiện toàn Ban Chỉ đạo phát triển kinh tế tập thể cấp tỉnh | Sở Nội vụ | Sở Kế hoạch và Đầu tư | | Quý I |
= Sở Nội vụ / Sở Kế hoạch và Đầu tư / dated quarter 2023-01-01 2023-03-31
A | 2 | Phân công đơn vị giúp đỡ từng hợp tác xã yếu kém | Ban Chỉ đạo tỉnh | UBND các huyện, thành phố | | Tháng 5 |
= ? / {HUYEN} / dated month 2023-05-01 2023-05-31
B | 3 | Hỗ trợ mẫu mã, bao bì | Sở Công Thương | | | Thường xuyên |
= Sở Công Thương / / ongoing - - -
B | 4 | Tập huấn kỹ năng bán hàng trên môi trường số | Sở Thông tin và Truyền thông | Liên minh HTX tỉnh; Bưu điện tỉnh | | Trước 30/11 |
= Sở Thông tin và Truyền thông / ? / dated day - 2023-11-30
""",
        [(40, 2023)],
    ),
}  # fmt: skip
