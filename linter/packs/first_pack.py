"""The first pack of a team, as files that it only has to fill with its own words."""

from __future__ import annotations

import os
import re
from typing import Literal

from linter.packs.locate import own_packs

Spoken = Literal["en", "fr"]

NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
LONGEST = 40
# Words that YAML takes for something else than text.
TAKEN = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n"])
# Files of the folder `schemas/` that editors look up.
SCHEMAS = ("pack", "rule", "signal", "trait")
SCHEMA = "schemas/{kind}.schema.json"

# Every text is here twice; `~` is a space that does not break, `#:word` a comment in
# the language of whoever writes the pack, `@` the pack's name.
FILES: dict[str, str] = {
    "pack.yaml": """\
#:pack
pack: @
about:
  en: Words not to use, promises not to make, our name.
  fr: Les mots à ne pas employer, les promesses à ne pas faire, notre nom.
""",
    "banned-words.yaml": """\
#:rule
rule: banned-words
severity: error
check: phrases
with:
  signals: [@-banned]
  #:service
  exempt_kinds: []
message:
  en: "'{words}' is not a word of ours; say it another way"
  fr: "«~{words}~» n'est pas un mot de chez nous~; dites-le autrement"
help:
  en: Say what happened, without the image.
  fr: Dites ce qui s'est passé, sans l'image.
why:
  en: What is an image to you may remind a reader of the worst day of all.
  fr: Une image pour vous, le souvenir du pire jour pour qui vous lit.
#:examples
bad:
  - text: A tsunami of ideas at Saturday's workshop, thank you all.
    lang: en
    flags: tsunami of
  - text: Une avalanche de bonnes idées à l'atelier de samedi, merci.
    lang: fr
    flags: avalanche de
good:
  - text: The tsunami of 2004 is the subject of Thursday's talk.
    lang: en
  - text: Le bulletin d'avalanche est affiché à l'entrée du refuge.
    lang: fr
""",
    "forbidden-promises.yaml": """\
#:rule
rule: forbidden-promises
severity: error
check: phrases
with:
  signals: [@-promise]
message:
  en: "'{words}' is a promise that we cannot keep; say what is certain"
  fr: "«~{words}~» est une promesse que nous ne tiendrons pas~; dites ce qui est sûr"
help:
  en: Say what people get, and on which conditions.
  fr: Dites ce que l'on obtient, et à quelles conditions.
why:
  en: Somebody will hold us to it, in the comments or before a court.
  fr: Quelqu'un nous le rappellera, dans les commentaires ou devant un juge.
#:examples
bad:
  - text: Come and try the beginners' class, results guaranteed.
    lang: en
    flags: results guaranteed
  - text: Inscrivez-vous à l'atelier, satisfait ou remboursé.
    lang: fr
    flags: satisfait ou remboursé
good:
  - text: We cannot guarantee dry weather on Sunday, so the hall is booked as well.
    lang: en
  - text: Le remboursement des billets de dimanche se fait au guichet.
    lang: fr
""",
    "our-name.yaml": """\
#:rule
rule: our-name
severity: warning
check: phrases
with:
  signals: [@-misnamed]
  exempt_kinds: []
message:
  en: "we are called Maison Lune, not '{words}'"
  fr: "nous nous appelons Maison Lune, et non «~{words}~»"
help:
  en: Write the name as it stands on the door.
  fr: Écrivez le nom comme il est sur la porte.
why:
  en: Whoever looks for us types one name, and should find all of our posts with it.
  fr: Qui nous cherche tape un seul nom, et devrait y trouver tous nos posts.
#:examples
bad:
  - text: The Lune House opens its garden on Friday.
    lang: en
    flags: Lune House
  - text: La Maison de la Lune ouvre son jardin vendredi.
    lang: fr
    flags: Maison de la Lune
good:
  - text: "Maison Lune opens its garden on Friday. #MaisonLune"
    lang: en
  - text: À la maison, lune et étoiles se voient mieux sans lampe.
    lang: fr
""",
    "signals/@-banned.en.yaml": """\
#:words
signal: @-banned
language: en
about: Words that we do not use.
phrases:
  - "{tsunami|avalanche} of"
  - "{crippled|crippling}"
except:
  - tsunami of {n}
""",
    "signals/@-banned.fr.yaml": """\
#:words
signal: @-banned
language: fr
about: Les mots que nous n'employons pas.
phrases:
  - "{tsunami|avalanche} de"
  - "{schizophrénique|schizophréniques}"
except:
  - tsunami de {n}
""",
    "signals/@-promise.en.yaml": """\
#:words
signal: @-promise
language: en
about: Promises that we do not make.
phrases:
  - "{guaranteed results|results guaranteed}"
  - "your money back"
  - "risk-free"
""",
    "signals/@-promise.fr.yaml": """\
#:words
signal: @-promise
language: fr
about: Les promesses que nous ne faisons pas.
phrases:
  - "{résultat|résultats} {garanti|garantis}"
  - satisfait ou remboursé
  - sans aucun risque
""",
    "signals/@-misnamed.any.yaml": """\
#:names
signal: @-misnamed
language: any
about: Our name, written otherwise. Notre nom, écrit autrement.
phrases:
  - Lune House
  - Maison de la Lune
""",
}

