"""docs/DATABASE.md says what each table and column of the schema is, in the schema's own words.

After a change of the schema: `python tests/contract/test_database.py` writes the tables anew.
"""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from tocsin.store import Database, migrations

DOCUMENT = Path(__file__).parents[2] / "docs" / "DATABASE.md"
BEGIN, END = "<!-- from schema.sql -->\n", "<!-- end -->"
TABLE = re.compile(r"^((?:-- [^\n]*\n)+)CREATE TABLE (\w+) \(\n(.*?)^\)", re.MULTILINE | re.DOTALL)
VIEW = re.compile(r"^((?:-- .*\n)+)CREATE (VIRTUAL TABLE|VIEW) (\w+)", re.MULTILINE)
COLUMN = re.compile(r'^  "?(\w+)"? (INTEGER|TEXT|REAL|BLOB)\b(.*?),? -- (.*)$', re.MULTILINE)
LINKED = re.compile(r"REFERENCES (\w+)")


def schema() -> str:
    return migrations.SCHEMA.read_text(encoding="utf-8")


def tables() -> Iterator[tuple[str, str, list[tuple[str, str, str, str]]]]:
    """Name, what it is, and its columns: name, type, the table it points to, what it is."""
    for comment, name, body in TABLE.findall(schema()):
        columns = [
            (column, kind, "".join(LINKED.findall(rest)), said)
            for column, kind, rest, said in COLUMN.findall(body)
        ]
        yield name, worded(comment), columns


def worded(comment: str) -> str:
    return " ".join(line.removeprefix("-- ") for line in comment.splitlines())


def described() -> str:
    lines = []
    for name, said, columns in tables():
        lines += [f"### {name}", "", said, "", "| column | type | what it is |", "|---|---|---|"]
        for column, kind, linked, what in columns:
            to = f" → `{linked}`" if linked else ""
            lines.append(f"| `{column}` | {kind.lower()} | {what}{to} |".replace("||", r"\|\|"))
        lines.append("")
    lines += ["### Views and full-text indexes", "", "| name | what it is |", "|---|---|"]
    lines += [f"| `{name}` | {worded(comment)} |" for comment, _, name in VIEW.findall(schema())]
    return "\n".join(lines) + "\n"


def test_every_table_and_column_has_its_line(tmp_path: Path) -> None:
    with Database.open(tmp_path / "a.db", create=True) as db:
        made = {
            r["name"]
            for r in db.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%fts%'")
        }
        assert made == {name for name, _, _ in tables()}
        for name, _, columns in tables():
            assert [r["name"] for r in db.rows(f"PRAGMA table_info({name})")] == [c[0] for c in columns], name


def test_the_document_is_that_of_the_schema() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert text[text.index(BEGIN) + len(BEGIN) : text.index(END)] == described()
    assert f"schema {migrations.CURRENT}" in text


def test_the_queries_of_the_document_run(tmp_path: Path) -> None:
    with Database.open(tmp_path / "a.db", create=True):
        pass
    opened = sqlite3.connect(tmp_path / "a.db")
    queries = re.findall(r"```sql\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert queries
    for query in queries:
        assert opened.execute(query).fetchall() == []
    opened.close()


if __name__ == "__main__":
    before = DOCUMENT.read_text(encoding="utf-8")
    start, end = before.index(BEGIN) + len(BEGIN), before.index(END)
    DOCUMENT.write_text(before[:start] + described() + before[end:], encoding="utf-8")
