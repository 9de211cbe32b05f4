"""What plans of other places say, written down from reading them.

A task is one line: section | number | task | lead | coordinating | product | deadline | note, an
empty place for a cell that is empty. Under it, after ``=``: lead agencies / coordinating agencies /
kind, precision, start and end of the deadline (``-``: not stated), agencies parted by ``+``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

HUYEN = "Ủy ban nhân dân các huyện, thị xã, thành phố"
XA = "Ủy ban nhân dân các xã, phường, đặc khu"


# The one task of the printed plan, long enough to be cut by pages.
LONG = (
    "Tổ chức phổ biến, quán triệt sâu rộng nội dung Chương trình hành động đến cán bộ, đảng viên, "
    "hội viên các tổ chức chính trị - xã hội và thành viên hợp tác xã; chú trọng mô hình điển hình "
    "tiên tiến, cách làm hay tại các quận, huyện ven biển, hải đảo; gắn với phong trào thi đua xây "
    "dựng nông thôn mới kiểu mẫu, đô thị văn minh; kịp thời khen thưởng tập thể, cá nhân có thành "
    "tích; phê phán nhận thức chưa đúng về bản chất của hợp tác xã kiểu mới trong cơ chế thị trường"
)


@dataclass(frozen=True)
class Expected:
    """One plan: its facts, sections, tasks, and how many targets and duties it states."""

    plan: dict[str, str | None]
    sections: list[tuple[str, str]]
    tasks: str
    targets: list[tuple[float, int | None]] = field(default_factory=list)
    duties: list[tuple[str, int | None, int | None]] = field(default_factory=list)
    subsections: list[str] = field(default_factory=list)


def facts(locality, province, level, issuer, number, issued_on, title, **others):
    cited = {"programme": None, "resolution": None, "signatory": None}
    return {
        "locality": locality,
        "province": province,
        "level": level,
        "issuer": f"Ủy ban nhân dân {issuer}",
        "number": number,
        "issued_on": issued_on,
        "title": title,
        **cited,
        **others,
    }


PLANS = {
    "nam-dinh-du-lich.txt": Expected(
        facts("Nam Định", "Nam Định", "province", "tỉnh Nam Định", "45/KH-UBND", "2024-03-05",
              "Thực hiện Chương trình hành động số 12-CTr/TU ngày 10/01/2024 của Tỉnh ủy về phát triển du lịch tỉnh Nam Định đến năm 2030",
              programme="12-CTr/TU", signatory="Trần Lê Đoài"),
        [("I", "Hoàn thiện cơ chế, chính sách phát triển du lịch"),
         ("II", "Xúc tiến, quảng bá, phát triển sản phẩm"), ("III", "Đào tạo nguồn nhân lực")],
        f"""
I | 1 | Xây dựng Đề án phát triển du lịch cộng đồng | Sở Văn hóa, Thể thao và Du lịch | Sở Tài chính; UBND các huyện, thành phố | Quyết định của UBND tỉnh | Quý III/2024 |
= Sở Văn hóa, Thể thao và Du lịch / Sở Tài chính + {HUYEN} / dated quarter 2024-07-01 2024-09-30
I | 2 | Rà soát quy hoạch các khu du lịch ven biển Giao Thủy, Hải Hậu, Nghĩa Hưng giai đoạn 2024-2026 theo Quyết định số 1729/QĐ-TTg | Sở Xây dựng | Sở Tài nguyên và Môi trường | Báo cáo | Trước 30/6/2024 |
= Sở Xây dựng / Sở Tài nguyên và Môi trường / dated day - 2024-06-30
II | 3 | Tổ chức Tuần Văn hóa - Du lịch hằng năm | Sở Văn hóa, Thể thao và Du lịch | Báo Nam Định, Đài Phát thanh và Truyền hình tỉnh | Sự kiện | Hằng năm |
= Sở Văn hóa, Thể thao và Du lịch / Báo tỉnh + Đài Phát thanh và Truyền hình tỉnh / recurring - - -
II | 4 | Xây dựng trang thông tin du lịch thông minh | Sở Thông tin và Truyền thông | | Trang thông tin | 2024-2025 |
= Sở Thông tin và Truyền thông / / dated years 2024-01-01 2025-12-31
III | 5 | Tập huấn nghiệp vụ cho 200 lao động du lịch | Sở Lao động - Thương binh và Xã hội | Các cơ sở giáo dục nghề nghiệp | Lớp tập huấn | Thường xuyên |
= Sở Lao động - Thương binh và Xã hội / Các cơ sở giáo dục nghề nghiệp / ongoing - - -
""",
        [(4_500_000, 2025), (15, 2030)],
        [("yearly", 12, 15)],
    ),
    "hue-mot-cot.txt": Expected(
        facts("Huế", "Huế", "province", "tỉnh Thừa Thiên Huế", "210/KH-UBND", "2023-06-09",
              "Thực hiện Nghị quyết số 20-NQ/TW về tiếp tục đổi mới, phát triển kinh tế tập thể trên địa bàn tỉnh",
              resolution="20-NQ/TW"),
        [("A", "CÔNG TÁC TUYÊN TRUYỀN"), ("B", "CƠ CHẾ, CHÍNH SÁCH")],
        f"""
