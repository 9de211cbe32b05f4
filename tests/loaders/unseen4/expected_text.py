"""What the plans in plain text of the fourth round say, written down before any reader saw them.

Behind the four words of a deadline stand, where it recurs, the recurrence, month and day; a slash
inside a name is written as ``¦``.
"""

from tests.loaders.unseen.expected import HUYEN, XA, Expected, facts

LMHTX = "Liên minh Hợp tác xã tỉnh"
PTTH = "Đài Phát thanh và Truyền hình tỉnh"
NNPTNT = "Sở Nông nghiệp và Phát triển nông thôn"
KHDT = "Sở Kế hoạch và Đầu tư"
LDTBXH = "Sở Lao động - Thương binh và Xã hội"
SBN = "Các sở, ban, ngành"
HND = "Hội Nông dân tỉnh"
LHPN = "Hội Liên hiệp Phụ nữ tỉnh"
DOAN = "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"
MTTQ = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"
NHNN = "Ngân hàng Nhà nước chi nhánh tỉnh"
QUY = "Quỹ hỗ trợ phát triển hợp tác xã tỉnh"
NNMT = "Sở Nông nghiệp và Môi trường"
VHTTDL = "Sở Văn hóa, Thể thao và Du lịch"

PLANS: dict[str, Expected] = {}

# --- 1. Đồng Tháp: tabs, columns in another order, page breaks -------------------------------
PLANS["dong-thap-tab.txt"] = Expected(
    plan=facts(
        "Đồng Tháp",
        "Đồng Tháp",
        "province",
        "tỉnh Đồng Tháp",
        "187/KH-UBND",
        "2023-06-01",
        "Thực hiện Nghị quyết số 20-NQ/TW ngày 16 tháng 6 năm 2022 của Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XIII về tiếp tục đổi mới, phát triển và nâng cao hiệu quả kinh tế tập thể trong giai đoạn mới trên địa bàn tỉnh Đồng Tháp",
        programme="152-CTr/TU",
        resolution="20-NQ/TW",
        signatory="Huỳnh Minh Tuấn",
    ),
    sections=[
        ("I", "Công tác thông tin, tuyên truyền, nâng cao nhận thức"),
        ("II", "Hoàn thiện cơ chế, chính sách"),
        ("III", "Nâng cao chất lượng hoạt động của tổ chức kinh tế tập thể"),
        ("IV", "Tăng cường quản lý nhà nước"),
    ],
    targets=[(250, 2025), (5, 2025), (60, 2025), (350, 2030), (90, 2030)],
    duties=[("yearly", 11, 30)],
    tasks=f"""
I | 1 | Tổ chức hội nghị quán triệt, triển khai Nghị quyết số 20-NQ/TW và Luật Hợp tác xã năm 2023 đến cán bộ chủ chốt các cấp | Ban Tuyên giáo Tỉnh ủy | Sở Kế hoạch và Đầu tư; Liên minh Hợp tác xã tỉnh | Hội nghị | Quý II năm 2023 |
= Ban Tuyên giáo Tỉnh ủy / {KHDT} + {LMHTX} / dated quarter 2023-04-01 2023-06-30
I | 2 | Xây dựng chuyên mục "Hội quán nông dân" trên sóng phát thanh, truyền hình | Đài Phát thanh - Truyền hình Đồng Tháp | Hội Nông dân Tỉnh; Báo Đồng Tháp | 12 kỳ/năm | Hàng tháng |
= {PTTH} / {HND} + Báo tỉnh / recurring - - - monthly
I | 3 | Biên soạn, in ấn sổ tay hỏi đáp về hợp tác xã | Liên minh Hợp tác xã Tỉnh | Sở Tư pháp; Sở Thông tin và Truyền thông | 5.000 quyển | Tháng 9/2023 |
= {LMHTX} / Sở Tư pháp + Sở Thông tin và Truyền thông / dated month 2023-09-01 2023-09-30
I | 4 | Tuyên dương hợp tác xã, hội quán tiêu biểu | Sở Nội vụ | Các sở, ban, ngành Tỉnh; Ủy ban nhân dân huyện, thành phố | Bằng khen | Trước ngày 11/4 hằng năm |
= Sở Nội vụ / {SBN} + {HUYEN} / recurring - - - yearly 4 11
II | 5 | Tham mưu Hội đồng nhân dân Tỉnh ban hành Nghị quyết về chính sách hỗ trợ phát triển kinh tế tập thể giai đoạn 2023 - 2025 | Sở Kế hoạch và Đầu tư | Sở Tài chính, Sở Tư pháp, Sở Nông nghiệp và Phát triển nông thôn | Nghị quyết của Hội đồng nhân dân Tỉnh | Kỳ họp cuối năm 2023 |
= {KHDT} / Sở Tài chính + Sở Tư pháp + {NNPTNT} / dated year ? 2023-12-31
II | 6 | Rà soát quỹ đất công, bố trí cho hợp tác xã thuê làm trụ sở, nhà kho, sân phơi | Sở Tài nguyên và Môi trường | UBND các huyện, thành phố | Danh mục khu đất | Hoàn thành trước 31/12/2023 |
= Sở Tài nguyên và Môi trường / {HUYEN} / dated day - 2023-12-31
II | 7 | Cho vay ưu đãi từ Quỹ hỗ trợ phát triển hợp tác xã Tỉnh | Quỹ Hỗ trợ phát triển hợp tác xã Tỉnh | Ngân hàng Nhà nước Chi nhánh Tỉnh | Dư nợ tăng 10%/năm | Thường xuyên |
= {QUY} / {NHNN} / ongoing - - -
II | 8 | Triển khai chính sách đưa cán bộ trẻ có trình độ đại học về làm việc tại hợp tác xã | Liên minh Hợp tác xã Tỉnh | Sở Nội vụ; Sở Tài chính; Trường Đại học Đồng Tháp | Kế hoạch | Khi có hướng dẫn của Trung ương | Theo Quyết định số 1804/QĐ-TTg
= {LMHTX} / ? / conditional - - -
III | 9 | Hỗ trợ hợp tác xã xây dựng nhãn hiệu, truy xuất nguồn gốc, mã số vùng trồng xoài, nhãn, sen | Sở Nông nghiệp và Phát triển nông thôn | Sở Khoa học và Công nghệ; Sở Công Thương | 20 nhãn hiệu | 2023 - 2025 |
= {NNPTNT} / Sở Khoa học và Công nghệ + Sở Công Thương / dated years 2023-01-01 2025-12-31
III | 10 | Đầu tư kết cấu hạ tầng cho hợp tác xã nông nghiệp (kho lạnh, trạm bơm điện, đường nội đồng) | UBND các huyện, thành phố | Các sở: Nông nghiệp và Phát triển nông thôn, Kế hoạch và Đầu tư, Tài chính | Công trình | Giai đoạn 2023 - 2025 | Vốn đầu tư công
= {HUYEN} / {NNPTNT} + {KHDT} + Sở Tài chính / dated years 2023-01-01 2025-12-31
III | 12 | Thí điểm mô hình hợp tác xã nông nghiệp số | Sở Thông tin và Truyền thông | Liên minh Hợp tác xã Tỉnh | 03 mô hình | Năm 2024 |
= Sở Thông tin và Truyền thông / {LMHTX} / dated year 2024-01-01 2024-12-31
III | 13 | Kết nối tiêu thụ sản phẩm của hợp tác xã vào siêu thị, sàn thương mại điện tử | Sở Công Thương | | Hội nghị kết nối | 02 lần/năm |
= Sở Công Thương / / recurring - - - ? ? ?
IV | 14 | Kiện toàn Ban Chỉ đạo phát triển kinh tế tập thể các cấp | Sở Nội vụ | Sở Kế hoạch và Đầu tư | Quyết định | Tháng 7 năm 2023 |
= Sở Nội vụ / {KHDT} / dated month 2023-07-01 2023-07-31
IV | 15 | Thanh tra, kiểm tra việc chấp hành pháp luật về hợp tác xã | Sở Kế hoạch và Đầu tư; Cục Thuế Tỉnh | Công an Tỉnh | Kết luận kiểm tra | Hằng năm |
= {KHDT} + Cục Thuế tỉnh / Công an tỉnh / recurring - - - yearly
IV | 16 | Cập nhật Hệ thống thông tin quốc gia về đăng ký hợp tác xã | Phòng Tài chính - Kế hoạch các huyện, thành phố | Sở Kế hoạch và Đầu tư | Cơ sở dữ liệu | Từ năm 2023 trở đi |
= Phòng Tài chính - Kế hoạch / {KHDT} / ongoing - 2023-01-01 -
""",
)

