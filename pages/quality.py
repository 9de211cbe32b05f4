"""The page /quality: see :mod:`ui.views.quality`."""

from ui.shell import open_page
from ui.views import quality

open_page("quality", quality.show, quality.asks)
