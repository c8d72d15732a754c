"""`tactlint check --fix`: what is safe to change is changed, shown or printed."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout

from linter.cli.diff import is_harmless, painted, patch, unified
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
        "shown": "This is no patch: the log of a pipeline would obey a line of it. "
        "For the patch, write it to a file: --diff > fixes.patch",
    },
    "fr": {
        "done": "Corrigé\xa0: {count} ({rules}).",
        "would": "À corriger\xa0: {count} ({rules}).",
        "none": "Rien à corriger.",
        "shown": "Ce n'est pas un patch\xa0: le journal d'un pipeline obéirait à l'une "
        "de ses lignes. Pour l'avoir, écrivez-le dans un fichier\xa0: "
        "--diff > corrections.patch",
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
        changes = [
            (session.shown(change.path), change.before, change.after)
            for session, one in self._parts
            for change in one.changes
        ]
        if not _put_patch(b"".join(patch(*change) for change in changes)):
            lines = [line for change in changes for line in unified(*change)]
            _show(lines, look)
        self.tell(look, aside=True)
        broken = [problem for problem in self.outcome.problems if problem.fatal]
        for problem in broken:
            where = f"{problem.path}:{problem.line}:{problem.column}"
            say(UserError(where, problem.message, problem.hint), language)
        if broken:
            return MENDABLE
        return FINDINGS if changes else CLEAN

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


def _put_patch(data: bytes) -> bool:
    """Print a patch where nobody looks at it; say whether that is so.

    What comes after a pipe in a pipeline may be its log: it is given no patch that
    holds what a log obeys.
    """
    from linter.cli.terminal import outlet

    way = outlet()
    if way == "screen" or (way == "log" and not is_harmless(data)):
        return False
    _put_out(data)
    return True


def _show(lines: list[str], look: Look) -> None:
    from linter.cli.terminal import outlet, printed

    printed("".join(f"{painted(line, look)}\n" for line in lines))
    if outlet() == "log":
        print(ACCOUNT[look.language]["shown"], file=sys.stderr)


def _put_out(data: bytes) -> None:
    """Print a file's own bytes, whatever the terminal makes of them."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
