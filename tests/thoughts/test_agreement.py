"""What is explained agrees with what a check really did, rule by rule."""

from __future__ import annotations

import pkgutil
import shutil
from collections import defaultdict
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import pytest

import linter.checks
from linter.checks.conditions import Conditions, applies
from linter.core.finding import Hit
from linter.core.outcome import Outcome
from linter.core.reading import Reading
from linter.core.rule import BoundRule, PostCheck
from linter.core.world import World
from linter.engine.run import Alone
from linter.explaining import Explaining
from linter.opening import Settings, opened
from linter.session import Options, Session
from linter.thoughts.obstacles import unmet
from linter.thoughts.thought import Thought
from tests.checks.factories import NOW
from tests.conftest import Workspace

EXAMPLES = Path(__file__).parents[2] / "examples"
# Posts that the examples lack: out, undated, for service, silenced and for nothing.
OTHERS = {
    "posts/en/out.md": "---\npublish_at: 2026-11-02T09:00\nchannels: [x]\n---\n"
    "Sale! -30% on everything, buy now, last chance!\n",
    "posts/en/undated.md": "---\nstatus: draft\n---\nSale! -30% on everything!\n",
    "posts/en/service.md": "---\npublish_at: 2026-12-02\nkind: service\n"
    "channels: [x]\n---\nClosed on Monday. Sale! -30% on everything, buy now! #sale\n",
    "posts/en/hushed.md": "---\npublish_at: 2026-12-03T09:00\nchannels: [x]\n---\n"
    "<!-- tactlint-disable-file promo/too-dense -- the team agreed on it -->\n"
    "Our autumn sale is on. Up to 30% off every lamp, free delivery this weekend "
    "only. Shop now with code GLOW30 before it's gone.\n",
    "posts/en/idle.md": "---\npublish_at: 2026-12-04T09:00\nchannels: [x]\n---\n"
    "<!-- tactlint-disable-file promo/shouting -- the poster says so -->\n"
    "The new menu is on the door, and the soup of the day is pumpkin.\n",
    "posts/en/weekly.yaml": "posts:\n- id: soup\n  publish_at: 2026-10-01T09:00\n"
    "  rrule: FREQ=WEEKLY\n  channels: [x]\n  text: Sale until 3 October, buy now!\n",
}
CONDITIONS = frozenset(
    ("kind", "sector", "lacks-trait", "lacks-traits", "has-trait", "has-signal")
)
Version = tuple[str, tuple[str, ...]]


class Spy:
    """Stands in every check, and writes down what became of each post."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.looked: dict[str, set[Version]] = defaultdict(set)
        self.applied: dict[str, dict[Version, bool]] = defaultdict(dict)
        self._rule = ""
        for module in pkgutil.iter_modules(linter.checks.__path__):
            found = import_module(f"linter.checks.{module.name}")
            if getattr(found, "applies", None) is applies:
                monkeypatch.setattr(found, "applies", self._applies)

    def _applies(self, reading: Reading, around: World, conditions: Conditions) -> bool:
        answer = applies(reading, around, conditions)
        self.applied[self._rule][_version(reading)] = answer
        return answer

    def in_place_of(self, bound: BoundRule) -> BoundRule:
        """Return the rule with a check that is watched."""

        def run(reading: Reading, around: World, params: Any) -> Iterable[Hit]:
            self._rule = bound.rule.id
            self.looked[self._rule].add(_version(reading))
            return list(cast("PostCheck", bound.kind.run)(reading, around, params))

        kind = bound.kind._replace(run=run)
        return BoundRule(bound.rule, kind, bound.params, bound.severity)


def _version(reading: Reading) -> Version:
    return reading.post.key, reading.channels


def _sessions(workspace: Workspace) -> list[Session]:
    shutil.copytree(EXAMPLES, workspace.root, dirs_exist_ok=True)
    workspace.write(OTHERS)
    options = Options(NOW)
    return [one.session for one in opened((), options, Settings())]


def _thoughts(explaining: Explaining) -> dict[str, dict[str, Thought]]:
    return {
        post.key: {one.rule: one for one in explaining.said(post).thoughts}
        for post in explaining.posts
    }


def _found(outcome: Outcome) -> dict[str, dict[str, str]]:
    """Return what a check made of each post: `found` beats `silenced`."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for one in outcome.silenced:
        found[one.finding.post][one.finding.rule] = "silenced"
    for finding in outcome.findings:
        found[finding.post][finding.rule] = "found"
    return found


@pytest.mark.parametrize("single", [False, True], ids=["all", "file by file"])
def test_found_and_silenced_are_what_a_check_finds_and_silences(
    workspace: Workspace, *, single: bool
) -> None:
    told: set[str] = set()
    sessions = _sessions(workspace)
    runs = [(one, [one.root]) for one in sessions]
    if single:
        runs = [
            (one, [f"{one.root}/{path}"])
            for one in sessions
            for path in dict.fromkeys(post.path for post in one.read([])[0].posts)
        ]
    for session, paths in runs:
        explaining = Explaining(session, paths)
        found = _found(session.check(paths))
        thoughts = _thoughts(explaining)
        for post in explaining.posts:
            said = {
                rule: one.verdict
                for rule, one in thoughts[post.key].items()
                if one.verdict in ("found", "silenced")
            }
            assert said == found[post.key], post.key
            told.update(said)
    assert len(told) > 20
    assert {"promo/too-dense", "silence/unused"} <= told


def test_who_looked_and_who_did_not_is_what_a_run_did(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = {True: 0, False: 0}
    for session in _sessions(workspace):
        explaining = Explaining(session, [session.root])
        thoughts = _thoughts(explaining)
        with monkeypatch.context() as patch:
            spy = Spy(patch)
            watched = _watched(session, explaining, spy)
        for name, bound in watched.items():
            for post in explaining.posts:
                thought = thoughts[post.key][name]
                versions = [*map(_version, explaining.readings.get(post.key, []))]
                looked = spy.looked[name] & set(versions)
                _agree(thought, looked=bool(looked))
                for one in explaining.readings.get(post.key, []):
                    answer = spy.applied[name].get(_version(one))
                    if answer is not None:
                        answers[answer] += 1
                        reasons = [*unmet(one, explaining.world, bound.params)]
                        assert answer is not bool(reasons), (name, post.key)
    # Both happened, and often: a comparison of nothing proves nothing.
    assert min(answers.values()) > 50


def _watched(
    session: Session, explaining: Explaining, spy: Spy
) -> dict[str, BoundRule]:
    """Run the rules on single posts as a check does; return those of everywhere."""
    lists = {
        path: [
            spy.in_place_of(one) for one in session.rulebook.on(path) if _is_own(one)
        ]
        for path in {post.path for post in explaining.posts}
    }
    alone = Alone(explaining.world, lists.__getitem__)
    for post in explaining.posts:
        if explaining.is_pending(post):
            for reading in explaining.readings.get(post.key, []):
                assert list(alone.judge(reading)) is not None
    return {one.rule.id: one for one in session.rulebook.on("") if _is_own(one)}


def _is_own(bound: BoundRule) -> bool:
    return bound.level in ("post", "time")


def _agree(thought: Thought, *, looked: bool) -> None:
    reason = thought.reasons[0].code if thought.reasons else ""
    if thought.verdict in ("found", "silenced"):
        assert looked, thought
    elif reason in ("out", "off", "off-here", "off-by-default", "no-words", "over"):
        assert not looked, thought
    elif thought.verdict == "quiet":
        assert looked, thought
    else:
        assert reason in CONDITIONS or reason.startswith("no-"), thought
