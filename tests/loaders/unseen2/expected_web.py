"""What the saved pages and Markdown plans say, written down before any reader saw them."""

from tests.loaders.unseen.expected import HUYEN, Expected, facts

PLANS = {
    "dong-thap-word.html": Expected(
        facts("Đồng Tháp", "Đồng Tháp", "province", "tỉnh Đồng Tháp", "174/KH-UBND", "2023-02-28",
              "Phát triển kinh tế tập thể gắn với tái cơ cấu ngành nông nghiệp giai đoạn 2023 - 2025",
              programme="49-CTr/TU", resolution="20-NQ/TW", signatory="Nguyễn Phước Thiện"),
        [("1", "Công tác thông tin, tuyên truyền"), ("2", "Cơ chế, chính sách")],
        f"""
1 | 1.1 | Xây dựng chuyên mục “Nông dân làm kinh tế hợp tác” | Đài Phát thanh và Truyền hình Đồng Tháp | Liên minh HTX Tỉnh; Hội Nông dân Tỉnh | 12 chuyên mục/năm | Hằng năm |
= Đài Phát thanh và Truyền hình tỉnh / Liên minh Hợp tác xã tỉnh + Hội Nông dân tỉnh / recurring - - -
1 | 1.2 | Phát sóng phóng sự về mô hình hội quán | Đài Phát thanh và Truyền hình Đồng Tháp | Các huyện, thành phố | | Quý II/2023 |
= Đài Phát thanh và Truyền hình tỉnh / {HUYEN} / dated quarter 2023-04-01 2023-06-30
2 | 2.1 | Tham mưu HĐND Tỉnh ban hành Nghị quyết quy định chính sách hỗ trợ liên kết sản xuất và tiêu thụ (thay thế Nghị quyết số 205/2018/NQ-HĐND) | Sở NN và PTNT | Sở KH&ĐT Sở Tài chính | Nghị quyết của HĐND Tỉnh | Trước 31/12/2023 |
= Sở Nông nghiệp và Phát triển nông thôn / Sở Kế hoạch và Đầu tư + Sở Tài chính / dated day - 2023-12-31
2 | 2.2 | Hỗ trợ lãi suất vay vốn cho nông dân | NHNN Chi nhánh Đồng Tháp | Ngân hàng CSXH Tỉnh, Agribank Đồng Tháp | Báo cáo | Sau khi có hướng dẫn của Bộ Tài chính |
= Ngân hàng Nhà nước chi nhánh tỉnh / ? / conditional - - -
""",
        [(250, 2025), (210, 2025)],
        [("half_yearly", 6, 15), ("yearly", 12, 10)],
    ),
    "ninh-thuan-hai-dong.html": Expected(
        facts("Ninh Thuận", "Ninh Thuận", "province", "tỉnh Ninh Thuận", "1186/KH-UBND", "2023-03-27",
              "Thực hiện Nghị quyết số 09/NQ-CP của Chính phủ về kinh tế tập thể trên địa bàn tỉnh Ninh Thuận",
              resolution="09/NQ-CP"),
        [("I", "Nâng cao nhận thức về bản chất, vai trò của kinh tế tập thể"),
         ("II", "Hoàn thiện cơ chế, chính sách")],
        f"""
I | 1 | Tổ chức hội nghị quán triệt, triển khai Nghị quyết | Liên minh Hợp tác xã tỉnh | Ban Tuyên giáo Tỉnh ủy; các sở, ban, ngành | | Quý II năm 2023 |
= Liên minh Hợp tác xã tỉnh / Ban Tuyên giáo Tỉnh ủy + Các sở, ban, ngành / dated quarter 2023-04-01 2023-06-30
I | 2 | Tập huấn Luật Hợp tác xã: Cấp tỉnh: 02 lớp; Cấp huyện: 07 lớp. | Liên minh Hợp tác xã tỉnh | UBND các huyện, thành phố | | 2023 - 2025 | Lồng ghép các lớp khuyến nông
= Liên minh Hợp tác xã tỉnh / {HUYEN} / dated years 2023-01-01 2025-12-31
I | 3 | Xây dựng sổ tay hỏi đáp | Liên minh Hợp tác xã tỉnh | Sở Tư pháp | | 2023 - 2025 |
= Liên minh Hợp tác xã tỉnh / Sở Tư pháp / dated years 2023-01-01 2025-12-31
II | 4 | Giao đất, cho thuê đất để hợp tác xã xây dựng trụ sở | Sở TN&MT | UBND các huyện, thành phố Phan Rang - Tháp Chàm | | Theo kế hoạch sử dụng đất hằng năm |
= Sở Tài nguyên và Môi trường / {HUYEN} / conditional - - -
II | 5 | Chính sách tín dụng Nguồn Mức vay Quỹ HTPT HTX 02 tỷ đồng | Ngân hàng Nhà nước chi nhánh tỉnh | Quỹ Hỗ trợ phát triển hợp tác xã tỉnh | | Thường xuyên |
= Ngân hàng Nhà nước chi nhánh tỉnh / Quỹ hỗ trợ phát triển hợp tác xã tỉnh / ongoing - - -
""",
        [(135, 2025), (180, 2030), (18500, 2025), (25000, 2030), (60, 2025), (75, 2030)],
    ),
    "binh-phuoc.md": Expected(
        facts("Bình Phước", "Bình Phước", "province", "tỉnh Bình Phước", "305/KH-UBND", "2022-10-06",
              "Hành động thực hiện Nghị quyết số 20-NQ/TW trên địa bàn tỉnh Bình Phước",
              resolution="20-NQ/TW"),
        [("A", "Thông tin, tuyên truyền"), ("B", "Đào tạo nhân lực")],
        f"""
A | | Phổ biến Nghị quyết | Kết luận của Trung ương | Chủ trì: Ban Tuyên giáo Tỉnh ủy; Phối hợp: Sở TT&TT, Báo Bình Phước | | Kế hoạch, tài liệu | Quý IV/2022 |
= Ban Tuyên giáo Tỉnh ủy / Sở Thông tin và Truyền thông + Báo tỉnh / dated quarter 2022-10-01 2022-12-31
A | | Tôn vinh hợp tác xã tiêu biểu nhân ngày 11/4 | Liên minh HTX tỉnh chủ trì, phối hợp với Ban Thi đua - Khen thưởng tỉnh | | | Hàng năm |
= Liên minh Hợp tác xã tỉnh / ? / recurring - - -
B | | Bồi dưỡng giám đốc hợp tác xã nông nghiệp | Sở NN&PTNT | | 05 lớp | 6 tháng đầu năm 2023 |
= Sở Nông nghiệp và Phát triển nông thôn / / dated half_year 2023-01-01 2023-06-30
B | | Đưa lao động trẻ về làm việc tại HTX | Sở Nội vụ (chủ trì); Sở Tài chính, UBND các huyện, thị xã, thành phố (phối hợp) | | Quyết định | 2023 và các năm tiếp theo |
= Sở Nội vụ / Sở Tài chính + {HUYEN} / ongoing ? 2023-01-01 -
""".replace("Nghị quyết | Kết luận", "Nghị quyết ¦ Kết luận"),
        [(350, 2030)],
        [("yearly", 12, 5)],
    ),
}  # fmt: skip
