"""The JSON that other tools rely on, as `test_formats` proves it is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

EXPECTED = Path(__file__).parent / "expected" / "report.json"
REPORT: Any = json.loads(EXPECTED.read_text(encoding="utf-8"))


def test_keeps_its_promise() -> None:
    assert list(REPORT) == [
        "version",
        "tool",
        "now",
        "summary",
        "findings",
        "silenced",
        "known",
        "beyond",
        "problems",
    ]
    assert REPORT["version"] == 1
    assert REPORT["tool"] == {"name": "tactlint", "version": "1.2.3"}
    assert REPORT["now"] == "2026-11-20T08:00:00+00:00"
    assert REPORT["summary"] == {
        "files": 9,
        "posts": 12,
        "rules": 27,
        "errors": 2,
        "warnings": 2,
        "infos": 1,
        "silenced": 2,
        "published": 3,
        "context": 40,
        "proposed_events": 0,
        "known": 0,
        "stale": 0,
        "beyond": 0,
        "changed": None,
    }


def test_finding_keeps_its_promise() -> None:
    found = REPORT["findings"][2]
    assert found["path"] == "posts/fr/2026-11-27-black-friday.md"
    assert found["start"] == {"line": 8, "column": 1}
    assert found["end"] == {"line": 8, "column": 7}
    assert found["evidence"][1] == {
        "text": "-30 %",
        "signal": "price",
        "start": {"line": 8, "column": 10},
        "end": {"line": 8, "column": 15},
    }
    assert {"rule", "severity", "message", "post", "field"} <= set(found)
    assert {"related", "url", "fingerprint"} <= set(found)


def test_gives_texts_back_unchanged() -> None:
    """What is escaped for the sake of terminals reads as it was written."""
    message = "a gap nobody filled: {{name}}, ##[warning]\n::error::\x1b[2J"
    assert REPORT["findings"][1]["message"] == message


def test_silenced_findings_keep_their_reason() -> None:
    kept = {"rule", "path", "reason", "until"}
    silenced = [
        {key: entry[key] for key in sorted(kept)} for entry in REPORT["silenced"]
    ]
    assert silenced == [
        {
            "path": "posts/fr/2026-11-27-black-friday.md",
            "reason": "clin d'œil voulu",
            "rule": "pressure/false-urgency",
            "until": "2026-12-01",
        },
        {
            "path": "posts/fr/2026-11-27-black-friday.md",
            "reason": "",
            "rule": "promo/shouting",
            "until": None,
        },
    ]


def test_problems_keep_their_place() -> None:
    assert REPORT["problems"][0] == {
        "path": "posts/en/broken.yaml",
        "line": 4,
        "column": 7,
        "message": "a quote is never closed",
        "hint": "add a ' here",
        "fatal": True,
    }
