"""Did you mean: the known name that an unknown one is nearest to."""

from __future__ import annotations

from collections.abc import Iterable

_CUTOFF = 0.6  # difflib's own default: a letter missing, added or swapped passes, another word does not


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like this one; "" if none is like it."""
    from difflib import get_close_matches

    alike = {_plain(one): one for one in sorted(known, reverse=True)}
    found = get_close_matches(_plain(name), list(alike), n=1, cutoff=_CUTOFF)
    return alike[found[0]] if found else ""


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """The end of an error message, from its semicolon on: a suggestion, or else another piece of advice."""
    alike = nearest(name, known)
    advice = f"did you mean “{alike}”?" if alike else otherwise
    return f"; {advice}" if advice else ""


def _plain(name: str) -> str:
    return name.casefold().replace("_", "-")
