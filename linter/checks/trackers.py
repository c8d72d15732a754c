"""`trackers`: parameters of a link that follow the reader."""

from __future__ import annotations

from collections.abc import Iterator

from linter.core.finding import Hit
from linter.core.fix import Fix
from linter.core.parameters import parameters
from linter.core.post import Link
from linter.core.reading import Match, Reading
from linter.core.rule import CheckKind
from linter.core.span import Span
from linter.core.world import World

# Its name, and where in the link it begins and ends.
Parameter = tuple[str, int, int]


@parameters
class Params:
    """`personal` parameters name one click or reader; of `utm_` few may stand."""

    personal: tuple[str, ...] = ()
    max_utm: int = 3


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each link with parameters that follow its readers.

    Also for those that no text shows: behind words, or under a key of their own.
    """
    del world
    for link in reading.of("link"):
        found, variant = _following(reading.quote(link), params)
        if found:
            yield _hit(reading, link, found, variant)
    for hidden in reading.post.links:
        found, variant = _following(hidden.url, params)
        if found:
            yield _hidden(reading, hidden, found, variant)


def _following(link: str, params: Params) -> tuple[list[Parameter], str]:
    """Return the parameters that are too much, and what they are."""
    found = _parameters(link)
    personal = [one for one in found if one[0].lower() in params.personal]
    if personal:
        return personal, ""
    utm = [one for one in found if one[0].lower().startswith("utm_")]
    return (utm, "campaign") if len(utm) > params.max_utm else ([], "")


def _parameters(link: str) -> list[Parameter]:
    """Return the parameters of a link with their places in it."""
    start = link.find("?") + 1
    found = []
    while start > 0:
        ends = [at for at in (link.find("&", start), link.find("#", start)) if at >= 0]
        end = min(ends, default=len(link))
        found.append((link[start:end].partition("=")[0], start, end))
        start = end + 1 if link[end : end + 1] == "&" else 0
    return found


def _hit(reading: Reading, link: Match, found: list[Parameter], variant: str) -> Hit:
    field = reading.fields[link.field]
    span = field.span(link.start + found[0][1], link.start + found[-1][2])
    hit = _told(reading, span, field.name, found, variant)
    return hit._replace(fix=_bare(reading, link, found, safe=not variant))


def _hidden(reading: Reading, link: Link, found: list[Parameter], variant: str) -> Hit:
    span = link.part(found[0][1], found[-1][2])
    return _told(reading, span, "link", found, variant)


def _told(
    reading: Reading, span: Span, field: str, found: list[Parameter], variant: str
) -> Hit:
    names = ", ".join(name for name, _, _ in found)
    return Hit(
        reading.post,
        span,
        field,
        {"words": names, "count": len(found)},
        severity="info" if variant else None,
        variant=variant,
        language=reading.voice,
    )


def _bare(
    reading: Reading, link: Match, found: list[Parameter], *, safe: bool
) -> Fix | None:
    """Return the fix that takes these parameters out of a link."""
    from linter.checks.bare_links import bare_link

    places = [(link.start + start, link.start + end) for _, start, end in found]
    field = reading.fields[link.field]
    return bare_link(field, (link.start, link.end), places, safe=safe)


KIND = CheckKind("trackers", "post", Params, run, limits=(("max_utm", 0, "count"),))
