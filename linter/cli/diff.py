"""Unified diffs of changed files: to look at, or as patches."""

from __future__ import annotations

from collections.abc import Iterator

from linter.report.look import Look
from linter.report.visible import unobeyed, visible

_CODES = {"---": "1", "+++": "1", "@@": "36", "-": "31", "+": "32"}
_NO_END = "\\ No newline at end of file"
# Bytes that git writes in the name of a file only behind a backslash.
_QUOTED = frozenset({*range(32), 34, 92, 127})


def unified(path: str, before: bytes, after: bytes) -> Iterator[str]:
    """Yield the lines of the diff of a file to look at, as `git diff` names it.

    Line ends are left out; what would act on a terminal is shown as signs.
    """
    from difflib import unified_diff

    old, new = (_lines(data) for data in (before, after))
    for line in unified_diff(old, new, f"a/{path}", f"b/{path}"):
        yield visible(line.rstrip("\r\n"))
        if not line.endswith("\n"):
            yield _NO_END


def _lines(data: bytes) -> list[str]:
    """Split where tools that apply a diff do: a text may hold other line ends."""
    lines = data.decode("utf-8-sig").split("\n")
    return [f"{line}\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1])


def patch(path: str, before: bytes, after: bytes) -> bytes:
    """Return the diff of a file as `git apply` takes it, to the last byte."""
    import io
    from difflib import diff_bytes, unified_diff

    old, new = (io.BytesIO(data).readlines() for data in (before, after))
    names = _named(f"a/{path}"), _named(f"b/{path}")
    lines = diff_bytes(unified_diff, old, new, *names)
    end = f"\n{_NO_END}\n".encode()
    return b"".join(line if line.endswith(b"\n") else line + end for line in lines)


def _named(path: str) -> bytes:
    """Return a name as git writes it: quoted, or with a tab for an end."""
    data = path.encode("utf-8", "surrogateescape")
    if _QUOTED.isdisjoint(data):
        return data + b"\t" * (b" " in data)
    signs = (b"\\%03o" % one if one in _QUOTED else bytes([one]) for one in data)
    return b'"%s"' % b"".join(signs)


def is_harmless(data: bytes) -> bool:
    """Say whether the log of a pipeline obeys nothing of a patch."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\t", " ")
    lines = text.split("\n")
    return all(visible(line) == line == unobeyed(line) for line in lines)


def painted(line: str, look: Look) -> str:
    """Return a line of a diff in its colour, or as it is without colours."""
    mark = next((mark for mark in _CODES if line.startswith(mark)), "")
    if not look.colour or not mark:
        return line
    return f"\x1b[{_CODES[mark]}m{line}\x1b[0m"
