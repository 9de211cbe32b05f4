"""What the printed plans say, written down before any reader saw them."""

from tests.loaders.unseen.expected import HUYEN, XA, Expected, facts

LMHTX = "Liên minh Hợp tác xã tỉnh"
NNMT = "Sở Nông nghiệp và Môi trường"
NNPTNT = "Sở Nông nghiệp và Phát triển nông thôn"
KHDT = "Sở Kế hoạch và Đầu tư"
BAO = "Báo và phát thanh, truyền hình tỉnh"
QUY = "Quỹ hỗ trợ phát triển hợp tác xã tỉnh"
NHKV = "Ngân hàng Nhà nước chi nhánh Khu vực"
TCKH = "Phòng Tài chính - Kế hoạch"
PNN = "Phòng Nông nghiệp và Phát triển nông thôn"
DOAN = "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"

_BEN_TRE = f"""
1 | 1.1 | In 5.000 tờ gấp giới thiệu Luật Hợp tác xã | Sở Tư pháp | Liên minh HTX tỉnh | Tờ gấp | Quý III/2023 |
= Sở Tư pháp / {LMHTX} / dated quarter 2023-07-01 2023-09-30
1 | 1.2 | Tọa đàm trên sóng phát thanh | Đài PT-TH tỉnh | Sở KH&ĐT | 04 tọa đàm | 2023-2024 |
= Đài Phát thanh và Truyền hình tỉnh / {KHDT} / dated years 2023-01-01 2024-12-31
2 | 2.1 | Chứng nhận hữu cơ cho vùng dừa nguyên liệu của hợp tác xã ở Giồng Trôm, Mỏ Cày Nam | Sở NN&PTNT | UBND các huyện, thành phố | 8.000 ha | Đến hết năm 2025 |
= {NNPTNT} / {HUYEN} / dated year - 2025-12-31
2 | 2.2 | Hỗ trợ máy sơ chế cơm dừa | Sở Công Thương | | 12 máy | Trước 31/12/2024 |
= Sở Công Thương / / dated day - 2024-12-31
2 | 2.3 | Vay vốn lưu động | Quỹ Hỗ trợ phát triển HTX tỉnh | Ngân hàng Nhà nước Chi nhánh tỉnh Bến Tre | | Thường xuyên |
= {QUY} / Ngân hàng Nhà nước chi nhánh tỉnh / ongoing - - -
2 | 2.4 | Bảo hiểm cho lao động leo dừa | Bảo hiểm xã hội tỉnh | Liên đoàn Lao động tỉnh; Hội Nông dân tỉnh | 500 người | Hàng năm |
= Bảo hiểm xã hội tỉnh / Liên đoàn Lao động tỉnh + Hội Nông dân tỉnh / recurring - - -
3 | 3.1 | Giám sát của Mặt trận và đoàn thể | UBMTTQVN tỉnh | Hội Cựu chiến binh tỉnh, Tỉnh đoàn | Báo cáo giám sát | Quý II, IV hằng năm |
= Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh / Hội Cựu chiến binh tỉnh + {DOAN} / recurring - - -
3 | 3.2 | Tổng kết | Sở KH&ĐT | Các sở, ban, ngành tỉnh | Báo cáo | Tháng 11 năm 2025 |
= {KHDT} / Các sở, ban, ngành / dated month 2025-11-01 2025-11-30
"""
_BEN_TRE_SECTIONS = [
    ("1", "TUYÊN TRUYỀN"),
    ("2", "HỖ TRỢ HỢP TÁC XÃ DỪA"),
    ("3", "GIÁM SÁT"),
]

