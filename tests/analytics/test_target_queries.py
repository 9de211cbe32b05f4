"""Questions about figures against plain SQL over the real plans and reference values."""

from __future__ import annotations

import io
from collections import Counter

import openpyxl
import pytest

from analytics import target_queries as q
from analytics import target_tables as tables
from analytics import workbook
from analytics.filters import Filters
from analytics.measures import ratios
from analytics.trajectories import Figure, needs
from loaders.indicator_values import load_indicator_values
from loaders.paths import DATA
from loaders.plans import load_plan
from loaders.series_breaks import load_series_breaks, segment_of
from loaders.warehouse import Warehouse, build_database

PLANS = ("bac-giang-2022", "khanh-hoa-2023", "tp-lang-son-2025")
HOMES = {"Bắc Giang", "Bắc Ninh", "Khánh Hòa", "Lạng Sơn"}
# What 20-NQ/TW itself sets for 2030, read in the notes of the reference values.
HEADLINES = {
    "cooperatives", "cooperative_members", "cooperative_unions", "union_member_cooperatives",
    "cooperative_groups", "cooperative_group_members", "share_good_or_fair",
    "share_in_value_chain", "hightech_agri_cooperatives",
}  # fmt: skip


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    directory = tmp_path_factory.mktemp("targets-database")
    plans = [load_plan(DATA / "plans" / name) for name in PLANS]
    build_database(plans, (), directory, added=directory / "none.csv")
    opened = Warehouse.open(directory)
    yield opened
    opened.close()


def figures(real, filters=None, places=()):
    return [Figure.of(row) for row in q.figures(real, filters or Filters(), places).to_pylist()]


def test_figures_are_those_of_the_nation_the_homes_and_the_plans(real):
    found = figures(real)
    count = "SELECT count(*) AS n FROM "
    published = f"indicator_values WHERE level = 'national' OR locality IN {tuple(HOMES)}"
    [expected] = real.query(count + published).column("n").to_pylist()
    [stated] = real.query(count + "targets").column("n").to_pylist()
    assert sum(1 for f in found if f.plan_id is None) == expected
    assert sum(1 for f in found if f.plan_id) == stated == 20
    assert {f.place for f in found if not f.is_nation and not f.plan_id} == HOMES


def test_every_place_with_published_values_can_be_asked_for(real):
    places = [row["place"] for row in q.published_places(real).to_pylist()]
    expected = {v.locality for v in load_indicator_values() if v.level != "national"}
    assert set(places) == expected
    assert len(places) == 50
    found = figures(real, places=places)
    assert len([f for f in found if not f.plan_id]) == len(load_indicator_values())


def test_segments_in_sql_are_those_of_the_loader(real):
    places = [row["place"] for row in q.published_places(real).to_pylist()]
    rules = load_series_breaks()
    ours = Counter(
        (f.kind, f.place, f.indicator, f.value, f.year, f.source_url, f.segment)
        for f in figures(real, places=places)
        if not f.plan_id
    )
    theirs = Counter(
        (
            *(v.kind, v.locality, v.indicator_code, v.value, v.year, v.source_url),
            segment_of(v, rules),
        )
        for v in load_indicator_values()
    )
    assert ours == theirs


def test_the_plan_filter_keeps_the_nation_and_drops_other_plans(real):
    found = figures(real, Filters(plan=("khanh-hoa-2023",)))
    assert not [f for f in found if f.plan_id]
    assert {f.place for f in found} == {"Việt Nam", "Khánh Hòa"}


def test_headlines_are_the_numbers_of_the_resolution(real):
    rows = q.headlines(real, Filters()).to_pylist()
    assert {row["indicator"] for row in rows} == HEADLINES
    assert rows[0]["indicator"] == "cooperatives"
    assert all("20-NQ/TW" in " ".join(row["documents"]) for row in rows)
    assert all(url.startswith("http") for row in rows for url in row["addresses"])


