"""Attachments: which files of posts are on disk, where publishers look for them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache

from linter.core.patterns import compiled
from linter.core.post import Post

# Folders from which sites and publishers serve files, at any level above a post.
_SHELVES = (
    "", "media", "static", "public", "assets", "images", "img", "src", "content",
    "source", "static/images", "public/images", "assets/images", "src/assets",
    "src/images",
)  # fmt: skip
# Only names that certainly are those of files: no addresses, ids or blanks.
_SIGNS = r"[^\s:{}<>$*|]+"
_FILE = (
    rf"(?i){_SIGNS}(?: {_SIGNS})*"
    r"\.(?:jpe?g|png|webp|avif|heic|gif|svg|pdf|mp4|mov|webm|m4v)"
)
_KEPT = 4096


class Attachments:
    """Looks for the files of the posts below a root; remembers what it saw.

    `others` are paths from the root that count as files beside those on disk.
    """

    def __init__(self, root: str, others: Iterable[str] = ()) -> None:
        self._root = root
        self._others = frozenset(others)
        self._is_there = lru_cache(_KEPT)(self._look)
        self._keeps_files = lru_cache(_KEPT)(self._look_into)

    def marked(self, post: Post) -> Post:
        """Return a post whose media say whether they are lost."""
        if not any(self._is_lost(media.file, post.path) for media in post.media):
            return post
        return post._replace(
            media=tuple(
                media._replace(lost=self._is_lost(media.file, post.path))
                for media in post.media
            )
        )

    def _is_lost(self, file: str, path: str) -> bool:
        """Say whether a file is nowhere, though others like it are in its folder.

        A repository without such a folder keeps its pictures somewhere else.
        """
        name = file.partition("?")[0].partition("#")[0]
        if compiled(_FILE).fullmatch(name) is None:
            return False
        name = name.lstrip("/").replace("%20", " ")
        places = [
            os.path.normpath(os.path.join(base, shelf, name))
            for base in _above(path)
            for shelf in _SHELVES
        ]
        if any(self._is_there(place) for place in places):
            return False
        folders = dict.fromkeys(os.path.dirname(place) for place in places)
        return any(self._keeps_files(folder) for folder in folders)

    def _look(self, place: str) -> bool:
        return place in self._others or os.path.exists(os.path.join(self._root, place))

    def _look_into(self, folder: str) -> bool:
        """Say whether a folder holds files such as posts attach."""
        try:
            names = os.listdir(os.path.join(self._root, folder))
        except OSError:
            names = []
        near = [
            o.rpartition("/")[2] for o in self._others if os.path.dirname(o) == folder
        ]
        return any(compiled(_FILE).fullmatch(name) for name in (*names, *near))


def _above(path: str) -> list[str]:
    """Return the folder of a file and those above it, the root last."""
    folders = [os.path.dirname(path)]
    while folders[-1]:
        folders.append(os.path.dirname(folders[-1]))
    return folders
