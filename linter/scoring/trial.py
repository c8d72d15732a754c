"""Trials: each labelled post is read and judged as if it were alone."""

from __future__ import annotations

import json

from linter.core.document import Document
from linter.core.reading import Reading
from linter.core.tuples import NamedTuple
from linter.engine.run import Alone, Judged
from linter.errors import UserError
from linter.intake import Intake, Task
from linter.scoring.aims import Known
from linter.scoring.labelled import Labelled
from linter.session import Session


class Verdict(NamedTuple):
    """What was found in a post: by `kind:name`, the words that decided.

    `scores` are those of all traits, also of the ones that it has not.
    """

    fired: dict[str, tuple[str, ...]]
    scores: dict[str, float]


class Trial:
    """Judges posts with the packs and settings of a session."""

    def __init__(self, session: Session) -> None:
        self._project = session.project
        self._rules = session.rulebook.on
        world = session.project.world(session.options.now, ())
        self._alone = Alone(world, self._rules)
        self._intake = Intake(session.project, session.project.reader())

    @property
    def known(self) -> Known:
        """What these packs can find in a post."""
        library = self._project.library
        bound = self._rules("")
        feeds = {one.rule.id for one in bound if one.level in ("feed", "engine")}
        rules = {one.rule.id for one in bound} - feeds
        return Known(
            frozenset(trait.name for trait in library.traits),
            frozenset(signal.name for signal in library.signals),
            frozenset(rules),
            frozenset(rule.id for rule in library.rules) - rules - feeds,
            frozenset(feeds),
        )

    def readings(self, post: Labelled) -> list[Reading]:
        """Read a post; raise UserError when it cannot be read."""
        return self._taken(self._written(post), post.where)

    def _written(self, post: Labelled) -> str:
        facts = {"text": post.text, **post.facts}
        if post.language:
            facts["language"] = post.language
        return json.dumps(facts, ensure_ascii=False)

    def _taken(self, data: str, where: str) -> list[Reading]:
        taken = self._intake.take([Task("post.json", True, data.encode())])
        for problem in taken.problems:
            raise UserError(where, problem.message, problem.hint)
        if not taken.readings:
            raise UserError(where, "holds no post to judge")
        return list(taken.readings)

    def verdict(self, post: Labelled) -> Verdict:
        """Read and judge a post; raise UserError when it cannot be read."""
        data = self._written(post)
        verdict = Verdict({}, {})
        for reading in self._taken(data, post.where):
            _read(reading, verdict)
            for judged in self._alone.judge(reading):
                words = _words(judged, Document("post.json", data))
                name = f"rule:{judged.rule.rule.id}"
                verdict.fired[name] = _joined(verdict.fired.get(name, ()), words)
        return verdict


def _read(reading: Reading, verdict: Verdict) -> None:
    """Note a version's signals and traits."""
    for match in reading.matches:
        name = f"signal:{match.signal}"
        found = verdict.fired.get(name, ())
        verdict.fired[name] = _joined(found, (reading.quote(match),))
    for name, trait in reading.traits.items():
        before = verdict.scores.get(name, 0.0)
        verdict.scores[name] = max(before, trait.score)
        if trait.value:
            words = tuple(reading.quote(match) for match in trait.evidence)
            found = verdict.fired.get(f"trait:{name}", ())
            verdict.fired[f"trait:{name}"] = _joined(found, words)


def _words(judged: Judged, document: Document) -> tuple[str, ...]:
    """Return a hit's evidence, else the words under it."""
    if judged.hit.evidence:
        return tuple(one.text for one in judged.hit.evidence)
    under = document.slice(judged.hit.span)
    return (under.replace('\\"', '"').replace("\\n", "\n"),)


def _joined(before: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, *words)))