PLANS = {
    "ben-tre-ke-ngang.pdf": Expected(
        facts("Bến Tre", "Bến Tre", "province", "tỉnh Bến Tre", "3355/KH-UBND", "2023-06-21",
              "Phát triển hợp tác xã ngành dừa tỉnh Bến Tre giai đoạn 2023 - 2025",
              resolution="20-NQ/TW", signatory="Nguyễn Minh Cảnh"),
        _BEN_TRE_SECTIONS,
        _BEN_TRE,
        [(35, 2025), (12000, 2025), (75, 2025)],
        [("quarterly", None, 15)],
    ),
    "ben-tre-khong-vien.pdf": Expected(
        facts("Bến Tre", "Bến Tre", "province", "tỉnh Bến Tre", "3355/KH-UBND", "2023-06-21",
              "PHÂN CÔNG NHIỆM VỤ PHÁT TRIỂN HỢP TÁC XÃ NGÀNH DỪA GIAI ĐOẠN 2023 - 2025"),
        _BEN_TRE_SECTIONS,
        _BEN_TRE,
    ),
    "kien-giang-nhieu-bang.pdf": Expected(
        facts("Kiên Giang", "Kiên Giang", "province", "tỉnh Kiên Giang", "198/KH-UBND", "2024-07-15",
              "Thực hiện Chương trình hành động số 28-CTr/TU của Tỉnh ủy về kinh tế tập thể trên địa bàn tỉnh Kiên Giang đến năm 2025",
              programme="28-CTr/TU", signatory="Nguyễn Thanh Nhàn"),
        [],
        f"""
| 1 | Tổng hợp kế hoạch vốn hỗ trợ hợp tác xã | Sở Kế hoạch và Đầu tư | Sở Tài chính | Kế hoạch | 30/9/2024 |
= {KHDT} / Sở Tài chính / dated day ? 2024-09-30
| 2 | Hướng dẫn chuyển đổi, đăng ký lại theo Luật Hợp tác xã năm 2023 | Sở Kế hoạch và Đầu tư | UBND các huyện, thành phố | Văn bản | Quý III/2024 |
= {KHDT} / {HUYEN} / dated quarter 2024-07-01 2024-09-30
| 3 | Tham mưu kiện toàn Ban Chỉ đạo | Sở Kế hoạch và Đầu tư | Sở Nội vụ | Quyết định | Tháng 8/2024 |
= {KHDT} / Sở Nội vụ / dated month 2024-08-01 2024-08-31
| 4 | Xây dựng cánh đồng lớn gắn với hợp tác xã; hỗ trợ liên kết tiêu thụ lúa hữu cơ vùng U Minh Thượng; tổ chức lại sản xuất ở vùng bán đảo Cà Mau thuộc địa bàn tỉnh | Sở Nông nghiệp và Phát triển nông thôn | UBND các huyện An Biên, An Minh, Vĩnh Thuận | 50.000 ha | 2024 - 2025 |
= {NNPTNT} / ? / dated years 2024-01-01 2025-12-31
| 5 | Nuôi biển công nghệ cao tại Phú Quốc, Kiên Hải | Sở Nông nghiệp và Phát triển nông thôn | Bộ Chỉ huy Bộ đội Biên phòng tỉnh | 03 hợp tác xã nuôi biển | Đến năm 2025 |
= {NNPTNT} / ? / dated year - 2025-12-31
| 6 | Đào tạo, bồi dưỡng | Liên minh Hợp tác xã tỉnh | Trường Cao đẳng Kiên Giang | 08 lớp | Hằng năm |
= {LMHTX} / Trường Cao đẳng Kiên Giang / recurring - - -
| 7 | Tổ chức phiên chợ hợp tác xã | Liên minh Hợp tác xã tỉnh | Sở Công Thương | 02 phiên chợ | Quý II và Quý IV/2024 |
= {LMHTX} / Sở Công Thương / dated quarter 2024-04-01 2024-12-31
| 8 | Phòng ngừa tội phạm trong lĩnh vực quỹ tín dụng nhân dân | Công an tỉnh | Ngân hàng Nhà nước chi nhánh tỉnh | | Thường xuyên |
= Công an tỉnh / Ngân hàng Nhà nước chi nhánh tỉnh / ongoing - - -
""",
        [(560, 2024), (585, 2025), (62, 2024), (65.5, 2025)],
    ),
    "nghe-an-cat-dong.pdf": Expected(
        facts("Nghệ An", "Nghệ An", "province", "tỉnh Nghệ An", "905/KH-UBND", "2025-10-22",
              "Thực hiện Nghị quyết số 20-NQ/TW về kinh tế tập thể trên địa bàn tỉnh Nghệ An giai đoạn 2025 - 2030",
              resolution="20-NQ/TW", signatory="Phùng Thành Vinh"),
        [("I", "Công tác lãnh đạo, chỉ đạo, tuyên truyền, nâng cao nhận thức"),
         ("II", "Hoàn thiện cơ chế, chính sách"),
         ("III", "Hỗ trợ phát triển nguồn nhân lực, khoa học công nghệ"), ("IV", "Kiểm tra, giám sát")],
        f"""
I | 1 | Tổ chức hội nghị triển khai, quán triệt Nghị quyết số 20-NQ/TW và Kế hoạch này đến các cấp, các ngành; lồng ghép trong sinh hoạt chi bộ, hội, đoàn thể | Ban Tuyên giáo và Dân vận Tỉnh ủy | Sở Tài chính; Liên minh Hợp tác xã tỉnh; Đảng ủy các xã, phường | Hội nghị, tài liệu | Quý IV/2025 |
= Ban Tuyên giáo và Dân vận Tỉnh ủy / Sở Tài chính + {LMHTX} + Đảng ủy các xã, phường, đặc khu / dated quarter 2025-10-01 2025-12-31
I | 2 | Xây dựng chuyên trang, chuyên mục “Kinh tế tập thể Nghệ An” trên báo in, báo điện tử và sóng phát thanh, truyền hình | Báo và Phát thanh, Truyền hình Nghệ An | Sở Văn hóa, Thể thao và Du lịch | Chuyên mục hằng tháng | Thường xuyên |
= {BAO} / Sở Văn hóa, Thể thao và Du lịch / ongoing - - -
I | 3 | Phát động phong trào thi đua, biểu dương các hợp tác xã điển hình tiên tiến nhân Ngày Hợp tác xã Việt Nam (11/4) | Sở Nội vụ | {LMHTX} | Quyết định khen thưởng | Tháng 4 hằng năm |
= Sở Nội vụ / {LMHTX} / recurring - - -
II | 4 | Tham mưu ban hành Nghị quyết của HĐND tỉnh quy định một số chính sách hỗ trợ hợp tác xã, liên hiệp hợp tác xã, tổ hợp tác trên địa bàn tỉnh giai đoạn 2026 - 2030 | Sở Tài chính | Sở Nông nghiệp và Môi trường, Sở Tư pháp, Liên minh Hợp tác xã tỉnh | Nghị quyết của HĐND tỉnh | Tháng 7/2026 |
= Sở Tài chính / {NNMT} + Sở Tư pháp + {LMHTX} / dated month 2026-07-01 2026-07-31
II | 5 | Rà soát, bố trí quỹ đất để cho hợp tác xã thuê làm trụ sở, sân phơi, nhà kho, cơ sở sơ chế, chế biến; tháo gỡ vướng mắc về cấp giấy chứng nhận quyền sử dụng đất cho các hợp tác xã đã được giao đất qua các thời kỳ, trong đó ưu tiên các hợp tác xã tham gia chuỗi liên kết | {NNMT} | UBND các xã, phường | Báo cáo kết quả rà soát | Trước ngày 30/6/2026 |
= {NNMT} / {XA} / dated day - 2026-06-30
II | 6 | Phân bổ nguồn vốn tín dụng ưu đãi; cho vay từ Quỹ hỗ trợ phát triển hợp tác xã | Ngân hàng Nhà nước chi nhánh Khu vực 8 | Quỹ hỗ trợ phát triển hợp tác xã tỉnh; Ngân hàng Chính sách xã hội tỉnh | | 2026 - 2030 |
= {NHKV} / {QUY} + Ngân hàng Chính sách xã hội chi nhánh tỉnh / dated years 2026-01-01 2030-12-31
III | 7 | Bồi dưỡng nghiệp vụ quản lý, kế toán, kiểm soát cho cán bộ hợp tác xã | {LMHTX} | Trường Chính trị tỉnh | 10 lớp/năm | Hằng năm |
= {LMHTX} / Trường Chính trị tỉnh / recurring - - -
III | 8 | Thí điểm đưa cán bộ trẻ tốt nghiệp cao đẳng, đại học về làm việc có thời hạn ở các hợp tác xã | Sở Nội vụ | Liên minh Hợp tác xã tỉnh, UBND các xã, phường | Đề án | 6 tháng đầu năm 2026 |
= Sở Nội vụ / {LMHTX} + {XA} / dated half_year 2026-01-01 2026-06-30
III | 9 | Hỗ trợ hợp tác xã ứng dụng chuyển đổi số, truy xuất nguồn gốc, xây dựng nhãn hiệu tập thể cho cam Vinh, chè Thanh Chương, nước mắm Vạn Phần, gừng Kỳ Sơn, lạc Diễn Châu; tham gia sàn thương mại điện tử; kết nối tiêu thụ với các siêu thị, chợ đầu mối trong nước và Lào | Sở Khoa học và Công nghệ | Sở Công Thương; Sở Nông nghiệp và Môi trường; UBND các xã, phường | Ít nhất 30 mô hình | Đến năm 2030 |
= Sở Khoa học và Công nghệ / Sở Công Thương + {NNMT} + {XA} / dated year - 2030-12-31
IV | 10 | Kiểm tra việc thi hành Luật Hợp tác xã; xử lý hợp tác xã ngừng hoạt động, không đủ điều kiện giải thể | Sở Tài chính | Thuế tỉnh Nghệ An; Công an tỉnh | Báo cáo | Định kỳ 6 tháng |
= Sở Tài chính / Thuế tỉnh, thành phố + Công an tỉnh / recurring - - -
IV | 11 | Sơ kết 03 năm thực hiện Kế hoạch | Sở Tài chính | Các sở, ban, ngành; UBND các xã, phường | Báo cáo UBND tỉnh | Quý IV năm 2028 |
= Sở Tài chính / Các sở, ban, ngành + {XA} / dated quarter 2028-10-01 2028-12-31
IV | 12 | Báo cáo kết quả thực hiện | Các sở, ban, ngành; UBND các xã, phường | | Báo cáo | Trước ngày 05/12 hằng năm |
= Các sở, ban, ngành + {XA} / / recurring - - -
""",
        [(1000, 2030), (25000, 2030), (84, 2030)],
    ),
    "quang_ninh": Expected(
        facts("Quảng Ninh", "Quảng Ninh", "province", "tỉnh Quảng Ninh", "301/KH-UBND", "2025-11-05",
              "Triển khai Chương trình hành động số 11-CTr/TU của Tỉnh ủy về phát triển kinh tế tập thể, hợp tác xã",
              programme="11-CTr/TU", signatory="Nghiêm Xuân Cường"),
        [("I", "CÁC ĐỀ ÁN, NGHỊ QUYẾT TRÌNH HỘI ĐỒNG NHÂN DÂN TỈNH"),
         ("II", "CÁC CHƯƠNG TRÌNH, KẾ HOẠCH CỦA ỦY BAN NHÂN DÂN TỈNH"), ("III", "CÁC NHIỆM VỤ THƯỜNG XUYÊN")],
        f"""
I | 1 | Nghị quyết về một số chính sách khuyến khích phát triển kinh tế tập thể, hợp tác xã; hỗ trợ hợp tác xã ở miền núi, biên giới, hải đảo giai đoạn 2026 - 2030 | Sở Tài chính | Sở Tư pháp; Sở Nông nghiệp và Môi trường; Liên minh Hợp tác xã tỉnh | | Tháng 12/2025 | Thay thế Nghị quyết số 194/2019/NQ-HĐND
= Sở Tài chính / Sở Tư pháp + {NNMT} + {LMHTX} / dated month 2025-12-01 2025-12-31
I | 2 | Nghị quyết về mức vốn điều lệ của Quỹ hỗ trợ phát triển hợp tác xã tỉnh | {LMHTX} | Sở Tài chính | | Kỳ họp cuối năm 2026 |
= {LMHTX} / Sở Tài chính / dated year ? 2026-12-31
II | 3 | Đề án phát triển hợp tác xã thủy sản nuôi biển bền vững tại Vân Đồn, Cô Tô, Quảng Yên | {NNMT} | UBND các xã, phường, đặc khu; Bộ Chỉ huy Quân sự tỉnh | | Quý I/2026 |
= {NNMT} / {XA} + Bộ Chỉ huy Quân sự tỉnh / dated quarter 2026-01-01 2026-03-31
II | 4 | Kế hoạch chuyển đổi số trong khu vực kinh tế tập thể; đưa sản phẩm OCOP của hợp tác xã lên các sàn thương mại điện tử; ứng dụng trí tuệ nhân tạo, dữ liệu lớn trong dự báo mùa vụ, quản lý vùng nuôi, vùng trồng; kết nối với cơ sở dữ liệu quốc gia về đăng ký hợp tác xã | Sở Khoa học và Công nghệ | Sở Công Thương; Công an tỉnh; Bưu điện tỉnh | | Trước 31/3/2026 |
= Sở Khoa học và Công nghệ / Sở Công Thương + Công an tỉnh + Bưu điện tỉnh / dated day - 2026-03-31
II | 5 | Kế hoạch đào tạo nguồn nhân lực quản lý hợp tác xã | {LMHTX} | Trường Đại học Hạ Long; Sở Nội vụ | | Hằng năm | Lồng ghép
= {LMHTX} / Trường Đại học Hạ Long + Sở Nội vụ / recurring - - -
II | 6 | Phương án xử lý dứt điểm hợp tác xã ngừng hoạt động | UBND các xã, phường, đặc khu | Thuế tỉnh Quảng Ninh; Sở Tài chính | | Quý II và III/2026 |
= {XA} / Thuế tỉnh, thành phố + Sở Tài chính / dated quarter 2026-04-01 2026-09-30
II | 7 | Chương trình xúc tiến thương mại cho hợp tác xã; tổ chức Tuần hàng nông sản, hội chợ OCOP Quảng Ninh; hỗ trợ hợp tác xã tham gia các hội chợ trong nước và quốc tế; xây dựng điểm bán hàng tại các khu du lịch, cảng tàu khách, trạm dừng nghỉ trên cao tốc Hạ Long - Vân Đồn - Móng Cái | Sở Công Thương | Sở Văn hóa, Thể thao và Du lịch; Hiệp hội Doanh nghiệp tỉnh | | 2 lần/năm | Tháng 4 và tháng 10
= Sở Công Thương / Sở Văn hóa, Thể thao và Du lịch + Hiệp hội Doanh nghiệp tỉnh / recurring - - -
III | 8 | Thông tin, tuyên truyền, phổ biến pháp luật về hợp tác xã | Báo và Phát thanh, Truyền hình Quảng Ninh | Tỉnh đoàn; Hội Liên hiệp Phụ nữ tỉnh; Hội Nông dân tỉnh | | Thường xuyên |
= {BAO} / {DOAN} + Hội Liên hiệp Phụ nữ tỉnh + Hội Nông dân tỉnh / ongoing - - -
III | 9 | Cho vay hộ thành viên hợp tác xã; bảo lãnh tín dụng; cơ cấu lại thời hạn trả nợ cho các hợp tác xã bị thiệt hại do bão số 3 (Yagi) | Ngân hàng Nhà nước chi nhánh Khu vực 3 | Các tổ chức tín dụng | | Từ năm 2025 đến khi khắc phục xong |
= {NHKV} / Các tổ chức tín dụng / ? ? ? ?
III | 10 | Thống kê, cập nhật cơ sở dữ liệu hợp tác xã | Thống kê tỉnh Quảng Ninh | Sở Tài chính | | Quý I hằng năm |
= Thống kê tỉnh, thành phố / Sở Tài chính / recurring - - -
""",
        [(250, 2030), (5000, 2030)],
        [("quarterly", None, 25), ("yearly", 12, 20)],
    ),
    "na_ri": Expected(
        facts("Huyện Na Rì", "Bắc Kạn", "district", "huyện Na Rì", "14/KH-UBND", "2024-01-18",
              "Phát triển kinh tế tập thể trên địa bàn huyện Na Rì, tỉnh Bắc Kạn năm 2024",
              signatory="Nông Văn Nguyên"),
        [],
        f"""
| | 1. Tuyên truyền trên hệ thống truyền thanh | Trung tâm Văn hóa, Thông tin và Thể thao | UBND các xã, thị trấn | | Hằng tháng |
= Trung tâm Văn hóa, Thông tin và Thể thao cấp huyện / {XA} / recurring - - -
| | 2. Rà soát hợp tác xã miến dong, dược liệu | Phòng Nông nghiệp và PTNT | Phòng TC-KH | | Tháng 3, 9/2024 |
= {PNN} / {TCKH} / dated month ? 2024-09-30
| | 3. Hỗ trợ máy móc theo Nghị quyết số 08/2019/NQ-HĐND | {TCKH} | Phòng Nông nghiệp và PTNT; Ngân hàng CSXH huyện | | Quý II, III/2024 | Sau khi tỉnh giao vốn
= {TCKH} / ? / dated quarter 2024-04-01 2024-09-30
| | 4. Đào tạo nghề | Trung tâm GDNN-GDTX huyện | Phòng LĐ-TB&XH | | Cả năm 2024 |
= ? / Phòng Lao động - Thương binh và Xã hội / dated year 2024-01-01 2024-12-31
| | 5. Quản lý thuế, hóa đơn | Chi cục Thuế khu vực | | | Thường xuyên |
= ? / / ongoing - - -
| | 6. Xử lý vi phạm | Công an huyện | Ban CHQS huyện | | Khi phát sinh |
= Công an huyện / ? / conditional - - -
| | 7. Báo cáo năm | Phòng TC-KH | Các phòng, ban, đơn vị; UBND các xã, thị trấn | | Trước 05/12/2024 |
= {TCKH} / Các phòng, ban, đơn vị (cấp huyện) + {XA} / dated day - 2024-12-05
""",
        [(5, 2024), (100, 2024)],
    ),
}  # fmt: skip

