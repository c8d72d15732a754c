"""Signals and traits as data: what the language room matches and judges."""

from linter.core.tuples import NamedTuple


class SignalData(NamedTuple):
    """Words of one language that mean one thing; `language` may be `any`.

    `phrases` pair a phrase, in the syntax of packs, with its weight.
    """

    name: str
    language: str
    weight: float
    phrases: tuple[tuple[str, float], ...]
    exceptions: tuple[str, ...] = ()


class TraitData(NamedTuple):
    """A trait: coefficients of signals and features, and a threshold.

    A trait needs one of `needs`, when there are any, and none of `unless`. An
    empty `evidence` shows every signal that raises the score. `cap` bounds what
    one signal may count before its coefficient. With `own_words`, words that the
    author quotes or denies do not count.
    """

    name: str
    threshold: float
    signals: dict[str, float]
    features: dict[str, float]
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    cap: float = 1.5
    own_words: bool = False
