# Everything CI runs: `make check`. The environment is made in .venv the first time.
PYTHON ?= python3.11
BIN = .venv/bin

.PHONY: check format lint types contracts test build generated accuracy benchmark record clean

check: .venv/.ready lint types contracts test build

.venv/.ready: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	touch $@

format: .venv/.ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix-only --quiet .

lint: .venv/.ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv/.ready
	$(BIN)/mypy

contracts: .venv/.ready
	$(BIN)/lint-imports

test: .venv/.ready
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -q
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

# The wheel, installed away from the checkout, has to find its prompts and rubrics.
build: .venv/.ready
	rm -rf build && mkdir -p build
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir build .
	$(PYTHON) -m venv build/venv
	build/venv/bin/python -m pip install --quiet build/*.whl
	cd build && venv/bin/afterword draft --today 2025-03-04 ../examples/harbour-analyst.md > harbour-analyst.txt
	cd build && venv/bin/afterword check --name "Mira Lind" harbour-analyst.txt

# What is generated: the forms that rubrics and word lists are loaded from, the schema, and docs/rules.md.
generated: .venv/.ready
	$(BIN)/python -m afterword.offline
	$(BIN)/python -m afterword.rubric
	$(BIN)/afterword rubric show > docs/rules.md

# What the rubric reaches on the labelled emails of tests/data/emails, or of FILES.
accuracy: .venv/.ready
	$(BIN)/python tests/accuracy.py $(FILES)

# Record cassettes from a server: make record URL=http://localhost:8080/v1 INTO=relay MODEL=…
record: .venv/.ready
	$(BIN)/python tests/recorded/record.py drafts $(URL) --into $(or $(INTO),relay) $(if $(MODEL),--model $(MODEL))
	$(BIN)/python tests/recorded/record.py notes $(URL) --into $(or $(INTO),relay) $(if $(MODEL),--model $(MODEL))

# Ratios within one interleaved run; no test depends on them.
benchmark: .venv/.ready
	$(BIN)/python -m pip install --quiet --editable '.[benchmark]'
	$(BIN)/python tests/benchmarks/cold_start.py
	$(BIN)/python tests/benchmarks/throughput.py
	$(BIN)/python tests/benchmarks/batch.py

clean:
	rm -rf .venv build dist .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
