"""Find, load and merge the team's settings."""
