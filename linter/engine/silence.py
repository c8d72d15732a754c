"""Silences: which findings are not to be seen, and which requests are wrong."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from linter.core.finding import Finding, Hit
from linter.core.fix import Fix
from linter.core.outcome import Silenced
from linter.core.post import Post, Silence
from linter.core.reasons import says_nothing
from linter.core.rule import BoundRule
from linter.core.tuples import NamedTuple
from linter.engine.run import Judged

NEEDS_REASON = ("sensitive/*",)
"""Rules that nobody may silence without saying why, unless the team says which."""
REQUEST = "tactlint"
"""The field of findings about a request."""
PLACEHOLDERS = {"en": "say why here", "fr": "dire pourquoi ici"}
"""What editors write where a reason goes: a request waits until it is replaced."""
_BLANKS = frozenset((*PLACEHOLDERS.values(), "false"))
WITHDRAW = {"en": "remove the request", "fr": "retirer la demande"}
_UNDECLARED: Mapping[str, str] = {}
Heard = Callable[[str, Sequence[Post]], bool]


class Judgement(NamedTuple):
    """Findings after silencing; `wrong` are hits on the requests themselves."""

    kept: tuple[Finding, ...]
    silenced: tuple[Silenced, ...]
    wrong: tuple[Judged, ...]


def _all_heard(pattern: str, posts: Sequence[Post]) -> bool:
    del pattern, posts
    return True


class Ground(NamedTuple):
    """What requests are judged by.

    `rules` are those that ran: only they can leave a request unused. `known`
    are all rule names there are; an `until` before `today` has expired.
    `languages` are those that posts were read in, by their keys. `heard` says
    whether all rules of a pattern had what they need to judge some posts.
    """

    rules: Sequence[BoundRule]
    known: frozenset[str]
    today: date
    languages: Mapping[str, str] = _UNDECLARED
    heard: Heard = _all_heard

    def needs_reason(self) -> tuple[str, ...]:
        """Return the rules that only a reason can silence."""
        for one in self.rules:
            if one.level == "engine" and one.params.kind == "no-reason":
                asked: tuple[str, ...] = one.params.needs_reason
                return asked
        return NEEDS_REASON

    def running(self) -> list[str]:
        """Return the names of the rules that could have found something."""
        return [one.rule.id for one in self.rules if one.level != "engine"]


class Request(NamedTuple):
    """A silence and the posts of one file that it is about."""

    silence: Silence
    posts: tuple[Post, ...]

    @property
    def post(self) -> Post:
        """The first of its posts."""
        return self.posts[0]


def names(pattern: str, rule: str) -> bool:
    """Say whether `pack/rule`, `pack/*`, a bare pack or `*` names a rule."""
    pack = rule.partition("/")[0]
    return pattern in ("*", rule, pack, f"{pack}/*")


def waits(reason: str) -> bool:
    """Say whether a reason is still to be written, or says no to the request."""
    return reason.strip(" .…").casefold() in _BLANKS


def is_none(reason: str) -> bool:
    """Say whether a reason is missing: words that say nothing are no more than that."""
    return not reason or says_nothing(reason)


def apply(
    findings: Sequence[Finding], posts: Iterable[Post], ground: Ground
) -> Judgement:
    """Take the silenced findings out, and judge the requests."""
    requests = _requests(posts)
    valid = [one for one in requests if _is_in_force(one.silence, ground.today)]
    kept: list[Finding] = []
    silenced: list[Silenced] = []
    used: set[tuple[int, str]] = set()
    for finding in findings:
        request = _covering(finding, valid, ground)
        if request is None or finding.firm:
            kept.append(finding)
        else:
            silenced.append(Silenced(finding, request.silence))
        if request:
            # One that a firm finding overrules was of use before, and will be.
            used.update(
                (id(request.silence), pattern)
                for pattern in request.silence.rules
                if names(pattern, finding.rule)
            )
    wrong = _wrong(requests, used, ground)
    return Judgement(tuple(kept), tuple(silenced), tuple(wrong))


def _requests(posts: Iterable[Post]) -> list[Request]:
    """Gather requests, one of a file with several posts only once."""
    seen: dict[tuple[str, int, int], tuple[Silence, list[Post]]] = {}
    for post in posts:
        for silence in post.silences:
            place = (post.path, *silence.place)
            seen.setdefault(place, (silence, []))[1].append(post)
    return [Request(silence, tuple(found)) for silence, found in seen.values()]


def _expired(silence: Silence, today: date) -> bool:
    return silence.until is not None and silence.until < today


def _is_in_force(silence: Silence, today: date) -> bool:
    return not _expired(silence, today) and not waits(silence.reason)


def _covering(
    finding: Finding, requests: list[Request], ground: Ground
) -> Request | None:
    strict = any(names(pattern, finding.rule) for pattern in ground.needs_reason())
    for request in requests:
        silence = request.silence
        if (
            any(names(pattern, finding.rule) for pattern in silence.rules)
            and _is_about(request, finding)
            and not (strict and is_none(silence.reason))
        ):
            return request
    return None


def _is_about(request: Request, finding: Finding) -> bool:
    """Say whether a finding is where a request looks.

    A post's own request ends where the next post begins; those of lines and
    files include their end, where something missing is reported.
    """
    scope, at = request.silence.scope, finding.span.start
    if request.post.path != finding.mark.path:
        return False
    if request.silence.form == "post":
        return scope.start <= at < scope.end
    return scope.start <= at <= scope.end


def _wrong(
    requests: list[Request], used: set[tuple[int, str]], ground: Ground
) -> Iterator[Judged]:
    keepers = {
        bound.params.kind: bound for bound in ground.rules if bound.level == "engine"
    }
    running = ground.running()
    for request in requests:
        for pattern in request.silence.rules:
            fault = _fault(request.silence, pattern, ground)
            could_run = any(names(pattern, rule) for rule in running)
            if (
                not fault
                and could_run
                and (id(request.silence), pattern) not in used
                and ground.heard(pattern, request.posts)
            ):
                fault = "unused"
            if fault in keepers:
                yield _judged(keepers[fault], request, pattern, ground)


def _fault(silence: Silence, pattern: str, ground: Ground) -> str:
    """Return what is wrong with a request for one pattern, "" if nothing."""
    if not any(names(pattern, rule) for rule in ground.known):
        return "unknown"
    if _expired(silence, ground.today):
        return "expired"
    if waits(silence.reason):
        return "no-reason"
    if not is_none(silence.reason) or pattern == "*":
        return ""
    strict = ground.needs_reason()
    covered = [rule for rule in ground.known if names(pattern, rule)]
    bare = any(names(one, rule) for one in strict for rule in covered)
    return "no-reason" if bare else ""


def _withdrawal(silence: Silence, pattern: str, fault: str) -> Fix | None:
    """Return what takes a request for one pattern out of its file.

    One that silences nothing goes unseen. One that has expired is a promise to
    look again, which a machine cannot keep. The other faults are a person's to mend.
    """
    if fault not in ("unused", "expired"):
        return None
    at = silence.rules.index(pattern)
    edits = silence.cuts[at] if at < len(silence.cuts) else ()
    return Fix(edits, fault == "unused", WITHDRAW) if edits else None


def _judged(bound: BoundRule, request: Request, pattern: str, ground: Ground) -> Judged:
    post = request.post
    values: dict[str, object] = {"rules": pattern, "rule": pattern}
    if request.silence.until:
        values["until"] = request.silence.until
    language = post.language or ground.languages.get(post.key)
    silence = request.silence
    fix = _withdrawal(silence, pattern, bound.params.kind)
    near = _meant(pattern, ground) if bound.params.kind == "unknown" else ""
    hit = Hit(
        post, silence.place, REQUEST, {**values, "hint": near},
        variant="near" if near else "", language=language, fix=fix,
    )  # fmt: skip
    return Judged(bound, hit, bound.severity)


def _meant(pattern: str, ground: Ground) -> str:
    """Return the rule or pack whose name an unknown one resembles, "" if none."""
    from difflib import get_close_matches

    packs = {rule.partition("/")[0] for rule in ground.known}
    names = sorted(ground.known if "/" in pattern else packs)
    return next(iter(get_close_matches(pattern, names, n=1, cutoff=0.7)), "")
