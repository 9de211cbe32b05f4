"""What the saved pages and Markdown plans say, written down before any reader saw them.

``MORE`` holds fields of single tasks beyond what a line of an expectation says.
"""

from tests.loaders.unseen.expected import HUYEN, XA, Expected, facts

LMHTX = "Liên minh Hợp tác xã tỉnh"
PTTH = "Đài Phát thanh và Truyền hình tỉnh"
NNMT = "Sở Nông nghiệp và Môi trường"
KHDT = "Sở Kế hoạch và Đầu tư"
BAO = "Báo và phát thanh, truyền hình tỉnh"

PLANS = {
    "dien-bien-tvpl.html": Expected(
        facts("Điện Biên", "Điện Biên", "province", "tỉnh Điện Biên", "1871/KH-UBND", "2023-05-19",
              "TRIỂN KHAI NGHỊ QUYẾT SỐ 09/NQ-CP NGÀY 02/02/2023 CỦA CHÍNH PHỦ VỀ PHÁT TRIỂN KINH TẾ TẬP THỂ TRÊN ĐỊA BÀN TỈNH ĐIỆN BIÊN",
              resolution="09/NQ-CP", signatory="Lò Văn Tiến"),
        [("I", "Nâng cao nhận thức về kinh tế tập thể"), ("II", "Hoàn thiện cơ chế, chính sách")],
        f"""
I | 1 | Tổ chức quán triệt Nghị quyết đến cấp ủy, chính quyền và Nhân dân các dân tộc | Ban Tuyên giáo Tỉnh ủy | - Sở TT&TT; - Liên minh HTX tỉnh; - UBND các huyện, thị xã, thành phố | Hội nghị | Quý II/2023 |
= Ban Tuyên giáo Tỉnh ủy / Sở Thông tin và Truyền thông + {LMHTX} + {HUYEN} / dated quarter 2023-04-01 2023-06-30
I | 2 | Phóng sự về hợp tác xã tiêu biểu phát bằng tiếng Thái, tiếng Mông | Đài PTTH tỉnh | - Sở TT&TT; - Liên minh HTX tỉnh; - UBND các huyện, thị xã, thành phố | 04 phóng sự/năm | Hàng quý |
= {PTTH} / Sở Thông tin và Truyền thông + {LMHTX} + {HUYEN} / recurring - - -
II | 3 | Trình HĐND tỉnh ban hành Nghị quyết về chính sách hỗ trợ hợp tác xã: - Hỗ trợ thành lập mới; - Hỗ trợ đất đai. | Sở Kế hoạch và Đầu tư | Sở Tài chính, Sở Tư pháp | Nghị quyết của HĐND tỉnh | Trước ngày 15/11/2023 |
= {KHDT} / Sở Tài chính + Sở Tư pháp / dated day - 2023-11-15
II | 4 | Bảo đảm an ninh kinh tế khu vực biên giới, phòng ngừa hợp tác xã "ma" | Công an tỉnh | Bộ CHQS tỉnh | Báo cáo | Thường xuyên, hàng năm |
= Công an tỉnh / Bộ Chỉ huy Quân sự tỉnh / recurring - - -
II | 5 | Giải ngân vốn đầu tư công hỗ trợ hạ tầng hợp tác xã | KBNN Điện Biên | Sở Tài chính | | Theo tiến độ dự án |
= Kho bạc Nhà nước tỉnh / Sở Tài chính / conditional - - -
II | 6 | Đóng BHXH cho thành viên, người lao động | BHXH tỉnh | Sở LĐTB&XH | 80% lao động có hợp đồng tham gia | 2023 - 2025 |
= Bảo hiểm xã hội tỉnh / Sở Lao động - Thương binh và Xã hội / dated years 2023-01-01 2025-12-31
""",
        [(320, 2025), (60, 2030)],
        [("yearly", 12, 10)],
    ),
    "ca-mau-gdocs.html": Expected(
        facts("Cà Mau", "Cà Mau", "province", "tỉnh Cà Mau", "0215/KH-UBND", "2025-11-28",
              "Phát triển kinh tế tập thể, hợp tác xã trên địa bàn tỉnh Cà Mau năm 2026",
              resolution="20-NQ/TW", signatory="Lữ Quang Ngời"),
        [("1", "Chuyển đổi số"), ("2", "Tín dụng, bảo hiểm")],
        f"""
1 | | Khảo sát nhu cầu chuyển đổi số của hợp tác xã | Sở KH&CN | Liên minh HTX tỉnh UBND các xã, phường | Báo cáo khảo sát | Quý I |
= Sở Khoa học và Công nghệ / {LMHTX} + {XA} / dated quarter 2026-01-01 2026-03-31
1 | | Truy xuất nguồn gốc tôm sú, cua Năm Căn | Sở Nông nghiệp và Môi trường | Trường Đại học Bình Dương - Phân hiệu Cà Mau | 10 mã truy xuất | Trước 30/9 |
= {NNMT} / Trường Đại học Bình Dương - Phân hiệu Cà Mau / dated day - 2026-09-30
2 | | Cho vay hợp tác xã vùng tôm - lúa | NHNN chi nhánh Khu vực 15 | Các tổ chức tín dụng | Dư nợ 120 tỷ đồng | Cả năm |
= Ngân hàng Nhà nước chi nhánh Khu vực / Các tổ chức tín dụng / dated year 2026-01-01 2026-12-31
2 | | Vận động người lao động trong hợp tác xã tham gia bảo hiểm | Bảo hiểm xã hội tỉnh | | | 6 tháng cuối năm |
= Bảo hiểm xã hội tỉnh / / dated half_year 2026-07-01 2026-12-31
2 | | Sơ kết, tổng kết | Sở Tài chính | Các sở, ban, ngành tỉnh; Đảng ủy các xã, phường | Báo cáo | Tháng 6 và tháng 12 |
= Sở Tài chính / Các sở, ban, ngành + Đảng ủy các xã, phường, đặc khu / dated month ? 2026-12-31
""",
        [(45, 2026), (2, 2026), (4.2, 2026)],
        [("half_yearly", 6, 10), ("yearly", 12, 5)],
    ),
    "son-la-tinh-uy-word.htm": Expected(
        facts("Sơn La", "Sơn La", "province", "tỉnh Sơn La", "31-KH/TU", "2025-12-12",
              "thực hiện Kết luận số 157-KL/TW của Bộ Chính trị về tiếp tục thực hiện Nghị quyết số 20-NQ/TW",
              resolution="20-NQ/TW", signatory="Lò Minh Hùng") | {"issuer": "Tỉnh ủy Sơn La"},
        [("A", "NHIỆM VỤ CỦA CÁC CƠ QUAN ĐẢNG"), ("B", "NHIỆM VỤ CỦA ĐẢNG ỦY UBND TỈNH, MẶT TRẬN TỔ QUỐC")],
        """
A | 1 | Hướng dẫn tuyên truyền Kết luận số 157-KL/TW | Ban Tuyên giáo và Dân vận Tỉnh ủy | Đảng ủy UBND tỉnh; các đảng ủy xã, phường | | Tháng 01/2026 |
= Ban Tuyên giáo và Dân vận Tỉnh ủy / Đảng ủy UBND tỉnh + Đảng ủy các xã, phường, đặc khu / dated month 2026-01-01 2026-01-31
A | 2 | Kiểm tra, giám sát chuyên đề việc thực hiện Kết luận | Ủy ban Kiểm tra Tỉnh ủy | Văn phòng Tỉnh ủy | | Năm 2027, 2029 |
= Ủy ban Kiểm tra Tỉnh ủy / Văn phòng Tỉnh ủy / dated ? 2027-01-01 2029-12-31
B | 3 | Đề án phát triển liên hiệp hợp tác xã cây ăn quả giai đoạn 2026 - 2030 | Đảng ủy UBND tỉnh | Sở Nông nghiệp và Môi trường | | Quý III/2026 |
= Đảng ủy UBND tỉnh / Sở Nông nghiệp và Môi trường / dated quarter 2026-07-01 2026-09-30
B | 4 | Giám sát, phản biện xã hội chính sách về kinh tế tập thể | Ủy ban MTTQ Việt Nam tỉnh | Các tổ chức chính trị - xã hội | | Hằng năm |
= Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh / Các tổ chức chính trị - xã hội, xã hội - nghề nghiệp / recurring - - -
B | 5 | Tổng kết 10 năm thực hiện Nghị quyết số 20-NQ/TW | Văn phòng Tỉnh ủy | Đảng ủy UBND tỉnh | | Chậm nhất ngày 30/6/2032 |
= Văn phòng Tỉnh ủy / Đảng ủy UBND tỉnh / dated day - 2032-06-30
""",
        [(1250, 2030), (62500, 2030)],
        [("yearly", 11, 20)],
    ),
    "phuong-tu-son-bo-cuc.html": Expected(
        facts("Phường Từ Sơn", "Bắc Ninh", "commune", "phường Từ Sơn", "46/KH-UBND", "2026-01-06",
              "Hỗ trợ phát triển hợp tác xã làng nghề phường Từ Sơn, tỉnh Bắc Ninh năm 2026",
              signatory="Ngô Thị Hạnh"),
        [],
        """
| 1 | Rà soát các cơ sở sản xuất đồ gỗ mỹ nghệ | Phòng Kinh tế, Hạ tầng và Đô thị | Các tổ dân phố | | Quý I |
= ? / ? / dated quarter 2026-01-01 2026-03-31
| 2 | Vận động thành lập hợp tác xã Đồng Kỵ Phù Khê | Hội Nông dân phường | Hội LHPN phường | | Quý II - Quý III |
= Hội Nông dân phường / ? / dated quarter 2026-04-01 2026-09-30
| 3 | Tập huấn an toàn cháy nổ | Công an phường | | | Tháng 8 |
= Công an phường / / dated month 2026-08-01 2026-08-31
| 4 | Tổng hợp báo cáo | Văn phòng HĐND và UBND | Các đơn vị liên quan | | Ngày 10/12/2026 |
= Văn phòng HĐND và UBND (cấp xã) / Các cơ quan, đơn vị liên quan / dated day ? 2026-12-10
""",
        [(4, 2026)],
    ),
    "dong-thap-2026.md": Expected(
        facts("Đồng Tháp", "Đồng Tháp", "province", "tỉnh Đồng Tháp", "512/KH-UBND", "2025-11-10",
              "Thực hiện Chương trình hành động số 08-CTr/TU của Tỉnh ủy về phát triển kinh tế tập thể giai đoạn 2026 - 2030",
              programme="08-CTr/TU", signatory="Huỳnh Minh Tuấn"),
        [("1", "Tuyên truyền, vận động"), ("2", "Đất đai, hạ tầng"), ("3", "Kiểm tra, giám sát")],
        f"""
1 | 1 | Tuyên truyền Luật Hợp tác xã: - Trên báo, đài; - Qua mạng xã hội | Báo và Phát thanh, Truyền hình Đồng Tháp | Sở Văn hóa, Thể thao và Du lịch; Tỉnh đoàn | 60 tin, bài | 2026-2030 | ?
= {BAO} / Sở Văn hóa, Thể thao và Du lịch + Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh / dated years 2026-01-01 2030-12-31
1 | 2 | Mô hình "Hội quán ¦ Hợp tác xã" | Hội Nông dân tỉnh | UBND các xã, phường | | Hằng năm |
= Hội Nông dân tỉnh / {XA} / recurring - - -
2 | 3 | Rà soát quỹ đất công để cho hợp tác xã thuê | Sở NN&MT | Sở Xây dựng, UBND các xã, phường | Danh mục quỹ đất | Quý I, Quý II năm 2026 |
= {NNMT} / Sở Xây dựng + {XA} / dated quarter 2026-01-01 2026-06-30
2 | 4 | Đầu tư kho lạnh, nhà sơ chế xoài | Sở Tài chính | Sở Công Thương | 06 kho | Từ năm 2026 đến năm 2028 | ?
= Sở Tài chính / Sở Công Thương / dated years 2026-01-01 2028-12-31
2 | 5 | Cấp điện cho vùng sản xuất | Công ty Điện lực Đồng Tháp | nt | | Theo kế hoạch của ngành điện |
= Công ty Điện lực Đồng Tháp / Sở Công Thương / conditional - - -
3 | 6 | Thanh tra việc thực hiện chính sách | Thanh tra tỉnh | Sở Tài chính | Kết luận thanh tra | Định kỳ 2 năm/lần |
= Thanh tra tỉnh / Sở Tài chính / recurring - - -
3 | 7 | Sơ kết giữa kỳ | Sở Tài chính | Các sở, ban, ngành, đoàn thể; UBND các xã, phường | Báo cáo | Trước ngày 31 tháng 10 năm 2028 |
= Sở Tài chính / Các sở, ban, ngành + {XA} / dated day - 2028-10-31
""",
        [(1150, 2030), (900, 2030), (10, None), (40, 2026), (45, 2028), (50, 2030),
         (2100, 2026), (2150, 2028), (2200, 2030)],
        [("yearly", 11, 30)],
    ),
    "ha-tinh-luoi.md": Expected(
        facts("Hà Tĩnh", "Hà Tĩnh", "province", "tỉnh Hà Tĩnh", "118/KH-UBND", "2023-04-04",
              "Phát triển hợp tác xã, tổ hợp tác tỉnh Hà Tĩnh giai đoạn 2023 - 2025",
              resolution="20-NQ/TW", signatory="Nguyễn Hồng Lĩnh"),
        [("1", "Củng cố tổ chức"), ("2", "Hỗ trợ phát triển")],
        f"""
1 | 1.1 | Giải thể hợp tác xã ngừng hoạt động trên 12 tháng | UBND các huyện, thành phố, thị xã | Cục Thuế tỉnh; Công an tỉnh | | Quý IV/2023 | Báo cáo hằng tháng
= {HUYEN} / Cục Thuế tỉnh + Công an tỉnh / dated quarter 2023-10-01 2023-12-31
1 | 1.2 | Đăng ký lại hợp tác xã theo Luật Hợp tác xã năm 2023 | Sở KH và ĐT | Sở Tư pháp | | Sau khi Luật có hiệu lực |
= {KHDT} / Sở Tư pháp / conditional - - -
2 | 2.1 | Hỗ trợ thành lập mới: - Hợp tác xã nông nghiệp; - Hợp tác xã môi trường | Sở KH và ĐT | Liên minh HTX tỉnh | | Giai đoạn 2023-2025 |
= {KHDT} / {LMHTX} / dated years 2023-01-01 2025-12-31
2 | 2.2 | Đào tạo giám đốc hợp tác xã | Liên minh HTX tỉnh | Trường Đại học Hà Tĩnh | | Mỗi năm 02 lớp |
= {LMHTX} / Trường Đại học Hà Tĩnh / recurring - - -
2 | 2.3 | Xúc tiến thương mại bưởi Phúc Trạch | Sở Công Thương | Sở Nông nghiệp và PTNT | | Trong quý III hằng năm |
= Sở Công Thương / Sở Nông nghiệp và Phát triển nông thôn / recurring - - -
""",
        [(100, 2025)],
    ),
    "lao-cai-danh-sach.md": Expected(
        facts("Lào Cai", "Lào Cai", "province", "tỉnh Lào Cai", "77/KH-UBND", "2024-03-14",
              "Phát triển kinh tế tập thể, hợp tác xã tỉnh Lào Cai năm 2024",
              signatory="Nguyễn Trọng Hài"),
        [("I", "Nhiệm vụ về thể chế"), ("II", "Nhiệm vụ về thị trường")],
        f"""
I | 1 | Ban hành hướng dẫn đăng ký tổ hợp tác | Sở Kế hoạch và Đầu tư | Sở Tư pháp | Văn bản hướng dẫn | Quý II/2024 |
= {KHDT} / Sở Tư pháp / dated quarter 2024-04-01 2024-06-30
I | 2 | Rà soát chính sách hỗ trợ | Sở Tài chính | Liên minh HTX tỉnh | | Trước 30/6/2024 |
= Sở Tài chính / {LMHTX} / dated day - 2024-06-30
II | 3 | Hội chợ hợp tác xã vùng Tây Bắc | Sở Công Thương | | 01 hội chợ | Tháng 10/2024 |
= Sở Công Thương / / dated month 2024-10-01 2024-10-31
""",
    ),
    "thanh-pho-hue-gon.md": Expected(
        facts("Huế", "Huế", "province", "thành phố Huế", "20/KH-UBND", "2026-01-15",
              "Triển khai Nghị quyết số 20-NQ/TW trên địa bàn thành phố Huế năm 2026",
              resolution="20-NQ/TW"),
        [("I", "Nhóm nhiệm vụ thường xuyên"), ("II", "Nhóm nhiệm vụ có thời hạn")],
        f"""
I | 1 | Tổ chức đối thoại với hợp tác xã | Sở Tài chính (chủ trì), Liên minh HTX thành phố (phối hợp) | | Hội nghị | Quý II/2026 |
= Sở Tài chính / {LMHTX} / dated quarter 2026-04-01 2026-06-30
I | 2 | Bảo đảm an ninh trật tự vùng có hợp tác xã khai thác thủy sản | Chủ trì: Công an thành phố. Phối hợp: Bộ CHQS thành phố | | | Thường xuyên |
= Công an tỉnh / Bộ Chỉ huy Quân sự tỉnh / ongoing - - -
II | 3 | Nghiên cứu mô hình hợp tác xã du lịch làng cổ Phước Tích | Trường Đại học Kinh tế, Đại học Huế | | Đề tài khoa học | Tháng 6/2026 - tháng 6/2027 |
= ? / / dated month 2026-06-01 2027-06-30
II | 4 | Xây dựng 03 điểm du lịch nông nghiệp | Sở NN&MT; Sở Du lịch | | 03 điểm | 31/12/2026 |
= {NNMT} + Sở Du lịch / / dated day ? 2026-12-31
II | 5 | Báo cáo kết quả | Các sở, ban, ngành | | Báo cáo | Chậm nhất 15/11 |
= Các sở, ban, ngành / / dated day - 2026-11-15
""",
        [(70, 2026)],
    ),
}  # fmt: skip