A | 1. | Quán triệt Nghị quyết số 20-NQ/TW | Ban Tuyên giáo Tỉnh ủy chủ trì, phối hợp với Liên minh Hợp tác xã tỉnh | | Hội nghị | Tháng 7/2023 |
= Ban Tuyên giáo Tỉnh ủy / Liên minh Hợp tác xã tỉnh / dated month 2023-07-01 2023-07-31
A | 2. | Mở chuyên mục kinh tế tập thể | Đài Phát thanh và Truyền hình tỉnh | | Chuyên mục | Hàng tháng |
= Đài Phát thanh và Truyền hình tỉnh / / recurring - - -
B | 1. | Trình HĐND tỉnh chính sách hỗ trợ hợp tác xã | Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp | | Nghị quyết của HĐND tỉnh | Tháng 12 năm 2023 |
= Sở Kế hoạch và Đầu tư / Sở Tài chính + Sở Tư pháp / dated month 2023-12-01 2023-12-31
B | 2. | Giao đất, cho thuê đất cho hợp tác xã | Sở Tài nguyên và Môi trường chủ trì, phối hợp với UBND các huyện, thị xã, thành phố Huế | | Quyết định | 2023 - 2025 |
= Sở Tài nguyên và Môi trường / {HUYEN} / dated years 2023-01-01 2025-12-31
""",
    ),
    "phuong-khong-muc.txt": Expected(
        facts("Phường Đông Kinh", "Lạng Sơn", "commune", "phường Đông Kinh", "07/KH-UBND", "2026-01-02",
              "Cải cách hành chính phường Đông Kinh, tỉnh Lạng Sơn năm 2026", signatory="Lê Thị Thu Hà"),
        [],
        """
| 1 | Rà soát, đơn giản hóa thủ tục hành chính | Văn phòng HĐND và UBND | Các phòng chuyên môn | | Quý I |
= ? / ? / dated quarter 2026-01-01 2026-03-31
| 2 | Số hóa hồ sơ lưu trữ | Trung tâm Phục vụ hành chính công | | | Quý II, III | Theo hướng dẫn của tỉnh
= ? / / dated quarter 2026-04-01 2026-09-30
| 3 | Khảo sát sự hài lòng của người dân | Phòng Văn hóa - Xã hội | Công an phường | | 6 tháng cuối năm |
= ? / ? / dated half_year 2026-07-01 2026-12-31
| 4 | Báo cáo tổng kết | Văn phòng HĐND và UBND | | | Trước ngày 10/12 |
= ? / / dated day - 2026-12-10
""",
    ),
    "son-tay-danh-so.txt": Expected(
        facts("Thị xã Sơn Tây", "Hà Nội", "district", "thị xã Sơn Tây", "120/KH-UBND", "2022-06-14",
              "Phát triển kinh tế tập thể thị xã Sơn Tây, thành phố Hà Nội giai đoạn 2022-2025"),
        [("1", "Nâng cao nhận thức"), ("2", "Hỗ trợ hợp tác xã")],
        f"""
