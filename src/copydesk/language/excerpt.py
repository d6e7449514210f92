"""Excerpts: a text short enough to be quoted in a message."""

from __future__ import annotations

MAX_LENGTH = 60
"""So many characters are quoted."""


def excerpt(text: str, limit: int = MAX_LENGTH) -> str:
    """The text with single spaces; a longer one is cut, which "…" shows."""
    # Only the beginning is looked at, for the sake of paragraphs of a megabyte.
    plain = " ".join(text[: limit * 4].split())
    return plain if len(plain) <= limit else plain[: limit - 1].rstrip() + "…"