# --- 2. Quảng Ninh: printed and taken out with the layout kept -------------------------------
PLANS["quang-ninh-dan-cot.txt"] = Expected(
    plan=facts(
        "Quảng Ninh",
        "Quảng Ninh",
        "province",
        "tỉnh Quảng Ninh",
        "156/KH-UBND",
        "2023-05-29",
        "Triển khai thực hiện Chương trình hành động số 27-CTr/TU ngày 15/11/2022 của Ban Chấp hành Đảng bộ tỉnh về kinh tế tập thể trên địa bàn tỉnh Quảng Ninh",
        programme="27-CTr/TU",
        signatory="Nguyễn Thị Hạnh",
    ),
    sections=[("A", "NHIỆM VỤ CHUNG"), ("B", "NHIỆM VỤ CỤ THỂ")],
    targets=[(800, 2025), (70, 2025)],
    duties=[("quarterly", None, 20)],
    tasks=f"""
A | 1 | Ban hành kế hoạch của địa phương thực hiện Chương trình hành động | UBND các huyện, thị xã, thành phố | Các phòng, ban chuyên môn | Kế hoạch | Trước ngày 30 tháng 6 năm 2023 |
= {HUYEN} / ? / dated day - 2023-06-30
A | 2 | Phổ biến, quán triệt nội dung Chương trình hành động đến hội viên, đoàn viên | Ủy ban MTTQ Việt Nam tỉnh; Hội Nông dân tỉnh; Hội Liên hiệp Phụ nữ tỉnh; Tỉnh đoàn | Liên minh Hợp tác xã tỉnh | Hội nghị, tài liệu | Quý II, III/2023 |
= {MTTQ} + {HND} + {LHPN} + {DOAN} / {LMHTX} / dated quarter 2023-04-01 2023-09-30
A | 3 | Đưa nội dung kinh tế tập thể vào chương trình đào tạo | Trường Đào tạo cán bộ Nguyễn Văn Cừ | Trường Đại học Hạ Long | Chuyên đề | Năm học 2023 - 2024 |
= ? / ? / dated ? ? ?
B | 4 | Tham mưu cơ chế hỗ trợ hợp tác xã tham gia chương trình OCOP | Ban Xây dựng nông thôn mới | Sở Tài chính; Sở Công Thương | Nghị quyết | Quý IV/2023 |
= ? / Sở Tài chính + Sở Công Thương / dated quarter 2023-10-01 2023-12-31
B | 5 | Giao khu vực biển cho hợp tác xã nuôi trồng thủy sản | Sở Nông nghiệp và Phát triển nông thôn | Sở Tài nguyên và Môi trường; UBND các địa phương ven biển | Quyết định giao khu vực biển | 2023-2025 | Ưu tiên Vân Đồn, Cô Tô
= {NNPTNT} / ? / dated years 2023-01-01 2025-12-31
B | 6 | Cho vay phát triển hợp tác xã | Ngân hàng Chính sách xã hội chi nhánh tỉnh | Quỹ hỗ trợ phát triển hợp tác xã tỉnh | | Thường xuyên |
= Ngân hàng Chính sách xã hội chi nhánh tỉnh / {QUY} / ongoing - - -
B | 7 | Ứng dụng công nghệ số trong quản trị hợp tác xã | Sở Thông tin và Truyền thông | Sở Khoa học và Công nghệ | 10 hợp tác xã | Đến hết năm 2025 |
= Sở Thông tin và Truyền thông / Sở Khoa học và Công nghệ / dated year - 2025-12-31
B | 8 | Thực hiện chính sách bảo hiểm xã hội cho người lao động hợp tác xã | Bảo hiểm xã hội tỉnh | Sở Lao động - Thương binh và Xã hội | Báo cáo | 6 tháng, hằng năm |
= Bảo hiểm xã hội tỉnh / {LDTBXH} / recurring - - - ?
B | 9 | Bảo đảm an ninh trật tự trên các vùng nuôi biển | Công an tỉnh; Bộ Chỉ huy Bộ đội Biên phòng tỉnh | Bộ Chỉ huy Quân sự tỉnh | | Thường xuyên |
= ? / Bộ Chỉ huy Quân sự tỉnh / ongoing - - -
B | 10 | Xúc tiến thương mại sản phẩm hợp tác xã sang thị trường Trung Quốc | Trung tâm Xúc tiến Đầu tư | Sở Ngoại vụ | 01 chương trình/năm | Hằng năm |
= ? / Sở Ngoại vụ / recurring - - - yearly
B | 11 | Sơ kết 03 năm thực hiện Chương trình hành động | Sở Kế hoạch và Đầu tư | Các sở, ban, ngành; UBND các huyện, thị xã, thành phố | Báo cáo sơ kết | Tháng 12/2025 |
= {KHDT} / {SBN} + {HUYEN} / dated month 2025-12-01 2025-12-31
""",
)

