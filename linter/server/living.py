"""A living project: what its rules say of each file, from what was read last."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from linter.core.debt import Debt
from linter.core.document import Document
from linter.core.finding import Finding, Problem
from linter.core.parts import SpoiltError
from linter.core.pending import is_pending
from linter.core.post import Post
from linter.core.rule import BoundRule
from linter.core.tuples import NamedTuple
from linter.engine.debts import settle
from linter.engine.hearing import Hearing
from linter.engine.order import ordered
from linter.engine.run import Judged, unique
from linter.engine.silence import Ground, apply
from linter.engine.stamp import Stamp, stamp
from linter.files import relative
from linter.server.page import Page
from linter.server.pages import Pages
from linter.server.round import Round, among, whole
from linter.server.shift import Shift
from linter.session import FEW

STALE = timedelta(minutes=1)


class _Told(NamedTuple):
    """What was said of a file, and what it followed from."""

    page: Page
    round: Round
    now: datetime
    findings: tuple[Finding, ...]


class Living:
    """One project in memory, judged file by file.

    Rules that need one post only run when it is read; those on feeds run in
    rounds over all posts (`judge`, which any thread may call). Between rounds
    what they said moves along with the text. As long as neighbours come from the
    memory, a round is about the open files; once it was about all, all is `settled`.
    """

    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        self.root = pages.session.root
        self.settled = False
        self._round = Round({}, {})
        self._told: dict[str, _Told] = {}
        self._debts: dict[str, dict[Debt, int]] = {}
        for debt, count in (pages.session.options.debts or {}).items():
            self._debts.setdefault(debt.path, {})[debt] = count

    @property
    def now(self) -> datetime:
        """The moment that posts are judged as of."""
        return self.pages.session.options.now

    def take(self, path: str, text: str, now: datetime | None = None) -> None:
        """Take over the text that an editor has; judge as of `now` if it moved on."""
        if now and now - self.now > STALE:
            self.pages.renew(now)
        if self.pages.wants(path):
            self.pages.put(path, text)

    def read_all(self, is_wanted: Callable[[], bool]) -> list[Exception]:
        """Read what nobody has read yet, as long as this project is wanted.

        Any thread may do it; what goes wrong with a file is returned. What the memory
        knows is not read.
        """
        gc.set_threshold(100_000, 20, 50)
        self.pages.recall()
        return self._read_rest(is_wanted)

    def _read_rest(self, is_wanted: Callable[[], bool]) -> list[Exception]:
        wrong = []
        unread = self.pages.unread()
        for path in unread:
            if not is_wanted():
                break  # the settings changed meanwhile: others read for them
            try:
                self.pages.take(path, many=len(unread) > FEW)
            except Exception as error:  # noqa: BLE001 - one bad file must not stop the others
                wrong.append(error)
        # What was read stays: looking for garbage in it would only stop the typing.
        gc.freeze()
        return wrong

    def judge(self) -> Round:
        """Run the rules on feeds over all that was read, or what that takes."""
        session, is_whole = self.pages.session, self.pages.is_whole
        pages = self.pages.all()
        if is_whole:
            return whole(session, pages)
        try:
            return among(session, pages, self.pages.near(pages))
        except SpoiltError:
            self._read_rest(lambda: True)
            return whole(session, self.pages.all())

    def settle(self, judged: Round) -> None:
        """Report from now on what this round found."""
        self._round = judged
        self.settled = self.settled or judged.is_whole

    def give_up(self) -> None:
        """Wait for no other round where all was there for one, and it failed."""
        self.settled = self.settled or self.pages.is_whole

    def inherit(self, other: Living) -> None:
        """Take over what feeds said before, under the rules still in force."""
        last = other._round
        kept = {
            path: tuple(self._in_force(path, judged))
            for path, judged in last.judged.items()
        }
        self._round = Round(kept, last.pages)

    def _in_force(self, path: str, judged: Iterable[Judged]) -> Iterator[Judged]:
        rules = self.pages.session.rulebook.on(path)
        bounds = {bound.rule.id: bound for bound in rules}
        for one in judged:
            if bound := bounds.get(one.rule.rule.id):
                yield Judged(bound, one.hit, one.hit.severity or bound.severity)

    def holds(self, path: str) -> bool:
        """Say whether a file, by its absolute path, was read as one of posts."""
        return self.pages.find(relative(path, self.root)) is not None

    def problems(self, path: str) -> list[Problem]:
        """Return what could not be read in a file."""
        page = self.pages.find(path)
        return page.taken.problems if page else []

    def findings(self, path: str) -> tuple[Finding, ...]:
        """Return what is to be said of a file as it is now."""
        page = self.pages.find(path)
        if page is None:
            return ()
        told = self._told.get(path)
        if (
            told
            and told.page is page
            and told.round is self._round
            and told.now == self.now
        ):
            return told.findings
        found = self.judgement(path, page)
        self._told[path] = _Told(page, self._round, self.now, found)
        return found

    def judgement(self, path: str, page: Page) -> tuple[Finding, ...]:
        """Return what is to be said of a file if this were its page."""
        judged = unique([*self._alone(page), *self._of_feeds(path, page)])
        language = self.pages.session.options.language
        how = Stamp(self._documents(path, page), language)
        world = self.pages.bench.world
        posts = [post for post in page.taken.posts if is_pending(post, world)]
        ground = self._ground(path, page)
        said = apply([stamp(one, how) for one in judged], posts, ground)
        found = ordered([*said.kept, *(stamp(one, how) for one in said.wrong)])
        return settle(found, self._debts.get(path, {}), lambda _: False).kept

    def _documents(self, path: str, page: Page) -> Callable[[str], Document]:
        here = page.document or self.pages.document(path)
        return lambda name: here if name == path else self.pages.document(name)

    def _ground(self, path: str, page: Page) -> Ground:
        """Return what requests are judged by; none is unused before feeds spoke."""
        rulebook = self.pages.session.rulebook
        languages = {
            reading.post.key: reading.voice
            for reading in page.taken.readings
            if reading.post.silences and reading.voice
        }
        spoke = self.settled or path in self._round.heard
        rules = [one for one in rulebook.on("") if spoke or not _is_early(one)]
        today = self.now.date()
        return Ground(rules, rulebook.known, today, languages, self._heard)

    def _heard(self, pattern: str, posts: Sequence[Post]) -> bool:
        """Say whether rules could judge posts, their neighbours being half typed."""
        session, pages = self.pages.session, self.pages.all().values()
        hearing = Hearing(
            self.pages.posts(),
            [problem for page in pages for problem in page.taken.problems],
            session.rulebook.on,
            session.unselected.on,
            whole=session.is_project,
        )
        return hearing.heard(pattern, posts)

    def _alone(self, page: Page) -> Iterator[Judged]:
        for verdict in page.taken.verdicts:
            for bound in self.pages.session.rulebook.on(verdict.hit.post.path):
                if bound.rule.id == verdict.rule:
                    yield Judged(bound, verdict.hit, verdict.severity)

    def _of_feeds(self, path: str, page: Page) -> Iterator[Judged]:
        """Yield what feeds said last of a file, moved to where it is now."""
        judged = self._round.judged.get(path, ())
        seen = self._round.pages.get(path)
        if not judged or seen is page:
            yield from judged
            return
        before = (seen and seen.document) or self.pages.saved(path)
        after = page.document or self.pages.document(path)
        shift = Shift(before.text, after.text)
        for one in judged:
            yield one._replace(hit=shift.hit(one.hit))


def _is_early(bound: BoundRule) -> bool:
    return bound.level == "engine" and bound.params.kind == "unused"
