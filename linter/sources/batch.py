"""A batch: the posts of one file, and what its comments and keys ask for."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from linter.core.post import Flaw, Post, Silence
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.nodes.node import Tree
from linter.sources.aliases import Facts, fact_of_key
from linter.sources.layout import Layout
from linter.sources.platforms import is_channel

DIRECTIVE = "tactlint"
# Facts that decide what goes out, where and when.
_WEIGHTY = frozenset(
    {"text", "thread", "publish_at", "clock", "timezone", "channels", "status"}
)


class Complaint(NamedTuple):
    """Something in the file that cannot be done as asked."""

    offset: int
    message: str
    hint: str


class Note(NamedTuple):
    """A comment: what it says and where it stands, marks included."""

    text: str
    span: Span


class Asked(NamedTuple):
    """What a file asks for, and what of it makes no sense."""

    silences: list[Silence]
    complaints: list[Complaint]


class Batch(NamedTuple):
    """What was read from one file; `complaints` are about its silences."""

    posts: list[Post]
    complaints: tuple[Complaint, ...] = ()


class Wishes:
    """Gathers the silences of a file while its posts are read."""

    def __init__(self, text: str, layout: Layout) -> None:
        self.text = text
        self.layout = layout
        self.wanted = DIRECTIVE in text or "Tactlint" in text or "TACTLINT" in text
        self.notes: list[Note] = []
        self.asked = Asked([], [])

    def add_tree(self, tree: Tree) -> None:
        """Take the comments of YAML or TOML."""
        if self.wanted:
            for span in tree.comments:
                self.notes.append(Note(self.text[span.start : span.end], span))

    def add_comments(self, comments: Iterable[tuple[str, Span]]) -> None:
        """Take the comments of a Markdown body."""
        if self.wanted:
            self.notes.extend(Note(text, span) for text, span in comments)

    def add_fact(self, facts: Facts, scope: Span, *, whole_file: bool) -> None:
        """Take the `tactlint:` key of a post or of a whole file."""
        found = facts.get("tactlint", ())
        if not found:
            return
        from linter.sources.silences import read_fact

        for fact in found:
            asked = read_fact(self.text, fact, scope, "file" if whole_file else "post")
            self.asked.silences.extend(asked.silences)
            self.asked.complaints.extend(asked.complaints)

    def finish(self, posts: list[Post], flaws: tuple[Flaw, ...], body: int) -> Batch:
        """Give the posts their flaws and silences."""
        if flaws:
            weighed = tuple(_weighed(flaw, self.layout) for flaw in flaws)
            posts = with_flaws(posts, weighed)
        if not self.wanted or not posts:
            return Batch(posts)
        from linter.sources.directives import published
        from linter.sources.silences import read_notes

        asked = read_notes(self.text, self.notes, body)
        silences = [*self.asked.silences, *asked.silences]
        complaints = (*self.asked.complaints, *asked.complaints, *published(posts))
        return Batch(_with_silences(posts, silences) if silences else posts, complaints)


def _weighed(flaw: Flaw, layout: Layout) -> Flaw:
    """Say of a key that is given twice whether what goes out hangs on it."""
    key = flaw.values.get("key", "")
    known = fact_of_key(key, layout) if flaw.kind == "duplicate-key" else None
    if (known and known[0] in _WEIGHTY) or (
        flaw.kind == "duplicate-key" and is_channel(key, layout)
    ):
        return flaw._replace(variant="fact")
    return flaw


def with_flaws(posts: list[Post], flaws: tuple[Flaw, ...]) -> list[Post]:
    """Give each flaw to the post it stands in, else to the first of the file."""
    own: list[list[Flaw]] = [[] for _ in posts]
    for flaw in flaws if posts else ():
        at = bisect_right(posts, flaw.span.start, key=_post_start) - 1
        inside = at >= 0 and flaw.span.start < posts[at].span.end
        own[at if inside else 0].append(flaw)
    return [
        post._replace(flaws=(*more, *post.flaws)) if more else post
        for post, more in zip(posts, own, strict=True)
    ]


def _with_silences(posts: list[Post], silences: list[Silence]) -> list[Post]:
    """Give each silence to all posts in its scope; to the first if there is none."""
    shared: list[Silence] = []
    own: list[list[Silence]] = [[] for _ in posts]
    for silence in silences:
        first = bisect_left(posts, silence.scope.start, key=_post_end)
        last = bisect_right(posts, silence.scope.end, key=_post_start)
        if last - first == len(posts):
            shared.append(silence)
            continue
        for at in range(first, last) or [0]:
            own[at].append(silence)
    common = tuple(shared)
    return [
        post._replace(silences=(*common, *mine) if mine else common)
        for post, mine in zip(posts, own, strict=True)
    ]


def _post_start(post: Post) -> int:
    return post.span.start


def _post_end(post: Post) -> int:
    return post.span.end
