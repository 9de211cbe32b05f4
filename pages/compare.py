"""The page /compare: see :mod:`ui.views.compare`."""

from ui.shell import open_page
from ui.views import compare

open_page("compare", compare.show, compare.asks)
