# codexyz: `make demo` shows the whole thing, `make test` proves it, `make check` guards the house rules.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: help install compiled demo up test check format bench docs picture images clean

help:  ## This list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

install: $(VENV)/.installed  ## Install everything into the checkout (.venv)

$(VENV)/.installed: requirements.lock pyproject.toml
	@scripts/install "$(PYTHON)" "$(VENV)"

# Also where Python is told to write no bytecode: a server would otherwise spend most of its start on compiling itself.
compiled: install
	@$(BIN)/python -m compileall -q emulator services runners webui

demo: compiled  ## The reference release: git push to production, three stories
	@$(BIN)/codexyz demo

up: compiled  ## Start the emulator on port 4566
	@$(BIN)/codexyz up

test: compiled  ## All tests
	@$(BIN)/pytest -n $(or $(WORKERS),auto) --maxprocesses 8 $(ARGS)

check: install  ## ruff, types, import contracts, what is generated, operation ratchet
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m emulator.wire.generate --check
	@$(BIN)/python -m scripts.coverage --check
	@$(BIN)/python -m scripts.schema --check

format: install  ## Rewrite the sources in the house's layout
	@$(BIN)/ruff check --fix-only -q .
	@$(BIN)/ruff format .

docs: install  ## Regenerate what is generated: API modules, coverage page, JSON Schema of buildspecs
	@$(BIN)/python -m emulator.wire.generate
	@$(BIN)/python -m scripts.coverage
	@$(BIN)/python -m scripts.schema

picture: compiled  ## Photograph the dashboard for the README (needs chromium)
	@$(BIN)/python -m scripts.screenshot

bench: compiled $(VENV)-bench  ## Compare with moto and ministack; writes benchmarks/results.md
	@$(BIN)/python -m benchmarks

$(VENV)-bench: benchmarks/requirements.txt
	@$(PYTHON) -m venv $(VENV)-bench && $(VENV)-bench/bin/pip install -q -r benchmarks/requirements.txt && touch $@

images: install  ## Build the images that builds and simulated instances run in (needs Docker)
	@runners/images/build.sh

clean:  ## Remove the installation and the emulator's data
	rm -rf $(VENV) $(VENV)-bench .codexyz
