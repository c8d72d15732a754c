"""Spellings that a phrase may take: capitals without accents, hashtags."""

from __future__ import annotations

from linter.language.normal import Normal

AS_WRITTEN, ALL_CAPITALS, FIRST_CAPITAL = 0, 1, 2
# Shorter ones say too many things.
_SHORTEST_HASHTAG = 4
_TELLING_LETTERS = 9
_TELLING_WORD = 6
_PLAIN = str.maketrans("àâäáãåçèéêëìíîïñòóôöõùúûüýÿ", "aaaaaaceeeeiiiinooooouuuuyy")


def spellings(key: str) -> list[tuple[str, int]]:
    """Return the keys for a phrase, and which capitals each asks for.

    French often drops the accents of capitals: "DERNIERE", "A gagner". In long
    phrases it does so in small letters, too: "depechez-vous".
    """
    keys = [(key, AS_WRITTEN)]
    if key.isascii():
        return keys
    bare = plain(key)
    initial = bare[0] + key[1:]
    if initial != key:
        keys.append((initial, FIRST_CAPITAL))
    if bare not in (key, initial):
        keys.append((bare, AS_WRITTEN if is_telling(key) else ALL_CAPITALS))
    return keys


def plain(text: str) -> str:
    """Return a text without its accents."""
    return text.translate(_PLAIN)


def is_telling(key: str) -> bool:
    """Say whether a phrase is known without its accents, in small letters, too.

    "à" and "où" are other words without theirs, and so are many short ones.
    """
    words = key.split()
    return sum(map(len, words)) >= _TELLING_LETTERS and all(
        word.isascii() or len(word) >= _TELLING_WORD for word in words
    )


def is_spelt(normal: Normal, start: int, end: int, spelling: int) -> bool:
    """Say whether the capitals are there that excuse missing accents."""
    if spelling == ALL_CAPITALS:
        return normal.cased[start:end].isupper()
    return normal.cased[start].isupper()


def hashtag_key(text: str) -> str:
    """Return a phrase or a hashtag as bare letters, empty when too short.

    Digits at the end, mostly a year, are left out.
    """
    letters = "".join(filter(str.isalnum, text.lower())).translate(_PLAIN)
    letters = letters.replace("œ", "oe").replace("æ", "ae").rstrip("0123456789")
    return letters if len(letters) >= _SHORTEST_HASHTAG else ""
