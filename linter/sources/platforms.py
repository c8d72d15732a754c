"""Platforms and channels: what a post may be written for, by any of its names."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from linter.core.patterns import compiled
from linter.core.tuples import NamedTuple
from linter.sources.layout import Layout

_NAMES = {
    "x": "twitter x.com x-twitter twitter-x",
    "mastodon": "masto toot fediverse",
    "bluesky": "bsky blue-sky bluesky-social skeet",
    "threads": "",
    "linkedin": "li lnkd lkdn linked-in linkedin-page linkedin-company",
    "facebook": "fb facebook-page",
    "instagram": "ig insta instagram-feed",
    "tiktok": "tik-tok",
    "youtube": "yt youtube-shorts",
    "pinterest": "",
    "google-business": "gbp gmb google-my-business google-business-profile",
    "telegram": "",
    "reddit": "",
    "matrix": "",
    "nostr": "",
    "tumblr": "",
    "snapchat": "snap",
    "discord": "",
    "substack": "",
    "medium": "",
    "whatsapp": "",
    "google+": "google-plus g+",
    "vine": "",
    "periscope": "",
}
_PLATFORM = {alias: name for name, text in _NAMES.items() for alias in text.split()}
_PLATFORM.update({name: name for name in _NAMES})
# Short and common words begin too many other names.
_FIRST_WORDS = (
    *(word for word in _PLATFORM if len(word) > len("medium")),
    "matrix", "nostr", "reddit", "tumblr", "tiktok", "twitter", "medium",
)  # fmt: skip
_ACCOUNTS = tuple(word + mark for word in _FIRST_WORDS for mark in "-:/.")
_BLANKS = r"[\s_]+"
_ADDRESS = r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?:/|$)"
_HANDLE = r"(?<!\w)@[\w.@-]+"
_SHORTEST_SLIP, _ALIKE = 5, 0.85
# Of accounts on one platform, what tells them apart: `linkedin-us`, `linkedin-uk`.
_OWN_ALIKE = 0.75
# Folders that say where a post goes; ordinary words (`threads`) may mean more.
_FOLDERS = frozenset({
    "twitter", "mastodon", "bluesky", "linkedin", "facebook", "instagram", "tiktok",
    "youtube", "pinterest", "telegram", "tumblr",
})  # fmt: skip


@lru_cache(maxsize=1024)
def fold_channel(word: str) -> str:
    """Return a channel's name in lower case, with hyphens."""
    return compiled(_BLANKS).sub("-", word.strip()).lower().lstrip("@")


def platform(word: str) -> str | None:
    """Return the platform of a name (`Twitter` is `x`), None if it is none."""
    return _PLATFORM.get(word) or _PLATFORM.get(fold_channel(word))


def channel(word: str, layout: Layout) -> str:
    """Return the channel that a word means, as the repository calls it."""
    return _called(word, layout) or fold_channel(word)


def _called(word: str, layout: Layout) -> str | None:
    """Return the channel of a name that is one, declared or a platform's."""
    declared = _declared(layout.channels)
    folded = fold_channel(word)
    found = declared.get(folded)
    if found is not None:
        return found
    name = _PLATFORM.get(folded)
    if name is None:
        return None
    return declared.get(name) or dict(layout.homes).get(name, name)


class Meaning(NamedTuple):
    """A channel by its name, and how a word that is no such name was understood.

    A `slip` is a misspelt name, taken for the one that is meant; what is `unknown`
    is kept as it is written.
    """

    name: str
    doubt: Literal["", "slip", "unknown"] = ""


@lru_cache(maxsize=1024)
def meaning(
    word: str, channels: frozenset[str], homes: frozenset[tuple[str, str]]
) -> Meaning:
    """Return the channel that people mean by a word: its name, its page, a slip."""
    layout = Layout(channels=channels, homes=homes)
    name = _called(word, layout) or _of_address(word, layout)
    if name is not None:
        return Meaning(name)
    said = _of_words(word, layout)
    if said is not None:
        return Meaning(said)
    folded = fold_channel(word)
    if is_account(word, layout):
        twin = _twin(folded, layout)
        return Meaning(twin, "slip") if twin else Meaning(folded)
    slip = _meant(folded, layout)
    return Meaning(slip, "slip") if slip else Meaning(folded, "unknown")


def _of_address(word: str, layout: Layout) -> str | None:
    """Return the channel of a page's address (`https://linkedin.com/company/acme`)."""
    found = compiled(_ADDRESS).match(word)
    if found is None:
        return None
    labels = found[1].lower().split(".")
    return _called(labels[-2], layout) or _called(found[1], layout)


def _of_words(word: str, layout: Layout) -> str | None:
    """Return the channel among words such as `page LinkedIn`, `@acme LinkedIn`."""
    from linter.sources.section_names import channels_of_name

    bare = " ".join(compiled(_HANDLE).sub(" ", word).split())
    found = channels_of_name(bare, layout.channels)
    return _called(found[0], layout) if len(found) == 1 else None


def _meant(folded: str, layout: Layout) -> str | None:
    """Return the channel whose name a word resembles too much to mean another."""
    from difflib import get_close_matches

    if len(folded) < _SHORTEST_SLIP:
        return None
    names = [*_declared(layout.channels), *_PLATFORM]
    close = get_close_matches(folded, names, n=1, cutoff=_ALIKE)
    return _called(close[0], layout) if close else None


def _twin(folded: str, layout: Layout) -> str | None:
    """Return the declared account that a name can only be a misspelling of.

    Both go on after the same platform, and alike: `linkedin-tema`, `linkedin-team`.
    """
    prefix = next((one for one in _ACCOUNTS if folded.startswith(one)), "")
    declared = _declared(layout.channels)
    names = [name for name in declared if name.startswith(prefix)] if prefix else []
    if not names:
        return None
    from difflib import SequenceMatcher, get_close_matches

    close = get_close_matches(folded, names, n=1, cutoff=_ALIKE)
    for name in close:
        own, written = name[len(prefix) :], folded[len(prefix) :]
        if SequenceMatcher(None, written, own).ratio() >= _OWN_ALIKE:
            return declared[name]
    return None


def is_channel(word: str, layout: Layout) -> bool:
    """Say whether a word certainly names a channel: declared, or a platform."""
    return platform(word) is not None or fold_channel(word) in _declared(
        layout.channels
    )


def is_account(word: str, layout: Layout) -> bool:
    """Say the same of a word that may go on after a platform (`mastodon-team`)."""
    return is_channel(word, layout) or fold_channel(word).startswith(_ACCOUNTS)


def is_telling(word: str, layout: Layout) -> bool:
    """Say whether a word among others can only be a channel's name."""
    folded = fold_channel(word)
    return _PLATFORM.get(folded) in _FOLDERS or folded in layout.channels


def channel_of_path(path: str, layout: Layout) -> str | None:
    """Return the channel that a folder of the path is named after."""
    for part in reversed(path.lower().split("/")[:-1]):
        if part in _FOLDERS or part in layout.channels:
            return channel(part, layout)
    return None


@lru_cache(maxsize=8)
def _declared(channels: frozenset[str]) -> dict[str, str]:
    """Return declared channels by their folded names and their platforms' names."""
    names: dict[str, str] = {}
    for name in sorted(channels):
        folded = fold_channel(name)
        names.setdefault(_PLATFORM.get(folded, folded), name)
    names.update({fold_channel(name): name for name in channels})
    return names
