"""Conflicts: two versions of a post that git could not merge, and its marks."""

from __future__ import annotations

import re
from collections.abc import Callable

from linter.core.post import Flaw
from linter.core.span import Span
from linter.nodes.node import Broken
from linter.sources.batch import Batch, with_flaws

MARK = "<<<<<<<"
_LINE = re.compile(
    r"(?:\A|(?<=[\r\n]))(<{7}|\|{7}|={7}|>{7})(?: [^\r\n]*)?(?=[\r\n]|\Z)"
)


def conflicts(text: str) -> list[Span]:
    """Return the opening line of each conflict.

    An opening mark is one when a middle or a closing one follows it, each at the
    start of its line: `=======` alone underlines a heading, `>>>>>>>` quotes.
    """
    found: list[Span] = []
    opened: Span | None = None
    for line in _LINE.finditer(text):
        if line[1] == MARK:
            opened = Span(*line.span())
        elif opened:
            found.append(opened)
            opened = None
    return found


def torn(text: str, read: Callable[[], Batch], *, named: bool) -> Batch:
    """Read the posts of a text that may hold conflicts, and note these in them.

    Raises Broken where there are no posts for them: the marks hide their facts.
    """
    found = conflicts(text)
    if not found:
        return read()
    try:
        batch = read()
    except Broken:
        raise _broken(found[0]) from None
    if not batch.posts and (named or text.lstrip().startswith(MARK)):
        raise _broken(found[0])
    flaws = tuple(Flaw("merge-conflict", span, {"key": "text"}) for span in found)
    return batch._replace(posts=with_flaws(batch.posts, flaws))


def _broken(span: Span) -> Broken:
    return Broken(
        span.start,
        "git could not merge two versions of this file, and left both in it",
        "keep one of them, or what is right in both, and delete the lines that begin"
        " with `<<<<<<<`, `=======` and `>>>>>>>`",
    )
