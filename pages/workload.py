"""The page /workload: see :mod:`ui.views.workload`."""

from ui.shell import open_page
from ui.views import workload

open_page("workload", workload.show, workload.asks)
