"""What records say about files, and what stands in files at which place."""
