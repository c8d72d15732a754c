"""The check kinds, by name. Each module is imported when a rule needs it."""

from __future__ import annotations

from importlib import import_module

from linter.core.rule import CheckKind

KINDS = {
    "blocklist": "blocklist",
    "budget": "budget",
    "calls": "calls",
    "clockwork": "clockwork",
    "copied-across-channels": "copied_across_channels",
    "day-collision": "day_collision",
    "density": "density",
    "event": "event",
    "flaw": "flaw",
    "gap": "gap",
    "growth": "growth",
    "missing": "missing",
    "near-duplicate": "near_duplicate",
    "night": "night",
    "phrases": "phrases",
    "placeholder": "placeholder",
    "question": "question",
    "repeated-phrase": "repeated_phrase",
    "replies": "replies",
    "same-minute": "same_minute",
    "self-talk": "self_talk",
    "share": "share",
    "shouting": "shouting",
    "silence": "silence",
    "solemn-day": "solemn_day",
    "staffed": "staffed",
    "streak": "streak",
    "template-reuse": "template_reuse",
    "together": "together",
}


def built_in(name: str) -> CheckKind | None:
    """Return a check kind of our own, or None when the name is not ours."""
    module = KINDS.get(name)
    if module is None:
        return None
    kind: CheckKind = import_module(f"linter.checks.{module}").KIND
    return kind
