# `make demo` and `make test` do everything from a fresh clone; nothing needs to be installed beforehand but Python 3.11.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint types unit package docs samples lock clean

demo: $(VENV)/.ready
	$(BIN)/agreement-scan scan corpora/samples

test: lint types unit package

lint: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.ready
	$(BIN)/mypy

unit: $(VENV)/.ready
	$(BIN)/pytest -q -n 2

# The wheel in an environment of its own, used from another folder.
package: $(VENV)/.ready
	$(BIN)/python tools/check_wheel.py

# The generated pages of docs/; a test fails where they are not up to date.
docs: $(VENV)/.ready
	$(BIN)/python tools/generate_docs.py
	$(BIN)/python tools/update_readme.py

samples: $(VENV)/.ready
	$(BIN)/python corpora/sources/build.py

# Writes requirements.lock anew from pyproject.toml: every version exact, every file with its hash.
lock: $(VENV)/.ready
	$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-header --no-annotate --python-version 3.11 \
		--extra dev pyproject.toml --output-file requirements.lock

$(VENV)/.ready: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "agreement-scan needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