MORE = {
    "ben-tre-ke-ngang.pdf": {
        "targets 1 indicator": "cooperative_members",
        "targets 2 unit": "%",
        "tasks 6 recurrence": "yearly",
        "tasks 0 deadline_quarters": [3],
    },
    "nghe-an-cat-dong.pdf": {
        "targets 0 comparator": "at_least",
        "tasks 2 recurrence_month": 4,
        "tasks 9 recurrence": "half_yearly",
        "tasks 11 recurrence_month": 12,
        "tasks 11 recurrence_day": 5,
        "tasks 0 source page": 1,
        "tasks 5 source page": 2,
        "tasks 11 source page": 3,
    },
    "kien-giang-nhieu-bang.pdf": {
        "tasks 6 deadline_quarters": [2, 4],
        "targets 0 indicator": "cooperatives",
        "tasks 0 source page": 1,
        "tasks 7 source page": 1,
    },
    "quang_ninh": {
        "tasks 0 source page": 2,
        "tasks 5 deadline_quarters": [2, 3],
        "tasks 9 recurrence": "yearly",
        "targets 0 comparator": "at_least",
        "targets 0 indicator": "new_cooperatives",
        "targets 1 comparator": "more_than",
    },
    "na_ri": {"tasks 0 recurrence": "monthly", "targets 0 indicator": "new_cooperatives"},
}

