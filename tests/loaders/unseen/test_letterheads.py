"""Letterheads, titles and signatures as offices of many places print them; facts read by hand."""

import pytest

from loaders.document import Line
from loaders.metadata import read_facts

NAM_DINH = """ỦY BAN NHÂN DÂN
TỈNH NAM ĐỊNH
Số: 45 /KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Nam Định, ngày 05 tháng 3 năm 2024
KẾ HOẠCH
Thực hiện Chương trình hành động số 12-CTr/TU ngày 10/01/2024 của Tỉnh ủy về phát triển du lịch
tỉnh Nam Định đến năm 2030
Thực hiện Nghị quyết số 08-NQ/TW ngày 16/01/2017 của Bộ Chính trị về phát triển du lịch trở thành
ngành kinh tế mũi nhọn, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Nơi nhận:
- Như trên;
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Trần Lê Đoài"""

THU_DUC = """ỦY BAN NHÂN DÂN THÀNH PHỐ THỦ ĐỨC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số 12/KH-UBND
Thủ Đức, ngày 8 tháng 01 năm 2025
KẾ HOẠCH
Chuyển đổi số thành phố Thủ Đức năm 2025
Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; căn cứ Kế hoạch số 77/KH-UBND ngày
03/3/2024 của Ủy ban nhân dân Thành phố Hồ Chí Minh.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Tùng"""

COMMUNE = """UBND XÃ HẢI HƯNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 31/KH-UBND Hải Hưng, ngày 15 tháng 9 năm 2025
KẾ HOẠCH
Phát triển kinh tế tập thể, hợp tác xã trên địa bàn xã Hải Hưng giai đoạn 2025 - 2030
Căn cứ Kế hoạch số 99/KH-UBND ngày 01/8/2025 của UBND tỉnh Ninh Bình;
Nơi nhận: TM. ỦY BAN NHÂN DÂN
- UBND tỉnh; CHỦ TỊCH
- Lưu: VT.
Vũ Văn Hùng"""

HCMC = """ỦY BAN NHÂN DÂN
THÀNH PHỐ HỒ CHÍ MINH
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 2315/KH-UBND
TP. Hồ Chí Minh, ngày 12 tháng 5 năm 2023
KẾ HOẠCH
THỰC HIỆN CHƯƠNG TRÌNH MỖI XÃ MỘT SẢN PHẨM TRÊN ĐỊA BÀN THÀNH PHỐ HỒ CHÍ MINH GIAI ĐOẠN 2023-2025
Thực hiện Quyết định số 919/QĐ-TTg ngày 01 tháng 8 năm 2022 của Thủ tướng Chính phủ;
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Võ Văn Hoan"""

ANNEX = """Phụ lục I
DANH MỤC NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 18-NQ/TW VỀ QUẢN LÝ VÀ SỬ DỤNG ĐẤT
(Kèm theo Kế hoạch số 88/KH-UBND ngày 20 tháng 3 năm 2023 của Ủy ban nhân dân tỉnh Quảng Ninh)"""

BARE_NUMBER = """UBND HUYỆN MÙ CANG CHẢI
BAN CHỈ ĐẠO OCOP
Số:       /KH-UBND
Mù Cang Chải, ngày     tháng 02 năm 2024
KẾ HOẠCH
Triển khai Chương trình mỗi xã một sản phẩm (OCOP) huyện Mù Cang Chải, tỉnh Yên Bái năm 2024
Thực hiện Kế hoạch số 15/KH-UBND ngày 15/01/2024 của UBND tỉnh Yên Bái, UBND huyện Mù Cang Chải
xây dựng kế hoạch như sau:
KT.CHỦ TỊCH
PHÓ CHỦ TỊCH
Sùng A Chua"""

HAI_PHONG = """ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THÀNH PHỐ HẢI PHÒNG | Độc lập - Tự do - Hạnh phúc
Số: 101/KH-UBND | Hải Phòng, ngày 27 tháng 4 năm 2023
KẾ HOẠCH
Thực hiện Chương trình hành động số 35-CTr/TU của Ban Thường vụ Thành ủy thực hiện Nghị quyết
số 29-NQ/TW ngày 17/11/2022 về đẩy mạnh công nghiệp hóa, hiện đại hóa đất nước
TM. ỦY BAN NHÂN DÂN THÀNH PHỐ
CHỦ TỊCH
Nguyễn Văn Tùng"""

