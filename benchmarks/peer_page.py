"""The workload page as it is usually written: pandas, plotly.express, default flags.

Same data, same filters, same charts and tables as the product's page; no tricks, no mistakes: the
tables are read once a process (``st.cache_data``), as every tutorial says.
"""

import json
import os
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import plotly.express as px
import streamlit as st

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
    return plans, tasks, agencies


plans, tasks, agencies = load()
names = dict(
    zip(plans.plan_id, plans.locality.fillna("") + " " + plans.issued_on.str[:4], strict=True)
)

with st.sidebar:
    st.subheader("Filters")
    chosen_plans = st.multiselect("Plan", plans.plan_id, format_func=names.get, key="plan")
    chosen_agencies = st.multiselect("Agency", sorted(agencies.agency.unique()), key="agency")
    role = st.selectbox("Role", ["lead", "coordinating"], key="role")
    pillars = st.multiselect("Pillar", sorted(tasks.pillar.dropna().unique()), key="pillar")
    kinds = st.multiselect("Deadline", sorted(tasks.deadline_kind.unique()), key="deadline")
    first = st.date_input("From", value=None, key="from")
    last = st.date_input("To", value=None, key="to")
    text = st.text_input("Search", key="q")

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
named = agencies[agencies.task_id.isin(selected.task_id) & (agencies.role == role)]
if chosen_agencies:
    named = named[named.agency.isin(chosen_agencies)]
named = named.merge(selected[["task_id", "plan_id"]], on="task_id")
counts = (
    named.groupby(["plan_id", "agency", "is_collective"], observed=True)
    .agg(tasks=("task_id", "nunique"), written=("agency_text", "unique"))
    .reset_index()
)
counts["plan"] = counts.plan_id.map(names)
counts["share"] = counts.tasks / counts.plan_id.map(selected.groupby("plan_id").size())

st.title("Workload")
st.caption(f"{len(selected)} tasks, {selected.plan_id.nunique()} plans, {date.today()}")
left, middle, right = st.columns(3)
left.segmented_control("By", ["agency", "field"], default="agency", key="by")
middle.segmented_control("Count", ["tasks", "share"], default="tasks", key="count")
right.segmented_control("Show", ["lead", "coordinating"], default="lead", key="show")
for heading, part in (
    ("Named", counts[~counts.is_collective]),
    ("All", counts[counts.is_collective]),
):
    if part.empty:
        continue
    st.subheader(heading)
    top = part.groupby("agency").tasks.sum().nlargest(15).index
    shown = part[part.agency.isin(top)]
    figure = px.bar(
        shown, x="tasks", y="agency", color="plan", barmode="group", text="tasks", orientation="h"
    )
    st.plotly_chart(figure, key=f"chart_{heading}", on_select="rerun")
    with st.expander("Table"):
        st.dataframe(part[["agency", "plan", "tasks", "share", "written"]])
st.download_button("CSV", selected.to_csv(index=False), "tasks.csv")
