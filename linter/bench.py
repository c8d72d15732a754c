"""The bench: posts are judged where they are read, as far as each stands alone."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.core.pending import is_pending
from linter.core.reading import Reading
from linter.core.record import fields
from linter.engine.run import Alone
from linter.intake import Verdict

if TYPE_CHECKING:
    from linter.session import Session


class Bench:
    """Judges each post where it is read, as far as it needs no other post.

    Of `few` posts, what is read stays whole: taking it apart would cost more.
    """

    def __init__(
        self, session: Session, asked: Container[str], *, few: bool = False
    ) -> None:
        self._few = few
        self._rules = session.rulebook.on
        self.asked = asked
        self.world = session.project.world(session.options.now, ())
        self._known = session.project.library.traits
        self._alone = Alone(self.world, self._rules)

    def verdicts(self, reading: Reading) -> Iterator[Verdict]:
        """Yield what the rules in force find in a pending post that was asked for."""
        post = reading.post
        if post.path in self.asked and is_pending(post, self.world):
            for judged in self._alone.judge(reading):
                yield Verdict(judged.rule.rule.id, judged.hit, judged.severity)

    def rest(self, reading: Reading) -> Reading:
        """Leave out what no rule on feeds looks at: it need not travel."""
        return reading if self._few else reading.rest(self._traits, self.named)

    @cached_property
    def _traits(self) -> frozenset[str]:
        """The traits that rules on feeds ask for."""
        return self.named & {trait.name for trait in self._known}

    @cached_property
    def named(self) -> frozenset[str]:
        """All names in the settings of rules on feeds: signals, traits and others."""
        named: set[str] = set()
        for bound in self._rules(""):
            for field in fields(type(bound.params)) if bound.level == "feed" else ():
                said = getattr(bound.params, field.name)
                if isinstance(said, str):
                    named.add(said)
                elif isinstance(said, tuple | list | frozenset | dict):
                    named.update(one for one in said if isinstance(one, str))
        return frozenset(named)
