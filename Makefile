# Two commands do everything on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test test-browser lint eval eval-corpora wheel clean

demo: $(VENV)/runtime
	$(BIN)/tocsin read examples/border-night.txt

test: $(VENV)/dev
	$(BIN)/pytest

# Opens the HTML page in a real browser. Needs chromium and Noto fonts on the machine (Debian: chromium,
# fonts-noto-core, fonts-noto-cjk) and Python's playwright, which it installs here without a browser of its own.
test-browser: $(VENV)/dev
	@command -v chromium >/dev/null || { echo "test-browser needs chromium on the path" >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[browser]'
	$(BIN)/pytest tests/browser

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Scores on ../shared, held to the floors in eval/floors.json; says so when the folder is absent.
eval: $(VENV)/dev
	$(BIN)/python eval/desk.py --check --tags

# The other measures of docs/ACCURACY.md; minutes, and nothing is held to a floor.
eval-corpora: $(VENV)/dev
	$(BIN)/python eval/plover.py
	$(BIN)/python eval/muc.py
	$(BIN)/python eval/polnear.py
	$(BIN)/python eval/times.py
	$(BIN)/python eval/places.py gold pins geowebnews lgl ucdp acled
	$(BIN)/python eval/event_location.py
	$(BIN)/python eval/gunviolence.py --half b --every 3
	$(BIN)/python eval/crossdoc.py gun gvc
	for set in a b c; do $(BIN)/python eval/desk.py --articles training/corpus/$$set/articles; done

$(VENV)/python:
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/runtime: $(VENV)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/dev: $(VENV)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@ $(VENV)/runtime

wheel: $(VENV)/dev
	$(BIN)/python -m pip wheel --no-deps --wheel-dir dist .

clean:
	rm -rf $(VENV) dist build
