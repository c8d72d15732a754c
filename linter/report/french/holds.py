"""Complaints about holds, and about files of events that are written, in French."""

from __future__ import annotations

HOLDS: dict[str, str] = {
    "is no YAML file, and only those are written": (
        "n'est pas un fichier YAML, et seuls ceux-là sont modifiés"
    ),
    "name a file of events that ends in .yaml": (
        "indiquez un fichier d'événements en .yaml"
    ),
    "would be larger than {} MB": "dépasserait {0} Mo",
    "move old events to another file": (
        "déplacez d'anciens événements dans un autre fichier"
    ),
    "has no event '{}'": "ne contient pas d'événement « {0} »",
    "is written in a way that would not stay as it is": (
        "est écrit d'une façon qui ne resterait pas telle quelle"
    ),
    "write this event by hand": "écrivez cet événement à la main",
    "was changed by somebody else in the meantime": (
        "a été modifié entre-temps par quelqu'un d'autre"
    ),
    "nothing was written; run this again": (
        "rien n'a été écrit ; relancez la commande"
    ),
}
