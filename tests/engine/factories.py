"""Rules, hits and findings in a small file, made without any pack."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

from linter.checks.silence import KIND as SILENCE
from linter.checks.silence import Params
from linter.core.document import Document
from linter.core.finding import Finding, Hit, Severity
from linter.core.post import Post, Silence
from linter.core.rule import BoundRule, CheckKind, Level, Rule
from linter.core.span import Span
from linter.engine.run import Judged
from linter.engine.silence import Ground
from linter.engine.stamp import Stamp, stamp

TEXT = "SOUP for all.\nHurry, the last days of the sale.\nTell us more.\n"
TODAY = date(2026, 11, 20)
NOTE = Span(0, 0)


def rule(name: str, severity: Severity = "warning", **facts: Any) -> Rule:
    """Return a rule whose message says its name."""
    texts = {"": {"en": name, "fr": name}}
    facts = {"messages": texts, "help": {"en": ""}, "why": {"en": ""}, **facts}
    return Rule(name, severity, "any", {}, **facts)


def bound(
    name: str,
    level: Level = "post",
    run: Callable[..., Any] | None = None,
    severity: Severity = "warning",
) -> BoundRule:
    """Return a rule bound to a check of this level."""
    kind = CheckKind("any", level, SimpleNamespace, run)
    return BoundRule(rule(name), kind, SimpleNamespace(), severity)


def with_words(
    one: BoundRule, name: str, messages: dict[str, dict[str, str]]
) -> BoundRule:
    """Return a bound rule under another name, with messages of its own."""
    return BoundRule(rule(name, messages=messages), one.kind, one.params, one.severity)


def keeper(kind: str, **settings: Any) -> BoundRule:
    """Return one of the rules on silences."""
    params = Params(kind=kind, **settings)  # type: ignore[arg-type]
    return BoundRule(rule(f"silence/{kind}"), SILENCE, params, "warning")


def post(*silences: Silence, path: str = "a.md", text: str = TEXT) -> Post:
    """Return the post of a file, with its requests."""
    return Post(path, path, Span(0, len(text)), (), {}, silences=silences)


def documents(text: str = TEXT) -> Callable[[str], Document]:
    """Return what gives every path the same text."""
    return lambda path: Document(path, text)


def judged(words: str, name: str = "promo/urgency", text: str = TEXT) -> Judged:
    """Return a hit on words of the text."""
    start = text.index(words)
    hit = Hit(post(text=text), Span(start, start + len(words)), "text", {})
    return Judged(bound(name), hit, "warning")


def finding(words: str, name: str = "promo/urgency", text: str = TEXT) -> Finding:
    """Return the finding of a hit on words of the text."""
    return stamp(judged(words, name, text), Stamp(documents(text)))


def silence(*rules: str, over: str = TEXT, **facts: Any) -> Silence:
    """Return a request that covers some words of the text."""
    start = TEXT.index(over)
    facts = {"reason": "", "until": None, "form": "line", "place": NOTE, **facts}
    return Silence(rules, Span(start, start + len(over)), **facts)


def ground(*rules: BoundRule, known: frozenset[str] = frozenset()) -> Ground:
    """Return what requests are judged by, with a keeper for each fault."""
    keepers = [keeper(kind) for kind in ("unused", "expired", "unknown", "no-reason")]
    listed = [*rules, *keepers]
    names = frozenset(one.rule.id for one in listed) | known
    return Ground(listed, names, TODAY)
