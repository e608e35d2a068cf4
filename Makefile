# Everything a newcomer types. A fresh Debian machine needs only make, python3-venv and git.
PYTHON ?= python3
UV := .tools/bin/uv
BIN := .venv/bin
ARGS ?=
# Names of tests to run, for `make test TESTS=tests/plans`.
TESTS ?= tests
WORKERS ?= 2

.PHONY: demo setup test test-long test-tools check score bench messages clean

demo: setup ## set everything up and open the main job on an embedded database
	@$(BIN)/phoihop demo $(ARGS)

setup: .venv/.demo-ready

test: test-tools .venv/.test-ready ## set up what the tests need and run them all
	@$(MAKE) --no-print-directory check
	@deploy/test/run.sh $(WORKERS) "$(TESTS)"

test-long: test-tools .venv/.test-ready ## what takes longer than a coffee: whole fuzz, national scale
	@$(BIN)/pytest -q -m long $(TESTS)

check: .venv/.test-ready ## style, types, walls, sizes: before every commit
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/mypy
	@$(BIN)/python -m phoihop.web.messages check
	@$(BIN)/pytest -q tests/architecture

score: .venv/.test-ready ## how well the reader does on documents with a gold annotation
	@$(BIN)/pytest -q -m shared tests/reading -s

bench: setup ## measure: make bench ARGS="read --json"
	@$(BIN)/phoihop bench $(ARGS)

messages: .venv/.test-ready ## collect the interface's sentences for translation
	@$(BIN)/python -m phoihop.web.messages update

clean: ## remove what was built; keeps the data in var/
	rm -rf .venv .tools src/phoihop/web/assets/node_modules src/phoihop/web/static/build

$(UV): Makefile
	@command -v git >/dev/null || { echo "Missing: git. Install it with: sudo apt install git" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed; this is $$($(PYTHON) --version)." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Missing: python3-venv. Install it with: sudo apt install python3-venv" >&2; exit 1; }
	@echo "Preparing the tools (once) …" >&2
	@$(PYTHON) -m venv .tools
	@.tools/bin/pip install --quiet --disable-pip-version-check "uv==0.13.9"
	@touch $@

.venv/.demo-ready: $(UV) pyproject.toml uv.lock src/phoihop/web/assets/package-lock.json $(wildcard src/phoihop/web/assets/*.* src/phoihop/web/assets/*/*) $(wildcard src/phoihop/locale/*/LC_MESSAGES/*.po)
	@$(UV) sync --quiet --locked --inexact --no-default-groups --group assets
	@$(BIN)/python -m phoihop.web.assets.build
	@$(BIN)/python -m phoihop.web.messages compile
	@touch $@

.venv/.test-ready: .venv/.demo-ready
	@$(UV) sync --quiet --locked
	@touch $@

test-tools:
	@deploy/test/tools.sh
