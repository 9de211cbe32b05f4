"""The page /targets under AppTest: figures, selection, address, empty and junk views, adding."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

import ui.shell
from analytics import target_queries, values_reading
from analytics.filters import Filters
from analytics.trajectories import Figure
from loaders import records
from loaders.paths import ROOT
from loaders.warehouse import build_database
from tests.ui.lists import links_of, said_in, tables_of
from ui import formats
from ui.text import Words, t
from ui.views import targets_said

NOT_STATED = t("common.not_stated")
KHANH_HOA, BAC_GIANG = "Tỉnh Khánh Hòa 2023", "Tỉnh Bắc Giang 2022"
LANG_SON = "Thành phố Lạng Sơn 2025"


@pytest.fixture(autouse=True)
def served(database, monkeypatch):
    monkeypatch.setattr(ui.shell, "DATABASE", database)
    monkeypatch.setenv("PLANS_EDITING", "on")


def opened(session=None, **query) -> AppTest:
    page = AppTest.from_file(str(ROOT / "pages" / "targets.py"), default_timeout=60)
    for key, value in query.items():
        page.query_params[key] = value
    for key, value in (session or {}).items():
        page.session_state[key] = value
    page.run()
    assert not page.exception, page.exception
    return page


said = said_in


def matrix(page: AppTest) -> dict[str, list[str]]:
    """The columns of the table of indicators by place."""
    rows = next(rows for rows in tables_of(page) if t("columns.indicator") in rows[0])
    return {head: [row[head] for row in rows] for head in rows[0]}


def charts(page: AppTest) -> list[dict]:
    return [json.loads(chart.proto.spec) for chart in page.get("plotly_chart")]


def drawn(page: AppTest) -> dict[str, list[tuple[float, float]]]:
    """Points of the first chart by the name of their trace."""
    return {
        trace["name"]: list(zip(trace["x"], trace["y"], strict=True))
        for trace in charts(page)[0]["data"]
        if "name" in trace
    }


def test_the_first_thing_is_cooperatives_toward_2030():
    page = opened()
    text = said(page)
    assert t("targets.path", indicator="Số hợp tác xã") in text
    assert "khoảng 1.600 hợp tác xã vào năm 2030" in text
    assert "khoảng 45.000 hợp tác xã vào năm 2030" in text
    assert "35.041" in text
    assert "+5,1%/năm" in text
    points = drawn(page)
    assert points["Bắc Giang: mục tiêu"] == [(2030, 1600)]
    assert (2030, 45000) in points["Việt Nam: mục tiêu"]
    assert points["Khánh Hòa: thực tế"][0][1] == 184
    assert points["Khánh Hòa: thực tế sau mốc gián đoạn"][0][1] == 371


def test_the_chart_draws_every_figure_that_sql_has(real):
    rows = [Figure.of(r) for r in target_queries.figures(real, Filters()).to_pylist()]
    expected = {
        (f.place, f.value) for f in rows if f.indicator == "cooperatives" and f.at is not None
    }
    shown = {(name.split(":")[0], y) for name, points in drawn(opened()).items() for _, y in points}
    assert shown == expected


def test_breaks_are_drawn_and_explained():
    page = opened()
    layout = charts(page)[0]["layout"]
    assert [shape["x0"] for shape in layout["shapes"]] == [pytest.approx(2024.4986, abs=1e-3)]
    assert any("01/07/2025" in note["text"] for note in layout["annotations"])
    assert "Khánh Hòa, Ninh Thuận" in said(page)


def test_breaks_are_explained_in_english_too_with_their_source(real):
    for indicator in ("cooperatives", "cooperative_members"):
        cuts = target_queries.breaks(real, ("Việt Nam", "Khánh Hòa"), indicator).to_pylist()
        text = said(opened(lang="en", indicator=indicator))
        assert cuts
        for cut in cuts:
            assert cut["reason_en"] in text
            assert cut["reason"] not in text
    assert "<p" not in text
    assert "Merger of 1 July 2025 (Khánh Hòa, Ninh Thuận)" in text
    assert "Source: Nghị quyết 202/2025/QH15." in text


def test_every_axis_has_a_unit_and_every_chart_its_words_and_table():
    page = opened()
    for chart in page.get("plotly_chart"):
        layout = json.loads(chart.proto.spec)["layout"]
        assert layout["yaxis"].get("title") or layout["xaxis"].get("title")
        assert len(chart.proto.alt) > 60
    titles = [charts(page)[0]["layout"][axis]["title"]["text"] for axis in ("yaxis", "yaxis2")]
    assert titles == ["Số lượng (hợp tác xã)"] * 2
    assert len(charts(page)) == 1  # each one costs a repaint twice what an empty page does
    heads = [set(rows[0]) for rows in tables_of(page)]
    assert {t("targets.column.place"), t("targets.column.when")} <= heads[0]  # the chart's twin
    assert sum(t("targets.column.worked") in one for one in heads) == 2  # one measure, all of them


def test_plans_that_state_nothing_stay_as_columns_of_not_stated():
    shown = matrix(opened())
    assert list(shown)[1:5] == [BAC_GIANG, KHANH_HOA, LANG_SON, t("columns.nation")]
    assert len(shown[BAC_GIANG]) == 9
    for plan in (KHANH_HOA, LANG_SON):
        assert set(shown[plan]) == {NOT_STATED}
    by_name = dict(zip(shown[t("columns.indicator")], shown[BAC_GIANG], strict=True))
    assert by_name["Số hợp tác xã"] == "khoảng 1.600 hợp tác xã"
    assert by_name["Số tổ hợp tác"] == NOT_STATED
    assert next(iter(by_name)) == "Số hợp tác xã"


def test_sources_that_disagree_are_all_shown():
    shown = matrix(opened())
    nation = dict(zip(shown[t("columns.indicator")], shown[t("columns.nation")], strict=True))
    assert nation["Số hợp tác xã"] == "khoảng 45.000 hợp tác xã; 35.000 hợp tác xã"
    assert nation["Tỷ lệ đạt loại tốt, khá"] == "từ 60 đến 70%; trên 60%"


def test_all_indicators_hold_all_twenty_targets_of_bac_giang():
    shown = matrix(opened(show="all"))
    stated = [cell for cell in shown[BAC_GIANG] if cell != NOT_STATED]
    assert len(stated) == 20
    assert "ít nhất 5%" in stated
    assert "từ 3 đến 5 sản phẩm" in stated


def test_another_place_and_year_come_from_the_address():
    page = opened(place=["Hòa Bình", "Nghệ An"], year="2025")
    shown = matrix(page)
    assert "Hòa Bình (nguồn công bố)" in shown
    assert page.selectbox(key="targets_year").value == "2025"
    assert page.multiselect(key="targets_place").value == ["Hòa Bình", "Nghệ An"]
    assert "Hòa Bình: thực tế" in drawn(page)
    assert "35.041 hợp tác xã (thực tế)" in shown[t("columns.nation")][0]


def test_a_number_opens_its_sentence_line_and_lines_around():
    """The links of all numbers of plans: what each opens has the number's own line marked."""
    page = opened(plan="bac-giang-2022", show="all")
    links = {link.query["at"][0]: link for link in links_of(page) if "at" in link.query}
    stated = [link for at, link in links.items() if at.endswith(",bac-giang-2022")]
    assert len(stated) >= 20
    text = said(opened(**stated[0].query))
    assert "Toàn tỉnh có khoảng 1.600 hợp tác xã với tổng số khoảng 51.000 thành viên" in text
    assert f"{BAC_GIANG}, dòng 31" in text
    assert f"{BAC_GIANG}, dòng 31" in said(opened(at="cooperatives,bac-giang-2022"))


