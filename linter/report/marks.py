"""Which words of a finding's lines are underlined, and with what."""

from linter.core.finding import Finding, Word
from linter.core.span import Place
from linter.core.tuples import NamedTuple

FOCUS = "^"
AROUND = "-"
_MOST_LINES = 3


class Stretch(NamedTuple):
    """A run of a line's code points (0-based, half-open) and its sign."""

    start: int
    end: int
    sign: str


def last_line(finding: Finding) -> int:
    """Return the last line with a part of the finding on it."""
    start, end = finding.mark.start, finding.mark.end
    ends_before = end.column == 1 and end.line > start.line
    return end.line - 1 if ends_before else end.line


def shown_lines(finding: Finding) -> list[int]:
    """Return the lines worth showing: the first, then those with evidence."""
    first = finding.mark.start.line
    available = range(first, first + len(finding.excerpt))
    spoken = {word.start.line for word in finding.evidence} & set(available)
    if spoken:
        return sorted({first, *sorted(spoken - {first})[: _MOST_LINES - 1]})
    return list(available[: min(last_line(finding) - first + 1, _MOST_LINES)])


def stretches(finding: Finding, line: int) -> list[Stretch]:
    """Return what to underline on a line, the finding's own words last.

    The finding's words get `^`, evidence elsewhere `-`. When a finding is about
    several lines it is the evidence inside that matters: then that gets `^`.
    """
    text = finding.excerpt[line - finding.mark.start.line]
    mark = finding.mark
    inside = [word for word in finding.evidence if _is_inside(word, finding)]
    focused = bool(inside) and last_line(finding) > mark.start.line
    around = [word for word in finding.evidence if word not in inside]
    found = [_stretch(word.start, word.end, line, text, AROUND) for word in around]
    sign = AROUND if focused else FOCUS
    found.append(_stretch(mark.start, mark.end, line, text, sign))
    if focused:
        found += [_stretch(word.start, word.end, line, text, FOCUS) for word in inside]
    return [stretch for stretch in found if stretch]


def _is_inside(word: Word, finding: Finding) -> bool:
    return finding.mark.start <= word.start and word.end <= finding.mark.end


def _stretch(
    start: Place, end: Place, line: int, text: str, sign: str
) -> Stretch | None:
    if not start.line <= line <= end.line:
        return None
    indent = len(text) - len(text.lstrip())
    first = start.column - 1 if line == start.line else indent
    last = end.column - 1 if line == end.line else len(text.rstrip())
    if start == end:
        return Stretch(first, first + 1, sign)
    return Stretch(first, last, sign) if first < last else None
