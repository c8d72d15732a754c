"""Locate, load and bind rule packs; run their examples."""
