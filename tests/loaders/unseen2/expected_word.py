"""What the Word plans say, written down before any reader saw them."""

from tests.loaders.unseen.expected import HUYEN, XA, Expected, facts

PLANS = {
    "can_tho": Expected(
        facts("Cần Thơ", "Cần Thơ", "province", "thành phố Cần Thơ", "153/KH-UBND", "2023-03-14",
              "Thực hiện Nghị quyết số 20-NQ/TW về kinh tế tập thể trên địa bàn thành phố Cần Thơ",
              resolution="20-NQ/TW", signatory="Nguyễn Ngọc Hè"),
        [("I", "Công tác lãnh đạo, chỉ đạo"), ("II", "Hỗ trợ khu vực kinh tế tập thể")],
        f"""
I | 1 | Kiện toàn Ban Chỉ đạo | Sở Nội vụ | Sở Kế hoạch và Đầu tư | Quyết định của UBND thành phố | Tháng 4/2023 |
= Sở Nội vụ / Sở Kế hoạch và Đầu tư / dated month 2023-04-01 2023-04-30
I | 2 | Sơ kết 05 năm thực hiện | Sở Kế hoạch và Đầu tư | Các sở, ban ngành, đoàn thể thành phố; UBND quận, huyện | Báo cáo | Năm 2027 |
= Sở Kế hoạch và Đầu tư / Các sở, ban, ngành + {HUYEN} / dated year 2027-01-01 2027-12-31
II | 3 | Hỗ trợ hợp tác xã tham gia hội chợ | Sở Công Thương | Trung tâm Xúc tiến Đầu tư - Thương mại và Hội chợ triển lãm thành phố | Hội chợ | Thường xuyên, hằng năm |
= Sở Công Thương / ? / ? - - -
II | 4 | Ứng dụng công nghệ cao | Sở Khoa học và Công nghệ | Sở NN&PTNT | Mô hình | Giai đoạn 2026 - 2030 |
= Sở Khoa học và Công nghệ / Sở Nông nghiệp và Phát triển nông thôn / dated years 2026-01-01 2030-12-31
""",
        [(400, 2030)],
        [("yearly", 11, 30)],
    ),
    "son_la": Expected(
        facts("Sơn La", "Sơn La", "province", "tỉnh Sơn La", "88/KH-UBND", "2023-03-20",
              "Phát triển kinh tế tập thể tỉnh Sơn La đến năm 2030",
              programme="25-CTr/TU", resolution="20-NQ/TW"),
        [],
        f"""
| 1 | Rà soát, phân loại hợp tác xã | UBND các huyện, thành phố | Liên minh HTX tỉnh, Cục Thuế tỉnh | Báo cáo phân loại | Quý III/2023 |
= {HUYEN} / Liên minh Hợp tác xã tỉnh + Cục Thuế tỉnh / dated quarter 2023-07-01 2023-09-30
| 2 | Vận động thành lập mới hợp tác xã | Liên minh HTX tỉnh | Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh | 25 hợp tác xã/năm | Hằng năm |
= Liên minh Hợp tác xã tỉnh / Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh + Các tổ chức chính trị - xã hội, xã hội - nghề nghiệp / recurring - - -
| 3 | Xử lý dứt điểm hợp tác xã đã ngừng hoạt động | Sở Kế hoạch và Đầu tư | nt | Danh sách hợp tác xã giải thể | Trước ngày 31 tháng 12 năm 2024 |
= Sở Kế hoạch và Đầu tư / ? / dated day - 2024-12-31
""",
        [(900, 2025), (1200, 2030), (720, 2025), (950, 2030), (5, 2025), (10, 2030),
         (1500, 2025), (2500, 2030), (60, 2025), (70, 2030)],
    ),
    "nghe_an": Expected(
        facts("Nghệ An", "Nghệ An", "province", "tỉnh Nghệ An", "461/KH-UBND", "2023-06-29",
              "Triển khai thực hiện Chương trình hành động số 49-CTr/TU của Ban Chấp hành Đảng bộ tỉnh Nghệ An",
              programme="49-CTr/TU"),
        [("1", "Nâng cao nhận thức"), ("2", "Hoàn thiện chính sách")],
        """
1 | | a) Tổ chức hội nghị trực tuyến | - Chủ trì: Sở Kế hoạch và Đầu tư - Phối hợp: Văn phòng UBND tỉnh; UBND các huyện, thành phố, thị xã | | Hội nghị | tháng 7/2023 |
= Sở Kế hoạch và Đầu tư / Văn phòng Ủy ban nhân dân tỉnh + Ủy ban nhân dân các huyện, thị xã, thành phố / dated month 2023-07-01 2023-07-31
1 | | b) Tuyên truyền trên Cổng thông tin điện tử | - Chủ trì: Sở Thông tin và Truyền thông - Phối hợp: Báo Nghệ An, Đài PTTH tỉnh | | Tin, bài | thường xuyên |
= Sở Thông tin và Truyền thông / Báo tỉnh + Đài Phát thanh và Truyền hình tỉnh / ongoing - - -
2 | | a) Ban hành chính sách hỗ trợ Mức 1: 50 triệu đồng Mức 2: 80 triệu đồng | Sở Nông nghiệp và Phát triển nông thôn | | Nghị quyết của HĐND tỉnh | kỳ họp cuối năm 2024 |
= Sở Nông nghiệp và Phát triển nông thôn / / dated year ? 2024-12-31
""",
    ),
    "ho_chi_minh": Expected(
        facts("Hồ Chí Minh", "Hồ Chí Minh", "province", "thành phố Hồ Chí Minh", None, "2025-09-12",
              "Phát triển kinh tế tập thể Thành phố Hồ Chí Minh giai đoạn 2026 - 2030",
              signatory="Nguyễn Văn Dũng"),
        [(None, "Nhóm nhiệm vụ về thể chế"), (None, "Nhóm nhiệm vụ về nguồn lực")],
        f"""
 | 1 | Rà soát chính sách của ba địa phương trước sắp xếp | Sở Tài chính | Sở Nông nghiệp và Môi trường, Sở Công Thương | Báo cáo | Quý IV/2025 |
= Sở Tài chính / Sở Nông nghiệp và Môi trường + Sở Công Thương / dated quarter 2025-10-01 2025-12-31
 | 2 | Trình HĐND Thành phố chính sách mới | Sở Tài chính | Sở Tư pháp | Nghị quyết | Kỳ họp giữa năm 2026 |
= Sở Tài chính / Sở Tư pháp / dated year ? 2026-12-31
 | 3 | Đào tạo nghề cho thành viên hợp tác xã | Sở Nội vụ | Liên minh Hợp tác xã Thành phố | 1.000 lượt người | Năm 2026 và những năm tiếp theo |
= Sở Nội vụ / Liên minh Hợp tác xã tỉnh / ongoing ? 2026-01-01 -
 | 4 | Cho vay ưu đãi | Ngân hàng Nhà nước chi nhánh Khu vực 2 | Ngân hàng Chính sách xã hội chi nhánh Thành phố | Dư nợ tăng 10%/năm | Giai đoạn 2026 - 2030 |
= Ngân hàng Nhà nước chi nhánh Khu vực / Ngân hàng Chính sách xã hội chi nhánh tỉnh / dated years 2026-01-01 2030-12-31
 | 5 | Bố trí mặt bằng | UBND các phường, xã và đặc khu Côn Đảo | Sở Xây dựng | Mặt bằng | Đến năm 2030 |
= {XA} / Sở Xây dựng / dated year - 2030-12-31
""",
    ),
    "lao_cai": Expected(
        facts("Lào Cai", "Lào Cai", "province", "tỉnh Lào Cai", "27/KH-UBND", "2024-01-31",
              "Phát triển kinh tế tập thể, hợp tác xã năm 2024"),
        [("I", "Tuyên truyền, vận động"), ("II", "Hỗ trợ, tư vấn")],
        """
I | 1 | Phát hành bản tin: - Bản giấy: 4 số; - Bản điện tử: 12 số | Liên minh HTX tỉnh | | | Hàng quý |
= Liên minh Hợp tác xã tỉnh / / recurring - - -
I | 2 | Giao lưu hợp tác xã trẻ | Tỉnh đoàn | Hội LHTN Việt Nam tỉnh | | Trước 26/3 | Kinh phí XHH
= Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh / ? / dated day - 2024-03-26
II | 1 | Tư vấn thành lập mới 30 HTX | Liên minh HTX tỉnh | Phòng TC-KH các huyện, thị xã, thành phố | | Cả năm |
= Liên minh Hợp tác xã tỉnh / ? / dated year 2024-01-01 2024-12-31
II | 2 | Hỗ trợ chuyển đổi số | Sở TT&TT | VNPT Lào Cai, Viettel Lào Cai | | Quý II - IV |
= Sở Thông tin và Truyền thông / ? / dated quarter 2024-04-01 2024-12-31
""",
    ),
}  # fmt: skip
