"""The reports' own words, in English and in French."""

from typing import Literal, NamedTuple

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
    checked: str
    clean: str
    nothing_found: str
    no_posts: str
    all_out: str
    no_match: str
    no_match_help: str
    settings_changed: str
    help: str
    note: str
    shown_by_github: str
    thousands: str
    zero_is_plural: bool


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
    note="note: ",
    shown_by_github="GitHub shows the first 10 of each level; this log has all.",
    thousands=",",
    zero_is_plural=True,
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
    note="note\xa0: ",
    shown_by_github="GitHub montre les 10 premiers de chaque niveau\xa0; "
    "ce journal les contient tous.",
    thousands="\xa0",
    zero_is_plural=False,
)
LANGUAGES: dict[Literal["en", "fr"], Wording] = {"en": EN, "fr": FR}


def counted(number: int, forms: Forms, words: Wording) -> str:
    """Return a number with its noun: French says `0 erreur`, English `0 errors`."""
    singular = number == 1 or (number == 0 and not words.zero_is_plural)
    written = f"{number:,}".replace(",", words.thousands)
    return forms[0 if singular else 1].replace("#", written)
