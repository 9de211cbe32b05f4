"""Questions asked of the database, answered as Arrow tables. No Streamlit, no Plotly."""
