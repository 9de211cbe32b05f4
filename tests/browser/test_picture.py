"""The picture of a view as a file: a PNG on white with the charts and tables of the page."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.browser.test_dashboard import WAIT, go
from ui.charts import PALETTE
from ui.text import t

WHITE = (255, 255, 255)
FIRST_PLAN = tuple(int(PALETTE[0][at : at + 2], 16) for at in (1, 3, 5))


def picture(chromium, server, path: str, width: int = 1440, theme: str = "light"):
    """The file's suggested name and the picture, as a reader gets them by the button."""
    context = chromium.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=theme,
        locale="en-GB",
        accept_downloads=True,
    )
    page = context.new_page()
    go(page, server, path)
    page.wait_for_function(
        "() => !document.querySelector('[data-stale=true], [data-testid=stSkeleton]')", timeout=WAIT
    )
    drawn = (
        ".js-plotly-plot .main-svg, .stDataFrame canvas, .scorecard, .cmp, table.tasks, table.rows"
    )
    page.locator(drawn).first.wait_for(timeout=WAIT)
    with page.expect_download(timeout=WAIT) as download:
        page.get_by_role("button", name=t("export.picture"), exact=True).click()
    data = download.value.path().read_bytes()
    context.close()
    assert data.startswith(b"\x89PNG")
    return download.value.suggested_filename, Image.open(io.BytesIO(data)).convert("RGB")


def colours(image: Image.Image) -> dict[tuple[int, int, int], int]:
    return {colour: count for count, colour in image.getcolors(image.width * image.height)}


@pytest.mark.parametrize(("width", "theme"), [(1440, "dark"), (390, "light")])
def test_a_chart_comes_on_white_in_the_colours_of_its_plans(chromium, server, width, theme):
    name, image = picture(chromium, server, "/workload?asof=2026-01-15", width, theme)
    assert name == f"{t('export.file_workload')}-2026-01-15.png"
    assert image.width >= 1600
    found = colours(image)
    assert found[WHITE] > image.width * image.height / 2
    assert found[FIRST_PLAN] > 5_000  # bars, not a legend alone


def test_a_table_comes_with_every_row_not_its_window(chromium, server):
    _, few = picture(chromium, server, "/tasks?plan=tp-lang-son-2025")
    _, many = picture(chromium, server, "/tasks?plan=khanh-hoa-2023")
    assert many.height > few.height > 23 * 2 * 20  # 23 tasks, a line of each at least


@pytest.mark.parametrize("path", ["/", "/compare", "/compare?view=sides", "/targets", "/quality"])
def test_every_view_of_figures_gives_a_picture(chromium, server, path):
    _, image = picture(chromium, server, path)
    assert image.height > 400
    assert colours(image)[WHITE] > image.width * image.height / 2
