"""The composer: any YAML, read in C, placed exactly, oddities noted."""

from __future__ import annotations

from ruamel.yaml.cyaml import CSafeLoader
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode

from linter.core.patterns import compiled
from linter.core.post import Flaw
from linter.core.span import Span
from linter.nodes.comment import find_comments, find_lost_text, in_order, owners
from linter.nodes.graft import Composed, Grafter
from linter.nodes.node import DEEPEST, Broken, Tree, too_deep
from linter.nodes.size import check_size

MARKS = "@`"
# Tags of scalars seen before: keys, statuses, channels. Longer ones are texts.
LONGEST_KEPT = 32
MOST_KEPT = 10_000
_TAGS: dict[tuple[object, tuple[bool, bool]], object] = {}
_MARK = r"(?<![^\s\[{,:?-])[@`]"
_EMPTY_DOCUMENT = r"---[ \t]*(?:#[^\r\n]*)?\s*\Z"


def compose(text: str, start: int, end: int) -> Tree:
    """Read the YAML document in `text[start:end)`; raise Broken if there is none."""
    source = text[start:end]
    grafter = Grafter(text, start)
    composed = _compose(source, start, grafter)
    if composed is None:
        return Tree(None, (), tuple(find_comments(text, start, end, [])))
    root = grafter.graft(composed)
    # An alias brings its anchor's scalars once more, out of order.
    aliased = "*" in source
    if aliased:
        check_size(root, len(source))
    scalars = in_order(grafter.scalars) if aliased else grafter.scalars
    flaws = grafter.flaws
    comments: list[Span] = []
    if "#" in source:
        comments = find_comments(text, start, end, scalars)
        flaws += find_lost_text(text, root, scalars, comments)
    if grafter.bearers:
        from linter.nodes.properties import find_lost_words

        flaws += find_lost_words(text, grafter.bearers, owners(root))
    if grafter.stand_ins:
        flaws += _unquoted_marks(text, grafter, owners(root))
    if len(flaws) > 1:
        flaws.sort(key=lambda flaw: flaw.span)
    return Tree(root, tuple(flaws), tuple(comments))


class _Loader(CSafeLoader):
    """A composer that stops at deep nesting, where the C code would crash."""

    depth = 0

    def descend_resolver(self, parent: Composed, _: object) -> None:
        """Count a level; called before every node is composed."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise _TooDeepError(parent.start_mark.index)

    def resolve(self, kind: type, value: object, implicit: tuple[bool, bool]) -> object:
        """Return the tag of a node; the same few short scalars come all the time."""
        if kind is not ScalarNode or len(str(value)) > LONGEST_KEPT:
            return super().resolve(kind, value, implicit)
        key = (value, implicit)
        if key not in _TAGS:
            if len(_TAGS) > MOST_KEPT:
                _TAGS.clear()
            _TAGS[key] = super().resolve(kind, value, implicit)
        return _TAGS[key]

    def ascend_resolver(self) -> None:
        """Leave a level; called after every node is composed."""
        self.depth -= 1


class _TooDeepError(Exception):
    """Nesting beyond reason, at an offset in the slice."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


def _compose(source: str, shift: int, grafter: Grafter) -> Composed | None:
    """Compose the source, mended for as long as that helps."""
    tried = source
    while True:
        try:
            return _composed(tried)
        except _TooDeepError as error:
            raise too_deep(error.offset + shift) from None
        except (YAMLError, UnicodeEncodeError) as error:
            mended = _mended(tried, error, grafter)
            if mended is None or mended == tried:
                raise _broken(source[: len(tried)], error, shift) from None
            tried = mended


def _composed(source: str) -> Composed | None:
    loader = _Loader(source)
    try:
        root: Composed | None = loader.get_single_node()
    finally:
        # The loader holds itself three times over: without this every document
        # would stay until the garbage collector comes.
        loader.__dict__.clear()
    return root


def _mended(source: str, problem: Exception, grafter: Grafter) -> str | None:
    """Return a source of the same places that may be read, None if there is none."""
    at = _index(problem)
    if source[at : at + 1] in (":", "?"):
        from linter.nodes.colon import with_stand_ins

        grafter.stand_ins = grafter.stand_ins or _stand_ins(source)
        return with_stand_ins(source, grafter.stand_ins)
    if source[at : at + 1] in ("@", "`"):
        grafter.stand_ins = grafter.stand_ins or _stand_ins(source)
        return compiled(_MARK).sub(lambda mark: grafter.stand_ins[mark[0]], source)
    if "another document" in str(getattr(problem, "problem", "")):
        last = compiled(_EMPTY_DOCUMENT).match(source, at)
        return source[:at] if last else None
    return None


def _stand_ins(source: str) -> dict[str, str]:
    """Choose letters of no script, unused in the source, to read marks as text."""
    unused = (chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in source)
    return dict(zip(MARKS + ":?", unused, strict=False))


def _index(problem: Exception) -> int:
    mark = getattr(problem, "problem_mark", None)
    return 0 if mark is None else int(mark.index)


def _broken(source: str, problem: Exception, shift: int) -> Broken:
    """Say what is wrong in our own words, at the place that must change."""
    from linter.nodes.character import unreadable_character
    from linter.nodes.complaint import complaint

    found = unreadable_character(source) or complaint(source, problem)
    return Broken(found.offset + shift, found.message, found.hint)


def _unquoted_marks(text: str, grafter: Grafter, keys: dict[int, str]) -> list[Flaw]:
    from linter.nodes.quoting import quoting

    flaws = {}
    for scalar in grafter.scalars:
        mark = text[scalar.start : scalar.start + 1]
        if scalar.style == "" and mark and mark in MARKS:
            values = {
                "key": keys.get(scalar.start, ""),
                "value": scalar.value,
                "mark": mark,
            }
            span = Span(scalar.start, scalar.end)
            fix = quoting(text, *span)
            flaws[span] = Flaw("unquoted-mark", span, values, fix=fix)
    return list(flaws.values())
