"""What the plans saved as pages, Markdown and text say, written down before any reader saw them."""

from tests.loaders.unseen.expected import HUYEN, Expected, facts

LMHTX = "Liên minh Hợp tác xã tỉnh"
PTTH = "Đài Phát thanh và Truyền hình tỉnh"
NNPTNT = "Sở Nông nghiệp và Phát triển nông thôn"

PLANS = {
    "lai-chau-mso.html": Expected(
        facts("Lai Châu", "Lai Châu", "province", "tỉnh Lai Châu", "1542/KH-UBND", "2023-05-11",
              "Thực hiện Chương trình hành động số 30-CTr/TU ngày 10/11/2022 của Tỉnh ủy về kinh tế tập thể",
              programme="30-CTr/TU", signatory="Hà Trọng Hải"),
        [("I", "Tuyên truyền, nâng cao nhận thức"), ("II", "Hỗ trợ tổ chức kinh tế tập thể")],
        f"""
I | 1 | Tuyên truyền bằng tiếng dân tộc Thái, Mông | Đài PT&TH tỉnh | Liên minh HTX tỉnh; UBND các huyện, thành phố | Phóng sự, tin bài | Thường xuyên |
= {PTTH} / {LMHTX} + {HUYEN} / ongoing - - -
I | 2 | Biên soạn sổ tay hỏi – đáp về hợp tác xã | Sở Tư pháp | Liên minh HTX tỉnh; UBND các huyện, thành phố | Sổ tay | Tháng 9 năm 2023 |
= Sở Tư pháp / {LMHTX} + {HUYEN} / dated month 2023-09-01 2023-09-30
II | 3 | Hỗ trợ xây dựng nhãn hiệu chè Shan | Sở KH&CN | | 03 nhãn hiệu | 2023 – 2025 |
= Sở Khoa học và Công nghệ / / dated years 2023-01-01 2025-12-31
""",
        [(420, 2025), (54, 2025)],
        [("yearly", 12, 15)],
    ),
    "hau-giang-cong.html": Expected(
        facts("Hậu Giang", "Hậu Giang", "province", "tỉnh Hậu Giang", "76/KH-UBND", "2023-04-18",
              "PHÁT TRIỂN KINH TẾ TẬP THỂ TỈNH HẬU GIANG GIAI ĐOẠN 2023 - 2025",
              resolution="20-NQ/TW", signatory="Trương Cảnh Tuyên"),
        [("A", "Nhiệm vụ trình Hội đồng nhân dân tỉnh"), ("B", "Nhiệm vụ của Ủy ban nhân dân tỉnh")],
        f"""
A | 1 | Nghị quyết về chính sách hỗ trợ lãi suất vay vốn cho hợp tác xã | Sở Kế hoạch và Đầu tư | Sở Tài chính, Ngân hàng Nhà nước Chi nhánh tỉnh | | Kỳ họp giữa năm 2024 |
= Sở Kế hoạch và Đầu tư / Sở Tài chính + Ngân hàng Nhà nước chi nhánh tỉnh / dated year ? 2024-12-31
A | 2 | Nghị quyết về mức chi hỗ trợ thành lập mới | Sở Tài chính | Sở Tư pháp | | Kỳ họp giữa năm 2024 | Thay Nghị quyết cũ
= Sở Tài chính / Sở Tư pháp / dated year ? 2024-12-31
B | 1 | Đề án phát triển hợp tác xã gắn với OCOP | Sở NN&PTNT | UBND huyện, thị xã, thành phố | | 06 tháng cuối năm 2023 |
= {NNPTNT} / {HUYEN} / dated half_year 2023-07-01 2023-12-31
""",
        [(290, 2025)],
    ),
    "bac-lieu.md": Expected(
        facts("Bạc Liêu", "Bạc Liêu", "province", "tỉnh Bạc Liêu", "59/KH-UBND", "2023-06-07",
              "Thực hiện Nghị quyết số 20-NQ/TW ngày 16 tháng 6 năm 2022 về kinh tế tập thể",
              resolution="20-NQ/TW", signatory="Huỳnh Hữu Trí"),
        [("I", "Công tác tuyên truyền"), ("II", "Hỗ trợ")],
        f"""
I | 1 | Tổ chức Ngày hội hợp tác xã | Liên minh HTX tỉnh | Sở Văn hóa, Thông tin, Thể thao và Du lịch | | Tháng 4 hằng năm |
= {LMHTX} / ? / recurring - - -
I | 2 | Phát hành bản tin hợp tác xã | Báo Bạc Liêu | Sở Văn hóa, Thông tin, Thể thao và Du lịch | | Hàng tháng |
= Báo tỉnh / ? / recurring - - -
II | 3 | Hỗ trợ hợp tác xã nuôi tôm siêu thâm canh | Sở NN&PTNT | | | 2023–2025 |
= {NNPTNT} / / dated years 2023-01-01 2025-12-31
""",
        [(250, 2030)],
    ),
    "ba-ria.md": Expected(
        facts("Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu", "province", "tỉnh Bà Rịa - Vũng Tàu",
              "131/KH-UBND", "2023-07-19",
              "Phát triển hợp tác xã du lịch, dịch vụ giai đoạn 2023 - 2025"),
        [("I", "Nhóm nhiệm vụ về hạ tầng"), ("II", "Nhóm nhiệm vụ về nhân lực")],
        f"""
I | 1 | Đầu tư bến thuyền du lịch | Sở Giao thông vận tải | Sở Du lịch UBND các huyện, thị xã, thành phố | Dự án | Quý I - III/2024 |
= Sở Giao thông vận tải / Sở Du lịch + {HUYEN} / dated quarter 2024-01-01 2024-09-30
I | 2 | Nâng cấp nhà lưu trú ¦ homestay | Sở Du lịch | | 20 cơ sở | 30-6-2025 |
= Sở Du lịch / / dated day ? 2025-06-30
II | 1 | Tập huấn ngoại ngữ cho lao động | Sở Lao động - Thương binh và Xã hội | Trường Cao đẳng Du lịch Vũng Tàu | 05 lớp | Năm học 2024-2025 |
= Sở Lao động - Thương binh và Xã hội / ? / dated ? ? ?
II | 2 | Thi tay nghề | Liên đoàn Lao động tỉnh | nt | Hội thi | 2 năm/lần |
= Liên đoàn Lao động tỉnh / ? / recurring - - -
""",
        duties=[("quarterly", None, 25)],
    ),
    "ha-nam-tab.txt": Expected(
        facts("Hà Nam", "Hà Nam", "province", "tỉnh Hà Nam", "2210/KH-UBND", "2023-08-31",
              "Thực hiện Chương trình hành động số 52-CTr/TU của Tỉnh ủy về kinh tế tập thể trên địa bàn tỉnh Hà Nam",
              programme="52-CTr/TU", signatory="Trương Quốc Huy"),
        [("A", "TUYÊN TRUYỀN, PHỔ BIẾN"), ("B", "HỖ TRỢ NGUỒN LỰC")],
        f"""
A | 1 | ? | SỞ KẾ HOẠCH VÀ ĐẦU TƯ | ? | Hội nghị | Tháng 9/2023 | ?
= Sở Kế hoạch và Đầu tư / Các sở, ban, ngành / dated month 2023-09-01 2023-09-30
A | 2 | Xây dựng phóng sự truyền hình về hợp tác xã kiểu mới | Đài PT-TH tỉnh | Liên minh HTX tỉnh | Phóng sự truyền hình | Quý III, IV/2023 | ?
= {PTTH} / {LMHTX} / dated quarter 2023-07-01 2023-12-31
B | l | Hỗ trợ hợp tác xã thuê đất | Sở Tài nguyên và Môi trường | UBND các huyện, thị xã, thành phố | Quyết định | 2O23 - 2O25 | ?
= Sở Tài nguyên và Môi trường / {HUYEN} / ? ? ? ?
B | 2 | Cho vay tín chấp | Ngân hàng Chính sách xã hội tỉnh | | | 2023 — 2025 | ?
= Ngân hàng Chính sách xã hội chi nhánh tỉnh / / dated years 2023-01-01 2025-12-31
B | 3 | Bố trí kinh phí sự nghiệp | Sở Tài chính | | Dự toán | ? | ?
= Sở Tài chính / / recurring - - -
""",
        [(15, 2025), (100, 2025)],
    ),
    "gia-lai-giao-viec.txt": Expected(
        facts("Gia Lai", "Gia Lai", "province", "tỉnh Gia Lai", "1893/KH-UBND", "2025-10-22",
              "Phát triển kinh tế tập thể tỉnh Gia Lai giai đoạn 2026 - 2030",
              signatory="Phạm Anh Tuấn"),
        [],
        "",
        [(900, 2030), (60000, 2030)],
        [("yearly", 12, 10)],
    ),
    "tra-vinh-chay-dong.txt": Expected(
        facts("Trà Vinh", "Trà Vinh", "province", "tỉnh Trà Vinh", "47/KH-UBND", "2023-05-24",
              "Thực hiện Nghị quyết số 09/NQ-CP về kinh tế tập thể trên địa bàn tỉnh Trà Vinh",
              resolution="09/NQ-CP", signatory="Lê Văn Hẳn"),
        [("I", "Tuyên truyền, nâng cao nhận thức"), ("II", "Phát triển hợp tác xã nông nghiệp")],
        f"""
I | 1 | Tuyên truyền, phổ biến chủ trương của Đảng về kinh tế tập thể cho đồng bào Khmer | Ban Dân tộc tỉnh | Hội Nông dân tỉnh; Ủy ban MTTQ Việt Nam tỉnh | | Thường xuyên |
= Ban Dân tộc tỉnh / Hội Nông dân tỉnh + Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh / ongoing - - -
I | 2 | Xây dựng chuyên mục kinh tế tập thể trên sóng truyền hình | Đài Phát thanh và Truyền hình Trà Vinh | Liên minh Hợp tác xã tỉnh | | Quý III/2023 |
= {PTTH} / {LMHTX} / dated quarter 2023-07-01 2023-09-30
II | 3 | Hỗ trợ hợp tác xã xây dựng vùng lúa hữu cơ, cấp mã số vùng trồng | Sở Nông nghiệp và Phát triển nông thôn | UBND các huyện, thị xã, thành phố | | 2023-2025 |
= {NNPTNT} / {HUYEN} / dated years 2023-01-01 2025-12-31
II | 4 | Kết nối tiêu thụ dừa sáp qua sàn thương mại điện tử | Sở Công Thương | Sở Thông tin và Truyền thông | | Trước ngày 31/12/2024 |
= Sở Công Thương / Sở Thông tin và Truyền thông / dated day - 2024-12-31
""",
        [],
        [("yearly", 11, 15)],
    ),
}  # fmt: skip
