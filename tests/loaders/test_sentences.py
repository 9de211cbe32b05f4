"""Paragraphs and sentences: joined where a page cut them, split where they end, exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.document import Line
from loaders.sentences import paragraphs, plain, sentences
from loaders.text import squeeze


def lines_of(*texts: str) -> list[Line]:
    return [Line(number, text) for number, text in enumerate(texts, 1)]


def split(text: str) -> list[str]:
    return [s.text for p in paragraphs(lines_of(text)) for s in sentences(p)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Một câu. Hai câu.", ["Một câu.", "Hai câu."]),
        (
            "Có 1.600 hợp tác xã. Đến năm 2030 có 8,9%.",
            ["Có 1.600 hợp tác xã.", "Đến năm 2030 có 8,9%."],
        ),
        ("(1) Toàn tỉnh có khoảng 5 HTX.", ["Toàn tỉnh có khoảng 5 HTX."]),
        ("2. Một số chỉ tiêu.", ["Một số chỉ tiêu."]),
        ("2.1. Chính sách. Đất đai.", ["Chính sách.", "Đất đai."]),
        ("- Phát triển HTX.", ["Phát triển HTX."]),
        ("+ Phát triển HTX.", ["Phát triển HTX."]),
        ("a) Phát triển HTX.", ["Phát triển HTX."]),
        ("TP. Lạng Sơn có 5 HTX.", ["TP. Lạng Sơn có 5 HTX."]),
        ("Ông A. Nguyễn ký.", ["Ông A. Nguyễn ký."]),
        ("Xong ... rồi thôi.", ["Xong ... rồi thôi."]),
        ("- *Đất đai*: Nghiên cứu.", ["*Đất đai*: Nghiên cứu."]),
        ("   ", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        (("giảm", "", "nghèo bền vững."), ["giảm nghèo bền vững."]),
        (("Có khoảng", "900 hợp tác xã."), ["Có khoảng 900 hợp tác xã."]),
        (("Hết câu.", "nhưng chữ thường."), ["Hết câu.", "nhưng chữ thường."]),
        (("II. MỤC TIÊU", "1. Mục tiêu"), ["II. MỤC TIÊU", "1. Mục tiêu"]),
        (("Có trách nhiệm:", "thực hiện."), ["Có trách nhiệm:", "thực hiện."]),
        (("Chưa hết", "a) mục mới"), ["Chưa hết", "a) mục mới"]),
        (("# Tiêu đề", "thường"), ["# Tiêu đề", "thường"]),
    ],
)
def test_paragraphs(texts: tuple[str, ...], joined: list[str]) -> None:
    assert [p.text for p in paragraphs(lines_of(*texts))] == joined


def test_a_joined_paragraph_knows_its_lines() -> None:
    (paragraph,) = paragraphs(lines_of("Câu đầu. Câu hai", "", "", "tiếp theo. Câu ba."))
    assert [s.line for s in sentences(paragraph)] == [1, 1, 4]
    assert paragraph.line_at(paragraph.text.index("tiếp")) == 4


def test_plain_text_leads_back_to_what_is_written() -> None:
    text = plain("Đạt **trên 65%** của Uỷ ban")
    assert text.text == "đạt trên 65% của ủy ban"
    start = text.text.index("trên")
    assert text.written(start, text.text.index("của")) == "trên 65%"
    assert text.written(text.text.index("ủy"), len(text.text)) == "Uỷ ban"


@given(st.lists(st.text(max_size=60).filter(lambda t: "\n" not in t), max_size=6))
def test_every_sentence_is_in_its_paragraph_in_order(texts: list[str]) -> None:
    for paragraph in paragraphs(lines_of(*texts)):
        end = 0
        for sentence in sentences(paragraph):
            place = paragraph.text.index(sentence.text, end)
            assert place == sentence.start
            end = place + len(sentence.text)


@given(st.text(max_size=120))
def test_plain_text_has_one_origin_a_character(text: str) -> None:
    read = plain(text)
    assert len(read.text) == len(read.origin)
    assert squeeze(read.written(0, len(read.text))) in squeeze(text)
