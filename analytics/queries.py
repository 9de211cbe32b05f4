"""Every question by its name: ``(warehouse, filters, ...) -> pyarrow.Table``.

The questions live in one module a subject; pages and the command line import them from here.
"""

from analytics.checks import CHECKS
from analytics.clarity import clarity, task_checks
from analytics.deadline_queries import (
    deadlines_by_kind,
    deadlines_next,
    obligations,
    recurring_tasks,
)
from analytics.facet_queries import facets
from analytics.overview import (
    issue_counts,
    issues,
    line_accounting,
    overview,
    pillar_matrix,
    plans,
)
from analytics.target_queries import cooperative_counts, targets, targets_matrix
from analytics.task_lists import SORTS, tasks
from analytics.task_queries import (
    count_tasks,
    one_task,
    similar_tasks,
    source_lines,
    task_agencies,
    task_lines,
)
from analytics.today_queries import (
    abolished_bodies,
    led_by_abolished,
    reference_line,
    tasks_led_by_abolished,
    uncertain_owners,
    unknown_agencies,
)
from analytics.workload import workload

__all__ = [
    "CHECKS",
    "SORTS",
    "abolished_bodies",
    "clarity",
    "cooperative_counts",
    "count_tasks",
    "deadlines_by_kind",
    "deadlines_next",
    "facets",
    "issue_counts",
    "issues",
    "led_by_abolished",
    "line_accounting",
    "obligations",
    "one_task",
    "overview",
    "pillar_matrix",
    "plans",
    "recurring_tasks",
    "reference_line",
    "similar_tasks",
    "source_lines",
    "targets",
    "targets_matrix",
    "task_agencies",
    "task_checks",
    "task_lines",
    "tasks",
    "tasks_led_by_abolished",
    "uncertain_owners",
    "unknown_agencies",
    "workload",
]
