"""Leaning: the language to answer a post in when its own stays undecided.

Which words count in a post is decided elsewhere, and asks for more proof: a wrong
guess here costs a message in the other language, not a finding.
"""

from __future__ import annotations

from collections.abc import Iterable

from linter.core.patterns import compiled
from linter.core.reading import Match
from linter.core.world import Brand
from linter.language.detect import count_votes
from linter.language.vocabulary import word_set

_ANY = "any"
_SPOKEN = {
    "fr": word_set("FR MC GP MQ GF RE YT NC PF PM WF BL MF TF"),
    "en": word_set("GB US IE AU NZ GG IM JE GI"),
}
_QUEBEC = "CA-QC"
# Words of posts too short for the frequent ones. `déjà`, `fête` or `café` by
# themselves are English, too.
_TELLING = {
    "fr": word_set(
        "bonjour bonsoir salut merci bonne bonnes bon bons joyeux joyeuse joyeuses"
        " ça va année semaine journée soirée matin demain hier aujourd"
        " fête fêtes noël pâques prénom nom ville félicitations bienvenue rendez"
        " venez découvrez profitez commandez réservez inscrivez rejoignez gagnez"
        " vite déjà encore bientôt ici voici voilà toujours jamais tous toutes"
    ),
    "en": word_set(
        "hello hi hey thanks thank happy merry welcome dear good great year week day"
        " morning evening tomorrow yesterday today first last name city birthday"
        " christmas easter congratulations come get join discover enjoy order book"
        " now soon here there again always never everyone"
    ),
}
# A space before the mark that ends a sentence: French, and hardly anything else.
_FRENCH_SPACE = r"\w[ \u00a0\u202f][!?](?=\s|$)"


def leaning(texts: Iterable[str], matches: Iterable[Match], brand: Brand) -> str:
    """Return the language that matched phrases agree on, else words, else readers."""
    said = {match.language for match in matches} - {_ANY}
    if len(said) == 1:
        return said.pop()
    return _by_words("\n".join(texts)) or _by_regions(brand.regions)


def _by_words(text: str) -> str:
    """Return the language that most words are of, "" if two have as many."""
    votes = count_votes(text.lower())
    words = compiled(r"[^\W\d_]+").findall(text.lower())
    for language, telling in _TELLING.items():
        votes[language] += sum(word in telling for word in words)
    votes["fr"] += len(compiled(_FRENCH_SPACE).findall(text))
    first, second, *_ = sorted(votes, key=votes.__getitem__, reverse=True)
    return first if votes[first] > votes[second] else ""


def _by_regions(regions: Iterable[str]) -> str:
    """Return the language that is usual in all the regions of an audience."""
    spoken = {_usual(region) for region in regions}
    return spoken.pop() if len(spoken) == 1 else ""


def _usual(region: str) -> str:
    if region == _QUEBEC:
        return "fr"
    country = region.partition("-")[0]
    return next((code for code, known in _SPOKEN.items() if country in known), "")
