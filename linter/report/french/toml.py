"""Complaints about the syntax of TOML, in French."""

from __future__ import annotations

TOML: dict[str, str] = {
    "this is not valid TOML: {}": "ce n'est pas du TOML valide : {0}",
    "an equals sign is missing after the key": "il manque un signe = après la clé",
    'write `key = "value"`; TOML has no `key: value`': (
        'écrivez `clé = "valeur"` ; TOML ne connaît pas `clé: valeur`'
    ),
    "something stands behind the value": "il y a quelque chose après la valeur",
    "put one value on a line, and text between quotes": (
        "mettez une seule valeur par ligne, et le texte entre guillemets"
    ),
    "this is not a value": "ceci n'est pas une valeur",
    'put text between quotes: "..."': 'mettez le texte entre guillemets : "..."',
    "no key can start here": "aucune clé ne peut commencer ici",
    "quote the key": "mettez la clé entre guillemets",
    "this key has a value already": "cette clé a déjà une valeur",
    "keep one of the two": "gardez l'une des deux",
    "this table was opened before": "cette table a déjà été ouverte",
    "keep one of the two headers": "gardez l'un des deux titres",
    "this table cannot grow any more": "cette table ne peut plus être complétée",
    "write its keys together": "écrivez toutes ses clés au même endroit",
    "this key is given twice": "cette clé est donnée deux fois",
    "add the closing quote": "ajoutez le guillemet fermant",
    "add the closing quote; text with an apostrophe needs double quotes": (
        "ajoutez le guillemet fermant ; un texte avec une apostrophe demande des "
        "guillemets doubles"
    ),
    "a line break or a control character stands inside this text": (
        "il y a un saut de ligne ou un caractère de contrôle dans ce texte"
    ),
    'use """ around text of several lines': (
        'entourez de """ un texte de plusieurs lignes'
    ),
    "this character cannot stand here": "ce caractère n'a pas sa place ici",
    "delete it, or add the closing quote": (
        "supprimez-le, ou ajoutez le guillemet fermant"
    ),
    "this list is not closed": "cette liste n'est pas refermée",
    "separate values with commas, add ]": (
        "séparez les valeurs par des virgules, ajoutez ]"
    ),
    "this table is not closed": "cette table n'est pas refermée",
    "add the closing }": "ajoutez le } fermant",
    "this header is not closed": "ce titre n'est pas refermé",
    "add the closing bracket": "ajoutez le crochet fermant",
    "the backslash begins no escape of TOML": (
        "la barre oblique inversée ne forme ici aucun code de TOML"
    ),
    "double it": "doublez-la",
    "this escape is not complete": "ce code n'est pas complet",
    r"write four digits after \u": r"écrivez quatre chiffres après \u",
    "this escape is half of a character": "ce code est une moitié de caractère",
    r"use \U": r"utilisez \U",
    "no key or table can start here": "ni clé ni table ne peut commencer ici",
    "a number here is far too long": "un nombre est ici beaucoup trop long",
    "shorten it": "raccourcissez-le",
    "there is no such date or time": "cette date ou cette heure n'existe pas",
    "check the day and the hour": "vérifiez le jour et l'heure",
}