# --- 3. Sơn La: an annex, cells flowing one after another ------------------------------------
PLANS["son-la-chay-dong.txt"] = Expected(
    plan=facts(
        "Sơn La",
        "Sơn La",
        "province",
        "tỉnh Sơn La",
        "258/KH-UBND",
        "2022-11-10",
        "BIỂU PHÂN CÔNG NHIỆM VỤ THỰC HIỆN CHƯƠNG TRÌNH HÀNH ĐỘNG SỐ 31-CTr/TU CỦA TỈNH ỦY VỀ PHÁT TRIỂN KINH TẾ TẬP THỂ",
        programme="31-CTr/TU",
    ),
    sections=[
        ("I", "Công tác tuyên truyền, phổ biến chính sách về kinh tế tập thể"),
        ("II", "Xây dựng cơ chế, chính sách hỗ trợ"),
        ("III", "Phát triển hợp tác xã gắn với vùng nguyên liệu"),
    ],
    tasks=f"""
I | 1 | Tuyên truyền các chủ trương, chính sách về kinh tế tập thể bằng tiếng phổ thông, tiếng Thái, tiếng Mông trên hệ thống truyền thanh cơ sở | Đài Phát thanh - Truyền hình tỉnh | UBND các huyện, thành phố | Chuyên mục, phóng sự | Thường xuyên |
= {PTTH} / {HUYEN} / ongoing - - -
I | 2 | Tổ chức Hội thi tìm hiểu Luật Hợp tác xã | Liên minh Hợp tác xã tỉnh | Sở Tư pháp, Tỉnh đoàn | Hội thi cấp tỉnh | Quý III/2023 |
= {LMHTX} / Sở Tư pháp + {DOAN} / dated quarter 2023-07-01 2023-09-30
I | 3 | Biểu dương tập thể, cá nhân điển hình tiên tiến trong phong trào thi đua phát triển kinh tế tập thể | Sở Nội vụ | Liên minh Hợp tác xã tỉnh | Quyết định khen thưởng | Hằng năm |
= Sở Nội vụ / {LMHTX} / recurring - - - yearly
II | 4 | Xây dựng Nghị quyết của HĐND tỉnh về chính sách hỗ trợ chế biến nông sản, liên kết sản xuất và tiêu thụ sản phẩm giai đoạn 2023-2026 | Sở Nông nghiệp và Phát triển nông thôn | Sở Tài chính, Sở Kế hoạch và Đầu tư, Sở Tư pháp | Nghị quyết của HĐND tỉnh | Tháng 7/2023 |
= {NNPTNT} / Sở Tài chính + {KHDT} + Sở Tư pháp / dated month 2023-07-01 2023-07-31
II | 5 | Bố trí ngân sách bổ sung vốn điều lệ cho Quỹ hỗ trợ phát triển hợp tác xã tỉnh | Sở Tài chính | Liên minh Hợp tác xã tỉnh | | 2023-2025 |
= Sở Tài chính / {LMHTX} / dated years 2023-01-01 2025-12-31
II | 6 | Tập huấn nghiệp vụ quản lý, kế toán cho cán bộ hợp tác xã | Liên minh Hợp tác xã tỉnh | Sở Nông nghiệp và Phát triển nông thôn | 10 lớp tập huấn | Hằng năm |
= {LMHTX} / {NNPTNT} / recurring - - - yearly
III | 7 | Hỗ trợ hợp tác xã xây dựng mã số vùng trồng, cơ sở đóng gói đối với xoài, nhãn, mận hậu phục vụ xuất khẩu | Sở Nông nghiệp và Phát triển nông thôn | UBND các huyện, thành phố | Mã số vùng trồng | Hằng năm |
= {NNPTNT} / {HUYEN} / recurring - - - yearly
III | 8 | Phát triển vùng nguyên liệu cà phê đặc sản tại thành phố Sơn La, huyện Mai Sơn, huyện Thuận Châu | Sở Nông nghiệp và Phát triển nông thôn | Sở Khoa học và Công nghệ | Đề án | Quý IV/2023 |
= {NNPTNT} / Sở Khoa học và Công nghệ / dated quarter 2023-10-01 2023-12-31
III | 9 | Tổ chức Festival trái cây, tuần lễ nông sản an toàn tỉnh Sơn La tại Hà Nội | Sở Công Thương | Sở Văn hóa, Thể thao và Du lịch | Sự kiện | Tháng 5/2023 |
= Sở Công Thương / {VHTTDL} / dated month 2023-05-01 2023-05-31
III | 10 | Giải thể bắt buộc các hợp tác xã ngừng hoạt động trên 12 tháng | UBND các huyện, thành phố | Sở Kế hoạch và Đầu tư, Cục Thuế tỉnh | Quyết định giải thể | Trước 31/12/2023 |
= {HUYEN} / {KHDT} + Cục Thuế tỉnh / dated day - 2023-12-31
III | 11 | Theo dõi, đôn đốc, tổng hợp kết quả thực hiện | Sở Kế hoạch và Đầu tư | Các sở, ban, ngành | Báo cáo | Định kỳ |
= {KHDT} / {SBN} / recurring - - - periodic
""",
)

# --- 4. A commune of 2025: LibreOffice's text, a cell a line ---------------------------------
PLANS["xa-van-ho-o-dong.txt"] = Expected(
    plan=facts(
        "Xã Vân Hồ",
        "Sơn La",
        "commune",
        "xã Vân Hồ",
        "42/KH-UBND",
        "2025-10-08",
        "Phát triển kinh tế tập thể, hợp tác xã trên địa bàn xã Vân Hồ, tỉnh Sơn La năm 2026",
        signatory="Hà Trung Chiến",
    ),
    sections=[],
    targets=[(3, 2026), (15, 2026)],
    tasks="""
| 1 | Tuyên truyền Luật Hợp tác xã năm 2023 và các nghị định hướng dẫn | Phòng Văn hóa - Xã hội | Trung tâm Dịch vụ tổng hợp xã; Hội Nông dân xã | Bài viết, buổi truyền thanh | Thường xuyên |
= Phòng Văn hóa - Xã hội (UBND cấp xã) / ? / ongoing - - -
| 2 | Vận động thành lập mới hợp tác xã dược liệu, du lịch cộng đồng | Phòng Kinh tế | Hội Liên hiệp Phụ nữ xã | 03 hợp tác xã | Quý III |
= Phòng Kinh tế ¦ Phòng Kinh tế, Hạ tầng và Đô thị (UBND cấp xã) / ? / dated quarter 2026-07-01 2026-09-30
| 3 | Hỗ trợ đăng ký thành lập, đăng ký thay đổi cho hợp tác xã | Trung tâm Phục vụ hành chính công | Phòng Kinh tế | Giấy chứng nhận | Thường xuyên |
= Trung tâm Phục vụ hành chính công cấp xã / Phòng Kinh tế ¦ Phòng Kinh tế, Hạ tầng và Đô thị (UBND cấp xã) / ongoing - - -
| 4 | Rà soát quỹ đất công ích giới thiệu cho hợp tác xã thuê | Phòng Kinh tế | | Danh mục | Trước 30/6/2026 |
= Phòng Kinh tế ¦ Phòng Kinh tế, Hạ tầng và Đô thị (UBND cấp xã) / / dated day - 2026-06-30
| 5 | Bảo đảm an ninh trật tự tại các điểm du lịch cộng đồng của hợp tác xã | Công an xã | Ban Chỉ huy Quân sự xã | | Thường xuyên |
= ? / ? / ongoing - - -
| 6 | Tổng hợp, báo cáo kết quả thực hiện | Văn phòng HĐND và UBND xã | Các đơn vị liên quan | Báo cáo | 10/12/2026 |
= Văn phòng HĐND và UBND (cấp xã) / Các cơ quan, đơn vị liên quan / dated day ? 2026-12-10
""",
)

