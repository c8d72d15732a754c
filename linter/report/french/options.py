"""Complaints about the command line, its arguments and its reports, in French."""

from __future__ import annotations

OPTIONS: dict[str, str] = {
    "error: ": "erreur : ",
    "help: ": "aide : ",
    "and {} more like these": "et {0} autres du même genre",
    "interrupted": "interrompu",
    "tactlint has a bug here, and it is ours. Please report the lines below;\n"
    "they hold no text of your posts unless the last line quotes some.": (
        "il y a ici un bug de tactlint, et il vient de nous. Merci de nous signaler\n"
        "les lignes ci-dessous ; elles ne contiennent rien de vos posts, sauf si la\n"
        "dernière en cite un passage."
    ),
    "did you mean '{}'?": "vouliez-vous dire « {0} » ?",
    "known: {}": "au choix : {0}",
    "there is no example here to play": "il n'y a ici aucun exemple à jouer",
    "write `bad:` and `good:` examples in the files of its rules and traits": (
        "écrivez des exemples `bad:` et `good:` dans ses règles et ses traits"
    ),
    "no rule is left to check with": "il ne reste aucune règle à appliquer",
    "a rule that is off by default comes on when --select names it in full": (
        "une règle inactive par défaut s'applique quand --select la nomme en entier"
    ),
    "'{}' is no severity": "« {0} » n'est pas une gravité",
    "add --stdin-filename posts/name.md: the name says how to read it": (
        "ajoutez --stdin-filename posts/nom.md : le nom dit comment le lire"
    ),
    "cannot write '{}': {}": "impossible d'écrire « {0} » : {1:os}",
    "choose another place": "choisissez un autre endroit",
    "needs the package '{}'": "a besoin du paquet « {0} »",
    "in tactlint's repository, run: pip install '.[server]'": (
        "dans le dépôt de tactlint, lancez : pip install '.[server]'"
    ),
    # The command line itself.
    "see {} --help": "voyez {0} --help",
    "there is no option '{}'": "il n'y a pas d'option « {0} »",
    "there is no command '{}'": "il n'y a pas de commande « {0} »",
    "a command is missing": "il manque une commande",
    "its argument {} is missing": "il manque son argument {0:page}",
    "does not expect '{}'": "n'attend pas « {0} »",
    "takes no value": "ne prend pas de valeur",
    "needs a value": "attend une valeur",
    "'{}' is not {}": "« {0} » n'est pas {1:fr}",
    "name files, or say --all": "nommez des fichiers, ou dites --all",
    "no file is named": "aucun fichier n'est nommé",
    "stands for all files": "vaut pour tous les fichiers",
    "'{}' and '{}' would both be printed": (
        "« {0} » et « {1} » seraient tous deux affichés"
    ),
    "write one to a file: --format {}=FILE": (
        "écrivez l'un des deux dans un fichier : --format {0}=FICHIER"
    ),
    "every format has a file of its own already": (
        "chaque format a déjà son propre fichier"
    ),
    "leave it out": "retirez cette option",
    "works on the files as they lie here, --staged on what git will commit": (
        "agit sur les fichiers tels qu'ils sont ici, --staged sur ce qui sera committé"
    ),
    "leave out --staged, look at what changed, then `git add` the files": (
        "retirez --staged, relisez ce qui a changé, puis faites `git add`"
    ),
    "'{}' names no file": "« {0} » ne nomme aucun fichier",
    "write {}=FILE": "écrivez {0}=FICHIER",
    "two reports would be written to '{}'": (
        "deux rapports seraient écrits dans « {0} »"
    ),
    "'{}' is read by this run: the report would replace it": (
        "« {0} » est lu ici : le rapport prendrait sa place"
    ),
    "the moment has no time zone": "ce moment n'a pas de fuseau horaire",
    "add one: datetime.now(timezone.utc)": (
        "donnez-lui-en un : datetime.now(timezone.utc)"
    ),
    "fixes nothing alone": "ne corrige rien à elle seule",
    "prints a diff, no report: '{}' would not be written": (
        "affiche un diff et non un rapport : « {0} » ne serait pas écrit"
    ),
    "run the check once more without --diff for the report": (
        "relancez sans --diff pour avoir le rapport"
    ),
    "names no branch and no commit": "ne nomme ni branche ni commit",
    "name one, such as origin/main": "nommez-en un, par exemple origin/main",
    "add --diff to look at them, or --fix to write them": (
        "ajoutez --diff pour les regarder, ou --fix pour les écrire"
    ),
    "leave the other paths out": "retirez les autres chemins",
    "standard input has no name": "l'entrée standard n'a pas de nom",
    "stands for one file alone": "ne vaut que pour un seul fichier",
    "there is no format '{}' here": "il n'y a pas de format « {0} » ici",
    "there is no format '{}'": "il n'y a pas de format « {0} »",
    "cannot be written: {}": "ne peut pas être écrit : {0:os}",
    "change it, or remove it and run init again": (
        "modifiez-la, ou supprimez-la et relancez init"
    ),
    "there is a configuration already: {}": "il y a déjà une configuration : {0}",
    "cannot read '{}' as a date": "« {0} » n'est pas une date lisible",
    "write an ISO date, such as 2026-11-20": (
        "écrivez une date ISO, par exemple 2026-11-20"
    ),
    "{} is before {}, where --from begins": ("{0} est avant {1}, où commence --from"),
    "give a date behind it": "donnez une date qui vient après",
    "asks for more than ten years": "demande plus de dix ans",
    "ask for fewer": "demandez-en moins",
    "forbids what --config asks": "interdit ce que --config demande",
    "this moment is over: {}, and it is {}": (
        "ce moment est passé : {0}, et il est {1}"
    ),
    "name one that is still to come, or leave it out": (
        "nommez-en un qui est à venir, ou n'en donnez pas"
    ),
    "keep one of them": "n'en gardez qu'un",
    "cannot show so many weeks": "impossible de montrer autant de semaines",
    "the date of this post cannot be read: '{}'": (
        "la date de ce post est illisible : « {0} »"
    ),
    "write it like {}, then run this again": "écrivez-la comme {0}, puis relancez",
    "choose from 1 to {} weeks": "choisissez entre 1 et {0} semaines",
    "cannot show the year {}": "impossible de montrer l'année {0}",
    "choose a year from {} to {}": "choisissez une année entre {0} et {1}",
    "says what --weeks says too": "dit la même chose que --weeks",
    "is before the first day, {}": "vient avant le premier jour, {0}",
    "choose a later day, or give --from an earlier one": (
        "choisissez un jour plus tardif, ou avancez celui de --from"
    ),
    "there are no messages in '{}'": "il n'y a pas de messages en « {0} »",
    "write an ISO date, such as 2026-11-20 or 2026-11-20T08:00": (
        "écrivez une date ISO, par exemple 2026-11-20 ou 2026-11-20T08:00"
    ),
    "no rule is called '{}'": "aucune règle ne s'appelle « {0} »",
    "there is no such file or folder": "il n'y a pas de fichier ni de dossier ici",
    "check the spelling; paths start from the current folder": (
        "vérifiez l'orthographe ; les chemins partent du dossier courant"
    ),
    "no file matches '{}'": "aucun fichier ne correspond à « {0} »",
    "globs start from the folder of the configuration; ** is any folder": (
        "les globs partent du dossier de la configuration ; ** vaut pour tout dossier"
    ),
    "there is no pack here": "il n'y a pas de pack ici",
    "a pack is a folder with a pack.yaml": (
        "un pack est un dossier qui contient un pack.yaml"
    ),
}
