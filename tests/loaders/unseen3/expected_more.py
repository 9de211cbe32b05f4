"""What the further plans say, written down before any reader saw them."""

from tests.loaders.unseen.expected import HUYEN, XA, Expected, facts

LMHTX = "Liên minh Hợp tác xã tỉnh"
NNPTNT = "Sở Nông nghiệp và Phát triển nông thôn"

PLANS = {
    "dak_nong": Expected(
        facts("Đắk Nông", "Đắk Nông", "province", "tỉnh Đắk Nông", "299/KH-UBND", "2023-06-26",
              "Thực hiện Nghị quyết số 20-NQ/TW trên địa bàn tỉnh Đắk Nông", resolution="20-NQ/TW"),
        [("I", "CÔNG TÁC TUYÊN TRUYỀN"), ("II", "CÔNG TÁC HỖ TRỢ")],
        f"""
I | 1 | Tổ chức hội nghị tuyên truyền Luật Hợp tác xã | {LMHTX} | Sở Tư pháp | Hội nghị | Quý III/2023 |
= {LMHTX} / Sở Tư pháp / dated quarter 2023-07-01 2023-09-30
I | a) | Hội nghị cấp tỉnh | {LMHTX} | -nt- | 01 hội nghị | Tháng 8/2023 |
= {LMHTX} / ? / dated month 2023-08-01 2023-08-31
I | b) | Hội nghị tại các huyện | UBND các huyện, thành phố | {LMHTX} | 08 hội nghị | Tháng 9/2023 |
= {HUYEN} / {LMHTX} / dated month 2023-09-01 2023-09-30
I | 2 | Phát hành tờ gấp | Sở Thông tin và Truyền thông | | Tờ gấp | Năm 2023 |
= Sở Thông tin và Truyền thông / / dated year 2023-01-01 2023-12-31
II | 1 | Hỗ trợ ứng dụng công nghệ | Sở Khoa học và Công nghệ | Các sở, ngành liên quan | 05 mô hình | 2023 - 2025 |
= Sở Khoa học và Công nghệ / Các sở, ban, ngành / dated years 2023-01-01 2025-12-31
""",
    ),
    "soc_trang": Expected(
        facts("Sóc Trăng", "Sóc Trăng", "province", "tỉnh Sóc Trăng", "77/KH-UBND", "2024-04-01",
              "Hỗ trợ phát triển hợp tác xã giai đoạn 2024 - 2026"),
        [("1", "Tuyên truyền"), ("2", "Tín dụng")],
        f"""
1 | | Mở chuyên mục về hợp tác xã | Báo Sóc Trăng | Liên minh HTX tỉnh | | Hàng tháng |
= Báo tỉnh / {LMHTX} / recurring - - -
1 | | Tổ chức hội thi | Liên minh HTX tỉnh | Hội Nông dân tỉnh | | Quý II/2024 |
= {LMHTX} / Hội Nông dân tỉnh / dated quarter 2024-04-01 2024-06-30
2 | | Cho vay vốn lưu động | Quỹ hỗ trợ phát triển HTX tỉnh | | | Thường xuyên |
= Quỹ hỗ trợ phát triển hợp tác xã tỉnh / / ongoing - - -
2 | | Bảo lãnh tín dụng | Sở Tài chính | NHNN chi nhánh tỉnh | | 2024-2026 |
= Sở Tài chính / Ngân hàng Nhà nước chi nhánh tỉnh / dated years 2024-01-01 2026-12-31
""",
    ),
    "binh_dinh": Expected(
        facts("Bình Định", "Bình Định", "province", "tỉnh Bình Định", "1520/QĐ-UBND", "2023-05-10",
              "Phát triển kinh tế tập thể tỉnh Bình Định giai đoạn 2023 - 2025",
              signatory="Nguyễn Tuấn Thanh"),
        [],
        f"""
| 1 | Củng cố Ban Chỉ đạo | Sở Nội vụ | Sở Kế hoạch và Đầu tư | Quyết định | 15/6/2023 |
= Sở Nội vụ / Sở Kế hoạch và Đầu tư / dated day ? 2023-06-15
| 2 | Xây dựng Đề án chuỗi giá trị tôm | Sở Nông nghiệp và PTNT | UBND các huyện ven biển | Đề án | Quý IV năm 2023 |
= {NNPTNT} / ? / dated quarter 2023-10-01 2023-12-31
""",
        [],
        [("yearly", 11, 20)],
    ),
    "thai_binh": Expected(
        facts("Thái Bình", "Thái Bình", "province", "tỉnh Thái Bình", "18/KH-UBND", "2024-01-22",
              "Nhiệm vụ phát triển hợp tác xã tỉnh Thái Bình năm 2024"),
        [("1", "Công tác quản lý"), ("2", "Công tác hỗ trợ")],
        """
1 | 1.1 | Đăng ký lại hợp tác xã | Sở Kế hoạch và Đầu tư | Sở Tư pháp | | 30/6/2024 |
= Sở Kế hoạch và Đầu tư / Sở Tư pháp / dated day ? 2024-06-30
1 | 1.2 | Rà soát mã số thuế | Cục Thuế tỉnh | | | 31.12.2024 |
= Cục Thuế tỉnh / / dated day ? 2024-12-31
2 | 2.1 | Đưa sản phẩm lên sàn | Sở Công Thương | Bưu điện tỉnh | | Quý 3 |
= Sở Công Thương / ? / dated quarter 2024-07-01 2024-09-30
""",
    ),
    "nam-dinh-excel.txt": Expected(
        facts("Nam Định", "Nam Định", "province", "tỉnh Nam Định", "64/KH-UBND", "2023-07-14",
              "Phát triển hợp tác xã tỉnh Nam Định năm 2023", signatory="Trần Anh Dũng"),
        [("I", "Tuyên truyền")],
        f"""
I | 1 | Tổ chức hội nghị: - Cấp tỉnh; - Cấp huyện | {LMHTX} | Sở Tư pháp; UBND các huyện, thành phố | Hội nghị | Quý III |
= {LMHTX} / Sở Tư pháp + {HUYEN} / dated quarter 2023-07-01 2023-09-30
I | 2 | Treo băng rôn "Hợp tác cùng phát triển" | Sở Văn hóa, Thể thao và Du lịch | | Băng rôn | Tháng 11 |
= Sở Văn hóa, Thể thao và Du lịch / / dated month 2023-11-01 2023-11-30
""",
    ),
    "tien-giang-hai-bang.html": Expected(
        facts("Tiền Giang", "Tiền Giang", "province", "tỉnh Tiền Giang", "201/KH-UBND", "2023-06-12",
              "Triển khai Nghị quyết số 09/NQ-CP về kinh tế tập thể", resolution="09/NQ-CP",
              signatory="Phạm Văn Trọng"),
        [("I", "Hoàn thiện thể chế"), ("II", "Hỗ trợ phát triển")],
        f"""
I | 1 | Rà soát văn bản quy phạm pháp luật về hợp tác xã thuộc thẩm quyền | Sở Tư pháp | Các sở, ban, ngành tỉnh | Báo cáo | Trước 30/9/2023 |
= Sở Tư pháp / Các sở, ban, ngành / dated day - 2023-09-30
II | 2 | Hỗ trợ: + Thành lập mới; + Tổ chức lại | Sở Kế hoạch và Đầu tư | Liên minh HTX tỉnh; UBND huyện, thị xã, thành phố | 25 HTX | Hằng năm |
= Sở Kế hoạch và Đầu tư / {LMHTX} + {HUYEN} / recurring - - -
II | 3 | Tập huấn chuyển đổi số | Liên minh HTX tỉnh | Sở TTTT | 06 lớp | 2023 – 2025 |
= {LMHTX} / Sở Thông tin và Truyền thông / dated years 2023-01-01 2025-12-31
""",
    ),
    "kon-tum-khong-vien.md": Expected(
        facts("Kon Tum", "Kon Tum", "province", "tỉnh Kon Tum", "1105/KH-UBND", "2023-04-13",
              "Phát triển hợp tác xã dược liệu tỉnh Kon Tum đến năm 2025"),
        [("I", "Vùng trồng"), ("II", "Thị trường")],
        f"""
I | 1 | Quy hoạch vùng sâm Ngọc Linh | Sở Nông nghiệp và PTNT | UBND huyện Tu Mơ Rông | Quy hoạch | Quý IV/2023 |
= {NNPTNT} / ? / dated quarter 2023-10-01 2023-12-31
I | 2 | Cấp mã số vùng trồng | Sở Nông nghiệp và PTNT | | 50 mã số | đến 2025 |
= {NNPTNT} / / dated year - 2025-12-31
II | 3 | Lập sàn giao dịch dược liệu | Sở Công Thương | Sở Y tế | Sàn giao dịch | khi đủ điều kiện |
= Sở Công Thương / Sở Y tế / conditional - - -
""",
        [(70, 2025)],
    ),
    "dong-nai-hai-dong.txt": Expected(
        facts("Đồng Nai", "Đồng Nai", "province", "tỉnh Đồng Nai", "233/KH-UBND", "2025-09-15",
              "Thực hiện Nghị quyết số 20-NQ/TW", resolution="20-NQ/TW"),
        [("I", "TUYÊN TRUYỀN"), ("II", "CHÍNH SÁCH")],
        f"""
I | 1. | Tập huấn Luật Hợp tác xã cho cán bộ Hợp tác xã | {LMHTX} | Sở Tư pháp | | Quý I, II/2026 |
= {LMHTX} / Sở Tư pháp / dated quarter 2026-01-01 2026-06-30
II | 3. | Xây dựng nghị quyết | Sở Tài chính; Sở NN&MT (đồng chủ trì) | UBND các xã, phường | | Kỳ họp thường lệ giữa năm 2026 |
= Sở Tài chính + Sở Nông nghiệp và Môi trường / {XA} / dated year ? 2026-12-31
""",
    ),
    "an-giang-thang.txt": Expected(
        facts("An Giang", "An Giang", "province", "tỉnh An Giang", None, None,
              "Phát triển hợp tác xã năm 2026"),
        [],
        """
| 1 | Hội nghị | Sở Tài chính | | | ? |
= Sở Tài chính / / dated month 2026-01-01 2026-02-28
| 2 | Tập huấn | Sở Nội vụ | Sở Y tế | | ? |
= Sở Nội vụ / Sở Y tế / dated month 2026-03-01 2026-03-31
| 3 | Khảo sát | Sở Công Thương | | | ? |
= Sở Công Thương / / dated month 2026-04-01 2026-04-30
""",
    ),
    "an-giang-kinh-phi.txt": Expected(
        facts("An Giang", "An Giang", "province", "tỉnh An Giang", None, None,
              "Phát triển hợp tác xã năm 2026"),
        [],
        """
| 1 | Hội nghị | Sở Tài chính | | | 2026 |
= Sở Tài chính / / dated year 2026-01-01 2026-12-31
| 2 | Tập huấn | Sở Nội vụ | Sở Y tế | | 2027 | Lồng ghép
= Sở Nội vụ / Sở Y tế / dated year 2027-01-01 2027-12-31
""",
    ),
}  # fmt: skip