MORE = {
    "dien-bien-tvpl.html": {
        "tasks 1 recurrence": "quarterly",
        "targets 0 comparator": "at_least",
        "targets 0 unit": "cooperatives",
        "targets 1 comparator": "more_than",
        "targets 1 unit": "%",
        "obligations 0 agencies": ["Các sở, ban, ngành", "Các địa phương"],
        "tasks 0 deadline_quarters": [2],
    },
    "ca-mau-gdocs.html": {
        "tasks 0 deadline_quarters": [1],
        "targets 0 indicator": "new_cooperatives",
        "targets 1 indicator": "new_cooperative_unions",
    },
    "son-la-tinh-uy-word.htm": {
        "tasks 3 recurrence": "yearly",
        "targets 0 comparator": "about",
        "targets 1 comparator": "more_than",
        "targets 1 indicator": "cooperative_members",
    },
    "phuong-tu-son-bo-cuc.html": {"tasks 1 deadline_quarters": [2, 3]},
    "dong-thap-2026.md": {
        "tasks 1 recurrence": "yearly",
        "tasks 2 deadline_quarters": [1, 2],
        "tasks 5 recurrence": "periodic",
        "targets 1 comparator": "at_least",
        "targets 2 comparator": "range",
        "targets 2 value_max": 15,
        "targets 3 indicator": "new_cooperatives",
        "targets 8 indicator": "cooperative_groups",
    },
    "ha-tinh-luoi.md": {"tasks 3 recurrence": "yearly", "tasks 4 recurrence": "yearly"},
    "thanh-pho-hue-gon.md": {"targets 0 comparator": "at_least"},
}

