"""`trackers`: parameters of a link that follow the reader."""

from __future__ import annotations

from collections.abc import Iterator

from linter.core.finding import Hit
from linter.core.fix import Fix
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params:
    """`personal` parameters name one click or reader; of `utm_` few may stand."""

    personal: tuple[str, ...] = ()
    max_utm: int = 3


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each link with parameters that follow its readers."""
    del world
    for link in reading.of("link"):
        found = _parameters(reading.quote(link))
        personal = [one for one in found if one[0].lower() in params.personal]
        utm = [one for one in found if one[0].lower().startswith("utm_")]
        if personal:
            yield _hit(reading, link, personal, "")
        elif len(utm) > params.max_utm:
            yield _hit(reading, link, utm, "campaign")


def _parameters(link: str) -> list[tuple[str, int, int]]:
    """Return the parameters of a link with their places in it."""
    start = link.find("?") + 1
    found = []
    while start > 0:
        ends = [at for at in (link.find("&", start), link.find("#", start)) if at >= 0]
        end = min(ends, default=len(link))
        found.append((link[start:end].partition("=")[0], start, end))
        start = end + 1 if link[end : end + 1] == "&" else 0
    return found


def _hit(
    reading: Reading, link: Match, found: list[tuple[str, int, int]], variant: str
) -> Hit:
    field = reading.fields[link.field]
    start, end = link.start + found[0][1], link.start + found[-1][2]
    names = ", ".join(name for name, _, _ in found)
    return Hit(
        reading.post,
        field.span(start, end),
        field.name,
        {"words": names, "count": len(found)},
        severity="info" if variant else None,
        variant=variant,
        language=reading.language,
        fix=_bare(reading, link, found, safe=not variant),
    )


def _bare(
    reading: Reading, link: Match, found: list[tuple[str, int, int]], *, safe: bool
) -> Fix | None:
    """Return the fix that takes these parameters out of a link."""
    from linter.checks.bare_links import bare_link

    places = [(link.start + start, link.start + end) for _, start, end in found]
    field = reading.fields[link.field]
    return bare_link(field, (link.start, link.end), places, safe=safe)


def gate(params: Params) -> tuple[str, ...]:
    """Return the signals without which there is nothing to say."""
    del params
    return ("link",)


KIND = CheckKind("trackers", "post", Params, run, gate)
