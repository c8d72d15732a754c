"""Changes against a commit: those of a branch, and those that are staged."""

from __future__ import annotations

from linter.core.change import Change
from linter.errors import UserError
from linter.history.git import Repository
from linter.history.patch import changes as read_patch

# Renames are followed; neither programs of filters nor submodules are entered.
DIFF = (
    "diff",
    "--raw",
    "--patch",
    "-z",
    "--no-abbrev",
    "--unified=0",
    "--inter-hunk-context=0",
    "--find-renames",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=all",
    "--src-prefix=a/",
    "--dst-prefix=b/",
)
OTHERS = ("ls-files", "--others", "--exclude-standard", "-z")
FETCH = "fetch more of it: git fetch --unshallow, or fetch-depth: 0 in a pipeline"


def since(repository: Repository, ref: str) -> dict[str, Change]:
    """Return what changed since a branch left `ref`, files not yet added included.

    Raises UserError when there is no such commit, or no way back to it.
    """
    base = _fork(repository, ref)
    patch, others = repository.both((*DIFF, base, "--"), OTHERS)
    found = _decoded(read_patch(patch))
    for path in filter(None, others.split(b"\0")):
        found[_text(path)] = Change(whole=True)
    return found


def staged(repository: Repository) -> dict[str, Change]:
    """Return what a commit made now would change."""
    return _decoded(read_patch(repository.ask(*DIFF, "--cached", "--")))


def _fork(repository: Repository, ref: str) -> str:
    """Return the commit at which what is here parted from `ref`."""
    wanted = f"{ref}^{{commit}}"
    if ref:
        code, said, _ = repository.tried(
            "merge-base", "--end-of-options", wanted, "HEAD"
        )
        if code == 0:
            return said.decode("ascii").strip()
    # Something is wrong: find out what.
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    code, said, _ = repository.tried(*words)
    if code or not ref:
        hint = "name a branch, a tag or a commit, such as origin/main or HEAD~1"
        if repository.is_shallow():
            hint = FETCH
        raise UserError("--since", f"there is no commit '{ref}' here", hint)
    hint = "name a commit that this branch comes from"
    if repository.is_shallow():
        hint = FETCH
    raise UserError("--since", f"nothing here comes from '{ref}'", hint)


def _decoded(found: dict[bytes, Change]) -> dict[str, Change]:
    return {_text(path): change for path, change in found.items()}


def _text(path: bytes) -> str:
    """Return a path as the rest of Python names it, bytes that are no text kept."""
    return path.decode("utf-8", "surrogateescape")
