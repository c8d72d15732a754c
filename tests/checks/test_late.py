"""Drafts whose date is past."""

from __future__ import annotations

from typing import Any

import pytest

from linter.checks.late import Params, run
from tests.checks.factories import reading, world


@pytest.mark.parametrize(
    ("when", "facts", "severities"),
    [
        ("2026-11-19T09:00", {"status": "draft", "channels": ("x",)}, [None]),
        ("2026-11-19T09:00", {"status": "draft"}, ["info"]),
        ("2026-11-19T09:00", {"status": "published", "channels": ("x",)}, []),
        ("2026-11-19T09:00", {"status": "scheduled", "channels": ("x",)}, []),
        ("2026-11-20T07:59", {"status": "draft", "channels": ("x",)}, [None]),
        ("2026-11-20T08:00", {"status": "draft", "channels": ("x",)}, []),
        ("2026-11-20", {"status": "draft", "channels": ("x",)}, []),
        ("", {"status": "draft", "channels": ("x",)}, []),
        ("2026-11-01", {"status": "draft", "recurrence": "FREQ=WEEKLY"}, []),
    ],
)
def test_finds_drafts_that_should_be_out(
    when: str, facts: dict[str, Any], severities: list[str | None]
) -> None:
    one = reading("The weir is dry.", when, **facts)
    assert [hit.severity for hit in run(one, world(), Params())] == severities