def test_the_matrix_holds_what_sql_holds_for_the_year(real):
    found = figures(real)
    shown = tables.in_matrix(found, 2030, sorted(HEADLINES))
    sql = (
        "SELECT locality, value FROM indicator_values WHERE year = 2030 AND level = 'national' "
        "AND list_contains($codes, indicator_code)"
    )
    expected = Counter(
        (row["locality"], row["value"])
        for row in real.query(sql, {"codes": sorted(HEADLINES)}).to_pylist()
    )
    assert Counter((f.place, f.value) for f in shown if f.is_nation) == expected
    plan = {f.indicator: (f.value, f.comparator) for f in shown if f.plan_id == "bac-giang-2022"}
    # Plan of Bắc Giang, lines 31 and 35.
    assert plan == {
        "cooperatives": (1600, "about"),
        "cooperative_members": (51000, "about"),
        "union_member_cooperatives": (35, "exact"),
        "share_good_or_fair": (65, "more_than"),
        "share_in_value_chain": (60, "at_least"),
    }


def test_the_way_of_the_nation_to_45000_cooperatives(real):
    own = [f for f in figures(real) if f.indicator == "cooperatives"]
    way = {n.target.value: n for n in needs(own) if n.place == "Việt Nam" and n.low is not None}
    # 35.041 at the end of 2025 (report 768/BC-BTC); 45.000 by the end of 2030.
    assert way[45000].last.value == 35041
    assert way[45000].low == pytest.approx(100 * ((45000 / 35041) ** (1 / 5) - 1))
    assert way[35000].reached
    [bac_giang] = [n for n in needs(own) if n.place == "Bắc Giang"]
    assert bac_giang.reason == "no_actual"


def test_khanh_hoa_is_cut_at_its_merger(real):
    own = [f for f in figures(real) if f.indicator == "cooperatives" and f.place == "Khánh Hòa"]
    assert {f.value: f.segment for f in own} == {184: 0, 371: 1}
    [cut] = q.breaks(real, ["Khánh Hòa"], "cooperatives").to_pylist()
    assert cut["date"].isoformat() == "2025-07-01"
    assert "Ninh Thuận" in cut["reason"]


def read_back(data):
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    return [
        dict(zip(heads, (c.value for c in row), strict=True)) for row in sheet.iter_rows(min_row=2)
    ]


def test_the_workbook_of_figures_has_every_row_with_its_source(real):
    shown = tables.in_matrix(figures(real), 2030, sorted(HEADLINES))
    rows = read_back(workbook.table_workbook(real, tables.figures_table(shown), Filters(), "vi"))
    assert len(rows) == len(shown)
    assert [row["Giá trị"] for row in rows] == [f.value for f in shown]
    assert all(row["Địa chỉ nguồn"] or row["Dòng"] for row in rows)
    assert all(
        row["Đơn vị"] in {"hợp tác xã", "tổ hợp tác", "liên hiệp", "người", "%"} for row in rows
    )


def test_the_workbooks_of_growth_and_ratios_agree_with_their_rows(real):
    found = figures(real)
    own = needs([f for f in found if f.indicator == "cooperatives"])
    rows = read_back(workbook.table_workbook(real, tables.needs_table(own), Filters(), "vi"))
    assert [row["Mục tiêu"] for row in rows] == [n.target.value for n in own]
    assert [row["Mức tăng cần có mỗi năm"] for row in rows] == [n.low for n in own]
    shares = ratios(found, 2030)
    rows = read_back(workbook.table_workbook(real, tables.ratios_table(shares), Filters(), "vi"))
    assert [row["Kết quả"] for row in rows] == pytest.approx([r.low for r in shares])
    for row in rows:
        assert row["Kết quả"] == pytest.approx(row["Giá trị tử số"] / row["Giá trị mẫu số"])


def test_every_heading_of_the_workbooks_is_in_words(real):
    found = figures(real)
    own = needs([f for f in found if f.indicator == "cooperatives"])
    for table in (
        tables.figures_table(found),
        tables.needs_table(own),
        tables.ratios_table(ratios(found, 2030)),
    ):
        for lang in ("vi", "en"):
            data = workbook.table_workbook(real, table, Filters(), lang)
            assert not [head for head in read_back(data)[0] if "_" in str(head)]


def test_lines_around_a_target_are_those_of_the_document(real):
    rows = q.lines_around(real, "bac-giang-2022", 31).to_pylist()
    text = (DATA / "plans" / "bac-giang-2022" / "source.txt").read_text(encoding="utf-8")
    assert [row["line"] for row in rows] == [29, 30, 31, 32, 33]
    assert [row["line"] for row in rows if row["is_target"]] == [31]
    assert "khoảng 1.600 hợp tác xã" in text.splitlines()[30]
    assert "khoảng 1.600 hợp tác xã" in rows[2]["text"]
