"""The page /targets: see :mod:`ui.views.targets`."""

from ui.shell import open_page
from ui.views import targets

open_page("targets", targets.show)
