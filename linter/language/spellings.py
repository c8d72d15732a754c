"""Spellings that a phrase may take: capitals without accents, hashtags."""

from __future__ import annotations

from linter.language.normal import Normal

# Shorter ones say too many things.
_SHORTEST_HASHTAG = 4
_PLAIN = str.maketrans("àâäáãåçèéêëìíîïñòóôöõùúûüýÿ", "aaaaaaceeeeiiiinooooouuuuyy")


def spellings(literal: str) -> list[str]:
    """Return a literal as written, then as capitals may make it.

    French often drops the accents of capitals: "DERNIERE", "A gagner".
    """
    if literal.isascii():
        return [literal]
    plain = literal.translate(_PLAIN)
    return list(dict.fromkeys((literal, plain[0] + literal[1:], plain)))


def is_spelt(normal: Normal, start: int, form: str) -> bool:
    """Say whether a form stands in a text but for accents that capitals lack."""
    end = start + len(form)
    text = normal.text[start:end]
    if (
        len(text) < len(form)
        or text != form
        and text.translate(_PLAIN) != form.translate(_PLAIN)
    ):
        return False
    cased = normal.cased[start:end]
    return all(
        here == there or (here == there.translate(_PLAIN) and capital.isupper())
        for here, there, capital in zip(text, form, cased, strict=True)
    )


def hashtag_key(text: str) -> str:
    """Return a phrase or a hashtag as bare letters, empty when too short.

    Digits at the end, mostly a year, are left out.
    """
    letters = "".join(filter(str.isalnum, text.lower())).translate(_PLAIN)
    letters = letters.replace("œ", "oe").replace("æ", "ae").rstrip("0123456789")
    return letters if len(letters) >= _SHORTEST_HASHTAG else ""
