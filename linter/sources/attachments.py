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


def is_attachable(name: str) -> bool:
    """Say whether a post may attach a file of this name."""
    return compiled(_FILE).fullmatch(name) is not None


class Attachments:
    """Looks for the files of the posts below a root; remembers what it saw.

    `others` are paths from the root that count as files beside those on disk.
    """

    def __init__(self, root: str, others: Iterable[str] = ()) -> None:
        self._root = root
        self._others = frozenset(others)
        self._shelves = lru_cache(_KEPT)(self._look_around)
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
        if not is_attachable(name):
            return False
        name = os.path.normpath(name.lstrip("/").replace("%20", " "))
        shelves = self._shelves(os.path.dirname(path))
        if any(self._is_there(os.path.join(shelf, name)) for shelf in shelves):
            return False
        inside = os.path.dirname(name)
        return any(self._keeps_files(os.path.join(shelf, inside)) for shelf in shelves)

    def _is_there(self, place: str) -> bool:
        if os.path.exists(os.path.join(self._root, place)):
            return True
        return os.path.normpath(place) in self._others

    def _look_around(self, folder: str) -> tuple[str, ...]:
        """Return the folders from which a post of a folder may take its files."""
        shelves = [
            os.path.join(base, shelf) for base in _above(folder) for shelf in _SHELVES
        ]
        near = {os.path.dirname(other) for other in self._others}
        return tuple(
            shelf
            for shelf in shelves
            if os.path.isdir(os.path.join(self._root, shelf))
            or any(f"{one}/".startswith(f"{shelf}/") for one in near)
        )

    def _look_into(self, folder: str) -> bool:
        """Say whether a folder holds files such as posts attach."""
        folder = os.path.normpath(folder) if folder.strip("./") else ""
        try:
            names = os.listdir(os.path.join(self._root, folder))
        except OSError:
            names = []
        near = (os.path.split(other) for other in self._others)
        names += [name for place, name in near if place == folder]
        return any(map(is_attachable, names))


def _above(folder: str) -> list[str]:
    """Return a folder and those above it, the root last."""
    folders = [folder]
    while folders[-1]:
        folders.append(os.path.dirname(folders[-1]))
    return folders
