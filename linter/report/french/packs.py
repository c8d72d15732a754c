"""Complaints about packs, plug-ins and phrases, in French."""

from __future__ import annotations

PACKS: dict[str, str] = {
    # Packs and where they are.
    "no pack is called '{}'": "aucun pack ne s'appelle « {0} »",
    "there is no folder '{}'": "il n'y a pas de dossier « {0} »",
    "check the path": "vérifiez le chemin",
    "the folder '{}' holds no pack": "le dossier « {0} » ne contient aucun pack",
    "add {}/pack.yaml with `pack: name` and `about:` in en and fr": (
        "ajoutez {0}/pack.yaml avec `pack: nom` et `about:` en en et fr"
    ),
    "the installed pack '{}' holds no pack.yaml": (
        "le pack installé « {0} » ne contient pas de pack.yaml"
    ),
    "its entry point must name a package that holds pack.yaml": (
        "son point d'entrée doit nommer un paquet qui contient pack.yaml"
    ),
    "tactlint's own rules are missing": "les règles fournies avec tactlint manquent",
    "install it again": "réinstallez-le",
    # A first pack.
    "tactlint has a pack called '{}' already": (
        "tactlint a déjà un pack nommé « {0} »"
    ),
    "choose another name": "choisissez un autre nom",
    "a pack cannot be called '{}': letters a-z, digits and hyphens": (
        "un pack ne peut pas s'appeler « {0} » : lettres a-z, chiffres et tirets"
    ),
    "such as '{}'": "par exemple « {0} »",
    "there is something here already: {}": "il y a déjà quelque chose ici : {0}",
    "name a new folder with --dir": "nommez un nouveau dossier avec --dir",
    "no schema is called '{}'": "aucun schéma ne s'appelle « {0} »",
    "nobody says when this may be silenced": (
        "personne ne dit quand on peut faire taire cela"
    ),
    "add `silence:` in en and fr, here or in pack.yaml": (
        "ajoutez `silence:` en en et fr, ici ou dans pack.yaml"
    ),
    # Examples that do not play as written.
    "bad example not flagged": "mauvais exemple non signalé",
    "good example flagged: {}": "bon exemple signalé : {0}",
    "flags {}, but {} was flagged": "annonce {0}, mais {1} a été signalé",
    "flags {}, but {} were flagged": "annonce {0}, mais {1} ont été signalés",
    "says no `flags`; flagged: {}": "ne dit pas `flags` ; signalé : {0}",
    "has the trait '{}' (score {})": "a le trait « {0} » (score {1:number})",
    "lacks the trait '{}' (score {})": "n'a pas le trait « {0} » (score {1:number})",
    "the message of {} has {{}}, which nothing fills": (
        "le message de {0} contient {{1}}, que rien ne remplit"
    ),
    # Platforms.
    "'{}' is not a day": "« {0} » n'est pas un jour",
    "write YYYY-MM-DD": "écrivez AAAA-MM-JJ",
    "'{}' is no address of a source": "« {0} » n'est pas l'adresse d'une source",
    "give the address of the page that says so": (
        "donnez l'adresse de la page qui le dit"
    ),
    "{} is no limit": "{0} n'est pas une limite",
    # Plug-ins.
    "no {} is called '{}'": "aucun {0:fr} ne s'appelle « {1} »",
    "{} both offer a {} called '{}'": (
        "{0:fr} proposent tous deux un {1:fr} nommé « {2} »"
    ),
    "uninstall one of them": "désinstallez l'un des deux",
    "the {} '{}' of {} fails to load: {}": (
        "le {0:fr} « {1} » de {2:os} ne se charge pas : {3}"
    ),
    "update or remove that distribution": (
        "mettez à jour ou désinstallez cette distribution"
    ),
    # Rules, signals and traits.
    "the day '{}' is defined twice": "le jour « {0} » est défini deux fois",
    "the pack '{}' is defined twice": "le pack « {0} » est défini deux fois",
    "the platform '{}' is defined twice": (
        "la plateforme « {0} » est définie deux fois"
    ),
    "the rule '{}' is defined twice": "la règle « {0} » est définie deux fois",
    "the signal '{}' is defined twice": "le signal « {0} » est défini deux fois",
    "the trait '{}' is defined twice": "le trait « {0} » est défini deux fois",
    "{} has it already": "{0} le contient déjà",
    "no feature is called '{}'": "aucune mesure ne s'appelle « {0} »",
    "no signal is called '{}'": "aucun signal ne s'appelle « {0} »",
    "no trait is called '{}'": "aucun trait ne s'appelle « {0} »",
    "no pack has a signal '{}' to extend": "aucun pack n'a de signal « {0} » à étendre",
    "'{}' is no language of packs": "« {0} » n'est pas une langue de pack",
    "a signal file has either `signal:` or `extend:`": (
        "un fichier de signal a soit `signal:`, soit `extend:`"
    ),
    "`extend` adds words to another pack's signal": (
        "`extend` ajoute des mots au signal d'un autre pack"
    ),
    "the file is called '{}' but its {} '{}'": (
        "le fichier s'appelle « {0} », mais sa clé {1} dit « {2} »"
    ),
    "rename one of them": "renommez l'un des deux",
    "a rule needs `bad:` and `good:` examples": (
        "une règle a besoin d'exemples `bad:` et `good:`"
    ),
    "they are its tests and its documentation": (
        "ce sont ses tests et sa documentation"
    ),
    "a good example flags nothing": "un bon exemple ne signale rien",
    "remove `flags`": "retirez `flags`",
    "with `posts`, 'flags' says in which of them": (
        "avec `posts`, « flags » dit dans lequel"
    ),
    "write [0, words]: 0 is the first post": (
        "écrivez [0, mots] : 0 est le premier post"
    ),
    # Phrases, also those of the team's own words.
    "phrase '{}': {}": "expression « {0} » : {1:fr}",
    "a '{' without its '}'": "un « { » sans son « } »",
    "a '}' without its '{'": "un « } » sans son « { »",
    "braces inside braces": "des accolades dans des accolades",
    "it expands to {} phrases, more than {}; split it": (
        "elle donne {0} expressions, plus de {1} ; découpez-la"
    ),
    "it has placeholders only; add a word": (
        "elle n'a pas de mot fixe ; ajoutez un mot"
    ),
    "one of its wordings is empty": "l'une de ses formes est vide",
    "{*} needs letters before it and a space behind": (
        "{*} demande des lettres devant lui et une espace derrière"
    ),
    "{..} needs a word and a space on both sides": (
        "{..} demande un mot et une espace de chaque côté"
    ),
    "{{}} is no placeholder; {}": "{{0}} n'est pas un joker ; {1:fr}",
    "write {a|b} for a choice, {n} for a number, {..} for a few words": (
        "écrivez {a|b} pour un choix, {n} pour un nombre, {..} pour quelques mots"
    ),
}
