"""The score: labelled posts against verdicts, with what to read afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from linter.core.tuples import NamedTuple
from linter.engine.measure import Case, Measure, measured
from linter.errors import UserError
from linter.scoring.aims import USUAL, Aim, Known, Plan, plan
from linter.scoring.labelled import Labelled
from linter.scoring.trial import Trial, Verdict


class Wrong(NamedTuple):
    """A post that was judged otherwise than labelled: missed, or a false alarm."""

    aim: Aim
    post: Labelled
    missed: bool
    words: tuple[str, ...]
    score: float | None


class Score(NamedTuple):
    """All that was measured. `others` are rules that nobody labelled for."""

    posts: int
    aims: tuple[Aim, ...]
    measures: tuple[Measure, ...]
    wrong: tuple[Wrong, ...]
    unmeasured: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, int], ...]

    def overall(self) -> dict[Aim, Measure]:
        """Return the measure of each aim over all posts."""
        whole = {one.aim: one for one in self.measures if one.by == "all"}
        return {aim: whole[aim.title] for aim in self.aims if aim.title in whole}


def planned_for(posts: Iterable[Labelled], maps: Iterable[str], known: Known) -> Plan:
    """Choose what these posts' labels are measured on.

    Raises UserError when that is nothing at all: it would look like success.
    """
    planned = plan(_labels(posts, known), maps, known)
    if not planned.aims:
        hint = "say what they mean: --map label=trait:name, signal:name or rule:name"
        raise UserError("labels", "none of them can be measured here", hint)
    return planned


def score(posts: Sequence[Labelled], planned: Plan, trial: Trial) -> Score:
    """Judge all posts and compare; raise UserError when one cannot be read."""
    cases: list[Case] = []
    wrong: list[Wrong] = []
    fired: dict[str, int] = {}
    for post in posts:
        verdict = trial.verdict(post)
        for name in verdict.fired:
            fired[name] = fired.get(name, 0) + 1
        for aim in planned.aims:
            if _counts(aim, post):
                _compare(aim, post, verdict, cases, wrong)
    order = {aim.title: at for at, aim in enumerate(planned.aims)}
    cases.sort(key=lambda case: order[case.aim])
    wrong.sort(key=lambda one: (order[one.aim.title], not one.missed))
    return Score(
        len(posts),
        planned.aims,
        tuple(measured(cases)),
        tuple(wrong),
        planned.unmeasured,
        _others(fired, planned),
    )


def _labels(posts: Iterable[Labelled], known: Known) -> set[str]:
    """Return the labels in use; of keys with 0 or 1, those that mean something."""
    labels: set[str] = set()
    for post in posts:
        if post.asked is None:
            labels |= post.labels | post.maybe
        else:
            labels |= {name for name in post.asked if name in USUAL or _is(name, known)}
    return labels


def _is(name: str, known: Known) -> bool:
    return name in known.traits or name in known.signals or name in known.rules


def _counts(aim: Aim, post: Labelled) -> bool:
    """Say whether a post tells anything about an aim."""
    if aim.label in post.maybe:
        return False
    return post.asked is None or aim.label in post.asked


def _compare(
    aim: Aim, post: Labelled, verdict: Verdict, cases: list[Case], wrong: list[Wrong]
) -> None:
    """Note a post's case, and that it was judged wrong if it was."""
    words = aim.found(verdict.fired)
    is_labelled, found = aim.label in post.labels, words is not None
    cases.append(Case(aim.title, post.language, post.source, is_labelled, found))
    if is_labelled != found:
        number = verdict.scores.get(aim.target.removeprefix("trait:"))
        wrong.append(Wrong(aim, post, is_labelled, words or (), number))


def _others(fired: dict[str, int], planned: Plan) -> tuple[tuple[str, int], ...]:
    """Return the rules that found something though no label speaks of them.

    Labels that speak of traits only say nothing of that.
    """
    aimed = [aim for aim in planned.aims if aim.target.startswith("rule:")]
    if not aimed:
        return ()
    return tuple(
        (name.removeprefix("rule:"), count)
        for name, count in sorted(fired.items())
        if name.startswith("rule:")
        and not any(aim.found({name: ()}) is not None for aim in aimed)
    )
