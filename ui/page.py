"""What every view is handed: the selection, the words, the data, and links that keep them."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from analytics import facts, page_queries
from analytics.asking import counting
from analytics.filters import Filters
from loaders.warehouse import Warehouse
from ui import access, address, answers, formats, links
from ui.text import Words

Row = dict[str, Any]


@dataclass(frozen=True)
class Page:
    """One run of one page.

    Attributes
    ----------
    name : str
        Name of the page, as in its address.
    as_of : date
        The day that "passed" and "next" are counted from.
    whole : Filters or None
        The selection as asked, where a page shows only some of its plans (:mod:`ui.many`).
    """

    name: str
    words: Words
    filters: Filters
    warehouse: Warehouse
    as_of: date
    whole: Filters | None = None

    def ask(self, question: Callable[..., Any], *, filtered: bool = True, **rest: Any) -> Any:
        """The answer to a question over the selection, from the cache when it was asked before.

        ``filters=`` among the rest asks about another selection.
        """
        asked = rest.pop("filters", self.filters)
        key = self._key(question, asked if filtered else None, rest)
        given = (counting(question, asked),) if filtered else ()
        return answers.HELD.get(key, lambda: question(self.warehouse, *given, **rest))

    def begin(self, question: Callable[..., Any], **rest: Any) -> None:
        """Let a question be answered while the page is drawn; :meth:`ask` then waits for it."""
        key = self._key(question, self.filters, rest)
        given = counting(question, self.filters)
        answers.HELD.begin(key, lambda: question(self.warehouse, given, **rest))

    def rows(self, question: Callable[..., pa.Table], **rest: Any) -> list[Row]:
        """The answer as dictionaries."""
        found: list[Row] = self.ask(question, **rest).to_pylist()
        for row in found if self.words.language != "vi" else ():
            if row.get("label") and row.get("indicator") in self.indicator_names:
                row["label"] = self.indicator_names[row["indicator"]]
        return found

    def made(
        self,
        make: Callable[[list[Row]], tuple[Any, ...]],
        question: Callable[..., pa.Table],
        **rest: Any,
    ) -> tuple[Any, ...]:
        """What is made of the answer's rows, kept like an answer: a tuple of unchanging things."""
        key = (make, self.words.language, *self._key(question, self.filters, rest))
        found: tuple[Any, ...] = answers.HELD.get(
            key, lambda: make(self.rows(question, **rest)), shared=True
        )
        return found

    def _key(
        self, question: Callable[..., Any], filters: Filters | None, rest: dict[str, Any]
    ) -> tuple[Hashable, ...]:
        counted = None if filters is None else counting(question, filters)
        return (question, self.warehouse.version, counted, answers.frozen(rest))

    @cached_property
    def figures(self) -> pa.Table:
        """What the pages count, one row per plan with a task of the whole selection."""
        found: pa.Table = self.ask(
            facts.figures, filters=self.whole or self.filters, as_of=self.as_of
        )
        return found

    @property
    def total(self) -> int:
        """How many tasks the whole selection has."""
        return int(pc.sum(self.figures.column("tasks")).as_py() or 0)

    @property
    def count(self) -> int:
        """How many tasks the plans that are shown have."""
        if self.whole is None:
            return self.total
        shown = pc.is_in(self.figures.column("plan_id"), pa.array(self.chosen, pa.string()))
        return int(pc.sum(self.figures.column("tasks").filter(shown)).as_py() or 0)

    @cached_property
    def indicator_names(self) -> dict[str, str]:
        """Name of every indicator by code, in the page's language."""
        found = self.ask(page_queries.indicators, filtered=False).to_pylist()
        own = f"label_{self.words.language}"
        return {row["code"]: row.get(own) or row["label_vi"] for row in found}

    def of_plans(self, name: str, make: Callable[[], Any]) -> Any:
        """What this view shows that of all filters only the plans change; nobody may change it.

        What a link opens beside it (``at``) does not change it either.
        """
        kept = {key: value for key, value in address.kept().items() if key != "at"}
        view = (
            self.name,
            self.words.language,
            self.as_of,
            self.printing,
            self.filters.only("plan"),
            answers.frozen(kept),
        )
        return self.shared((name, view), make)

    def shared(self, name: Hashable, make: Callable[[], Any]) -> Any:
        """What is made once for every session and data version: nobody may change it."""
        return answers.HELD.get((name, self.warehouse.version), make, shared=True)

    @cached_property
    def plans(self) -> dict[str, Row]:
        """Every plan of the database by id, in the order that gives them their colours."""
        found: dict[str, Row] = self.shared("plans", self._all_plans)
        return found

    def _all_plans(self) -> dict[str, Row]:
        return {row["plan_id"]: row for row in page_queries.all_plans(self.warehouse).to_pylist()}

    @cached_property
    def chosen(self) -> list[str]:
        """Ids of the plans that the plan filter leaves in."""
        wanted = self.filters.plan
        return sorted(self.plans.keys() & set(wanted)) if wanted else list(self.plans)

    @cached_property
    def visitor(self) -> str:
        """Name of whom the page is shown to, for the audit log; empty under open access."""
        return access.who()

    @property
    def printing(self) -> bool:
        """Whether the address asks for the print view: grids give way to whole tables."""
        return address.one("print") == "1"

    def look(self, plan_id: str) -> int:
        """Position of a plan among all plans: its colour and pattern on every page."""
        return self._looks[plan_id]

    @cached_property
    def _looks(self) -> dict[str, int]:
        found: dict[str, int] = self.shared(
            "looks", lambda: {plan_id: at for at, plan_id in enumerate(self.plans)}
        )
        return found

    def plan_label(self, plan_id: str | None) -> str:
        """A plan's name in a legend or a column: its place, how it ranks, its year."""
        return self.plan_labels.get(plan_id or "", str(plan_id))

    @cached_property
    def plan_labels(self) -> dict[str, str]:
        """Name of every plan by its id: a list of hundreds to choose from is drawn at every run."""
        found: dict[str, str] = self.shared(f"labels {self.words.language}", self._all_labels)
        return found

    def _all_labels(self) -> dict[str, str]:
        return {plan_id: plan_label(row, self.words) for plan_id, row in self.plans.items()}

    def link(
        self, page: str, label: str, *, icon: str | None = None, **changes: str | list[str] | None
    ) -> None:
        """A link to a page with this selection, some of it changed."""
        shared = {k: v for k, v in address.values().items() if k in address.SHARED_KEYS}
        query = address.changed(shared, **changes)
        st.page_link(
            links.target(page),
            label=escape(label),
            icon=icon,
            help="",
            query_params={k: list(v) for k, v in query.items()},
        )

    def number(self, value: float | None, decimals: int | None = None) -> str:
        """A number in the page's language."""
        return formats.number(value, self.words, decimals)

    def percent(self, value: float | None, decimals: int = 0) -> str:
        """A share in the page's language."""
        return formats.percent(value, self.words, decimals)


def plan_label(plan: Row, words: Words) -> str:
    """Name of a plan in few words: 'Tỉnh Khánh Hòa 2023'."""
    year = (plan["issued_on"] or "")[:4] or (str(plan["year"]) if plan["year"] else "")
    place = plan["locality"] or plan["plan_id"]
    level = words.code("level_prefix", plan["level"]) if plan["level"] else ""
    prefixed = place if not level or plan["level"] != "province" else f"{level} {place}"
    return f"{prefixed} {year}".strip()


_MARKDOWN = str.maketrans({c: f"\\{c}" for c in "\\`*_{}[]()<>#+-.!|$:~"})


# The browser makes links of bare addresses even where every sign is escaped; a mark without width
# behind their first word keeps them text.
_ADDRESS = re.compile(r"(https?|ftp|www|mailto|xmpp)(?=[:.])|(?<=\w)@(?=\w)", re.IGNORECASE)


def escape(text: str) -> str:
    """Text of a document, safe inside Markdown: every sign shows as itself, nothing is a link."""
    return _ADDRESS.sub("\\g<0>\u2060", text).translate(_MARKDOWN)
