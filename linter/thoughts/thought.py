"""Thoughts: what a rule made of a post, and its reasons to say nothing."""

from typing import Literal

from linter.core.finding import Severity
from linter.core.tuples import NamedTuple

Verdict = Literal["found", "silenced", "quiet", "not asked"]


class Reason(NamedTuple):
    """Why a rule said nothing; the command line has a sentence for each code.

    `names` are the traits, kinds or signals that it tells of, `scores` those of the
    traits that a post lacks, `words` those of the post that cleared it. Of what was
    silenced, `words` are the reasons that the file gives.
    """

    code: str
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    scores: tuple[float, ...] = ()


class Measure(NamedTuple):
    """What a check measured, None where it tells no number, and what bounds it.

    `channel` is set where the limit is that of a channel.
    """

    check: str
    setting: str
    value: float | None
    limit: float
    channel: str = ""


class Thought(NamedTuple):
    """What one rule thought of one post.

    `findings` are how many it made, or would make if a post that is out were still
    to go out. `severity` is None while the rule is off.
    """

    rule: str
    verdict: Verdict
    severity: Severity | None = None
    reasons: tuple[Reason, ...] = ()
    measures: tuple[Measure, ...] = ()
    findings: int = 0
