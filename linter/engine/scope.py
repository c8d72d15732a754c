"""The scope: of what was found, what a change has to answer for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cached_property

from linter.core.change import Change, Changes, Review
from linter.core.document import Document
from linter.core.finding import Finding, Problem
from linter.core.outcome import Outcome
from linter.core.post import Moment, Post
from linter.core.span import Span

# What stands in a line that says nothing of a post: its fences, or nothing.
BLANK = frozenset({"", "---", "+++", "..."})


def dated(post: Post, at: datetime | None, review: Review | None) -> Post:
    """Give a post without a date the moment at which its change goes out."""
    if at is None or post.moment or "publish_at" in post.places:
        return post
    if review and post.path not in review.changes:
        return post
    start = Span(post.span.start, post.span.start)
    return post._replace(moment=Moment(at, "minute", start, "merge"))


def reviewed(
    outcome: Outcome,
    review: Review,
    posts: Iterable[Post],
    documents: Callable[[str], Document],
) -> Outcome:
    """Set aside what a change does not answer for; one of settings does for all."""
    outcome = outcome._replace(settings=review.settings)
    if review.settings:
        return outcome
    scope = Scope(review.changes, posts, documents)
    kept: list[Finding] = []
    beyond: list[Finding] = []
    for finding in outcome.findings:
        (kept if scope.holds(finding) else beyond).append(finding)
    problems = (_weighed(one, review.changes) for one in outcome.problems)
    return outcome._replace(
        findings=tuple(kept), beyond=tuple(beyond), problems=tuple(problems)
    )


def _weighed(problem: Problem, changes: Changes) -> Problem:
    """Let what cannot be read, but did not change, be told and stop nothing."""
    folder = f"{problem.path}/"
    if problem.path in changes or any(path.startswith(folder) for path in changes):
        return problem
    return problem._replace(fatal=False)


class Scope:
    """Knows which findings a change answers for.

    A finding in a text does when its lines changed, or lines of its evidence. One
    on a post as a whole (its date, its neighbours) does when anything in the post
    changed, or in a post that it is about. And all of a post's do when its facts
    changed, not only its words: when, where and what decide what its words mean.
    """

    def __init__(
        self,
        changes: Changes,
        posts: Iterable[Post],
        documents: Callable[[str], Document],
    ) -> None:
        self._changes = changes
        self._posts = {post.key: post for post in posts}
        self._by_path: dict[str, list[Post]] = {}
        for post in self._posts.values():
            self._by_path.setdefault(post.path, []).append(post)
        self._documents = documents
        self._files: dict[str, _File] = {}

    def holds(self, finding: Finding) -> bool:
        """Say whether the change answers for a finding."""
        post = self._posts.get(finding.post)
        if post is None or finding.related or not _is_in_text(finding, post):
            others = (self._posts.get(one.post) for one in finding.related)
            return any(one and self._is_touched(one) for one in (post, *others))
        if post.path not in self._changes:
            return False
        file = self._file(post.path)
        return file.facts_changed(post) or any(
            hunk.meets(first, last)
            for first, last in _stretches(finding)
            for hunk in file.change.hunks
        )

    def _is_touched(self, post: Post) -> bool:
        if post.path not in self._changes:
            return False
        file = self._file(post.path)
        first, last = file.lines(post.span)
        return (
            file.change.moved
            or file.facts_changed(post)
            or any(hunk.meets(first, last) for hunk in file.change.hunks)
        )

    def _file(self, path: str) -> _File:
        if path not in self._files:
            posts, change = self._by_path[path], self._changes[path]
            self._files[path] = _File(posts, change, lambda: self._documents(path))
        return self._files[path]


def _is_in_text(finding: Finding, post: Post) -> bool:
    return any(field.name == finding.field for field in post.fields)


def _stretches(finding: Finding) -> list[tuple[int, int]]:
    marks = [(finding.mark.start.line, finding.mark.end.line)]
    return [*marks, *((word.start.line, word.end.line) for word in finding.evidence)]


class _File:
    """One file's posts, and which of its changed lines say something of them."""

    def __init__(
        self, posts: list[Post], change: Change, document: Callable[[], Document]
    ) -> None:
        self.change = change
        self._posts = posts
        self._document = document

    def lines(self, span: Span) -> tuple[int, int]:
        """Return the first and the last line of a span."""
        document = self._document()
        last = document.place(max(span.start, span.end - 1)).line
        return document.place(span.start).line, last

    def facts_changed(self, post: Post) -> bool:
        """Say whether a line changed that says something of a post beside its texts.

        That is one of its own, or one for all posts of the file. A date in the
        file's name changes with the name. Git does not count lines that end as
        those of old Macs do: all of such a file counts.
        """
        if self.change.whole or (self.change.hunks and self._has_other_lines):
            return True
        if self.change.moved and post.moment and post.moment.source == "file-name":
            return True
        first, last = self.lines(post.span) if self._facts else (0, 0)
        return any(
            first <= line <= last or not self._is_in_a_post(line)
            for line in self._facts
        )

    @cached_property
    def _has_other_lines(self) -> bool:
        text = self._document().text
        return text.count("\r") != text.count("\r\n")

    @cached_property
    def _facts(self) -> tuple[int, ...]:
        changed = sorted({n for hunk in self.change.hunks for n in hunk.lines()})
        return tuple(line for line in changed if self._is_fact(line))

    def _is_fact(self, line: int) -> bool:
        document = self._document()
        if not 1 <= line <= len(document.line_starts):
            return False
        if document.line(line).strip() in BLANK:
            return False
        return not any(first <= line <= last for first, last in self._texts)

    def _is_in_a_post(self, line: int) -> bool:
        at = bisect_left(self._ends, line)
        return any(first <= line <= last for first, last in self._spans[at:])

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        return sorted(
            (self.lines(post.span) for post in self._posts), key=lambda one: one[1]
        )

    @cached_property
    def _ends(self) -> list[int]:
        return [last for _, last in self._spans]

    @cached_property
    def _texts(self) -> list[tuple[int, int]]:
        return [
            self.lines(field.whole()) for post in self._posts for field in post.fields
        ]
