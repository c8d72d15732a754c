"""Packs measured against posts that people labelled."""
