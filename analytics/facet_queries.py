"""How many of the selected tasks each value of a filter has."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from analytics.asking import ask
from analytics.filters import Filters
from analytics.task_index import index_of
from loaders.warehouse import Warehouse

# Where there is no index: one pass over the tasks and one over their agencies. A task that names a
# body in both roles counts for it once.
_FACETS = """
tall AS (
    SELECT CASE WHEN grouping(plan_id) = 0 THEN 'plan' WHEN grouping(pillar) = 0 THEN 'pillar'
                WHEN grouping(deadline_kind) = 0 THEN 'deadline'
                WHEN grouping(policy_area) = 0 THEN 'area' ELSE 'role' END AS facet,
           coalesce(plan_id, pillar, deadline_kind::VARCHAR, policy_area) AS value,
           count(*) AS tasks, count(*) FILTER (leads > 0) AS led,
           count(*) FILTER (coordinators > 0) AS coordinated
    FROM selected
    GROUP BY GROUPING SETS ((plan_id), (pillar), (deadline_kind), (policy_area), ())
),
bodies AS (SELECT agency_no, count(*) AS tasks FROM named WHERE once GROUP BY agency_no),
answer AS (
    SELECT facet, value, tasks FROM tall WHERE facet <> 'role' AND value IS NOT NULL
    UNION ALL
    SELECT facet, unnest(['lead', 'coordinating']), unnest([led, coordinated])
    FROM tall WHERE facet = 'role'
    UNION ALL
    SELECT 'agency', n.agency, b.tasks FROM bodies b JOIN agency_names n USING (agency_no)
)
SELECT facet, value, tasks FROM answer WHERE tasks > 0
ORDER BY facet, tasks DESC, value COLLATE vi
"""


def facets(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per value that a filter can take within the selection.

    Columns ``facet`` (the filter's key: plan, pillar, deadline, area, role or agency), ``value``
    and ``tasks`` (distinct tasks). Agencies are named as the selection asks.
    """
    index = index_of(warehouse)
    if index is None:
        return ask(warehouse, filters, _FACETS)
    counts = index.counts(warehouse, filters)
    found = np.flatnonzero(counts)
    order = found[np.lexsort((found, -counts[found], index.facet[found]))]
    return index.values.take(pa.array(order)).append_column("tasks", pa.array(counts[order]))
