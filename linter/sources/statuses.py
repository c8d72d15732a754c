"""Where a post is on its way: draft, scheduled, published."""

from linter.core.post import Status
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.nodes.node import Mapping, Node
from linter.sources.aliases import Facts, fold_key
from linter.sources.values import flag, is_filled, span_of, word

_WORDS: dict[Status, str] = {
    "draft": "draft drafts idea ideas brouillon idee generated review in_review"
    " pending pending_approval pending_review needs_review proposed proposal wip todo"
    " backlog en_cours en_attente a_valider a_relire a_faire en_relecture redaction"
    " to_do in_progress writing on_hold",
    "scheduled": "scheduled planned ready approved queued queue future programme"
    " programmee planifie planifiee prevu prevue valide validee pret prete approuve"
    " approuvee publish schedule ready_to_publish a_publier failed error",
    "published": "published posted sent done live publie publiee poste postee envoye"
    " envoyee en_ligne archived archive archivee cancelled canceled annule annulee"
    " rejected refuse refusee released",
}
_STATUS: dict[str, Status] = {
    fold_key(word): status for status, words in _WORDS.items() for word in words.split()
}
_DRAFT_FOLDERS = ("_drafts", "drafts", "brouillons", "_brouillons")


class Standing(NamedTuple):
    """A post's status, and where it is written."""

    status: Status = "unknown"
    span: Span | None = None


def status_of_word(said: str) -> Status | None:
    """Return the status that a word means, None when it means none."""
    return _STATUS.get(fold_key(said))


def read_status(facts: Facts, path: str) -> Standing:
    """Return the status; what a platform gave back beats what people wrote."""
    return (
        _sent(facts)
        or _said(facts, "status")
        or _flagged(facts, "draft", yes="draft")
        or _flagged(facts, "published", no="draft")
        or _flagged(facts, "approved", yes="scheduled", no="draft")
        or _said(facts, "visibility")
        or _filed(path)
        or Standing()
    )


def _sent(facts: Facts) -> Standing | None:
    for fact in facts.get("sent", ()):
        if is_filled(fact.node):
            return Standing("published", span_of(fact.node))
    return None


def _said(facts: Facts, name: str) -> Standing | None:
    for fact in facts.get(name, ()):
        status = status_of_word(_text(fact.node))
        if status is not None:
            return Standing(status, span_of(fact.node))
    return None


def _text(node: Node) -> str:
    """Return the status word of a value or of a mapping with a state."""
    if isinstance(node, Mapping):
        inner = node.find("state") or node.find("value")
        return word(inner) if inner is not None else ""
    return word(node)


def _flagged(
    facts: Facts, name: str, *, yes: Status | None = None, no: Status | None = None
) -> Standing | None:
    for fact in facts.get(name, ()):
        said = flag(fact.node)
        status = None if said is None else yes if said else no
        if status is not None:
            return Standing(status, span_of(fact.node))
    return None


def _filed(path: str) -> Standing | None:
    folders = path.lower().split("/")[:-1]
    if any(folder in _DRAFT_FOLDERS for folder in folders):
        return Standing("draft")
    return None
