"""The page /intake: see :mod:`ui.views.intake`."""

from ui.shell import open_page
from ui.views import intake

open_page("intake", intake.show)
