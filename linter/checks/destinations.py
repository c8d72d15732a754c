"""Destinations: the platforms that a version of a post goes to."""

from __future__ import annotations

from linter.core.finding import Severity
from linter.core.platform import Platform
from linter.core.reading import Reading
from linter.core.tuples import NamedTuple
from linter.core.world import World


class Destination(NamedTuple):
    """A platform and the channel that leads there.

    It is `certain` when the team declared the channel, or the post names the
    platform itself; a guess from a name such as `x-team` is not.
    """

    channel: str
    platform: Platform
    certain: bool

    @property
    def softened(self) -> Severity | None:
        """The severity of what only a guess says; None leaves the rule's own."""
        return None if self.certain else "warning"


def destinations(reading: Reading, world: World) -> list[Destination]:
    """Return where a reading goes, as far as anything is known of the platform."""
    found = []
    for name in reading.channels:
        platform = world.platform(name)
        if platform is not None:
            certain = name in world.channels or name == platform.name
            found.append(Destination(name, platform, certain))
    return found
