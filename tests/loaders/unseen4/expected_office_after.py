"""What the second sample of Word and Excel plans says, written down before any reader saw it."""

from tests.loaders.unseen.expected import XA, Expected, facts
from tests.loaders.unseen4.expected_word import LMHTX, NNMT, SO

KHCN = "Sở Khoa học và Công nghệ"
VHTTDL = "Sở Văn hóa, Thể thao và Du lịch"
MTTQ = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"

PLANS = {
    "khanh_hoa_moi": Expected(
        facts("Khánh Hòa", "Khánh Hòa", "province", "tỉnh Khánh Hòa", None, "2026-01",
              "Phát triển kinh tế tập thể, hợp tác xã tỉnh Khánh Hòa năm 2026",
              programme="46-CTr/TU", resolution="20-NQ/TW", signatory="Nguyễn Long Biên"),
        [("I", "Thông tin, tuyên truyền"), ("II", "Cơ chế, chính sách"), ("III", "Phát triển nguồn nhân lực"),
         ("IV", "Tổ chức thực hiện")],
        f"""
I | 1 | Tuyên truyền chủ trương, chính sách mới về hợp tác xã | Ban Tuyên giáo và Dân vận Tỉnh ủy | Sở VHTT&DL; Báo và Phát thanh, truyền hình Khánh Hòa | Tin, bài, phóng sự | Cả năm 2026 | ?
= Ban Tuyên giáo và Dân vận Tỉnh ủy / {VHTTDL} + Báo và phát thanh, truyền hình tỉnh / dated year 2026-01-01 2026-12-31
I | 2 | Rà soát, đăng tải văn bản trên Cổng Thông tin điện tử | Văn phòng UBND tỉnh | Cổng Thông tin điện tử tỉnh | Chuyên mục | Trong tháng 01/2026 | ?
= Văn phòng Ủy ban nhân dân tỉnh / Cổng Thông tin điện tử tỉnh / dated month 2026-01-01 2026-01-31
II | 3 | Tham mưu Nghị quyết của HĐND tỉnh về mức hỗ trợ thành lập mới hợp tác xã | Sở Tài chính | Sở Tư pháp, Ban Kinh tế - Ngân sách HĐND tỉnh | Nghị quyết | Trình HĐND tỉnh tại kỳ họp tháng 7/2026 | ?
= Sở Tài chính / ? / dated month 2026-07-01 2026-07-31
II | 4 | Tháo gỡ vướng mắc về đất đai cho hợp tác xã nuôi biển | Sở Nông nghiệp và Môi trường | Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh, UBND các xã, phường ven biển | Quyết định giao khu vực biển | Xong trước 01/10/2026 | ?
= {NNMT} / Bộ Chỉ huy Quân sự tỉnh + Bộ Chỉ huy Bộ đội Biên phòng tỉnh + {XA} / dated day - 2026-10-01
II | 5 | Khoanh nợ, giãn nợ cho hợp tác xã bị thiệt hại do thiên tai | Ngân hàng Nhà nước Chi nhánh Khu vực 10 | Agribank Khánh Hòa, Quỹ HTPT HTX tỉnh | | Ngay khi phát sinh | ?
= Ngân hàng Nhà nước chi nhánh Khu vực / Agribank Khánh Hòa + Quỹ hỗ trợ phát triển hợp tác xã tỉnh / conditional - - -
III | 6 | Đào tạo, bồi dưỡng 300 lượt cán bộ quản lý hợp tác xã | Liên minh Hợp tác xã tỉnh | Trường Đại học Nha Trang; các cơ sở giáo dục nghề nghiệp | 06 lớp | Tháng 3, 6, 9 năm 2026 | ?
= {LMHTX} / Trường Đại học Nha Trang + Các cơ sở giáo dục nghề nghiệp / dated month 2026-03-01 2026-09-30
III | 7 | Bố trí sinh viên tốt nghiệp về làm việc tại hợp tác xã | Sở Nội vụ | BHXH tỉnh, Tỉnh đoàn | 32 người | 2026 - 2027 | ?
= Sở Nội vụ / Bảo hiểm xã hội tỉnh + Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh / dated years 2026-01-01 2027-12-31
IV | 8 | Kiểm tra liên ngành việc chấp hành Luật Hợp tác xã | Sở Tài chính | Thuế tỉnh, Công an tỉnh, Thanh tra tỉnh | Kết luận kiểm tra | 02 lần/năm (tháng 5, tháng 10) | ?
= Sở Tài chính / Thuế tỉnh, thành phố + Công an tỉnh + Thanh tra tỉnh / recurring - - - r=half_yearly
IV | 9 | Thi đua, khen thưởng tập thể, cá nhân tiêu biểu | Các sở, ban, ngành; UBND các xã, phường, đặc khu | | Quyết định khen thưởng | Dịp 11/4 hằng năm | ?
= {SO} + {XA} / / recurring - - - r=yearly m=4 d=11
""",
        ["exact 480 cooperatives 2026", "exact 310 cooperatives 2026", "at_least 55 % 2026",
         "about 120000 people 2026"],
        ["yearly 12 20 Sở Tài chính"],
    ),
    "gia_lai_hai_bang": Expected(
        facts("Gia Lai", "Gia Lai", "province", "tỉnh Gia Lai", "77/KH-UBND", "2025-12-15",
              "Hỗ trợ phát triển hợp tác xã nông nghiệp trên địa bàn tỉnh giai đoạn 2026 - 2027",
              signatory="Dương Mah Tiệp"),
        "?",
        f"""
? | 1 | Theo dõi, nắm tình hình hoạt động của hợp tác xã | Liên minh Hợp tác xã tỉnh | UBND các xã, phường | | |
= {LMHTX} / {XA} / unstated - - -
? | 2 | Giải đáp, tư vấn pháp luật miễn phí | Sở Tư pháp | Hội Luật gia tỉnh; Đoàn Luật sư tỉnh | | |
= Sở Tư pháp / Hội Luật gia tỉnh + Đoàn Luật sư tỉnh / unstated - - -
I | 1 | Khảo sát 100 hợp tác xã cà phê, hồ tiêu | Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Liên minh Hợp tác xã tỉnh, các xã, phường | | Báo cáo khảo sát | Quý I |
= {NNMT} / {LMHTX} + {XA} / ? ? ? ? q=1
I | 2 | Xây dựng mã số vùng trồng | Sở Nông nghiệp và Môi trường | | 50 mã số | Quý II - III |
= {NNMT} / / ? ? ? ? q=2,3
II | 3 | Triển khai kiểm toán nội bộ | Chủ trì: Liên minh Hợp tác xã tỉnh; phối hợp: Sở Tài chính, Kho bạc Nhà nước khu vực XV | | Báo cáo kiểm toán | Quý I |
= {LMHTX} / Sở Tài chính + Kho bạc Nhà nước khu vực / ? ? ? ? q=1
II | 4 | Hội nghị tổng kết | Sở Tài chính | | | Tháng 12 |
= Sở Tài chính / / ? ? ? ?
""",
    ),
    "an_giang_dem_tu_dong": Expected(
        facts("An Giang", "An Giang", "province", "tỉnh An Giang", "233/KH-UBND", "2025-11-27",
              "Thực hiện Kết luận số 81-KL/TW và Nghị quyết số 20-NQ/TW về kinh tế tập thể giai đoạn 2026 - 2028",
              resolution="20-NQ/TW", signatory="Hồ Văn Mừng"),
        [("A", "NHIỆM VỤ TRỌNG TÂM"), ("B", "NHIỆM VỤ KHÁC")],
        f"""
A | ? | Phát động phong trào “Mỗi xã một hợp tác xã” | Hội Nông dân tỉnh | Ủy ban MTTQ Việt Nam tỉnh và các đoàn thể | Kế hoạch | Quý 1-2026 |
= Hội Nông dân tỉnh / ? / dated quarter 2026-01-01 2026-03-31 q=1
A | ? | Số hóa hồ sơ thành viên của 50% hợp tác xã | Sở Khoa học và Công nghệ | VNPT An Giang; Công an tỉnh | Cơ sở dữ liệu dùng chung | Đến tháng 6/2027 |
= {KHCN} / VNPT An Giang + Công an tỉnh / dated month - 2027-06-30
A | ? | Thành lập 02 liên hiệp hợp tác xã lúa gạo | Sở Nông nghiệp và Môi trường | Tập đoàn Lộc Trời; UBND các xã: Tri Tôn, Tịnh Biên, Thoại Sơn | Giấy chứng nhận đăng ký | 2026-2028 |
= {NNMT} / ? / dated years 2026-01-01 2028-12-31
A | ? | Đầu tư kết cấu hạ tầng cho vùng sản xuất 1 triệu héc-ta lúa chất lượng cao | Ban Quản lý dự án đầu tư xây dựng công trình nông nghiệp | Sở Xây dựng | Công trình thủy lợi, giao thông nội đồng | Theo tiến độ dự án |
= Ban Quản lý dự án đầu tư xây dựng công trình nông nghiệp / Sở Xây dựng / conditional - - -
B | ? | Phòng, chống rửa tiền, tín dụng đen trong hợp tác xã | Công an tỉnh | Ngân hàng Nhà nước Khu vực 15 | | Thường xuyên |
= Công an tỉnh / Ngân hàng Nhà nước chi nhánh Khu vực / ongoing - - -
B | ? | Tổng kết phong trào | Hội Nông dân tỉnh | Sở Nội vụ (Ban Thi đua - Khen thưởng) | Báo cáo, tờ trình khen thưởng | Chậm nhất 15-12-2028 |
= Hội Nông dân tỉnh / ? / dated day - 2028-12-15
""",
        ["at_least 30 ? None", "up_to 5 % 2028"],
        ["half_yearly 6 20 ?", "yearly 12 20 ?"],
    ),
    "quang_tri_thang": Expected(
        facts("Quảng Trị", "Quảng Trị", "province", "tỉnh Quảng Trị", "19/KH-UBND", "2026-01-20",
              "BẢNG TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ PHÁT TRIỂN HỢP TÁC XÃ NĂM 2026"),
        [("A", "Công tác chỉ đạo"), ("B", "Công tác hỗ trợ")],
        f"""
A | 1 | Ban hành kế hoạch công tác của Tổ giúp việc | Sở Tài chính | Sở Nội vụ | | ? |
= Sở Tài chính / Sở Nội vụ / dated month 2026-01-01 2026-01-31
A | 2 | Họp Tổ giúp việc định kỳ | Sở Tài chính | Các thành viên Tổ giúp việc | | ? | Theo quý
= Sở Tài chính / ? / dated month 2026-03-01 2026-12-31
B | 3 | Hỗ trợ xây dựng trạm giống thủy sản cộng đồng | Sở Nông nghiệp và Môi trường | UBND các xã, phường, đặc khu Cồn Cỏ | | ? |
= {NNMT} / {XA} / dated month 2026-04-01 2026-07-31
B | 4 | Tổng kết năm | Sở Tài chính | | | ? |
= Sở Tài chính / / dated month 2026-12-01 2026-12-31
""",
    ),
    "lao_cai_giau": Expected(
        facts("Lào Cai", "Lào Cai", "province", "tỉnh Lào Cai", "3105/QĐ-UBND", "2025-12-29",
              "Phát triển kinh tế tập thể tỉnh Lào Cai năm 2026"),
        [("I", "ĐỀ ÁN, CHÍNH SÁCH"), ("II", "HOẠT ĐỘNG HỖ TRỢ")],
        f"""
I | 1 | Đề án phát triển HTX quế, chè, dược liệu | Sở NN&MT | Sở TC, Sở KH&CN | QĐ phê duyệt | 30/09/2026 |
= {NNMT} / Sở Tài chính + {KHCN} / dated day ? 2026-09-30
I | 2 | Quy định quản lý Quỹ hỗ trợ phát triển HTX | Liên minh HTX tỉnh | Sở TC | Quyết định | T6/2026 | ?
= {LMHTX} / Sở Tài chính / dated month 2026-06-01 2026-06-30
II | 3 | Hội chợ sản phẩm HTX vùng Tây Bắc | Sở CT | Sở DT&TG, UBND xã, phường | 01 hội chợ | Quý 4 |
= Sở Công Thương / Sở Dân tộc và Tôn giáo + {XA} / dated quarter 2026-10-01 2026-12-31 q=4
II | 4 | Tập huấn thương mại điện tử qua biên giới | Sở CT | Chi cục Hải quan khu vực VII | 04 lớp | 15-10-2026 | Lồng ghép
= Sở Công Thương / Chi cục Hải quan khu vực / dated day ? 2026-10-15
II | 5 | Hỗ trợ HTX của thanh niên, phụ nữ khởi nghiệp | Tỉnh đoàn; Hội LHPN tỉnh | NHCSXH tỉnh | 10 dự án | Hàng năm |
= Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh + Hội Liên hiệp Phụ nữ tỉnh / Ngân hàng Chính sách xã hội chi nhánh tỉnh / recurring - - - r=yearly
""",
    ),
    "da_nang_xuat": Expected(
        dict.fromkeys(("locality", "province", "level", "issuer", "number", "issued_on", "title",
                       "programme", "resolution", "signatory"), None),
        [("?", "Chuyển đổi số"), ("?", "Thương mại")],
        f"""
? | 1 | Triển khai hợp đồng điện tử cho HTX | Sở Khoa học và Công nghệ | Liên minh HTX thành phố | ? | 30/06/2026 | ?
= {KHCN} / {LMHTX} / dated day ? 2026-06-30
? | 2 | Cấp chữ ký số cho giám đốc HTX | Sở Khoa học và Công nghệ | | ? | 31/03/2026 | ?
= {KHCN} / / dated day ? 2026-03-31
? | 3 | Mở điểm bán hàng OCOP của HTX tại sân bay | Sở Công Thương | Cảng Hàng không quốc tế Đà Nẵng | ? | 31/12/2026 | ?
= Sở Công Thương / Cảng Hàng không quốc tế Đà Nẵng / dated day ? 2026-12-31
? | 4 | Kết nối cung cầu với siêu thị | Sở Công Thương | Sở Nông nghiệp và Môi trường | ? | Thường xuyên | ?
= Sở Công Thương / {NNMT} / ongoing - - -
""",
    ),
    "hai_phong_ba_nhom": Expected(facts("Hải Phòng","Hải Phòng","province","thành phố Hải Phòng","318/KH-UBND","2025-11-03",
 "Triển khai thực hiện Nghị quyết số 20-NQ/TW và Chương trình hành động số 18-CTr/TU của Thành ủy về phát triển kinh tế tập thể giai đoạn 2026 - 2030",programme="18-CTr/TU",resolution="20-NQ/TW",signatory="Lê Anh Quân"),
 [("1","Tuyên truyền"),("2","Đất đai, hạ tầng"),("3","Tín dụng")],f"""
1 | 1.1 | Phóng sự, chuyên mục về kinh tế tập thể | Báo và Phát thanh, Truyền hình Hải Phòng | Liên minh HTX thành phố | 48 phóng sự | Hàng tháng |
= Báo và phát thanh, truyền hình tỉnh / {LMHTX} / recurring - - - r=monthly
1 | 1.2 | Thi tìm hiểu Luật Hợp tác xã trực tuyến | Sở Tư pháp | Thành đoàn, Sở GD&ĐT | | Quý III hằng năm |
= Sở Tư pháp / Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh + Sở Giáo dục và Đào tạo / recurring - - - r=yearly q=?
2 | 2.1 | Lập danh mục quỹ đất công cho hợp tác xã thuê, công khai trên mạng | Sở Nông nghiệp và Môi trường | UBND các xã, phường, đặc khu | Danh mục | Trước ngày 31 tháng 3 năm 2026 |
= {NNMT} / {XA} / dated day - 2026-03-31
2 | 2.2 | Đầu tư 05 mô hình hạ tầng vùng nuôi biển | Sở Nông nghiệp và Môi trường; UBND đặc khu Cát Hải | Sở Xây dựng, Bộ Chỉ huy quân sự thành phố | 05 mô hình | 2026-2029 |
= ? / Sở Xây dựng + Bộ Chỉ huy Quân sự tỉnh / dated years 2026-01-01 2029-12-31
3 | 3.1 | Cho vay lưu vụ, cho vay theo chuỗi | Ngân hàng Nhà nước Chi nhánh Khu vực 6 | Các tổ chức tín dụng; Ngân hàng Chính sách xã hội thành phố | | Thường xuyên |
= Ngân hàng Nhà nước chi nhánh Khu vực / Các tổ chức tín dụng + Ngân hàng Chính sách xã hội chi nhánh tỉnh / ongoing - - -
3 | 3.2 | Cấp bổ sung vốn cho Quỹ | Sở Tài chính | Quỹ Hỗ trợ phát triển hợp tác xã | Quyết định | Năm 2026, năm 2027 |
= Sở Tài chính / Quỹ hỗ trợ phát triển hợp tác xã tỉnh / dated years 2026-01-01 2027-12-31
""",["at_least 1050 cooperatives 2030","about 12 unions 2030","more_than 70 % 2030"],
 [f"half_yearly 6 15 Các sở, ban, ngành + {XA}",f"yearly 12 15 Các sở, ban, ngành + {XA}"]),
    "tay_ninh_thang": Expected(facts("Tây Ninh","Tây Ninh","province","tỉnh Tây Ninh","92/KH-UBND","2026-03-06","NHIỆM VỤ TRỌNG TÂM PHÁT TRIỂN HỢP TÁC XÃ NĂM 2026 - 2027"),
 [("I","LĨNH VỰC NÔNG NGHIỆP"),("II","LĨNH VỰC KHÁC")],f"""
I | 1 | Rà soát HTX đủ điều kiện vào vùng nguyên liệu | Sở NN&MT | UBND các xã, phường | Danh sách | 05/2026 |
= {NNMT} / {XA} / dated month ? 2026-05-31
I | 2 | Hỗ trợ cấp mã số vùng trồng mãng cầu, thanh long | Sở NN&MT | Trung tâm Khuyến nông tỉnh | 30 mã số | 10/2026 |
= {NNMT} / Trung tâm Khuyến nông tỉnh / dated month ? 2026-10-31
II | 3 | Hướng dẫn phòng cháy cho chợ HTX quản lý | Công an tỉnh | Sở Công Thương; BCHQS tỉnh | Tài liệu | 07/2026 | Hai đợt
= Công an tỉnh / Sở Công Thương + Bộ Chỉ huy Quân sự tỉnh / dated month ? 2026-07-31
II | 4 | Xếp hạng tín nhiệm hợp tác xã | Liên minh HTX tỉnh | NHNN Khu vực 13, Thuế tỉnh | Bảng xếp hạng | 12/2027 |
= {LMHTX} / Ngân hàng Nhà nước chi nhánh Khu vực + Thuế tỉnh, thành phố / dated month ? 2027-12-31
"""),
}  # fmt: skip
