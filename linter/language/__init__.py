"""Posts to readings: language, words, signals, traits."""
