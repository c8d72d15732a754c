"""Complaints about tactlint.yaml, calendars and files of events, in French."""

from __future__ import annotations

SETTINGS: dict[str, str] = {
    # What may stand in a file, and what does.
    "'{}' should be {}, but is {}": ("« {0} » doit être {1:fr}, mais c'est {2:fr}"),
    "this should be {}, but is {}": "ceci doit être {0:fr}, mais c'est {1:fr}",
    "unknown key '{}'": "clé inconnue : « {0} »",
    "unknown key '{}' in '{}'": "clé inconnue dans « {1} » : « {0} »",
    "the key '{}' is missing": "la clé « {0} » manque",
    "the key '{}' is missing in '{}'": "la clé « {0} » manque dans « {1} »",
    "the key '{}' is written twice": "la clé « {0} » est écrite deux fois",
    "the file is empty; it needs the key '{}'": (
        "le fichier est vide ; il lui faut la clé « {0} »"
    ),
    "'{}' is a comment here, no part of the value": (
        "« {0} » est ici un commentaire, et ne fait pas partie de la valeur"
    ),
    "put quotes around the value, or a blank behind # if it is a comment": (
        "mettez la valeur entre guillemets, ou une espace après # si c'est un "
        "commentaire"
    ),
    "a value cannot start with {} in YAML: {}": (
        "en YAML, une valeur ne peut pas commencer par {0} : {1}"
    ),
    "put quotes around the value": "mettez la valeur entre guillemets",
    'put quotes around it if it is a word: "{}"': (
        'si c\'est un mot, mettez-le entre guillemets : "{0}"'
    ),
    "write true": "écrivez true",
    "write false": "écrivez false",
    # Files of settings.
    "{} both configure tactlint": "{0:fr} configurent tous deux tactlint",
    "keep the settings in one of them": "gardez les réglages dans un seul des deux",
    "there is no [tool.tactlint] in this file": (
        "il n'y a pas de [tool.tactlint] dans ce fichier"
    ),
    "add it, or write tactlint.yaml": "ajoutez-le, ou écrivez un tactlint.yaml",
    "'{}' {}": "« {0} » {1:fr}",
    "cannot be read: {}": "ne peut pas être lu : {0:os}",
    "is larger than {} MB": "dépasse {0} Mo",
    "is it the file that you meant?": "est-ce bien le fichier voulu ?",
    "is not UTF-8 (byte {})": "n'est pas en UTF-8 (octet {0})",
    "save it as UTF-8": "enregistrez-le en UTF-8",
    "paths start from the folder of the configuration": (
        "les chemins partent du dossier de la configuration"
    ),
    "there is no list of repos to add tactlint to": (
        "il n'y a pas de liste « repos » où ajouter tactlint"
    ),
    "write the hook by hand:\n{}": "écrivez le hook à la main :\n{0}",
    # Places, channels and globs.
    "unknown time zone '{}'": "fuseau horaire inconnu : « {0} »",
    "write a zone of a city, such as Europe/Paris": (
        "écrivez le fuseau d'une ville, par exemple Europe/Paris"
    ),
    "unknown region '{}'": "région inconnue : « {0} »",
    "write an ISO 3166 code such as FR, FR-29 or CA-QC, or world": (
        "écrivez un code ISO 3166 tel que FR, FR-29 ou CA-QC, ou world"
    ),
    "unknown platform '{}'": "plateforme inconnue : « {0} »",
    "no channel is called '{}'": "aucun canal ne s'appelle « {0} »",
    "posts have no fact '{}'": "un post n'a pas d'information « {0} »",
    "your own key comes first: write '{}: {}'": (
        "votre propre clé vient d'abord : écrivez « {0}: {1} »"
    ),
    "'{}' names no files": "« {0} » ne désigne aucun fichier",
    "write ** for every file": "écrivez ** pour tous les fichiers",
    "name files, such as posts/**/*.md": (
        "désignez des fichiers, par exemple posts/**/*.md"
    ),
    "'{}' has backslashes": "« {0} » contient des barres obliques inversées",
    "write / between folders": "écrivez / entre les dossiers",
    "'{}' leads out of the repository": "« {0} » mène hors du dépôt",
    "name files below the folder of the configuration": (
        "désignez des fichiers situés sous le dossier de la configuration"
    ),
    "the glob '{}' does not close": "le glob « {0} » n'est pas refermé",
    "a {} needs its {}": "il manque le {1} d'un {0}",
    # Rules.
    "'{}' has no setting '{}'": "« {0} » n'a pas de réglage « {1} »",
    "'{}' is no time of day": "« {0} » n'est pas une heure",
    "write it as 02:00": "écrivez-la ainsi : 02:00",
    # Dates, hours and numbers.
    "'{}' does not say where year, month and day stand": (
        "« {0} » ne dit pas où sont l'année, le mois et le jour"
    ),
    "write YYYY, MM and DD once each: YYYY-MM-DD": (
        "écrivez une fois chacun YYYY, MM et DD : YYYY-MM-DD"
    ),
    "{} is less than nothing": "{0} est un nombre négatif",
    "write 0 or more": "écrivez 0 ou plus",
    "{} is more than the whole": "{0} dépasse le tout",
    "{} percent is {}": "{0} pour cent s'écrit {1}",
    "1 is all of it": "1 est le tout",
    "{} leaves nothing to look at": "avec {0}, il n'y a plus rien à regarder",
    "write 1 or more; `off` in the place of the settings stops the rule": (
        "écrivez 1 ou plus ; `off` à la place des réglages arrête la règle"
    ),
    "'{}' is no duration": "« {0} » n'est pas une durée",
    "write minutes, or 90m, 18h, 1h30, 2d": (
        "écrivez des minutes, ou bien 90m, 18h, 1h30, 2j"
    ),
    "cannot read the hours '{}' from '{}' on": (
        "les horaires « {0} » sont illisibles à partir de « {1} »"
    ),
    "write days and hours such as Mon-Fri 09:00-18:00 or lun-ven 9h-18h": (
        "écrivez des jours et des heures, par exemple lun-ven 9h-18h"
    ),
    # Blocked terms, calendars and events.
    "'until' is not after 'from'": "« until » n'est pas après « from »",
    "an empty term would be in every post": (
        "un terme vide serait dans tous les posts"
    ),
    "'until' is before 'since'": "« until » est avant « since »",
    "a day needs a name in en or fr": "un jour a besoin d'un nom en ou fr",
    "give it another id": "donnez-lui un autre id",
    "the rule '{}' names no day": "la règle « {0} » ne désigne aucun jour",
    "two days have the id '{}'": "deux jours portent l'id « {0} »",
    "write MM-DD, nth(MO,3,1), last(SU,4), from(SU,07-16), nth(TH,4,11)+1, easter+39, "
    "easter-2 or dates(2026-04-14)": (
        "écrivez MM-DD, nth(MO,3,1), last(SU,4), from(SU,07-16), nth(TH,4,11)+1, "
        "easter+39, easter-2 ou dates(2026-04-14)"
    ),
    "'lasts' is {} days": "« lasts » vaut {0} jours",
    "write 1 to {}": "écrivez de 1 à {0}",
    "a calendar needs days": "il faut des jours à un calendrier",
    "write `days:` or `mute:`": "écrivez `days:` ou `mute:`",
    "a pack cannot mute the day '{}'": "un pack ne peut pas taire le jour « {0} »",
    "a team mutes days, in its own calendar": (
        "c'est une équipe qui tait des jours, dans son propre calendrier"
    ),
    "it is at {}; give one of them another id": (
        "il est en {0} ; donnez un autre id à l'un des deux"
    ),
    "'{}' is for .ics files; the days of '{}' say it": (
        "« {0} » vaut pour les fichiers .ics ; les jours de « {1} » le disent"
    ),
    "write it beside each day": "écrivez-le à côté de chaque jour",
    "another calendar has a day '{}' already": (
        "un autre calendrier a déjà un jour « {0} »"
    ),
    "no calendar has a day '{}'": "aucun calendrier n'a de jour « {0} »",
    "the event '{}' ends before it begins": (
        "l'événement « {0} » finit avant de commencer"
    ),
    "look at 'from' and 'until'": "revoyez « from » et « until »",
    "an event needs an id": "un événement a besoin d'un id",
    "two events have the id '{}'": "deux événements portent l'id « {0} »",
    "{} has an event '{}' already": "{0} contient déjà un événement « {1} »",
}
