"""Complaints about feeds of alerts, and about fetching them, in French."""

from __future__ import annotations

FEEDS: dict[str, str] = {
    # What is asked for.
    "no feed is called '{}'": "aucun flux ne s'appelle « {0} »",
    "there is no level '{}'": "il n'y a pas de niveau « {0} »",
    "{} has no address of its own": "{0} n'a pas d'adresse à lui",
    "name the address or the file of an alert": (
        "indiquez l'adresse ou le fichier d'une alerte"
    ),
    "{} asks for a key, and {} holds none": (
        "{0} demande une clé, et {1} n'en contient pas"
    ),
    "get one from their portal, or name a file that you fetched yourself": (
        "demandez-en une sur leur portail, ou indiquez un fichier téléchargé vous-même"
    ),
    # Fetching.
    "name a file, or an address": "indiquez un fichier ou une adresse",
    "this is no address": "ce n'est pas une adresse",
    "write https://...": "écrivez https://...",
    "'{}:' is no way to fetch a feed": "« {0}: » ne permet pas de lire un flux",
    "anybody on the way can change what comes over http:": (
        "ce qui arrive par http: peut être modifié en chemin par n'importe qui"
    ),
    "write https://, or add --allow-http if there is no other way": (
        "écrivez https://, ou ajoutez --allow-http s'il n'y a pas d'autre moyen"
    ),
    "cannot be reached: {}": "est injoignable : {0:os}",
    "check the connection, or name a file that you fetched by other means": (
        "vérifiez la connexion, ou indiquez un fichier téléchargé autrement"
    ),
    "no full answer within {} seconds": (
        "pas de réponse complète en {0:number} secondes"
    ),
    "try again, or give it more with --timeout": (
        "réessayez, ou accordez-en plus avec --timeout"
    ),
    "the server answers {}": "le serveur répond {0}",
    "it asks for a key: see docs/feeds.md": (
        "il demande une clé : voir docs/feeds.fr.md"
    ),
    "it is asked too often: try again later": (
        "il est trop sollicité : réessayez plus tard"
    ),
    "check the address": "vérifiez l'adresse",
    "try again": "réessayez",
    "try again later": "réessayez plus tard",
    "the server redirects more than {} times": ("le serveur redirige plus de {0} fois"),
    "the server leads to this machine instead of a feed": (
        "le serveur renvoie à cette machine au lieu d'un flux"
    ),
    "the connection broke off before all was there": (
        "la connexion a été coupée avant la fin"
    ),
    "the answer is packed as '{}', which was not asked for": (
        "la réponse est compressée en « {0} », ce qui n'a pas été demandé"
    ),
    "the answer says that it is gzip, but it is not": (
        "la réponse se dit compressée par gzip, mais ne l'est pas"
    ),
    "fetch it by other means, and name the file": (
        "téléchargez-la autrement, et indiquez le fichier"
    ),
    # What came.
    "is it the address of the feed? look at what it gives": (
        "est-ce bien l'adresse du flux ? regardez ce qu'elle donne"
    ),
    "this XML declares a DTD or entities, which no feed of alerts needs": (
        "ce XML déclare une DTD ou des entités, dont aucun flux d'alertes n'a besoin"
    ),
    "do not trust it; nothing was read": "ne vous y fiez pas ; rien n'a été lu",
    "this is no XML, or only a part of it": (
        "ce n'est pas du XML, ou seulement un morceau"
    ),
    "this XML cannot be decoded": "ce XML ne peut pas être décodé",
    "this XML has more than {} elements, or more than {} levels": (
        "ce XML a plus de {0} éléments, ou plus de {1} niveaux"
    ),
    "byte {} is not UTF-8, as JSON has to be": (
        "l'octet {0} n'est pas de l'UTF-8, que JSON exige"
    ),
    "this is no JSON, or only a part of it": (
        "ce n'est pas du JSON, ou seulement un morceau"
    ),
    "this JSON is too deep, or has a number that is too long": (
        "ce JSON a trop de niveaux, ou un nombre trop long"
    ),
    "there is no list '{}' in this JSON": "il n'y a pas de liste « {0} » dans ce JSON",
    "this is no RSS as GDACS writes it": "ce n'est pas du RSS tel que l'écrit GDACS",
    "this is an index of alerts, not the alerts": (
        "c'est un sommaire d'alertes, pas les alertes"
    ),
    "there is no CAP alert in this XML": "il n'y a pas d'alerte CAP dans ce XML",
    "name one of the CAP files, ending in .xml or .cap": (
        "indiquez l'un des fichiers CAP, en .xml ou .cap"
    ),
    # Single alerts.
    "'{}' is no date of an alert": "« {0} » n'est pas une date d'alerte",
    "alerts carry dates such as 2026-11-20T08:00:00+01:00": (
        "les alertes portent des dates telles que 2026-11-20T08:00:00+01:00"
    ),
    "the date '{}' does not say its time zone": (
        "la date « {0} » ne dit pas son fuseau horaire"
    ),
    "this alert ends before it begins ({})": (
        "cette alerte finit avant de commencer ({0})"
    ),
    "this alert has no id": "cette alerte n'a pas d'identifiant",
    "this alert has no identifier or no sender": (
        "cette alerte n'a pas d'identifier ou pas de sender"
    ),
    "this alert has no properties.id": "cette alerte n'a pas de properties.id",
    "this alert has no status": "cette alerte n'a pas de status",
    "this alert has no 'info' that says what is going on": (
        "cette alerte n'a pas de bloc « info » qui dise ce qui se passe"
    ),
    "this item has no gdacs:eventtype and gdacs:eventid": (
        "cet item n'a pas de gdacs:eventtype et gdacs:eventid"
    ),
    "this danger has no hours": "ce danger n'a pas d'horaires",
    "ask those who publish it": "demandez à qui la publie",
    "'{}' is no alert level of GDACS": "« {0} » n'est pas un niveau d'alerte de GDACS",
    "Green, Orange and Red are": "niveaux possibles : Green, Orange, Red",
    "'{}' is no severity of CAP": "« {0} » n'est pas une gravité de CAP",
    "Extreme, Severe, Moderate, Minor and Unknown are": (
        "gravités possibles : Extreme, Severe, Moderate, Minor, Unknown"
    ),
    "'{}' is no message type of CAP": "« {0} » n'est pas un type de message CAP",
    "Alert, Update, Cancel, Ack and Error are": (
        "types possibles : Alert, Update, Cancel, Ack, Error"
    ),
    "'{}' is no danger of the vigilance": "« {0} » n'est pas un danger de la vigilance",
    "1 to 9 are": "dangers possibles : 1 à 9",
    "'{}' is no colour of the vigilance": (
        "« {0} » n'est pas une couleur de la vigilance"
    ),
    "1 (green) to 4 (red) are": "couleurs possibles : 1 (vert) à 4 (rouge)",
}
