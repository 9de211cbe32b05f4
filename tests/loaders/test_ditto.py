"""Cells that repeat the one above."""

import pytest

from loaders.ditto import Above, says_ditto
from loaders.document import ColumnRole as R
from loaders.tables import TaskRow


@pytest.mark.parametrize(
    "text", ["nt", "-nt-", "n.t", "Như trên", "(như trên)", '"', "- // -", "- nt -"]
)
def test_marks_of_repetition(text):
    assert says_ditto(text)


@pytest.mark.parametrize("text", [None, "", "-", "Sở Nội vụ", "NT Việt Lâm", "Như trên Sở"])
def test_other_cells(text):
    assert not says_ditto(text)


def row(section, **cells):
    return TaskRow(section, None, {R[k.upper()]: v for k, v in cells.items()}, [1], None)


def test_a_cell_means_what_the_one_above_means_and_the_document_keeps_its_own_words():
    above = Above()
    above.meant(row(0, lead="Sở Tài chính", deadline="Năm 2025"))
    second = row(0, lead="nt", deadline="-nt-")
    assert above.meant(second).cells == {R.LEAD: "Sở Tài chính", R.DEADLINE: "Năm 2025"}
    assert second.cells[R.LEAD] == "nt"
    assert above.meant(row(0, lead="nt")).cells == {R.LEAD: "Sở Tài chính"}


def test_nothing_is_repeated_over_an_empty_cell_or_a_new_section():
    above = Above()
    above.meant(row(0, lead="Sở Tài chính"))
    assert above.meant(row(1, lead="nt")).cells == {R.LEAD: "nt"}
    above.meant(row(1, lead="", task="Việc"))
    assert above.meant(row(1, lead="nt")).cells == {R.LEAD: "nt"}
