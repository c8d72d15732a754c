"""Counting: how long a text is for those who count it. Pure functions."""
