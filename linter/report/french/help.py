"""The pages of `--help` in French."""

from __future__ import annotations

HELP: dict[str, str] = {
    # What every page has.
    "Usage:": "Utilisation :",
    "Arguments:": "Arguments :",
    "Options:": "Options :",
    "Commands:": "Commandes :",
    "[OPTIONS]": "[OPTIONS]",
    "COMMAND [ARGS]...": "COMMANDE [ARGUMENTS]...",
    "required": "obligatoire",
    "default: {}": "par défaut : {}",
    "from {} to {}": "de {} à {}",
    "Show this message and exit.": "Affiche cette aide, et rien d'autre.",
    # What stands for values.
    "<text>": "<texte>",
    "<number>": "<nombre>",
    "[PATHS]...": "[CHEMINS]...",
    "NAME": "NOM",
    "[NAME]": "[NOM]",
    "NAME[=FILE]": "NOM[=FICHIER]",
    "FILE": "FICHIER",
    "FILE...": "FICHIER...",
    "DIR": "DOSSIER",
    "REF": "RÉF",
    "DATE": "DATE",
    "FEED": "FLUX",
    "[URL-OR-FILE]": "[URL-OU-FICHIER]",
    # The commands.
    "Reads the room before you post: lints scheduled posts in git, in French and "
    "English.": (
        "Lit l'ambiance avant que vous ne publiiez : relit les posts programmés que "
        "vous gardez dans git, en français et en anglais."
    ),
    "Lint posts; exit 1 when some should not go out as they are.": (
        "Relit les posts ; code de sortie 1 quand certains ne devraient pas partir en "
        "l'état."
    ),
    "Show days, holds and posts of the coming weeks together.": (
        "Montre ensemble les jours, les suspensions et les posts des semaines à venir."
    ),
    "Print the JSON Schema of a sort of files, for completion in your editor.": (
        "Affiche le JSON Schema d'une sorte de fichiers, pour que votre éditeur "
        "complète et vérifie."
    ),
    "Show how each post was read, and what each rule thought of it.": (
        "Montre comment chaque post a été lu, et ce que chaque règle en a pensé."
    ),
    "Show the coming weeks: posts against budgets, mix, days to mind, findings.": (
        "Montre les semaines à venir : posts et budgets, équilibre des genres, jours "
        "sensibles, constats."
    ),
    "Explain a rule: what, why, examples, how to fix, set and silence it.": (
        "Explique une règle : ce qu'elle dit, pourquoi, des exemples, comment "
        "corriger, la régler, la faire taire."
    ),
    "List the rules, with their severities here.": (
        "Liste les règles, avec la gravité qu'elles ont ici."
    ),
    "Propose later moments for posts that go out at a bad one; exit 1 if any do.": (
        "Propose une date plus tardive aux posts qui partiraient à un mauvais moment ; "
        "code de sortie 1 s'il y en a."
    ),
    "Serve an editor: diagnostics, pages of rules and actions as you type (LSP).": (
        "Sert un éditeur : diagnostics, pages des règles et actions au fil de la "
        "frappe (LSP)."
    ),
    "Look at the repository and write tactlint.yaml and the commit hook.": (
        "Regarde le dépôt, puis écrit tactlint.yaml et le hook de commit."
    ),
    "Work on rule packs.": "Pour travailler sur des packs de règles.",
    "Write a first pack: banned words, forbidden promises, your name.": (
        "Écrit un premier pack : mots bannis, promesses interdites, votre nom."
    ),
    "Play every example of a pack's rules and traits.": (
        "Joue tous les exemples des règles et des traits d'un pack."
    ),
    "Measure rules, traits and signals against posts that people labelled.": (
        "Mesure règles, traits et signaux sur des posts étiquetés par des personnes."
    ),
    "The emergency stop: hold posts back while something is going on.": (
        "L'arrêt d'urgence : suspend les posts le temps qu'un événement passe."
    ),
    "Write a hold into the repository, and say which posts it stops.": (
        "Écrit une suspension dans le dépôt, et dit quels posts elle arrête."
    ),
    "List holds and events: running, coming, proposed.": (
        "Liste suspensions et événements : en cours, à venir, proposés."
    ),
    "End a hold from now on; it stays in the file as history.": (
        "Lève une suspension dès maintenant ; le fichier en garde la trace."
    ),
    "Make a proposed event count.": "Confirme un événement proposé : il compte.",
    "List the posts that a hold would stop, before you start it.": (
        "Liste les posts qu'une suspension arrêterait, avant de la déclarer."
    ),
    "Public alerts as proposed events; `tactlint hold` lists and confirms them.": (
        "Fait des alertes publiques des événements proposés ; `tactlint hold` les "
        "liste et les confirme."
    ),
    "Turn public alerts into proposed events, for a person to confirm.": (
        "Fait des alertes publiques des événements proposés, qu'une personne "
        "confirmera."
    ),
    "Live with old findings: note them once, and be shown new ones only.": (
        "Pour vivre avec d'anciens constats : notés une fois, ils laissent la place "
        "aux nouveaux."
    ),
    "Note all that is found now in .tactlint-baseline.yaml.": (
        "Note dans .tactlint-baseline.yaml tout ce qui est trouvé aujourd'hui."
    ),
    "Note what is new, and forget what is no longer found.": (
        "Note ce qui est nouveau, oublie ce qui a disparu."
    ),
    "Forget what is no longer found, and note nothing new.": (
        "Oublie ce qui a disparu, sans rien noter de nouveau."
    ),
    # Options that several commands have.
    "Show the version and plug-ins.": "Affiche la version et les extensions.",
    "Files and folders to report on; default: the whole project.": (
        "Fichiers et dossiers dont parler ; par défaut : tout le projet."
    ),
    "Files and folders; default: the whole project.": (
        "Fichiers et dossiers ; par défaut : tout le projet."
    ),
    "Files and folders to repair.": "Fichiers et dossiers à réparer.",
    "Configuration file, instead of the one found upwards.": (
        "Fichier de configuration, au lieu de celui trouvé en remontant les dossiers."
    ),
    "Ignore configurations.": "Ignore les configurations.",
    "Judge as if it were this moment (ISO date, UTC if bare).": (
        "Juge comme si c'était ce moment (date ISO, UTC si rien n'est précisé)."
    ),
    "As if it were this moment (ISO date, UTC if bare).": (
        "Comme si c'était ce moment (date ISO, UTC si rien n'est précisé)."
    ),
    "Act as if it were this moment (ISO date, UTC if bare).": (
        "Agit comme si c'était ce moment (date ISO, UTC si rien n'est précisé)."
    ),
    "Language of messages: en or fr; default: each post's own.": (
        "Langue des messages : en ou fr ; par défaut : celle de chaque post."
    ),
    "Language of messages: en or fr.": "Langue des messages : en ou fr.",
    "Language of the answer: en or fr; default: yours.": (
        "Langue de la réponse : en ou fr ; par défaut : la vôtre."
    ),
    "Language of the report: en or fr.": "Langue du rapport : en ou fr.",
    "Language of its explanations: en or fr.": (
        "Langue de ses explications : en ou fr."
    ),
    "en or fr; default: the terminal's language.": (
        "en ou fr ; par défaut : la langue du terminal."
    ),
    "text or json.": "text ou json.",
    "table, json or ics.": "table, json ou ics.",
    "text, html (one page that needs nothing else) or json.": (
        "text, html (une page qui se suffit à elle-même) ou json."
    ),
    # `check`.
    "full, grouped, concise, json, jsonl, github, gitlab, sarif, rdjson, rdjsonl, "
    "checkstyle, junit, azure, teamcity, markdown or html, several of them where all "
    "but one have a file; default: full, or github inside GitHub Actions.": (
        "full, grouped, concise, json, jsonl, github, gitlab, sarif, rdjson, rdjsonl, "
        "checkstyle, junit, azure, teamcity, markdown ou html ; plusieurs à la fois si "
        "tous sauf un ont un fichier ; par défaut : full, ou github dans GitHub "
        "Actions."
    ),
    "Write the report here, not on the terminal.": (
        "Écrit le rapport ici plutôt que dans le terminal."
    ),
    "Only these packs or rules.": "Seulement ces packs ou ces règles.",
    "Not these packs or rules.": "Sauf ces packs ou ces règles.",
    "Exit 1 from here on: error, warning, info, never.": (
        "Code de sortie 1 à partir de cette gravité : error, warning, info, never."
    ),
    "Read this file's text from standard input.": (
        "Lit le texte de ce fichier sur l'entrée standard."
    ),
    "Count findings by rule instead.": (
        "Compte les constats par règle au lieu de les montrer."
    ),
    "Leave out named files that are no posts (hooks).": (
        "Laisse de côté les fichiers nommés qui ne sont pas des posts (hooks)."
    ),
    "Neither read nor write the cache.": "Ne lit ni n'écrit le cache.",
    "Change what is safe to change in the files.": (
        "Change dans les fichiers ce qui peut l'être sans risque."
    ),
    "With --fix or --diff: the others, too.": (
        "Avec --fix ou --diff : les autres changements aussi."
    ),
    "Show what --fix would change; exit 1 if it does.": (
        "Montre ce que --fix changerait ; code de sortie 1 s'il y a de quoi."
    ),
    "Report only what changed since this branch or commit, renames followed.": (
        "Ne parle que de ce qui a changé depuis cette branche ou ce commit, "
        "renommages suivis."
    ),
    "Report only what is staged, and read it as it is staged.": (
        "Ne parle que de ce qui est dans l'index de git, et le lit tel qu'il y est."
    ),
    "Leave out what the baseline knows.": (
        "Laisse de côté ce que la liste de référence connaît."
    ),
    "When posts without a date go out (ISO date, UTC if bare).": (
        "Quand partent les posts sans date (date ISO, UTC si rien n'est précisé)."
    ),
    "Take --at from a file's line `/schedule 2026-12-01T09:00`.": (
        "Prend --at dans la ligne `/schedule 2026-12-01T09:00` d'un fichier."
    ),
    "Lint again whenever a file changes, until Ctrl-C.": (
        "Relit dès qu'un fichier change, jusqu'à Ctrl-C."
    ),
    # `calendar` and `schedule`.
    "First date; default: today.": "Première date ; par défaut : aujourd'hui.",
    "Last date; default: 30 days in all.": (
        "Dernière date ; par défaut : 30 jours en tout."
    ),
    "Days of this region (FR, FR-29); default: the audience's.": (
        "Jours de cette région (FR, FR-29) ; par défaut : celles du public."
    ),
    "A day of the first week; default: today.": (
        "Un jour de la première semaine ; par défaut : aujourd'hui."
    ),
    "A day of the last week.": "Un jour de la dernière semaine.",
    "How many weeks; default: 6.": "Nombre de semaines ; par défaut : 6.",
    "Only these channels.": "Seulement ces canaux.",
    "Write the view here, not on the terminal.": (
        "Écrit la vue ici plutôt que dans le terminal."
    ),
    # `explain`, `schema`, `rule`, `reschedule` and `init`.
    "Only what this rule or pack thought.": (
        "Seulement ce que cette règle ou ce pack en a pensé."
    ),
    "tactlint, events, calendar, pack, rule, signal, trait or platform.": (
        "tactlint, events, calendar, pack, rule, signal, trait ou platform."
    ),
    "A rule, such as promo/too-dense.": "Une règle, par exemple promo/too-dense.",
    "Repair the whole project.": "Répare tout le projet.",
    "Change the dates in the files.": "Change les dates dans les fichiers.",
    "Write the pre-commit entry too.": "Écrit aussi l'entrée pour pre-commit.",
    # `packs`.
    "What the pack is called: our-words.": "Comment s'appelle le pack : nos-mots.",
    "A new or empty folder; default: NAME.": (
        "Un dossier nouveau ou vide ; par défaut : NOM."
    ),
    "A pack, or a folder of packs.": "Un pack, ou un dossier de packs.",
    "Labelled posts, a JSON object a line.": (
        "Des posts étiquetés, un objet JSON par ligne."
    ),
    "What a label means: label=trait:name, signal:name or rule:pack/name.": (
        "Ce que veut dire une étiquette : étiquette=trait:nom, signal:nom ou "
        "rule:pack/nom."
    ),
    "Only the odd or the even posts, by `n` or line.": (
        "Seulement les posts impairs (odd) ou pairs (even), d'après `n` ou la ligne."
    ),
    "Only lines that say so: lang=fr.": "Seulement les lignes qui le disent : lang=fr.",
    "Lines for each label, language or source.": (
        "Une ligne de résultats par étiquette (label), langue (language) ou source."
    ),
    "List what was missed, and false alarms.": (
        "Liste ce qui a été manqué, et les fausses alertes."
    ),
    "Exit 1 below: NAME=0.9.": "Code de sortie 1 en dessous : NOM=0.9.",
    # `hold`.
    "What it is called, for writers.": "Son nom, pour celles et ceux qui écrivent.",
    "Only there: FR, FR-29, CA-QC, world.": "Seulement là : FR, FR-29, CA-QC, world.",
    "Only these accounts or platforms.": "Seulement ces comptes ou ces plateformes.",
    "Only these brands: `brand.name`, or the folder's name.": (
        "Seulement ces marques : `brand.name`, ou le nom du dossier."
    ),
    "Only files of these globs, such as posts/fr/**.": (
        "Seulement les fichiers de ces globs, par exemple posts/fr/**."
    ),
    "freeze: only service posts pass; review: posts need a sign-off; careful: a "
    "warning; none: nothing more. Selling and toxic words stop a post under each.": (
        "freeze : seuls les posts de service passent ; review : il faut une "
        "signature ; careful : un avertissement ; none : rien de plus. Dans tous les "
        "cas, vendre ou employer un mot toxique arrête un post."
    ),
    "Words that became toxic: wave,flood (notation of signals).": (
        "Les mots devenus toxiques : vague,crue (notation des signaux)."
    ),
    "First day or moment; default: now.": (
        "Premier jour ou moment ; par défaut : maintenant."
    ),
    "Last day, or moment of the end; default: until lifted.": (
        "Dernier jour, ou moment de la fin ; par défaut : jusqu'à la levée."
    ),
    "Why: writers read it.": "Pourquoi : celles et ceux qui écrivent le liront.",
    "Who does this; default: who git says you are.": (
        "Qui fait cela ; par défaut : la personne que vous êtes pour git."
    ),
    "Show all of it, write nothing.": "Montre tout, n'écrit rien.",
    "Those that ended or were lifted, too.": ("Aussi ce qui est fini ou a été levé."),
    "The id or the name of an event.": "L'id ou le nom d'un événement.",
    "Why it is over.": "Pourquoi c'est fini.",
    "An event of the files; else say one by options.": (
        "Un événement des fichiers ; sinon, décrivez-le par les options."
    ),
    # `events fetch`.
    "gdacs, usgs, cap, nws or vigilance.": "gdacs, usgs, cap, nws ou vigilance.",
    "Another address, or a file; cap needs one.": (
        "Une autre adresse, ou un fichier ; cap en a besoin."
    ),
    "Propose from here on: green, yellow, orange or red.": (
        "Propose à partir de ce niveau : green, yellow, orange ou red."
    ),
    "Also where none of your readers live.": "Aussi là où personne ne vous lit.",
    "Seconds that an answer may take.": "Secondes laissées à une réponse.",
    "Fetch over http:, unencrypted; not needed for this machine.": (
        "Interroge en http:, sans chiffrement ; inutile pour cette machine."
    ),
}
