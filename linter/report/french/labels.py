"""Complaints about labelled posts and how they are measured, in French."""

from __future__ import annotations

LABELS: dict[str, str] = {
    # Lines of labelled posts.
    "there is no labelled post here": "il n'y a pas de post étiqueté ici",
    'write a line for each post: {"text": "…", "lang": "en", "labels": []}': (
        'écrivez une ligne par post : {"text": "…", "lang": "fr", "labels": []}'
    ),
    "a labelled post is an object with a text, not {}": (
        "un post étiqueté est un objet qui contient un texte : ici, {0:fr}"
    ),
    'write {"text": "…", "lang": "en", "labels": []}': (
        'écrivez {"text": "…", "lang": "fr", "labels": []}'
    ),
    "this labelled post has no text": "ce post étiqueté n'a pas de texte",
    'add "text": "…"': 'ajoutez "text": "…"',
    'write the post between double quotes: "text": "…"': (
        'écrivez le post entre guillemets doubles : "text": "…"'
    ),
    "'{}' is both in labels and in maybe": (
        "« {0} » est à la fois dans labels et dans maybe"
    ),
    "'{}' should be a list of names, but is {}": (
        "« {0} » devrait être une liste de noms ; ici : {1:fr}"
    ),
    'write "{}": ["promotional"], or []': 'écrivez "{0}": ["promotional"], ou []',
    "holds no post to judge": "ne contient aucun post à juger",
    "none of them can be measured here": "aucune n'est mesurable ici",
    "say what they mean: --map label=trait:name, signal:name or rule:name": (
        "dites leur sens : --map étiquette=trait:nom, signal:nom ou rule:nom"
    ),
    # Options of `packs score`.
    "cannot read '{}'": "« {0} » est illisible",
    "write --map label=trait:name, signal:name or rule:pack/name": (
        "écrivez --map étiquette=trait:nom, signal:nom ou rule:pack/nom"
    ),
    "there is no '{}' to measure here": "il n'y a pas de « {0} » à mesurer ici",
    "write --only lang=fr, or another key of the lines": (
        "écrivez --only lang=fr, ou une autre clé des lignes"
    ),
    "no labelled post has a key '{}'": "aucun post étiqueté n'a de clé « {0} »",
    "leaves no labelled post": "ne laisse aucun post étiqueté",
    "ask for less": "demandez-en moins",
    "'{}' is not to be had here": "« {0} » n'existe pas ici",
    "'{}' is not measured here": "« {0} » n'est pas mesuré ici",
    "write {} NAME=0.9, a number from 0 to 1": (
        "écrivez {0} NOM=0.9, un nombre de 0 à 1"
    ),
}
