"""The page /clarity: see :mod:`ui.views.clarity`."""

from ui.shell import open_page
from ui.views import clarity

open_page("clarity", clarity.show)
