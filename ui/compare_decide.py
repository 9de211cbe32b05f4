"""Accept or reject a pair of tasks in place, with who and why; the dashboard shows it at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from analytics import decisions
from analytics.compare_queries import wordings
from analytics.decisions import Decision, decide, read_decisions
from analytics.match_update import record_decision, undo_decision
from loaders.errors import DashboardError
from loaders.paths import DATABASE
from loaders.records import MatchDecision
from ui import access, compare_parts, formats
from ui.page import Page, Row, escape
from ui.text import known

_WHO = "decided_by"
DECISIONS = decisions.FILE


def allowed() -> bool:
    """Whether this visitor may decide."""
    return access.may_edit()


def pair(one: Row, other: Row, link: str | None) -> Row:
    """A pair of tasks that may be decided on: both ids and wordings, and how it stands."""
    return {
        "one": one["task_id"],
        "other": other["task_id"],
        "one_task": one["task"],
        "other_task": other["task"],
        "link": link,
    }


def buttons(page: Page, pairs: Sequence[Row], *, named: bool = False) -> None:
    """One button a pair that opens the form; nothing where editing is not allowed.

    ``named``: the button says which tasks, for lists that stand apart from them.
    """
    if page.printing or not allowed() or not pairs:
        return
    with st.container(horizontal=not named, gap="small"):
        for one in pairs:
            names = page.words(
                "compare.pair", one=_named(page, one["one"]), other=_named(page, one["other"])
            )
            label = page.words("compare.decide", pair=names)
            if named:
                label = f"{label} ({compare_parts.link_word(page, one['link'])})"
            if st.button(
                escape(label),
                key=f"decide_{one['one']}_{one['other']}",
                icon=":material/rule:",
                help=page.words("compare.decide_help"),
            ):
                _form(page, one)


def _named(page: Page, task_id: str) -> str:
    plan = page.plans.get(_plan(task_id), {})
    return f"{_short(task_id)} {plan.get('locality') or ''}".strip()


def _plan(task_id: str) -> str:
    return task_id.partition("/")[0]


def _short(task_id: str) -> str:
    return task_id.partition("/")[2]


def _form(page: Page, one: Row) -> None:
    title = page.words("compare.decide_title")
    st.dialog(title, width="large")(_fields)(page, one)


def _fields(page: Page, one: Row) -> None:
    words = page.words
    for side in ("one", "other"):
        st.caption(escape(f"{page.plan_label(_plan(one[side]))} · {_short(one[side])}"))
        st.text(one[f"{side}_task"] or words("common.not_stated"))
    st.caption(escape(words("compare.stands", link=compare_parts.link_word(page, one["link"]))))
    who = st.text_input(
        words("compare.who"), value=st.session_state.get(_WHO, ""), key="decide_who"
    )
    why = st.text_input(words("compare.why"), key="decide_why", help=words("compare.why_help"))
    with st.container(horizontal=True):
        accepted = st.button(words("compare.accept"), type="primary", key="decide_accept")
        rejected = st.button(words("compare.reject"), key="decide_reject")
        undone = one["link"] == "accepted" and st.button(words("compare.undo"), key="decide_undo")
    if not (accepted or rejected or undone):
        return
    if not who.strip():
        st.error(words("compare.who_missing"))
        return
    st.session_state[_WHO] = who
    if undone:
        _done(page, one, None, who, why)
    else:
        _done(page, one, MatchDecision.ACCEPTED if accepted else MatchDecision.REJECTED, who, why)


def _done(page: Page, one: Row, decision: MatchDecision | None, who: str, why: str) -> None:
    if not allowed():
        st.error(page.words("errors.no_access"))
        return
    texts = wordings(page.warehouse, one["one"], one["other"])
    said = decision.value if decision else "undone"
    try:
        with access.editing(
            "match_decision", pair=[one["one"], one["other"]], decision=said, by=who
        ):
            if decision is None:
                undo_decision((one["one"], one["other"]), file=DECISIONS, directory=DATABASE)
            elif len(texts) == 2:
                record_decision(
                    decide(texts, decision, who, why), file=DECISIONS, directory=DATABASE
                )
    except DashboardError as error:
        st.error(known(f"errors.{error.key}", page.words.language) or str(error))
        return
    st.rerun()


def record(page: Page) -> None:
    """What was decided about the chosen plans: who, when, why; each can be taken back."""
    chosen = set(page.chosen)
    held = [d for d in read_decisions(DECISIONS) if set(map(_plan, d.tasks)) <= chosen]
    label = page.words("compare.decisions", count=page.number(len(held)))
    if page.printing:  # with a heading: the print view shows nothing that Streamlit folds
        st.subheader(label, anchor=False)
        _recorded(page, held)
        return
    with st.expander(label):
        _recorded(page, held)


def _recorded(page: Page, held: Sequence[Decision]) -> None:
    if not allowed() and not page.printing:
        st.caption(escape(page.words("compare.read_only")))
    if not held:
        st.caption(escape(page.words("compare.decisions_none")))
    for decision in held:
        _decided(page, decision)


def _decided(page: Page, decision: Decision) -> None:
    one, other = decision.tasks
    when = formats.day(datetime.fromisoformat(decision.when).date(), page.words)
    said = [
        compare_parts.link_word(page, decision.decision.value),
        decision.who,
        when,
        decision.why,
    ]
    with st.container(border=True, gap="small"):
        for task_id, quoted in zip(decision.tasks, decision.quotes, strict=True):
            plan = page.plan_label(_plan(task_id))
            named = f"{plan} {_short(task_id)}: {quoted}"
            if page.printing:  # which leaves out links and buttons
                st.markdown(escape(named))
            else:
                page.link("tasks", named, task=task_id, plan=None)
        st.caption(escape(" · ".join(filter(None, said))))
        if (
            allowed()
            and not page.printing
            and st.button(page.words("compare.undo"), key=f"undo_{one}_{other}")
        ):
            _done(page, {"one": one, "other": other}, None, decision.who, "")
