"""What the Word plans say, written down before any reader saw them."""

from tests.loaders.unseen.expected import HUYEN, XA, Expected, facts

NNMT = "Sở Nông nghiệp và Môi trường"
NNPTNT = "Sở Nông nghiệp và Phát triển nông thôn"
KHDT = "Sở Kế hoạch và Đầu tư"
LMHTX = "Liên minh Hợp tác xã tỉnh"
LIEN_QUAN = "Các cơ quan, đơn vị liên quan"
PKT = "Phòng Kinh tế ¦ Phòng Kinh tế, Hạ tầng và Đô thị (UBND cấp xã)"  # a slash parts the fields
SO = "Các sở, ban, ngành"

PLANS = {
    "dong_thap": Expected(
        facts("Đồng Tháp", "Đồng Tháp", "province", "tỉnh Đồng Tháp", "286/KH-UBND", "2025-10-17",
              "Triển khai thực hiện Chương trình hành động của Tỉnh ủy về phát triển kinh tế tập thể trên địa bàn tỉnh Đồng Tháp giai đoạn 2025 - 2030",
              programme="49-CTr/TU", resolution="20-NQ/TW", signatory="Huỳnh Minh Tuấn"),
        [("I", "THÔNG TIN, TUYÊN TRUYỀN, NÂNG CAO NHẬN THỨC"), ("II", "HOÀN THIỆN CƠ CHẾ, CHÍNH SÁCH"),
         ("III", "TỔ CHỨC THỰC HIỆN")],
        f"""
I | 1 | Phổ biến, quán triệt các chủ trương của Đảng, chính sách của Nhà nước về kinh tế tập thể đến cán bộ, đảng viên | Ban Tuyên giáo và Dân vận Tỉnh uỷ | Các sở, ban, ngành Tỉnh; UBND các xã, phường | Hội nghị trực tiếp, trực tuyến | Quý IV năm 2025 |
= Ban Tuyên giáo và Dân vận Tỉnh ủy / {SO} + {XA} / dated quarter 2025-10-01 2025-12-31 q=4
I | 2 | Xây dựng chuyên trang “Hợp tác xã kiểu mới” | Báo và Phát thanh, Truyền hình Đồng Tháp | Liên minh Hợp tác xã Tỉnh | Chuyên trang, phóng sự | Thường xuyên hằng tháng |
= Báo và phát thanh, truyền hình tỉnh / {LMHTX} / ? - - - r=?
I | 3 | Tổ chức các lớp bồi dưỡng cho giám đốc, kế toán, kiểm soát viên hợp tác xã; mời chuyên gia hướng dẫn tại chỗ | Liên minh Hợp tác xã Tỉnh | Sở Nội vụ, Trường Chính trị Tỉnh, UBND các xã, phường | 10 lớp/năm | Hằng năm |
= {LMHTX} / Sở Nội vụ + Trường Chính trị tỉnh + {XA} / recurring - - - r=yearly
II | 4 | Tham mưu sửa đổi Nghị quyết số 21/2021/NQ-HĐND về chính sách hỗ trợ hợp tác xã | Sở Tài chính | Sở Tư pháp, Sở Nông nghiệp và Môi trường, các đơn vị có liên quan | Nghị quyết của HĐND Tỉnh | Trình kỳ họp cuối năm 2026 |
= Sở Tài chính / Sở Tư pháp + {NNMT} + {LIEN_QUAN} / dated ? ? 2026-12-31
II | 5 | Rà soát quỹ đất công, lập phương án cho hợp tác xã thuê | Sở Nông nghiệp và Môi trường | UBND các xã, phường | Phương án | Trước ngày 30 tháng 6 năm 2026 |
= {NNMT} / {XA} / dated day - 2026-06-30
II | 6 | Mở rộng cho vay không có tài sản bảo đảm | NHNN Chi nhánh Khu vực 13 | Các tổ chức tín dụng; Quỹ Hỗ trợ phát triển hợp tác xã | Dư nợ tăng 10%/năm | 2026 - 2030 |
= Ngân hàng Nhà nước chi nhánh Khu vực / Các tổ chức tín dụng + Quỹ hỗ trợ phát triển hợp tác xã tỉnh / dated years 2026-01-01 2030-12-31
II | 7 | Khai thác, sử dụng Hệ thống thông tin quốc gia về hợp tác xã trong đăng ký, quản lý thuế | Thuế tỉnh Đồng Tháp | Sở Tài chính; Bảo hiểm xã hội Tỉnh | Dữ liệu | Từ năm 2026 |
= Thuế tỉnh, thành phố / Sở Tài chính + Bảo hiểm xã hội tỉnh / ongoing ? 2026-01-01 -
III | 8 | Bảo đảm an ninh trật tự trong thu hồi công nợ của hợp tác xã | Công an Tỉnh | Toà án nhân dân Tỉnh, Bộ Chỉ huy Quân sự Tỉnh | | Theo tình hình thực tế |
= Công an tỉnh / Toà án nhân dân Tỉnh + Bộ Chỉ huy Quân sự tỉnh / conditional - - -
III | 9 | Sơ kết 03 năm thực hiện Kế hoạch | Sở Tài chính | Các cơ quan, đơn vị liên quan | Báo cáo sơ kết | Tháng 10/2028 |
= Sở Tài chính / {LIEN_QUAN} / dated month 2028-10-01 2028-10-31
""",
        ["at_least 420 cooperatives 2030", "exact 8 unions 2030", "exact 1150 groups 2030",
         "more_than 95000 people 2030", "at_least 65 % 2030"],
        [f"half_yearly 6 10 {SO} + {XA}", f"yearly 12 10 {SO} + {XA}"],
    ),
    "tuyen_quang": Expected(
        facts("Tuyên Quang", "Tuyên Quang", "province", "tỉnh Tuyên Quang", "351/KH-UBND", "2025-12-31",
              "Phát triển kinh tế tập thể, hợp tác xã tỉnh Tuyên Quang năm 2026",
              signatory="Nguyễn Mạnh Tuấn"),
        [],
        f"""
| 1 | Xây dựng và triển khai Đề án phát triển hợp tác xã chè Shan tuyết | Sở Nông nghiệp và Môi trường | Sở Khoa học và Công nghệ | Đề án được phê duyệt | Quý I/2026 |
= {NNMT} / Sở Khoa học và Công nghệ / dated quarter 2026-01-01 2026-03-31 q=1
| 2 | Hỗ trợ hợp tác xã tham gia sàn thương mại điện tử | Sở Công Thương | | 200 sản phẩm | Từ tháng 01/2026 đến tháng 12/2027 | Vốn xúc tiến thương mại
= Sở Công Thương / / dated month 2026-01-01 2027-12-31
| 3 | Hỗ trợ kinh phí theo các định mức Nội dung Định mức Thuê kế toán 04 triệu đồng/tháng | Sở Tài chính | Kho bạc Nhà nước Khu vực VIII | | Hằng năm |
= Sở Tài chính / Kho bạc Nhà nước khu vực / recurring - - - r=yearly
| 4 | Thành lập liên hiệp hợp tác xã cam sành | Liên minh Hợp tác xã tỉnh | UBND xã Hàm Yên, UBND xã Bắc Quang | 01 liên hiệp | Năm 2027 |
= {LMHTX} / ? / dated year 2027-01-01 2027-12-31
| 5 | Kiểm toán nội bộ hợp tác xã | Liên minh Hợp tác xã tỉnh | | Báo cáo | Đến 31/12/2026 |
= {LMHTX} / / dated day - 2026-12-31
| 6 | Đẩy mạnh tín dụng chính sách | Ngân hàng Chính sách xã hội chi nhánh tỉnh | Hội Nông dân tỉnh, Hội Liên hiệp Phụ nữ tỉnh | | Thường xuyên, liên tục |
= Ngân hàng Chính sách xã hội chi nhánh tỉnh / Hội Nông dân tỉnh + Hội Liên hiệp Phụ nữ tỉnh / ongoing - - -
""",
    ),
    "ea_kao": Expected(
        facts("Phường Ea Kao", "Đắk Lắk", "commune", "phường Ea Kao", "24/KH-UBND", "2026-01-12",
              "Phát triển kinh tế tập thể trên địa bàn phường Ea Kao năm 2026", signatory="H’Yim Kđoh"),
        [("1", "Công tác tuyên truyền, vận động"), ("2", "Củng cố, thành lập mới hợp tác xã"),
         ("3", "Chế độ báo cáo")],
        f"""
1 | | Tuyên truyền trên hệ thống truyền thanh cơ sở | Phòng Văn hóa - Xã hội | Các thôn, buôn | | Hằng tuần |
= Phòng Văn hóa - Xã hội (UBND cấp xã) / ? / recurring - - - r=?
1 | | Đối thoại với giám đốc hợp tác xã | UBND phường | Mặt trận Tổ quốc Việt Nam phường | | 01 lần/năm |
= ? / ? / recurring - - - r=yearly
2 | | Vận động thành lập 02 hợp tác xã cà phê đặc sản | Phòng Kinh tế | Hội Nông dân phường | | Hoàn thành trước 30/9/2026 |
= {PKT} / ? / dated day - 2026-09-30
2 | | Hướng dẫn tổ hợp tác đăng ký hoạt động | Trung tâm Phục vụ hành chính công | | | Khi có nhu cầu |
= Trung tâm Phục vụ hành chính công cấp xã / / conditional - - -
2 | | Đăng ký nhãn hiệu cà phê Ea Kao | Phòng Kinh tế | Sở Khoa học và Công nghệ | | Năm 2026 - 2027 |
= {PKT} / Sở Khoa học và Công nghệ / dated years 2026-01-01 2027-12-31
3 | | Báo cáo UBND tỉnh kết quả thực hiện | Phòng Kinh tế | Văn phòng HĐND và UBND phường | | Trước ngày 05/12 hằng năm |
= {PKT} / Văn phòng HĐND và UBND (cấp xã) / recurring - - - r=yearly m=12 d=5
""",
        ["exact 2 cooperatives 2026", "exact 60 ? 2026"],
    ),
    "son_la": Expected(
        {**facts("Sơn La", "Sơn La", "province", "", "12-CTr/TU", "2025-11-20",
                 "thực hiện Kết luận số 70-KL/TW ngày 31/01/2024 của Bộ Chính trị và tiếp tục thực hiện Nghị quyết số 20-NQ/TW về kinh tế tập thể",
                 programme="?", resolution="20-NQ/TW", signatory="Hoàng Văn Nghiệm"),
         "issuer": "Tỉnh ủy Sơn La"},
        [("A", "LĨNH VỰC XÂY DỰNG ĐẢNG"), ("B", "LĨNH VỰC KINH TẾ")],
        f"""
A | 1 | Chỉ thị về tăng cường lãnh đạo phát triển tổ chức đảng trong hợp tác xã | Ban Tổ chức Tỉnh ủy | Đảng ủy UBND tỉnh | | Tháng 6/2026 | ?
= Ban Tổ chức Tỉnh ủy / ? / dated month 2026-06-01 2026-06-30
A | 2 | Kiểm tra, giám sát việc thực hiện Nghị quyết số 20-NQ/TW | Ủy ban Kiểm tra Tỉnh ủy | Văn phòng Tỉnh ủy; các đảng ủy xã, phường | | Hằng năm | ?
= Ủy ban Kiểm tra Tỉnh ủy / Văn phòng Tỉnh ủy + Đảng ủy các xã, phường, đặc khu / recurring - - - r=yearly
B | 3 | Đề án phát triển hợp tác xã trồng cây ăn quả trên đất dốc | Đảng ủy UBND tỉnh | Liên minh Hợp tác xã tỉnh | | Quý III, quý IV/2026 | ?
= ? / {LMHTX} / dated quarter 2026-07-01 2026-12-31 q=3,4
B | 4 | Phát động phong trào thi đua trong khu vực kinh tế tập thể | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh | Tỉnh đoàn, Hội Cựu chiến binh tỉnh, Liên đoàn Lao động tỉnh | | Quý I năm 2026 | ?
= Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh / Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh + Hội Cựu chiến binh tỉnh + Liên đoàn Lao động tỉnh / dated quarter 2026-01-01 2026-03-31 q=1
B | 5 | Tổng kết 05 năm thực hiện Nghị quyết | Văn phòng Tỉnh ủy | Các ban đảng, Đảng ủy Công an tỉnh | | Trước tháng 6 năm 2027 | ?
= Văn phòng Tỉnh ủy / ? / dated month - 2027-05-31
""",
        ["more_than 1100 cooperatives 2030", "exact 70 % 2030"],
        ["yearly 11 30 ?"],
    ),
    "quang_ninh": Expected(
        facts("Quảng Ninh", "Quảng Ninh", "province", "tỉnh Quảng Ninh", "301/KH-UBND", "2025-12-05",
              "Thực hiện Nghị quyết số 20-NQ/TW và Luật Hợp tác xã năm 2023 trên địa bàn tỉnh Quảng Ninh giai đoạn 2026-2030",
              resolution="20-NQ/TW", signatory="Bùi Văn Khắng"),
        [("1", "Nhóm nhiệm vụ về thể chế"), ("2", "Nhóm nhiệm vụ về nguồn lực")],
        f"""
1 | 1.1 | Ban hành quy chế phối hợp quản lý hợp tác xã sau đăng ký | Sở Tài chính | Thuế tỉnh Quảng Ninh; UBND các xã, phường, đặc khu | Quyết định | Quý I/2026 | ?
= Sở Tài chính / Thuế tỉnh, thành phố + {XA} / dated quarter 2026-01-01 2026-03-31 q=1
1 | 1.2 | Xây dựng bộ tiêu chí hợp tác xã kiểu mẫu | Liên minh HTX tỉnh | Trường Đại học Hạ Long | Bộ tiêu chí | Tháng 5/2026 | ?
= {LMHTX} / Trường Đại học Hạ Long / dated month 2026-05-01 2026-05-31
2 | 2.1 | Hỗ trợ hợp tác xã thuỷ sản Vân Đồn, Cô Tô chuyển đổi vật liệu nổi | Sở Nông nghiệp và Môi trường | UBND đặc khu Vân Đồn, UBND đặc khu Cô Tô | 100% lồng bè chuyển đổi | 31/12/2026 | ?
= {NNMT} / ? / dated day ? 2026-12-31
2 | 2.2 | Bổ sung vốn điều lệ Quỹ Hỗ trợ phát triển HTX | Sở Tài chính | Liên minh HTX tỉnh | Vốn điều lệ 60 tỷ đồng | 2026 - 2028 | ?
= Sở Tài chính / {LMHTX} / dated years 2026-01-01 2028-12-31
""",
        ["exact 980 cooperatives 2026", "exact 1020 cooperatives 2027", "exact 1200 cooperatives 2030",
         "exact 62 % 2026", "exact 65.5 % 2027", "exact 75 % 2030"],
        ["yearly 12 20 Sở Tài chính"],
    ),
    "ha_tinh": Expected(
        facts("Hà Tĩnh", "Hà Tĩnh", "province", "tỉnh Hà Tĩnh", "55/KH-UBND", "2024-02-27",
              "Phát triển hợp tác xã, tổ hợp tác trên địa bàn tỉnh năm 2024 và năm 2025",
              signatory="Nguyễn Hồng Lĩnh"),
        [("?", "Tuyên truyền, nâng cao nhận thức"), ("?", "Cơ chế, chính sách"), ("?", "Hỗ trợ trực tiếp"),
         ("?", "Kiểm tra, báo cáo")],
        f"""
? | 1 | Phát hành sổ tay hỏi đáp Luật Hợp tác xã | Liên minh HTX tỉnh chủ trì, phối hợp với Sở Tư pháp | | | Quý II/2024 |
= {LMHTX} / Sở Tư pháp / dated quarter 2024-04-01 2024-06-30 q=2
? | 2 | Tổ chức hội thi “Giám đốc hợp tác xã giỏi” | Liên minh HTX tỉnh chủ trì; Hội Nông dân tỉnh, Tỉnh đoàn phối hợp | | | Tháng 9 - tháng 10/2024 |
= {LMHTX} / Hội Nông dân tỉnh + Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh / dated month 2024-09-01 2024-10-31
? | 3 | Biên soạn chuyên mục trên báo | Báo Hà Tĩnh | | | Hằng tháng, bắt đầu từ tháng 3/2024 |
= Báo tỉnh / / recurring ? ? - r=monthly
? | 4 | Tham quan, học tập kinh nghiệm ngoài tỉnh | Sở Kế hoạch và Đầu tư chủ trì, phối hợp với các địa phương | | | 6 tháng cuối năm 2024 |
= {KHDT} / Các địa phương / dated half_year 2024-07-01 2024-12-31
? | 5 | Trình HĐND tỉnh Nghị quyết về hỗ trợ lãi suất | Sở Tài chính chủ trì, phối hợp Sở Kế hoạch và Đầu tư, Ngân hàng Nhà nước chi nhánh tỉnh | | | Kỳ họp giữa năm 2024 (tháng 7/2024) |
= Sở Tài chính / {KHDT} + Ngân hàng Nhà nước chi nhánh tỉnh / dated month 2024-07-01 2024-07-31
? | 6 | Giải quyết nợ đọng của hợp tác xã kiểu cũ | Sở Tài chính | | | Chậm nhất ngày 31 tháng 10 năm 2024 |
= Sở Tài chính / / dated day - 2024-10-31
? | 7 | Tham mưu tổ chức lại Quỹ Hỗ trợ phát triển HTX | Liên minh HTX tỉnh | | | Sau khi Chính phủ ban hành Nghị định |
= {LMHTX} / / conditional - - -
? | 8 | Hỗ trợ thành lập mới hợp tác xã | UBND các huyện, thành phố, thị xã | | | 2024, 2025 |
= {HUYEN} / / dated years 2024-01-01 2025-12-31
? | 9 | Hỗ trợ đào tạo nghề cho thành viên | Sở Lao động - Thương binh và Xã hội | | | Từ 2024 đến 2025 |
= Sở Lao động - Thương binh và Xã hội / / dated years 2024-01-01 2025-12-31
? | 10 | Xúc tiến thương mại, hội chợ | Sở Công Thương | | | Tháng 4, 8, 12/2024 |
= Sở Công Thương / / dated month 2024-04-01 2024-12-31
? | 11 | Hỗ trợ hợp tác xã muối Hộ Độ | Sở NN&PTNT chủ trì, phối hợp UBND huyện Lộc Hà | | | Trong năm 2025 |
= {NNPTNT} / Ủy ban nhân dân huyện / dated year 2025-01-01 2025-12-31
? | 12 | Xây dựng chuỗi cung ứng bưởi Phúc Trạch, cam Vũ Quang | Sở NN&PTNT chủ trì, phối hợp với UBND các huyện: Hương Khê, Vũ Quang | | | Từ nay đến hết năm 2025 |
= {NNPTNT} / ? / dated year ? 2025-12-31
? | 13 | Kiểm tra tình hình thực hiện | Ban Chỉ đạo phát triển kinh tế tập thể tỉnh | | | Quý IV hằng năm |
= Ban Chỉ đạo phát triển kinh tế tập thể, hợp tác xã tỉnh / / recurring - - - r=yearly q=?
? | 14 | Báo cáo quý | Các sở, ngành, UBND cấp huyện | | | Trước ngày 20 tháng cuối quý |
= {SO} + {HUYEN} / / recurring - - - r=quarterly d=20
? | 15 | Cập nhật dữ liệu hợp tác xã | Cục Thống kê tỉnh, Cục Thuế tỉnh | | | Ngày 25 hằng tháng |
= Cục Thống kê tỉnh + Cục Thuế tỉnh / / recurring - - - r=monthly d=25
? | 16 | Tổng kết Kế hoạch | Sở Kế hoạch và Đầu tư | | | Trước 15/11/2025 |
= {KHDT} / / dated day - 2025-11-15
""",
        ["range 40..50 cooperatives 2024", "about 2.5 ? 2024"],
    ),
    "long_an": Expected(
        facts("Long An", "Long An", "province", "tỉnh Long An", "1052/KH-UBND", "2023-04-18",
              "Về việc thực hiện Chương trình hành động số 33-CTr/TU ngày 27/10/2022 của Tỉnh ủy thực hiện Nghị quyết số 20-NQ/TW",
              programme="33-CTr/TU", resolution="20-NQ/TW", signatory="Phạm Tấn Hòa"),
        [("I", "Về công tác đất đai, tín dụng"), ("II", "Về hạ tầng, thị trường")],
        f"""
I | 1. | Giao đất, cho thuê đất đối với hợp tác xã nông nghiệp | Sở TN&MT | Sở NN&PTNT, UBND các huyện, TX, TP | | 2023-2025 |
= Sở Tài nguyên và Môi trường / {NNPTNT} + {HUYEN} / dated years 2023-01-01 2025-12-31
I | 2. | Cho vay vốn tín dụng ưu đãi | NHNN Chi nhánh tỉnh | Ngân hàng CSXH tỉnh | | Hàng năm |
= Ngân hàng Nhà nước chi nhánh tỉnh / Ngân hàng Chính sách xã hội chi nhánh tỉnh / recurring - - - r=yearly
I | 22. | Xử lý rủi ro các khoản vay của Quỹ | LM HTX tỉnh | | | Quý 3/2023 |
= {LMHTX} / / dated quarter 2023-07-01 2023-09-30 q=3
II | 3. | Đầu tư điện, đường, trạm bơm phục vụ hợp tác xã | Sở NN&PTNT | Sở KH&ĐT, Sở GTVT, Công ty Điện lực Long An | | Giai đoạn 2023-2025 | Lồng ghép CTMTQG xây dựng NTM
= {NNPTNT} / {KHDT} + Sở Giao thông vận tải + Công ty Điện lực Long An / dated years 2023-01-01 2025-12-31
II | 4. | Kết nối tiêu thụ thanh long, chanh | Sở Công thương | Hiệp hội Thanh long Long An; các doanh nghiệp | | Thường xuyên |
= Sở Công Thương / Hiệp hội Thanh long Long An + Các doanh nghiệp / ongoing - - -
II | | Hỗ trợ chứng nhận VietGAP, GlobalGAP | Sở NN&PTNT | Sở KH&CN | | Đến cuối năm 2024 |
= {NNPTNT} / Sở Khoa học và Công nghệ / dated year - 2024-12-31
II | 6. | Kiểm tra an toàn thực phẩm tại hợp tác xã | Sở Y tế | Sở NN&PTNT, Cục QLTT tỉnh | | 02 đợt/năm |
= Sở Y tế / {NNPTNT} + Cục Quản lý thị trường tỉnh / recurring - - - r=?
""",
        [],
        [f"quarterly - 15 {SO} + {HUYEN}"],
    ),
    "can_tho": Expected(
        facts("Cần Thơ", "Cần Thơ", "province", "thành phố Cần Thơ", "1204/QĐ-UBND", "2025-12-30",
              "BẢNG PHÂN CÔNG NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ THÀNH PHỐ CẦN THƠ GIAI ĐOẠN 2026-2030"),
        [("A", "PHÁT TRIỂN SỐ LƯỢNG"), ("B", "NÂNG CAO CHẤT LƯỢNG")],
        f"""
A | 1 | Vận động thành lập hợp tác xã lúa chất lượng cao | Chi cục Phát triển nông thôn | UBND các xã, phường | 25 HTX | ? |
= Chi cục Phát triển nông thôn / {XA} / dated ? 2026-01-01 2030-12-31
A | 2 | Củng cố hợp tác xã trung bình, yếu | Liên minh HTX thành phố | Sở Nông nghiệp và Môi trường | 100% HTX yếu được củng cố | ? |
= {LMHTX} / {NNMT} / dated month 2026-01-01 2026-12-31
A | 1 | Thí điểm hợp tác xã vận tải thủy du lịch chợ nổi | Sở Xây dựng | Sở Văn hóa, Thể thao và Du lịch; Công an thành phố | 01 mô hình | ? |
= Sở Xây dựng / Sở Văn hóa, Thể thao và Du lịch + Công an tỉnh / dated quarter 2026-01-01 2026-12-31 q=?
B | 1 | Đưa cán bộ trẻ về làm việc có thời hạn | Sở Nội vụ | Sở Tài chính, Đại học Cần Thơ | 60 người | ? |
= Sở Nội vụ / Sở Tài chính + Đại học Cần Thơ / ongoing ? 2026-01-01 -
B | 2 | Hỗ trợ chuyển đổi số, truy xuất nguồn gốc | Sở KH&CN | VNPT Cần Thơ, Viettel Cần Thơ | | ? |
= Sở Khoa học và Công nghệ / VNPT Cần Thơ + Viettel Cần Thơ / dated day ? 2027-11-30
""",
        subsections=["Hợp tác xã nông nghiệp"] * 2 + ["Hợp tác xã phi nông nghiệp"],
    ),
}  # fmt: skip
