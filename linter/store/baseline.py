"""The baseline file: findings that a team knows of, kept in git beside the posts."""

from __future__ import annotations

import os
import re

from linter.core.debt import Debt, Debts
from linter.core.record import field, record
from linter.errors import UserError
from linter.positioned import Gathering, Value, about, build, parse
from linter.store.replacement import content, replace

NAME = ".tactlint-baseline.yaml"
VERSION = 2
# Written before posts in a list went by their date and text: read, never written.
FORMER = 1
HEAD = (
    "# What tactlint knows already and shows no more. Written by `tactlint baseline`;\n"
    "# `tactlint baseline prune` takes out what stands for nothing any longer.\n"
)
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")


@record
class Entry:
    """A finding as the file names it; `count` says how often it is there."""

    rule: str = field(metadata=about("The rule.", "La règle."))
    fingerprint: str = field(
        metadata=about("Names the words, not the line.", "Désigne les mots.")
    )
    text: str = field(
        default="",
        metadata=about("By the post's text.", "D'après le texte du post."),
    )
    count: int = field(default=1, metadata=about("How many.", "Combien."))


@record
class BaselineFile:
    """The file as it is written: entries by the posts' paths."""

    version: int = field(metadata=about("2.", "2."))
    known: dict[str, tuple[Entry, ...]] = field(
        default_factory=dict, metadata=about("By path.", "Par chemin.")
    )


def place(root: str) -> str:
    """Return where a project's baseline is."""
    return os.path.join(root, NAME)


def load(root: str) -> Debts | None:
    """Return the debts of a project, None without a baseline.

    Raises UserError when the file cannot be used: guessing what is known would
    hide what is not.
    """
    data = content(place(root))
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(NAME, "not a text", "save the file as UTF-8") from None
    value = parse(NAME, text)
    file = build(value, BaselineFile)
    if file.version not in (FORMER, VERSION):
        what = f"this baseline has version {file.version}, not {VERSION}"
        hint = "remove the file, then run: tactlint baseline create"
        raise value.at("version").complain(what, hint)
    return _debts(file, value)


def _debts(file: BaselineFile, value: Value) -> Debts:
    debts: dict[Debt, int] = {}
    gathering = Gathering()
    for path, entries in file.known.items():
        for number, entry in enumerate(entries):
            gathering.tried(_insist, entry, value.at("known", path, number))
            one = Debt(path, entry.rule, entry.fingerprint, entry.text)
            debts[one] = debts.get(one, 0) + entry.count
    gathering.finish()
    return debts


def _insist(entry: Entry, value: Value) -> None:
    for key, said in (("fingerprint", entry.fingerprint), ("text", entry.text)):
        if not _FINGERPRINT.fullmatch(said) and (said or key == "fingerprint"):
            what = f"'{said}' is no fingerprint"
            hint = "they have 16 digits of 0-9 and a-f, in quotes"
            raise value.at(key).complain(what, hint)
    if entry.count < 1:
        what = "an entry stands for one finding at least"
        raise value.at("count").complain(what, "leave the entry out")


def written(debts: Debts) -> str:
    """Return the text of a baseline: sorted, a line a finding."""
    lines = [f"{HEAD}version: {VERSION}"]
    lines.append("known:" if debts else "known: {}")
    path = ""
    for one in sorted(debts):
        if one.path != path:
            path = one.path
            lines.append(f"  {_quoted(path)}:")
        more = f', text: "{one.text}"' if one.text else ""
        more += f", count: {debts[one]}" if debts[one] > 1 else ""
        lines.append(
            f'    - {{rule: {one.rule}, fingerprint: "{one.fingerprint}"{more}}}'
        )
    return "\n".join(lines) + "\n"


def save(root: str, debts: Debts) -> None:
    """Write a baseline in one step; one that says the same already stays as it is."""
    before = content(place(root))
    data = written(debts).encode()
    if data != before:
        replace(place(root), NAME, data, before)


def _quoted(path: str) -> str:
    return '"' + path.replace("\\", "\\\\").replace('"', '\\"') + '"'
