"""Files of events, opened to be written: their comments and order stay."""
