"""Generated files are those that their sources make today."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from linter.docs.generate import generated
from linter.packs.locate import own_packs

ROOT = Path(__file__).parent.parent
FILES = generated()


@pytest.mark.parametrize("path", FILES)
def test_generated_files_are_fresh(path: str) -> None:
    """Run `python -m linter.docs` at the top of the repository to mend it."""
    assert (ROOT / path).read_text(encoding="utf-8") == FILES[path]


def _data(kind: str) -> list[Path]:
    below = {
        "pack": "pack.yaml",
        "signal": "signals/*.yaml",
        "trait": "traits/*.yaml",
        "calendar": "calendars/*.yaml",
        "platform": "platforms/*.yaml",
        "rule": "*.yaml",
    }
    found = [
        path
        for pack in own_packs()
        for path in sorted(Path(pack.path).glob(below[kind]))
        if kind != "rule" or path.name != "pack.yaml"
    ]
    assert found
    return found


@pytest.mark.parametrize(
    "kind", ["pack", "rule", "signal", "trait", "calendar", "platform"]
)
def test_our_own_packs_fit_the_schemas(kind: str) -> None:
    """What editors underline is what the loader would refuse."""
    schema = YAML(typ="safe").load(FILES[f"schemas/{kind}.schema.json"])
    validator = Draft202012Validator(schema)
    for path in _data(kind):
        data = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
        assert [error.message for error in validator.iter_errors(data)] == [], path


def test_the_schemas_refuse_a_typo() -> None:
    schema = YAML(typ="safe").load(FILES["schemas/tactlint.schema.json"])
    errors = list(Draft202012Validator(schema).iter_errors({"time_zone": "UTC"}))
    assert len(errors) == 1
    assert "time_zone" in errors[0].message
