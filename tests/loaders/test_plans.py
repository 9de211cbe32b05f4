"""The pipeline: ids, pillars, doubts, manifests, search text, pages."""

from __future__ import annotations

import pytest

from loaders.document import Document, Line
from loaders.errors import ManifestError, UnreadableDocument
from loaders.pages import with_printed_pages
from loaders.plans import load_plan, read_plan, read_plan_bytes
from loaders.records import Role
from loaders.search_text import expand, search_text
from loaders.taxonomy import pillar_of

HEAD = "TT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tSản phẩm\tThời gian"
PLAN = "\n".join(
    [
        HEAD,
        "I\tCông tác tuyên truyền\t\t\t\t",
        "1\tMột\tSở Nội vụ\t\tBáo cáo\tNăm 2025",
        "1\tHai\tSở Tài chính\t\t\tchưa rõ lắm",
        "\tBa việc\t\tSở Y tế\t\tNăm 2026",
    ]
)


def test_ids_are_stable_and_unique():
    assert [t.task_id for t in read_plan_bytes(PLAN.encode(), plan_id="p").tasks] == [
        "p/I.1",
        "p/I.1~2",
        "p/I.p3",
    ]


def test_doubts_become_issues_with_place_and_remedy():
    issues = {issue.code: issue for issue in read_plan_bytes(PLAN.encode(), plan_id="p").issues}
    assert {
        "number_unexpected",
        "deadline_not_understood",
        "missing_lead",
        "missing_number",
    } <= issues.keys()
    assert issues["missing_lead"].line == 5 and "line 5" in issues["missing_lead"].message


@pytest.mark.parametrize(
    ("cell", "leads", "others"),
    [
        ("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính", ["Sở Nội vụ"], ["Sở Tài chính"]),
        ("Sở Nội vụ (chủ trì), Sở Tài chính (phối hợp)", ["Sở Nội vụ"], ["Sở Tài chính"]),
        ("Phối hợp: Sở Tài chính; chủ trì: Sở Nội vụ", ["Sở Nội vụ"], ["Sở Tài chính"]),
        ("Sở Nội vụ, Sở Tài chính", ["Sở Nội vụ", "Sở Tài chính"], []),
        ("Các sở, ban, ngành phối hợp", ["Các sở, ban, ngành"], []),
    ],
)
def test_a_lead_cell_may_itself_say_who_coordinates(cell, leads, others):
    text = f"{HEAD}\n1\tMột\t{cell}\tSở Y tế\tBáo cáo\tNăm 2025"
    records = read_plan_bytes(text.encode(), plan_id="p")
    named = {role: [a.agency for a in records.task_agencies if a.role == role] for role in Role}
    assert named == {Role.LEAD: leads, Role.COORDINATING: [*others, "Sở Y tế"]}
    assert records.tasks[0].lead_text == cell


def test_agencies_of_one_merged_column_are_parted():
    text = "\n".join(
        [
            "TT\tNhiệm vụ\tCơ quan thực hiện\tThời hạn",
            "1\tMột\tSở Nội vụ chủ trì, phối hợp với Sở Tài chính\tNăm 2025",
        ]
    )
    records = read_plan_bytes(text.encode(), plan_id="p")
    assert [(a.role, a.agency) for a in records.task_agencies] == [
        (Role.LEAD, "Sở Nội vụ"),
        (Role.COORDINATING, "Sở Tài chính"),
    ]
    assert records.tasks[0].lead_text == "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính"


@pytest.mark.parametrize(
    ("title", "pillar"),
    [
        ("Đẩy mạnh công tác tuyên truyền về bản chất, vị trí, vai trò của kinh tế tập thể", "I"),
        ("CƠ CHẾ, CHÍNH SÁCH KHUYẾN KHÍCH, HỖ TRỢ PHÁT TRIỂN KINH TẾ TẬP THỂ", "II"),
        ("Đổi mới, nâng cao chất lượng, hiệu quả hoạt động của các tổ chức kinh tế tập thể", "III"),
        ("Nâng cao hiệu lực, hiệu quả quản lý nhà nước đối với kinh tế tập thể", "IV"),
        ("Tăng cường sự lãnh đạo của Đảng, phát huy vai trò của Mặt trận Tổ quốc", "V"),
        ("Phát triển du lịch", None),
    ],
)
def test_pillar_comes_from_the_title_alone(title, pillar):
    assert pillar_of(title, "20-NQ/TW") == pillar
    assert pillar_of(title, "08-NQ/TW") is None


def test_abbreviations_and_long_forms_find_each_other():
    text = search_text(["Hỗ trợ HTX", "đất đai"])
    assert expand("htx") in text and "htx" in text and "dat dai" in text
    assert expand("HTX") in search_text(["hợp tác xã"])
    assert "thuong mai dien tu" in search_text(["bán hàng trên sàn TMĐT"])


def test_manifest_adds_and_expects(tmp_path):
    folder = tmp_path / "mot-noi-2025"
    folder.mkdir()
    (folder / "source.txt").write_text(PLAN, encoding="utf-8")
    (folder / "plan.toml").write_text(
        '[plan]\nlocality = "Một Nơi"\nlevel = "province"\n[expected]\ntasks = 4\n',
        encoding="utf-8",
    )
    records = load_plan(folder)
    assert (records.plan.locality, records.plan.plan_id) == ("Một Nơi", "mot-noi-2025")
    assert "count_mismatch" in [issue.code for issue in records.issues]


@pytest.mark.parametrize(
    "content",
    [
        "[plan]\ncolour = 1",
        "[expected]\nrows = 1",
        "[plan",
        '[plan]\nlevel = "moon"',
        'source = "../x"',
    ],
)
def test_wrong_manifest_is_refused_by_name(tmp_path, content):
    (tmp_path / "source.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "plan.toml").write_text(content, encoding="utf-8")
    with pytest.raises(ManifestError, match=r"plan\.toml"):
        load_plan(tmp_path)


@pytest.mark.parametrize("data", [b"", b"  \n", b"\x00\x01\x02\x7fELF" * 50])
def test_no_document_is_refused(data):
    with pytest.raises(UnreadableDocument):
        read_plan_bytes(data)


@pytest.mark.parametrize(
    ("printed", "pages"),
    [({3: "2"}, [1, 1, 2, 2]), ({2: "1", 4: "2"}, [1, 1, 2, 2]), ({1: "1", 3: "2"}, [1, 1, 2, 2])],
    ids=["head-from-page-2", "foot", "head"],
)
def test_pages_from_printed_numbers(printed, pages):
    lines = tuple(Line(n, printed.get(n, "chữ")) for n in range(1, 5))
    document = Document(
        "flowed", lines, tuple(n for n in lines if n.number not in printed), tuple(printed)
    )
    assert [line.page for line in with_printed_pages(document).lines] == pages


def test_a_file_without_an_end_is_not_read_for_ever(tmp_path):
    endless = tmp_path / "plan.txt"
    endless.symlink_to("/dev/zero")
    with pytest.raises(UnreadableDocument, match=r"plan\.txt"):
        read_plan(endless)
