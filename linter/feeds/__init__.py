"""Public alerts turned into proposed events: opt-in, and never while linting."""
