"""The language of a post: said, guessed from its words, or left open."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from linter.core.patterns import compiled
from linter.core.post import Post
from linter.language.vocabulary import FREQUENT

# A vote needs this many words and must beat the next language so many times.
_FEWEST_WORDS = 2
_LEAD = 2
_VOTERS = 400
# langdetect guesses on anything: below this it is wrong too often.
FEWEST_LETTERS = 25
_SUREST = 0.9

_WORDS = r"[^\W\d_]+"
_FEWEST_PROFILES = 2
_NAMES = {
    "fr": "fr fra fre french français francais française",
    "en": "en eng english anglais",
    "de": "de deu ger german deutsch allemand",
    "es": "es spa spanish español espagnol castellano",
    "it": "it ita italian italiano italien",
    "pt": "pt por portuguese português portugais",
    "nl": "nl nld dut dutch nederlands néerlandais",
}
_CODES = {name: code for code, names in _NAMES.items() for name in names.split()}
_UNSAID = frozenset({"", "und", "mul", "zxx", "auto", "any"})


def language_of(
    post: Post,
    texts: Iterable[str],
    known: tuple[str, ...],
    configured: tuple[str, ...] = (),
) -> tuple[str | None, str]:
    """Return a post's language, None when undecided, and where that comes from.

    The sources are `declared`, `path`, `configured` (a team with one language),
    `words`, `detected` and `undecided`. `known` are the languages that have
    phrases; a post may well be in another one.
    """
    declared = code_of(post.language or "")
    if declared:
        return declared, "declared"
    written = _in_path(post.path, known)
    if written:
        return written, "path"
    if len(configured) == 1:
        return code_of(configured[0]), "configured"
    return detect(texts, known)


def code_of(name: str) -> str:
    """Return the code of a language's name or tag: `fr-FR`, `French` → `fr`."""
    name = name.strip().lower()
    if name in _UNSAID:
        return ""
    first = re.split(r"[-_. ]", name, maxsplit=1)[0]
    return _CODES.get(name) or _CODES.get(first, first)


def _in_path(path: str, known: tuple[str, ...]) -> str:
    *folders, name = path.lower().split("/")
    for folder in reversed(folders):
        code, _, region = folder.replace("_", "-").partition("-")
        if code in known and (not region or len(region) == len("fr")):
            return code
    stem, dot, _ = name.rpartition(".")
    code = re.split(r"[-_.]", stem)[-1] if dot else ""
    return code if code in known else ""


def detect(texts: Iterable[str], known: tuple[str, ...]) -> tuple[str | None, str]:
    """Guess a language from the words, else from the letters of some texts."""
    prose = _prose("\n".join(texts)[:_VOTERS])
    votes = count_votes(prose)
    best = max(votes, key=votes.__getitem__)
    # Languages without a pack need not be told from each other.
    rivals = [
        votes[language]
        for language in votes
        if language != best and (best in known or language in known)
    ]
    if votes[best] >= max(_FEWEST_WORDS, _LEAD * max(rivals, default=0)):
        return best, "words"
    language = _guess(prose, known) if best in known else None
    return (language, "detected") if language else (None, "undecided")


def _prose(text: str) -> str:
    """Return the text in lower case without addresses, names and hashtags."""
    text = text.lower()
    if "#" not in text and "@" not in text and "/" not in text and "www." not in text:
        return text
    return " ".join(
        [
            word
            for word in text.split()
            if "#" not in word
            and "@" not in word
            and "/" not in word
            and "www." not in word
        ]
    )


def count_votes(prose: str) -> dict[str, int]:
    """Return how many frequent words of each language a text in lower case has."""
    voters = _voters()
    counts = dict.fromkeys(FREQUENT, 0)
    for word in compiled(_WORDS).findall(prose):
        if word in voters:
            for language in voters[word]:
                counts[language] += 1
    return counts


@cache
def _voters() -> dict[str, tuple[str, ...]]:
    voters: dict[str, tuple[str, ...]] = {}
    for language, words in FREQUENT.items():
        for word in words.split():
            voters[word] = (*voters.get(word, ()), language)
    return voters


def _guess(prose: str, known: tuple[str, ...]) -> str | None:
    """Ask langdetect, when there are letters enough for an answer to mean anything."""
    if sum(map(str.isalpha, prose)) < FEWEST_LETTERS:
        return None
    factory = _factory(known)
    if factory is None:
        return None
    from langdetect.lang_detect_exception import LangDetectException

    detector = factory.create()
    detector.append(prose)
    try:
        best = detector.get_probabilities()[:1]
    except LangDetectException:  # no letters that any profile knows
        return None
    return str(best[0].lang) if best and best[0].prob >= _SUREST else None


@cache
def _factory(known: tuple[str, ...]) -> Any:  # noqa: ANN401 - langdetect has no types
    """Load the profiles of some languages only, and make guesses repeatable."""
    import os

    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    profiles = []
    for language in known:
        path = os.path.join(PROFILES_DIRECTORY, language)
        if os.path.exists(path):
            with open(path, encoding="utf-8") as profile:
                profiles.append(profile.read())
    if len(profiles) < _FEWEST_PROFILES:
        return None
    factory = DetectorFactory()
    factory.seed = 0
    factory.load_json_profile(profiles)
    return factory
