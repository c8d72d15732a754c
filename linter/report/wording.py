"""The reports' own words, in English and in French."""

from typing import Literal

from linter.core.finding import Severity
from linter.core.tuples import NamedTuple

Forms = tuple[str, str]


class Wording(NamedTuple):
    """One language's words; pairs are singular and plural, `#` is the number."""

    error: Forms
    warning: Forms
    info: Forms
    post: Forms
    file: Forms
    rule: Forms
    silenced: Forms
    published: Forms
    context: Forms
    known: Forms
    beyond: Forms
    changed: Forms
    stale: Forms
    unusable: Forms
    proposed: Forms
    fixable: Forms
    fixable_unsafely: Forms
    checked: str
    clean: str
    nothing_found: str
    no_posts: str
    all_out: str
    no_match: str
    no_match_help: str
    settings_changed: str
    help: str
    fix: str
    note: str
    shown_by_github: str
    thousands: str
    zero_is_plural: bool
    place: str
    line: str
    left_out: Forms
    title: str
    related: str


EN = Wording(
    error=("# error", "# errors"),
    warning=("# warning", "# warnings"),
    info=("# info", "# infos"),
    post=("# post", "# posts"),
    file=("# file", "# files"),
    rule=("# rule", "# rules"),
    silenced=("# silenced", "# silenced"),
    published=("# already published", "# already published"),
    context=("# other read as context", "# others read as context"),
    known=("# known finding in the baseline", "# known findings in the baseline"),
    beyond=("# finding outside the change", "# findings outside the change"),
    changed=("# of them changed", "# of them changed"),
    stale=(
        (
            "# entry of the baseline stands for nothing any more: `tactlint baseline "
            "prune` takes it out."
        ),
        (
            "# entries of the baseline stand for nothing any more: `tactlint baseline "
            "prune` takes them out."
        ),
    ),
    unusable=(
        "# file or setting could not be used.",
        "# files or settings could not be used.",
    ),
    proposed=(
        (
            "# proposed event waits for a person and stops nothing: see `tactlint hold "
            "list`."
        ),
        (
            "# proposed events wait for a person and stop nothing: see `tactlint hold "
            "list`."
        ),
    ),
    fixable=("[*] # is fixable with --fix.", "[*] # are fixable with --fix."),
    fixable_unsafely=(
        "# is fixable with --unsafe-fixes: look at it with --diff.",
        "# are fixable with --unsafe-fixes: look at them with --diff.",
    ),
    checked="{found} in {posts} of {files} ({rules}).",
    clean="No problems",
    nothing_found="No findings",
    no_posts="No posts checked in {files} ({rules}){reason}.",
    all_out=": all that was found is already published",
    no_match=": nothing looked like a scheduled post",
    no_match_help="say in tactlint.yaml which files are posts: "
    'posts: ["content/**/*.md"]',
    settings_changed="The change touches {paths}: all findings are shown.",
    help="help: ",
    fix="fix: ",
    note="note: ",
    shown_by_github="GitHub shows 10 of each level; this log has the others.",
    thousands=",",
    zero_is_plural=True,
    place="line {line}, column {column}: ",
    line="line {line}",
    left_out=(
        "# more is left out here for want of room.",
        "# more are left out here for want of room.",
    ),
    title="What tactlint found",
    related="See also: ",
)
FR = Wording(
    error=("# erreur", "# erreurs"),
    warning=("# avertissement", "# avertissements"),
    info=("# info", "# infos"),
    post=("# post", "# posts"),
    file=("# fichier", "# fichiers"),
    rule=("# règle", "# règles"),
    silenced=("# mis en sourdine", "# mis en sourdine"),
    published=("# déjà publié", "# déjà publiés"),
    context=("# autre lu pour le contexte", "# autres lus pour le contexte"),
    known=(
        "# constat connu dans la liste de référence",
        "# constats connus dans la liste de référence",
    ),
    beyond=("# constat hors du changement", "# constats hors du changement"),
    changed=("dont # modifié", "dont # modifiés"),
    stale=(
        (
            "# entrée de la liste de référence ne correspond plus à rien\xa0: "
            "`tactlint baseline prune` la retire."
        ),
        (
            "# entrées de la liste de référence ne correspondent plus à rien\xa0: "
            "`tactlint baseline prune` les retire."
        ),
    ),
    unusable=(
        "# fichier ou réglage est inutilisable.",
        "# fichiers ou réglages sont inutilisables.",
    ),
    proposed=(
        (
            "# événement proposé attend une personne et n'arrête rien\xa0: voir "
            "`tactlint hold list`."
        ),
        (
            "# événements proposés attendent une personne et n'arrêtent rien\xa0: voir "
            "`tactlint hold list`."
        ),
    ),
    fixable=("[*] # corrigeable avec --fix.", "[*] # corrigeables avec --fix."),
    fixable_unsafely=(
        "# corrigeable avec --unsafe-fixes\xa0: à regarder avec --diff.",
        "# corrigeables avec --unsafe-fixes\xa0: à regarder avec --diff.",
    ),
    checked="{found} dans {posts} de {files} ({rules}).",
    clean="Aucun problème",
    nothing_found="Rien à signaler",
    no_posts="Aucun post vérifié dans {files} ({rules}){reason}.",
    all_out="\xa0: tout ce qui a été trouvé est déjà publié",
    no_match="\xa0: rien n'y ressemble à un post programmé",
    no_match_help="dites dans tactlint.yaml quels fichiers sont des posts\xa0: "
    'posts: ["content/**/*.md"]',
    settings_changed="Le changement touche {paths}\xa0: tous les constats sont "
    "montrés.",
    help="aide\xa0: ",
    fix="correction\xa0: ",
    note="note\xa0: ",
    shown_by_github="GitHub en montre 10 de chaque niveau\xa0; "
    "ce journal contient les autres.",
    thousands="\xa0",
    zero_is_plural=False,
    place="ligne {line}, colonne {column}\xa0: ",
    line="ligne {line}",
    left_out=(
        "# autre est omise ici, faute de place.",
        "# autres sont omises ici, faute de place.",
    ),
    title="Ce que tactlint a trouvé",
    related="Voir aussi\xa0: ",
)
LANGUAGES: dict[Literal["en", "fr"], Wording] = {"en": EN, "fr": FR}


def severity(name: Severity, language: str) -> str:
    """Return a severity's name for people."""
    words = LANGUAGES["fr" if language == "fr" else "en"]
    forms: Forms = getattr(words, name)
    return forms[0].removeprefix("# ")


def counted(number: int, forms: Forms, words: Wording) -> str:
    """Return a number with its noun: French says `0 erreur`, English `0 errors`."""
    singular = number == 1 or (number == 0 and not words.zero_is_plural)
    written = f"{number:,}".replace(",", words.thousands)
    return forms[0 if singular else 1].replace("#", written)
