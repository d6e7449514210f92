"""Fuzzing: `targets` says what is asked of any input, `python -m tests.fuzz` searches for one that breaks it."""
