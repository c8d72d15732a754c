"""`placeholder`: a blank that nobody filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linter.checks.evidence import hit_between
from linter.core.finding import Hit
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World

# What people write between square or angle brackets for somebody else to fill
# in. Anything else in brackets (labels, footnotes, check boxes) passes.
BLANKS = (
    "prénom|prenom|nom|nom de famille|nom du client|nom de l'entreprise|first name|"
    "firstname|last name|name|company|company name|entreprise|société|ville|city|"
    "town|date|heure|time|lieu|place|venue|lien|link|url|titre|title|produit|"
    "product|product name|nom du produit|prix|price|montant|amount|téléphone|phone|"
    "email|e-mail|adresse|address|hashtag|cta|marque|brand|brand name|event|"
    "événement|event name|handle|username|à compléter|a completer|à remplir|"
    "à définir|placeholder|texte ici|text here"
)
# In a verbose pattern a bare blank is ignored.
_BLANK_WORDS = BLANKS.replace(" ", "[ ]")
_BRACKETED = re.compile(
    rf"""
      \[ [ ]? (?: (?:{_BLANK_WORDS}) (?:[ _-]?\d)? | (?:insert|insérer|inserer|insérez|
          your|votre|vos|ton|ta|add|ajouter|replace|remplacer)\b [^\]\n]{{1,40}} )
        [ ]? \] (?![(\[])
    | < [ ]? (?: (?:insert|insérer|insérez|your|votre)\b [^>\n]{{1,40}} |
          (?:prénom|nom|first[ ]name|date|lien|link) ) [ ]? >
    | \{{\{{ [ ]? [^\W\d] [\w.\s|-]{{0,40}} \}}\}}
    | \{{ (?:prenom|prénom|nom|first_?name|name|company|ville|city|date|lien|link) \}}
    | % (?:first_?name|last_?name|prenom|nom|name) %
    | \blorem[ ]ipsum\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Capitals matter here: "todo" is Spanish, "xxx" are kisses.
_SHOUTED = re.compile(
    r"(?<![\w#@-])(?:TODO|FIXME|TBD|TBC|XXX|À COMPLÉTER|A COMPLETER)(?![\w-])"
    r"|\[[A-Z]+_[A-Z_]+\]|(?<![\w#@])#HASHTAG\d?\b"
)


@dataclass(frozen=True)
class Params:
    """The forms of blanks are the same for everyone: no settings."""


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each blank left in any text of the post."""
    del world, params
    for at, field in enumerate(reading.fields):
        for pattern in (_BRACKETED, _SHOUTED):
            for blank in pattern.finditer(field.text):
                yield hit_between(
                    reading, at, *blank.span(), {"words": blank.group().strip()}
                )


KIND = CheckKind("placeholder", "post", Params, run)
