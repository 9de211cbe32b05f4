"""The page /method: see :mod:`ui.views.method`."""

from ui.shell import open_page
from ui.views import method

open_page("method", method.show)
