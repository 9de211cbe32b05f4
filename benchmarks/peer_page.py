"""The workload page as it is usually written: pandas, plotly.express, default flags.

Same data, same filters, same summary, charts, tables, choices and downloads as the product's page;
no tricks, no mistakes: the tables are read once a process (``st.cache_data``), as every tutorial
says. What it leaves out is cheap or not of a page: the menu, print view, address and citation to
copy, the picture, the documents under the charts, and the tasks behind a pressed bar.
"""

import json
import os
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import plotly.express as px
import streamlit as st

CHECKS = ("named_lead", "one_lead", "dated", "product")
MOST_PLANS = int(os.environ.get("PEER_PLANS", "12"))

st.set_page_config(page_title="Workload", layout="wide")


@st.cache_data
def load():
    """Tasks with their plans, agencies with their tasks."""
    folder = Path(os.environ["PLANS_DATABASE"])
    file = json.loads((folder / "current.json").read_text())
    name = next(v["file"] for v in file["versions"] if v["version"] == file["version"])
    with duckdb.connect(str(folder / name), read_only=True) as connection:
        plans = connection.sql("SELECT * FROM plans ORDER BY plan_id").df()
        tasks = connection.sql(
            "SELECT t.*, h.pillar FROM tasks t LEFT JOIN (SELECT plan_id, ordinal, "
            "first(pillar) AS pillar FROM sections GROUP BY ALL) h "
            "ON h.plan_id = t.plan_id AND h.ordinal = t.section"
        ).df()
        agencies = connection.sql("SELECT * FROM task_agencies").df()
    leads = agencies[agencies.role == "lead"]
    named = leads[~leads.is_collective].groupby("task_id").agency.nunique()
    every = leads.groupby("task_id").agency.nunique()
    with_column = plans.plan_id[plans["columns"].map(lambda names: "product" in names)]
    tasks["named_lead"] = tasks.task_id.map(named).fillna(0) > 0
    tasks["one_lead"] = (tasks.task_id.map(every) == 1) & (tasks.task_id.map(named) == 1)
    tasks["dated"] = tasks.deadline_kind == "dated"
    tasks["product"] = tasks.product_text.fillna("").str.strip() != ""
    tasks["has_product"] = tasks.plan_id.isin(with_column)
    field = agencies.functional_area.astype(object).fillna("other").astype(str)
    agencies["field"] = field.where(~agencies.is_collective, "collective-" + field).where(
        agencies.known, "unknown"
    )
    agencies["today"] = agencies.agency_today.fillna(agencies.agency)
    return plans, tasks, agencies


plans, tasks, agencies = load()
names = dict(
    zip(plans.plan_id, plans.locality.fillna("") + " " + plans.issued_on.str[:4], strict=True)
)

with st.sidebar:
    st.subheader("Filters")
    chosen_plans = st.multiselect("Plan", plans.plan_id, format_func=names.get, key="plan")
    naming = st.segmented_control("Names", ["agency", "today"], default="agency", key="names")
    chosen_agencies = st.multiselect("Agency", sorted(agencies[naming].unique()), key="agency")
    role = st.selectbox("Role", ["lead", "coordinating"], index=None, key="role")
    pillars = st.multiselect("Pillar", sorted(tasks.pillar.dropna().unique()), key="pillar")
    kinds = st.multiselect("Deadline", sorted(tasks.deadline_kind.unique()), key="deadline")
    first = st.date_input("From", value=None, key="from")
    last = st.date_input("To", value=None, key="to")
    text = st.text_input("Search", key="q")
    areas = st.multiselect("Area", sorted(tasks.policy_areas.explode().dropna().unique()))
    fields = st.multiselect("Field", sorted(agencies.field.unique()), key="field")
    checks = st.multiselect("Check", [*CHECKS, *(f"no_{c}" for c in CHECKS)], key="check")
    st.segmented_control("Language", ["vi", "en"], default="vi", key="lang")

