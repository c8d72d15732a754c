"""The entry of `.pre-commit-config.yaml` that runs tactlint before a commit."""

from __future__ import annotations

from typing import Literal

from linter.core.tuples import NamedTuple
from linter.positioned import Value, parse

PATH = ".pre-commit-config.yaml"
COMMENTS = {
    "en": "The posts of a commit; before a push, the whole calendar.",
    "fr": "Les posts d'un commit ; avant un push, tout le calendrier.",
}
PUBLISHED = """\
- repo: {repository}
  rev: {rev}
  hooks:
    - id: tactlint
    - id: tactlint-schedule
      stages: [pre-push]
"""
INSTALLED = """\
- repo: local
  hooks:
    - id: tactlint
      name: tactlint
      entry: tactlint check --force-exclude
      language: system
      types: [text]
      require_serial: true
    - id: tactlint-schedule
      name: tactlint-schedule
      entry: tactlint check
      language: system
      pass_filenames: false
      stages: [pre-push]
"""


class Origin(NamedTuple):
    """The repository that pre-commit takes tactlint from, and its version."""

    repository: str
    rev: str


def hook_entry(language: Literal["en", "fr"], origin: Origin | None = None) -> str:
    """Return the text of a new `.pre-commit-config.yaml`.

    Without an origin the hook runs the tactlint that is installed.
    """
    lines = [f"# {COMMENTS[language]}", *_entry(origin).splitlines()]
    entry = "".join(f"  {line}\n" for line in lines)
    # So that one `pre-commit install` sets up both hooks.
    return f"default_install_hook_types: [pre-commit, pre-push]\nrepos:\n{entry}"


def _entry(origin: Origin | None) -> str:
    if origin is None:
        return INSTALLED
    return PUBLISHED.format(repository=origin.repository, rev=origin.rev)


def with_hook(existing: str, origin: Origin | None = None) -> str | None:
    """Return an existing file with the hook added, None when it has it already.

    Every line of the team's stays as it is. Raises UserError when the file cannot
    be read, or has no list to add to.
    """
    value = parse(PATH, existing)
    if _has_hook(value):
        return None
    repos = value.find("repos") or value
    items = repos.items()
    if not items or existing.startswith("[", repos.offset):
        hint = "write the hook by hand:\n" + _entry(origin)
        raise repos.complain("there is no list of repos to add tactlint to", hint)
    line = existing.rfind("\n", 0, items[0].offset) + 1
    indent = existing.find("-", line) - line
    return _inserted(existing, _end(items[-1]), _entry(origin), " " * indent)


def _has_hook(value: Value) -> bool:
    return any(
        name.text.startswith("tactlint")
        for repo in value.at("repos").items()
        for hook in repo.at("hooks").items()
        if (name := hook.find("id"))
    )


def _end(value: Value) -> int:
    """Return where the last thing written in a value ends."""
    below = value.items() or [inner for _, inner in value.pairs()]
    own = value.node.end if value.node else 0
    is_flow = value.source.text.startswith(("[", "{"), value.offset)
    return own if is_flow or not below else _end(below[-1])


def _inserted(existing: str, end: int, entry: str, indent: str) -> str:
    """Put an entry on the lines below an offset, with the file's line ends."""
    if existing[end - 1] != "\n":
        end = existing.find("\n", end) + 1
    ends = "\r\n" if "\r\n" in existing else "\n"
    head, tail = (existing[:end], existing[end:]) if end else (existing + ends, "")
    lines = [f"{indent}{line}{ends}" for line in entry.splitlines()]
    return head + "".join(lines) + tail
