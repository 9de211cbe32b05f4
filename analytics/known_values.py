"""Which values of a selection the data does not have, each with what may have been meant."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator

from analytics import page_queries
from analytics.filters import Filters
from loaders.text import fold
from loaders.warehouse import Warehouse

_MOST_LISTED = 5


def unknown_values(warehouse: Warehouse, filters: Filters) -> Iterator[str]:
    """One sentence per value that selects nothing because the data does not have it.

    Agencies are looked up in the naming of the selection; one that is known in the other naming
    only is answered with its name in this one.
    """
    for key, known in _KNOWN.items():
        stated = getattr(filters, key)
        offered = known(warehouse, filters) if stated else []
        for value in stated:
            if value not in offered:
                meant = _meant(warehouse, filters, key, value, offered)
                yield f"--{key}: no task has '{value}', so it selects nothing. {meant}"


def _meant(warehouse: Warehouse, filters: Filters, key: str, value: str, offered: list[str]) -> str:
    other = page_queries.renamed(warehouse, [value], filters.names) if key == "agency" else []
    if other:
        return f"With --names {filters.names} it is {_listed(other)}."
    by_fold = {fold(name): name for name in offered}
    near = difflib.get_close_matches(fold(value), by_fold, n=1)
    if near:
        return f"Did you mean '{by_fold[near[0]]}'?"
    return f"Known: {_listed(offered)}." if offered else "The database has none."


def _listed(names: list[str]) -> str:
    more = len(names) - _MOST_LISTED
    return ", ".join(names[:_MOST_LISTED]) + (f" and {more} more" if more > 0 else "")


def _plan_ids(warehouse: Warehouse, filters: Filters) -> list[str]:
    found = warehouse.query("SELECT plan_id FROM plans ORDER BY plan_id")
    return [str(plan_id) for plan_id in found.column("plan_id").to_pylist()]


_KNOWN: dict[str, Callable[[Warehouse, Filters], list[str]]] = {
    "plan": _plan_ids,
    "agency": lambda warehouse, filters: page_queries.agency_names(warehouse, filters.names),
    "pillar": lambda warehouse, _: page_queries.pillars(warehouse),
    "area": lambda warehouse, _: page_queries.policy_areas(warehouse),
    "field": lambda warehouse, _: page_queries.fields(warehouse),
}
