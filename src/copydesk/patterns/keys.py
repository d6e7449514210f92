"""The keys of data rules, and which kind of rule knows which."""

from __future__ import annotations

COMMON = frozenset(
    {
        "extends",
        "message",
        "level",
        "link",
        "description",
        "limit",
        "scope",
        "exceptions",
        "ignorecase",
        "nonword",
        "vocab",
        "action",
        "page",
        "languages",
        "default",
        "outside",
        "max_words",
        "fix",
    }
)
"""The keys that every data rule knows; where one means nothing to a kind, it has no effect."""

OWN = {
    "existence": frozenset({"tokens", "raw", "append", "block", "per", "max"}),
    "substitution": frozenset({"swap", "verbs", "capitalize", "block", "per", "max"}),
    "occurrence": frozenset({"token", "max", "min", "per"}),
    "repetition": frozenset({"tokens", "max", "alpha"}),
    "consistency": frozenset({"either"}),
    "conditional": frozenset({"first", "second"}),
    "capitalization": frozenset({"match", "style", "threshold", "indicators", "prefix"}),
    "metric": frozenset({"formula", "condition"}),
}
"""The kinds of data rules, each with the keys of its own."""

REQUIRED = {
    "occurrence": ("token",),
    "repetition": ("tokens",),
    "consistency": ("either",),
    "conditional": ("first", "second"),
    "capitalization": ("match",),
    "metric": ("formula", "condition"),
}
"""The keys that a kind cannot do without."""

UNSUPPORTED = frozenset({"spelling", "sequence", "script", "readability"})
"""Vale's kinds that copydesk does not read."""