def test_a_number_of_the_nation_opens_document_address_basis_and_confidence():
    text = said(opened(at="cooperatives,Việt Nam"))
    assert "Nghị quyết 20-NQ/TW. Căn cứ xác định năm: trong câu; độ tin cậy: cao" in text
    assert "thinhvuongvietnam.com" in text


@pytest.mark.parametrize("at", ["cooperatives", "cooperatives,<b>", ",", "x,bac-giang-2022", ",,,"])
def test_what_the_address_opens_is_checked(at):
    page = opened(at=at)
    assert not [one for one in page.get("html") if "class='opened'" in one.proto.body]


def test_the_index_starts_at_100_and_names_its_bases():
    page = opened(view="index", place="Hòa Bình")
    points = drawn(page)
    assert points["Việt Nam: thực tế"][-1] == (2025, 100)
    assert (2030, pytest.approx(100 * 45000 / 35041)) in points["Việt Nam: mục tiêu"]
    assert points["Khánh Hòa: thực tế"][0][1] == 100
    text = said(page)
    assert "Việt Nam: 100 = 35.041" in text
    assert "Không lập được chỉ số vì không có số thực tế: Bắc Giang" in text


def test_a_growth_target_is_drawn_as_an_index_to_2030():
    page = opened(indicator="coop_revenue_growth_per_year")
    path = drawn(page)["Bắc Giang: ít nhất 5%"]
    # The plan is of December 2022; 100 x 1,05^8 = 147,7.
    assert path[0] == (2022, 100)
    assert path[-1] == (2030, pytest.approx(147.75, abs=0.01))
    assert "ít nhất 147,7" in json.dumps(charts(page)[0], ensure_ascii=False)