# --- 5. Nghệ An: saved as text by Word --------------------------------------------------------
PLANS["nghe-an-word.txt"] = Expected(
    plan=facts(
        "Nghệ An",
        "Nghệ An",
        "province",
        "tỉnh Nghệ An",
        "402/KH-UBND",
        "2023-06-14",
        "Phát triển kinh tế tập thể, hợp tác xã tỉnh Nghệ An giai đoạn 2023 - 2025",
        signatory="Nguyễn Văn Đệ",
    ),
    sections=[
        ("I", "Nâng cao nhận thức về kinh tế tập thể"),
        ("II", "Hỗ trợ các tổ chức kinh tế tập thể"),
    ],
    targets=[(900, 2025), (65, 2025)],
    duties=[("yearly", 12, 5)],
    tasks=f"""
I | 1. | Tổ chức lớp bồi dưỡng kiến thức về Luật Hợp tác xã: - Cấp tỉnh 02 lớp; - Cấp huyện 21 lớp. | Liên minh HTX tỉnh | - Sở Kế hoạch và Đầu tư; - UBND các huyện, thành phố, thị xã | 23 lớp | Quý III/2023 |
= {LMHTX} / {KHDT} + {HUYEN} / dated quarter 2023-07-01 2023-09-30
I | 2. | Mở chuyên trang kinh tế hợp tác | Báo Nghệ An | Liên minh HTX tỉnh | Chuyên trang | Hàng tháng |
= Báo tỉnh / {LMHTX} / recurring - - - monthly
I | 3. | Hội thảo khoa học về hợp tác xã kiểu mới | Trường Chính trị tỉnh | Trường Đại học Vinh | Kỷ yếu | 30/11/2023 |
= Trường Chính trị tỉnh / ? / dated day ? 2023-11-30
II | 4. | Hỗ trợ xây dựng mô hình hợp tác xã dược liệu tại các huyện miền núi | Sở NN&PTNT | Ban Dân tộc; UBND các huyện: Kỳ Sơn, Tương Dương, Con Cuông | 03 mô hình | 2024 - 2025 |
= {NNPTNT} / ? / dated years 2024-01-01 2025-12-31
II | 5. | Hỗ trợ lãi suất vay vốn | Ngân hàng Nhà nước - Chi nhánh Nghệ An | Sở Tài chính | | Hàng năm |
= {NHNN} / Sở Tài chính / recurring - - - yearly
II | 6. | Chuyển giao ứng dụng tiến bộ khoa học kỹ thuật | Sở Khoa học & Công nghệ | Trung tâm Khuyến nông | 15 mô hình | Đến 31/12/2025 |
= Sở Khoa học và Công nghệ / ? / dated day - 2025-12-31
II | 7. | Xử lý nợ đọng thuế của các hợp tác xã ngừng hoạt động | Cục Thuế tỉnh | Kho bạc Nhà nước tỉnh; Công an tỉnh | Báo cáo | 6 tháng cuối năm 2023 |
= Cục Thuế tỉnh / Kho bạc Nhà nước tỉnh + Công an tỉnh / dated half_year 2023-07-01 2023-12-31
""",
)

# --- 6. Hà Tĩnh: a numbered outline, labels under each task ----------------------------------
PLANS["ha-tinh-danh-so.txt"] = Expected(
    plan=facts(
        "Hà Tĩnh",
        "Hà Tĩnh",
        "province",
        "tỉnh Hà Tĩnh",
        "210/KH-UBND",
        "2023-06-06",
        "Thực hiện Nghị quyết số 20-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XIII về kinh tế tập thể trên địa bàn tỉnh Hà Tĩnh",
        resolution="20-NQ/TW",
        signatory="Trần Báu Hà",
    ),
    sections=[
        ("1", "Đẩy mạnh công tác tuyên truyền"),
        ("2", "Hoàn thiện cơ chế, chính sách"),
        ("3", "Nâng cao hiệu quả hoạt động của hợp tác xã"),
    ],
    targets=[(1100, 2025), (50, 2025)],
    duties=[("yearly", 11, 25)],
    tasks=f"""
1 | 1.1 | Tuyên truyền, phổ biến nội dung Nghị quyết số 20-NQ/TW trên các phương tiện thông tin đại chúng. | Sở Thông tin và Truyền thông | Báo Hà Tĩnh, Đài Phát thanh và Truyền hình tỉnh, UBND các huyện, thành phố, thị xã | | Thường xuyên |
= Sở Thông tin và Truyền thông / Báo tỉnh + {PTTH} + {HUYEN} / ongoing - - -
1 | 1.2 | Tổ chức diễn đàn kinh tế hợp tác tỉnh Hà Tĩnh. | Liên minh Hợp tác xã tỉnh | Sở Kế hoạch và Đầu tư | | Quý IV năm 2023 |
= {LMHTX} / {KHDT} / dated quarter 2023-10-01 2023-12-31
2 | 2.1 | Sửa đổi, bổ sung Nghị quyết số 51/2021/NQ-HĐND về chính sách phát triển nông nghiệp, nông thôn. | Sở Nông nghiệp và Phát triển nông thôn | Sở Tài chính, Sở Tư pháp | Nghị quyết của HĐND tỉnh | Tháng 12/2023 |
= {NNPTNT} / Sở Tài chính + Sở Tư pháp / dated month 2023-12-01 2023-12-31
2 | 2.2 | Hướng dẫn thủ tục giao đất, cho thuê đất đối với hợp tác xã. | Sở Tài nguyên và Môi trường | UBND các huyện, thành phố, thị xã | Văn bản hướng dẫn | Trước ngày 30/9/2023 |
= Sở Tài nguyên và Môi trường / {HUYEN} / dated day - 2023-09-30
3 | 3.1 | Củng cố, sáp nhập, giải thể các hợp tác xã yếu kém. | UBND các huyện, thành phố, thị xã | Liên minh Hợp tác xã tỉnh | | 2023 - 2025 |
= {HUYEN} / {LMHTX} / dated years 2023-01-01 2025-12-31
3 | 3.2 | Hỗ trợ hợp tác xã chuyển đổi số. | Sở Khoa học và Công nghệ | | | Hàng năm |
= Sở Khoa học và Công nghệ / / recurring - - - yearly
3 | 3.3 | Hỗ trợ hợp tác xã tham gia hội chợ trong nước và nước ngoài. | Sở Công Thương | Liên minh Hợp tác xã tỉnh | | Hàng năm |
= Sở Công Thương / {LMHTX} / recurring - - - yearly
""",
)

