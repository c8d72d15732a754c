"""The words of a finding as they stand in their line, without columns."""

from __future__ import annotations

from linter.core.finding import Finding

_ELLIPSIS = "…"
# Of the finding's own words, which may be a whole post.
_LONGEST = 300


def quote(finding: Finding, around: int) -> tuple[str, str, str]:
    """Return what stands before the words, the words, and what stands after.

    `around` is how much of the line is kept on either side. Of words on several
    lines it is those of the first.
    """
    line = (finding.excerpt[0] if finding.excerpt else "").replace("\t", " ")
    start, end = finding.mark.start, finding.mark.end
    first = start.column - 1
    last = end.column - 1 if end.line == start.line else len(line)
    before, words, after = line[:first], line[first:last], line[last:]
    if len(before) > around:
        before = _ELLIPSIS + before[-around:]
    if len(words) > _LONGEST:
        words, after = words[:_LONGEST] + _ELLIPSIS, ""
    if len(after) > around:
        after = after[:around] + _ELLIPSIS
    return before.lstrip(), words, after.rstrip()