COMMENTS: dict[Spoken, dict[str, str]] = {
    "en": {
        "pack": "What this pack is for. Its name is in each rule's: @/our-name.",
        "rule": "A rule: what it looks for, what it says, and posts that prove it.",
        "service": "Posts of `kind: service` are no exception here.",
        "examples": "Its tests. `flags` are the words under the finding.",
        "words": "{a|b} is one or the other, {n} a number, {..} up to four words.",
        "names": "`any`: the same in English and in French.",
    },
    "fr": {
        "pack": "À quoi sert ce pack. Son nom précède ceux des règles~: @/our-name.",
        "rule": "Une règle~: ce qu'elle cherche, ce qu'elle dit, des posts d'exemple.",
        "service": "Les posts de `kind: service` ne font pas exception ici.",
        "examples": "Ses tests. `flags` donne les mots signalés.",
        "words": "{a|b}~: l'un ou l'autre~; {n}~: un nombre~; {..}~: 0 à 4 mots.",
        "names": "`any`~: la même chose en français et en anglais.",
    },
}


def is_name(name: str) -> bool:
    """Say whether a pack can be called so, and its rules be named after it."""
    return (
        NAME.fullmatch(name) is not None and len(name) <= LONGEST and name not in TAKEN
    )


def is_ours(name: str) -> bool:
    """Say whether a pack that comes with tactlint has this name."""
    return name in {os.path.basename(pack.path) for pack in own_packs()}


def better_name(name: str) -> str:
    """Return a name that would do, as near to this one as can be; "" if none is."""
    from unicodedata import normalize

    plain = normalize("NFKD", name.replace("'", " ").replace("’", " "))
    letters = "".join(one for one in plain.lower() if one.isascii())
    near = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:LONGEST].strip("-")
    return near if is_name(near) else ""


def first_pack(name: str, language: Spoken) -> dict[str, str]:
    """Return the files of a first pack: texts by their paths in its folder."""
    return {
        path.replace("@", name): _modeline(path) + _filled(text, name, language)
        for path, text in FILES.items()
    }


def _modeline(path: str) -> str:
    """Return the line by which editors find the schema of a file."""
    inside = path.startswith("signals/")
    kind = "signal" if inside else "pack" if path == "pack.yaml" else "rule"
    place = SCHEMA.replace("{kind}", kind)
    return f"# yaml-language-server: $schema={'../' if inside else ''}{place}\n"


def _filled(text: str, name: str, language: Spoken) -> str:
    comments = COMMENTS[language]
    said = re.sub(r"#:(\w+)", lambda found: f"# {comments[found[1]]}", text)
    return said.replace("@", name).replace("~", "\N{NO-BREAK SPACE}")