# --- 7. Đắk Lắk: a programme of the party committee, tabs -------------------------------------
PLANS["dak-lak-tinh-uy-tab.txt"] = Expected(
    plan={
        "locality": "Đắk Lắk",
        "province": "Đắk Lắk",
        "level": "province",
        "issuer": "Tỉnh ủy Đắk Lắk",
        "number": "35-CTr/TU",
        "issued_on": "2022-10-28",
        "title": "Thực hiện Nghị quyết số 20-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng khóa XIII về tiếp tục đổi mới, phát triển và nâng cao hiệu quả kinh tế tập thể trong giai đoạn mới",
        "programme": "?",
        "resolution": "20-NQ/TW",
        "signatory": "Nguyễn Đình Trung",
    },
    sections=[
        ("I", "CÁC CẤP ỦY ĐẢNG"),
        ("II", "CHÍNH QUYỀN CÁC CẤP"),
        ("III", "MẶT TRẬN TỔ QUỐC VÀ ĐOÀN THỂ"),
    ],
    targets=[(700, 2025), (1000, 2030)],
    tasks=f"""
I | 1 | Quán triệt Nghị quyết đến cán bộ chủ chốt toàn tỉnh | Ban Tuyên giáo Tỉnh ủy | Văn phòng Tỉnh ủy | Hội nghị trực tuyến | Tháng 11/2022 |
= Ban Tuyên giáo Tỉnh ủy / Văn phòng Tỉnh ủy / dated month 2022-11-01 2022-11-30
I | 2 | Ban hành chương trình, kế hoạch thực hiện của cấp ủy địa phương, đơn vị | Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc | Ban Tổ chức Tỉnh ủy | Chương trình | Quý IV/2022 |
= ? / Ban Tổ chức Tỉnh ủy / dated quarter 2022-10-01 2022-12-31
I | 3 | Kiểm tra, giám sát việc thực hiện Nghị quyết | Ủy ban Kiểm tra Tỉnh ủy | Các Ban Đảng Tỉnh ủy | Kế hoạch kiểm tra | Hằng năm |
= Ủy ban Kiểm tra Tỉnh ủy / ? / recurring - - - yearly
II | 4 | Xây dựng kế hoạch cụ thể hóa Chương trình | Ban cán sự đảng UBND tỉnh | Sở Kế hoạch và Đầu tư | Kế hoạch của UBND tỉnh | Chậm nhất ngày 31/12/2022 |
= ? / {KHDT} / dated day - 2022-12-31
II | 5 | Ban hành chính sách phát triển kinh tế tập thể | Đảng đoàn HĐND tỉnh | Ban cán sự đảng UBND tỉnh | Nghị quyết | 2023 - 2024 |
= ? / ? / dated years 2023-01-01 2024-12-31
II | 6 | Phát triển hợp tác xã cà phê, hồ tiêu, sầu riêng theo chuỗi giá trị | Sở Nông nghiệp và PTNT | UBND các huyện, thị xã, thành phố; Hiệp hội Cà phê Buôn Ma Thuột | Đề án | Quý II/2023 |
= {NNPTNT} / ? / dated quarter 2023-04-01 2023-06-30
III | 7 | Giám sát, phản biện xã hội về chính sách kinh tế tập thể | Ủy ban MTTQ Việt Nam tỉnh | Các tổ chức chính trị - xã hội tỉnh | Báo cáo giám sát | Hằng năm |
= {MTTQ} / ? / recurring - - - yearly
III | 8 | Vận động hội viên tham gia hợp tác xã | Hội Nông dân tỉnh, Hội LHPN tỉnh, Hội CCB tỉnh, Tỉnh đoàn, LĐLĐ tỉnh | Liên minh HTX tỉnh | | Thường xuyên |
= {HND} + {LHPN} + Hội Cựu chiến binh tỉnh + {DOAN} + Liên đoàn Lao động tỉnh / {LMHTX} / ongoing - - -
""",
)

# --- 8. Cần Thơ: a ward of 2025, several tables of which one is of tasks ----------------------
PLANS["phuong-ninh-kieu-bon-bang.txt"] = Expected(
    plan=facts(
        "Phường Ninh Kiều",
        "Cần Thơ",
        "commune",
        "phường Ninh Kiều",
        "58/KH-UBND",
        "2025-11-03",
        "Thực hiện Nghị quyết số 68-NQ/TW về phát triển kinh tế tư nhân và phát triển kinh tế tập thể phường Ninh Kiều, thành phố Cần Thơ giai đoạn 2026 - 2030",
        resolution="68-NQ/TW",
        signatory="Huỳnh Trung Trứ",
    ),
    sections=[("1", "Cải cách thủ tục hành chính"), ("2", "Hỗ trợ hợp tác xã, hộ kinh doanh")],
    targets=[(12, 2026), (20, 2030), (60, 2026), (80, 2030)],
    tasks="""
1 | 1.1 | Niêm yết, công khai thủ tục đăng ký hợp tác xã | Trung tâm Phục vụ hành chính công phường | Văn phòng HĐND và UBND phường | Bảng niêm yết | Tháng 12/2025 |
= Trung tâm Phục vụ hành chính công cấp xã / Văn phòng HĐND và UBND (cấp xã) / dated month 2025-12-01 2025-12-31
1 | 1.2 | Rút ngắn 30% thời gian giải quyết thủ tục | Trung tâm Phục vụ hành chính công phường | Phòng Kinh tế, Hạ tầng và Đô thị | Quy trình nội bộ | Quý I/2026 |
= Trung tâm Phục vụ hành chính công cấp xã / Phòng Kinh tế ¦ Phòng Kinh tế, Hạ tầng và Đô thị (UBND cấp xã) / dated quarter 2026-01-01 2026-03-31
2 | 2.1 | Vận động hộ kinh doanh chuyển đổi thành doanh nghiệp, hợp tác xã | Phòng Kinh tế, Hạ tầng và Đô thị | Thuế cơ sở 1; Hội Liên hiệp Phụ nữ phường | 20 hộ/năm | 2026 - 2030 | Giao chỉ tiêu từng khu vực
= Phòng Kinh tế ¦ Phòng Kinh tế, Hạ tầng và Đô thị (UBND cấp xã) / ? / dated years 2026-01-01 2030-12-31
2 | 2.2 | Bố trí gian hàng tại chợ nổi Cái Răng, bến Ninh Kiều | Ban Quản lý chợ | Phòng Văn hóa - Xã hội | 10 gian hàng | 2026 và các năm tiếp theo |
= ? / Phòng Văn hóa - Xã hội (UBND cấp xã) / ongoing - 2026-01-01 -
2 | 2.3 | Tập huấn livestream bán hàng | Đoàn Thanh niên phường | Hội Nông dân phường | 04 lớp | Hằng quý |
= ? / ? / recurring - - - quarterly
""",
)

