# Everything a developer types. Needs Python 3.11 or later with pip, and make; nothing else.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: help demo browser check test eval lock clean

help:  ## List the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST)

$(READY): requirements-dev.lock pyproject.toml
	rm -rf .venv
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

demo: $(READY)  ## Read the sample reports, and trace a claim through six more
	$(BIN)/reportedly demo

browser:  ## Install Debian's Chromium for the tests of the pages, where there is none (asks for root)
	command -v chromium >/dev/null || { apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium >/dev/null; }

check: $(READY)  ## Style, types, layers and the quick tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q -n auto --dist loadfile -m "not slow and not evaluation"

test: check  ## All of check, then all tests with their coverage, then the floors of quality
	$(BIN)/coverage run -m pytest -q -m "not evaluation"
	$(BIN)/coverage report --skip-covered
	$(BIN)/pytest -q -m evaluation

eval: $(READY)  ## Measure on the annotated corpora
	$(BIN)/python benchmarks/evaluate.py

lock: $(READY)  ## Pin what pyproject.toml asks for, with hashes
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --upgrade --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet --output-file requirements-dev.lock

clean:  ## Remove what was built
	rm -rf .venv build dist .coverage .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
