"""`link-host`: links through a host that hides where they lead."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.evidence import hit
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params:
    """`hosts` shorten links; `own` are shorteners that the team runs itself."""

    hosts: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each link through one of the hosts."""
    del world
    for link in reading.of("link"):
        host, path = host_of(reading.quote(link))
        if path.strip("/") and host in params.hosts and host not in params.own:
            yield hit(reading, [link], {"host": host})


def host_of(link: str) -> tuple[str, str]:
    """Return the host of a link, in lower case, and what comes behind it."""
    rest = link.rpartition("://")[2]
    host, _, path = rest.partition("/")
    return host.lower().removeprefix("www."), path


def gate(params: Params) -> tuple[str, ...]:
    """Return the signals without which there is nothing to say."""
    del params
    return ("link",)


KIND = CheckKind("link-host", "post", Params, run, gate)
