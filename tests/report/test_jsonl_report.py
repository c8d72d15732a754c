"""JSON Lines: what `json` says, a line for each thing."""

from __future__ import annotations

import json
from pathlib import Path

EXPECTED = Path(__file__).parent / "expected"


def test_says_what_json_says() -> None:
    whole = json.loads((EXPECTED / "report.json").read_text(encoding="utf-8"))
    text = (EXPECTED / "report.jsonl").read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    kinds = [line.pop("type") for line in lines]
    assert kinds == ["run", *["finding"] * 5, *["silenced"] * 2, *["problem"] * 2]
    run, *rest = lines
    names = ("findings", "silenced", "known", "beyond", "problems")
    assert rest == [one for name in names for one in whole[name]]
    assert run == {key: whole[key] for key in ("version", "tool", "now", "summary")}