WARD = """ỦY BAN NHÂN DÂN
PHƯỜNG ĐÔNG KINH
Số: 07/KH-UBND
Đông Kinh, ngày 02 tháng 01 năm 2026
KẾ HOẠCH
Cải cách hành chính phường Đông Kinh năm 2026
Căn cứ Kế hoạch số 01/KH-UBND của UBND tỉnh Lạng Sơn
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Thị Thu Hà"""

SON_TAY = """UỶ BAN NHÂN DÂN
THỊ XÃ SƠN TÂY
Số: 120/KH-UBND
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
Sơn Tây, ngày 14 tháng 6 năm 2022
KẾ HOẠCH
Phát triển kinh tế tập thể thị xã Sơn Tây giai đoạn 2022-2025
Thực hiện Kế hoạch của UBND Thành phố Hà Nội
TM. UỶ BAN NHÂN DÂN
CHỦ TỊCH
Trần Anh Tuấn"""

HUE = """UBND TỈNH THỪA THIÊN HUẾ
Số: 210/KH-UBND
Thừa Thiên Huế, ngày 9 tháng 6 năm 2023
KẾ HOẠCH HÀNH ĐỘNG
Thực hiện Nghị quyết số 20-NQ/TW và Chương trình hành động số 40-CTr/TU của Tỉnh ủy
Thực hiện Nghị quyết số 20-NQ/TW, Ủy ban nhân dân tỉnh ban hành Kế hoạch:
TUQ. CHỦ TỊCH
GIÁM ĐỐC SỞ KẾ HOẠCH VÀ ĐẦU TƯ
Nguyễn Đại Vui"""

ONE_LINE = """ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU
Số: 18/KH-UBND
Bà Rịa - Vũng Tàu, ngày 31 tháng 01 năm 2023
KẾ HOẠCH THỰC HIỆN NGHỊ QUYẾT SỐ 24-NQ/TW NGÀY 07/10/2022 CỦA BỘ CHÍNH TRỊ
I. MỤC TIÊU
CHỦ TỊCH
Nguyễn Văn Thọ"""

