"""Complaints in French: tables from our English, and what looks them up."""
