"""Parts of a Markdown body: per platform, slides, or the one that is the post."""

from __future__ import annotations

from bisect import bisect_right

from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.sources.aliases import fold_key
from linter.sources.layout import Layout
from linter.sources.markdown import Comment, Heading, Prose
from linter.sources.platforms import channel, is_channel
from linter.sources.section_names import channels_in_name, channels_of_name

_POST = frozenset(
    fold_key(words)
    for words in (
        "post", "post content", "post text", "post body", "post copy", "the post",
        "final post", "le post", "texte du post", "contenu du post", "publication",
        "texte", "text", "caption", "légende", "copy", "texte de la publication",
        "main post", "tweet", "contenu", "content",
    )
)  # fmt: skip
_CERTAIN = frozenset(fold_key(words) for words in (
    "post content", "post text", "post body", "post copy", "texte du post",
    "contenu du post", "texte de la publication",
))  # fmt: skip
_SLIDES = frozenset({"slide", "diapo"})
_LONGEST_NAME = 60


class Section(NamedTuple):
    """A stretch of a body that holds a text of its own."""

    span: Span
    channel: str | None


class Sections(NamedTuple):
    """How a body is divided; `slides` when its parts are one carousel."""

    parts: tuple[Section, ...]
    slides: bool = False


def divide(
    prose: Prose, body: Span, declared: tuple[str, ...], layout: Layout
) -> Sections | None:
    """Return the parts that are texts, None when the whole body is one text."""
    if prose.comments:
        found = _slides(prose, body) or _by_comments(prose, body.end, layout)
        if found is not None:
            return found
    if prose.headings:
        return _by_headings(prose, body.end, declared, layout)
    return None


def _slides(prose: Prose, body: Span) -> Sections | None:
    """Divide at `<!-- slide -->`."""
    marks = [one for one in prose.comments if one.text.strip().lower() in _SLIDES]
    starts = [body.start, *(one.span.end for one in marks)]
    ends = [*(one.span.start for one in marks), body.end]
    spans = (Span(*edge) for edge in zip(starts, ends, strict=True))
    parts = tuple(Section(span, None) for span in spans)
    return Sections(parts, slides=True) if marks else None


def _by_comments(prose: Prose, end: int, layout: Layout) -> Sections | None:
    """Divide at `<!-- linkedin -->`."""
    marks = [(one, _marked(one, layout)) for one in prose.comments]
    marks = [(one, names) for one, names in marks if names is not None]
    if not any(names for _, names in marks):
        return None
    parts = []
    for place, (one, names) in enumerate(marks):
        close = marks[place + 1][0].span.start if place + 1 < len(marks) else end
        parts += [Section(Span(one.span.end, close), name) for name in names or ()]
    return Sections(tuple(parts))


def _marked(comment: Comment, layout: Layout) -> tuple[str, ...] | None:
    """Return the channels that a comment opens, none if it closes one."""
    said = comment.text.strip()
    if len(said) > _LONGEST_NAME:
        return None
    if said.startswith("/") or said.lower().startswith("end"):
        return ()
    names = [name.strip() for name in said.split(",")]
    if not all(is_channel(name, layout) for name in names):
        return None
    return tuple(channel(name, layout) for name in names)


def _by_headings(
    prose: Prose, end: int, declared: tuple[str, ...], layout: Layout
) -> Sections | None:
    """Divide at `## LinkedIn`, or take only what stands under `## Post`."""
    named = [(one, _name(one)) for one in prose.headings]
    at = [
        (one, found)
        for one, name in named
        if (found := channels_of_name(name, layout.channels))
    ]
    if at and _is_divided(prose, at, declared):
        return _divided(prose, at, end, declared, layout)
    first = next((one for one, name in named if fold_key(name) in _POST), None)
    if first is None:
        return None
    if fold_key(_name(first)) in _CERTAIN or _is_bare(prose, first):
        return Sections((Section(_under(prose, first, end), None),))
    return None


def _divided(
    prose: Prose,
    at: list[tuple[Heading, tuple[str, ...]]],
    end: int,
    declared: tuple[str, ...],
    layout: Layout,
) -> Sections:
    """Return a section for each channel, and what is for those without one."""
    first, levels = at[0][0], {one.level for one, _ in at}
    certain = {one.span for one, _ in at}
    # Beside the channels' own headings, one that only mentions a channel is its too.
    likely = [
        (one, channels_in_name(_name(one), layout.channels))
        for one in prose.headings
        if one.level in levels and one.span not in certain
    ]
    parts = [
        Section(_under(prose, one, end), name)
        for one, names in sorted([*at, *likely], key=lambda pair: pair[0].span.start)
        for name in names
    ]
    left = set(declared) - {part.channel for part in parts}
    if left and not _is_bare(prose, first):
        lead = Span(prose.offsets.span(0, 1).start, first.span.start)
        parts.insert(0, Section(lead, None))
    return Sections(tuple(parts))


def _is_divided(
    prose: Prose, at: list[tuple[Heading, tuple[str, ...]]], declared: tuple[str, ...]
) -> bool:
    """Say whether headings named after platforms divide, or are an article's topics."""
    names = {name for _, found in at for name in found}
    return names <= set(declared) or (len(at) > 1 and _is_bare(prose, at[0][0]))


def _is_bare(prose: Prose, heading: Heading) -> bool:
    """Say whether only headings stand before a heading."""
    before = prose.text[: heading.text_start].strip()
    titles = [one.text for one in prose.headings if one.text_start < heading.text_start]
    return before.split() == " ".join(titles).split()


def _name(heading: Heading) -> str:
    """Return a heading's words without the emoji and marks around them."""
    text = heading.text
    if len(text) > _LONGEST_NAME:
        return text
    letters = [at for at, sign in enumerate(text) if sign.isalnum()]
    return text[letters[0] : letters[-1] + 1] if letters else ""


def _under(prose: Prose, heading: Heading, end: int) -> Span:
    """Return what stands under a heading, to the next of its level or above."""
    place = bisect_right(prose.headings, heading.span.start, key=_start)
    while place < len(prose.headings):
        one = prose.headings[place]
        if one.level <= heading.level:
            return Span(heading.span.end, one.span.start)
        place += 1
    return Span(heading.span.end, end)


def _start(heading: Heading) -> int:
    return heading.span.start
