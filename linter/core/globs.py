"""Globs: which paths a list of patterns names."""

from __future__ import annotations

import re
from functools import lru_cache

_TOKEN = re.compile(
    r"(?P<folders>(?:(?<=/)|\A)(?:\*\*/)+)|(?P<all>\*\*+)|(?P<run>\*)|(?P<one>\?)"
    r"|\[(?P<no>[!^]?)(?P<set>\]?[^\]/]+)\]|(?P<open>\{)|(?P<close>\})|(?P<comma>,)"
)
_FIXED = {"folders": "(?:.*/)?", "all": ".*", "run": "[^/]*", "one": "[^/]"}
_MAGIC = frozenset("*?[{")


def matches(path: str, globs: tuple[str, ...]) -> bool:
    """Say whether globs name a path, relative with forward slashes.

    `*` and `?` stay within a folder, `**` does not; `[...]` and `{a,b}` as
    usual. A glob without `/` is looked for in every folder, one with a `/`
    from the root on. A folder's plain name stands for all in it. `!` before a
    glob takes away what the others name, wherever it stands in the list.
    """
    wanted, unwanted = compiled(globs)
    if wanted is None or wanted.fullmatch(path) is None:
        return False
    return unwanted is None or unwanted.fullmatch(path) is None


@lru_cache(maxsize=64)
def compiled(
    globs: tuple[str, ...],
) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Return one expression for what the globs name, one for what `!` takes away."""
    wanted = [expression(glob) for glob in globs if not glob.startswith("!")]
    unwanted = [expression(glob[1:]) for glob in globs if glob.startswith("!")]
    return _union(wanted), _union(unwanted)


def is_plain(segment: str) -> bool:
    """Say whether a part of a glob is a name, without wildcards."""
    return _MAGIC.isdisjoint(segment)


def expression(glob: str) -> str:
    """Return the regular expression of one glob, to be matched in full."""
    pattern = normal(glob)
    anchored = "/" in pattern.rstrip("/")
    pattern = pattern.lstrip("/")
    last = pattern.rstrip("/").rpartition("/")[2]
    if pattern.endswith("/"):
        pattern += "**"
    tail = "(?:/.*)?" if is_plain(last) else ""
    return ("" if anchored else "(?:.*/)?") + _translated(pattern) + tail


def normal(glob: str) -> str:
    """Return a glob with forward slashes and without a leading `./`."""
    return glob.replace("\\", "/").removeprefix("./")


def _union(expressions: list[str]) -> re.Pattern[str] | None:
    if not expressions:
        return None
    return re.compile("|".join(f"(?:{each})" for each in expressions), re.DOTALL)


def _translated(pattern: str) -> str:
    parts: list[str] = []
    at = depth = 0
    braced = pattern.count("{") == pattern.count("}")
    for token in _TOKEN.finditer(pattern):
        parts.append(re.escape(pattern[at : token.start()]))
        at = token.end()
        part, depth = _token(token, depth, braced=braced)
        parts.append(part)
    return "".join(parts) + re.escape(pattern[at:]) + ")" * depth


def _token(token: re.Match[str], depth: int, *, braced: bool) -> tuple[str, int]:
    """Return a token's expression, and how many braces are open behind it."""
    kind = token.lastgroup or ""
    if kind == "set":
        return _set(token), depth
    if kind == "open" and braced:
        return "(?:", depth + 1
    if kind == "comma" and depth:
        return "|", depth
    if kind == "close" and depth:
        return ")", depth - 1
    return _FIXED.get(kind, re.escape(token.group())), depth


def _set(token: re.Match[str]) -> str:
    negated = "^" if token.group("no") else ""
    inside = re.sub(r"([\\\[\]^&~|])", r"\\\1", token.group("set"))
    try:
        re.compile(f"[{inside}]")
    except re.error:  # a range written backwards: only itself
        return re.escape(token.group())
    return f"(?!/)[{negated}{inside}]"