# --- 9. Thanh Hóa: raw text of a printed plan (cells by reading order) ------------------------
PLANS["thanh-hoa-tho.txt"] = Expected(
    plan=facts(
        "Thanh Hóa",
        "Thanh Hóa",
        "province",
        "tỉnh Thanh Hóa",
        "133/KH-UBND",
        "2023-06-23",
        "Triển khai thực hiện Kế hoạch hành động số 96-KH/TU của Ban Chấp hành Đảng bộ tỉnh về kinh tế tập thể",
    ),
    sections=[("I", "Tuyên truyền"), ("II", "Chính sách"), ("III", "Hỗ trợ")],
    tasks=f"""
I | 1 | Tuyên truyền về bản chất của hợp tác xã kiểu mới | Sở Thông tin và Truyền thông | Báo Thanh Hóa | Tin, bài | Thường xuyên |
= Sở Thông tin và Truyền thông / Báo tỉnh / ongoing - - -
I | 2 | Hội nghị tập huấn Luật Hợp tác xã năm 2023 | Liên minh Hợp tác xã tỉnh | Sở Tư pháp | 27 hội nghị | Quý IV/2023 |
= {LMHTX} / Sở Tư pháp / dated quarter 2023-10-01 2023-12-31
II | 3 | Chính sách hỗ trợ thành lập mới hợp tác xã | Sở Kế hoạch và Đầu tư | Sở Tài chính | Nghị quyết | Tháng 12/2023 |
= {KHDT} / Sở Tài chính / dated month 2023-12-01 2023-12-31
II | 4 | Chính sách hỗ trợ tích tụ đất đai | Sở Nông nghiệp và Phát triển nông thôn | Sở Tài nguyên và Môi trường | Nghị quyết | 2024 |
= {NNPTNT} / Sở Tài nguyên và Môi trường / dated year 2024-01-01 2024-12-31
III | 5 | Hỗ trợ kết nối sản xuất và cung cầu nông sản, thực phẩm an toàn | Sở Công Thương | UBND các huyện, thị xã, thành phố | Hội nghị | Hằng năm |
= Sở Công Thương / {HUYEN} / recurring - - - yearly
III | 6 | Đào tạo nghề cho lao động hợp tác xã | Sở Lao động - Thương binh và Xã hội | Các trường cao đẳng, trung cấp nghề | 1.500 lao động | 2023-2025 |
= {LDTBXH} / Các cơ sở giáo dục nghề nghiệp / dated years 2023-01-01 2025-12-31
""",
)

# --- 10. Lào Cai: flowed cells, columns in another order, missing cells, pages ----------------
PLANS["lao-cai-chay-dong.txt"] = Expected(
    plan=facts(
        "Lào Cai",
        "Lào Cai",
        "province",
        "tỉnh Lào Cai",
        "311/KH-UBND",
        "2025-09-26",
        "Phát triển kinh tế tập thể tỉnh Lào Cai giai đoạn 2026 - 2030",
        signatory="Nguyễn Thành Sinh",
    ),
    sections=[("I", "Nhóm nhiệm vụ về tuyên truyền"), ("II", "Nhóm nhiệm vụ về hỗ trợ phát triển")],
    targets=[(1300, 2030), (45, 2030)],
    duties=[("yearly", 12, 10)],
    tasks=f"""
I | 1 | Tổ chức các hội nghị tuyên truyền, phổ biến pháp luật về hợp tác xã cho đồng bào dân tộc thiểu số tại các xã vùng cao biên giới | Liên minh Hợp tác xã tỉnh | Sở Dân tộc và Tôn giáo; UBND các xã, phường | 20 hội nghị/năm | Hằng năm |
= {LMHTX} / Sở Dân tộc và Tôn giáo + {XA} / recurring - - - yearly
I | 2 | Xây dựng phóng sự về hợp tác xã tiêu biểu | Báo và Phát thanh, Truyền hình tỉnh | Liên minh Hợp tác xã tỉnh | Phóng sự | Hằng quý |
= Báo và phát thanh, truyền hình tỉnh / {LMHTX} / recurring - - - quarterly
II | 1 | Ban hành Nghị quyết quy định chính sách hỗ trợ hợp tác xã trên địa bàn tỉnh sau sắp xếp đơn vị hành chính | Sở Tài chính | Sở Tư pháp; Sở Nông nghiệp và Môi trường | Nghị quyết của HĐND tỉnh | Quý II/2026 |
= Sở Tài chính / Sở Tư pháp + {NNMT} / dated quarter 2026-04-01 2026-06-30
II | 2 | Hỗ trợ xây dựng vùng nguyên liệu quế, chè, dược liệu đạt tiêu chuẩn hữu cơ | Sở Nông nghiệp và Môi trường | Sở Khoa học và Công nghệ; UBND các xã, phường | | 2026 - 2030 |
= {NNMT} / Sở Khoa học và Công nghệ + {XA} / dated years 2026-01-01 2030-12-31
II | 3 | Bố trí vốn ủy thác qua Ngân hàng Chính sách xã hội cho hợp tác xã vay | Sở Tài chính | | Quyết định | Trước ngày 31/01 hằng năm |
= Sở Tài chính / / recurring - - - yearly 1 31
II | 4 | Đưa sản phẩm của hợp tác xã lên sàn thương mại điện tử | Sở Công Thương | Bưu điện tỉnh | 100 sản phẩm | Đến năm 2028 |
= Sở Công Thương / ? / dated year - 2028-12-31
II | 5 | Đánh giá, phân loại hợp tác xã theo quy định | UBND các xã, phường | Sở Tài chính | Báo cáo phân loại | Trước 28/02 hằng năm |
= {XA} / Sở Tài chính / recurring - - - yearly 2 28
II | 6 | Sơ kết giữa kỳ thực hiện Kế hoạch | Sở Tài chính | Các sở, ban, ngành | Báo cáo sơ kết | Tháng 6 năm 2028 |
= Sở Tài chính / {SBN} / dated month 2028-06-01 2028-06-30
""",
)

