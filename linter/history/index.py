"""The index: what is staged, where that is not what lies on the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.history.git import NOTHING, Repository
from linter.history.patch import split

DIFFER = ("diff-files", "--raw", "-z", "--no-abbrev", "--ignore-submodules=all")


class Staged(NamedTuple):
    """How a commit made now differs from the disk, by path from the top.

    `contents` are files as they are staged, `gone` those of them that are no
    longer on the disk, `unknown` those on the disk that are not staged at all;
    a folder in which nothing is staged is named once, with a slash behind it.
    """

    contents: dict[str, bytes]
    gone: frozenset[str]
    unknown: frozenset[str]


def index(repository: Repository, wanted: Callable[[str], bool]) -> Staged:
    """Read the staged content of the wanted files that differ from the disk."""
    entries, _ = split(repository.ask(*DIFFER))
    blobs: dict[str, str] = {}
    gone, unknown = set(), set()
    for entry in entries:
        path = entry.path.decode("utf-8", "surrogateescape")
        if entry.status == "A":  # announced by `git add -N`, nothing staged yet
            unknown.add(path)
        elif entry.blob != NOTHING[: len(entry.blob)] and wanted(path):
            blobs[path] = entry.blob
            gone |= {path} if entry.status == "D" else set()
    others = repository.ask("ls-files", "--others", "--directory", "-z")
    unknown.update(
        path.decode("utf-8", "surrogateescape") for path in others.split(b"\0") if path
    )
    contents = dict(zip(blobs, _blobs(repository, [*blobs.values()]), strict=True))
    return Staged(contents, frozenset(gone), frozenset(unknown))


def _blobs(repository: Repository, names: list[str]) -> Iterator[bytes]:
    if not names:
        return
    data = repository.ask("cat-file", "--batch", given="\n".join(names).encode())
    at = 0
    for name in names:
        end = data.index(b"\n", at)
        words = data[at:end].split(b" ")
        if words[1:2] != [b"blob"]:
            hint = "run: git fsck"
            raise UserError("git", f"the staged object {name} is missing", hint)
        start, size = end + 1, int(words[2])
        yield data[start : start + size]
        at = start + size + 1
