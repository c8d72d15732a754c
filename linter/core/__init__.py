"""The nouns of the linter: frozen, no I/O, no clock."""
