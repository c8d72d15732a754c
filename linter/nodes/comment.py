"""Comments of a YAML text, and the hashtags that were lost in them."""

from __future__ import annotations

from bisect import bisect_right

from linter.core.fix import Fix
from linter.core.patterns import compiled
from linter.core.post import Flaw
from linter.core.span import Span
from linter.nodes.node import Mapping, Node, Scalar

LINE_END = "[\r\n\x85\u2028\u2029]"
_HEADER = r"[|>][-+0-9]*[ \t]*(?=#)"
# Words that tools look for behind a `#` without a space.
_HASHTAG = r"#(?!(?i:tactlint|todo|fixme|noqa|yamllint)\b)\w"
_BLANKS = " \t"
# A remark behind the words, or brackets that they may stand in.
_NEXT_LINE = r"[ \t]*\r?\n *"
_GOES_ON = r"[ \t]*\r?\n[ \t]*#"
_INDENT = r" *(?:- +)*"
_OFF = r"#[\w-]+:(?:\s|\Z)"
_NESTED = r"\s#(?!\w)|[\[\]{}]"


def in_order(scalars: list[Scalar]) -> list[Scalar]:
    """Return the scalars in the order of the text, each once."""
    return sorted(set(scalars), key=lambda scalar: (scalar.start, scalar.end))


def find_comments(text: str, start: int, end: int, scalars: list[Scalar]) -> list[Span]:
    """Return the comments between the scalars, `#` to the end of the line.

    The scalars are in the order of the text, here and below.
    """
    found = []
    at = text.find("#", start, end)
    while at >= 0:
        close = _close_of_scalar(text, at, scalars)
        if close is None:
            match = compiled(LINE_END).search(text, at, end)
            close = match.start() if match else end
            found.append(Span(at, close))
        at = text.find("#", close, end)
    return found


def _close_of_scalar(text: str, at: int, scalars: list[Scalar]) -> int | None:
    """Return where the scalar around an offset ends, None outside of scalars."""
    index = bisect_right(scalars, at, key=_start) - 1
    if index < 0 or at >= scalars[index].end:
        return None
    scalar = scalars[index]
    if scalar.style in ("|", ">"):
        header = compiled(_HEADER).match(text, scalar.start, scalar.end)
        if header and header.end() == at:
            return None
    return scalar.end


def _start(scalar: Scalar) -> int:
    return scalar.start


def find_lost_text(
    text: str, root: Node, scalars: list[Scalar], comments: list[Span]
) -> list[Flaw]:
    """Return the comments that were probably meant as a value or a part of one."""
    suspects = [span for span in comments if compiled(_HASHTAG).match(text, span.start)]
    if not suspects:
        return []
    keys = owners(root)
    flaws = []
    for span in suspects:
        index = bisect_right(scalars, span.start, key=_start)
        loser = _loser(text, span, scalars[max(index - 1, 0) : index + 1], keys)
        if loser is not None:
            words = text[span.start : span.end].rstrip()
            values = {"key": keys.get(loser.start, ""), "value": words}
            fix = _recovery(text, Span(span.start, span.start + len(words)), loser)
            flaws.append(Flaw("lost-text", span, values, fix=fix))
    return flaws


def _recovery(text: str, lost: Span, loser: Scalar) -> Fix | None:
    """Return the fix that gives a value its lost words back.

    What else stands behind a text than hashtags may be a note among colleagues:
    whether that is to be published, a person has to say.
    """
    from linter.nodes.quoting import quoting

    words = text[lost.start : lost.end]
    if compiled(_GOES_ON).match(text, lost.end):
        return None  # one pair of quotes would not hold all of it
    if compiled(_NESTED).search(words) or loser.tag not in ("str", "null"):
        return None
    hashtags = all(word.startswith("#") for word in words.split())
    whole = not loser.value or loser.start > lost.start
    first = lost.start if whole else loser.start
    last = max(lost.end, loser.end)
    return quoting(text, first, last, safe=whole or hashtags)


def _loser(
    text: str, comment: Span, around: list[Scalar], keys: dict[int, str]
) -> Scalar | None:
    """Return the plain value on the comment's line that the comment cuts short."""
    if not around or around[0].start > comment.start:
        return None
    before, after = around[0], around[-1]
    between = text[before.end : comment.start].strip(_BLANKS)
    if not between and before.style == "":
        return before
    if before.style == "" and before.tag == "null" and not before.value:
        return before if _is_below(text, comment, before) else None
    # `text: #Tag` and the text goes on in the next line.
    goes_on = text[comment.end : after.start].isspace()
    cut = between == ":" and after.style == "" and goes_on
    return after if cut and keys.get(after.start) == before.value else None


def _is_below(text: str, comment: Span, empty: Scalar) -> bool:
    """Say whether a comment stands where the value of a key would that has none.

    A setting that somebody turned off (`#kind: news`) is no value.
    """
    if not compiled(_NEXT_LINE).fullmatch(text, empty.end, comment.start):
        return False
    if compiled(_OFF).match(text, comment.start, comment.end):
        return False
    last = text.rfind("\n", 0, comment.start) + 1
    first = text.rfind("\n", 0, empty.start) + 1
    indent = compiled(_INDENT).match(text, first, empty.end)
    return indent is not None and comment.start - last > indent.end() - first


def owners(root: Node) -> dict[int, str]:
    """Return the key under which the scalar at an offset stands."""
    found: dict[int, str] = {}
    seen: set[int] = set()
    waiting: list[tuple[Node, str]] = [(root, "")]
    while waiting:
        node, key = waiting.pop()
        if isinstance(node, Scalar):
            found.setdefault(node.start, key)
            continue
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Mapping):
            below = [(value, name.value) for name, value in node.entries]
        else:
            below = [(item, key) for item in node.items]
        # The first comes first: an anchor before its aliases.
        waiting += below[::-1]
    return found
