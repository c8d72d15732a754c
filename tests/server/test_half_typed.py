"""What is said of a file while its neighbour is half typed."""

from __future__ import annotations

import pytest

from tests.server.conftest import Edit
from tests.test_unused_requests import ASKING, NEAR, far

pytestmark = pytest.mark.asyncio


async def test_a_request_is_not_unused_while_its_neighbour_is_half_typed(
    edit: Edit,
) -> None:
    editor = await edit({"a.md": far(NEAR), "b.md": ASKING})
    editor.open("a.md")
    editor.open("b.md")
    await editor.finds("b.md", "silence/unused")
    editor.type("a.md", NEAR.replace("2026-12-01T18:00", "[2026"))
    await editor.finds("b.md")
    editor.type("a.md", far(NEAR))
    await editor.finds("b.md", "silence/unused")
