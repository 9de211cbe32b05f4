# The three commands a person needs: make run, make test, make bench. Each starts from nothing.
.DEFAULT_GOAL := help
.ONESHELL:
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	if command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then echo $$p; break; fi; done)
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
JOBS ?= 2
LAKE := $(VENV)-lake
LAKE_TESTS ?= tests/lake tests/loaders/test_warehouse.py tests/loaders/test_publishing.py \
	$(wildcard tests/analytics/test_*queries.py) tests/analytics/test_filters.py \
	tests/analytics/test_search.py tests/analytics/test_clarity.py \
	-k "not killed_at_any_moment and not twenty_publishes"

.PHONY: help run test test-lake bench bench-quick check format build screenshots clean

help:
	@echo "make run    the dashboard on http://localhost:$(PORT), installing what it needs"
	@echo "make test   every test, browser tests included"
	@echo "make test-lake  the tests of the shared lake alone, with DuckDB 1.5.5 and PostgreSQL"
	@echo "make check  format, lint, types and tests"
	@echo "make bench  the benchmarks, as ratios measured in one run (about half an hour)"
	@echo "make bench-quick  smaller sizes, two minutes"

$(VENV)/.run: requirements.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, then run make again." >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/.dev: requirements-dev.txt requirements.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, then run make again." >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $(VENV)/.run $@

build: $(VENV)/.run
	$(BIN)/python -m loaders build

run: build
	$(BIN)/streamlit run asgi.py --server.port $(PORT)

$(LAKE)/.done: requirements-lake.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, then run make again." >&2; exit 1; }
	test -x $(LAKE)/bin/python || $(PYTHON) -m venv $(LAKE)
	$(LAKE)/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-lake.txt
	touch $@

# DuckDB 1.5.5 with DuckLake and PostgreSQL; also the questions, so that 1.5.5 and 2.0 stay alike.
test-lake: $(LAKE)/.done
	bash tests/install_system.sh
	$(LAKE)/bin/python -m pytest -q -n $(JOBS) --dist loadscope $(LAKE_TESTS)

test: $(VENV)/.dev
	bash tests/install_system.sh
	test -n "$(ARGS)" || $(MAKE) test-lake
	$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup $(ARGS)

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(MAKE) test

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.dev
	bash tests/install_system.sh
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-bench.txt || echo "Datasette could not be installed: it is left out"
	$(BIN)/python -m benchmarks

bench-quick: $(VENV)/.dev
	bash tests/install_system.sh
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-bench.txt || echo "Datasette could not be installed: it is left out"
	$(BIN)/python -m benchmarks --quick

screenshots: $(VENV)/.dev
	bash tests/install_system.sh
	$(BIN)/python -m docs.screenshots

clean:
	rm -rf $(VENV) $(LAKE) build .mypy_cache .ruff_cache .pytest_cache .hypothesis
