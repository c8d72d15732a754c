"""Write a repository of scheduled posts, the same for a seed on every machine.

    python benchmarks/corpus.py --posts 10000 --seed 7 DIR

Four posts in five are Markdown with YAML front matter, the others `.tweet` files
and lists in YAML. Texts are put together from `fragments.py`.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from typing import NamedTuple, TypeVar

from fragments import EMOJI, ENGLISH, FRENCH, TITLES, Fragments

T = TypeVar("T")

CHANNELS = {
    "linkedin": "linkedin",
    "linkedin-jobs": "linkedin",
    "x-harbour": "x",
    "mastodon": "mastodon",
    "bluesky": "bluesky",
    "facebook": "facebook",
    "facebook-events": "facebook",
    "instagram": "instagram",
    "instagram-shop": "instagram",
    "threads": "threads",
}
FIRST_DAY = datetime(2026, 1, 2, tzinfo=timezone(timedelta(hours=1)))
# One for each channel, taken in turn; a larger corpus lasts longer.
POSTS_A_DAY = len(CHANNELS)
# Of a hundred posts: the first tweets, then list items; the rest is Markdown.
TWEETS, LISTED = 8, 20
FRENCH_SHARE, SELLING_SHARE = 0.3, 0.2
LIST_LENGTH = 12
PARAGRAPHS = (4, 4, 4)
# Every so many paragraphs is a list.
LISTS = 12
SETTINGS = """\
timezone: Europe/Paris
audience:
  regions: [FR, GB]
  languages: [en, fr]
channels:
"""


class Post(NamedTuple):
    """A post before it is written down in one of the formats."""

    number: int
    at: datetime
    channels: tuple[str, ...]
    language: str
    title: str
    text: str
    draw: Draw


class Draw:
    """Random choices by `random()` alone: Python promises to keep that one."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)  # strings are hashed by SHA-512

    def below(self, limit: int) -> int:
        """Return a whole number from 0 up to, not including, a limit."""
        return int(self._random.random() * limit)

    def one(self, things: Sequence[T]) -> T:
        """Return one of several things."""
        return things[self.below(len(things))]

    def chance(self, share: float) -> bool:
        """Say yes in this share of cases."""
        return self._random.random() < share


def sentence(draw: Draw, choices: Sequence[str], fragments: Fragments) -> str:
    """Return one of the sentences with its slots filled."""
    text = draw.one(choices)
    while "{" in text:
        before, _, rest = text.partition("{")
        slot, _, after = rest.partition("}")
        text = before + draw.one(fragments.slots[slot]) + after
    return text[0].upper() + text[1:]


def paragraphs(draw: Draw, fragments: Fragments, lengths: Sequence[int]) -> list[str]:
    """Return paragraphs of so many sentences each."""
    sells = draw.chance(SELLING_SHARE)
    found = []
    for length in lengths:
        kinds = [
            fragments.selling if sells and draw.chance(0.5) else fragments.telling
            for _ in range(length)
        ]
        said = [sentence(draw, kind, fragments) for kind in kinds]
        if draw.below(LISTS) == 0:
            found.append("\n".join(f"- {one}" for one in said))
        else:
            found.append(" ".join(said))
    return found


def finished(draw: Draw, fragments: Fragments, parts: list[str]) -> str:
    """Return a text with its question, link, emoji and hashtags, where it has them."""
    if draw.chance(0.4):
        parts[-1] += " " + sentence(draw, fragments.asking, fragments)
    if draw.chance(0.5):
        parts.append(sentence(draw, fragments.linking, fragments))
    if draw.chance(0.5):
        parts[0] = f"{draw.one(EMOJI)} {parts[0]}"
    tags = dict.fromkeys(draw.one(fragments.hashtags) for _ in range(draw.below(4)))
    if tags:
        parts.append(" ".join(tags))
    return "\n\n".join(parts)