1 | 1.1 | Tuyên truyền Luật Hợp tác xã | Phòng Văn hóa và Thông tin | UBND các xã, phường | Tin, bài | Hằng năm |
= Phòng Văn hóa và Thông tin / {XA} / recurring - - -
1 | 1.2 | Tập huấn cho cán bộ xã, phường | Phòng Nội vụ | Phòng Kinh tế | Lớp tập huấn | 2022-2025 |
= Phòng Nội vụ / Phòng Kinh tế / dated years 2022-01-01 2025-12-31
2 | 2.1 | Hỗ trợ thành lập mới hợp tác xã | Phòng Kinh tế | Phòng Tài chính - Kế hoạch | 10 hợp tác xã | Đến năm 2025 |
= Phòng Kinh tế / Phòng Tài chính - Kế hoạch / dated year - 2025-12-31
2 | 2.2 | Xử lý hợp tác xã ngừng hoạt động | Phòng Tài chính - Kế hoạch | Chi cục Thuế | Quyết định giải thể | Trong năm 2023 |
= Phòng Tài chính - Kế hoạch / Chi cục Thuế cấp huyện / dated year 2023-01-01 2023-12-31
2 | 2.3 | Bố trí đất làm trụ sở | Phòng Tài nguyên và Môi trường | | | Sau khi quy hoạch được duyệt |
= Phòng Tài nguyên và Môi trường / / conditional - - -
""",
    ),
    "dak-lak.md": Expected(
        facts("Đắk Lắk", "Đắk Lắk", "province", "tỉnh Đắk Lắk", "66/KH-UBND", "2023-04-17",
              "Chuyển đổi số ngành nông nghiệp tỉnh Đắk Lắk đến năm 2025",
              resolution="19-NQ/TW", signatory="Nguyễn Thiên Văn"),
        [("A", "Hạ tầng số"), ("B", "Nhân lực số")],
        f"""
A | 1 | Phủ sóng 4G tại các buôn vùng sâu | Sở Thông tin và Truyền thông | Các doanh nghiệp viễn thông | 100% buôn có sóng | Quý IV/2023 |
= Sở Thông tin và Truyền thông / ? / dated quarter 2023-10-01 2023-12-31
A | 2 | Xây dựng cơ sở dữ liệu vùng trồng | Sở Nông nghiệp và Phát triển nông thôn | - Sở Khoa học và Công nghệ; - UBND các huyện, thị xã, thành phố | Cơ sở dữ liệu | 2023 – 2025 |
= Sở Nông nghiệp và Phát triển nông thôn / Sở Khoa học và Công nghệ + {HUYEN} / dated years 2023-01-01 2025-12-31
B | 3 | Tập huấn cho nông dân | Hội Nông dân tỉnh | | | Thường xuyên |
= Hội Nông dân tỉnh / / ongoing - - -
B | 4 | Đào tạo kỹ năng số cho hợp tác xã | Liên minh HTX tỉnh | Sở NN&PTNT | | Sau khi đề án được duyệt |
= Liên minh Hợp tác xã tỉnh / Sở Nông nghiệp và Phát triển nông thôn / conditional - - -
""",
    ),
    "quang-ninh.html": Expected(
        facts("Quảng Ninh", "Quảng Ninh", "province", "tỉnh Quảng Ninh", "88/KH-UBND", "2023-03-20",
              "Thực hiện Nghị quyết số 18-NQ/TW ngày 16/6/2022 về tiếp tục đổi mới, hoàn thiện thể chế, chính sách, nâng cao hiệu lực, hiệu quả quản lý và sử dụng đất",
              resolution="18-NQ/TW", signatory="Nghiêm Xuân Cường"),
        [("I", "Quy hoạch, kế hoạch sử dụng đất"), ("II", "Quản lý, sử dụng đất")],
        f"""
