"""Complaints about git, baselines and what a change is, in French."""

from __future__ import annotations

HISTORY: dict[str, str] = {
    # Git.
    "git did not answer: {}": "git n'a pas répondu : {0:os}",
    "try it yourself: git {}": "essayez vous-même : git {0}",
    "git does not trust this repository: it belongs to somebody else": (
        "git se méfie de ce dépôt : il appartient à quelqu'un d'autre"
    ),
    "run: git config --global --add safe.directory {}": (
        "lancez : git config --global --add safe.directory {0}"
    ),
    "this is no git repository": "ce n'est pas un dépôt git",
    "--since and --staged compare with what git knows; leave them out": (
        "--since et --staged comparent avec ce que git connaît ; retirez-les"
    ),
    "there is no git here": "git n'est pas installé ici",
    "install git, or leave --since and --staged out": (
        "installez git, ou retirez --since et --staged"
    ),
    "there is no commit '{}' here": "il n'y a pas de commit « {0} » ici",
    "name a branch, a tag or a commit, such as origin/main or HEAD~1": (
        "nommez une branche, une étiquette ou un commit, par exemple origin/main ou "
        "HEAD~1"
    ),
    "nothing here comes from '{}'": "rien ici ne vient de « {0} »",
    "name a commit that this branch comes from": (
        "nommez un commit dont cette branche est issue"
    ),
    "fetch more of it: git fetch --unshallow, or fetch-depth: 0 in a pipeline": (
        "récupérez-en plus : git fetch --unshallow, ou fetch-depth: 0 dans un pipeline"
    ),
    "the staged object {} is missing": "l'objet indexé {0} est introuvable",
    "run: git fsck": "lancez : git fsck",
    # Which change.
    "says another change than --since does": (
        "désigne un autre changement que --since"
    ),
    "is no part of a change": "ne fait pas partie d'un changement",
    "lint the file where it is": "vérifiez le fichier là où il est",
    "says what --at says too": "dit la même chose que --at",
    "cannot be read: {}": "ne peut pas être lu : {0:os}",
    "cannot see standard input change": ("ne peut pas voir changer l'entrée standard"),
    "watch the file where it is": "surveillez le fichier là où il est",
    # Baselines.
    "there is a baseline already": "il y a déjà une liste de référence",
    "there is no baseline yet": "il n'y a pas encore de liste de référence",
    "run: tactlint baseline create": "lancez : tactlint baseline create",
    "run: tactlint baseline update": "lancez : tactlint baseline update",
    "this baseline has version {}, not {}": (
        "cette liste de référence a la version {0}, pas {1}"
    ),
    "remove the file, then run: tactlint baseline create": (
        "supprimez le fichier, puis lancez : tactlint baseline create"
    ),
    "'{}' is no fingerprint": "« {0} » n'est pas une empreinte",
    "they have 16 digits of 0-9 and a-f, in quotes": (
        "elles ont 16 chiffres de 0 à 9 et de a à f, entre guillemets"
    ),
    "an entry stands for one finding at least": (
        "une entrée vaut pour un constat au moins"
    ),
    "leave the entry out": "retirez l'entrée",
}
