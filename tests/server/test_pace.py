"""The pace: how soon a file is read after a keystroke."""

from __future__ import annotations

import asyncio
import time

import pytest

from linter.server.pace import Pace


def spend(pace: Pace, path: str, seconds: float) -> None:
    with pace.timed(path):
        time.sleep(seconds)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("costs", "waits"),
    [
        pytest.param((0.1,), False, id="the first reading"),
        pytest.param((0.0, 0.1), False, id="one that takes long"),
        pytest.param((0.1, 0.1), True, id="two that take long"),
    ],
)
async def test_only_a_file_that_takes_long_each_time_is_put_off(
    costs: tuple[float, ...], waits: bool
) -> None:
    read: list[str] = []
    pace = Pace(asyncio.get_running_loop(), read.append)
    for cost in costs:
        spend(pace, "a.md", cost)
    pace.changed("a.md")
    await asyncio.sleep(0.02)
    assert (read == []) is waits
    pace.stop("a.md")
