"""Writes glutetracker/ui/theme/tokens.py from resources/themes; run it after changing a theme."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
THEMES = ROOT / "resources" / "themes"
TOKENS = ROOT / "glutetracker" / "ui" / "theme" / "tokens.py"


def module() -> str:
    """Give the module's text: TOML is not read on the launch path, so it is kept as Python."""
    colours = {name: tomllib.loads((THEMES / f"{name}.toml").read_text())["colour"] for name in ("light", "dark")}
    measures = tomllib.loads((THEMES / "measures.toml").read_text())
    lines = ['"""Made from resources/themes by tests/generate/theme_tokens.py; change it there."""', ""]
    lines += ["COLOURS: dict[str, dict[str, str]] = {"]
    for name, roles in colours.items():
        lines += [f'    "{name}": {{', *(f'        "{role}": "{value}",' for role, value in roles.items()), "    },"]
    lines += ["}"]
    types = {role: tuple(value) for role, value in measures["type"].items()}
    lines += [
        "TYPE: dict[str, tuple[int, int]] = {",
        *(f'    "{role}": {value},' for role, value in types.items()),
        "}",
    ]
    for table in ("space", "radius", "motion"):
        lines += [f"{table.upper()}: dict[str, int] = {{"]
        lines += [*(f'    "{name}": {value},' for name, value in measures[table].items()), "}"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TOKENS.write_text(module())