# The second sample, written after the readers were mended for the first.
PLANS_AFTER = {
    "dak-lak-nhieu-bang.html": Expected(
        facts("Đắk Lắk", "Đắk Lắk", "province", "tỉnh Đắk Lắk", "163/KH-UBND", "2025-09-17",
              "Thực hiện Chương trình hành động số 05-CTr/TU ngày 20/8/2025 của Tỉnh ủy về kinh tế tập thể",
              programme="05-CTr/TU", signatory="Nguyễn Thiên Văn"),
        [("I", "TUYÊN TRUYỀN"), ("II", "HỖ TRỢ")],
        f"""
I | 1 | Tuyên truyền bằng tiếng Ê Đê, M'nông | Báo và Phát thanh, Truyền hình Đắk Lắk | Sở Dân tộc và Tôn giáo | Chuyên mục | ? |
= {BAO} / Sở Dân tộc và Tôn giáo / dated month 2025-10-01 2026-12-31
I | 2 | Hội nghị nhân rộng mô hình | Liên minh HTX tỉnh | Sở Nông nghiệp và Môi trường, UBND các xã, phường | 02 hội nghị | ? |
= {LMHTX} / {NNMT} + {XA} / dated day 2026-01-01 2026-12-31
I | 3 | Biên tập sổ tay hợp tác xã sầu riêng, cà phê | Sở Khoa học và Công nghệ | Sở Nông nghiệp và Môi trường, UBND các xã, phường | Sổ tay | ? |
= Sở Khoa học và Công nghệ / {NNMT} + {XA} / dated quarter ? 2026-06-30
II | 4 | Hỗ trợ chế biến sâu - Cà phê; - Mắc ca. | Sở Công Thương | | 10 cơ sở | ? |
= Sở Công Thương / / dated years 2026-01-01 2028-12-31
II | 5 | Khuyến khích quân nhân xuất ngũ tham gia hợp tác xã | Bộ CHQS tỉnh | Hội Cựu chiến binh tỉnh | | ? |
= Bộ Chỉ huy Quân sự tỉnh / Hội Cựu chiến binh tỉnh / dated years 2026-01-01 2030-12-31
II | 6 | Quản lý, giám sát quỹ tín dụng nhân dân | NHNN Chi nhánh Khu vực 11 | Công an tỉnh | Báo cáo | Thường xuyên |
= Ngân hàng Nhà nước chi nhánh Khu vực / Công an tỉnh / ongoing - - -
""",
        [(1100, 2030), (30, 2030), (90, 2030), (3.5, 2030)],
        [("yearly", 6, 15), ("yearly", 12, 15)],
    ),
    "bo-nganh-40.html": Expected(
        facts("Việt Nam", None, "central", "", "4102/KH-BNNMT", "2025-10-08",
              "Phát triển hợp tác xã nông nghiệp giai đoạn 2026 - 2030",
              signatory="Võ Văn Hưng") | {"issuer": "Bộ Nông nghiệp và Môi trường", "locality": None},
        [("1", "Hoàn thiện thể chế"), ("2", "Phát triển nguồn nhân lực")],
        """
1 | 1.1 | Thông tư hướng dẫn phân loại hợp tác xã nông nghiệp | Cục Kinh tế hợp tác và Phát triển nông thôn | Vụ Pháp chế; các địa phương | Thông tư | 12/2025 |
= Cục Kinh tế hợp tác và Phát triển nông thôn / Vụ Pháp chế + Các địa phương / dated month ? 2025-12-31
1 | 1.2 | Tổng kết Nghị định số 98/2018/NĐ-CP | Cục Kinh tế hợp tác và Phát triển nông thôn | Bộ Tài chính; Liên minh HTX Việt Nam | Báo cáo, Tờ trình | Quý II/2026 |
= Cục Kinh tế hợp tác và Phát triển nông thôn / Bộ Tài chính + Liên minh Hợp tác xã Việt Nam / dated quarter 2026-04-01 2026-06-30
2 | 2.1 | ? | Trường Cán bộ quản lý nông nghiệp và phát triển nông thôn I | UBND các tỉnh, thành phố | 63 lớp | 2026-2027 |
= ? / ? / dated years 2026-01-01 2027-12-31
2 | 2.2 | Xây dựng giáo trình | Học viện Nông nghiệp Việt Nam | | 05 giáo trình | Năm 2026 |
= Học viện Nông nghiệp Việt Nam / / dated year 2026-01-01 2026-12-31
""",
        [(25000, 2030)],
    ),
    "quang-tri-pandoc.md": Expected(
        facts("Quảng Trị", "Quảng Trị", "province", "tỉnh Quảng Trị", "99/KH-UBND", "2026-02-02",
              "Triển khai thực hiện Nghị quyết số 20-NQ/TW và Luật Hợp tác xã trên địa bàn tỉnh Quảng Trị năm 2026",
              resolution="20-NQ/TW", signatory="Trần Phong"),
        [("A", "Về tuyên truyền"), ("B", "Về hỗ trợ")],
        f"""
A | 1. | Tổ chức "Ngày hội hợp tác xã" | Liên minh HTX tỉnh | Sở VHTT&DL; Sở Công Thương | | 11/4/2026 | Kinh phí xã hội hóa
= {LMHTX} / Sở Văn hóa, Thể thao và Du lịch + Sở Công Thương / dated day ? 2026-04-11
A | 2. | Tuyên truyền trên sóng & báo | Báo và Phát thanh, Truyền hình Quảng Trị | Các Sở: Tư pháp, Tài chính | | Cả năm |
= {BAO} / Sở Tư pháp + Sở Tài chính / dated year 2026-01-01 2026-12-31
B | 3. | Hỗ trợ hồ tiêu, cà phê Khe Sanh: + Vùng nguyên liệu; + Chế biến | Sở NN&MT | UBND các xã; phường | | Quý III + IV | Lồng ghép CTMTQG
= {NNMT} / {XA} / dated quarter 2026-07-01 2026-12-31
B | 4. | Rà phá bom mìn tại đất sản xuất của HTX | Bộ CHQS tỉnh | Sở Ngoại vụ | | Trước tháng 12 |
= Bộ Chỉ huy Quân sự tỉnh / Sở Ngoại vụ / dated month - ?
B | 5. | Tuần tra, bảo vệ rừng cộng đồng | Chi cục Kiểm lâm | Công an tỉnh; BĐBP tỉnh | | T6 - T9/2026 |
= ? / ? / dated month 2026-06-01 2026-09-30
""",
        [(35, 2026), (20, 2026), (1500, 2026)],
    ),
}  # fmt: skip

