"""Names of places on the page, which links point at."""

from __future__ import annotations

import hashlib


def article_key(path: str) -> str:
    """The id of an article; the ids of all that stands in it begin with it and a hyphen."""
    return "a" + hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def rule_key(name: str) -> str:
    """The id of what is told of a rule."""
    return f"rule-{name}"
