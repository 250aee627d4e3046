"""Score the whole line on ../shared/gold: run, print the scorer's table, hold the floors.

    python eval/desk.py [--articles FOLDER] [--out FILE] [--tags] [--errors N] [--check]

`--articles` scores another folder of annotated reports (training/corpus/b/articles) with the same scorer.
Says so and stops with 0 when the gold is not there.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "gold"
FLOORS = Path(__file__).with_name("floors.json")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--tags", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--check", action="store_true", help="fail when a figure is under its pinned floor")
    options = parser.parse_args()
    if not (options.gold / "score.py").exists():
        print(f"eval: no gold at {options.gold}: nothing measured")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        predicted = options.out or Path(folder) / "pred.jsonl"
        asked = questions(options.gold, options.articles)
        code(asked, predicted, Path(folder))
        scores = Path(folder) / "scores.json"
        command = [sys.executable, str(options.gold / "score.py"), "--pred", str(predicted)]
        if options.articles:
            command += ["--gold", str(options.articles), "--seed", "none"]
        command += ["--per-doc", "--json", str(scores), "--errors", str(options.errors)]
        if options.tags:
            command.append("--tags")
        subprocess.run(command, check=True)
        overall = json.loads(scores.read_text())["overall"]
    return held(overall) if options.check else 0


def questions(gold: Path, articles: Path | None) -> list[Path]:
    """The annotated reports: those of a folder, or the sample and the seed."""
    found = sorted((articles or gold / "articles").glob("*.gold.json"))
    return found if articles else [*found, gold / "seed_gold.json"]


def code(answers: list[Path], predicted: Path, folder: Path) -> None:
    """Give the program the reports as the kept-back ones are given: doc_id, text, published."""
    lines = []
    for path in answers:
        answer = json.loads(path.read_text(encoding="utf-8"))
        beside = path.with_name(path.name.replace(".gold.json", ".txt").replace("_gold.json", ".txt"))
        with beside.open(encoding="utf-8", newline="") as stream:
            text = stream.read()
        lines.append({"doc_id": answer["doc_id"], "text": text, "published": answer["published"]})
    asked = folder / "asked.jsonl"
    asked.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    command = [sys.executable, "-m", "tocsin", "read", str(asked)]
    subprocess.run([*command, "--format", "jsonl", "--output", str(predicted)], check=True)


def held(overall: dict[str, object]) -> int:
    """1 when a figure fell under its floor, else 0."""
    low = []
    for name, floor in json.loads(FLOORS.read_text()).items():
        value = overall.get(name)
        figure = value["f1"] if isinstance(value, dict) else value
        if not isinstance(figure, (int, float)) or figure < floor:
            low.append(f"{name} {figure} is under its floor {floor}")
    print("\n".join(low) or "all floors held")
    return 1 if low else 0


if __name__ == "__main__":
    raise SystemExit(main())
