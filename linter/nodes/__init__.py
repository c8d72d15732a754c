"""YAML, TOML and JSON text to nodes that know their places."""
