"""Where reports go: the terminal, files, and the summary of a job."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.cli.terminal import look, printed
from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.report.look import Look

if TYPE_CHECKING:
    from linter.core.outcome import Outcome

# GitHub takes a megabyte of a step's summary, and other commands may write, too.
SUMMARY = 900_000
_OPTION = "--format"


class Wish(NamedTuple):
    """A format, and the file that it is for; empty is the terminal."""

    format: str
    file: str
    option: str = _OPTION

    @property
    def is_apart(self) -> bool:
        """Whether the format has a file of its own."""
        return bool(self.file) and self.option == _OPTION

    def look(self, language: str) -> Look:
        """Return how the report shall look; a file has no colours, and no edge."""
        here = look(language)
        if os.environ.get("TF_BUILD"):
            # An agent of Azure Pipelines resolves no path from the current folder.
            here = here._replace(folder=os.getcwd().replace(os.sep, "/"))
        return here._replace(colour=False, width=Look().width) if self.file else here

    def told(self, outcome: Outcome) -> Outcome:
        """Return an outcome with the paths that the readers of the format know."""
        from linter.report.registry import FROM_THE_TOP

        if self.format not in FROM_THE_TOP:
            return outcome
        from linter.cli.work_tree import from_the_top

        return from_the_top(outcome)


def wishes(formats: Sequence[str], output_file: str) -> list[Wish]:
    """Read `--format NAME[=FILE]`, several of them, and `--output-file`.

    Raises UserError for two reports in one place: each would spoil the other.
    """
    found = [_wish(one) for one in formats or (_usual(),)]
    unnamed = [one.format for one in found if not one.file]
    if len(unnamed) > 1:
        what = f"'{unnamed[0]}' and '{unnamed[1]}' would both be printed"
        hint = f"write one to a file: --format {unnamed[1]}=FILE"
        raise UserError(_OPTION, what, hint)
    if output_file:
        if not unnamed:
            what = "every format has a file of its own already"
            raise UserError("--output-file", what, "leave it out")
        found = [
            one if one.file else Wish(one.format, output_file, "--output-file")
            for one in found
        ]
    _insist_on_one_each(found)
    # What is printed comes last: a file that cannot be written stops it.
    return sorted(found, key=lambda one: not one.file)


def _usual() -> str:
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "full"


def _wish(written: str) -> Wish:
    name, equals, file = written.partition("=")
    if equals and not file:
        raise UserError(_OPTION, f"'{written}' names no file", f"write {name}=FILE")
    return Wish(name, "" if file == "-" else file)


def _insist_on_one_each(found: list[Wish]) -> None:
    places = Counter(os.path.realpath(one.file) for one in found if one.file)
    for one in found:
        if one.file and places[os.path.realpath(one.file)] > 1:
            what = f"two reports would be written to '{one.file}'"
            raise UserError(one.option, what, "choose another place")


def deliver(
    text: str, file: str, option: str = "--output-file", *, commands: bool = False
) -> None:
    """Write a report where it was asked for: on the terminal, or in a file.

    A file is replaced in one step: nobody reads half a report. `commands` are
    those that a format speaks.
    """
    if not file:
        printed(text, commands=commands)
        return
    from linter.store.replacement import put

    # A post may hold half a character: it must not cost the report.
    data = text.encode("utf-8", "replace")
    try:
        put(file, data if data.endswith(b"\n") or not data else data + b"\n")
    except OSError as error:
        what = f"cannot write '{file}': {error.strerror}"
        raise UserError(option, what, "choose another place") from None


def spill(outcome: Outcome, language: str) -> None:
    """Add to the job's summary what GitHub would not show as annotations."""
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if not place or os.environ.get("GITHUB_ACTIONS") != "true":
        return
    from linter.report.github import overflows

    if not overflows(outcome):
        return
    from linter.report.markdown import page

    text = page(outcome, look(language), SUMMARY)
    try:
        with open(place, "ab") as file:
            file.write(text.encode("utf-8", "replace"))
    except OSError as error:
        what = f"cannot write '{place}': {error.strerror}"
        raise UserError("GITHUB_STEP_SUMMARY", what, "choose another place") from None