# The third sample, written after the readers were mended for the second.
PLANS_LAST = {
    "lang-son-trich-dan.md": Expected(
        facts("Lạng Sơn", "Lạng Sơn", "province", "tỉnh Lạng Sơn", "71/KH-UBND", "2026-03-20",
              "THỰC HIỆN ĐỀ ÁN PHÁT TRIỂN HỢP TÁC XÃ VÙNG BIÊN GIỚI TỈNH LẠNG SƠN GIAI ĐOẠN 2026 - 2030",
              signatory="Đoàn Thanh Sơn"),
        [("1", "Hạ tầng"), ("2", "An ninh, quốc phòng")],
        """
1 | 1.1 | Kho ngoại quan cho nông sản | Sở Công Thương / Chi cục Hải quan khu vực VI | | 02 kho | Năm 2027 |
= Sở Công Thương / Chi cục Hải quan khu vực / dated year 2027-01-01 2027-12-31
1 | 1.2 | Đường vào vùng na Chi Lăng | Sở Xây dựng / UBND các xã | | 12 km | 30/6/2028 |
= Sở Xây dựng / Ủy ban nhân dân các xã, phường, đặc khu / dated day ? 2028-06-30
2 | 2.1 | Chống buôn lậu qua hợp tác xã | Công an tỉnh / Bộ Chỉ huy Quân sự tỉnh; Chi cục Quản lý thị trường | | | Thường xuyên |
= Công an tỉnh / Bộ Chỉ huy Quân sự tỉnh + Chi cục Quản lý thị trường / ongoing - - -
2 | 2.2 | Giao ban | Liên minh HTX tỉnh / Các cơ quan liên quan | | Thông báo | Hằng tháng |
= Liên minh Hợp tác xã tỉnh / Các cơ quan, đơn vị liên quan / recurring - - -
""",
        [(50, 2030), (100, 2030), (70, 2030)],
    ),
    "phu-tho-xuat-word.html": Expected(
        facts("Phú Thọ", "Phú Thọ", "province", "tỉnh Phú Thọ", "5150/KH-UBND", "2025-10-09",
              "Thực hiện chương trình hỗ trợ phát triển kinh tế tập thể tỉnh Phú Thọ năm 2025, 2026",
              signatory="Nguyễn Huy Ngọc"),
        [("A", "HỖ TRỢ CHUNG"), ("B", "HỖ TRỢ RIÊNG ĐỐI VỚI HỢP TÁC XÃ NÔNG NGHIỆP")],
        f"""
A | 1 | Bồi dưỡng, đào tạo: 1. Giám đốc hợp tác xã 2. Kế toán hợp tác xã | Liên minh HTX tỉnh | Trường ĐH Hùng Vương | 15 lớp | Quý IV/2025 và cả năm 2026 |
= {LMHTX} / ? / dated ? 2025-10-01 2026-12-31
A | 2 | Hỗ trợ lương cho lao động trẻ | Sở Nội vụ | Sở Tài chính | 50 người | Quý IV/2025 và cả năm 2026 | Theo Nghị định số 113/2024/NĐ-CP
= Sở Nội vụ / Sở Tài chính / dated ? 2025-10-01 2026-12-31
A | 3 | ? | Sở Công Thương | Bưu điện tỉnh, Viettel Phú Thọ | 100 sản phẩm | Từ tháng 11/2025 |
= Sở Công Thương / Bưu điện tỉnh + Viettel Phú Thọ / ? ? 2025-11-01 ?
B | 4 | Hỗ trợ vốn, giống khi gặp khó khăn do thiên tai, dịch bệnh | Sở NN & MT | UBND các xã, phường | | Khi có phát sinh |
= {NNMT} / {XA} / conditional - - -
B | 5 | Chế biến chè | Sở NN & MT | Sở KH & CN | 03 nhà máy | 2025 - 2026 |
= {NNMT} / Sở Khoa học và Công nghệ / dated years 2025-01-01 2026-12-31
""",
        [(40, 2026), (10, 2026)],
        [("yearly", 12, 25)],
        ["Nguồn nhân lực", "Nguồn nhân lực", "Thông tin, tư vấn"],
    ),
}  # fmt: skip
