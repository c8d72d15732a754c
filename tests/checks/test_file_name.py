"""Names that a publisher passes over."""

from __future__ import annotations

import pytest

from linter.checks.file_name import Params, run
from tests.checks.factories import reading, world


@pytest.mark.parametrize(
    ("path", "publisher"),
    [
        ("_posts/2026-12-01-walk.md", None),
        ("_posts/walks/2026-12-1-walk.md", None),
        ("_posts/walk.md", None),
        ("_posts/2026-in-review.md", None),
        ("posts/2026-12-01_walk.md", None),
        ("site/_posts/2026-12-01_walk.md", "Jekyll"),
        ("_posts/2026-12-01.md", "Jekyll"),
        ("_posts/20261201-walk.md", "Jekyll"),
        ("_posts/01.12.2026-walk.md", "Jekyll"),
        ("tweets/walk.tweet", None),
        ("tweets/walk.md", None),
        ("tweets/2026/walk.tweet.txt", "twitter-together"),
        ("tweets/walk.tweets", "twitter-together"),
        ("archive/walk.tweet.txt", None),
    ],
)
def test_knows_names_that_were_meant_for_a_publisher(
    path: str, publisher: str | None
) -> None:
    found = list(run(reading("A walk.", key=path), world(), Params()))
    assert [hit.values["publisher"] for hit in found] == (
        [publisher] if publisher else []
    )