CASES = {
    "nam-dinh": (NAM_DINH, {
        "locality": "Nam Định", "province": "Nam Định", "level": "province",
        "issuer": "Ủy ban nhân dân tỉnh Nam Định", "number": "45/KH-UBND", "issued_on": "2024-03-05",
        "title": "Thực hiện Chương trình hành động số 12-CTr/TU ngày 10/01/2024 của Tỉnh ủy về phát "
        "triển du lịch tỉnh Nam Định đến năm 2030", "programme": "12-CTr/TU", "resolution": "08-NQ/TW",
        "signatory": "Trần Lê Đoài", "year": None}),
    "thu-duc": (THU_DUC, {
        "locality": "Thành phố Thủ Đức", "province": "Hồ Chí Minh", "level": "district",
        "issuer": "Ủy ban nhân dân thành phố Thủ Đức", "number": "12/KH-UBND", "issued_on": "2025-01-08",
        "title": "Chuyển đổi số thành phố Thủ Đức năm 2025", "programme": None, "resolution": "57-NQ/TW",
        "signatory": "Hoàng Tùng", "year": 2025}),
    "commune": (COMMUNE, {
        "locality": "Xã Hải Hưng", "province": "Ninh Bình", "level": "commune",
        "issuer": "Ủy ban nhân dân xã Hải Hưng", "number": "31/KH-UBND", "issued_on": "2025-09-15",
        "title": "Phát triển kinh tế tập thể, hợp tác xã trên địa bàn xã Hải Hưng giai đoạn 2025 - "
        "2030", "programme": None, "resolution": None, "signatory": "Vũ Văn Hùng", "year": None}),
    "hcmc": (HCMC, {
        "locality": "Hồ Chí Minh", "province": "Hồ Chí Minh", "level": "province",
        "issuer": "Ủy ban nhân dân thành phố Hồ Chí Minh", "number": "2315/KH-UBND",
        "issued_on": "2023-05-12", "title": "THỰC HIỆN CHƯƠNG TRÌNH MỖI XÃ MỘT SẢN PHẨM TRÊN ĐỊA BÀN "
        "THÀNH PHỐ HỒ CHÍ MINH GIAI ĐOẠN 2023-2025", "programme": None, "resolution": None,
        "signatory": "Võ Văn Hoan", "year": None}),
    "annex": (ANNEX, {
        "locality": "Quảng Ninh", "province": "Quảng Ninh", "level": "province",
        "issuer": "Ủy ban nhân dân tỉnh Quảng Ninh", "number": "88/KH-UBND", "issued_on": "2023-03-20",
        "title": "DANH MỤC NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 18-NQ/TW VỀ QUẢN LÝ VÀ SỬ DỤNG ĐẤT",
        "programme": None, "resolution": "18-NQ/TW", "signatory": None, "year": None}),
    "bare-number": (BARE_NUMBER, {
        "locality": "Huyện Mù Cang Chải", "province": "Yên Bái", "level": "district",
        "issuer": "Ủy ban nhân dân huyện Mù Cang Chải", "number": None, "issued_on": "2024-02",
        "title": "Triển khai Chương trình mỗi xã một sản phẩm (OCOP) huyện Mù Cang Chải, tỉnh Yên "
        "Bái năm 2024", "programme": None, "resolution": None, "signatory": "Sùng A Chua", "year": 2024}),
    "hai-phong": (HAI_PHONG, {
        "locality": "Hải Phòng", "province": "Hải Phòng", "level": "province",
        "issuer": "Ủy ban nhân dân thành phố Hải Phòng", "number": "101/KH-UBND",
        "issued_on": "2023-04-27", "title": "Thực hiện Chương trình hành động số 35-CTr/TU của Ban "
        "Thường vụ Thành ủy thực hiện Nghị quyết số 29-NQ/TW ngày 17/11/2022 về đẩy mạnh công "
        "nghiệp hóa, hiện đại hóa đất nước", "programme": "35-CTr/TU", "resolution": "29-NQ/TW",
        "signatory": "Nguyễn Văn Tùng", "year": None}),
    "ward": (WARD, {
        "locality": "Phường Đông Kinh", "province": "Lạng Sơn", "level": "commune",
        "issuer": "Ủy ban nhân dân phường Đông Kinh", "number": "07/KH-UBND", "issued_on": "2026-01-02",
        "title": "Cải cách hành chính phường Đông Kinh năm 2026", "programme": None, "resolution": None,
        "signatory": "Lê Thị Thu Hà", "year": 2026}),
    "son-tay": (SON_TAY, {
        "locality": "Thị xã Sơn Tây", "province": "Hà Nội", "level": "district",
        "issuer": "Ủy ban nhân dân thị xã Sơn Tây", "number": "120/KH-UBND", "issued_on": "2022-06-14",
        "title": "Phát triển kinh tế tập thể thị xã Sơn Tây giai đoạn 2022-2025", "programme": None,
        "resolution": None, "signatory": "Trần Anh Tuấn", "year": None}),
    "hue": (HUE, {
        "locality": "Huế", "province": "Huế", "level": "province",
        "issuer": "Ủy ban nhân dân tỉnh Thừa Thiên Huế", "number": "210/KH-UBND",
        "issued_on": "2023-06-09", "title": "Thực hiện Nghị quyết số 20-NQ/TW và Chương trình hành động "
        "số 40-CTr/TU của Tỉnh ủy", "programme": "40-CTr/TU", "resolution": "20-NQ/TW",
        "signatory": "Nguyễn Đại Vui", "year": None}),
    "one-line": (ONE_LINE, {
        "locality": "Bà Rịa - Vũng Tàu", "province": "Bà Rịa - Vũng Tàu", "level": "province",
        "issuer": "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu", "number": "18/KH-UBND",
        "issued_on": "2023-01-31", "title": "KẾ HOẠCH THỰC HIỆN NGHỊ QUYẾT SỐ 24-NQ/TW NGÀY 07/10/2022 "
        "CỦA BỘ CHÍNH TRỊ", "programme": None, "resolution": "24-NQ/TW", "signatory": "Nguyễn Văn Thọ",
        "year": None}),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_facts(name):
    text, wanted = CASES[name]
    found = read_facts([Line(n, line) for n, line in enumerate(text.split("\n"), 1)])
    assert {key: getattr(found, key) for key in wanted} == wanted