# a second sample, written after the readers were mended on the first
PLANS["ninh-thuan-tab.txt"] = Expected(
    plan=facts(
        "Ninh Thuận",
        "Ninh Thuận",
        "province",
        "tỉnh Ninh Thuận",
        "2874/KH-UBND",
        "2023-07-07",
        "Phát triển kinh tế tập thể, hợp tác xã tỉnh Ninh Thuận giai đoạn 2023-2025",
        signatory="Trần Quốc Nam",
    ),
    sections=[
        ("I", "THÔNG TIN, TRUYỀN THÔNG"),
        ("II", "ĐÀO TẠO, BỒI DƯỠNG"),
        ("III", "HỖ TRỢ ĐẦU TƯ"),
    ],
    subsections=["Hạ tầng thủy lợi", "Hạ tầng thủy lợi", "Xúc tiến thương mại"],
    targets=[(140, 2025), (80, 2025)],
    duties=[("yearly", 6, 15), ("yearly", 12, 15)],
    tasks=f"""
I | 1 | Xây dựng pa nô, áp phích về Luật Hợp tác xã 2023 tại các vùng đồng bào Chăm, Raglai | Ban Dân tộc | Sở Văn hóa, Thể thao và Du lịch; UBND các huyện, thành phố | Pa nô | Quý 3/2023 |
= Ban Dân tộc tỉnh / {VHTTDL} + {HUYEN} / dated quarter 2023-07-01 2023-09-30
I | 2 | Duy trì chuyên mục "Nông nghiệp - Nông dân - Nông thôn" | Đài PT-TH Ninh Thuận | Hội Nông dân tỉnh | 48 chuyên mục/năm | Hàng tuần |
= {PTTH} / {HND} / recurring - - - ?
I | 166 | Tổ chức "Ngày hội Hợp tác xã" | Liên minh Hợp tác xã tỉnh | Các sở, ngành có liên quan | Ngày hội | Tháng 4 hàng năm |
= {LMHTX} / {SBN} / recurring - - - yearly 4
II | 4 | Đào tạo nghề cho thành viên hợp tác xã | Sở Lao động, Thương binh và Xã hội | Trường Cao đẳng nghề Ninh Thuận | 300 học viên | 2023 - 2025 |
= {LDTBXH} / ? / dated years 2023-01-01 2025-12-31
II | 5 | Bồi dưỡng kiến thức cho cán bộ quản lý nhà nước về kinh tế tập thể | Sở Nội vụ | Sở KH&ĐT, Trường Chính trị tỉnh | 02 lớp | 30/10/2024 |
= Sở Nội vụ / {KHDT} + Trường Chính trị tỉnh / dated day ? 2024-10-30
III | 6 | Kiên cố hóa kênh mương nội đồng phục vụ hợp tác xã | Sở NN và PTNT | UBND các huyện: Ninh Phước, Thuận Bắc | 12 km kênh | Đến năm 2025 |
= {NNPTNT} / ? / dated year - 2025-12-31
III | 7 | Lắp đặt hệ thống tưới tiết kiệm cho nho, táo | Sở NN và PTNT | Trung tâm Khuyến nông | 50 ha | 2024-2025 | Lồng ghép vốn CTMTQG
= {NNPTNT} / ? / dated years 2024-01-01 2025-12-31
III | 8 | Hỗ trợ gian hàng cho hợp tác xã | Sở Công Thương | Liên minh Hợp tác xã tỉnh | 05 gian hàng/năm | Theo kế hoạch xúc tiến thương mại hằng năm |
= Sở Công Thương / {LMHTX} / ? ? ? ? ?
""",
)
PLANS["ca-mau-chay-dong-tren.txt"] = Expected(
    plan=facts(
        "Cà Mau",
        "Cà Mau",
        "province",
        "tỉnh Cà Mau",
        "94/KH-UBND",
        "2025-12-02",
        "DANH MỤC NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ TỈNH CÀ MAU NĂM 2026",
    ),
    sections=[
        ("A", "CƠ CHẾ, CHÍNH SÁCH"),
        ("B", "TỔ CHỨC THỰC HIỆN CHÍNH SÁCH"),
        ("C", "KIỂM TRA, BÁO CÁO"),
    ],
    tasks=f"""
A | 1 | Nghị quyết của HĐND tỉnh quy định mức hỗ trợ thành lập mới, củng cố tổ chức lại hợp tác xã, liên hiệp hợp tác xã | Sở Tài chính | Sở Tư pháp, Liên minh Hợp tác xã tỉnh | Nghị quyết | Kỳ họp giữa năm 2026 |
= Sở Tài chính / Sở Tư pháp + {LMHTX} / dated year ? 2026-12-31
A | 2 | Đề án phát triển hợp tác xã nuôi tôm sinh thái dưới tán rừng ngập mặn gắn với tín chỉ các-bon | Sở Nông nghiệp và Môi trường | Sở Khoa học và Công nghệ, UBND các xã ven biển | Quyết định phê duyệt Đề án | Quý III |
= {NNMT} / ? / dated quarter 2026-07-01 2026-09-30
A | 3 | Kế hoạch chuyển đổi số khu vực kinh tế tập thể | Sở Khoa học và Công nghệ | Sở Tài chính | Kế hoạch | Tháng 3 |
= Sở Khoa học và Công nghệ / Sở Tài chính / dated month 2026-03-01 2026-03-31
B | 4 | Tập huấn Luật Hợp tác xã, chế độ kế toán theo Thông tư số 71/2024/TT-BTC | Liên minh Hợp tác xã tỉnh | UBND các xã, phường | 15 lớp | Quý II, III |
= {LMHTX} / {XA} / dated quarter 2026-04-01 2026-09-30
B | 5 | Hỗ trợ hợp tác xã vay vốn từ Quỹ hỗ trợ phát triển hợp tác xã, nguồn vốn ủy thác địa phương | Quỹ hỗ trợ phát triển hợp tác xã tỉnh | Ngân hàng Nhà nước chi nhánh Khu vực 15 | | Thường xuyên |
= {QUY} / Ngân hàng Nhà nước chi nhánh Khu vực / ongoing - - -
B | 6 | Cấp giấy chứng nhận quyền sử dụng đất cho hợp tác xã | Sở Nông nghiệp và Môi trường | | Giấy chứng nhận | Cả năm |
= {NNMT} / / dated year 2026-01-01 2026-12-31
B | 7 | Kết nối tiêu thụ tôm, cua, mật ong rừng U Minh qua sàn thương mại điện tử | Sở Công Thương | Các sở, ngành liên quan | Hội nghị kết nối | 02 kỳ/năm |
= Sở Công Thương / {SBN} / recurring - - - ? ? ?
C | 8 | Kiểm tra việc thực hiện Kế hoạch tại các xã, phường | Sở Tài chính | Liên minh Hợp tác xã tỉnh, Thanh tra tỉnh | Báo cáo kết quả kiểm tra | Quý IV |
= Sở Tài chính / {LMHTX} + Thanh tra tỉnh / dated quarter 2026-10-01 2026-12-31
C | 9 | Báo cáo tình hình kinh tế tập thể | UBND các xã, phường | Sở Tài chính | Báo cáo | Trước ngày 15 tháng cuối quý |
= {XA} / Sở Tài chính / recurring - - - quarterly ? 15
""",
)
PLANS["tuyen-quang-dan-cot.txt"] = Expected(
    plan=facts(
        "Tuyên Quang",
        "Tuyên Quang",
        "province",
        "tỉnh Tuyên Quang",
        "71/KH-UBND",
        "2024-03-19",
        "Thực hiện Nghị quyết số 20-NQ/TW về kinh tế tập thể năm 2024 trên địa bàn tỉnh Tuyên Quang",
        resolution="20-NQ/TW",
        signatory="Hoàng Việt Phương",
    ),
    sections=[("I", "Tuyên truyền, vận động"), ("II", "Hỗ trợ phát triển")],
    targets=[(40, 2024)],
    tasks=f"""
I | 1 | Phát động thi đua "Hợp tác xã kiểu mẫu" | Sở Nội vụ | Liên minh HTX tỉnh | Kế hoạch thi đua | Quý II/2024
= Sở Nội vụ / {LMHTX} / dated quarter 2024-04-01 2024-06-30
I | 2 | Tuyên truyền trên Cổng Thông tin điện tử tỉnh | Sở Thông tin và Truyền thông | Báo Tuyên Quang | Tin, bài | Thường xuyên
= Sở Thông tin và Truyền thông / Báo tỉnh / ongoing - - -
I | 3 | Vận động hội viên, phụ nữ tham gia hợp tác xã | Hội Liên hiệp Phụ nữ tỉnh | Hội Nông dân tỉnh | | Thường xuyên
= {LHPN} / {HND} / ongoing - - -
II | 4 | Hỗ trợ cây giống, phân bón cho hợp tác xã trồng rừng gỗ lớn | Chi cục Kiểm lâm | UBND các huyện, thành phố | 500 ha | 30/6/2024
= ? / {HUYEN} / dated day ? 2024-06-30
II | 5 | Hỗ trợ lãi suất theo Nghị quyết số 06/2023/NQ-HĐND | Ngân hàng Nhà nước chi nhánh tỉnh Tuyên Quang | Sở Tài chính; Kho bạc Nhà nước tỉnh | | Hằng năm
= {NHNN} / Sở Tài chính + Kho bạc Nhà nước tỉnh / recurring - - - yearly
II | 6 | Hỗ trợ sản phẩm chè Shan tuyết, cam sành đạt OCOP 4 sao trở lên | Sở Nông nghiệp và Phát triển nông thôn | Sở Công Thương | 10 sản phẩm | Trước 30/11/2024
= {NNPTNT} / Sở Công Thương / dated day - 2024-11-30
II | 7 | Rà soát, công nhận hợp tác xã du lịch Na Hang - Lâm Bình | Sở Văn hóa, Thể thao và Du lịch | UBND huyện Na Hang; UBND huyện Lâm Bình | Quyết định | 6 tháng cuối năm
= {VHTTDL} / Ủy ban nhân dân huyện / dated half_year 2024-07-01 2024-12-31
""".replace("\n= ", " |\n= "),
)
PLANS["kon-tum-danh-so.txt"] = Expected(
    plan=facts(
        "Kon Tum",
        "Kon Tum",
        "province",
        "tỉnh Kon Tum",
        "1650/KH-UBND",
        "2023-05-25",
        "Thực hiện Nghị quyết số 09/NQ-CP của Chính phủ về kinh tế tập thể",
        resolution="09/NQ-CP",
        signatory="Nguyễn Ngọc Sâm",
    ),
    sections=[
        ("I", "Nâng cao nhận thức"),
        ("II", "Hoàn thiện chính sách"),
        ("III", "Nguồn nhân lực"),
    ],
    duties=[("yearly", 12, 1)],
    tasks=f"""
I | 1 | Tổ chức quán triệt Nghị quyết số 09/NQ-CP đến cán bộ, công chức | Sở Kế hoạch và Đầu tư | Các sở, ban ngành; UBND các huyện, thành phố | | Quý II/2023 |
= {KHDT} / {SBN} + {HUYEN} / dated quarter 2023-04-01 2023-06-30
I | 2 | Đăng tải tin, bài về gương hợp tác xã điển hình | Báo Kon Tum | Liên minh Hợp tác xã tỉnh | | Thường xuyên |
= Báo tỉnh / {LMHTX} / ongoing - - -
II | 3 | Tham mưu Nghị quyết quy định nội dung, mức chi hỗ trợ phát triển sâm Ngọc Linh theo mô hình hợp tác xã | Sở Nông nghiệp và Phát triển nông thôn | Sở Tài chính, Sở Tư pháp | Nghị quyết của HĐND tỉnh | Tháng 11 năm 2023 |
= {NNPTNT} / Sở Tài chính + Sở Tư pháp / dated month 2023-11-01 2023-11-30
III | 4 | Cử cán bộ hợp tác xã đi đào tạo tại Trường Cao đẳng Kon Tum | Liên minh Hợp tác xã tỉnh | Trường Cao đẳng Kon Tum | 30 học viên | 2023-2025 |
= {LMHTX} / ? / dated years 2023-01-01 2025-12-31
III | 5 | Bố trí kinh phí đào tạo | Sở Tài chính | | Dự toán | Hằng năm |
= Sở Tài chính / / recurring - - - yearly
""",
)
PLANS["thi-xa-sa-pa-tho.txt"] = Expected(
    plan=facts(
        "Thị xã Sa Pa",
        "Lào Cai",
        "district",
        "thị xã Sa Pa",
        "85/KH-UBND",
        "2024-02-23",
        "Phát triển kinh tế tập thể, hợp tác xã thị xã Sa Pa, tỉnh Lào Cai năm 2024",
        signatory="Tô Ngọc Liễn",
    ),
    sections=[("I", "Tuyên truyền"), ("II", "Hỗ trợ hợp tác xã")],
    tasks=f"""
I | 1 | Tuyên truyền chính sách bằng tiếng Mông, tiếng Dao tại chợ phiên | Trung tâm Văn hóa, Thể thao - Truyền thông thị xã | UBND các xã, phường | Buổi truyền thông | Hằng tháng |
= ? / {XA} / recurring - - - monthly
I | 2 | Đối thoại với hợp tác xã | UBND thị xã | Phòng Tài chính - Kế hoạch | Hội nghị | Quý III |
= ? / Phòng Tài chính - Kế hoạch / dated quarter 2024-07-01 2024-09-30
II | 3 | Hướng dẫn hợp tác xã thổ cẩm đăng ký sản phẩm OCOP | Phòng Kinh tế | Phòng Văn hóa và Thông tin | 05 sản phẩm | Trước 30/9 |
= Phòng Kinh tế / Phòng Văn hóa và Thông tin / dated day - 2024-09-30
II | 4 | Giới thiệu địa điểm trưng bày, bán hàng lưu niệm | Phòng Quản lý đô thị | UBND phường Sa Pa | 02 điểm | Tháng 5/2024 |
= Phòng Quản lý đô thị / ? / dated month 2024-05-01 2024-05-31
II | 5 | Kiểm tra hoạt động của các hợp tác xã vận tải | Công an thị xã; Chi cục Thuế khu vực Sa Pa - Bát Xát | Phòng Tài chính - Kế hoạch | Biên bản | Quý II và Quý IV |
= ? / Phòng Tài chính - Kế hoạch / dated quarter 2024-04-01 2024-12-31
II | 6 | Báo cáo kết quả thực hiện năm | Phòng Tài chính - Kế hoạch | Các phòng, ban, đơn vị | Báo cáo | 05/12/2024 |
= Phòng Tài chính - Kế hoạch / Các phòng, ban, đơn vị (cấp huyện) / dated day ? 2024-12-05
""",
)
