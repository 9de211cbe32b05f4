"""The page /tasks: see :mod:`ui.views.tasks`."""

from ui.shell import open_page
from ui.views import tasks

open_page("tasks", tasks.show, tasks.asks)
