"""Hearing: whether all rules that a request names had what they need to speak."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from linter.core.finding import Problem
from linter.core.pending import is_astray
from linter.core.post import Post
from linter.core.rule import BoundRule
from linter.engine.silence import names

Rules = Callable[[str], Sequence[BoundRule]]


class Hearing:
    """What rules had before them, the posts of the whole calendar.

    `ran` are the rules that spoke on a path, `due` those that the project sets
    there. `problems` are those of reading; `whole` says whether all that may be in
    the feeds was looked for.
    """

    def __init__(
        self,
        posts: Sequence[Post],
        problems: Iterable[Problem],
        ran: Rules,
        due: Rules,
        *,
        whole: bool = True,
    ) -> None:
        self._posts = posts
        self._problems = tuple(problems)
        self._ran = ran
        self._due = due
        self._whole = whole

    def heard(self, pattern: str, posts: Sequence[Post]) -> bool:
        """Say whether each rule of a pattern judged these posts, of one file.

        A rule that was not asked, or lacked a date or a neighbour, may yet find
        what the request is for.
        """
        path = posts[0].path
        if any(problem.path == path for problem in self._problems):
            return False
        ran = {bound.rule.id for bound in self._ran(path)}
        dated = not any(one.moment is None or is_astray(one) for one in posts)
        return all(
            bound.rule.id in ran and self._could_see(bound, dated=dated)
            for bound in self._due(path)
            if bound.level != "engine" and names(pattern, bound.rule.id)
        )

    def _could_see(self, bound: BoundRule, *, dated: bool) -> bool:
        if bound.level == "post":
            return True
        return dated and (bound.level == "time" or self._knows_feeds)

    @cached_property
    def _knows_feeds(self) -> bool:
        """Whether every post is in its place: none is unreadable, or has lost it."""
        if not self._whole or any(problem.fatal for problem in self._problems):
            return False
        return not any(is_astray(post) for post in self._posts)
