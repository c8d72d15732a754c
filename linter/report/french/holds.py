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
    "add the file to 'events' by hand": "ajoutez le fichier à « events » à la main",
    "add {} to 'events' in {} by hand, then run this again": (
        "ajoutez {0} à « events » dans {1} à la main, puis relancez la commande"
    ),
    "does not read the hold that is now in {}": (
        "ne lit pas la suspension qui est maintenant dans {0}"
    ),
    "is TOML, and only YAML is written": "est en TOML, et seul le YAML est modifié",
    "is written in an unusual way": "est écrit d'une façon inhabituelle",
    # What is asked of a hold.
    "no brand is called '{}'": "aucune marque ne s'appelle « {0} »",
    "no such event is open: '{}'": (
        "aucun événement en cours, à venir ou proposé ne s'appelle « {0} »"
    ),
    "'{}' is confirmed already, nothing is left to do": (
        "« {0} » est déjà confirmé, il n'y a plus rien à faire"
    ),
    "'{}' was lifted already, nothing is left to do": (
        "« {0} » est déjà levé, il n'y a plus rien à faire"
    ),
    "'{}' has ended already, nothing is left to do": (
        "« {0} » est déjà terminé, il n'y a plus rien à faire"
    ),
    "several events are called '{}'": "plusieurs événements s'appellent « {0} »",
    "say which by its id: {}": "dites lequel par son id : {0}",
    "a hold is lifted for a reason": "une suspension se lève pour une raison",
    'such as --reason "the alert is over"': (
        'par exemple --reason "l\'alerte est levée"'
    ),
    "a hold needs a name": "une suspension a besoin d'un nom",
    'such as "Storm on the coast"': 'par exemple "Tempête sur la côte"',
    "'{}' is no posture": "« {0} » n'est pas une posture",
    "the hold would end before it begins": (
        "la suspension finirait avant de commencer"
    ),
    "look at --from and --until": "revoyez --from et --until",
    "nobody says who does this, git neither": "personne ne dit qui agit, git non plus",
    'add --by "Your Name": others must know whom to ask': (
        'ajoutez --by "Votre nom" : il faut savoir à qui s\'adresser'
    ),
}