I | 1 | Lập quy hoạch sử dụng đất cấp huyện thời kỳ 2021 - 2030 | Sở Tài nguyên và Môi trường | UBND các huyện, thị xã, thành phố | | Tháng 12/2023 |
= Sở Tài nguyên và Môi trường / {HUYEN} / dated month 2023-12-01 2023-12-31
I | 2 | Xây dựng bảng giá đất mới | Sở Tài nguyên và Môi trường | Sở Tài chính | | Tháng 12/2023 | Trình HĐND tỉnh
= Sở Tài nguyên và Môi trường / Sở Tài chính / dated month 2023-12-01 2023-12-31
I | 3 | Rà soát các dự án chậm đưa đất vào sử dụng | Sở Kế hoạch và Đầu tư | | | Tháng 12/2023 |
= Sở Kế hoạch và Đầu tư / / dated month 2023-12-01 2023-12-31
II | 1 | Thanh tra việc sử dụng đất của các tổ chức | Thanh tra tỉnh | Sở Tài nguyên và Môi trường | | Định kỳ hằng năm |
= Thanh tra tỉnh / Sở Tài nguyên và Môi trường / recurring - - -
""",
    ),
    "binh-thuan-chay-dong.txt": Expected(
        facts("Bình Thuận", "Bình Thuận", "province", "tỉnh Bình Thuận", "1502/KH-UBND", "2023-04-28",
              "PHÂN CÔNG NHIỆM VỤ THỰC HIỆN CHƯƠNG TRÌNH OCOP"),
        [("I", "Tổ chức bộ máy, tuyên truyền"), ("II", "Phát triển sản phẩm")],
        f"""
I | 1 | Kiện toàn bộ máy chỉ đạo, điều hành Chương trình mỗi xã một sản phẩm từ tỉnh đến cơ sở | Sở Nông nghiệp và Phát triển nông thôn | Sở Nội vụ, UBND các huyện, thị xã, thành phố | | Quý II/2023 |
= Sở Nông nghiệp và Phát triển nông thôn / Sở Nội vụ + {HUYEN} / dated quarter 2023-04-01 2023-06-30
I | 2 | Tuyên truyền về Chương trình OCOP trên các phương tiện thông tin đại chúng | Sở Thông tin và Truyền thông | Báo Bình Thuận, Đài Phát thanh và Truyền hình tỉnh | | Thường xuyên |
= Sở Thông tin và Truyền thông / Báo tỉnh + Đài Phát thanh và Truyền hình tỉnh / ongoing - - -
II | 3 | Tổ chức đánh giá, phân hạng sản phẩm OCOP cấp tỉnh | Sở Nông nghiệp và Phát triển nông thôn | Các sở, ban, ngành liên quan | | Hằng năm |
= Sở Nông nghiệp và Phát triển nông thôn / Các sở, ban, ngành / recurring - - -
II | 4 | Hỗ trợ các chủ thể hoàn thiện bao bì, nhãn mác, truy xuất nguồn gốc | Sở Khoa học và Công nghệ | Sở Công Thương | | 2023-2025 |
= Sở Khoa học và Công nghệ / Sở Công Thương / dated years 2023-01-01 2025-12-31
II | 5 | Xây dựng điểm giới thiệu và bán sản phẩm OCOP tại các khu du lịch | Sở Công Thương | Sở Văn hóa, Thể thao và Du lịch | | Trước ngày 30/11/2024 |
= Sở Công Thương / Sở Văn hóa, Thể thao và Du lịch / dated day - 2024-11-30
""",
    ),
    "yen-bai-chay-dong.txt": Expected(
        facts("Huyện Mù Cang Chải", "Yên Bái", "district", "huyện Mù Cang Chải", "31/KH-UBND", "2024-02-20",
              "Phát triển kinh tế tập thể huyện Mù Cang Chải, tỉnh Yên Bái năm 2024"),
        [],
        f"""
