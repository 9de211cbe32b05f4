"""What the Word plans say, written down before any reader saw them."""

from tests.loaders.unseen.expected import XA, Expected, facts

NNMT = "Sở Nông nghiệp và Môi trường"
LMHTX = "Liên minh Hợp tác xã tỉnh"

PLANS = {
    "bac_ninh": Expected(
        facts("Bắc Ninh", "Bắc Ninh", "province", "tỉnh Bắc Ninh", "215/KH-UBND", "2025-09-22",
              "Triển khai Nghị quyết số 20-NQ/TW về kinh tế tập thể trên địa bàn tỉnh Bắc Ninh giai đoạn 2025 - 2030",
              resolution="20-NQ/TW", signatory="Đào Quang Khải"),
        [("I", "Nâng cao nhận thức về kinh tế tập thể"), ("II", "Hoàn thiện cơ chế, chính sách"),
         ("III", "Tổ chức thực hiện")],
        f"""
I | 1 | Tổ chức hội nghị quán triệt Kế hoạch hành động tới các xã, phường | Chủ trì: Sở Tài chính Phối hợp: Liên minh Hợp tác xã tỉnh; UBND các xã, phường | | Hội nghị | Tháng 10/2025 | ?
= Sở Tài chính / {LMHTX} + {XA} / dated month 2025-10-01 2025-10-31
I | 2 | Duy trì chuyên mục “Kinh tế hợp tác” | Chủ trì: Báo và Phát thanh, Truyền hình tỉnh Phối hợp: Sở Văn hóa, Thể thao và Du lịch | | Chuyên mục | Thường xuyên | ?
= Báo và phát thanh, truyền hình tỉnh / Sở Văn hóa, Thể thao và Du lịch / ongoing - - -
II | 1 | Nghị quyết quy định mức hỗ trợ hợp tác xã trên địa bàn tỉnh | Chủ trì: Sở Tài chính Phối hợp: Sở Tư pháp, Sở Nông nghiệp và Môi trường | | Nghị quyết của HĐND tỉnh | Quý II/2026 | ?
= Sở Tài chính / Sở Tư pháp + {NNMT} / dated quarter 2026-04-01 2026-06-30
II | 2 | Đề án chuyển đổi số hợp tác xã | Chủ trì: Sở Khoa học và Công nghệ Phối hợp: Các sở, ban, ngành | | Quyết định phê duyệt | Quý II/2026 | ?
= Sở Khoa học và Công nghệ / Các sở, ban, ngành / dated quarter 2026-04-01 2026-06-30
II | 3 | Bố trí quỹ đất cho hợp tác xã thuê | Chủ trì: Sở Nông nghiệp và Môi trường | | Báo cáo rà soát | Trước 15/11 hằng năm | ?
= {NNMT} / / recurring - - -
III | 1 | Kiểm tra, giám sát việc thực hiện | Chủ trì: Thanh tra tỉnh | | Kết luận | Năm 2027 và các năm tiếp theo | ?
= Thanh tra tỉnh / / ongoing ? 2027-01-01 -
""",
        [(2300, 2030), (25, 2030), (60, 2030)],
        [("yearly", 12, 5)],
    ),
    "vinh_long": Expected(
        facts("Vĩnh Long", "Vĩnh Long", "province", "tỉnh Vĩnh Long", "402/KH-UBND", "2025-11-18",
              "DANH MỤC NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ GIAI ĐOẠN 2026 - 2030"),
        [("A", "PHÁT TRIỂN HỢP TÁC XÃ NÔNG NGHIỆP"), ("B", "TÍN DỤNG, ĐẤT ĐAI")],
        f"""
A | 1.1 | Phân loại hợp tác xã theo từng xã | Sở NN&MT | UBND các xã, phường | Danh mục | ? |
= {NNMT} / {XA} / dated quarter 2026-01-01 2026-06-30
A | 1.2 | Giải thể hợp tác xã ngừng hoạt động | Sở Tài chính | Thuế tỉnh | Quyết định | ? | Theo Luật HTX
= Sở Tài chính / ? / dated ? 2026-01-01 2027-12-31
A | 2.1 | Hỗ trợ máy móc, thiết bị | Sở Công Thương | Liên minh HTX tỉnh | 20 mô hình | ? |
= Sở Công Thương / {LMHTX} / dated ? 2026-01-01 2030-12-31
B | 1 | Cho vay từ Quỹ hỗ trợ phát triển hợp tác xã | Liên minh HTX tỉnh | NHNN chi nhánh Khu vực 14 | Dư nợ 30 tỷ đồng | ? |
= {LMHTX} / Ngân hàng Nhà nước chi nhánh Khu vực / dated month 2026-01-01 2026-12-31
""",
        subsections=["Củng cố hợp tác xã yếu kém"] * 2 + ["Xây dựng mô hình hợp tác xã kiểu mới"],
    ),
    "lam_dong": Expected(
        facts("Lâm Đồng", "Lâm Đồng", "province", "tỉnh Lâm Đồng", "7731/KH-UBND", "2025-10-03",
              "Phát triển kinh tế tập thể tỉnh Lâm Đồng giai đoạn 2026 - 2030",
              signatory="Hồ Văn Mười"),
        [("I", "Tuyên truyền, phổ biến"), ("II", "Hỗ trợ nguồn lực")],
        f"""
I | 1.1. | Tuyên truyền Luật Hợp tác xã năm 2023 | Sở VHTTDL | BPTTH, LMHTX | ? | Hằng năm | ?
= Sở Văn hóa, Thể thao và Du lịch / Báo và phát thanh, truyền hình tỉnh + {LMHTX} / recurring - - -
I | 1.2. | Biểu dương hợp tác xã tiêu biểu | LMHTX | SNV | ? | Tháng 4 hằng năm | ?
= {LMHTX} / Sở Nội vụ / recurring - - -
II | 2.1. | Sắp xếp lại Quỹ hỗ trợ phát triển hợp tác xã | LMHTX | STC | ? | 2025 - 2026 | ?
= {LMHTX} / Sở Tài chính / dated years 2025-01-01 2026-12-31
II | 2.2. | Hỗ trợ vùng nguyên liệu cà phê đạt chuẩn | SNNMT | SCT, UBND các xã, phường, đặc khu Phú Quý | ? | Đến hết năm 2028 | ?
= {NNMT} / Sở Công Thương + {XA} / dated year - 2028-12-31
""",
        [(1050, 2026), (1080, 2027), (1120, 2028), (1160, 2029), (1200, 2030),
         (40, 2026), (40, 2027), (45, 2028), (45, 2029), (50, 2030),
         (55, 2026), (57, 2027), (60, 2028), (62, 2029), (65, 2030)],
    ),
    "tan_hoi": Expected(
        facts("Xã Tân Hội", "An Giang", "commune", "xã Tân Hội", "12/KH-UBND", "2025-10-06",
              "Phát triển kinh tế tập thể, hợp tác xã trên địa bàn xã Tân Hội, tỉnh An Giang đến năm 2030",
              signatory="Trần Văn Lành"),
        [("1", "Công tác chỉ đạo, điều hành"), ("2", "Hỗ trợ hợp tác xã")],
        """
1 | | Kiện toàn Tổ công tác phát triển hợp tác xã | Phòng Kinh tế | Văn phòng HĐND và UBND | Quyết định | Quý IV/2025 |
= ? / ? / dated quarter 2025-10-01 2025-12-31
1 | | Rà soát nhu cầu vay vốn của thành viên | Phòng Kinh tế | Hội Nông dân xã | Danh sách | Trước ngày 30/11/2025 |
= ? / ? / dated day - 2025-11-30
2 | | Tập huấn kế toán hợp tác xã | Phòng Kinh tế | Liên minh Hợp tác xã tỉnh | 02 lớp | Tháng 3, tháng 9 hằng năm |
= ? / Liên minh Hợp tác xã tỉnh / recurring - - -
2 | | Truyền thông trên hệ thống loa thôn và mạng xã hội | Phòng Văn hóa - Xã hội | Các thôn | Tin, bài | Thường xuyên |
= ? / ? / ongoing - - -
2 | | Tiếp nhận hồ sơ đăng ký hợp tác xã | Trung tâm Phục vụ hành chính công xã | | | Theo tiến độ |
= ? / / conditional - - -
""",
        [(3, 2030)],
        [("quarterly", None, 20)],
    ),
    "quang_ngai": Expected(
        facts("Quảng Ngãi", "Quảng Ngãi", "province", "tỉnh Quảng Ngãi", "15/KH-UBND", "2026-01-09",
              "Hỗ trợ phát triển hợp tác xã năm 2026"),
        [],
        f"""
| 1 | Khảo sát thực trạng hợp tác xã | {LMHTX} | | | ? |
= {LMHTX} / / dated quarter 2026-01-01 2026-03-31
| 2 | Tập huấn cán bộ quản lý hợp tác xã | {NNMT} | | | ? | 06 lớp
= {NNMT} / / dated quarter 2026-04-01 2026-09-30
| 3 | Tổng kết, đánh giá | Sở Tài chính | | | ? |
= Sở Tài chính / / dated quarter 2026-10-01 2026-12-31
""",
    ),
    "thanh_hoa": Expected(
        facts("Thanh Hóa", "Thanh Hóa", "province", "tỉnh Thanh Hóa", "88/KH-UBND", "2024-03-04",
              "Nhiệm vụ trọng tâm phát triển hợp tác xã năm 2024"),
        [],
        f"""
| 1 | Xây dựng Nghị quyết hỗ trợ hợp tác xã | Sở Kế hoạch và Đầu tư | Sở Tài chính | | Tháng 7/2024 |
= Sở Kế hoạch và Đầu tư / Sở Tài chính / dated month 2024-07-01 2024-07-31
| 2 | Tổ chức Diễn đàn hợp tác xã | {LMHTX} | Sở Công Thương; Báo Thanh Hóa | | Quý III/2024 |
= {LMHTX} / Sở Công Thương + Báo tỉnh / dated quarter 2024-07-01 2024-09-30
| 3 | Kiểm tra việc thi hành Luật Hợp tác xã | Sở Tư pháp | | | Trước 30/11/2024 |
= Sở Tư pháp / / dated day - 2024-11-30
""",
    ),
}  # fmt: skip
