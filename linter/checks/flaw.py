"""`flaw`: something in how the post is written down cannot be taken as meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from linter.core.finding import Hit, Severity
from linter.core.parameters import parameters
from linter.core.post import SOME_DAY, Flaw, Post
from linter.core.reading import Reading
from linter.core.record import field
from linter.core.rule import CheckKind
from linter.core.world import World

_WEEK = timedelta(days=7)


@parameters
class Params:
    """`kind` is the flaw that the rule reports; some variants weigh differently."""

    kind: str = ""
    severities: dict[str, Severity] = field(default_factory=dict)


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each flaw of the kind."""
    for flaw in reading.post.flaws:
        if flaw.kind == params.kind:
            values: dict[str, object] = dict(flaw.values)
            if SOME_DAY in flaw.values.get("hint", ""):
                values["hint"] = _ahead(flaw.values["hint"], world)
            yield Hit(
                reading.post,
                flaw.span,
                str(values.get("key", "publish_at")),
                values,
                severity=params.severities.get(flaw.variant),
                variant=flaw.variant,
                language=reading.voice,
                fix=flaw.fix if _is_text(reading.post, flaw) else None,
            )


def _ahead(hint: str, world: World) -> str:
    """Return a hint with a day that is not past: people write what they read."""
    return hint.replace(SOME_DAY, str((world.now + _WEEK).date()))


def _is_text(post: Post, flaw: Flaw) -> bool:
    """Say whether no date, status or channel would read otherwise if it were mended.

    `publish_at: 2026-12-01 #confirmed` is a remark that lacks a space.
    """
    if flaw.fix is None or flaw.kind != "lost-text":
        return True
    at = flaw.fix.edits[0].span.start
    return not any(start <= at < end for start, end in post.places.values())


KIND = CheckKind("flaw", "post", Params, run)
