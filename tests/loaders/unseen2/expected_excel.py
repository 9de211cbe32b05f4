"""What the workbooks say, written down before any reader saw them."""

from tests.loaders.unseen.expected import HUYEN, Expected, facts

PLANS = {
    "ben_tre": Expected(
        facts("Bến Tre", "Bến Tre", "province", "tỉnh Bến Tre", "812/KH-UBND", "2024-02-19",
              "DANH MỤC NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ NĂM 2024"),
        [("I", "Công tác tuyên truyền"), ("II", "Phát triển liên kết")],
        """
I | 1.1 | Hội thi tìm hiểu Luật Hợp tác xã | Liên minh HTX tỉnh | Sở Tư pháp | Hội thi | 11/04/2024 |
= Liên minh Hợp tác xã tỉnh / Sở Tư pháp / dated day ? 2024-04-11
I | 1.2 | Tờ rơi, áp phích | Liên minh HTX tỉnh | Báo Đồng Khởi | 5.000 tờ | Quý II - Quý III |
= Liên minh Hợp tác xã tỉnh / ? / dated quarter 2024-04-01 2024-09-30
II | 2.1 | Xây dựng vùng nguyên liệu dừa hữu cơ | Sở NN và PTNT | UBND huyện Mỏ Cày Nam, UBND huyện Giồng Trôm | 3.000 ha | 2024 | Vốn MTQG
= Sở Nông nghiệp và Phát triển nông thôn / ? / dated year 2024-01-01 2024-12-31
II | 2.2 | Xúc tiến xuất khẩu | Sở Công Thương | Hiệp hội Dừa Bến Tre | | Tháng 6, tháng 12 |
= Sở Công Thương / ? / dated month 2024-06-01 2024-12-31
""",
    ),
    "kien_giang": Expected(
        facts("Kiên Giang", "Kiên Giang", "province", "tỉnh Kiên Giang", "201/KH-UBND", "2023-07-14",
              "Thực hiện nhiệm vụ phát triển hợp tác xã giai đoạn 2023-2025"),
        [],
        f"""
| 1 | Củng cố 50 hợp tác xã yếu kém | Sở Nông nghiệp & PTNT | UBND các huyện, thành phố | | 2023-2025 |
= Sở Nông nghiệp và Phát triển nông thôn / {HUYEN} / dated years 2023-01-01 2025-12-31
| 2 | Thí điểm mô hình hợp tác xã lúa - tôm | Sở Nông nghiệp & PTNT | Trung tâm Khuyến nông | | 2024 |
= Sở Nông nghiệp và Phát triển nông thôn / ? / dated year 2024-01-01 2024-12-31
| 3 | Sơ kết, đánh giá | Liên minh HTX | | | 2025-12-31 |
= Liên minh Hợp tác xã tỉnh / / dated day ? 2025-12-31
""",
        [(30, 2023), (35, 2024), (40, 2025), (55, 2023), (60.5, 2024), (66, 2025), (55, 2024), (60, 2025)],
    ),
}  # fmt: skip
