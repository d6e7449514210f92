"""Faults put in on purpose: each attempt is one run in a folder of its own, and says what was lost in it."""
