"""Published values: the reference file is right, and wrong rows are named by row and column."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from loaders.errors import ReferenceFileError
from loaders.indicator_values import IndicatorValue, check_rows, load_indicator_values
from loaders.records import Comparator
from loaders.series_breaks import SeriesBreak, load_series_breaks, segment_of

RIGHT: dict[str, object] = {
    "kind": "actual",
    "locality": "Khánh Hòa",
    "level": "province",
    "indicator_code": "cooperatives",
    "indicator_vi": "Số hợp tác xã",
    "value": 371,
    "value_max": None,
    "unit": "cooperatives",
    "comparator": "exact",
    "year": 2025.0,
    "as_of_date": "2025-09-13",
    "source_url": "https://example.org/a",
}


def test_reference_file_is_right_and_complete() -> None:
    values = load_indicator_values()
    assert len(values) == 539
    assert {v.kind for v in values} == {"target", "actual"}
    assert len({v.locality for v in values}) == 51


def test_resolution_20_aims_at_45000_cooperatives_by_2030() -> None:
    goals = {
        (v.value, v.year)
        for v in load_indicator_values()
        if v.document == "Nghị quyết 20-NQ/TW" and v.indicator_code == "cooperatives"
    }
    assert goals == {(45000.0, 2030)}


def test_a_range_has_both_ends() -> None:
    for value in load_indicator_values():
        assert (value.comparator is Comparator.RANGE) == (value.value_max is not None)


def test_a_right_row_is_typed() -> None:
    values, problems = check_rows([RIGHT])
    assert problems == []
    assert (values[0].value, values[0].year, values[0].value_max) == (371.0, 2025, None)


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("kind", "goal"),
        ("kind", ""),
        ("locality", None),
        ("indicator_code", "coops"),
        ("value", "1.600.000"),
        ("value", -1),
        ("value", ""),
        ("unit", "people"),
        ("comparator", "circa"),
        ("comparator", "range"),
        ("year", 20255),
        ("year", "next"),
        ("as_of_date", "31/12/2025"),
        ("as_of_date", "2025-13"),
        ("source_date", "2025-02-30"),
        ("source_url", "example.org"),
        ("source_url", ""),
        ("confidence", "sure"),
    ],
)
def test_a_wrong_cell_is_named_by_row_and_column(column: str, cell: object) -> None:
    values, problems = check_rows([RIGHT, {**RIGHT, column: cell}])
    assert len(values) == 1
    assert {(p.row, p.column) for p in problems} == {(3, column)}
    assert all(p.finding and p.remedy for p in problems)


def test_an_upper_end_must_be_above() -> None:
    _, problems = check_rows([{**RIGHT, "value_max": 300, "comparator": "range"}])
    assert [p.column for p in problems] == ["value_max"]


def test_a_wrong_reference_file_stops_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "indicator_values.csv"
    header = ",".join(RIGHT) + ",document,source_date,year_basis,confidence"
    path.write_text(
        f"{header}\nactual,X,province,nothing,,1,,cooperatives,exact,2025,,https://a,,,,\n"
    )
    with pytest.raises(ReferenceFileError, match="row 2, column 'indicator_code'"):
        load_indicator_values(path)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    path = tmp_path / "indicator_values.csv"
    path.write_text("kind,locality\nactual,X\n", encoding="utf-8")
    with pytest.raises(ReferenceFileError, match="indicator_code"):
        load_indicator_values(path)


def test_every_merged_province_has_a_break() -> None:
    places = {b.place for b in load_series_breaks() if b.date == date(2025, 7, 1)}
    assert {"Bắc Ninh", "Khánh Hòa", "Đà Nẵng", "Cần Thơ", "Cà Mau", "Vĩnh Long"} <= places
    assert not {"Lạng Sơn", "Quảng Ninh", "Huế", "Hà Nội", "Thanh Hóa", "Nghệ An"} & places


@pytest.mark.parametrize(
    "row", ["X,*,2025-07-01,,b,c", "X,*,2025-07-01,a,,c", "X,*,2025-07-01,a,b,"]
)
def test_a_break_without_reason_in_both_languages_or_source_is_refused(
    row: str, tmp_path: Path
) -> None:
    path = tmp_path / "series_breaks.csv"
    path.write_text(f"place,indicator,date,reason,reason_en,source\n{row}\n", encoding="utf-8")
    with pytest.raises(ReferenceFileError, match="row 2"):
        load_series_breaks(path)


def value(kind: str = "actual", year: int = 2025, as_of: str | None = None,
          published: str | None = None) -> IndicatorValue:  # fmt: skip
    return IndicatorValue(
        kind, "Thái Nguyên", "province", "cooperatives", "", 1.0, None, "cooperatives",
        Comparator.EXACT, year, as_of, source_date=published,
    )  # fmt: skip


MERGER = [SeriesBreak("Thái Nguyên", "*", date(2025, 7, 1), "merged")]


@pytest.mark.parametrize(
    ("figure", "segment"),
    [
        (value(as_of="2025-06-30"), 0),
        (value(as_of="2025-06"), 0),
        (value(as_of="2025-11-29"), 1),
        (value(year=2024), 0),
        (value(year=2025), 1),
        (value("target", 2030, published="2023-03-23"), 0),
        (value("target", 2030, published="2026-03"), 1),
        (value("target", 2030), None),
    ],
)
def test_figures_fall_on_their_side_of_a_break(figure: IndicatorValue, segment: int | None) -> None:
    assert segment_of(figure, MERGER) == segment


def test_breaks_of_other_places_and_indicators_do_not_cut() -> None:
    others = [
        SeriesBreak("Huế", "*", date(2025, 7, 1), "x"),
        SeriesBreak("Thái Nguyên", "cooperative_groups", date(2025, 7, 1), "x"),
    ]
    assert segment_of(value(), others) == 0
