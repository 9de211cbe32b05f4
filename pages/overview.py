"""The first page, /: see :mod:`ui.views.overview`."""

from ui.shell import open_page
from ui.views import overview

open_page("overview", overview.show, overview.asks)
