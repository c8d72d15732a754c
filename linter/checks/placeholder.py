"""`placeholder`: a blank that nobody filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from linter.checks.evidence import hit, stretch
from linter.checks.readable import readable
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
# What a blank may be for, where it says of what: [shop address], [nom du magasin].
# With a capital it is a label: [Prix des lecteurs].
_OF = (
    "(?:nom|adresse|date|lieu|heure|titre|numéro|prix)[ ](?:du|de[ ]la|de|des)[ ]|"
    "(?:nom|adresse|date|lieu|heure|titre|numéro|prix)[ ](?:de[ ]l|d)['’]|"
    "(?:shop|store|company|event|product|customer|client|venue|speaker)[ ]"
    "(?=(?:name|address|date|link|title|price|number|time|here)\\b)"
)
_ORDERS = (
    "insert|insérer|inserer|insérez|your|votre|vos|ton|ta|add|ajouter|ajoutez|"
    "replace|remplacer|remplacez"
)


# "<name>" alone is how handbooks write what one types.
_GREETED = "(?i:{})".format(
    "|".join(
        f"(?<={word}[ ])"
        for word in (
            *("hi", "hello", "dear", "you", "thanks", "welcome"),
            *("merci", "bonjour", "cher", "chère", "bienvenue"),
        )
    )
)


def _spaced(words: str) -> str:
    """Make a blank count in a verbose pattern."""
    return words.replace(" ", "[ ]")


_BRACKETED = rf"""(?x)
      \[ [ ]? (?: (?:(?i:{_spaced(_BLANKS)})|{_NOUNS}) (?:[ _-]?\d)?
             | (?:{_OF}) [^\]\n]{{2,30}}
             | (?i:{_ORDERS}) \b [^\]\n]{{1,40}} ) [ ]? \] (?![(\[])
    | < [ ]? (?i: (?:insert|insérer|insérez|votre|your) \b [^>\n]{{1,40}}
             | prénom | first[ ]name | lien | link ) [ ]? >
    | {_GREETED} < [ ]? (?:nom|name) [ ]? >
    | \{{\{{ [ ]? [^\W\d] [\w.\s|-]{{0,40}} \}}\}}
    | \{{ (?i:prenom|prénom|nom|first_?name|name|company|ville|city|date|lien|link) \}}
    | %%[^\W\d][\w ]{{1,30}}%%
    | (?<=[£$€])<[ ]?\w+[ ]?> | <[ ]?(?:prix|price|nom[ ]d[^>\n]{{1,30}})[ ]?>
    | % (?i:first_?name|last_?name|prenom|nom|name) %
    | \[[A-Z]+_[A-Z_]+\]
    """
# Between double braces SPIP and others put what is bold: these words are no names.
_PLAIN = (
    "avec sans pas plus moins très trop tout toute tous toutes rien jamais toujours "
    "vraiment aussi ici là oui non et ou mais dans sur sous pour par contre entre "
    "le la les un une des ce cette ces mon ma mes ton ta tes son sa ses notre nos "
    "votre vos leur leurs je tu il elle on nous vous ils elles lui moi toi soi "
    "est sont était sera avant après même seul seule enfin encore déjà presque "
    "with without not no more less very too all every nothing never always really "
    "also here there yes and or but in on under for by against between the a an this "
    "that these those my your his her its our their i you he she we they me him us "
    "them is are was will before after same only still already almost must"
)
# What a generator of sites fills in when it builds the page.
_BUILT = frozenset({"eleventy", "site", "page", "collections", "build", "pkg", "hugo"})
# What a sender of letters fills in; "{{ post.title }}" is another matter.
_PERSONS = frozenset({
    "contact", "user", "customer", "subscriber", "recipient", "lead", "client",
    "person", "member", "guest",
})  # fmt: skip
_CODED = r"[_|\d]|[a-zà-ÿ][A-Z]"
_KNOWN = rf"(?x)(?i:{_spaced(_BLANKS)}|{_NOUNS})|(?:{_OF}).*|(?i:{_ORDERS})\b.*"
_LOREM = r"(?i)\blorem ipsum\b"
# Capitals matter here: "todo" is Spanish, "xxx" are kisses, sometimes in capitals,
# and XXX a number of the Romans: "Super Bowl XXX".
_SHOUTED = (
    r"(?<![\w#@/-])(?:TODO(?!,)|FIXME|TBD|TBC|À COMPLÉTER|A COMPLETER|X{3,})(?![\w-])"
    r"|(?<![\w#@])#HASHTAG\d?\b"
)
_AWAITED = (
    r"(?i)(?:\b(?:with|by|to|at|is|are|of|for|welcome|thank you|thanks|hi|hello|dear"
    r"|avec|par|de|à|chez|est|sont|pour|bienvenue|merci|bonjour)|[:€$]) ?\Z"
)
# Figures to come: "XX %", "€XX", "JJ/MM".
_FIGURES = (
    r"(?<![\w.])XX[ \u00a0\u202f]?(?:[%€£$]|euros?\b|percent\b|pour cent\b)"
    r"|[€£$]XX\b"
    r"|(?:(?<=\ble )|(?<=\bdu )|(?<=\bau )|(?<=\bon )|(?<=\bby ))"
    r"(?:JJ|DD|MM)/(?:JJ|DD|MM)(?:/(?:AA|YY){1,2})?(?![\w/])"
)
# Notes to oneself have no articles: "add photo", while recipes add "the" salt.
_NOTE = (
    r"(?im)(?:\(|^[ \t]*)(?:insert|add|ajouter|insérer|mettre)[ ]"
    r"(?:photo|image|picture|visuel|lien|link|logo|légende|caption|vidéo|video|hashtags?"
    r"|emoji|texte|text|quote|citation|url|title|titre)\b[^()\n]{0,40}?(?:\)|$)"
    r"|\b(?:insert|your|lien|votre)-(?:link|url|a|lien)-(?:here|ici|inserer)\b"
)

_SIGNS = ("[", "{", "<", "%")
_SHOUTS = ("TODO", "FIXME", "TBD", "TBC", "XXX", "COMPL", "HASHTAG")
_FIGURE_SIGNS = ("XX", "JJ/", "DD/", "MM/")
_NOTE_WORDS = ("insert", "add ", "ajouter ", "insérer ", "mettre ", "-link", "lien-")
# Between marks of quotation, a blank is talked of.
_OPENED = r"(?:«[^»\n]*|“[^”\n]*|‘[^’\n]*|(?<!\w)\"[^\"\n]*)\Z"
_CLOSED = r"[^«“\"\n]{0,60}[»”\"’]"
_REACH = 60
Doubt = Literal["", "some", "no blank"]
_LOOK = 12


@parameters
class Params:
    """`max_words` is the length up to which notes to oneself count.

    A long article may talk of lorem ipsum, or say that a date is TBD. A match of one
    of `unless_signals` shows that the post is about templates.
    """

    max_words: int = 200
    unless_signals: tuple[str, ...] = ()


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each blank left in any text of the post."""
    del world
    said = [readable(field.text) for field in reading.fields]
    blanks = [
        (at, blank)
        for at, one in enumerate(said)
        for blank in _blanks(one.text, reading, params)
    ]
    if not blanks or reading.of(*params.unless_signals):
        return
    # Who quotes a blank once talks of it everywhere.
    told = {blank.group() for _, blank in blanks if _quoted(blank)}
    for at, blank in blanks:
        doubt = _doubt(blank.group())
        if blank.group() not in told and doubt != "no blank" and _is_awaited(blank):
            words: dict[str, object] = {"words": blank.group().strip()}
            place = stretch("placeholder", at, *said[at].origin(*blank.span()))
            found = hit(reading, [place], words)
            yield found._replace(severity="info", variant="unsure") if doubt else found


def _doubt(blank: str) -> Doubt:
    """Say what speaks against a word between double braces: it may be bold."""
    if not blank.startswith("{{"):
        return ""
    inside = blank[2:-2]
    name = inside.strip()
    if "." in name:
        return _doubt_of_path(name)
    if name.lower() in _PLAIN.split():
        return "no blank"
    coded = inside != name or name.isupper() or compiled(_CODED).search(name)
    if coded or compiled(_KNOWN).fullmatch(name):
        return ""
    return "no blank" if " " in name else "some"


def _doubt_of_path(name: str) -> Doubt:
    """Say the same of `contact.first_name`, `site.title`, `post.url`."""
    root = name.partition(".")[0].lower()
    if root in _BUILT:
        return "no blank"
    return "" if root in _PERSONS else "some"


def _quoted(blank: re.Match[str]) -> bool:
    text, (start, end) = blank.string, blank.span()
    return bool(
        compiled(_OPENED).search(text, max(start - _REACH, 0), start)
        and compiled(_CLOSED).match(text, end)
    )


def _is_awaited(blank: re.Match[str]) -> bool:
    """Say whether a word must come here, unless it is clear: kisses are no blank."""
    if blank.group() != "XXX":
        return True
    before = blank.string[max(blank.start() - _LOOK, 0) : blank.start()]
    return compiled(_AWAITED).search(before) is not None


def _blanks(text: str, reading: Reading, params: Params) -> Iterator[re.Match[str]]:
    """Yield the blanks of a text; one that several patterns know counts once."""
    taken: list[tuple[int, int]] = []
    for pattern in _likely(text, reading, params):
        for blank in compiled(pattern).finditer(text):
            start, end = blank.span()
            if not any(start < last and first < end for first, last in taken):
                taken.append((start, end))
                yield blank


def _likely(text: str, reading: Reading, params: Params) -> Iterator[str]:
    """Yield the patterns that a text could hold: most hold no bracket at all."""
    if any(sign in text for sign in _SIGNS):
        yield _BRACKETED
    low = text.lower()
    noted = {
        _LOREM: "lorem" in low,
        _SHOUTED: any(word in text for word in _SHOUTS),
        _FIGURES: any(sign in text for sign in _FIGURE_SIGNS),
        _NOTE: any(word in low for word in _NOTE_WORDS),
    }
    if any(noted.values()) and reading.words <= params.max_words:
        yield from (pattern for pattern, found in noted.items() if found)


KIND = CheckKind("placeholder", "post", Params, run)
