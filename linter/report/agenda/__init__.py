"""An agenda written out: for a terminal, as a page, as JSON."""
