"""What the app says to people: plain, neutral about bodies, never loud."""

import ast
import re
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "glutetracker"
NEVER = re.compile(r"\b(guilt\w*|asham\w*|shame\w*|burn\w*|ton(?:e|es|ed|ing)|flat\w*)\b|problem area|!", re.IGNORECASE)


def sentences() -> list[tuple[str, str]]:
    """Every text given to tr or trn, with its place."""
    found = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"tr", "trn"}:
                place = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                found += [
                    (place, each.value)
                    for each in node.args
                    if isinstance(each, ast.Constant) and isinstance(each.value, str)
                ]
    return found


def test_no_sentence_shames_a_body_or_shouts():
    said = sentences()
    assert len(said) > 400
    assert [(place, text) for place, text in said if NEVER.search(text)] == []
