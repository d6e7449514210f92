# Each target sets up what it needs in .venv; nothing but make and Python 3.11 or later has to be there.

PYTHON ?= python3
ARGS ?= examples
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: check test style golden build clean

# The gate's verdict (exit code 1) is shown and not enforced; a mistake (2) fails.
check: .venv/.installed
	@$(BIN)/copydesk check $(ARGS) || [ $$? -eq 1 ]

test: .venv/.installed-test
	@$(BIN)/pytest -n auto --maxprocesses 4 --dist loadgroup $(ARGS_TEST)

style: .venv/.installed-style
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy src rules tests examples/library.py
	@$(BIN)/lint-imports

golden: .venv/.installed-test
	@$(BIN)/python -m tests.golden

build: .venv/.installed-test
	@$(BIN)/python -m build --no-isolation

clean:
	rm -rf .venv dist build

.venv/.created:
	@$(PYTHON) -c 'import sys; sys.exit("copydesk needs Python 3.11 or later; try: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/.installed: pyproject.toml .venv/.created
	@echo "Installing copydesk into .venv …" >&2
	@$(PIP) --editable .
	@touch $@

.venv/.installed-test: pyproject.toml .venv/.created
	@echo "Installing copydesk and what its tests need into .venv …" >&2
	@$(PIP) --editable '.[test]'
	@touch $@ .venv/.installed

.venv/.installed-style: pyproject.toml .venv/.created
	@echo "Installing copydesk and its style checks into .venv …" >&2
	@$(PIP) --editable '.[test,style]'
	@touch $@ .venv/.installed .venv/.installed-test