def test_measures_show_formula_and_numbers():
    page = opened(by="members_per_cooperative")
    text = said(page)
    assert "Thành viên bình quân một hợp tác xã = Số thành viên hợp tác xã ÷ Số hợp tác xã" in text
    table = next(rows for rows in tables_of(page) if "Thước đo" in rows[0])
    rows = {(r["Thước đo"], r["Nơi"]): r["Giá trị"] for r in table}
    assert rows["Thành viên bình quân một hợp tác xã", "Bắc Giang"] == "khoảng 31,9"  # 51.000/1.600
    assert rows["Tỷ trọng hợp tác xã nông nghiệp", "Bắc Giang"] == "khoảng 62,5%"  # 1.000/1.600
    assert rows["Hợp tác xã thành viên bình quân một liên hiệp", "Việt Nam"] == "khoảng 5"


def test_bars_are_as_long_as_their_numbers():
    """The plan's 1.600 of the nation's 45.000 and 35.000: 3,6% and 4,6%."""
    body = next(b for one in opened().get("html") if "class='bar'" in (b := one.proto.body))
    widths = [float(width) for width in re.findall(r"width:([\d.]+)%;background", body)]
    assert widths == [pytest.approx(100 * 35 / 45, abs=0.02), 100]


def test_what_plans_do_not_state_is_counted():
    text = said(opened())
    assert f"{BAC_GIANG} nêu 5 trong 9" in text
    assert f"{KHANH_HOA} nêu 0 trong 9" in text


def test_a_plan_filter_that_leaves_no_target_still_shows_the_nation():
    page = opened(plan="khanh-hoa-2023")
    assert BAC_GIANG not in matrix(page)
    assert set(matrix(page)[KHANH_HOA]) == {NOT_STATED}
    assert "Không nêu chỉ tiêu này: Tỉnh Khánh Hòa 2023" in said(page)


def test_a_selection_without_tasks_still_answers():
    page = opened(q="khongcotunaynhuvay")
    assert len(matrix(page)[KHANH_HOA]) == 9


def test_plans_of_another_subject_without_place_or_resolution(tmp_path, monkeypatch):
    """A plan nobody foresaw: no locality, no date, a target that fits no indicator and no year."""
    target = records.Target(
        target_id="du-lich/target-1",
        plan_id="du-lich",
        value=5.0,
        unit="triệu lượt khách",
        comparator=records.Comparator.AT_LEAST,
        phrase="ít nhất 5 triệu lượt khách",
        sentence="Phấn đấu đón ít nhất 5 triệu lượt khách.",
        line=7,
    )
    plans = [records.PlanRecords(plan=records.Plan(plan_id="du-lich"), targets=(target,))]
    build_database(plans, (), tmp_path, added=tmp_path / "none.csv")
    monkeypatch.setattr(ui.shell, "DATABASE", tmp_path)
    page = opened(indicator="du-lich/target-1")
    shown = matrix(page)
    assert shown[t("columns.indicator")][0] == "ít nhất 5 triệu lượt khách"
    assert "ít nhất 5 triệu lượt khách (không nêu năm)" in [cells[0] for cells in shown.values()]
    assert t("targets.no_resolution") in said(page)


