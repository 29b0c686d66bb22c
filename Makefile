# The commands of README.md. PYTHON names another interpreter (3.11 or newer), ARGS passes options on.

PYTHON ?= python3
ARGS ?=
HERE := .venv/bin/python
BOOTSTRAP := $(PYTHON) -m asasec_graph.setup.bootstrap
NPM := $(HERE) -m asasec_graph.setup.node frontend
SOURCES := asasec_graph schema resolvers extractors cypher tests

.PHONY: help setup setup-tests demo test check format lint types lock clean

help: ## what there is
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

setup: ## everything the program needs, into .venv and the user's cache
	@$(BOOTSTRAP)

setup-tests:
	@$(BOOTSTRAP) --tests

demo: ## the set-up, then a synthetic world: make demo ARGS="--no-serve --json"
	@$(BOOTSTRAP)
	@.venv/bin/asasec demo $(ARGS)

test: setup-tests ## the set-up, then every test: make test ARGS="tests/graph -x"
	@$(NPM) run unit
	@$(HERE) -m pytest $(ARGS)

check: setup-tests format-check lint types test ## what CI runs, and the style and types before it

format: ## rewrites the sources in the one format
	@$(HERE) -m ruff format $(SOURCES)
	@$(HERE) -m ruff check --fix-only --quiet $(SOURCES)

.PHONY: format-check
format-check:
	@$(HERE) -m ruff format --check $(SOURCES)

lint: ## ruff and eslint
	@$(HERE) -m ruff check $(SOURCES)
	@$(NPM) run lint

types: ## mypy, pyright and svelte-check
	@$(HERE) -m mypy
	@$(HERE) -m asasec_graph.setup.pyright
	@$(NPM) run check

lock: ## renews the locks (for maintainers: needs the network and Maven)
	@$(HERE) -m asasec_graph.setup.relock
	@$(NPM) run relock

clean: ## removes what the set-up and the checks made here; the user's cache stays
	@rm -rf .venv .setup.lock .explorer.lock build *.egg-info asasec_graph/static frontend/node_modules
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