| 1 | Tuyên truyền Luật Hợp tác xã năm 2023 đến cán bộ và Nhân dân | Phòng Văn hóa và Thông tin | UBND các xã, thị trấn | Tin, bài tuyên truyền | Thường xuyên |
= Phòng Văn hóa và Thông tin / {XA} / ongoing - - -
| 2 | Rà soát, phân loại các hợp tác xã trên địa bàn huyện | Phòng Tài chính - Kế hoạch | Chi cục Thuế; UBND các xã, thị trấn | Báo cáo | Quý I năm 2024 |
= Phòng Tài chính - Kế hoạch / Chi cục Thuế cấp huyện + {XA} / dated quarter 2024-01-01 2024-03-31
| 3 | Hướng dẫn các hợp tác xã tiếp cận nguồn vốn tín dụng ưu đãi, vốn của Quỹ hỗ trợ phát triển hợp tác xã | Ngân hàng Chính sách xã hội huyện | Hội Nông dân huyện | Văn bản hướng dẫn | Quý II năm 2024 |
= ? / ? / dated quarter 2024-04-01 2024-06-30
| 4 | Tổ chức Hội nghị đối thoại với các hợp tác xã, tổ hợp tác | Phòng Tài chính - Kế hoạch | Các phòng, ban, đơn vị liên quan | Hội nghị | Tháng 9 năm 2024 |
= Phòng Tài chính - Kế hoạch / Các phòng, ban, đơn vị (cấp huyện) / dated month 2024-09-01 2024-09-30
| 5 | Tổng kết phong trào thi đua phát triển kinh tế tập thể | Phòng Nội vụ | Phòng Nông nghiệp và Phát triển nông thôn | Báo cáo, danh sách khen thưởng | Trước ngày 15/12/2024 |
= Phòng Nội vụ / Phòng Nông nghiệp và Phát triển nông thôn / dated day - 2024-12-15
""",
    ),
    "thu_duc": Expected(
        facts("Thành phố Thủ Đức", "Hồ Chí Minh", "district", "thành phố Thủ Đức", "312/KH-UBND", "2025-01-08",
              "Chuyển đổi số thành phố Thủ Đức năm 2025", resolution="57-NQ/TW", signatory="Hoàng Tùng"),
        [("I", "PHÁT TRIỂN HẠ TẦNG SỐ"), ("II", "PHÁT TRIỂN DỮ LIỆU")],
        """
I | 1. | Nâng cấp đường truyền tại 34 phường | Phòng Văn hóa và Thông tin | | Biên bản nghiệm thu | Quý II/2025 |
= Phòng Văn hóa và Thông tin / / dated quarter 2025-04-01 2025-06-30
I | 2. | Lắp đặt camera giám sát giao thông | Công an thành phố | | | Quý II/2025 |
= ? / / dated quarter 2025-04-01 2025-06-30
I | 3. | Phủ wifi công cộng tại công viên | Phòng Quản lý đô thị | | Điểm phát wifi | Quý II/2025 |
= Phòng Quản lý đô thị / / dated quarter 2025-04-01 2025-06-30
II | 4. | Số hóa hồ sơ hộ tịch | Phòng Tư pháp | | Cơ sở dữ liệu | Trước 15/11 |
= Phòng Tư pháp / / dated day - 2025-11-15
II | 5. | Cập nhật dữ liệu đất đai | Phòng Tư pháp | | Cơ sở dữ liệu | Thường xuyên |
= Phòng Tư pháp / / ongoing - - -
""",
    ),
    "ca_mau": Expected(
        facts("Cà Mau", "Cà Mau", "province", "tỉnh Cà Mau", "99/KH-UBND", "2023-05-19",
              "Phát triển kinh tế tập thể tỉnh Cà Mau giai đoạn 2023 - 2025"),
        [("1", "Nâng cao nhận thức về kinh tế tập thể"), ("2", "Hỗ trợ về đất đai, tín dụng"),
         ("3", "Đào tạo, bồi dưỡng")],
        f"""
