"""`placeholder`: a blank that nobody filled in."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.evidence import hit_between
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.patterns import compiled
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World

# What people write between square or angle brackets for somebody else to fill
# in. Anything else in brackets (labels, footnotes, check boxes) passes.
_BLANKS = (
    "prénom|prenom|nom de famille|nom du client|nom de l'entreprise|first name|"
    "firstname|last name|lastname|company name|lien|lien ici|link|link here|url|"
    "nom du produit|product name|brand name|event name|à compléter|a completer|"
    "à remplir|à définir|placeholder|texte ici|text here|your name|votre nom"
)
# Ordinary words, which editors also put in brackets inside a quotation: they
# are blanks only when they begin with a capital.
_NOUNS = (
    "Nom|Name|Company|Entreprise|Société|Ville|City|Town|Date|Heure|Time|Lieu|"
    "Place|Venue|Titre|Title|Produit|Product|Prix|Price|Montant|Amount|Téléphone|"
    "Phone|Email|E-mail|Adresse|Address|Hashtag|Marque|Brand|Event|Événement|"
    "Handle|Username|NAME|NOM|DATE|CITY|VILLE|LIEU|TITLE|TITRE|PRICE|PRIX|CTA"
)
_ORDERS = (
    "insert|insérer|inserer|insérez|your|votre|vos|ton|ta|add|ajouter|ajoutez|"
    "replace|remplacer|remplacez"
)


def _spaced(words: str) -> str:
    """Make a blank count in a verbose pattern."""
    return words.replace(" ", "[ ]")


_BRACKETED = rf"""(?x)
      \[ [ ]? (?: (?:(?i:{_spaced(_BLANKS)})|{_NOUNS}) (?:[ _-]?\d)?
             | (?i:{_ORDERS}) \b [^\]\n]{{1,40}} ) [ ]? \] (?![(\[])
    | < [ ]? (?i: (?:insert|insérer|insérez|votre|your) \b [^>\n]{{1,40}}
             | prénom | first[ ]name | lien | link ) [ ]? >
    | \{{\{{ [ ]? [^\W\d] [\w.\s|-]{{0,40}} \}}\}}
    | \{{ (?i:prenom|prénom|nom|first_?name|name|company|ville|city|date|lien|link) \}}
    | % (?i:first_?name|last_?name|prenom|nom|name) %
    | \[[A-Z]+_[A-Z_]+\]
    """
_LOREM = r"(?i)\blorem ipsum\b"
# Capitals matter here: "todo" is Spanish, "xxx" are kisses.
_SHOUTED = (
    r"(?<![\w#@/-])(?:TODO|FIXME|TBD|TBC|XXX|À COMPLÉTER|A COMPLETER)(?![\w-])"
    r"|(?<![\w#@])#HASHTAG\d?\b"
)


_SIGNS = ("[", "{", "<", "%")
_SHOUTS = ("TODO", "FIXME", "TBD", "TBC", "XXX", "COMPL", "HASHTAG")


@parameters
class Params:
    """`max_words` is the length up to which notes to oneself count.

    A long article may talk of lorem ipsum, or say that a date is TBD.
    """

    max_words: int = 200


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each blank left in any text of the post."""
    del world
    for at, field in enumerate(reading.fields):
        for pattern in _likely(field.text, reading, params):
            for blank in compiled(pattern).finditer(field.text):
                yield hit_between(
                    reading, at, *blank.span(), {"words": blank.group().strip()}
                )


def _likely(text: str, reading: Reading, params: Params) -> Iterator[str]:
    """Yield the patterns that a text could hold: most hold no bracket at all."""
    if any(sign in text for sign in _SIGNS):
        yield _BRACKETED
    noted = {
        _LOREM: "lorem" in text.lower(),
        _SHOUTED: any(word in text for word in _SHOUTS),
    }
    if any(noted.values()) and reading.words <= params.max_words:
        yield from (pattern for pattern, found in noted.items() if found)


KIND = CheckKind("placeholder", "post", Params, run)
