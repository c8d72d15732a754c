"""Small facts of a post: language, kind, campaign, replies, review."""

from __future__ import annotations

from datetime import tzinfo

from linter.core.patterns import compiled
from linter.core.post import Link, Review
from linter.core.span import Span
from linter.nodes.node import Mapping, Node, Scalar
from linter.sources.aliases import Facts, fold_key
from linter.sources.dates import read_moment
from linter.sources.values import flag, is_filled, scalars, span_of, word

_KINDS = {
    "casestudy": "case-study",
    "etudedecas": "case-study",
    "casclient": "case-study",
    "servicepublic": "service",
    "infoservice": "service",
}
_BLANKS = r"[\s_]+"
_CLOSED = frozenset({
    "off", "disabled", "closed", "false", "no", "none", "nobody", "non", "disallow",
    "forbidden", "locked", "ferme", "fermes", "fermee", "fermees", "desactive",
    "desactives", "desactivee", "desactivees", "personne", "aucun", "aucune",
})  # fmt: skip
FIXED = "fixed"
"""What says under `tactlint:` that a date is fixed."""
_SCHEDULER_WORDS = frozenset({"draft", "schedule", "scheduled", "now", "update"})


def read_kind(facts: Facts) -> str:
    """Return the kind of post in lower case, with hyphens."""
    for fact in facts.get("kind", ()):
        said = word(fact.node).lower()
        if said and said not in _SCHEDULER_WORDS:
            return _KINDS.get(fold_key(said), compiled(_BLANKS).sub("-", said))
    return ""


def read_campaign(facts: Facts) -> str:
    """Return the campaign, or whatever a repository groups its posts by."""
    for fact in facts.get("campaign", ()):
        found = scalars(fact.node)
        if found:
            return found[0].value.strip()
    return ""


def read_id(facts: Facts) -> str:
    """Return the post's own id."""
    return next((said for fact in facts.get("id", ()) if (said := word(fact.node))), "")


def read_links(facts: Facts) -> tuple[Link, ...]:
    """Return the addresses under link keys."""
    return tuple(
        _link(scalar)
        for fact in facts.get("link", ())
        for scalar in scalars(fact.node)
        if scalar.value.lstrip().startswith(("http://", "https://"))
    )


def _link(scalar: Scalar) -> Link:
    start, end = scalar.start, scalar.end
    if scalar.style in ("'", '"') and end - start == len(scalar.value) + 2:
        start, end = start + 1, end - 1
    return Link(scalar.value.strip(), Span(start, end))


def replies_closed(facts: Facts) -> Span | None:
    """Return where replies are switched off."""
    for fact in facts.get("comments", ()):
        if fold_key(word(fact.node)) in _CLOSED:
            return span_of(fact.node)
    for fact in facts.get("comments_closed", ()):
        if flag(fact.node):
            return span_of(fact.node)
    return None


def fixed(facts: Facts) -> Span | None:
    """Return where the date is declared fixed (`fixed: true`, also in `tactlint:`)."""
    nodes = [fact.node for fact in facts.get("fixed", ())]
    for fact in facts.get("tactlint", ()):
        if isinstance(fact.node, Mapping):
            inner = fact.node.find(FIXED)
            nodes += [inner] if inner is not None else []
    return next((span_of(node) for node in nodes if is_filled(node)), None)


def is_cron(node: Node) -> bool:
    """Say whether a value is a cron line (`0 9 * * 1`): a rhythm, not a date."""
    return isinstance(node, Scalar) and "* *" in node.value


def read_review(facts: Facts, zone: tzinfo) -> Review | None:
    """Return the sign-off; one without a name and a day is still a review."""
    for fact in facts.get("sensitivity_review", ()):
        node = fact.node
        if isinstance(node, Mapping):
            by, on = node.find("by") or node.find("par"), node.find("on")
            on = on or node.find("le") or node.find("date")
            moment = read_moment(on, zone).moment if isinstance(on, Scalar) else None
            name = word(by) if by is not None else ""
            if moment is None:
                return Review(name, None)
            return Review(name, moment.at, moment.precision)
        if is_filled(node):
            return Review("" if flag(node) else word(node), None)
    return None
