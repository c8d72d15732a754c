"""A calendar large enough to be remembered, and what is kept of it."""

from __future__ import annotations

import json
import marshal
import os
from pathlib import Path
from typing import Any, NamedTuple

from linter.core.parts import Parts, packed
from tests.conftest import Workspace

NOW = "2026-11-02T08:00:00+00:00"
POSTS = 120
MINUTE = 60 * 10**9
SAME = "The very same words about the very same thing, once more"
# Own findings, those of feeds and of feeds on several channels, a request for nothing.
TEXTS = {
    32: SAME,
    34: "Dear [First name], bring two pans.",
    35: SAME,
    70: "A text that goes out here and, word for word, over there as well",
    71: "A text that goes out here and, word for word, over there as well",
    90: "<!-- tactlint-disable-line noise/near-duplicate -- two tides --> Two tides.",
}


class Told(NamedTuple):
    """A finding, whoever told it."""

    path: str
    line: int
    rule: str
    message: str


def name(number: int) -> str:
    """Return the path of a post."""
    return f"posts/{number:03}.md"


def written(number: int, words: str = "", at: str = "") -> str:
    """Return the text of a post; every third one is for another channel."""
    day, minute = 1 + number // 5, 10 * (number % 5)
    moment = at or f"2026-12-{day:02}T09:{minute:02}"
    channel = "x" if number % 3 else "mastodon"
    said = words or TEXTS.get(number, f"Number {number} of a list of different things")
    return f"---\ndate: {moment}\nchannel: {channel}\nlang: en\n---\n{said}\n"


def files() -> dict[str, str]:
    """Return the files of the calendar."""
    posts = {name(number): written(number) for number in range(POSTS)}
    return {"tactlint.yaml": "posts: [posts/*.md]\n", **posts}


def stocked(place: Path, packs: Path) -> Path:
    """Return a cache with the compiled packs of another, and no memories."""
    place.mkdir(exist_ok=True)
    for path in place.glob("readings-*"):
        path.unlink()
    for path in packs.iterdir():
        if not path.name.startswith("readings-") and not (place / path.name).exists():
            os.link(path, place / path.name)
    return place


def told(workspace: Workspace, *arguments: str) -> list[Told]:
    """Return what the command line finds."""
    asked = ("--now", NOW, "--format", "json")
    report = json.loads(workspace.run("check", *arguments, *asked).out)
    return sorted(
        Told(one["path"], one["start"]["line"], one["rule"], one["message"])
        for one in report["findings"]
    )


def memories(cache: Path) -> list[Path]:
    """Return the files that hold what posts came down to."""
    return sorted(cache.glob("readings-*"))


def kept(cache: Path) -> tuple[Any, ...]:
    """Return what is kept in a cache: its mark, its rows, and the data of each."""
    [file] = memories(cache)
    parts = Parts(file.read_bytes())
    mark, _, rows = marshal.loads(parts[0])  # noqa: S302 - our own
    data = [marshal.loads(parts[number]) for number in range(1, len(parts))]  # noqa: S302 - our own
    return mark, sorted(rows), {row[0]: data[row[6] - 1][row[7]] for row in rows}


def aged(cache: Path, root: Path) -> None:
    """Let a memory be as if all files had been old, and as they are, when it began."""
    [file] = memories(cache)
    parts = Parts(file.read_bytes())
    mark, began, rows = marshal.loads(parts[0])  # noqa: S302 - our own
    now = []
    for path, named, _, *others in rows:
        found = (root / path).stat()
        state = found.st_size, found.st_mtime_ns, found.st_ctime_ns
        now.append((path, named, state, *others))
    head = marshal.dumps((mark, began + MINUTE, now))
    rest = [bytes(parts[number]) for number in range(1, len(parts))]
    file.write_bytes(packed([head, *rest]))
