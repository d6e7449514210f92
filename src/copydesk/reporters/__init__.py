"""Reporters: one module and one function each, from a report to text."""

from __future__ import annotations

FORMATS = ("terminal", "concise", "json")
"""What `--format` can name."""
