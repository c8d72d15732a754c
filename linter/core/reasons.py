"""What people write where a reason or a name goes, and that is none."""

_NOTHING = frozenset(
    (
        "reason", "the reason", "raison", "la raison", "no reason", "without reason",
        "sans raison", "pas de raison", "aucune raison",
        "todo", "tbd", "tbc", "fixme", "xxx", "n/a", "na", "nil", "null", "nan",
        "none", "nothing", "nobody", "anybody", "somebody", "someone", "aucun",
        "aucune", "rien", "personne", "quelqu'un", "ras", "no", "non", "false", "faux",
        "yes", "oui", "true", "vrai", "ok", "because", "parce que", "test", "ignore",
        "placeholder", "à compléter", "a completer", "à faire", "à remplir",
    )
)  # fmt: skip


def says_nothing(text: str) -> bool:
    """Say whether a text stands where words are asked for, and holds none of them."""
    said = " ".join(text.split()).strip(" .…!?:;-–—_*()[]{}<>\"'«»\u00a0").casefold()
    letters = "".join(filter(str.isalnum, said))
    bare = len(set(letters)) <= 1 and not letters.isdigit()
    return bare or said in _NOTHING
