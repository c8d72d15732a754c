"""The language server: posts judged while they are written."""
