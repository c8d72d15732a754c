"""Attachments: what counts as a file that is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.core.post import Media, Post
from linter.core.span import Span
from linter.sources.attachments import Attachments


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("posts/fr/boat.jpg", "static/img/quay.png", "media/a b.jpg"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    (tmp_path / "empty").mkdir()
    return tmp_path


def lost(root: str, file: str, *others: str) -> bool:
    span = Span(0, 1)
    post = Post("k", "posts/fr/a.md", span, (), {}, media=(Media(file, None, span),))
    return Attachments(root, others).marked(post).media[0].lost


@pytest.mark.parametrize(
    ("file", "gone"),
    [
        ("boat.jpg", False),
        ("./boat.jpg", False),
        ("bota.jpg", True),
        ("./bota.jpg", True),
        ("/img/quay.png", False),
        ("img/quay.png?v=3", False),
        ("img/quai.png", True),
        ("a%20b.jpg", False),
        ("../fr/boat.jpg", False),
        ("elsewhere/boat.jpg", False),
        ("empty/boat.jpg", False),
        ("https://example.org/bota.jpg", False),
        ("data:image/png;base64,AAAA", False),
        ("{{ image }}.jpg", False),
        ("bota", False),
        ("12345", False),
        ("", False),
    ],
)
def test_only_names_of_missing_neighbours_are_lost(
    root: Path, file: str, gone: bool
) -> None:
    """A folder that is not there, or holds no media, is somebody else's."""
    assert lost(str(root), file) == gone


def test_other_files_count_as_there(root: Path) -> None:
    assert lost(str(root), "photos/new.jpg", "photos/old.jpg")
    assert not lost(str(root), "photos/old.jpg", "photos/old.jpg")
    assert not lost(str(root), "photos/old.jpg", "posts/photos/old.jpg")