# The second sample, written after the readers were mended for the first.
PLANS_AFTER = {
    "tuyen-quang-ghi-dung.pdf": Expected(
        facts("Tuyên Quang", "Tuyên Quang", "province", "tỉnh Tuyên Quang", "288/KH-UBND", "2025-12-30",
              "Phát triển kinh tế tập thể, hợp tác xã tỉnh Tuyên Quang năm 2026 và định hướng đến năm 2030",
              signatory="Phan Huy Ngọc"),
        [("A", "TRÌNH TỈNH ỦY, HĐND TỈNH"), ("B", "ỦY BAN NHÂN DÂN TỈNH BAN HÀNH"), ("C", "NHIỆM VỤ KHÁC")],
        f"""
A | 1 | Đề án nâng cao hiệu quả hợp tác xã vùng cam Hàm Yên, bưởi Soi Hà | Sở Nông nghiệp và Môi trường | Liên minh HTX tỉnh; UBND các xã vùng cam | Đề án | Quý II/2026 | Ban Thường vụ Tỉnh ủy
= {NNMT} / ? / dated quarter 2026-04-01 2026-06-30
A | 2 | Nghị quyết hỗ trợ lãi suất vay vốn đầu tư của hợp tác xã | Sở Tài chính | NHNN chi nhánh Khu vực 4; Sở Tư pháp | Nghị quyết | Kỳ họp giữa năm 2026 |
= Sở Tài chính / {NHKV} + Sở Tư pháp / dated year ? 2026-12-31
B | 3 | Kế hoạch phát triển hợp tác xã du lịch cộng đồng trên Cao nguyên đá Đồng Văn | Sở Văn hóa, Thể thao và Du lịch | UBND các xã, phường | Kế hoạch | Tháng 3/2026 |
= Sở Văn hóa, Thể thao và Du lịch / {XA} / dated month 2026-03-01 2026-03-31
B | 4 | Quy chế phối hợp quản lý hợp tác xã | Sở Tài chính | Thuế tỉnh Tuyên Quang; Công an tỉnh; Bảo hiểm xã hội tỉnh | Quyết định | Trước ngày 01/5/2026 |
= Sở Tài chính / Thuế tỉnh, thành phố + Công an tỉnh + Bảo hiểm xã hội tỉnh / dated day - 2026-05-01
B | 5 | Chương trình tập huấn chuyển đổi số | Sở Khoa học và Công nghệ | Trường Đại học Tân Trào | 06 lớp/năm | 2026-2028 | Lồng ghép
= Sở Khoa học và Công nghệ / Trường Đại học Tân Trào / dated years 2026-01-01 2028-12-31
C | 6 | Kho bạc kiểm soát chi vốn hỗ trợ hợp tác xã | Kho bạc Nhà nước khu vực VII | Sở Tài chính | | Thường xuyên |
= Kho bạc Nhà nước khu vực / Sở Tài chính / ongoing - - -
C | 7 | Tổ chức Hội thi “Giám đốc hợp tác xã giỏi” | Liên minh HTX tỉnh | Hội Nông dân tỉnh; Tỉnh đoàn; Hội LHPN tỉnh | Hội thi | Hai năm một lần |
= {LMHTX} / Hội Nông dân tỉnh + {DOAN} + Hội Liên hiệp Phụ nữ tỉnh / recurring - - -
""",
        [(60, 2026), (15, 2026)],
    ),
    "can-tho-soc-mau.pdf": Expected(
        facts("Cần Thơ", "Cần Thơ", "province", "thành phố Cần Thơ", "61/KH-UBND", "2026-02-09",
              "Phát triển hợp tác xã thành phố Cần Thơ giai đoạn 2026 - 2028", signatory="Nguyễn Văn Khởi"),
        [("I", "PHÁT TRIỂN THỊ TRƯỜNG"), ("II", "HỖ TRỢ VỐN, ĐẤT ĐAI")],
        f"""
I | 1 | Kết nối tiêu thụ lúa gạo Đề án 1 triệu héc-ta | Sở Công Thương | Sở Nông nghiệp và Môi trường | 02 hội nghị/năm | Hằng năm |
= Sở Công Thương / {NNMT} / recurring - - -
I | 2 | Đưa trái cây của hợp tác xã vào siêu thị | Sở Công Thương | Hiệp hội Doanh nghiệp thành phố | 20 sản phẩm | 2026 - 2027 |
= Sở Công Thương / Hiệp hội Doanh nghiệp tỉnh / dated years 2026-01-01 2027-12-31
I | 3 | Xây dựng thương hiệu vú sữa Phong Điền, thanh nhãn | Sở Khoa học và Công nghệ | UBND các xã, phường | 03 nhãn hiệu | Đến năm 2028 |
= Sở Khoa học và Công nghệ / {XA} / dated year - 2028-12-31
II | 4 | Bổ sung vốn điều lệ Quỹ Hỗ trợ phát triển hợp tác xã thành phố | Sở Tài chính | Liên minh Hợp tác xã thành phố | 100 tỷ đồng | Quý IV/2026 |
= Sở Tài chính / {LMHTX} / dated quarter 2026-10-01 2026-12-31
II | 5 | Cho thuê đất công ích để làm kho, sân phơi | UBND các xã, phường | Sở Nông nghiệp và Môi trường | | Từ năm 2026 trở đi |
= {XA} / {NNMT} / ongoing ? 2026-01-01 -
II | 6 | Bảo đảm an toàn quỹ tín dụng nhân dân | Ngân hàng Nhà nước chi nhánh Khu vực 14 | Công an thành phố | Báo cáo quý | Thường xuyên |
= {NHKV} / Công an tỉnh / ongoing - - -
II | 7 | Đào tạo thành viên trẻ | Trường Đại học Cần Thơ | Liên minh Hợp tác xã thành phố; Thành đoàn | 300 học viên | Quý I - Quý III/2027 |
= Trường Đại học Cần Thơ / {LMHTX} + {DOAN} / dated quarter 2027-01-01 2027-09-30
II | 8 | Vận động đoàn viên, người lao động tham gia hợp tác xã vận tải | Liên đoàn Lao động thành phố | Sở Xây dựng | Kế hoạch | Tháng 9 hằng năm |
= Liên đoàn Lao động tỉnh / Sở Xây dựng / recurring - - -
II | 9 | Sơ kết, đánh giá | Sở Tài chính | Các sở, ban, ngành thành phố | Báo cáo | Chậm nhất ngày 15/12/2028 |
= Sở Tài chính / Các sở, ban, ngành / dated day - 2028-12-15
""",
        [(700, 2028), (65, 2028)],
    ),
    "muong-phang-cham.pdf": Expected(
        facts("Xã Mường Phăng", "Điện Biên", "commune", "xã Mường Phăng", "03/KH-UBND", "2026-01-14",
              "Phát triển kinh tế tập thể, hợp tác xã trên địa bàn xã Mường Phăng, tỉnh Điện Biên năm 2026",
              signatory="Lò Văn Hợp"),
        [("1", "Tuyên truyền"), ("2", "Phát triển sản xuất"), ("3", "Kiểm tra, báo cáo")],
        """
1 | 1.1 | Tuyên truyền Luật Hợp tác xã trên loa truyền thanh, Zalo của xã | Trung tâm Dịch vụ tổng hợp xã | Các bản | 12 chuyên mục | Hằng tháng |
= ? / ? / recurring - - -
1 | 1.2 | Tổ chức tham quan, học tập mô hình | Phòng Kinh tế | Hội Nông dân xã | 01 chuyến | Tháng 5/2026 |
= ? / Hội Nông dân xã / dated month 2026-05-01 2026-05-31
2 | 2.1 | Vận động thành lập hợp tác xã lúa gạo hữu cơ | Phòng Kinh tế | Liên minh Hợp tác xã tỉnh | 01 hợp tác xã | Quý II/2026 |
= ? / Liên minh Hợp tác xã tỉnh / dated quarter 2026-04-01 2026-06-30
2 | 2.2 | Hỗ trợ cấp mã số vùng trồng mắc ca | Phòng Kinh tế | Sở Nông nghiệp và Môi trường | 02 mã số | Quý III, IV/2026 |
= ? / Sở Nông nghiệp và Môi trường / dated quarter 2026-07-01 2026-12-31
2 | 2.3 | Giải quyết thủ tục đăng ký hợp tác xã | Trung tâm Phục vụ hành chính công | | 100% hồ sơ đúng hạn | Thường xuyên |
= Trung tâm Phục vụ hành chính công cấp xã / / ongoing - - -
3 | 3.1 | Giám sát hoạt động hợp tác xã | Ủy ban MTTQ Việt Nam xã | HĐND xã | Báo cáo giám sát | 6 tháng cuối năm 2026 |
= ? / ? / dated half_year 2026-07-01 2026-12-31
3 | 3.2 | Báo cáo kết quả năm | Văn phòng HĐND và UBND | Phòng Kinh tế; Phòng Văn hóa - Xã hội | Báo cáo | Trước 30/11/2026 |
= Văn phòng HĐND và UBND (cấp xã) / ? / dated day - 2026-11-30
""",
        [(1, 2026), (80, 2026)],
        [("monthly", None, 20)],
    ),
}  # fmt: skip

