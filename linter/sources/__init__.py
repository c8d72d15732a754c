"""Bytes to documents to posts, every character with its place."""
