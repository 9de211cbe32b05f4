"""Markdown as lines and rows."""

from loaders.document import Line, Row
from loaders.readers import markdown

TEXT = r"""# KẾ HOẠCH

**ỦY BAN NHÂN DÂN**
Thực hiện *Nghị quyết* số 20-NQ/TW (5 \* 3)

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|:--:|----------|:---|---|
| **I** | **Nâng cao nhận thức** | | |
| 1 | Một việc<br>dài \| ngắn | **Sở** Tài chính | Quý II |
| 1.1 | Việc &amp; khác | *Sở Y tế*

- Nơi nhận
"""


def test_cells_and_lines():
    document = markdown.read(TEXT.encode())
    rows = [i for i in document.items if isinstance(i, Row)]
    assert [[c.text for c in r.cells] for r in rows] == [
        ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"],
        ["I", "Nâng cao nhận thức", "", ""],
        ["1", "Một việc dài | ngắn", "Sở Tài chính", "Quý II"],
        ["1.1", "Việc & khác", "Sở Y tế", ""],
    ]
    assert rows[0].header and not rows[1].header
    assert [c.bold for c in rows[1].cells[:2]] == [True, True] and not rows[2].cells[2].bold
    assert [i.text for i in document.items if isinstance(i, Line)] == [
        "KẾ HOẠCH",
        "ỦY BAN NHÂN DÂN",
        "Thực hiện Nghị quyết số 20-NQ/TW (5 * 3)",
        "- Nơi nhận",
    ]
    assert [r.lines for r in rows] == [(6,), (8,), (9,), (10,)]


def test_recognises_only_pipe_tables():
    assert markdown.recognises(TEXT.encode())
    assert markdown.recognises(TEXT.encode("utf-16"))
    assert not markdown.recognises("Một | hai\nba | bốn\n".encode())
    assert not markdown.recognises(b"# Heading\n\n---\n")


def test_repeated_header_is_one_table():
    text = "a | b | c\n--- | --- | ---\n1 | x | y\na | b | c\n--- | --- | ---\n2 | z | w\n"
    rows = [i for i in markdown.read(text.encode()).items if isinstance(i, Row)]
    assert [r.header for r in rows] == [True, False, True, False]
    assert {r.table for r in rows} == {0}


DRAWN = """KẾ HOẠCH
========

+----+-----------------+--------------+----------+
| TT | Nhiệm vụ        | Chủ trì      | Thời hạn |
+====+=================+==============+==========+
| I  | **Nâng cao nhận thức**                    |
+----+-----------------+--------------+----------+
| 1  | Một việc dài    | Liên minh    | 2023-    |
|    | (bước 1)        |              | 2025     |
+----+-----------------+ Hợp tác      +----------+
| 2  | Việc a | b      | xã tỉnh      | Quý II   |
+----+-----------------+--------------+----------+
"""


def test_a_drawn_table_has_its_wrapped_cells_its_merges_and_the_lines_of_the_source():
    assert markdown.recognises(DRAWN.encode())
    document = markdown.read(DRAWN.encode())
    rows = [i for i in document.items if isinstance(i, Row)]
    assert [[(c.text, c.span) for c in r.cells] for r in rows] == [
        [("TT", 1), ("Nhiệm vụ", 1), ("Chủ trì", 1), ("Thời hạn", 1)],
        [("I", 1), ("Nâng cao nhận thức", 3)],
        [("1", 1), ("Một việc dài (bước 1)", 1), ("Liên minh Hợp tác xã tỉnh", 1), ("2023-2025", 1)],
        [("2", 1), ("Việc a | b", 1), ("Liên minh Hợp tác xã tỉnh", 1), ("Quý II", 1)],
    ]  # fmt: skip
    assert [r.header for r in rows] == [True, False, False, False]
    assert rows[1].cells[1].bold and rows[3].cells[2].merged_above
    assert [r.lines for r in rows] == [(5,), (7,), (9, 10), (12,)]
    assert len(document.lines) == len(DRAWN.splitlines())
    assert document.lines[0].bold and 2 in document.furniture


LABELLED = """# KẾ HOẠCH
1. **Việc một**
   - Chủ trì: Sở Tài chính
   - Thời gian: Quý II/2026
2. **Việc hai**
   - Chủ trì: Sở Nội vụ
   - Thời gian: Quý III/2026
"""


def test_marked_up_tasks_with_labels_are_markdown_and_plain_ones_are_not():
    assert markdown.recognises(LABELLED.encode())
    plain = LABELLED.replace("# ", "").replace("**", "")
    assert not markdown.recognises(plain.encode())
    assert not markdown.recognises((LABELLED + "TT\tNhiệm vụ\tChủ trì\n").encode())