selected = tasks
if chosen_plans or len(plans) > MOST_PLANS:
    selected = selected[selected.plan_id.isin(chosen_plans or plans.plan_id[:MOST_PLANS])]
if pillars:
    selected = selected[selected.pillar.isin(pillars)]
if kinds:
    selected = selected[selected.deadline_kind.isin(kinds)]
if first:
    selected = selected[selected.deadline_end >= pd.Timestamp(first)]
if last:
    selected = selected[selected.deadline_start <= pd.Timestamp(last)]
if text:
    selected = selected[selected.search_text.str.contains(text.lower(), regex=False)]
if areas:
    selected = selected[selected.policy_areas.map(lambda found: bool(set(found) & set(areas)))]
if checks:
    fits = pd.Series(False, index=selected.index)
    for check in checks:
        name = check.removeprefix("no_")
        met = selected[name] if check == name else ~selected[name]
        fits |= met & selected.has_product if name == "product" else met
    selected = selected[fits]
on_agency = agencies
if chosen_agencies:
    on_agency = on_agency[on_agency[naming].isin(chosen_agencies)]
if role:
    on_agency = on_agency[on_agency.role == role]
if fields:
    on_agency = on_agency[on_agency.field.isin(fields)]
if chosen_agencies or role or fields:
    selected = selected[selected.task_id.isin(on_agency.task_id)]

st.title("Workload")
st.write("Which agency leads or coordinates most tasks in each plan?")
st.caption(f"{len(selected)} tasks, {selected.plan_id.nunique()} plans, {date.today()}")
left, middle, right = st.columns(3)
by = left.segmented_control("By", [naming, "field"], default=naming, key="by")
count = middle.segmented_control("Count", ["tasks", "share"], default="tasks", key="count")
shown_role = right.segmented_control("Show", ["lead", "coordinating"], default="lead", key="show")

named = agencies[agencies.task_id.isin(selected.task_id)]
named = named[named.role == (role or shown_role)]
named = named.merge(selected[["task_id", "plan_id"]], on="task_id")
groups = named.groupby(["plan_id", by, "is_collective"], observed=True)
counts = groups.agg(tasks=("task_id", "nunique"))
columns = [by, "plan", "tasks", "plan_tasks", "share"]
if "agency" not in columns:
    counts["written"] = groups.agency.agg(lambda written: "; ".join(written.unique()))
    columns.append("written")
counts = counts.reset_index()
counts["plan"] = counts.plan_id.map(names)
counts["plan_tasks"] = counts.plan_id.map(selected.groupby("plan_id").size())
counts["share"] = counts.tasks / counts.plan_tasks
counts = counts.sort_values("tasks", ascending=False)

for plan, own in counts[~counts.is_collective].groupby("plan"):
    best = own.iloc[0]
    st.markdown(
        f"- **{plan}**: {best[by]} with {best.tasks} of {best.plan_tasks} tasks "
        f"({best.share:.0%}); {len(own)} agencies"
    )
for heading, part in (
    ("Named", counts[~counts.is_collective]),
    ("All", counts[counts.is_collective]),
):
    if part.empty:
        continue
    st.subheader(heading)
    totals = part.groupby(by).tasks.sum()
    top = totals.nlargest(15).index
    if len(totals) > 15 and st.toggle(f"All {len(totals)}", key=f"all_{heading}"):
        top = totals.index
    shown = part[part[by].isin(top)]
    figure = px.bar(
        shown, x=count, y=by, color="plan", barmode="group", text=count, orientation="h"
    )
    st.plotly_chart(figure, key=f"chart_{heading}", on_select="rerun")
    with st.expander("Table"):
        st.dataframe(part[columns])
st.selectbox("Brief of an agency", sorted(counts[by].unique()), key="brief")
st.download_button("Tasks as CSV", selected.to_csv(index=False), "tasks.csv")
st.download_button("Table as CSV", counts.to_csv(index=False), "workload.csv")
