"""Check kinds: small pure functions that rules name."""