1 | 1 | Tuyên truyền Luật Hợp tác xã | Liên minh Hợp tác xã tỉnh | Báo Cà Mau | | Hằng năm |
= Liên minh Hợp tác xã tỉnh / Báo tỉnh / recurring - - -
1 | 2 | Biên soạn tài liệu hỏi đáp | Sở Tư pháp | | | Quý III/2023 |
= Sở Tư pháp / / dated quarter 2023-07-01 2023-09-30
2 | 1 | Cho thuê đất đối với hợp tác xã | Sở Tài nguyên và Môi trường | UBND các huyện, thành phố | | 2023 - 2025 |
= Sở Tài nguyên và Môi trường / {HUYEN} / dated years 2023-01-01 2025-12-31
2 | 2 | Cho vay vốn ưu đãi | Quỹ hỗ trợ phát triển hợp tác xã tỉnh | Ngân hàng Nhà nước chi nhánh tỉnh | | Thường xuyên |
= Quỹ hỗ trợ phát triển hợp tác xã tỉnh / Ngân hàng Nhà nước chi nhánh tỉnh / ongoing - - -
3 | 1 | Bồi dưỡng giám đốc hợp tác xã | Sở Nông nghiệp và Phát triển nông thôn | Trường Chính trị tỉnh | | Tháng 10 hằng năm |
= Sở Nông nghiệp và Phát triển nông thôn / Trường Chính trị tỉnh / recurring - - -
3 | 2 | Đưa cán bộ trẻ về làm việc tại hợp tác xã | Sở Nội vụ | Sở Tài chính | | 2024-2025 |
= Sở Nội vụ / Sở Tài chính / dated years 2024-01-01 2025-12-31
""",
        [(60, 2025)],
        [("yearly", 11, 20)],
    ),
    "hai_phong": Expected(
        facts("Hải Phòng", "Hải Phòng", "province", "thành phố Hải Phòng", "101/KH-UBND", "2023-04-27",
              "Thực hiện Chương trình hành động số 35-CTr/TU về phát triển kinh tế tập thể",
              programme="35-CTr/TU", signatory="Nguyễn Văn Tùng"),
        [("I", "Nâng cao nhận thức"), ("II", "Hoàn thiện chính sách")],
        f"""
I | 1 | {LONG} (1) | Ban Tuyên giáo Thành ủy | Các sở, ban, ngành, Ủy ban nhân dân các quận, huyện | Hội nghị | Năm 2023 |
= Ban Tuyên giáo Tỉnh ủy / Các sở, ban, ngành + {HUYEN} / dated year 2023-01-01 2023-12-31
I | 2 | {LONG} (2) | Liên minh Hợp tác xã thành phố | Đài Phát thanh và Truyền hình Hải Phòng | Phóng sự, tin bài | Thường xuyên |
= Liên minh Hợp tác xã tỉnh / Đài Phát thanh và Truyền hình tỉnh / ongoing - - -
I | 3 | {LONG} (3) | Sở Văn hóa và Thể thao | Sở Du lịch | | Hằng năm |
= Sở Văn hóa và Thể thao / Sở Du lịch / recurring - - -
II | 4 | {LONG} (4) | Sở Kế hoạch và Đầu tư | Sở Tài chính; Sở Tư pháp; Cục Thuế thành phố | Nghị quyết của Hội đồng nhân dân thành phố | Quý IV/2023 |
= Sở Kế hoạch và Đầu tư / Sở Tài chính + Sở Tư pháp + Cục Thuế tỉnh / dated quarter 2023-10-01 2023-12-31
II | 5 | {LONG} (5) | Sở Nông nghiệp và Phát triển nông thôn | | Đề án | 2023-2025 |
= Sở Nông nghiệp và Phát triển nông thôn / / dated years 2023-01-01 2025-12-31
II | 6 | {LONG} (6) | Sở Tài nguyên và Môi trường | Ủy ban nhân dân các quận, huyện | Báo cáo | Trước 30/6/2024 |
= Sở Tài nguyên và Môi trường / {HUYEN} / dated day - 2024-06-30
""",
    ),
    "da_nang": Expected(
        facts("Đà Nẵng", "Đà Nẵng", "province", "thành phố Đà Nẵng", "55/KH-UBND", "2024-03-12",
              "NHIỆM VỤ PHÁT TRIỂN KINH TẾ HỢP TÁC NĂM 2024"),
        [("A", "Công tác chỉ đạo"), ("B", "Hỗ trợ hợp tác xã")],
        f"""
