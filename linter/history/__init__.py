"""What git knows: changed lines, and the content of a commit to be."""
