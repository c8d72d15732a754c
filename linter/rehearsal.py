"""The rehearsal: every example of every rule and trait, played for real."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime

from linter.config.events import load_events
from linter.config.load import Loaded, read_text
from linter.config.model import Config
from linter.core.finding import Finding
from linter.core.rule import Rule
from linter.core.tuples import NamedTuple
from linter.engine.message import blanks
from linter.errors import UserError
from linter.packs.examples import Example, rule_examples, trait_examples
from linter.packs.load import plain
from linter.packs.locate import PackFolder
from linter.positioned import Value, build, parse
from linter.project import Project
from linter.session import Options, Session
from linter.shelf import Shelf

ROOT = os.path.abspath(os.sep)


class Failure(NamedTuple):
    """An example that did not play as written: where, and what happened."""

    where: str
    what: str


class Rehearsal:
    """Plays the examples of packs; all share one shelf of words."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.played = 0

    def rule(self, rule: Rule) -> Iterator[Failure]:
        """Play the examples of a rule."""
        for example in rule_examples(_file(rule.path)):
            yield from self._play(rule, example)

    def trait(self, path: str) -> Iterator[Failure]:
        """Play the examples of a trait file: bad ones have it, good ones not."""
        value = _file(path)
        name = str(plain(value.at("trait")))
        for example in trait_examples(value):
            self.played += 1
            session = self._session(example, ())
            taken, _ = session.read([_place(example)])
            held = any(reading.has(name) for reading in taken.readings)
            if held != example.bad:
                scores = ", ".join(
                    f"{reading.traits[name].score:.2f}" for reading in taken.readings
                )
                verb = "lacks" if example.bad else "has"
                what = f"{verb} the trait '{name}' (score {scores})"
                yield Failure(example.value.where, what)

    def _play(self, rule: Rule, example: Example) -> Iterator[Failure]:
        self.played += 1
        # The engine's own rules judge what the others did.
        select = () if rule.id.startswith("silence/") else (rule.id,)
        session = self._session(example, select)
        outcome = session.check([_place(example)])
        for problem in outcome.problems:
            yield Failure(example.value.where, f"cannot be read: {problem.message}")
        found = [one for one in outcome.findings if one.rule == rule.id]
        for name in sorted(_unfilled(rule, found)):
            what = f"the message of {rule.id} has {{{name}}}, which nothing fills"
            yield Failure(example.value.where, what)
        if not outcome.posts:
            yield Failure(example.value.where, "holds no post to judge")
        elif not example.bad and found:
            said = "; ".join(_shown(one, session) for one in found)
            yield Failure(example.value.where, f"good example flagged: {said}")
        elif example.bad:
            yield from _compared(example, found, session)

    def _session(self, example: Example, select: tuple[str, ...]) -> Session:
        settings = example.value.find("config")
        config = build(settings, Config) if settings else Config()
        loaded = Loaded(config, ROOT, settings or example.value)
        project = Project(loaded, use_cache=False, shelf=self._shelf)
        events = example.value.find("events")
        if events:
            text = _yaml({"events": plain(events)})
            project.events = load_events("events.yaml", text, config.timezone)
        now = datetime.fromisoformat(example.now)
        options = Options(
            now if now.tzinfo else now.replace(tzinfo=UTC),
            select=select,
            contents=(
                (example.file, content(example).encode()),
                *((name, b"") for name in example.files),
            ),
        )
        return Session(project, options, is_project=False)


def _file(path: str) -> Value:
    return parse(path, read_text(path, path))


def _place(example: Example) -> str:
    return os.path.join(ROOT, example.file)


def content(example: Example) -> str:
    """Return the file that an example stands for: a list of posts, or its source."""
    if example.source:
        return example.source
    return "posts:\n" + "".join(_post(facts) for facts in example.posts)


def _post(facts: dict[str, object]) -> str:
    """Write a post; its text as a literal block, so that it is read as written."""
    lines = ["-\n"]
    for key, value in facts.items():
        if key == "text":
            body = "\n".join(f"    {line}" for line in str(value).split("\n"))
            lines.append(f"  text: |2-\n{body}\n")
        else:
            lines.append(f"  {key}: {_yaml(value)}\n")
    return "".join(lines)


def _yaml(value: object) -> str:
    """Write plain data as JSON, which is YAML."""
    import json

    return json.dumps(value, ensure_ascii=False)


def _compared(
    example: Example, found: list[Finding], session: Session
) -> Iterator[Failure]:
    """Compare findings with the flags: the same posts, the same words, in order."""
    if not found:
        yield Failure(example.value.where, "bad example not flagged")
        return
    got = [(_number(one, example), _under(one, session)) for one in found]
    if not example.expected:
        what = f"says no `flags`; flagged: {_listed(got, example)}"
        yield Failure(example.value.where, what)
        return
    wanted = [
        (number, words or (got[at][1] if at < len(got) else ""))
        for at, (number, words) in enumerate(example.expected)
    ]
    if got != wanted:
        meant, was = (_listed(some, example) for some in (wanted, got))
        verb = "was" if len(got) == 1 else "were"
        what = f"flags {meant}, but {was} {verb} flagged"
        yield Failure(example.value.where, what)


def _listed(flags: list[tuple[int, str]], example: Example) -> str:
    """Return flags for people, with the number of the post where there are several."""
    several = len(example.posts) > 1
    return ", ".join(
        _flagged(words, number, several=several) for number, words in flags
    )


def _flagged(words: str, number: int, *, several: bool) -> str:
    """Quote words under a finding, in words that both languages share."""
    quoted = f"'{words or '…'}'"
    return f"post {number}: {quoted}" if several else quoted


def _unfilled(rule: Rule, found: list[Finding]) -> set[str]:
    """Return the names that stand in messages or help as they were written."""
    names = set.union(blanks(rule.help), *map(blanks, rule.messages.values()))
    said = [text for one in found for text in (one.message, one.help)]
    return {name for name in names if any(f"{{{name}}}" in text for text in said)}


def _number(finding: Finding, example: Example) -> int:
    """Return which post of the example a finding is about, from 0."""
    _, _, last = finding.post.rpartition("#")
    if len(example.posts) > 1 and last.isdigit():
        return int(last) - 1
    return 0


def _under(finding: Finding, session: Session) -> str:
    return session.document(finding.mark.path).slice(finding.span)


def _shown(finding: Finding, session: Session) -> str:
    return f"'{_under(finding, session)}' ({finding.message})"


def rehearse(folders: list[PackFolder], shelf: Shelf) -> tuple[int, list[Failure]]:
    """Play every example of these packs; return how many, and the failures."""
    rehearsal = Rehearsal(shelf)
    places = tuple(os.path.join(folder.path, "") for folder in folders)
    failures = []
    for rule in shelf.library.rules:
        if rule.path.startswith(places):
            failures += _tried(rule.path, rehearsal.rule(rule))
    for folder in folders:
        for path in _traits(folder.path):
            failures += _tried(path, rehearsal.trait(path))
    return rehearsal.played, failures


def _tried(path: str, played: Iterator[Failure]) -> list[Failure]:
    """Play one file's examples; a malformed one is a failure, not the end."""
    try:
        return list(played)
    except UserError as error:
        return [Failure(error.where or path, error.what)]


def _traits(folder: str) -> list[str]:
    place = os.path.join(folder, "traits")
    names = sorted(os.listdir(place)) if os.path.isdir(place) else []
    return [os.path.join(place, name) for name in names if name.endswith(".yaml")]
