"""What fills the holes of complaints, in French: sorts of values, reasons."""

from __future__ import annotations

PHRASES: dict[str, str] = {
    "a day": "un jour",
    "an address": "une adresse",
    # What a value is, and what it should be.
    "nothing": "vide",
    "'{}'": "« {0} »",
    "'{}…'": "« {0}… »",
    "text": "du texte",
    "a list": "une liste",
    "a list of words, or one by language": (
        "une liste de mots, ou une liste par langue"
    ),
    "a mapping": "un ensemble de clés",
    "a number": "un nombre",
    "a whole number": "un nombre entier",
    "a number from {} to {}": "un nombre de {0} à {1}",
    "true or false": "true ou false",
    "one of {}": "parmi {0}",
    "{} or a mapping": "{0:fr} ou un ensemble de clés",
    "{} or {}": "{0:fr} ou {1:fr}",
    "{} and {}": "{0} et {1}",
    "a date or a date and time such as 2026-11-20T09:00": (
        "une date, avec ou sans l'heure, par exemple 2026-11-20T09:00"
    ),
    "a date or a date and time such as 2026-11-20T18:00": (
        "une date, avec ou sans l'heure, par exemple 2026-11-20T18:00"
    ),
    "a date rule such as 11-11 or easter+39": (
        "une règle de date, par exemple 11-11 ou easter+39"
    ),
    "a duration": "une durée",
    "a fact of a post": "une information d'un post",
    "a form such as YYYY-MM-DD": "une forme telle que YYYY-MM-DD",
    "a glob": "un glob",
    "a number of posts": "un nombre de posts",
    "a region's code": "le code d'une région",
    "hours such as Mon-Fri 09:00-18:00": "des horaires tels que lun-ven 9h-18h",
    "the name of a platform": "le nom d'une plateforme",
    "the name of a time zone": "le nom d'un fuseau horaire",
    # What can be plugged in.
    "check kind": "type de vérification",
    "format": "format",
    "pack": "pack",
    "an unnamed distribution": "une distribution sans nom",
}
# The system's own words for why it refuses; it may have others.
REASONS: dict[str, str] = {
    "Permission denied": "accès refusé",
    "Operation not permitted": "opération interdite",
    "No such file or directory": "ce fichier ou ce dossier n'existe pas",
    "Not a directory": "un fichier se trouve là où il faudrait un dossier",
    "Is a directory": "c'est un dossier",
    "File exists": "le fichier existe déjà",
    "File name too long": "le nom est trop long",
    "Read-only file system": "le disque est en lecture seule",
    "No space left on device": "il n'y a plus de place sur le disque",
    "Too many open files": "trop de fichiers sont ouverts",
    "Too many levels of symbolic links": "le lien mène à lui-même",
    "Connection refused": "la connexion est refusée",
    "Connection reset by peer": "la connexion a été coupée",
    "Name or service not known": "serveur inconnu, ou pas de connexion",
    "No address associated with hostname": "ce nom de serveur n'a pas d'adresse",
    "Temporary failure in name resolution": "vous semblez hors ligne",
    "Network is unreachable": "le réseau est injoignable",
    "No route to host": "le serveur est injoignable",
    "its name cannot be one": "ce n'est pas un nom de fichier",
    "Input/output error": "erreur de lecture ou d'écriture",
}
