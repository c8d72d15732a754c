"""The check kinds, by name. Each module is imported when a rule needs it."""

from __future__ import annotations

from importlib import import_module

from linter.core.rule import CheckKind, Level

# Name, module and level: the level is known before the module is loaded.
KINDS: dict[str, tuple[str, Level]] = {
    "alt-missing": ("alt_missing", "post"),
    "alt-poor": ("alt_poor", "post"),
    "blocklist": ("blocklist", "time"),
    "budget": ("budget", "feed"),
    "calls": ("calls", "post"),
    "clockwork": ("clockwork", "feed"),
    "closed-platform": ("closed_platform", "post"),
    "copied-across-channels": ("copied_across_channels", "feed"),
    "day-collision": ("day_collision", "time"),
    "day-words": ("day_words", "time"),
    "density": ("density", "post"),
    "emoji-run": ("emoji_run", "post"),
    "event": ("event", "time"),
    "fancy-letters": ("fancy_letters", "post"),
    "file-name": ("file_name", "post"),
    "flaw": ("flaw", "post"),
    "gap": ("gap", "feed"),
    "growth": ("growth", "feed"),
    "hashtag-count": ("hashtag_count", "post"),
    "joined-hashtag": ("joined_hashtag", "post"),
    "late": ("late", "time"),
    "length": ("length", "post"),
    "link-host": ("link_host", "post"),
    "media-count": ("media_count", "post"),
    "misplaced": ("misplaced", "post"),
    "missing": ("missing", "post"),
    "missing-fact": ("missing_fact", "post"),
    "missing-file": ("missing_file", "post"),
    "near-duplicate": ("near_duplicate", "feed"),
    "night": ("night", "feed"),
    "past-date": ("past_date", "time"),
    "one-kind": ("one_kind", "feed"),
    "only-hashtags": ("only_hashtags", "post"),
    "phrases": ("phrases", "post"),
    "placeholder": ("placeholder", "post"),
    "question": ("question", "post"),
    "readability": ("readability", "post"),
    "repeated-phrase": ("repeated_phrase", "feed"),
    "replies": ("replies", "post"),
    "same-minute": ("same_minute", "feed"),
    "self-talk": ("self_talk", "post"),
    "share": ("share", "feed"),
    "shouting": ("shouting", "post"),
    "silence": ("silence", "engine"),
    "solemn-day": ("solemn_day", "time"),
    "staffed": ("staffed", "post"),
    "streak": ("streak", "feed"),
    "template-reuse": ("template_reuse", "feed"),
    "territory": ("territory", "post"),
    "together": ("together", "post"),
    "tongue": ("tongue", "post"),
    "trackers": ("trackers", "post"),
    "wrong-day": ("wrong_day", "time"),
}
# Kinds of feeds that have something to say of a post that is alone.
LONE = frozenset({"night", "repeated-phrase"})


def built_in(name: str) -> CheckKind | None:
    """Return a check kind of our own, or None when the name is not ours."""
    if name not in KINDS:
        return None
    kind: CheckKind = import_module(f"linter.checks.{KINDS[name][0]}").KIND
    return kind
