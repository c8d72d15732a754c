"""Closed lists of words that the reading itself needs; the rest is in the packs."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words of a line as a set."""
    return frozenset(words.split())


# Frequent words that the other languages do not have. Those of languages without
# a pack keep a Spanish post from being taken for a French one.
FREQUENT = {
    "fr": (
        "on a en à y si le la les un une des du de et est sont dans pour par sur"
        " avec que qui ce cette ces nous vous votre vos notre nos je il elle ils c d"
        " l j n s qu au aux mais ou pas plus ne se sa ses son leur mon ma mes été"
        " être avoir ai avez avons tout tous toutes très comme chez sans même aussi"
        " où"
    ),
    "en": (
        "the a an of and to in is are was were for with that this these our you"
        " your we it its they their i my on at by from be have has had not but or as"
        " if what how when who will can do does did all more about just new t s re"
        " ll ve out up"
    ),
    "de": (
        "der die das und ist nicht ein eine einen mit für auf den dem des zu von"
        " wir ihr sie euch unser auch sich im bei nach oder aber wie noch werden"
        " wird"
    ),
    "es": (
        "a en el los las una unos y es son en del al con por para que no se su sus"
        " lo como más pero nos nuestro vuestra tu este esta está muy hay ya también"
    ),
    "it": (
        "a il lo gli i un una di e è sono nel della del alla con per che non si ma"
        " come più questo questa anche nostro vostro ci ti noi voi"
    ),
    "pt": (
        "a o os as um uma do da dos das e é são em no na com por para que não se"
        " seu sua mais mas como você vocês nosso também já está muito ao"
    ),
    "nl": (
        "de het een en van is zijn in op met voor niet dat die wij we jullie je ook"
        " maar om bij naar aan als nog wordt onze deze"
    ),
}

FIRST_PERSON = {
    "fr": word_set("nous notre nos nôtre nôtres"),
    "en": word_set("we our ours us ourselves"),
}
# Somebody who speaks alone.
SINGLE_PERSON = {
    "fr": word_set("je j moi mon ma mes mien mienne"),
    "en": word_set("i my me mine myself"),
}
SECOND_PERSON = {
    "fr": word_set("vous votre vos vôtre vôtres tu te toi ton ta tes tien tienne"),
    "en": word_set("you your yours yourself yourselves"),
}

# A full stop after these ends no sentence: titles before a name, the others
# before a number.
TITLES = word_set("m mm mme mmes mlle dr pr st ste mr mrs ms prof vs cf")
BEFORE_NUMBERS = word_set("no nos n p pp art fig vol env tel tél ch av")

# Acronyms that read like words; others give themselves away by their letters.
ACRONYMS = word_set(
    "NASA UNESCO UNICEF OTAN NATO ADEME INSEE INRAE INSERM COVID SIDA AIDS ASAP YOLO"
    " FOMO IBAN CAPES ANSSI FIFA UEFA SMIC SACEM ONISEP AFNOR INPI IRCAM CIRAD ASCII"
    " JSON YAML OPEP OPEC ASEAN EHPAD AMAP ESAT SAMU ADIL UDAF CIDFF CERN FEMA OSHA"
    " NOAA UNHCR"
)

# Written with a capital and naming nobody.
DATED = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march"
    " april may june july august september october november december christmas"
    " easter halloween new year noël pâques toussaint saint père toutes tous"
)
