"""An outcome to text, one file a format."""