JUNK = {
    "indicator": "'; DROP TABLE targets; --",
    "year": "31/12",
    "place": ["Atlantis", "<b>", "Hòa Bình"],
    "base": "x" * 5000,
    "view": "pie",
    "show": "everything",
    "by": "\u202e%00",
}


def test_junk_in_the_address_falls_back_to_the_default():
    page = opened(**JUNK)
    assert page.selectbox(key="targets_indicator").value == "cooperatives"
    assert page.selectbox(key="targets_year").value == "2030"
    assert page.multiselect(key="targets_place").value == ["Hòa Bình"]
    assert len(matrix(page)[KHANH_HOA]) == 9


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_indicator_and_view_can_be_shown(lang, real):
    known = target_queries.known_indicators(real, Filters()).column("indicator").to_pylist()
    places = target_queries.published_places(real).column("place").to_pylist()
    for at, indicator in enumerate(known[:: 3 if lang == "vi" else 9]):
        view = ("value", "index")[at % 2]
        opened(indicator=indicator, lang=lang, view=view, place=places, show="all")


def test_choices_are_written_into_the_address():
    page = opened()
    page.selectbox(key="targets_indicator").set_value("cooperative_members").run()
    page.selectbox(key="targets_year").set_value("2025").run()
    assert not page.exception
    assert page.query_params["indicator"] in ("cooperative_members", ["cooperative_members"])
    assert page.query_params["year"] in ("2025", ["2025"])
    page.selectbox(key="targets_year").set_value("2030").run()
    assert "year" not in page.query_params


def test_all_indicators_are_one_link_away_and_back():
    def ways(page: AppTest, key: str) -> list[str]:
        bodies = [one.proto.body for one in page.get("html")]
        return [found[1] for body in bodies
                if (found := re.search(rf"href='([^']*)'[^>]*>{re.escape(t(key))}<", body))]  # fmt: skip

    assert ways(opened(), "targets.show_all") == ["?at=&amp;show=all"]
    assert ways(opened(show="all"), "targets.show_few") == ["?at=&amp;show="]


def test_every_table_can_be_taken_along():
    page = opened(open="files")
    names = {t(f"targets.excel_{one}") for one in ("figures", "needs", "matrix", "measures")}
    assert names <= {one.label for one in page.get("download_button")}


def test_adding_is_offered_only_where_editing_is_allowed(monkeypatch):
    assert t("targets.values_add") in [e.label for e in opened().expander]
    monkeypatch.setenv("PLANS_EDITING", "off")
    assert t("targets.values_add") not in [e.label for e in opened().expander]


def test_the_form_offers_what_the_page_can_show(real):
    offered = values_reading.lists(real)
    assert len(offered.indicators) == 70
    assert {"Việt Nam", "Bắc Giang", "Khánh Hòa"} <= set(offered.places)


@given(st.floats(0, 1e9, allow_nan=False), st.sampled_from(["vi", "en"]))
def test_numbers_read_back_from_their_format(value, lang):
    text = formats.number(value, Words(lang))
    whole, _, decimals = text.partition("," if lang == "vi" else ".")
    separator = "." if lang == "vi" else ","
    assert re.fullmatch(rf"\d{{1,3}}(\{separator}\d{{3}})*", whole)
    assert len(decimals) <= 2
    assert float(whole.replace(separator, "") + "." + (decimals or "0")) == round(value, 2)


def test_numbers_in_vietnamese():
    words = Words("vi")
    assert formats.number(1600, words) == "1.600"
    assert formats.percent(0.089, words, 1) == "8,9%"
    assert formats.target(50, 60, "%", "range", words) == "từ 50 đến 60%"


def test_addresses_that_are_no_web_addresses_never_become_links():
    assert targets_said.anchor("https://a.vn/x_(1)").startswith("<a href='https://a.vn/x_(1)'")
    for bad in ("javascript:alert(1)", "https://a.vn/ b", "data:text/html,x", "<script>"):
        assert "<" not in targets_said.anchor(bad)
    assert "'https://a.vn/'onclick" not in targets_said.anchor("https://a.vn/'onclick=x")