def post(seed: int, number: int) -> Post:
    """Return the post of a number; it depends on the seed and the number alone."""
    draw = Draw(f"{seed}/{number}")
    language, fragments = (
        ("fr", FRENCH) if draw.chance(FRENCH_SHARE) else ("en", ENGLISH)
    )
    lengths = (1, 1) if _share(number) < TWEETS else PARAGRAPHS
    text = finished(draw, fragments, paragraphs(draw, fragments, lengths))
    at = FIRST_DAY + timedelta(
        days=number // POSTS_A_DAY, hours=7 + draw.below(13), minutes=draw.below(60)
    )
    names = tuple(CHANNELS)
    channels = [names[number % len(names)]]
    if draw.chance(0.1) and channels[0] != names[0]:
        channels.append(names[0])
    title = f"{draw.one(TITLES)}-{draw.one(TITLES)}"
    return Post(number, at, tuple(channels), language, title, text, draw)


def _share(number: int) -> int:
    """Spread the formats evenly; the first post is Markdown."""
    return (number * 37 + 50) % 100


def markdown(one: Post) -> str:
    """Write a post as Markdown with front matter."""
    lines = [
        "---",
        f"id: {one.number:05d}-{one.title}",
        f'title: "{one.title.replace("-", " ").capitalize()}"',
        f"publish_at: {one.at.isoformat()}",
        f"created: {one.at - timedelta(days=9):%Y-%m-%d}",
        f"channels: [{', '.join(one.channels)}]",
        "status: scheduled",
        "owner: the editorial team",
        f"link: https://example.org/{one.title}?utm_source={one.channels[0]}",
        "tags:",
        *(f"  - {one.draw.one(TITLES)}" for _ in range(3)),
    ]
    if one.draw.chance(0.4):
        lines.append(f"lang: {one.language}")
    if one.draw.chance(0.5):
        lines.append(f"campaign: {one.draw.one(TITLES)} of the year")
    if one.draw.chance(0.5):
        alt = f"A {one.draw.one(TITLES)} in front of a {one.draw.one(TITLES)}"
        lines += ["media:", f"  - file: images/{one.title}.jpg", f"    alt: {alt}"]
    return "\n".join([*lines, "---", "", one.text, ""])


def tweet(one: Post) -> str:
    """Write a post as a thread, a paragraph a part."""
    header = f"---\nschedule: {one.at.isoformat()}\nchannels: [{one.channels[0]}]\n---"
    return "\n".join([header, one.text.replace("\n\n", "\n---\n"), ""])


def item(one: Post) -> str:
    """Write a post as an item of a list in YAML, literal or folded."""
    style = one.draw.one("|>")
    indented = one.text.replace("\n", "\n      ").replace("\n      \n", "\n\n")
    return (
        f"  - id: post-{one.number}\n"
        f"    publish_at: {one.at:%Y-%m-%d %H:%M}\n"
        f"    channels: [{', '.join(one.channels)}]\n"
        f"    text: {style}\n      {indented}\n"
    )


def files(posts: int, seed: int) -> Iterator[tuple[str, str]]:
    """Yield paths and contents, settings included."""
    rows = (f"  {name}: {{platform: {kind}}}\n" for name, kind in CHANNELS.items())
    yield "tactlint.yaml", SETTINGS + "".join(rows)
    listed: list[Post] = []
    for number in range(posts):
        one = post(seed, number)
        place = f"posts/{one.channels[0]}/{number:05d}-{one.title}"
        if _share(number) < TWEETS:
            yield f"{place}.tweet", tweet(one)
        elif _share(number) < LISTED:
            listed.append(one)
        else:
            yield f"{place}.md", markdown(one)
    for at in range(0, len(listed), LIST_LENGTH):
        items = "".join(item(one) for one in listed[at : at + LIST_LENGTH])
        yield f"posts/plans/plan-{at:05d}.yaml", f"posts:\n{items}"


def write(folder: str, posts: int, seed: int) -> tuple[int, int]:
    """Write the corpus; return how many files and bytes it has."""
    count = size = 0
    for path, text in files(posts, seed):
        data = text.encode()
        place = os.path.join(folder, *path.split("/"))
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "wb") as file:
            file.write(data)
        count, size = count + 1, size + len(data)
    return count, size


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", metavar="DIR", help="new or empty")
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    if os.path.isdir(given.folder) and os.listdir(given.folder):
        parser.error(f"{given.folder} is not empty")
    count, size = write(given.folder, given.posts, given.seed)
    print(f"{given.posts} posts in {count} files, {size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
