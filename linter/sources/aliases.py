"""The names that facts of a post go by, and the search for them in a mapping."""

from functools import lru_cache

from linter.core.tuples import NamedTuple
from linter.nodes.node import Mapping, Node, Scalar
from linter.sources.layout import Layout

# Fact: the keys it is met under, the most telling first. Case, accents and
# separators do not count: `publishAt`, `publish_at` and `Publish at` are one.
_KEYS = {
    "publish_at": "publish_at publish_on publish_date publication_date scheduled_at"
    " scheduled_for scheduled_on scheduled_date schedule_at schedule_for schedule_date"
    " schedule_time post_at post_on post_date posting_time posting_date due_at"
    " date_publication date_de_publication date_de_parution date_post publier_le"
    " publication_le programme_le programme_pour date_programmee send_at schedule"
    " scheduled pub_date date datetime date_time published_at jour",
    "clock": "publish_time scheduled_time post_time heure heure_publication"
    " heure_de_publication horaire time",
    "timezone": "timezone tz time_zone fuseau fuseau_horaire",
    "channels": "channels channel platforms platform networks network social_networks"
    " social_network integrations integration plateformes plateforme reseaux reseau"
    " reseaux_sociaux canal canaux targets target accounts account",
    "text": "text texte caption legende post tweet_text copy contenu content message"
    " body description",
    "title": "title titre headline",
    "hashtags": "hashtags hashtag mots_dieses mots_cles",
    "tags": "tags etiquettes",
    "link": "link lien links liens link_url cta_url canonical_url url",
    "media": "media medias images image image_url image_urls media_urls media_url"
    " media_items video video_url videos attachments assets files fichiers cover"
    " hero_image photo photos visuel visuels illustration featured_image",
    "alt": "alt alt_text image_alt alt_image media_alt texte_alternatif"
    " hero_image_alt cover_alt photo_alt",
    "campaign": "campaign campagne content_pillar pillar pilier theme series serie"
    " category categorie group groupe",
    "status": "status statut state etat",
    "draft": "draft is_draft brouillon",
    "approved": "approved is_approved valide approuve",
    "published": "published publie is_published",
    "visibility": "visibility visibilite privacy",
    "sent": "published_url release_url post_url tweet_url toot_url posted posted_at"
    " sent sent_at publie_le syndicated",
    "language": "lang language langue locale langs languages langues default_language",
    "kind": "kind nature type post_type type_de_post",
    "first_comment": "first_comment premier_commentaire",
    "comments": "comments comment commentaires commentaire replies reponses"
    " reply_settings allow_comments allow_replies comments_enabled"
    " autoriser_commentaires",
    "comments_closed": "disable_comments comments_disabled comments_closed"
    " close_comments disable_replies replies_disabled commentaires_fermes",
    "thread": "thread parts fil slides value",
    "poll": "poll sondage",
    "recurring": "recurring recurrence recurrent rrule interval_in_days repeat"
    " repeat_every repeats repetition",
    "fixed": "fixed date_fixed fixed_date date_fixe fixe",
    "sensitivity_review": "sensitivity_review relecture_sensible",
    "id": "id entry_id post_id uuid identifiant",
    "address": "path permalink slug",
    "tactlint": "tactlint",
    "variants": "variants variantes social texts textes versions custom_content"
    " captions per_platform par_reseau",
}
_SEPARATORS = str.maketrans("", "", "_-. ")
_ACCENTS = str.maketrans("àâäéèêëîïôöûùüç", "aaaeeeeiioouuuc")
_CONTAINERS = frozenset({"params", "extra", "content", "contenu", "post", "data"})
_INSIDE = 100
_STRONGEST = -1


def fold_key(key: str) -> str:
    """Return a key without case, accents and separators."""
    return key.lower().translate(_ACCENTS).translate(_SEPARATORS)


def _table() -> dict[str, tuple[str, int]]:
    return {
        fold_key(key): (fact, rank)
        for fact, keys in _KEYS.items()
        for rank, key in enumerate(keys.split())
    }


_TABLE = _table()
WEAK_DATES = _TABLE["pubdate"][1]
"""Dates of this rank or a higher one stand on any web page, not only on posts."""
WEAK_CHANNELS = _TABLE["targets"][1]
"""Channels of this rank or a higher one may be people or machines instead."""
WEAK_CLOCKS = _TABLE["time"][1]
"""Times of this rank or a higher one may be how long something takes instead."""
WEAK_TEXTS = _TABLE["copy"][1]
"""Texts of this rank or a higher one may describe something instead."""

FACTS = frozenset(_KEYS)
"""What a repository may declare its own keys to be."""


class Fact(NamedTuple):
    """A fact as it is written: its key, its value, and how telling the key is."""

    key: Scalar
    node: Node
    rank: int


Facts = dict[str, list[Fact]]


def fact_of_key(key: str, layout: Layout) -> tuple[str, int] | None:
    """Return the fact that a key states and how telling it is, None if none."""
    folded = fold_key(key)
    declared = _declared(tuple(layout.fields.items())).get(folded)
    return _TABLE.get(folded) if declared is None else (declared, _STRONGEST)


def gather(mapping: Mapping, layout: Layout) -> Facts:
    """Return the facts that a mapping states, the most telling key first.

    The keys that the repository maps itself win. Known containers (`params`,
    `content`) are looked into after the mapping's own keys.
    """
    facts: Facts = {}
    declared = _declared(tuple(layout.fields.items())) if layout.fields else {}
    inside: list[Mapping] = []
    for key, node in mapping.entries:
        _note(facts, key, node, declared, 0)
        if isinstance(node, Mapping) and key.value.lower() in _CONTAINERS:
            inside.append(node)
    for container in inside:
        for key, node in container.entries:
            _note(facts, key, node, declared, _INSIDE)
    if any("." in name for name in layout.fields):
        _reach(facts, mapping, layout)
    for found in facts.values():
        if len(found) > 1:
            found.sort(key=_rank)
    return facts


def _note(
    facts: Facts, key: Scalar, node: Node, declared: dict[str, str], distance: int
) -> None:
    known = _TABLE.get(key.value) or _TABLE.get(_folded(key.value))
    if declared:
        fact = declared.get(_folded(key.value))
        if fact is not None:
            known = (fact, _STRONGEST - distance)
    if known is None:
        if _is_receipt(_folded(key.value)):
            facts.setdefault("sent", []).append(Fact(key, node, distance))
        return
    facts.setdefault(known[0], []).append(Fact(key, node, known[1] + distance))


@lru_cache(maxsize=512)
def _folded(key: str) -> str:
    return fold_key(key)


def _is_receipt(folded: str) -> bool:
    """Say whether a key holds what a platform gave back (`postiz_post_id`)."""
    return folded.endswith(("postid", "posturn", "tweetid", "tootid", "statusid"))


@lru_cache(maxsize=8)
def _declared(fields: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {fold_key(key): fact for key, fact in fields if "." not in key}


def _reach(facts: Facts, mapping: Mapping, layout: Layout) -> None:
    """Follow the declared keys that reach inside (`content.body`)."""
    for path, fact in layout.fields.items():
        *steps, last = path.split(".")
        node: Node | None = mapping
        for step in steps:
            node = node.find(step) if isinstance(node, Mapping) else None
        if steps and isinstance(node, Mapping):
            facts.setdefault(fact, []).extend(
                Fact(key, value, _STRONGEST)
                for key, value in node.entries
                if key.value == last
            )


def _rank(fact: Fact) -> int:
    return fact.rank
