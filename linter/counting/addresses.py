"""Addresses in a text, as X finds them: with a scheme, or a domain alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.core.patterns import compiled

# Domains that X links without a scheme. Of generic ones, those that people use:
# the full list changes each month, and an unknown ending costs a few characters.
_GENERIC = (
    "academy|agency|app|art|asia|bar|best|bike|bio|biz|blog|bzh|cafe|cat|center|church|"
    "city|cloud|club|coffee|com|community|coop|design|dev|digital|earth|edu|eu|events|"
    "farm|fm|fr|fun|fund|gallery|gent|global|gov|green|group|guide|health|help|house|"
    "info|ink|int|jobs|land|law|life|link|live|local|london|ltd|market|media|mil|mobi|"
    "museum|name|net|network|news|ngo|nyc|one|ong|online|org|page|paris|photo|photos|"
    "post|press|pro|pub|rest|sale|school|science|shop|site|social|solutions|space|"
    "store|studio|swiss|systems|team|tech|tel|today|tools|top|tours|travel|video|"
    "vote|web|website|wiki|work|works|world|xxx|xyz|zone"
)
_COUNTRY = (
    "a[cdefgilmoqrstuwxz]|b[abdefghijmnorstvwyz]|c[acdfghiklmnoruvwxyz]|d[ejkmoz]|"
    "e[cegrstu]|f[ijkmor]|g[abdefghilmnpqrstuwy]|h[kmnrtu]|i[delmnoqrst]|j[emop]|"
    "k[eghimnprwyz]|l[abcikrstuvy]|m[acdeghklmnopqrstuvwxyz]|n[acefgilopruz]|om|"
    "p[aefghklmnrstwy]|qa|r[eosuw]|s[abcdeghiklmnorstuvxyz]|t[cdfghjklmnortvwz]|"
    "u[agksyz]|v[aceginu]|w[fs]|y[et]|z[amw]"
)
_LETTER = r"a-z0-9À-ÖØ-öø-ɏа-яё"
_LABEL = rf"[{_LETTER}](?:[{_LETTER}_-]*[{_LETTER}])?"
_OTHER = r"\s!-/:-@\[-`{-~\u2000-\u206f\u3000-\u303f"
# Behind a scheme any sign may stand in a name, but in its last part no underscore.
_SUBDOMAIN = rf"[^{_OTHER}](?:[^{_OTHER}]|[_-](?!\.))*\."
_HOST = rf"(?:{_SUBDOMAIN})*[^{_OTHER}](?:[^{_OTHER}]|-(?!\.))*\."
_PARENS = r"\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)"
_PATH = rf"/(?:[{_LETTER}!*';:=+,.$/%#\[\]–_~@|&-]|{_PARENS})*(?<=[{_LETTER}=_#/+)-])"
_QUERY = r"\?[a-z0-9!?*'@();:&=+$/%#\[\]_.,~|-]*(?<=[a-z0-9_&=#/-])"
_ADDRESS = rf"""(?xi)
    (?<![a-z0-9@＠$\#＃_.\-/\u202a-\u202e])
    (?: (?P<scheme>https?://) {_HOST} (?:[a-z]{{2,}}|xn--[a-z0-9-]+)
      | (?:{_LABEL}\.)+ (?:{_GENERIC}|{_COUNTRY}) )
    (?![a-z0-9@+-]) (?P<port>:\d+)? (?P<path>{_PATH})? (?:{_QUERY})?
    """
_WITH_SCHEME = r"https?://[^\s<>\"«»]+(?<![.,;:!?…)\]'’])"
_LONGEST_LABEL = 63
LONGEST = 4096


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each address that X makes a link of."""
    if "." not in text:
        return
    for found in compiled(_ADDRESS).finditer(text):
        if _is_link(found):
            yield found.span()


def web_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each address that has a scheme."""
    if "://" in text:
        for found in compiled(_WITH_SCHEME).finditer(text):
            yield found.span()


def _is_link(found: re.Match[str]) -> bool:
    if len(found[0]) > LONGEST:
        return False
    host = found[0].removeprefix(found["scheme"] or "").split("/")[0].split("?")[0]
    return all(_length(label) <= _LONGEST_LABEL for label in host.split("."))


def _length(label: str) -> int:
    """Return the length of a part of a domain as it is sent (RFC 3492)."""
    if label.isascii():
        return len(label)
    return len("xn--") + len(label.encode("punycode"))
