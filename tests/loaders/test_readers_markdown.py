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
