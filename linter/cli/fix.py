"""`tactlint check --fix`: what is safe to change is changed, shown or printed."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout

from linter.cli.diff import painted, unified
from linter.cli.exits import CLEAN, FINDINGS, MENDABLE, say
from linter.cli.opening import Opened
from linter.core.outcome import Outcome
from linter.core.tuples import NamedTuple
from linter.engine.together import joined, moved
from linter.errors import UserError
from linter.fixing import Fixed, fixed
from linter.report.look import Look
from linter.session import Session
from linter.store.replacement import replace

ACCOUNT = {
    "en": {
        "done": "Fixed: {count} ({rules}).",
        "would": "To fix: {count} ({rules}).",
        "none": "Nothing to fix.",
        "refused": "{place}: {rule} was left: the file would not read the same after.",
    },
    "fr": {
        "done": "Corrigé\xa0: {count} ({rules}).",
        "would": "À corriger\xa0: {count} ({rules}).",
        "none": "Rien à corriger.",
        "refused": "{place}\xa0: {rule} a été laissé\xa0: le fichier ne se lirait "
        "plus de la même façon.",
    },
}


class Wish(NamedTuple):
    """The options that ask for fixes; `given` says that a text came by a pipe."""

    fix: bool
    unsafe: bool
    diff: bool
    given: bool = False

    def insist(self) -> None:
        """Raise UserError when `--unsafe-fixes` adds to nothing."""
        if self.unsafe and not (self.fix or self.diff):
            hint = "add --diff to look at them, or --fix to write them"
            raise UserError("--unsafe-fixes", "fixes nothing alone", hint)


class Mending:
    """The fixes of all projects that a command line names."""

    def __init__(self, projects: Sequence[Opened], wish: Wish) -> None:
        wish.insist()
        self._wish = wish
        self._parts: list[tuple[Session, Fixed]] = [
            (session, fixed(session, paths, unsafe=wish.unsafe))
            for session, paths in projects
        ]

    @property
    def outcome(self) -> Outcome:
        """What remains once all is fixed."""
        return joined([moved(one.outcome, at.shown) for at, one in self._parts])

    def show(self, look: Look, language: str) -> int:
        """Print the diff of what would change, and 1 for that; write nothing."""
        from linter.cli.terminal import printed

        lines = [
            painted(line, look)
            for session, one in self._parts
            for change in one.changes
            for line in unified(session.shown(change.path), change.before, change.after)
        ]
        printed("".join(f"{line}\n" for line in lines))
        self.tell(look, aside=True)
        broken = [problem for problem in self.outcome.problems if problem.fatal]
        for problem in broken:
            where = f"{problem.path}:{problem.line}:{problem.column}"
            say(UserError(where, problem.message, problem.hint), language)
        if broken:
            return MENDABLE
        return FINDINGS if lines else CLEAN

    @contextmanager
    def reporting(self, look: Look, *, aside: bool) -> Iterator[None]:
        """Write or print what is fixed; then the report is made, and the account.

        Beside a text that is printed, reports go where errors go.
        """
        if self._wish.given:
            _put_out(self._text())
            with redirect_stdout(sys.stderr):
                yield
        else:
            self._write()
            yield
        self.tell(look, aside=aside or self._wish.given)

    def tell(self, look: Look, *, aside: bool) -> None:
        """Say how much was fixed of what; `aside` of a report for programs."""
        from linter.cli.terminal import printed

        text = "\n".join(self._account(look))
        if aside:
            print(text, file=sys.stderr)
        else:
            printed(text)

    def _account(self, look: Look) -> list[str]:
        words = ACCOUNT[look.language]
        done: Counter[str] = Counter()
        for _, one in self._parts:
            done.update(one.done)
        rules = ", ".join(f"{rule} {count}" for rule, count in sorted(done.items()))
        name = ("would" if self._wish.diff else "done") if done else "none"
        said = words[name].replace("{count}", str(done.total()))
        lines = [said.replace("{rules}", rules)]
        for session, one in self._parts:
            for finding in one.refused:
                place = f"{session.shown(finding.mark.path)}:{finding.mark.start.line}"
                line = words["refused"].replace("{place}", place)
                lines.append(line.replace("{rule}", finding.rule))
        return lines

    def _write(self) -> None:
        """Change the files; one that cannot be changed stops those after it."""
        written: set[str] = set()
        for session, one in self._parts:
            for change in one.changes:
                path = os.path.join(session.root, change.path)
                shown = session.shown(change.path)
                # Where two links lead, the first has been: nobody else was there.
                place = os.path.realpath(path)
                if place not in written:
                    replace(path, shown, change.after, change.before)
                    written.add(place)

    def _text(self) -> bytes:
        """Return the text that came by a pipe, fixed."""
        session, one = self._parts[0]
        given = dict(session.options.contents)
        given.update((change.path, change.after) for change in one.changes)
        return next(iter(given.values()))


def _put_out(data: bytes) -> None:
    """Print a file's own bytes, whatever the terminal makes of them."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
