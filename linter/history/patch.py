"""Patches as `git diff --raw --patch -z -U0` writes them, to changed lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.core.change import Change, Hunk
from linter.core.tuples import NamedTuple

SECTION = b"diff --git "
OPAQUE = b"Binary files "
# A request for silence that is gone: what it hid may stand anywhere in the file.
SILENCE = b"tactlint"
_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_NAMES = {"R": 2, "C": 2}  # statuses that name two files, the old one first


class Entry(NamedTuple):
    """A changed file as the list above a patch names it.

    `blob` is the object that it was, zeros where it was none.
    """

    status: str
    blob: str
    path: bytes


def changes(data: bytes) -> dict[bytes, Change]:
    """Return the changes of each file by its path; all of one that is gone."""
    entries, patch = split(data)
    sections = list(_sections(patch))
    # A file that became a link is taken away and put there anew.
    wanted = sum(2 if one.status == "T" else 1 for one in entries)
    if len(sections) != wanted:
        return {one.path: Change(whole=True) for one in entries}
    found = {}
    left = iter(sections)
    for entry in entries:
        change = next(left)
        if entry.status == "T":
            next(left)
        if entry.status in {"M", "R"}:
            found[entry.path] = change._replace(moved=entry.status == "R")
        else:
            found[entry.path] = Change(whole=True)
    return found


def split(data: bytes) -> tuple[list[Entry], bytes]:
    """Return the entries of the list, and the patch below it."""
    entries = []
    at = 0
    while data[at : at + 1] == b":":
        head, _, _ = data[at:].partition(b"\0")
        at += len(head) + 1
        words = head.decode("ascii").split(" ")
        status = words[4][0]
        for _ in range(_NAMES.get(status, 1)):
            end = data.index(b"\0", at)
            path = data[at:end]
            at = end + 1
        entries.append(Entry(status, words[2], path))
    return entries, data[at:].removeprefix(b"\0")


def _sections(patch: bytes) -> Iterator[Change]:
    """Yield what changed in each file: the lines of a hunk are counted, not read."""
    hunks: list[Hunk] = []
    whole, begun, passed = False, False, 0
    for line in patch.split(b"\n"):
        head = _HUNK.match(line)
        if passed and line[:1] in {b"+", b"-"}:
            passed -= 1
            whole = whole or (line[:1] == b"-" and SILENCE in line)
        elif line.startswith(SECTION):
            if begun:
                yield Change(tuple(hunks), whole)
            hunks, whole, begun = [], False, True
        elif head:
            hunk, passed = _hunk(head)
            hunks.append(hunk)
        else:
            # A file that git takes for no text has no lines to tell apart.
            whole = whole or line.startswith(OPAQUE)
    if begun:
        yield Change(tuple(hunks), whole)


def _hunk(head: re.Match[bytes]) -> tuple[Hunk, int]:
    """Return a hunk and how many lines it shows."""
    before, start, after = (1 if one is None else int(one) for one in head.groups())
    # Where nothing is left, git names the line before the gap.
    first = start if after else start + 1
    return Hunk(first, first + after - 1, before > after), before + after