A | 1 | Ban hành kế hoạch phát triển hợp tác xã | Sở Kế hoạch và Đầu tư | Liên minh Hợp tác xã thành phố | Kế hoạch | 31/03/2024 |
= Sở Kế hoạch và Đầu tư / Liên minh Hợp tác xã tỉnh / dated day ? 2024-03-31
A | 2 | Củng cố Ban Chỉ đạo | Sở Nội vụ | | Quyết định | Quý II |
= Sở Nội vụ / / dated quarter 2024-04-01 2024-06-30
B | 3 | Hỗ trợ máy móc, thiết bị cho 12 hợp tác xã | Sở Công Thương | UBND các quận, huyện | | 15/12/2024 | Vốn sự nghiệp
= Sở Công Thương / {HUYEN} / dated day ? 2024-12-15
B | 4 | Tham gia hội chợ | Sở Công Thương | Sở Du lịch | Gian hàng | Cả năm |
= Sở Công Thương / Sở Du lịch / dated year 2024-01-01 2024-12-31
""",
    ),
    "commune": Expected(
        facts("Xã Hải Hưng", "Ninh Bình", "commune", "xã Hải Hưng", "31/KH-UBND", "2025-09-15",
              "Phát triển kinh tế tập thể xã Hải Hưng, tỉnh Ninh Bình đến năm 2030"),
        [],
        """
| 1 | Phổ biến Luật Hợp tác xã | Phòng Văn hóa - Xã hội | | | 2026 |
= ? / / dated year 2026-01-01 2026-12-31
| 2 | Bố trí đất làm sân phơi | Phòng Kinh tế | | | Trước 30/6/2026 |
= ? / / dated day - 2026-06-30
| 3 | Hướng dẫn vay vốn | Hội Nông dân xã; Hội Phụ nữ xã | | | Thường xuyên |
= Hội Nông dân xã + Hội Phụ nữ xã / / ongoing - - -
""",
    ),
    "soc-trang-khong-tab.txt": Expected(
        facts("Sóc Trăng", "Sóc Trăng", "province", "tỉnh Sóc Trăng", "5/KH-UBND", "2024-04-03",
              "Phát triển hợp tác xã tỉnh Sóc Trăng"),
        [("I", "Nhóm nhiệm vụ tuyên truyền"), ("II", "Nhóm nhiệm vụ đất đai")],
        f"""
I | 1 | Tuyên truyền về hợp tác xã | Liên minh HTX tỉnh | Sở TT&TT | Tin bài | Hằng năm |
= Liên minh Hợp tác xã tỉnh / Sở Thông tin và Truyền thông / recurring - - -
I | 2 | Hội nghị "Gặp gỡ doanh nghiệp" | Sở Công Thương | | Hội nghị | Tháng 9/2024 |
= Sở Công Thương / / dated month 2024-09-01 2024-09-30
II | 3 | Cấp giấy chứng nhận | Sở TN&MT | UBND các huyện | Giấy chứng nhận quyền sử dụng đất | Đến 31/12/2025 |
= Sở Tài nguyên và Môi trường / {HUYEN} / dated day - 2025-12-31
""",
    ),
    "soc-trang-chay-dong.txt": Expected(
        facts("Sóc Trăng", "Sóc Trăng", "province", "tỉnh Sóc Trăng", "5/KH-UBND", "2024-04-03",
              "Phát triển hợp tác xã tỉnh Sóc Trăng"),
        [("A", "CÔNG TÁC TUYÊN TRUYỀN"), ("B", "CÔNG TÁC HỖ TRỢ")],
        f"""
