"""What the workbooks say, written down before any reader saw them."""

from tests.loaders.unseen.expected import HUYEN, XA, Expected, facts
from tests.loaders.unseen4.expected_word import KHDT, LMHTX, NNMT, NNPTNT, PKT

NHCSXH = "Ngân hàng Chính sách xã hội chi nhánh tỉnh"

PLANS = {
    "nghe_an": Expected(
        facts("Nghệ An", "Nghệ An", "province", "tỉnh Nghệ An", "1025/KH-UBND", "2025-12-15",
              "PHÂN CÔNG NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ NĂM 2026"),
        [("I", "Nhóm nhiệm vụ xây dựng thể chế"), ("II", "Nhóm nhiệm vụ hỗ trợ")],
        f"""
I | 1 | Xây dựng Nghị quyết của HĐND tỉnh về hỗ trợ kinh tế tập thể | Sở Tài chính | Sở Tư pháp; Sở Nông nghiệp và Môi trường | Nghị quyết | 30/06/2026 |
= Sở Tài chính / Sở Tư pháp + {NNMT} / dated day ? 2026-06-30
I | 2 | Sửa đổi quy chế hoạt động của Ban Chỉ đạo | Sở Tài chính | Sở Nội vụ | Quyết định | 31/03/2026 |
= Sở Tài chính / Sở Nội vụ / dated day ? 2026-03-31
II | 3 | Hỗ trợ hợp tác xã xây dựng kho, xưởng | Sở Nông nghiệp và Môi trường | UBND các xã, phường | ? | Quý III/2026 | Theo NQ 32
= {NNMT} / {XA} / dated quarter 2026-07-01 2026-09-30 q=3
II | 4 | Đào tạo thành viên | Liên minh Hợp tác xã tỉnh | Trường Đại học Vinh | 1.500 lượt người | 2026 |
= {LMHTX} / Trường Đại học Vinh / dated year 2026-01-01 2026-12-31
II | 5 | Cho vay giải quyết việc làm | Ngân hàng CSXH chi nhánh tỉnh | | | Thường xuyên |
= {NHCSXH} / / ongoing - - -
""",
        ["exact 950 cooperatives 2026", "exact 45 cooperatives 2026", "exact 55 % 2026"],
    ),
    "thai_nguyen": Expected(
        facts("Thái Nguyên", "Thái Nguyên", "province", "tỉnh Thái Nguyên", "18/KH-UBND", "2022-01-14", "?"),
        [],
        f"""
| 1 | Tập huấn nghiệp vụ kế toán hợp tác xã | Liên minh Hợp tác xã tỉnh | Sở Tài chính | | Quý II |
= {LMHTX} / Sở Tài chính / dated quarter 2022-04-01 2022-06-30 q=2
| 2 | Hỗ trợ máy chế biến chè | Sở Công Thương | UBND các huyện, thành phố, thị xã | | Quý III |
= Sở Công Thương / {HUYEN} / dated quarter 2022-07-01 2022-09-30 q=3
| 3 | Hỗ trợ chứng nhận hữu cơ | Sở Nông nghiệp và Phát triển nông thôn | | | Cả năm |
= {NNPTNT} / / ? ? ? ?
| 4 | Tổng hợp, báo cáo | Sở Kế hoạch và Đầu tư | | | Trước ngày 15/12 |
= {KHDT} / / dated day - 2022-12-15
""",
    ),
    "hue_xuat": Expected(
        dict.fromkeys(("locality", "province", "level", "issuer", "number", "issued_on", "title",
                       "programme", "resolution", "signatory")),
        [("?", "Tuyên truyền"), ("?", "Hỗ trợ")],
        f"""
? | ? | Xây dựng 12 phóng sự truyền hình | Báo và Phát thanh, Truyền hình Huế | Liên minh Hợp tác xã thành phố | | ? | ?
= Báo và phát thanh, truyền hình tỉnh / {LMHTX} / dated day 2026-01-05 2026-12-20
? | ? | In 3.000 tờ gấp về Luật Hợp tác xã | Sở Tư pháp | | | ? | ?
= Sở Tư pháp / / dated day 2026-02-01 2026-04-30
? | ? | Hỗ trợ thuê gian hàng tại hội chợ | Sở Công Thương | Sở Du lịch, Sở Ngoại vụ | | ? | ?
= Sở Công Thương / Sở Du lịch + Sở Ngoại vụ / dated day ? 2026-09-30
? | ? | Hỗ trợ lãi suất vay vốn | Sở Tài chính | NHNN Chi nhánh Khu vực 9 | | ? | ?
= Sở Tài chính / Ngân hàng Nhà nước chi nhánh Khu vực / ongoing ? 2026-01-01 -
""",
    ),
    "phu_tho": Expected(
        facts("Phú Thọ", "Phú Thọ", "province", "tỉnh Phú Thọ", "4410/KH-UBND", "2025-10-22",
              "KẾ HOẠCH TRIỂN KHAI CÁC NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ NĂM 2026 - 2027",
              signatory="Trần Duy Đông"),
        [],
        f"""
| 1 | Rà soát, phân loại hợp tác xã | Sở Tài chính | | | ? | ?
= Sở Tài chính / / dated quarter 2026-01-01 2026-06-30 q=1,2
| 2 | Chuyển đổi, giải thể hợp tác xã yếu kém | Sở Nông nghiệp và Môi trường | | | ? | ?
= {NNMT} / / dated ? 2026-07-01 2027-06-30 q=?
| 4 | Tổng kết Kế hoạch | Liên minh HTX tỉnh | | | ? | ?
= {LMHTX} / / dated quarter 2026-10-01 2026-12-31 q=4
""",
    ),
    "my_loc": Expected(
        facts("Xã Mỹ Lộc", "Ninh Bình", "commune", "xã Mỹ Lộc", "31/KH-UBND", "2025-10-09",
              "NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ GIAI ĐOẠN 2025 - 2030 TRÊN ĐỊA BÀN XÃ MỸ LỘC",
              signatory="Nguyễn Văn Bình"),
        [("1", "CÔNG TÁC QUẢN LÝ"), ("2", "HỖ TRỢ SẢN XUẤT")],
        f"""
1 | 1.1 | Đăng ký, cập nhật dữ liệu hợp tác xã | Phòng Kinh tế | Công an xã | 1 | Hàng quý |
= {PKT} / ? / recurring - - - r=quarterly
1 | 1.2 | Phân công cán bộ theo dõi hợp tác xã | Văn phòng HĐND và UBND | | 01 công chức | ? |
= Văn phòng HĐND và UBND (cấp xã) / / dated month ? 2025-11-30
2 | 2.1 | Hỗ trợ dồn điền đổi thửa, tích tụ ruộng đất | Phòng Kinh tế | Các HTX nông nghiệp | 35% | 2028 |
= {PKT} / ? / dated year 2028-01-01 2028-12-31
2 | 2.2 | Phục hồi nghề dệt, trồng dâu nuôi tằm | Hội Liên hiệp Phụ nữ xã | Phòng Văn hóa - Xã hội | 01 tổ hợp tác | Quý II, Quý III năm 2026 |
= ? / Phòng Văn hóa - Xã hội (UBND cấp xã) / dated quarter 2026-04-01 2026-09-30 q=2,3
2 | 2.3 | Tiêu thụ nông sản qua bưu điện | Bưu điện xã Mỹ Lộc | | | Từ tháng 01/2026 |
= ? / / ongoing ? 2026-01-01 -
""",
    ),
    "bac_kan": Expected(
        facts("Bắc Kạn", "Bắc Kạn", "province", "tỉnh Bắc Kạn", "702/KH-UBND", "2022-11-09",
              "CÁC NHIỆM VỤ THỰC HIỆN CHƯƠNG TRÌNH HÀNH ĐỘNG SỐ 22-CTr/TU CỦA TỈNH ỦY",
              programme="22-CTr/TU"),
        "?",
        f"""
I | 1 | Kiện toàn Ban Chỉ đạo cấp tỉnh, cấp huyện | - Sở Kế hoạch và Đầu tư - UBND các huyện, thành phố | - Sở Nội vụ - Liên minh HTX tỉnh | | Năm 2022, 2023 |
= {KHDT} + {HUYEN} / Sở Nội vụ + {LMHTX} / dated years 2022-01-01 2023-12-31
I | 2 | Sinh hoạt chuyên đề về kinh tế tập thể | Huyện ủy, Thành ủy Bắc Kạn | Ban Tuyên giáo Tỉnh ủy | | Định kỳ 6 tháng |
= Huyện ủy, thị ủy, thành ủy / Ban Tuyên giáo Tỉnh ủy / recurring - - - r=half_yearly
II | 3 | Hỗ trợ HTX miến dong, nghệ, tinh bột Curcumin xây dựng thương hiệu | Sở Khoa học và Công nghệ | Sở NN&PTNT, Sở Công Thương, các huyện: Na Rì, Ba Bể | | - Giai đoạn 1: 2022 - 2023 - Giai đoạn 2: 2024 - 2025 |
= Sở Khoa học và Công nghệ / ? / dated years 2022-01-01 2025-12-31
II | 4 | Vốn vay Quỹ Hỗ trợ phát triển HTX | Quỹ Hỗ trợ phát triển HTX tỉnh | Kho bạc Nhà nước tỉnh | | Quý I hằng năm |
= Quỹ hỗ trợ phát triển hợp tác xã tỉnh / Kho bạc Nhà nước tỉnh / recurring - - - r=yearly q=?
? | 1 | Đề án phát triển HTX trong đồng bào dân tộc thiểu số | Ban Dân tộc tỉnh | | ? | 06/2023 | ?
= Ban Dân tộc tỉnh / / dated month ? 2023-06-30
? | 2 | Đề án số hóa dữ liệu HTX | Sở TT&TT | | ? | Tháng 12/2022 | Chuyển tiếp
= Sở Thông tin và Truyền thông / / dated month 2022-12-01 2022-12-31
""",
    ),
}  # fmt: skip
