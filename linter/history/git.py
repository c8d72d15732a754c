"""The git executable: asked for facts, never led to run anything else."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from linter.core.tuples import NamedTuple
from linter.errors import UserError

if TYPE_CHECKING:
    from subprocess import Popen

Words = tuple[str, ...]
# git's exit code, its answer and its complaint.
Told = tuple[int, bytes, bytes]

# A repository's own settings may change how a diff looks, and name programs to run.
SETTINGS = (
    "core.quotePath=false",
    "core.fsmonitor=false",
    "diff.noprefix=false",
    "diff.mnemonicPrefix=false",
    "diff.relative=false",
    "diff.suppressBlankEmpty=false",
)
NOTHING = "0" * 40
# They win over the options of a diff.
MEDDLERS = frozenset({"GIT_DIFF_OPTS", "GIT_EXTERNAL_DIFF"})


class Repository(NamedTuple):
    """A work tree: its top folder, and the environment to ask about it in."""

    top: str
    environment: dict[str, str]

    def ask(self, *words: str, given: bytes = b"") -> bytes:
        """Return what git answers; UserError when it refuses."""
        return _answer(words, self.tried(*words, given=given))

    def both(self, one: Words, other: Words) -> tuple[bytes, bytes]:
        """Return what git answers to two questions that it may ponder side by side."""
        first = _start(self.top, self.environment, one)
        second = _start(self.top, self.environment, other)
        # Both are heard to the end, whatever the first one says.
        told = _heard(first), _heard(second)
        return _answer(one, told[0]), _answer(other, told[1])

    def tried(self, *words: str, given: bytes = b"") -> tuple[int, bytes, bytes]:
        """Return git's exit code, its answer and its complaint."""
        return _run(self.top, self.environment, words, given)

    def is_shallow(self) -> bool:
        """Say whether the history was cut off when it was fetched."""
        return self.ask("rev-parse", "--is-shallow-repository").strip() == b"true"


def repository(folder: str) -> Repository:
    """Return the repository around a folder; UserError when there is none."""
    environment = _environment()
    words = ("rev-parse", "--show-toplevel")
    code, said, complaint = _run(folder, environment, words)
    top = os.fsdecode(said.rstrip(b"\r\n"))
    if code == 0 and top:
        return Repository(os.path.realpath(top), environment)
    if b"dubious ownership" in complaint:
        what = "git does not trust this repository: it belongs to somebody else"
        hint = f"run: git config --global --add safe.directory {folder}"
        raise UserError(folder, what, hint)
    hint = "--since and --staged compare with what git knows; leave them out"
    raise UserError(folder, "this is no git repository", hint)


def _answer(words: Words, told: Told) -> bytes:
    code, said, complaint = told
    if code:
        what = f"git did not answer: {_first_line(complaint)}"
        raise UserError("git", what, f"try it yourself: git {' '.join(words)}")
    return said


def _run(
    folder: str, environment: dict[str, str], words: Words, given: bytes = b""
) -> Told:
    return _heard(_start(folder, environment, words), given)


def _start(folder: str, environment: dict[str, str], words: Words) -> Popen[bytes]:
    from subprocess import PIPE, Popen

    settings = [word for setting in SETTINGS for word in ("-c", setting)]
    command = ["git", "--no-pager", *settings, *words]
    try:
        # No shell, and words that users chose stand behind --end-of-options.
        return Popen(  # noqa: S603
            command,
            cwd=folder,
            env=environment,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
        )
    except FileNotFoundError:
        hint = "install git, or leave --since and --staged out"
        raise UserError("git", "there is no git here", hint) from None


def _heard(process: Popen[bytes], given: bytes = b"") -> Told:
    with process:
        said, complaint = process.communicate(given)
    return process.returncode, said, complaint


def _environment() -> dict[str, str]:
    """Return ours, such that git stays local and quiet, and finds a hook's index.

    In a hook git names its folders from where it stands, which is not always
    the folder that we ask in.
    """
    environment = {
        **{name: said for name, said in os.environ.items() if name not in MEDDLERS},
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        if environment.get(name):
            environment[name] = os.path.abspath(environment[name])
    if environment.get("GIT_DIR"):
        environment.setdefault("GIT_WORK_TREE", os.getcwd())
    return environment


def _first_line(complaint: bytes) -> str:
    text = complaint.decode(errors="replace").strip()
    return text.partition("\n")[0].removeprefix("fatal: ") or "git gave no answer"