A | 1 | Tuyên truyền chủ trương, chính sách phát triển hợp tác xã | Liên minh Hợp tác xã tỉnh | Báo Sóc Trăng; Đài PTTH tỉnh | | Thường xuyên |
= Liên minh Hợp tác xã tỉnh / Báo tỉnh + Đài Phát thanh và Truyền hình tỉnh / ongoing - - -
A | 2 | In ấn tờ rơi, pano | Sở Thông tin và Truyền thông | | | Quý III/2024 |
= Sở Thông tin và Truyền thông / / dated quarter 2024-07-01 2024-09-30
B | 3 | Hỗ trợ xây dựng kết cấu hạ tầng cho hợp tác xã nông nghiệp | Sở Nông nghiệp và Phát triển nông thôn | Sở Tài chính; UBND các huyện, thị xã, thành phố | | 2024-2025 |
= Sở Nông nghiệp và Phát triển nông thôn / Sở Tài chính + {HUYEN} / dated years 2024-01-01 2025-12-31
B | 4 | Kết nối cung cầu, tiêu thụ sản phẩm | Sở Công Thương | Liên minh Hợp tác xã tỉnh | | Hằng năm |
= Sở Công Thương / Liên minh Hợp tác xã tỉnh / recurring - - -
""",
    ),
    "gia_lai": Expected(
        facts("Gia Lai", "Gia Lai", "province", "tỉnh Gia Lai", "1024/KH-UBND", "2023-05-09",
              "Thực hiện Nghị quyết số 20-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng (khóa XIII)",
              resolution="20-NQ/TW"),
        [("I", "VỀ NHẬN THỨC"), ("II", "VỀ CHÍNH SÁCH")],
        f"""
I | 1.1 | Biên soạn tài liệu: - Tài liệu cho cán bộ; - Tài liệu cho nông dân | - Sở Tư pháp - Liên minh HTX tỉnh | Các sở: Nông nghiệp và Phát triển nông thôn, Công Thương | Tài liệu | 30/9/2023 |
= Sở Tư pháp + Liên minh Hợp tác xã tỉnh / Sở Nông nghiệp và Phát triển nông thôn + Sở Công Thương / dated day ? 2023-09-30
I | 1.2 | Mở chuyên trang | Báo Gia Lai | | | Thường xuyên |
= Báo tỉnh / / ongoing - - -
I | 2.1 | Phát động phong trào | Sở Nội vụ | UBND các huyện, thị xã, thành phố | Kế hoạch | Hằng năm |
= Sở Nội vụ / {HUYEN} / recurring - - -
II | 1.1 | Rà soát quỹ đất | Sở TN&MT | | Báo cáo | Quý I/2024 |
= Sở Tài nguyên và Môi trường / / dated quarter 2024-01-01 2024-03-31
""",
        subsections=["Công tác tuyên truyền", "Công tác tuyên truyền", "Công tác thi đua", "Chính sách đất đai"],
    ),
    "tay_ninh": Expected(
        facts("Tây Ninh", "Tây Ninh", "province", "tỉnh Tây Ninh", "9/KH-UBND", "2025-01-05",
              "Nhiệm vụ năm 2025"),
        [("I", "Nông nghiệp"), ("II", "Đất đai")],
        """
I | 1 | Cấp mã vùng trồng | Sở Nông nghiệp và Phát triển nông thôn | | | Tháng 6 |
= Sở Nông nghiệp và Phát triển nông thôn / / dated month 2025-06-01 2025-06-30
I | 2 | Liên kết tiêu thụ | Sở Công Thương | | | Quý III |
= Sở Công Thương / / dated quarter 2025-07-01 2025-09-30
II | 3 | Đo đạc | Sở Tài nguyên và Môi trường | | | 31/08/2025 |
= Sở Tài nguyên và Môi trường / / dated day ? 2025-08-31
""",
    ),
    "ha_dong": Expected(
        facts("Quận Hà Đông", "Hà Nội", "district", "quận Hà Đông", None, "2022-12-12",
              "Chuyển đổi số quận Hà Đông, thành phố Hà Nội năm 2023"),
        [(None, "Hạ tầng"), (None, "Đào tạo")],
        """
| | Nâng cấp mạng LAN | Văn phòng HĐND và UBND | Phòng Văn hóa và Thông tin | | Quý 2 |
= Văn phòng HĐND và UBND cấp huyện / Phòng Văn hóa và Thông tin / dated quarter 2023-04-01 2023-06-30
| | Mua máy tính | Phòng Tài chính - Kế hoạch | | | Trước 31/3/2023 |
= Phòng Tài chính - Kế hoạch / / dated day - 2023-03-31
| | Tập huấn chữ ký số | Phòng Nội vụ | Các phòng, ban | | 6 tháng đầu năm |
= Phòng Nội vụ / Các phòng, ban, đơn vị (cấp huyện) / dated half_year 2023-01-01 2023-06-30
""",
    ),
}  # fmt: skip
