# Each target sets up what it needs in .venv; nothing but make and Python 3.11 or later has to be there.

PYTHON ?= python3
ARGS ?= examples
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: bench bench-server check test style golden docs lexicon audit dictionary build clean hostile fuzz fuzz-watched faults dependencies

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
	@$(BIN)/python -m tests.documented

# The documentation site, in build/site: look at it with python3 -m http.server -d build/site
docs: .venv/.installed-docs
	@$(BIN)/python -m scripts.documentation prepare
	@$(BIN)/zensical build --strict
	@$(BIN)/python -m scripts.documentation check

# Every rule over a corpus of articles, to read how right the rules are: make audit CORPUS=folder
audit: .venv/.installed
	@$(BIN)/copydesk audit $(CORPUS) $(ARGS_AUDIT)

# The dictionary, from the word lists of SCOWL (Debian package scowl): make dictionary SCOWL=folder
SCOWL ?= /usr/share/dict/scowl
dictionary: .venv/.installed
	@$(BIN)/python scripts/dictionary.py $(SCOWL)

# The table of rare words, from the frequencies of a package that nothing else needs.
lexicon: .venv/.installed-test
	@$(PIP) wordfreq==3.1.1
	@$(BIN)/python -m tests.lexicon

# Whole processes beside those of the peers that are installed, then each rule: make bench ARGS_BENCH="--output now.json"
bench: .venv/.installed-test
	@$(BIN)/python -m tests.bench $(ARGS_BENCH)

# The language server, as an editor meets it, beside a cold check and a bare Python.
bench-server: .venv/.installed-test
	@$(BIN)/python -m tests.bench_server $(ARGS_BENCH)

# Each kind of hostile input at three sizes, with the growth of its time: make hostile ARGS_HOSTILE="--scale 0.1 quotes"
hostile: .venv/.installed-test
	@$(BIN)/python -m tests.hostile $(ARGS_HOSTILE)

# Inputs that break something, sought for a bounded time: seconds for each of the targets.
FUZZ_S ?= 60
fuzz: .venv/.installed-test
	@$(BIN)/python -m tests.fuzz --seconds $(FUZZ_S) $(ARGS_FUZZ)

# The same, steered by what the inputs reach; atheris has to be there for this Python.
fuzz-watched: .venv/.installed-test
	@$(PIP) --editable '.[fuzz]'
	@$(BIN)/python -m tests.fuzz --watched --seconds $(FUZZ_S) $(ARGS_FUZZ)

# Processes killed, disks full, caches damaged, and more: how often each was tried, and how often something was lost.
faults: .venv/.installed-test
	@$(BIN)/python -m tests.faults $(ARGS_FAULTS)

# Known weaknesses of what copydesk depends on, and the licences of all of it.
dependencies: .venv/.installed
	@$(PIP) pip-audit
	@$(BIN)/python -m scripts.dependencies --audit

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

.venv/.installed-docs: pyproject.toml .venv/.created
	@echo "Installing copydesk and what its documentation needs into .venv …" >&2
	@$(PIP) --editable '.[docs]'
	@touch $@ .venv/.installed
