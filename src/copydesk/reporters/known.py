"""What the baseline has left out, and what of it is of no use any more."""

from __future__ import annotations

from copydesk.summary import Summary


def known(summary: Summary) -> str:
    """One line without an end; "" where there is no baseline."""
    if not summary.baseline:
        return ""
    left_out = f"{summary.known} known finding{'' if summary.known == 1 else 's'} left out by {summary.baseline}"
    if not summary.stale:
        return left_out
    entries = f"{summary.stale} of its entries {'is' if summary.stale == 1 else 'are'} stale"
    return f"{left_out}; {entries}, which copydesk baseline prune takes out"
