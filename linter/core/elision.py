"""Elision: what French drops before a vowel."""

VOWELS = frozenset("aeiouâàäéèêëîïôöûùü")


def of(name: str) -> str:
    """Return `de Paris`, `d'Europe`: a name with its preposition."""
    return f"d'{name}" if name[:1].lower() in VOWELS else f"de {name}"
