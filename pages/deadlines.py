"""The page /deadlines: see :mod:`ui.views.deadlines`."""

from ui.shell import open_page
from ui.views import deadlines

open_page("deadlines", deadlines.show, deadlines.asks)
