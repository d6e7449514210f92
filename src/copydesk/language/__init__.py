"""Strings as language: words, sentences, syllables. Knows nothing of articles."""
