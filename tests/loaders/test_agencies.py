"""Agency cells: who is named. Expectations come from reading the cells."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.agencies import load_agencies, part_at_slash, split_roles
from loaders.agency_words import normal, words_of
from loaders.reference import agency_rows

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
BOOK = load_agencies()

TC, KHDT, NV, CT = "Sở Tài chính", "Sở Kế hoạch và Đầu tư", "Sở Nội vụ", "Sở Công Thương"
NN = "Sở Nông nghiệp và Phát triển nông thôn"
KHCN, TTTT = "Sở Khoa học và Công nghệ", "Sở Thông tin và Truyền thông"
VH, GD = "Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo"
LD, TNMT = "Sở Lao động - Thương binh và Xã hội", "Sở Tài nguyên và Môi trường"
SBN = "Các sở, ban, ngành"
HUYEN = "Ủy ban nhân dân các huyện, thị xã, thành phố"
XA = "Ủy ban nhân dân các xã, phường, đặc khu"
MOT_HUYEN, MOT_TP = "Ủy ban nhân dân huyện", "Ủy ban nhân dân thành phố thuộc tỉnh"
UBND = "Ủy ban nhân dân tỉnh"
LM, HTX = "Liên minh Hợp tác xã tỉnh", "Các tổ chức kinh tế tập thể, hợp tác xã"
CQ, CTXH = "Các cơ quan, đơn vị liên quan", "Các tổ chức chính trị - xã hội, xã hội - nghề nghiệp"
TCKH, PNN = "Phòng Tài chính - Kế hoạch", "Phòng Nông nghiệp và Môi trường"
PB = "Các phòng, ban, đơn vị (cấp huyện)"
HND, HPN, CCB = "Hội Nông dân tỉnh", "Hội Liên hiệp Phụ nữ tỉnh", "Hội Cựu chiến binh tỉnh"
MTTQ = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"
NHNN = "Ngân hàng Nhà nước chi nhánh tỉnh"


def golden_cells() -> list[tuple[str, str | None, list[str]]]:
    """Distinct lead and coordinating cells of the three plans with the bodies read by hand."""
    cells = {}
    for path in sorted(GOLDEN.glob("*.json")):
        plan = json.loads(path.read_text(encoding="utf-8"))
        for task in plan["tasks"]:
            for role in ("lead", "coordinating"):
                if task[role]:
                    cells[task[role]] = (plan["plan"]["level"], task[f"{role}_agencies"])
    return [(text, level, names) for text, (level, names) in cells.items()]


INVENTED: list[tuple[str, list[str]]] = [
    # elliptical lists
    ("Các Sở: Tài chính, Nội vụ", [TC, NV]),
    ("Các sở, ban, ngành thành phố; Sở Tài chính", ["Các sở, ban, ngành", TC]),
    ("Các sở, ngành TP", ["Các sở, ban, ngành"]),
    ("Các Sở Tài chính, Nội vụ và Công Thương", [TC, NV, CT]),
    ("Sở Kế hoạch và Đầu tư, Tài chính, Nông nghiệp và PTNT", [KHDT, TC, NN]),
    ("Sở: Tài chính; Nội vụ", [TC, NV]),
    ("Hai Sở: Tài chính và Nội vụ", [TC, NV]),
    ("a) Sở Tài chính; b) Sở Nội vụ", [TC, NV]),
    ("Do Sở Tài chính chủ trì", [TC]),
    ("Sở Tài chính và KH&ĐT và Liên minh HTX tỉnh", [TC, KHDT, LM]),
    ("UBND TP. Đà Lạt; UBND TX. Sơn Tây", [MOT_TP, MOT_HUYEN]),
    ("Đồng chí Phó Chủ tịch UBND tỉnh", [UBND]),
    ("Các ngành, các cấp; các cơ quan, ban, ngành, đơn vị có liên quan", [SBN, CQ]),
    ("Sở Tài chính là cơ quan đầu mối; Sở Nội vụ", [TC, NV]),
    ("UBND cấp huyện, cấp xã", [HUYEN, XA]),
    ("UBND các huyện, thành phố và các xã, phường, thị trấn", [HUYEN, XA]),
    ("UBND các huyện, thị, thành phố; Liên minh các HTX tỉnh", [HUYEN, LM]),
    ("Sở LĐ, TB và XH, Sở Tài chính", [LD, TC]),
    (
        "Trung tâm Hỗ trợ phát triển hợp tác xã thuộc Liên minh Hợp tác xã tỉnh, Sở Nội vụ",
        ["Trung tâm Hỗ trợ phát triển Hợp tác xã", NV],
    ),
    (
        "Trung tâm Văn hóa, Thông tin và Thể thao thành phố",
        ["Trung tâm Văn hóa, Thông tin và Thể thao cấp huyện"],
    ),
    ("Sở, ngành: Tài chính, Nội vụ", [TC, NV]),
    ("Các sở, ban, ngành: Kế hoạch và Đầu tư, Tài chính", [KHDT, TC]),
    ("Các Sở, ngành: KH&ĐT; Tài chính; UBND các huyện", [KHDT, TC, HUYEN]),
    ("Các sở: TC, KH&ĐT, NN-PTNT, LĐTBXH, TTTT", [TC, KHDT, NN, LD, TTTT]),
    ("Các Sở: Văn hóa, Thể thao và Du lịch, Tài chính, Tư pháp", [VH, TC, "Sở Tư pháp"]),
    ("Các phòng: Tài chính - Kế hoạch, Kinh tế", [TCKH, "Phòng Kinh tế"]),
    ("Các phòng: Nội vụ, Tư pháp, Y tế", ["Phòng Nội vụ", "Phòng Tư pháp", "Phòng Y tế"]),
    ("Hội: Nông dân, Phụ nữ, Cựu chiến binh", [HND, HPN, CCB]),
    ("Các Hội: Nông dân, Liên hiệp Phụ nữ; Tỉnh đoàn", [HND, HPN, "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"]),
    ("Liên minh HTX tỉnh, các Sở: Công Thương, Tài chính; Hội Nông dân tỉnh", [LM, CT, TC, HND]),
    ("Sở Nông nghiệp và PTNT; Công Thương và các Sở, ngành có liên quan", [NN, CT, SBN]),
    ("Bộ Tài chính, Nội vụ; Sở Tài chính", ["Bộ Tài chính", "Bộ Nội vụ", TC]),
    # abbreviations
    ("Sở KH&ĐT", [KHDT]),
    ("Sở KH-ĐT; Sở TC", [KHDT, TC]),
    ("Sở TC, KH&ĐT", [TC, KHDT]),
    ("Sở NN-PTNT", [NN]),
    ("Sở NN&PTNT, Sở TN&MT", [NN, TNMT]),
    ("Sở NN&MT, Sở DT&TG", ["Sở Nông nghiệp và Môi trường", "Sở Dân tộc và Tôn giáo"]),
    ("Sở VH-TT&DL, Sở LĐ-TB&XH, Sở GD&ĐT", [VH, LD, GD]),
    ("Sở VHTTDL; Sở LĐTB&XH", [VH, LD]),
    ("Sở Lao động-TB&XH", [LD]),
    ("Sở GTVT, Sở XD", ["Sở Giao thông vận tải", "Sở Xây dựng"]),
    ("Phòng VH, KH&TT", ["Phòng Văn hóa, Khoa học và Thông tin"]),
    ("P. TC-KH, P. NN&MT", [TCKH, PNN]),
    ("LMHTX tỉnh", [LM]),
    ("UBMTTQ tỉnh, các đoàn thể", [MTTQ, CTXH]),
    ("BHXH tỉnh, NHNN tỉnh, KBNN tỉnh, Cục Thuế", ["Bảo hiểm xã hội tỉnh", NHNN, "Kho bạc Nhà nước tỉnh", "Cục Thuế tỉnh"]),
    ("Công an tỉnh, Bộ CHQS tỉnh, Tỉnh đoàn", ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"]),
    ("Ban Dân tộc, BQL các KCN tỉnh", ["Ban Dân tộc tỉnh", "Ban Quản lý các khu công nghiệp tỉnh"]),
    ("Sở Nông nghiệp", [NN]),
    # spelling
    ("SỞ TÀI CHÍNH", [TC]),
    ("sở tài chính", [TC]),
    ("Sở Văn hoá, Thể thao và Du lịch", [VH]),
    ("Sở Văn hóa - Thể thao và Du lịch", [VH]),
    ("Sở Lao động, Thương binh và Xã hội", [LD]),
    ("Sở Lao động – Thương binh & Xã hội", [LD]),
    ("Uỷ ban nhân dân các huyện, thị xã, thành phố", [HUYEN]),
    ("Phòng Phòng Kinh tế", ["Phòng Kinh tế"]),
    # separators
    ("Sở KH&ĐT + Sở Tài chính / Sở Nội vụ", [KHDT, TC, NV]),
    ("- Sở Tài chính\n- Sở Nội vụ", [TC, NV]),
    ("Sở Tài chính\nSở Nội vụ", [TC, NV]),
    ("Sở Tài chính - Sở Nội vụ", [TC, NV]),
    ("Sở Tài chính cùng với Liên minh HTX", [TC, LM]),
    ("Sở Tài chính, Sở Nội vụ.", [TC, NV]),
    ("1. Sở Tài chính; 2. Sở Nội vụ", [TC, NV]),
    ("Sở Tài chính Sở Nội vụ", [TC, NV]),
    # commas inside names
    ("UBND các huyện, thị xã, thành phố, Sở Tài chính", [HUYEN, TC]),
    ("Sở Tài chính, Kế hoạch và Đầu tư", [TC, KHDT]),
    ("Phòng Kinh tế, Hạ tầng và Đô thị", ["Phòng Kinh tế, Hạ tầng và Đô thị (cấp huyện)"]),
    ("các tổ chức chính trị - xã hội, xã hội - nghề nghiệp, Sở Nội vụ", [CTXH, NV]),
    # qualifiers
    ("Các sở, ngành liên quan", [SBN]),
    ("Sở Tài chính và các cơ quan, đơn vị có liên quan theo chức năng, nhiệm vụ được giao", [TC, CQ]),
    ("UBND các huyện, thành phố theo phân cấp quản lý; Sở Tài chính", [HUYEN, TC]),
    ("Các HTX trên địa bàn tỉnh", [HTX]),
    ("Sở Tài chính (cơ quan thường trực), Sở Nội vụ", [TC, NV]),
    ("Giám đốc Sở Tài chính, Chủ tịch UBND các xã, phường", [TC, XA]),
    # places
    ("Sở Tài chính tỉnh Bắc Ninh", [TC]),
    ("Sở Tài chính thành phố Hải Phòng", [TC]),
    ("Báo Lạng Sơn", ["Báo tỉnh"]),
    ("Báo Thanh Hóa", ["Báo tỉnh"]),
    ("Uỷ ban nhân dân tỉnh Khánh Hoà", [UBND]),
    ("Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Lạng Sơn", [NHNN]),
    ("Ngân hàng Nhà nước chi nhánh Khu vực 12", ["Ngân hàng Nhà nước chi nhánh Khu vực"]),
    ("UBND huyện Cao Lộc", [MOT_HUYEN]),
    ("UBND thành phố Bắc Giang", [MOT_TP]),
    ("UBND thành phố Đà Nẵng", [UBND]),
    ("UBND các huyện Hữu Lũng, Chi Lăng", [HUYEN]),
    ("UBND các huyện: Hữu Lũng, Chi Lăng, Cao Lộc; Sở Tài chính", [HUYEN, TC]),
    ("UBND các huyện, thị xã Nghi Sơn, thành phố Thanh Hóa", [HUYEN]),
    ("UBND xã Tân Thành", [XA]),
    ("Phòng Tài chính – Kế hoạch huyện Hữu Lũng", [TCKH]),
    # roles in one cell
    ("Sở Tài chính chủ trì, phối hợp với Sở Nội vụ, các sở, ngành liên quan", [TC, NV, SBN]),
    ("Chủ trì: Sở Tài chính; Phối hợp: Sở Nội vụ, UBND các xã", [TC, NV, XA]),
    # collectives
    ("Các sở", [SBN]),
    ("các ngành", [SBN]),
    ("các đơn vị liên quan", [CQ]),
    ("UBND các xã, phường, thị trấn", [XA]),
    # one name after another that capital letters could carry on
    ("Phòng Tài chính - Kế hoạch - Bộ Công Thương - Sở Công Thương", [TCKH, "Bộ Công Thương", CT]),
    ("Cục Thống kê tỉnh; Thuế tỉnh, thành phố", ["Cục Thống kê tỉnh", "Thuế tỉnh, thành phố"]),
    # named twice
    ("Sở Tài chính; Các HTX; STC", [TC, HTX]),
    ("Sở Tài chính, Sở TC, Sở Tài Chính", [TC]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "level", "expected"), golden_cells())
def test_cells_of_the_three_plans(text: str, level: str | None, expected: list[str]) -> None:
    assert [m.agency for m in BOOK.resolve(text, level=level)] == expected


@pytest.mark.parametrize(("text", "expected"), INVENTED)
def test_other_cells(text: str, expected: list[str]) -> None:
    mentions = BOOK.resolve(text)
    assert [m.agency for m in mentions] == expected
    assert all(m.known for m in mentions)


def test_the_tables_hold_at_least_150_cells() -> None:
    texts = [row[0] for row in golden_cells()] + [row[0] for row in INVENTED]
    assert len(set(texts)) >= 150


@pytest.mark.parametrize(
    ("text", "level", "locality", "expected"),
    [
        ("UBND thành phố", "district", "Lạng Sơn", [MOT_TP]),
        ("UBND thành phố", "province", "Lạng Sơn", [MOT_TP]),
        ("UBND thành phố", "province", "Đà Nẵng", [UBND]),
        ("Thanh tra thành phố", "district", None, ["Thanh tra huyện"]),
        ("Thanh tra thành phố", "province", "Hà Nội", ["Thanh tra tỉnh"]),
        ("Công an thành phố", "province", "Đà Nẵng", ["Công an tỉnh"]),
        ("Công an thành phố", "district", "Lạng Sơn", ["Công an thành phố"]),
        ("Hội Nông dân thành phố", "district", "Lạng Sơn", ["Hội Nông dân cấp huyện"]),
        ("Thành đoàn", "district", "Lạng Sơn", ["Thành đoàn"]),
        ("Công an tỉnh", "district", "Lạng Sơn", ["Công an tỉnh"]),
        ("Nội vụ", "district", None, ["Phòng Nội vụ"]),
        ("Nội vụ", "province", None, [NV]),
    ],
)
def test_the_plans_level_decides_between_namesakes(
    text: str, level: str, locality: str | None, expected: list[str]
) -> None:
    assert [m.agency for m in BOOK.resolve(text, level, locality)] == expected


@pytest.mark.parametrize(
    ("text", "unknown", "known"),
    [
        ("Sở Tài chánh", ["Sở Tài chánh"], []),
        ("Viện Nghiên cứu và Phát triển, Sở Tài chính", ["Viện Nghiên cứu và Phát triển"], [TC]),
        ("Công ty Điện lực tỉnh; UBND tỉnh", ["Công ty Điện lực tỉnh"], [UBND]),
        (
            "Chi cục Kiểm lâm thuộc Sở Nông nghiệp và PTNT; Sở Tài chính",
            ["Chi cục Kiểm lâm thuộc Sở Nông nghiệp và PTNT"],
            [TC],
        ),
        ("HTX Nông nghiệp Hòa Bình", ["HTX Nông nghiệp Hòa Bình"], []),
        ("Hội Sinh vật cảnh huyện", ["Hội Sinh vật cảnh huyện"], []),
        ("Sở Phát triển Nông thôn mới", ["Sở Phát triển Nông thôn mới"], []),
        ("Chi cục Quản lý thị trường; Sở Tài chính", ["Chi cục Quản lý thị trường"], [TC]),
        ("Đảng ủy UBND tỉnh; Sở Tài chính", ["Đảng ủy UBND tỉnh"], [TC]),
    ],
)
def test_unknown_names_stay_as_written(text: str, unknown: list[str], known: list[str]) -> None:
    mentions = BOOK.resolve(text)
    assert [m.agency for m in mentions if not m.known] == unknown
    assert [m.agency for m in mentions if m.known] == known
    assert all(m.suggestion for m in mentions if not m.known)


def test_a_near_name_is_only_suggested() -> None:
    (mention,) = BOOK.resolve("Sở Tài chánh")
    assert not mention.known
    assert mention.suggestion is not None
    assert '"Sở Tài chính"' in mention.suggestion
    assert mention.suggestion.startswith('"Sở Tài chánh",')


@pytest.mark.parametrize("text", [None, "", "  ", "-", "..."])
def test_an_empty_cell_names_nobody(text: str | None) -> None:
    assert BOOK.resolve(text) == []


def test_mentions_carry_the_words_of_the_cell() -> None:
    cell = "Các Sở: Kế hoạch và Đầu tư, Tài chính; UBND các huyện, thành phố có liên quan"
    assert [m.text for m in BOOK.resolve(cell)] == [
        "Kế hoạch và Đầu tư",
        "Tài chính",
        "UBND các huyện, thành phố có liên quan",
    ]


def test_collectives_are_told_apart() -> None:
    found = BOOK.resolve("Các sở, ban, ngành; Sở Tài chính; Các HTX")
    assert [m.is_collective for m in found] == [True, False, True]


SPELLINGS = [(s, row.name) for row in agency_rows() for s in (row.name, *row.aliases)]


@pytest.mark.parametrize(("spelling", "name"), SPELLINGS)
def test_every_spelling_of_the_reference_file_names_its_row(spelling: str, name: str) -> None:
    levels = (None, "district") if name == "Thanh tra huyện" else (None,)
    levels = (None, "commune") if "cấp xã)" in name else levels  # divisions of both levels
    assert any([m.agency for m in BOOK.resolve(spelling, lv)] == [name] for lv in levels)


@pytest.mark.parametrize("text", [row[0] for row in INVENTED])
def test_unicode_form_does_not_matter(text: str) -> None:
    split = unicodedata.normalize("NFD", text)
    assert [m.agency for m in BOOK.resolve(split)] == [m.agency for m in BOOK.resolve(text)]


NAMES = st.lists(
    st.sampled_from(sorted({row.name for row in agency_rows()})),
    min_size=1,
    max_size=6,
    unique=True,
)


@given(
    NAMES,
    st.sampled_from([", ", "; ", " và ", ", và ", "; và ", " - ", "\n", " + ", "; các ", ",", ";"]),
)
def test_any_list_of_known_bodies_comes_back(listed: list[str], joiner: str) -> None:
    assert [m.agency for m in BOOK.resolve(joiner.join(listed))] == listed


@given(st.text(max_size=80))
def test_a_cell_with_letters_names_somebody(text: str) -> None:
    found = BOOK.resolve(text)
    assert bool(found) == bool(words_of(normal(text)))
    assert len({m.agency for m in found}) == len(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, (None, None)),
        ("Sở Tài chính", ("Sở Tài chính", None)),
        ("Sở A chủ trì, phối hợp với Sở B, Sở C", ("Sở A", "Sở B, Sở C")),
        ("Sở A chủ trì; Sở B phối hợp", ("Sở A", "Sở B")),
        ("Chủ trì: Sở A; Phối hợp: Sở B, Sở C", ("Sở A", "Sở B, Sở C")),
        ("- Cơ quan chủ trì: Sở A\n- Cơ quan phối hợp: Sở B", ("Sở A", "Sở B")),
        ("Sở A (chủ trì), Sở B (phối hợp)", ("Sở A", "Sở B")),
        ("Phối hợp với Sở B", (None, "Sở B")),
        ("Phối hợp: Sở B; chủ trì: Sở A", ("Sở A", "Sở B")),
        ("Hội đồng phối hợp phổ biến pháp luật", ("Hội đồng phối hợp phổ biến pháp luật", None)),
        ("Chủ trì: Sở A; Phối hợp:", ("Sở A", None)),
        ("Sở A phối hợp cùng các sở, ngành", ("Sở A", "các sở, ngành")),
    ],
)
def test_one_merged_cell_is_parted_by_role(
    text: str | None, expected: tuple[str | None, str | None]
) -> None:
    assert split_roles(text) == expected


@pytest.mark.parametrize(
    ("text", "level", "names"),
    [
        ("Phòng Kinh tế", "commune", ["Phòng Kinh tế / Phòng Kinh tế, Hạ tầng và Đô thị (UBND cấp xã)"]),
        ("Phòng Kinh tế", "district", ["Phòng Kinh tế"]),
        ("Văn phòng HĐND và UBND", "commune", ["Văn phòng HĐND và UBND (cấp xã)"]),
        ("các đảng ủy xã, phường", "province", ["Đảng ủy các xã, phường, đặc khu"]),
        ("Liên minh HTX thành phố", None, ["Liên minh Hợp tác xã tỉnh"]),
        ("UBND thị trấn, xã", None, ["Ủy ban nhân dân các xã, phường, đặc khu"]),
        ("các phường, xã", None, ["Ủy ban nhân dân các xã, phường, đặc khu"]),
        ("UBND các xã, phường ven biển", None, ["Ủy ban nhân dân các xã, phường, đặc khu"]),
        ("UBND các quận, thị xã", None, ["Ủy ban nhân dân các huyện, thị xã, thành phố"]),
    ],
)  # fmt: skip
def test_a_name_of_two_levels_is_that_of_the_plans_level(
    text: str, level: str | None, names: list[str]
) -> None:
    assert [m.agency for m in BOOK.resolve(text, level)] == names


@pytest.mark.parametrize(
    ("text", "heading", "parts"),
    [
        ("Sở A / Sở B, Sở C", "Đơn vị chủ trì / phối hợp", ("Sở A", "Sở B, Sở C")),
        ("Sở A / Sở B", "Đơn vị thực hiện", None),
        ("Sở A / Sở B / Sở C", "Đơn vị chủ trì/phối hợp", None),
        ("UBND huyện/thị xã", "Đơn vị chủ trì/phối hợp", None),
    ],
)
def test_a_stroke_parts_the_roles_where_the_heading_does(text, heading, parts) -> None:
    assert part_at_slash(text, heading) == parts
