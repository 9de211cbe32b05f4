"""The least that a Streamlit page can be: what every rerun costs before anything is shown."""

import streamlit as st

st.text_input("word", key="word")
st.write("empty")
