"""Complaints about iCalendar files, in French."""

from __future__ import annotations

ICALENDAR: dict[str, str] = {
    # The file and its lines.
    "cannot be read as iCalendar: {}": "n'est pas lisible comme iCalendar : {0}",
    "export the file again": "exportez de nouveau le fichier",
    "the events of the file cannot be told apart": (
        "les événements du fichier ne se distinguent pas"
    ),
    "has {} days, more than {}": "contient {0} jours, plus que {1}",
    "has {} events, more than {}": "contient {0} événements, plus que {1}",
    "keep those that change what may be posted": (
        "gardez ceux qui changent ce que l'on peut publier"
    ),
    "there is more to mend than these {} lines": (
        "il y a plus à corriger que ces {0} lignes"
    ),
    "mend these first": "corrigez d'abord celles-ci",
    "the file is empty": "le fichier est vide",
    "an iCalendar file begins with BEGIN:VCALENDAR": (
        "un fichier iCalendar commence par BEGIN:VCALENDAR"
    ),
    "'{}' stands outside a calendar": "« {0} » est hors de tout calendrier",
    "'BEGIN:{}' stands outside a calendar": "« BEGIN:{0} » est hors de tout calendrier",
    "'BEGIN:{}' has no 'END:{}'": "« BEGIN:{0} » n'a pas de « END:{1} »",
    "is the file cut off?": "le fichier est-il tronqué ?",
    "'END:{}' ends nothing that is open": "« END:{0} » ne referme rien d'ouvert",
    "is a line missing or one too many?": (
        "manque-t-il une ligne, ou y en a-t-il une de trop ?"
    ),
    "a {} is no day": "un {0} n'est pas un jour",
    "X-TACTLINT-CERTAINTY cannot be read: '{}'": (
        "X-TACTLINT-CERTAINTY est illisible : « {0} »"
    ),
    "write verified or unverified": "écrivez verified ou unverified",
    "take it out, or make it a VEVENT": "retirez-le, ou faites-en un VEVENT",
    "'{}' is no line of iCalendar": "« {0} » n'est pas une ligne d'iCalendar",
    "write NAME:value; a line that goes on begins with a blank": (
        "écrivez NOM:valeur ; une ligne qui continue commence par une espace"
    ),
    # An event.
    "the event has no {}": "l'événement n'a pas de {0}",
    "the event has no DTSTART": "l'événement n'a pas de DTSTART",
    "the event has {} twice": "l'événement a deux fois {0}",
    "give it a UID of its own": "donnez-lui un UID à lui",
    "SUMMARY is its name": "SUMMARY est son nom",
    "two events have the UID '{}'": "deux événements portent l'UID « {0} »",
    "the other is at {}; give one of them another UID": (
        "l'autre est en {0} ; donnez un autre UID à l'un des deux"
    ),
    "{} cannot be read: '{}'": "{0} est illisible : « {1} »",
    "a name of a light day cannot have braces: '{}'": (
        "le nom d'un jour léger ne peut pas avoir d'accolades : « {0} »"
    ),
    "write it as people say it": "écrivez-le comme on le dit",
    # When it is.
    "write DTSTART;VALUE=DATE:20261113 or DTSTART:20261113T090000Z": (
        "écrivez DTSTART;VALUE=DATE:20261113 ou DTSTART:20261113T090000Z"
    ),
    "write it as PT2H or P1D": "écrivez-la ainsi : PT2H ou P1D",
    "the event is at no time that can be reckoned with": (
        "l'événement n'a pas de moment avec lequel on puisse compter"
    ),
    "the event lasts {} days": "l'événement dure {0} jours",
    "the most is {}; write the days that weigh": (
        "le maximum est {0} ; écrivez les jours qui pèsent"
    ),
    "DTSTART and DTEND are not of the same kind": (
        "DTSTART et DTEND ne sont pas de la même sorte"
    ),
    "write two dates, or two moments with zones": (
        "écrivez deux dates, ou deux moments avec leur fuseau"
    ),
    "the event ends before it begins": "l'événement finit avant de commencer",
    "look at DTSTART and DTEND": "revoyez DTSTART et DTEND",
    # How it returns.
    "RRULE cannot be read: '{}'": "RRULE est illisible : « {0} »",
    "write one such as FREQ=YEARLY or FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU": (
        "écrivez par exemple FREQ=YEARLY ou FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU"
    ),
    "FREQ={} is less than a day": "FREQ={0} revient plus d'une fois par jour",
    "FREQ={} never ends": "FREQ={0} ne finit jamais",
    "add COUNT or UNTIL; days that return are YEARLY": (
        "ajoutez COUNT ou UNTIL ; les jours qui reviennent sont YEARLY"
    ),
    "the rule names more than {} days": "la règle désigne plus de {0} jours",
    "no day is left of this event": "il ne reste aucun jour de cet événement",
    "look at EXDATE": "revoyez EXDATE",
    "{} has a period": "{0} contient une période",
    "write its first day": "écrivez son premier jour",
    "the event changes all that follow in its series": (
        "l'événement change tous ceux qui suivent dans sa série"
    ),
    "end the series with UNTIL, and begin another with a UID of its own": (
        "finissez la série par UNTIL, et commencez-en une autre avec son propre UID"
    ),
}