# The third sample, written after the readers were mended for the second.
_THANH_HOA_LONG = (
    "Xây dựng Nghị quyết về tích tụ, tập trung đất đai cho hợp tác xã; tham vấn ý kiến các địa phương, hợp tác xã chịu tác động trực tiếp; đánh giá tác động chính sách; hoàn thiện hồ sơ trình Hội đồng nhân dân tỉnh theo quy định của Luật Ban hành văn bản quy phạm pháp luật"
)  # fmt: skip
PLANS_LAST = {
    "thanh-hoa-ke-doc.pdf": Expected(
        facts("Thanh Hóa", "Thanh Hóa", "province", "tỉnh Thanh Hóa", "260/KH-UBND", "2025-12-15",
              "Phát triển kinh tế tập thể tỉnh Thanh Hóa giai đoạn 2026 - 2027", signatory="Cao Văn Cường"),
        [("I", "Hoàn thiện chính sách"), ("II", "Hỗ trợ phát triển"), ("III", "Kiểm tra")],
        f"""
I | 1 | Rà soát chính sách hỗ trợ hợp tác xã | Sở Tài chính | Sở Tư pháp | Báo cáo | Quý I/2026 |
= Sở Tài chính / Sở Tư pháp / dated quarter 2026-01-01 2026-03-31
I | 2 | {_THANH_HOA_LONG} | {NNMT} | Sở Tài chính; UBND các xã, phường; Ủy ban MTTQ Việt Nam tỉnh | Nghị quyết | Tháng 7/2026 |
= {NNMT} / Sở Tài chính + {XA} + Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh / dated month 2026-07-01 2026-07-31
II | 3 | Hỗ trợ hợp tác xã nuôi trồng thủy sản nước lợ | {NNMT} | Bộ đội Biên phòng tỉnh | 15 mô hình | 2026 - 2027 |
= {NNMT} / ? / dated years 2026-01-01 2027-12-31
II | 4 | Tổ chức hội chợ nông sản xứ Thanh | Sở Công Thương | Liên minh HTX tỉnh, Báo và Phát thanh, Truyền hình Thanh Hóa | 01 hội chợ | Hằng năm |
= Sở Công Thương / {LMHTX} + {BAO} / recurring - - -
II | 5 | Cấp tín dụng ưu đãi | Ngân hàng Chính sách xã hội tỉnh | Hội Nông dân tỉnh; Hội Liên hiệp Phụ nữ tỉnh; Tỉnh đoàn; Hội Cựu chiến binh tỉnh | | Thường xuyên |
= Ngân hàng Chính sách xã hội chi nhánh tỉnh / Hội Nông dân tỉnh + Hội Liên hiệp Phụ nữ tỉnh + {DOAN} + Hội Cựu chiến binh tỉnh / ongoing - - -
II | 6 | Thu hút cán bộ trẻ về hợp tác xã ở 11 huyện miền núi cũ; hỗ trợ 100% mức lương cơ sở trong 3 năm đầu; gắn với chuyển đổi số, thương mại điện tử và truy xuất nguồn gốc sản phẩm của hợp tác xã, nhất là sản phẩm OCOP 4 sao trở lên | Sở Nội vụ | Trường Đại học Hồng Đức | 200 cán bộ | Đến hết năm 2027 |
= Sở Nội vụ / Trường Đại học Hồng Đức / dated year - 2027-12-31
III | 7 | Kiểm tra, giám sát | Thanh tra tỉnh | Các sở, ban, ngành cấp tỉnh | Kết luận | Tháng 6, tháng 12 hằng năm |
= Thanh tra tỉnh / Các sở, ban, ngành / recurring - - -
III | 8 | Tổng kết | Sở Tài chính | Các đơn vị liên quan | Báo cáo | Trước 20/12/2027 |
= Sở Tài chính / Các cơ quan, đơn vị liên quan / dated day - 2027-12-20
""",
        [(120, 2027), (3000, 2027)],
    ),
    "vinh-long-cat-trang.pdf": Expected(
        facts("Vĩnh Long", "Vĩnh Long", "province", "tỉnh Vĩnh Long", "447/KH-UBND", "2025-12-24",
              "Triển khai Kết luận số 70-KL/TU và Nghị quyết số 20-NQ/TW về kinh tế tập thể trên địa bàn tỉnh Vĩnh Long",
              resolution="20-NQ/TW", signatory="Đặng Văn Chính"),
        [("I", "VỀ TỔ CHỨC"), ("II", "VỀ SẢN XUẤT, KINH DOANH")],
        f"""
I | 1 | Củng cố Ban Chỉ đạo, Tổ giúp việc về kinh tế tập thể, hợp tác xã của tỉnh | Sở Nội vụ | Sở Tài chính | Quyết định | Quý II/2026 |
= Sở Nội vụ / Sở Tài chính / dated quarter 2026-04-01 2026-06-30
I | 2 | Hướng dẫn các hợp tác xã tổ chức lại theo Luật Hợp tác xã năm 2023: rà soát điều lệ, vốn góp, quỹ chung không chia; đăng ký, cập nhật thông tin trên Hệ thống thông tin quốc gia về hợp tác xã; tổ chức đại hội thành viên đúng quy định; công khai tài chính; thực hiện kiểm toán nội bộ đối với hợp tác xã có quy mô lớn | Sở Tài chính | Liên minh Hợp tác xã tỉnh; UBND các xã, phường | Văn bản hướng dẫn | Quý II/2026 |
= Sở Tài chính / {LMHTX} + {XA} / dated quarter 2026-04-01 2026-06-30
I | 3 | Xây dựng cơ sở dữ liệu hợp tác xã | Sở Khoa học và Công nghệ | Thống kê tỉnh Vĩnh Long; Thuế tỉnh Vĩnh Long | Cơ sở dữ liệu | Quý II/2026 |
= Sở Khoa học và Công nghệ / Thống kê tỉnh, thành phố + Thuế tỉnh, thành phố / dated quarter 2026-04-01 2026-06-30
II | 4 | Hỗ trợ chuỗi giá trị dừa, bưởi, tôm; gắn mã số vùng trồng, vùng nuôi; xây dựng 10 hợp tác xã điểm xuất khẩu chính ngạch sang thị trường Trung Quốc, Hoa Kỳ, Liên minh châu Âu; tổ chức các đoàn xúc tiến thương mại | {NNMT} | Sở Công Thương | 10 hợp tác xã | Giai đoạn 2026 - 2030 |
= {NNMT} / Sở Công Thương / dated years 2026-01-01 2030-12-31
II | 5 | Bảo vệ môi trường trong hợp tác xã chăn nuôi | {NNMT} | Công an tỉnh | Báo cáo | Hằng quý |
= {NNMT} / Công an tỉnh / recurring - - -
II | 6 | Tham mưu bố trí kinh phí | Sở Tài chính | Kho bạc Nhà nước khu vực XX | Dự toán | Quý IV hằng năm |
= Sở Tài chính / Kho bạc Nhà nước khu vực / recurring - - -
""",
        [(950, 2030), (2.5, 2030)],
        [("yearly", 6, 10), ("yearly", 12, 10)],
    ),
}  # fmt: skip
